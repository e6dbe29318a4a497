"""An incident's members as one line of fields; what they differ on is kept under `conflicts`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from dateline.merge.compare import places_apart_km
from dateline.merge.copies import group_copies
from dateline.merge.line import (
    INCIDENT_SCHEMA,
    CitedLine,
    ConflictLine,
    IncidentLine,
    MemberLine,
    VersionLine,
)
from dateline.merge.participants import (
    unite_human_targets,
    unite_perpetrators,
    unite_physical_targets,
    unite_weapons,
)
from dateline.merge.tolls import Telling, reconcile
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.incident import Incident
from dateline.record.line import FIELDS, HARM_FIELDS, GapLine, RecordLine, to_line
from dateline.record.values import Count, DayInterval, Place
from dateline.record.vocabulary import Basis, EventType, PlacePrecision, Stage, Stance, TimePrecision

Value = TypeVar("Value")

SAME_PLACE_KM = 30.0
"""Places nearer than this are taken for two names of one place, not for a conflict."""

PLACE_PRECISIONS = (
    PlacePrecision.EXACT,
    PlacePrecision.TOWN,
    PlacePrecision.NEAR,
    PlacePrecision.SEA_OR_AIR,
    PlacePrecision.DISTRICT,
    PlacePrecision.PROVINCE,
    PlacePrecision.COUNTRY,
)
"""Most precise first."""


def consolidate(incident: Incident, *, producers: Mapping[str, str]) -> IncidentLine:
    """The incident line: for each field the best of the members' values, or the union, or the range.

    producers: what made each member, by record id. Copies of one text have one voice; their evidence is kept.
    """
    members = incident.members
    copy_of = _copies(members)
    voices = tuple(member for member in members if copy_of[member.record_id] is None)
    lines = tuple(
        to_line(member, incident_id=incident.incident_id, producer=producers[member.record_id])
        for member in members
    )
    occurred = _best(voices, lambda record: record.occurred, _rank_days)
    place = _best(voices, lambda record: record.place, _rank_place)
    harms = {name: reconcile(_tellings(voices, name)) for name in HARM_FIELDS}
    first = lines[0]
    conflicts = _conflicts(members)
    return IncidentLine(
        schema=INCIDENT_SCHEMA,
        record_id=None,
        document_id=None,
        incident_id=incident.incident_id,
        type=_most(voices, lambda record: record.type.value, tuple(EventType)),
        mode=_mode(voices),
        stage=_most(voices, lambda record: record.stage.value, tuple(Stage)),
        stance=_most(voices, lambda record: record.stance.value, tuple(Stance)),
        occurred=None if occurred is None else lines[members.index(occurred)].occurred,
        place=None if place is None else lines[members.index(place)].place,
        perpetrators=unite_perpetrators([one for line in lines for one in line.perpetrators]),
        human_targets=unite_human_targets([one for line in lines for one in line.human_targets]),
        physical_targets=unite_physical_targets([one for line in lines for one in line.physical_targets]),
        weapons=unite_weapons([one for line in lines for one in line.weapons]),
        killed=harms["killed"],
        injured=harms["injured"],
        missing=harms["missing"],
        detained=harms["detained"],
        displaced=harms["displaced"],
        attribution=first.attribution,
        evidence=_evidence(lines),
        score=max(line.score for line in lines),
        needs_review=bool(conflicts) or any(line.needs_review for line in lines),
        producer="; ".join(dict.fromkeys(line.producer for line in lines)),
        title=first.title,
        url=first.url,
        outlet=first.outlet,
        published=first.published,
        background=all(line.background for line in lines),
        gaps=_gaps(lines),
        members=tuple(_member(line, copy_of[line.record_id]) for line in lines),
        n_sources=incident.n_sources,
        conflicts=conflicts,
        aliases=incident.aliases,
    )


def _copies(members: tuple[EventRecord, ...]) -> dict[str, str | None]:
    """For each record the earlier member's record whose report its own repeats; None for an own voice."""
    documents = tuple({member.document.document_id: member.document for member in members}.values())
    first = group_copies(documents)
    group = {document.document_id: documents[first[n]].document_id for n, document in enumerate(documents)}
    leader: dict[str, str] = {}
    for member in members:
        leader.setdefault(member.document.document_id, member.record_id)
    copies: dict[str, str | None] = {}
    for member in members:
        own = member.document.document_id
        copies[member.record_id] = None if group[own] == own else leader[group[own]]
    return copies


def _most(
    voices: tuple[EventRecord, ...], take: Callable[[EventRecord], Value], order: tuple[Value, ...]
) -> Value:
    """The value most voices give; of equals the one that comes first in `order`."""
    values = [take(record) for record in voices]
    return max(values, key=lambda value: (values.count(value), -order.index(value)))


def _mode(voices: tuple[EventRecord, ...]) -> str | None:
    """The mode most voices of the chosen type give, the earliest of equals; "other" only if no other is."""
    kind = _most(voices, lambda record: record.type.value, tuple(EventType))
    modes = [record.mode.value for record in voices if record.mode is not None and record.type.value is kind]
    telling = [mode for mode in modes if mode not in ("other", "unknown")] or modes
    return max(telling, key=lambda mode: (telling.count(mode), -telling.index(mode)), default=None)


def _best(
    voices: tuple[EventRecord, ...],
    take: Callable[[EventRecord], Claim[Value] | None],
    rank: Callable[[Claim[Value]], tuple[int, ...]],
) -> EventRecord | None:
    """The record with the best-ranked claim; among equals the value that most give, then the earliest."""
    claims = [(index, claim) for index, record in enumerate(voices) if (claim := take(record)) is not None]
    if not claims:
        return None
    values = [claim.value for _, claim in claims]
    index, _ = min(claims, key=lambda found: (rank(found[1]), -values.count(found[1].value), found[0]))
    return voices[index]


def _rank_days(claim: Claim[DayInterval]) -> tuple[int, ...]:
    return (claim.basis is Basis.PUBLISHED, tuple(TimePrecision).index(claim.value.precision))


def _rank_place(claim: Claim[Place]) -> tuple[int, ...]:
    precision = PLACE_PRECISIONS.index(claim.value.precision)
    return (claim.basis is Basis.PUBLISHED, claim.value.lat is None, precision)


def _tellings(voices: tuple[EventRecord, ...], name: str) -> tuple[Telling, ...]:
    tellings: list[Telling] = []
    for record in voices:
        published = record.document.published
        day = None if published is None else published.day
        own: Claim[Count] | None = getattr(record, name)
        if own is not None:
            tellings.append(Telling(own.value, day, own.attribution))
    return tuple(tellings)


def _evidence(lines: tuple[RecordLine, ...]) -> tuple[CitedLine, ...]:
    """All members' evidence, field by field, within a field in the order of the members."""
    cited = [
        CitedLine(**msgspec.structs.asdict(one), record_id=line.record_id, document_id=line.document_id)
        for line in lines
        for one in line.evidence
    ]
    order = {name: number for number, name in enumerate((*FIELDS, "attribution"))}
    return tuple(sorted(cited, key=lambda one: order.get(one.field, len(order))))


def _gaps(lines: tuple[RecordLine, ...]) -> tuple[GapLine, ...]:
    """The gaps of fields that no member fills."""
    empty = {name for name in FIELDS if not any(getattr(line, name) for line in lines)}
    return tuple(dict.fromkeys(gap for line in lines for gap in line.gaps if gap.field in empty))


def _member(line: RecordLine, copy_of: str | None) -> MemberLine:
    return MemberLine(
        record_id=line.record_id,
        document_id=line.document_id,
        copy_of=copy_of,
        outlet=line.outlet,
        published=None if line.published is None else line.published.day,
        title=line.title,
        url=line.url,
        attribution=line.attribution,
    )


def _conflicts(members: tuple[EventRecord, ...]) -> tuple[ConflictLine, ...]:
    """Fields on which members' own values exclude each other, with every value and who gives it."""
    found: list[ConflictLine] = []
    for name in (*FIELDS[:6], *HARM_FIELDS):
        told: list[tuple[Any, str]] = []
        for record in members:
            claim = getattr(record, name)
            if claim is not None:
                told.append((claim.value, record.record_id))
        versions: dict[Any, list[str]] = {}
        for value, record_id in told:
            versions.setdefault(value, []).append(record_id)
        values = tuple(versions)
        if any(_exclude(one, other) for n, one in enumerate(values) for other in values[:n]):
            lines = (VersionLine(msgspec.to_builtins(value), tuple(ids)) for value, ids in versions.items())
            found.append(ConflictLine(name, tuple(lines)))
    return tuple(found)


def _exclude(one: Any, other: Any) -> bool:
    """True if two different values cannot both be right."""
    if isinstance(one, DayInterval):
        return bool(one.end < other.start or other.end < one.start)
    if isinstance(one, Place):
        km = places_apart_km(one, other)
        return one.country != other.country if km is None else km > SAME_PLACE_KM
    if isinstance(one, Count):
        lows = [count.low for count in (one, other) if count.low is not None]
        highs = [count.high for count in (one, other) if count.high is not None]
        return bool(lows and highs and max(lows) > min(highs))
    return True
