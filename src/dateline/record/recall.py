"""From a stored line back to the event record; every quote is checked against the document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from dateline.errors import MissingResource
from dateline.record.attribution import Attribution, Speaker
from dateline.record.claim import Claim, Gap, Producer, Rejected
from dateline.record.event import EventRecord
from dateline.record.line import (
    HARM_FIELDS,
    PARTICIPANT_FIELDS,
    SINGLE_FIELDS,
    ClaimLine,
    RecordLine,
    RejectedLine,
    SpanLine,
    SpeakerLine,
)
from dateline.record.values import Count, DayInterval, HumanTarget, Perpetrator, PhysicalTarget, Place, Weapon
from dateline.record.vocabulary import EventType, Stage, Stance
from dateline.text.document import Document, Published
from dateline.text.evidence import Evidence
from dateline.text.span import Span

VALUE_TYPES: dict[str, Any] = {
    "type": EventType,
    "mode": str,
    "stage": Stage,
    "stance": Stance,
    "occurred": DayInterval,
    "place": Place,
    "perpetrators": Perpetrator,
    "human_targets": HumanTarget,
    "physical_targets": PhysicalTarget,
    "weapons": Weapon,
    **dict.fromkeys(HARM_FIELDS, Count),
}
"""What the value of each field's claims is."""

_DECODER = msgspec.json.Decoder(RecordLine)


def decode_line(data: bytes | str) -> RecordLine:
    """The line in `data`. Raises MissingResource if it is no record line of this schema."""
    try:
        return _DECODER.decode(data)
    except msgspec.DecodeError as error:
        raise MissingResource(f"not a record line of this version of Dateline: {error}") from error


def from_line(line: RecordLine, document: Document) -> EventRecord:
    """The event record that `to_line` made `line` of.

    Raises EvidenceMismatch if `document` no longer reads as the line quotes it, ValueError if it is
    another document.
    """
    if line.document_id != document.document_id:
        raise ValueError(f"{line.record_id} is a record of {line.document_id}, not of {document.document_id}")
    if document.published is None and line.published is not None:  # worked out while coding
        document = replace(
            document,
            published=Published(
                line.published.day, line.published.basis, alternatives=line.published.alternatives
            ),
        )
    chain = _chain(line.attribution, document)
    slots: dict[str, list[Claim[Any]]] = {}
    rivals: list[Claim[Any]] = []
    for claim_line in line.claims:
        claim = _claim(claim_line, document, chain)
        if claim_line.rival:
            rivals.append(claim)
        else:
            slots.setdefault(claim.field, []).append(claim)
    single: dict[str, Any] = {name: slots[name][0] for name in SINGLE_FIELDS + HARM_FIELDS if name in slots}
    several: dict[str, Any] = {name: tuple(slots[name]) for name in PARTICIPANT_FIELDS if name in slots}
    return EventRecord(
        document=document,
        triggers=tuple(_evidence(span, document) for span in line.triggers),
        attribution=chain,
        rivals=tuple(rivals),
        gaps=tuple(Gap(gap.field, gap.reason, gap.note, _rejected(gap.rejected)) for gap in line.gaps),
        background=line.background,
        score=line.score,
        needs_review=line.needs_review,
        **single,
        **several,
    )


def _claim(line: ClaimLine, document: Document, chain: Attribution) -> Claim[Any]:
    return Claim(
        field=line.field,
        value=msgspec.convert(line.value, VALUE_TYPES[line.field]),
        evidence=tuple(_evidence(span, document) for span in line.evidence),
        producer=Producer(line.rule, line.version),
        attribution=chain if line.attribution is None else _chain(line.attribution, document),
        stance=line.stance,
        basis=line.basis,
        score=line.score,
        rejected=_rejected(line.rejected),
    )


def _rejected(lines: tuple[RejectedLine, ...]) -> tuple[Rejected, ...]:
    return tuple(Rejected(r.value, Span(r.start, r.end), r.rule, r.reason) for r in lines)


def _evidence(line: SpanLine, document: Document) -> Evidence:
    return Evidence.recall(document, start=line.start, end=line.end, quote=line.quote)


def _chain(lines: tuple[SpeakerLine, ...], document: Document) -> Attribution:
    return tuple(
        Speaker(
            text=line.text,
            kind=line.kind,
            evidence=_cut(document, line.start, line.end),
            cue=line.cue,
            cue_evidence=_cut(document, line.cue_start, line.cue_end),
        )
        for line in lines
    )


def _cut(document: Document, start: int | None, end: int | None) -> Evidence | None:
    return None if start is None or end is None else Evidence(document, Span(start, end))
