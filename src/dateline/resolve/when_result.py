"""What dating an act gives: its days, the words they rest on, and the days that lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.language.times import TimeExpression
from dateline.record.claim import Rejected
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, GapReason
from dateline.text.span import Span

TimesBySentence = Mapping[int, tuple[TimeExpression, ...]]


@dataclass(frozen=True, slots=True)
class WhenResult:
    """The days of an act, or why there are none. spans: the words they rest on. rule: the derivation.

    statement: days of the sentence that date a statement, not the act: no act told there is later.
    rejected: the other times seen, in text order, each with the rule that refused it.
    """

    interval: DayInterval | None
    spans: tuple[Span, ...]
    basis: Basis
    rule: str
    note: str = ""
    reason: GapReason | None = None
    statement: Span | None = None
    rejected: tuple[Rejected, ...] = ()


def no_day(note: str, *, rejected: tuple[Rejected, ...] = (), statement: Span | None = None) -> WhenResult:
    """No day, with the reason in words; the caller then looks around the sentence."""
    return WhenResult(
        None,
        (),
        Basis.STATED,
        "when.none",
        note=note,
        reason=GapReason.NOT_STATED,
        statement=statement,
        rejected=rejected,
    )


def show_days(interval: DayInterval) -> str:
    """The days as a person reads them: "2016-08-09" or "2016-08-06 to 2016-08-07"."""
    start, end = interval.start.isoformat(), interval.end.isoformat()
    return start if start == end else f"{start} to {end}"
