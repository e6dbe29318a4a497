"""The record line: one event record as one JSON object, keys in the order that docs/formats/record.md gives.

The keys up to `producer` are the contract with other programs; those after it are additive. `claims`
holds every claim whole, so that `dateline.record.recall` rebuilds the record without loss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final, Literal

import msgspec

from dateline.record.attribution import Attribution, Speaker
from dateline.record.claim import Claim, Gap, Rejected
from dateline.record.event import EventRecord
from dateline.record.values import Count, HumanTarget, Perpetrator, PhysicalTarget, Weapon
from dateline.record.vocabulary import (
    Basis,
    EventType,
    GapReason,
    PlacePrecision,
    SpeakerKind,
    Stage,
    Stance,
    TimePrecision,
)
from dateline.text.document import Document, PublishedBasis
from dateline.text.evidence import Evidence

RECORD_SCHEMA: Final = "dateline.record/1"
"""Bumped when the meaning of a key changes, not when a key is added."""

SINGLE_FIELDS = ("type", "mode", "stage", "stance", "occurred", "place")
PARTICIPANT_FIELDS = ("perpetrators", "human_targets", "physical_targets", "weapons")
HARM_FIELDS = ("killed", "injured", "missing", "detained", "displaced")
FIELDS = SINGLE_FIELDS + PARTICIPANT_FIELDS + HARM_FIELDS
"""The fields that claims are made for, in the order of the line."""


class OccurredLine(msgspec.Struct, frozen=True):
    """First and last day, inclusive; `alternatives` are other first days that fit as well, best first."""

    start: date
    end: date
    precision: TimePrecision
    basis: Basis
    alternatives: tuple[date, ...]
    clock: str | None


class PlaceLine(msgspec.Struct, frozen=True):
    """Where the act happened. WGS84 degrees; ISO 3166-1 alpha-2 country."""

    name: str
    admin1: str | None
    country: str | None
    lat: float | None
    lon: float | None
    gazetteer_id: str | None
    precision: PlacePrecision
    basis: Basis


class SpeakerLine(msgspec.Struct, frozen=True):
    """One link of an attribution chain; offsets are null for an outlet known from metadata only."""

    text: str
    kind: SpeakerKind
    cue: str | None
    start: int | None
    end: int | None
    cue_start: int | None
    cue_end: int | None


class EvidenceLine(msgspec.Struct, frozen=True):
    """The words a value rests on: half-open code points of the report's text, and the words themselves.

    field: the record's field, "attribution", or "FIELD (rival)" for a value that another one won.
    rule: null for attribution. value: of a rival only.
    """

    field: str
    start: int
    end: int
    quote: str
    rule: str | None
    value: Any


class SpanLine(msgspec.Struct, frozen=True):
    """A stretch of the report's text, in code points, half-open."""

    start: int
    end: int
    quote: str


class RejectedLine(msgspec.Struct, frozen=True):
    """A candidate that a rule refused: its value in words, where it stands, the rule and why."""

    value: str
    start: int
    end: int
    rule: str
    reason: str


class ClaimLine(msgspec.Struct, frozen=True):
    """One claim, whole. attribution: null where it is the record's own chain. rejected: candidates that lost to it."""

    field: str
    rival: bool
    value: Any
    basis: Basis
    stance: Stance
    score: float
    rule: str
    version: str
    evidence: tuple[SpanLine, ...]
    attribution: tuple[SpeakerLine, ...] | None
    rejected: tuple[RejectedLine, ...] = ()


class GapLine(msgspec.Struct, frozen=True):
    """A field without a value, and why. rejected: candidates that were refused."""

    field: str
    reason: GapReason
    note: str
    rejected: tuple[RejectedLine, ...] = ()


class PublishedLine(msgspec.Struct, frozen=True):
    """The day the report came out, and how that is known."""

    day: date
    basis: PublishedBasis
    alternatives: tuple[date, ...]


class RecordLine(msgspec.Struct, frozen=True):
    """One event record: an act of political violence as one report tells it."""

    schema: Literal["dateline.record/1"]
    record_id: str
    document_id: str
    incident_id: str | None
    type: EventType
    mode: str | None
    stage: Stage
    stance: Stance
    occurred: OccurredLine | None
    place: PlaceLine | None
    perpetrators: tuple[Perpetrator, ...]
    human_targets: tuple[HumanTarget, ...]
    physical_targets: tuple[PhysicalTarget, ...]
    weapons: tuple[Weapon, ...]
    killed: Count | None
    injured: Count | None
    missing: Count | None
    detained: Count | None
    displaced: Count | None
    attribution: tuple[SpeakerLine, ...]
    evidence: tuple[EvidenceLine, ...]
    score: float
    needs_review: bool
    producer: str
    title: str | None
    url: str | None
    outlet: str | None
    published: PublishedLine | None
    background: bool
    triggers: tuple[SpanLine, ...]
    gaps: tuple[GapLine, ...]
    claims: tuple[ClaimLine, ...]


def producer_name(versions: Iterable[tuple[str, str]]) -> str:
    """One string for what made a record: "dateline 0.1.0 lexicon 3f2a gazetteer 81bc"; order as given."""
    return " ".join(f"{name} {version}" for name, version in versions)


def to_line(record: EventRecord, *, incident_id: str | None, producer: str) -> RecordLine:
    """The line of an event record.

    incident_id: None until records have been merged. producer: program, tagger, gazetteer and their versions.
    Raises ValueError if a claim stands in a slot other than its own field's.
    """
    slots = dict(_slots(record))
    document = record.document
    return RecordLine(
        schema=RECORD_SCHEMA,
        record_id=record.record_id,
        document_id=document.document_id,
        incident_id=incident_id,
        type=record.type.value,
        mode=None if record.mode is None else record.mode.value,
        stage=record.stage.value,
        stance=record.stance.value,
        occurred=_occurred(record),
        place=_place(record),
        perpetrators=tuple(claim.value for claim in record.perpetrators),
        human_targets=tuple(claim.value for claim in record.human_targets),
        physical_targets=tuple(claim.value for claim in record.physical_targets),
        weapons=tuple(claim.value for claim in record.weapons),
        killed=None if record.killed is None else record.killed.value,
        injured=None if record.injured is None else record.injured.value,
        missing=None if record.missing is None else record.missing.value,
        detained=None if record.detained is None else record.detained.value,
        displaced=None if record.displaced is None else record.displaced.value,
        attribution=chain_line(record.attribution),
        evidence=_evidence(record, slots),
        score=record.score,
        needs_review=record.needs_review,
        producer=producer,
        title=document.title,
        url=document.url,
        outlet=document.outlet,
        published=published_line(document),
        background=record.background,
        triggers=tuple(_span(trigger) for trigger in record.triggers),
        gaps=tuple(_gap(gap) for gap in record.gaps),
        claims=tuple(_claims(record, slots)),
    )


def encode_line(line: msgspec.Struct) -> bytes:
    """The line as UTF-8 JSON with a closing newline; the same line gives the same bytes."""
    return msgspec.json.encode(line) + b"\n"


def published_line(document: Document) -> PublishedLine | None:
    """The report's publication day, as lines give it."""
    published = document.published
    if published is None:
        return None
    return PublishedLine(published.day, published.basis, published.alternatives)


def chain_line(chain: Attribution) -> tuple[SpeakerLine, ...]:
    """An attribution chain, outermost first, as lines give it."""
    return tuple(_speaker(speaker) for speaker in chain)


def _slots(record: EventRecord) -> Iterator[tuple[str, tuple[Claim[Any], ...]]]:
    for name in FIELDS:
        held = getattr(record, name)
        claims = held if isinstance(held, tuple) else () if held is None else (held,)
        for claim in claims:
            if claim.field != name:
                raise ValueError(f"{record.record_id}: a claim for {claim.field!r} stands in slot {name!r}")
        yield name, claims


def _occurred(record: EventRecord) -> OccurredLine | None:
    if record.occurred is None:
        return None
    days = record.occurred.value
    return OccurredLine(
        start=days.start,
        end=days.end,
        precision=days.precision,
        basis=record.occurred.basis,
        alternatives=days.alternatives,
        clock=days.clock,
    )


def _place(record: EventRecord) -> PlaceLine | None:
    if record.place is None:
        return None
    place = record.place.value
    return PlaceLine(
        name=place.name,
        admin1=place.admin1,
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        gazetteer_id=place.gazetteer_id,
        precision=place.precision,
        basis=record.place.basis,
    )


def _evidence(record: EventRecord, slots: dict[str, tuple[Claim[Any], ...]]) -> tuple[EvidenceLine, ...]:
    """Every claim's words in field order, then the attribution's, then the rivals'; nothing twice."""
    found: dict[tuple[str, int, int, str | None], EvidenceLine] = {}

    def add(name: str, evidence: Evidence, rule: str | None, value: Any = None) -> None:
        span = evidence.span
        # Rivals of one field differ by value, so the value is part of what "twice" means.
        key = (f"{name}={value!r}", span.start, span.end, rule)
        found.setdefault(key, EvidenceLine(name, span.start, span.end, evidence.quote, rule, value))

    for name, claims in slots.items():
        for claim in claims:
            for evidence in claim.evidence:
                add(name, evidence, claim.producer.rule)
    for speaker in record.attribution:
        for named in (speaker.evidence, speaker.cue_evidence):
            if named is not None:
                add("attribution", named, None)
    for claim in record.rivals:
        for evidence in claim.evidence:
            add(f"{claim.field} (rival)", evidence, claim.producer.rule, msgspec.to_builtins(claim.value))
    return tuple(found.values())


def _claims(record: EventRecord, slots: dict[str, tuple[Claim[Any], ...]]) -> Iterator[ClaimLine]:
    for claims in slots.values():
        for claim in claims:
            yield _claim(claim, record.attribution, rival=False)
    for claim in record.rivals:
        yield _claim(claim, record.attribution, rival=True)


def _claim(claim: Claim[Any], chain: Attribution, *, rival: bool) -> ClaimLine:
    return ClaimLine(
        field=claim.field,
        rival=rival,
        value=msgspec.to_builtins(claim.value),
        basis=claim.basis,
        stance=claim.stance,
        score=claim.score,
        rule=claim.producer.rule,
        version=claim.producer.version,
        evidence=tuple(_span(evidence) for evidence in claim.evidence),
        attribution=None if claim.attribution == chain else chain_line(claim.attribution),
        rejected=_rejected(claim.rejected),
    )


def _span(evidence: Evidence) -> SpanLine:
    return SpanLine(evidence.span.start, evidence.span.end, evidence.quote)


def _gap(gap: Gap) -> GapLine:
    return GapLine(gap.field, gap.reason, gap.note, _rejected(gap.rejected))


def _rejected(candidates: tuple[Rejected, ...]) -> tuple[RejectedLine, ...]:
    return tuple(RejectedLine(r.value, r.span.start, r.span.end, r.rule, r.reason) for r in candidates)


def _speaker(speaker: Speaker) -> SpeakerLine:
    named, cue = speaker.evidence, speaker.cue_evidence
    return SpeakerLine(
        text=speaker.text,
        kind=speaker.kind,
        cue=speaker.cue,
        start=None if named is None else named.span.start,
        end=None if named is None else named.span.end,
        cue_start=None if cue is None else cue.span.start,
        cue_end=None if cue is None else cue.span.end,
    )
