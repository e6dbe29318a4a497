"""When an act happened: which time of its sentence is its own, and the days that this time names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.language.times import Relation, ResolvedTime, TimeExpression, find_times, resolve_time
from dateline.language.times.calendar import needs_anchor, precision_of
from dateline.language.times.forms import Base, Distance, Period, RelativeDay, Season, Trailing, Weekday
from dateline.language.times.words import time_words
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, GapReason, TimePrecision
from dateline.resolve.when_other import dates_aftermath, dates_page
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, Published, PublishedBasis, RegionKind
from dateline.text.span import Span

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WhenResult:
    """The days of an act, or why there are none. spans: the words they rest on. rule: the derivation.

    statement: days of the sentence that date a statement, not the act: no act told there is later.
    """

    interval: DayInterval | None
    spans: tuple[Span, ...]
    basis: Basis
    rule: str
    note: str = ""
    reason: GapReason | None = None
    statement: Span | None = None


TimesBySentence = Mapping[int, tuple[TimeExpression, ...]]


def find_sentence_times(
    document: Document, sentences: tuple[Sentence, ...]
) -> dict[int, tuple[TimeExpression, ...]]:
    """The time expressions of every sentence, by its index; sentences without any are left out."""
    found = ((s.index, find_times(document.text, s.span.start, s.span.end)) for s in sentences)
    return {index: times for index, times in found if times}


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
    """Date the act at `trigger` by the times of its own sentence.

    anchor: the report's publication day. cues: reporting words ("said", "told"); a time that hangs on one
    dates the statement. triggers: those of other acts, which claim the times nearest to them. reference: the
    day of the act told before, for "two days earlier". The result has no interval where the sentence
    dates nothing: the caller then tries `inherit_day`, then `stand_in_day`.
    Source: rules T-10 to T-16 in docs/rules/time.md.
    """
    times = [time for time in times_by_sentence.get(sentence.index, ()) if time.says_day]
    if not times:
        return _nothing("the sentence names no time")
    statement: Span | None = None
    rejected: list[str] = []
    ranked: list[tuple[float, int, TimeExpression, ResolvedTime]] = []
    for order, time in enumerate(times):
        words = document.slice(time.span)
        if hangs_on_cue(time.span, trigger, sentence, document=document, cues=cues):
            statement = time.span
            rejected.append(f'"{words}" is the day of the statement')
            continue
        refusal = _refuse(time) or _announced(time.span, trigger, sentence)
        refusal = refusal or _other(time.span, trigger, sentence)
        resolved = None if refusal else resolve_with(time, anchor=anchor, reference=reference)
        if time.relation is Relation.SINCE:
            resolved = _until_report(time, anchor=anchor)
        if resolved is None:
            rejected.append(f'"{words}" {refusal or "cannot be worked out"}')
            continue
        cost = _cost(trigger, time.span, sentence, document=document, triggers=triggers) + _coarse(resolved)
        if cost >= LIMIT or _elsewhere(
            trigger, time.span, sentence, resolved, anchor=anchor, triggers=triggers
        ):
            rejected.append(f'"{words}" belongs to another clause')
            continue
        ranked.append((cost, order, time, resolved))
    if not ranked:
        return replace(_nothing("; ".join(rejected)), statement=statement)
    _, _, time, resolved = min(ranked, key=lambda entry: entry[:2])
    return WhenResult(
        resolved.interval,
        (time.span,),
        resolved.basis,
        resolved.rule,
        note=resolved.note,
        statement=statement,
    )


NEAREST = 3
"""How many sentences back an act may take its day from; set by hand."""


def inherit_day(
    trigger: Span,
    sentence: Sentence,
    sentences: tuple[Sentence, ...],
    times_by_sentence: TimesBySentence,
    *,
    document: Document,
    anchor: Published | None,
    cues: tuple[Span, ...] = (),
) -> WhenResult:
    """Take the day of the nearest sentence before that says one; a lead also looks just after itself.

    Only days and stretches under a week are taken, never the day of a statement; basis `INFERRED`, rule
    "when.inherited:" and the rule of the day. A caption lends and takes nothing across its own region.
    """
    order = [sentences[i] for i in range(sentence.index - 1, sentence.index - 1 - NEAREST, -1) if i >= 0]
    if sentence.index <= LEAD:
        order += [
            sentences[i]
            for i in range(sentence.index + 1, sentence.index + 1 + NEAREST)
            if i < len(sentences)
        ]
    for other in order:
        if (other.region is RegionKind.CAPTION) != (sentence.region is RegionKind.CAPTION):
            continue
        for time in times_by_sentence.get(other.index, ()):
            if not time.says_day or _refuse(time) is not None:
                continue
            if hangs_on_cue(time.span, trigger, other, document=document, cues=cues):
                continue
            if _other(time.span, trigger, other) is not None:
                continue
            resolved = resolve_with(time, anchor=anchor)
            if resolved is None or resolved.interval.precision not in (TimePrecision.DAY, TimePrecision.DAYS):
                continue
            if anchor is not None and (anchor.day - resolved.interval.end).days > FRESH_DAYS:
                continue
            note = "the day is that of a sentence nearby"
            return WhenResult(
                resolved.interval, (time.span,), Basis.INFERRED, f"when.inherited:{resolved.rule}", note=note
            )
    return _nothing("no sentence nearby names a day")


LEAD = 2
"""Headline and lead: their day may follow in the next sentences."""


def stand_in_day(published: Published) -> DayInterval:
    """The day of a past-tense lead with no time: the publication day, basis `PUBLISHED`, precision days."""
    return DayInterval(published.day, published.day, TimePrecision.DAYS)


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


def _nothing(note: str) -> WhenResult:
    return WhenResult(None, (), Basis.STATED, "when.none", note=note, reason=GapReason.NOT_STATED)


def _refuse(time: TimeExpression) -> str | None:
    """Why a time dates no act at all: an open stretch, a deadline, the future."""
    if time.relation in (Relation.SINCE, Relation.UNTIL, Relation.BY, Relation.BEFORE):
        return f"is bounded by {time.relation.value!r}"
    form = time.form
    ahead = (isinstance(form, Trailing) and form.ahead) or (
        isinstance(form, Weekday | Season) and form.shift is not None and form.shift > 0
    )
    ahead = ahead or (isinstance(form, Period) and form.base is Base.PUBLICATION and form.shift > 0)
    ahead = ahead or (isinstance(form, RelativeDay) and form.base is Base.PUBLICATION and form.shift > 0)
    if ahead or (isinstance(form, Distance) and form.base is Base.PUBLICATION and form.sign > 0):
        return "lies ahead"
    return None


def _announced(time: Span, trigger: Span, sentence: Sentence) -> str | None:
    """Why a day told with "will" or "scheduled for" shortly before it dates nothing that has happened."""
    leads = time_words().lists["future_leads"]
    before = [token for token in sentence.tokens if token.end <= time.start][-5:]
    if any(token.lower in leads and token.start >= trigger.end for token in before):
        return "is told as to come"
    return None


def _other(time: Span, trigger: Span, sentence: Sentence) -> str | None:
    """Why a time dates the page or the aftermath rather than the act."""
    if dates_page(time, sentence):
        return "is the day of the page"
    return "is a day of the aftermath" if dates_aftermath(time, trigger, sentence) else None


# -- statements


NEAR_CUE = 60
"""Code points between a reporting verb and its day: "said in a statement to Reuters on Thursday"."""


def hangs_on_cue(
    time: Span, trigger: Span, sentence: Sentence, *, document: Document, cues: tuple[Span, ...]
) -> bool:
    """True if a time dates a statement: "said on Thursday", "told AFP late Monday", "on Thursday said".

    Besides `cues`, reporting verbs of the word list count. The trigger between cue and time breaks the tie.
    """
    words = time_words().lists
    heads = [Span(t.start, t.end) for t in sentence.tokens if t.lower in words["reporting"]]
    for cue in sorted({*heads, *(c for c in cues if sentence.span.contains(c))}):
        if cue.overlaps(trigger) or cue.overlaps(time):
            continue
        if cue.end <= time.start:
            if time.start - cue.end <= NEAR_CUE and not cue.end <= trigger.start < time.start:
                between = document.text[cue.end : time.start]
                if _only_fillers(between):
                    return True
        elif cue.start - time.end <= 2 and not document.text[time.end : cue.start].strip():
            word = document.slice(cue).split()[0].lower()
            if word in words["reporting"] and word not in words["cue_starts"]:
                return True
    return False


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")


def _only_fillers(between: str) -> bool:
    """True if nothing but "in a statement to AFP on" stands between: fillers and names."""
    fillers = time_words().lists["cue_fillers"]
    for word in _WORD.findall(between):
        if word[0].isalpha():
            if word.lower() not in fillers and not word[0].isupper():
                return False
        elif word not in "'’\"“”-(.":
            return False
    return True


# -- closeness


LIMIT = 60.0
"""A time this far off, in words and clause borders, is another clause's."""


def _cost(
    trigger: Span, time: Span, sentence: Sentence, *, document: Document, triggers: tuple[Span, ...]
) -> float:
    """How far a time stands from a trigger: words between, and what divides clauses."""
    low, high = (time.end, trigger.start) if time.end <= trigger.start else (trigger.end, time.start)
    if low >= high:
        return 0.0
    cost = 0.0
    subordinators = time_words().lists["subordinators"]
    for token in sentence.tokens:
        if token.start < low or token.end > high:
            continue
        if token.lower in subordinators:
            cost += 6.0
        elif token.text == ";":
            cost += 12.0
        elif token.text in ",—–":
            cost += 1.5
        else:
            cost += 1.0
    cost += sum(8.0 for other in triggers if low <= other.start and other.end <= high)
    if time.end <= trigger.start and any(other.end <= time.start for other in triggers):
        cost += 6.0  # "killed two on Monday and raided ...": the day follows the verb that it dates
    opens = time.start - sentence.span.start <= 12
    return min(cost, 6.0) if opens else cost


FRESH_DAYS = 7
"""A relative clause may date the act ("a judge who was driving to work on Monday") only with fresh news."""


def _elsewhere(
    trigger: Span,
    time: Span,
    sentence: Sentence,
    resolved: ResolvedTime,
    *,
    anchor: Published | None,
    triggers: tuple[Span, ...],
) -> bool:
    """True if the time stands in another clause than the trigger and dates that clause's own act."""
    low, high = (time.end, trigger.start) if time.end <= trigger.start else (trigger.end, time.start)
    between = {token.lower for token in sentence.tokens if low <= token.start and token.end <= high}
    if low == trigger.end and between & time_words().lists["relatives"]:
        old = anchor is not None and (anchor.day - resolved.interval.end).days > FRESH_DAYS
        return old or any(low <= other.start and other.end <= high for other in triggers)
    if between & {"after", "following"}:
        # "Thousands marched on Monday after police shot ...": Monday is the march's.
        return any(
            other.gap_to(time) < trigger.gap_to(time) and not other.overlaps(trigger) for other in triggers
        )
    return False


def _coarse(resolved: ResolvedTime) -> float:
    """Months and years rank behind days: "killed in 2012 ... on Monday"."""
    return {TimePrecision.MONTH: 6.0, TimePrecision.LONGER: 14.0}.get(resolved.interval.precision, 0.0)
