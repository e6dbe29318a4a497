"""A wrong value, missed event or false alarm, with the words that led to it: where error reading starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dateline.evaluate.error_class import Case, suggest
from dateline.evaluate.intervals import Interval
from dateline.evaluate.tally import Tallies
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.text.document import Document

CONTEXT = 200
"""Characters of text shown on either side of the evidence."""


class MissKind(StrEnum):
    MISSED = "missed"  # gold has it, ours has nothing
    FALSE_ALARM = "false alarm"  # ours has it, gold has nothing
    WRONG = "wrong"  # both have a value, and they differ


@dataclass(frozen=True, slots=True)
class Miss:
    """field: row name. gold, ours: as a person reads them, None for nothing. rule: what produced ours.

    suggestion: the class of error that it looks like (`error_class.py`), None if none fits.
    """

    field: str
    kind: MissKind
    gold: str | None
    ours: str | None
    evidence: str | None = None
    context: str | None = None
    rule: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class ReportScore:
    """Tallies of one report by row name, and its misses in the order found."""

    tallies: Tallies
    misses: tuple[Miss, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class MeanValue:
    """value: 0 to 1. interval: None where too little was measured. n: values of the gold behind it."""

    value: float
    interval: Interval | None
    n: float


@dataclass(frozen=True, slots=True)
class WholeScore:
    """What only shows over all reports. groups: tallies of groups of reports that add up to the whole.

    misses: with the id of a report each. means: rows that are means of other rows, which do not add up.
    """

    groups: tuple[Tallies, ...]
    misses: tuple[tuple[str, Miss], ...] = ()
    means: Mapping[str, MeanValue] = field(default_factory=dict)


def note_miss(
    row: str,
    *,
    gold: object | None,
    ours: object | None,
    record: EventRecord | None,
    claim_field: str | None = None,
    position: int | None = None,
    document: Document | None = None,
    suggestion: str | None = None,
) -> Miss:
    """A miss of a row. record: ours, None if there is none; claim_field: the record's field that went wrong.

    position: of the gold in `document`, for context where ours has nothing. suggestion: the class of error
    where the scorer knows better than the rules of `error_class.py`.
    """
    gold, ours = (None if value is None else str(value) for value in (gold, ours))
    kind = MissKind.WRONG if gold is not None and ours is not None else MissKind.MISSED
    if gold is None:
        kind = MissKind.FALSE_ALARM
    claim = None if record is None or claim_field is None else claim_of(record, claim_field)
    evidence = None
    if record is not None:
        evidence = record.triggers[0] if claim is None else claim.evidence[0]
    context = None if evidence is None else around(evidence.document, evidence.span.start, evidence.span.end)
    if context is None and document is not None and position is not None:
        context = around(document, position, position)
    if suggestion is None and claim_field is not None:
        told = document if record is None else record.document
        suggestion = suggest(
            Case(claim_field, gold, ours, record, claim, text="" if told is None else told.text)
        )
    return Miss(
        field=row,
        kind=kind,
        gold=gold,
        ours=ours,
        evidence=None if evidence is None else evidence.quote,
        context=context,
        rule=None if claim is None else claim.producer.rule,
        suggestion=suggestion,
    )


def claim_of(record: EventRecord, name: str) -> Claim[Any] | None:
    """The first claim of a record's field, or None."""
    return next((claim for claim in record.claims() if claim.field == name), None)


def around(document: Document, start: int, end: int) -> str:
    """The words from `start` to `end` with `CONTEXT` characters on either side, on one line."""
    first, last = max(0, start - CONTEXT), min(len(document.text), end + CONTEXT)
    return " ".join(document.text[first:last].split())
