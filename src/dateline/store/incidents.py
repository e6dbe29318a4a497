"""Incidents in a store: recomputed whole, with the ids they once had kept as aliases."""

from __future__ import annotations

from collections import Counter

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from dateline.merge.line import IncidentLine
from dateline.store import rows
from dateline.store.tables import aliases, decisions, incidents, members, merges, readings

_INCIDENT = msgspec.json.Decoder(IncidentLine)


def incident_lines(connection: Connection) -> tuple[IncidentLine, ...]:
    """The incidents as last merged, by id, each with the ids it once had."""
    known: dict[str, list[str]] = {}
    for alias, incident_id in connection.execute(select(aliases).order_by(aliases.c.alias)):
        known.setdefault(incident_id, []).append(alias)
    lines = (
        _INCIDENT.decode(text)
        for text in connection.scalars(select(incidents.c.line).order_by(incidents.c.incident_id))
    )
    return tuple(
        msgspec.structs.replace(
            line, aliases=tuple(sorted({*line.aliases, *known.get(line.incident_id, ())}))
        )
        for line in lines
    )


def is_merged(connection: Connection, *, rules: str) -> bool:
    """True if no report or decision came since the last merge, and the merging rules are the same."""
    last = connection.execute(select(merges).order_by(merges.c.merge_id.desc()).limit(1)).one_or_none()
    state = (*_state(connection), rules)
    return last is not None and (last.last_reading_id, last.last_decision_id, last.rules) == state


def put_incidents(connection: Connection, lines: tuple[IncidentLine, ...], *, rules: str) -> None:
    """Replace the incidents. An id that is gone becomes an alias of the one that has most of its reports."""
    former = incident_lines(connection)
    connection.execute(delete(members))
    connection.execute(delete(incidents))
    for line in lines:
        connection.execute(insert(incidents).values(rows.incident_row(line)))
        connection.execute(
            insert(members),
            [{"incident_id": line.incident_id, "record_id": member.record_id} for member in line.members],
        )
    heirs = _heirs(former, lines)
    connection.execute(delete(aliases))
    if heirs:
        connection.execute(
            insert(aliases), [{"alias": alias, "incident_id": heir} for alias, heir in sorted(heirs.items())]
        )
    last_reading_id, last_decision_id = _state(connection)
    connection.execute(
        insert(merges).values(last_reading_id=last_reading_id, last_decision_id=last_decision_id, rules=rules)
    )


def _heirs(former: tuple[IncidentLine, ...], lines: tuple[IncidentLine, ...]) -> dict[str, str]:
    """For each id that an incident had, the one that now holds most of its records, else of its reports."""
    by_record = {member.record_id: line.incident_id for line in lines for member in line.members}
    by_document: dict[str, list[str]] = {}
    for line in lines:
        for member in line.members:
            by_document.setdefault(member.document_id, []).append(line.incident_id)
    present = {line.incident_id for line in lines}
    heirs: dict[str, str] = {}
    for line in former:
        votes = Counter(by_record[one.record_id] for one in line.members if one.record_id in by_record)
        if not votes:
            votes = Counter(heir for one in line.members for heir in by_document.get(one.document_id, ()))
        if not votes:
            continue
        heir = min(votes, key=lambda incident_id: (-votes[incident_id], incident_id))
        for alias in (line.incident_id, *line.aliases):
            if alias not in present:
                heirs.setdefault(alias, heir)
    return heirs


def _state(connection: Connection) -> tuple[int, int]:
    reading = connection.scalar(select(func.max(readings.c.reading_id))) or 0
    decision = connection.scalar(select(func.max(decisions.c.decision_id))) or 0
    return reading, decision
