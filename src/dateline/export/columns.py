"""The columns of a flat table: one row a record or an incident. Their meanings are shown to users."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from dateline.merge.line import IncidentLine
from dateline.record.line import HARM_FIELDS, RecordLine
from dateline.record.values import Count

Line = RecordLine | IncidentLine
Cell = str | int | float | bool | date | None

JOINER = "; "
"""Between the values of a cell that holds several."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and how it is taken from a line."""

    name: str
    meaning: str
    take: Callable[[Line], Cell]


def _joined(values: Iterable[str | None]) -> str | None:
    """The values that are there, each once, in order; None if there are none."""
    return JOINER.join(dict.fromkeys(value for value in values if value)) or None


def _name(mentions: tuple[str, ...]) -> str | None:
    return mentions[0] if mentions else None


def _harm(field: str, bound: str) -> Callable[[Line], Cell]:
    def take(line: Line) -> Cell:
        count: Count | None = getattr(line, field)
        held: Cell = None if count is None else getattr(count, bound)
        return held

    return take


def _part(part: str, name: str) -> Callable[[Line], Cell]:
    def take(line: Line) -> Cell:
        held: Cell = getattr(getattr(line, part), name, None)
        return held

    return take


def _chain(line: Line) -> Cell:
    return " < ".join(speaker.text for speaker in line.attribution) or None


def _quote(line: Line) -> Cell:
    return next((evidence.quote for evidence in line.evidence if evidence.field == "type"), None)


COLUMNS: tuple[Column, ...] = (
    Column("record_id", "the event record; empty in a table of incidents", lambda x: x.record_id),
    Column("document_id", "the report; empty in a table of incidents", lambda x: x.document_id),
    Column("incident_id", "the incident, once records have been merged", lambda x: x.incident_id),
    Column("type", "type of violence (closed list)", lambda x: x.type),
    Column("mode", "mode of that type (closed list)", lambda x: x.mode),
    Column("stage", "completed, attempted or threatened", lambda x: x.stage),
    Column("stance", "asserted, alleged, denied, planned or hypothetical", lambda x: x.stance),
    Column("start_day", "first day, ISO 8601", _part("occurred", "start")),
    Column("end_day", "last day, inclusive", _part("occurred", "end")),
    Column("day_precision", "day, days, week, month, longer", _part("occurred", "precision")),
    Column("day_basis", "stated, inferred or published", _part("occurred", "basis")),
    Column("place", "most specific place named", _part("place", "name")),
    Column("admin1", "province or state", _part("place", "admin1")),
    Column("country", "ISO 3166-1 alpha-2", _part("place", "country")),
    Column("lat", "latitude, WGS84 degrees", _part("place", "lat")),
    Column("lon", "longitude, WGS84 degrees", _part("place", "lon")),
    Column("gazetteer_id", "the place in the gazetteer", _part("place", "gazetteer_id")),
    Column("place_precision", "exact, town, near, district, ...", _part("place", "precision")),
    Column(
        "perpetrators",
        "who did it, as described",
        lambda x: _joined(_name(one.mentions) for one in x.perpetrators),
    ),
    Column(
        "perpetrator_actors",
        "organisations by their names in the actor table",
        lambda x: _joined(one.actor for one in x.perpetrators),
    ),
    Column(
        "perpetrator_kinds",
        "their kinds (closed list)",
        lambda x: _joined(one.kind for one in x.perpetrators),
    ),
    Column(
        "perpetrator_certainty",
        "asserted, claimed, accused, suspected or denied",
        lambda x: _joined(one.certainty for one in x.perpetrators),
    ),
    Column(
        "human_targets",
        "who was harmed or aimed at, named or described",
        lambda x: _joined(one.name or _name(one.mentions) for one in x.human_targets),
    ),
    Column(
        "target_kinds", "their kinds (closed list)", lambda x: _joined(one.kind for one in x.human_targets)
    ),
    Column(
        "target_actors",
        "organisations the targets belong to",
        lambda x: _joined(one.actor for one in x.human_targets),
    ),
    Column(
        "physical_targets",
        "things aimed at or damaged",
        lambda x: _joined(_name(one.mentions) for one in x.physical_targets),
    ),
    Column(
        "weapons", "what was used, as described", lambda x: _joined(_name(one.mentions) for one in x.weapons)
    ),
    *(
        Column(f"{harm}_{bound}", f"{meaning} {harm}; empty if unknown, 0 if none", _harm(harm, bound))
        for harm in HARM_FIELDS
        for bound, meaning in (("low", "fewest"), ("best", "best figure of"), ("high", "most"))
    ),
    Column("attribution", "who says so, outermost first, parted by <", _chain),
    Column("quote", "the words that tell of the act", _quote),
    Column("n_sources", "independent tellings; 1 for a record", lambda x: getattr(x, "n_sources", 1)),
    Column(
        "member_records",
        "event records of the incident; empty for a record",
        lambda x: _joined(member.record_id for member in getattr(x, "members", ())),
    ),
    Column(
        "conflicts",
        "fields on which the members differ",
        lambda x: _joined(conflict.field for conflict in getattr(x, "conflicts", ())),
    ),
    Column("outlet", "who published it (of the earliest member)", lambda x: x.outlet),
    Column("title", "the report's title (of the earliest member)", lambda x: x.title),
    Column("url", "the report's address (of the earliest member)", lambda x: x.url),
    Column("published", "publication day (of the earliest member)", _part("published", "day")),
    Column("background", "told as history", lambda x: x.background),
    Column("score", "0 to 1; an ordering, not a probability", lambda x: x.score),
    Column("needs_review", "should be checked by a person", lambda x: x.needs_review),
    Column("producer", "what made the record, with versions", lambda x: x.producer),
)
