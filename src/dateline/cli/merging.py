"""Incidents of a store or of coded reports: what `incidents`, `show` and `export` share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dateline.merge import MERGE_RULES, consolidate, merge_records
from dateline.merge.line import IncidentLine

if TYPE_CHECKING:
    from dateline.record.event import EventRecord
    from dateline.store.store import Store


def merged_records(records: Iterable[EventRecord], *, producers: dict[str, str]) -> tuple[IncidentLine, ...]:
    """The incidents of event records, earliest first. producers: what made each record, by record id."""
    return tuple(consolidate(incident, producers=producers) for incident in merge_records(tuple(records)))


def merged_store(store: Store) -> tuple[IncidentLine, ...]:
    """The incidents of a store, merged anew only if something changed since; kept in the store."""
    known = store.incidents(rules=MERGE_RULES)
    if known is None:
        producers = {line.record_id: line.producer for line in store.lines()}
        merged = merge_records(tuple(store.records()), decisions=store.decisions())
        lines = tuple(consolidate(incident, producers=producers) for incident in merged)
        store.put_incidents(lines, rules=MERGE_RULES)
        known = store.incidents(rules=MERGE_RULES)
        if (
            known is None
        ):  # another process added reports meanwhile; what was merged is still right for before
            known = lines
    return tuple(sorted(known, key=_order))


def _order(line: IncidentLine) -> tuple[str, str]:
    return ("9999" if line.occurred is None else line.occurred.start.isoformat(), line.incident_id)
