"""When an act happened: which time of its sentence is its own, and the days that this time names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.codebook.named_acts import named_act_at
from dateline.language.times import Relation, ResolvedTime, TimeExpression, find_times, resolve_time
from dateline.language.times.calendar import needs_anchor, precision_of
from dateline.record.claim import Rejected
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis
from dateline.resolve.when_near import LIMIT, belongs_elsewhere, coarseness, cost_of
from dateline.resolve.when_reference import reference_of
from dateline.resolve.when_refuse import Refusal, refuse_time
from dateline.resolve.when_result import TimesBySentence, WhenResult, no_day, show_days
from dateline.resolve.when_statement import hangs_on_cue
from dateline.resolve.when_years import share_opening_year
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, Published, PublishedBasis
from dateline.text.span import Span

DAY = timedelta(days=1)

__all__ = ["TimesBySentence", "WhenResult", "date_trigger", "find_sentence_times", "resolve_with"]


def find_sentence_times(
    document: Document, sentences: tuple[Sentence, ...]
) -> dict[int, tuple[TimeExpression, ...]]:
    """The time expressions of every sentence, by its index; sentences without any are left out."""
    found = ((s, find_times(document.text, s.span.start, s.span.end)) for s in sentences)
    return {s.index: share_opening_year(times, s.span) for s, times in found if times}


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A time that may date the act. cost: distance and coarseness; the least wins."""

    cost: float
    order: int
    time: TimeExpression
    resolved: ResolvedTime


def date_trigger(
    trigger: Span,
    sentence: Sentence,
    times_by_sentence: TimesBySentence,
    *,
    document: Document,
    anchor: Published | None,
    cues: tuple[Span, ...] = (),
    triggers: tuple[Span, ...] = (),
    reference: date | None = None,
) -> WhenResult:
    """Date the act at `trigger` by the times of its own sentence, or by the name under which it is known.

    anchor: the report's publication day. cues: reporting words ("said", "told"); a time that hangs on one
    dates the statement. triggers: those of other acts, which claim the times nearest to them. reference: the
    day of the act told before, for "two days earlier". The result has no interval where the sentence
    dates nothing: the caller then tries `inherit_day`, then `stand_in_day`.
    Source: rules T-10 to T-16 in docs/rules/time.md.
    """
    named = _named(trigger, sentence, document=document, anchor=anchor)
    if named is not None:
        return named
    times = [time for time in times_by_sentence.get(sentence.index, ()) if time.says_day]
    if not times:
        return no_day("the sentence names no time")
    statement: Span | None = None
    refused: list[tuple[TimeExpression, Refusal]] = []
    ranked: list[_Ranked] = []
    for order, time in enumerate(times):
        if hangs_on_cue(time.span, trigger, sentence, document=document, cues=cues):
            statement = time.span
            refused.append((time, Refusal("when.not-statement", "is the day of the statement")))
            continue
        base = reference_of(
            time,
            sentence,
            times_by_sentence,
            document=document,
            anchor=None if anchor is None else anchor.day,
            told_before=reference,
        )
        outcome = _weigh(time, order, trigger, sentence, anchor=anchor, triggers=triggers, reference=base)
        if isinstance(outcome, Refusal):
            refused.append((time, outcome))
        else:
            ranked.append(outcome)
    if not ranked:
        return no_day(
            "; ".join(f'"{document.slice(time.span)}" {why.reason}' for time, why in refused),
            rejected=_losers(refused, document=document, anchor=anchor, reference=reference),
            statement=statement,
        )
    best = min(ranked, key=lambda entry: (entry.cost, entry.order))
    farther = Refusal("when.not-nearest", "stands farther from the act")
    lost = [*refused, *((entry.time, farther) for entry in ranked if entry is not best)]
    losers = _losers(lost, document=document, anchor=anchor, reference=reference)
    return _won(best, statement=statement, rejected=losers)


def _won(best: _Ranked, *, statement: Span | None, rejected: tuple[Rejected, ...]) -> WhenResult:
    resolved = best.resolved
    return WhenResult(
        resolved.interval,
        (best.time.span,),
        resolved.basis,
        resolved.rule,
        note=resolved.note,
        statement=statement,
        rejected=rejected,
    )


def _weigh(
    time: TimeExpression,
    order: int,
    trigger: Span,
    sentence: Sentence,
    *,
    anchor: Published | None,
    triggers: tuple[Span, ...],
    reference: date | None,
) -> _Ranked | Refusal:
    """The time with its cost, or why it cannot date the act."""
    resolved: ResolvedTime | None
    if time.relation is Relation.SINCE:
        resolved = _until_report(time, anchor=anchor)
        if resolved is None:
            return Refusal("when.not-bounded", 'is bounded by "since"')
    else:
        refusal = refuse_time(time, trigger, sentence)
        if refusal is not None:
            return refusal
        resolved = resolve_with(time, anchor=anchor, reference=reference)
        if resolved is None:
            return Refusal("when.not-known", "cannot be worked out")
    cost = cost_of(trigger, time.span, sentence, triggers=triggers) + coarseness(resolved)
    if cost >= LIMIT or belongs_elsewhere(
        trigger, time.span, sentence, resolved, anchor=anchor, triggers=triggers
    ):
        return Refusal("when.not-clause", "belongs to another clause")
    return _Ranked(cost, order, time, resolved)


def _losers(
    refused: list[tuple[TimeExpression, Refusal]],
    *,
    document: Document,
    anchor: Published | None,
    reference: date | None,
) -> tuple[Rejected, ...]:
    """What was refused, in text order, as days where they can be worked out, else in the text's words."""
    found: list[Rejected] = []
    for time, why in sorted(refused, key=lambda entry: entry[0].span):
        resolved = resolve_with(time, anchor=anchor, reference=reference)
        words = document.slice(time.span)
        value = words if resolved is None else show_days(resolved.interval)
        found.append(Rejected(value, time.span, why.rule, f'"{words}" {why.reason}'))
    return tuple(found)


def _named(
    trigger: Span, sentence: Sentence, *, document: Document, anchor: Published | None
) -> WhenResult | None:
    """The days of an act that the text calls by the name under which it is known."""
    act = named_act_at(document.text, trigger, start=sentence.span.start, end=sentence.span.end)
    if act is None or (anchor is not None and act.first > anchor.day):
        return None
    interval = DayInterval(act.first, act.last, precision_of(act.first, act.last))
    return WhenResult(
        interval, (act.span,), Basis.INFERRED, "when.named-act", note="the day is known from the act's name"
    )


def resolve_with(
    time: TimeExpression, *, anchor: Published | None, reference: date | None = None
) -> ResolvedTime | None:
    """Resolve a time told as past; inferred, with alternatives, if the publication day was worked out.

    None if the words do not tell, or name days that all lie after the report.
    """
    day = anchor.day if anchor is not None else None
    resolved = resolve_time(time, anchor=day, reference=reference)
    if resolved is None:
        return None
    interval = resolved.interval
    if day is not None and interval.start <= day < interval.end:
        interval = replace(interval, end=day)
    elif day is not None and interval.start > day + DAY:
        return None
    resolved = replace(resolved, interval=interval)
    if anchor is None or anchor.basis is not PublishedBasis.WORKED_OUT or not needs_anchor(time.form):
        return resolved
    others = [resolve_time(time, anchor=other, reference=reference) for other in anchor.alternatives]
    starts = [other.interval.start for other in others if other is not None]
    alternatives = tuple(dict.fromkeys(s for s in (*interval.alternatives, *starts) if s != interval.start))
    note = resolved.note or f"the year follows from the publication day worked out, {anchor.day.isoformat()}"
    return replace(
        resolved, interval=replace(interval, alternatives=alternatives), basis=Basis.INFERRED, note=note
    )


LONGEST_SINCE = 31
"""Days: "since Monday" bounds an act of these days; "since 2011" is background (coding guide, hard cases)."""


def _until_report(time: TimeExpression, *, anchor: Published | None) -> ResolvedTime | None:
    """From the day named by "since" to the report, if that is at most a month: a bounded, running act."""
    opening = resolve_with(time, anchor=anchor)
    if opening is None or anchor is None:
        return None
    start = opening.interval.start
    if not 0 <= (anchor.day - start).days <= LONGEST_SINCE:
        return None
    interval = replace(opening.interval, end=anchor.day, precision=precision_of(start, anchor.day))
    return replace(opening, interval=interval, rule=f"{opening.rule}+since")
