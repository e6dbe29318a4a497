"""Our records in the terms of a register of shootings: one incident a report, with plain counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dateline.evaluate.choice import choose_record
from dateline.evaluate.corpus_gun_violence import IncidentFacts
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.values import Count
from dateline.resolve.record_toll import ATTACKER


def to_facts(records: Sequence[EventRecord]) -> IncidentFacts:
    """The facts of the chosen record; all unknown if there is none. The day is the first one."""
    record = choose_record(records)
    if record is None:
        return IncidentFacts(occurred=None)
    place = None if record.place is None else record.place.value
    return IncidentFacts(
        occurred=None if record.occurred is None else record.occurred.value.start,
        state=None if place is None else place.admin1,
        lat=None if place is None else place.lat,
        lon=None if place is None else place.lon,
        killed=_with_shooter(record),
        injured=_best(record.injured),
        record=record,
    )


def naive_facts(published: date | None) -> IncidentFacts:
    """The baseline: the day before publication, one killed, none injured, no place."""
    day = None if published is None else published - timedelta(days=1)
    return IncidentFacts(occurred=day, killed=1, injured=0)


def _with_shooter(record: EventRecord) -> int | None:
    """The dead as the register counts them: with a shooter who dies, whom a record leaves out unless its report's
    own figure has him.
    """
    killed = _best(record.killed)
    alone = record.killed is not None and record.killed.producer.rule == "toll.combine.single victims"
    apart = any(rival.field == "killed" and rival.producer.rule == ATTACKER for rival in record.rivals)
    return killed + 1 if killed is not None and alone and apart else killed


def _best(claim: Claim[Count] | None) -> int | None:
    return None if claim is None else claim.value.best
