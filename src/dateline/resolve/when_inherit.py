"""The day of an act whose own sentence names none: from the sentences around it, or the publication day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.language.times import ResolvedTime, TimeExpression
from dateline.language.times.words import time_words
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, TimePrecision
from dateline.resolve.when import resolve_with
from dateline.resolve.when_near import FRESH_DAYS
from dateline.resolve.when_refuse import refuse_time
from dateline.resolve.when_result import TimesBySentence, WhenResult, no_day
from dateline.resolve.when_statement import hangs_on_cue
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, Published, RegionKind
from dateline.text.span import Span

NEAREST = 3
"""How many sentences back an act may take its day from; set by hand."""
MAIN_DAYS = 10
"""A day named this long before the report is still its topic; set by hand on gun_violence."""
LEAD = 2
"""Headline and lead: their day may follow in the next sentences."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Times that date acts told in their own sentences. by_others: those of acts of another kind."""

    all: frozenset[Span] = frozenset()
    by_others: frozenset[Span] = frozenset()


NONE_TAKEN = Taken()


def inherit_day(
    trigger: Span,
    sentence: Sentence,
    sentences: tuple[Sentence, ...],
    times_by_sentence: TimesBySentence,
    *,
    document: Document,
    anchor: Published | None,
    cues: tuple[Span, ...] = (),
    taken: Taken = NONE_TAKEN,
) -> WhenResult:
    """Take the day of the nearest sentence before that says one; a lead also looks just after itself.

    Where those name none, the nearest sentence that tells how "the attack happened" on a day lends its own.
    Only days and stretches under a week are taken, never the day of a statement; basis `INFERRED`, rule
    "when.inherited:" or "when.retold:" and the rule of the day. A caption lends and takes nothing across its
    own region.
    """
    near = [sentences[i] for i in range(sentence.index - 1, sentence.index - 1 - NEAREST, -1) if i >= 0]
    if sentence.index <= LEAD:
        near += sentences[sentence.index + 1 : sentence.index + 1 + NEAREST]
    far = sorted(
        (other for other in sentences if other not in near and other is not sentence and _retells(other)),
        key=lambda other: abs(other.index - sentence.index),
    )
    for name, order in (("inherited", near), ("retold", far)):
        for other in order:
            if (other.region is RegionKind.CAPTION) != (sentence.region is RegionKind.CAPTION):
                continue
            if _tells_more(other):
                continue
            for time in _usable(trigger, other, times_by_sentence, document=document, cues=cues):
                if time.span in _barred(taken, name, other, sentence):
                    continue
                resolved = resolve_with(time, anchor=anchor)
                if resolved is None or not _is_fresh(resolved.interval, anchor):
                    continue
                return _lent(time, resolved, name)
    main = _main_day(
        trigger,
        sentence,
        sentences,
        times_by_sentence,
        document=document,
        anchor=anchor,
        cues=cues,
        taken=taken,
    )
    return main or no_day("no sentence nearby names a day")


NOTES = {
    "inherited": "the day is that of a sentence nearby",
    "retold": "the day is that of a sentence that tells of the act again",
    "report-day": "the day is the one that the report names most often",
}


def _barred(taken: Taken, name: str, other: Sentence, sentence: Sentence) -> frozenset[Span]:
    """The times that `other` keeps for its own act: all of those of other acts, if it stands further on."""
    if name == "retold":
        return taken.by_others
    return taken.all if other.index > sentence.index else frozenset()


def _lent(time: TimeExpression, resolved: ResolvedTime, name: str) -> WhenResult:
    return WhenResult(
        resolved.interval, (time.span,), Basis.INFERRED, f"when.{name}:{resolved.rule}", note=NOTES[name]
    )


def _main_day(
    trigger: Span,
    sentence: Sentence,
    sentences: tuple[Sentence, ...],
    times_by_sentence: TimesBySentence,
    *,
    document: Document,
    anchor: Published | None,
    cues: tuple[Span, ...],
    taken: Taken,
) -> WhenResult | None:
    """The fresh day that the report's text names most often, the first named of equals; None if it names none.

    Where it names several, those of sentences with an act of their own are left to that act.
    """
    if anchor is None or sentence.region is RegionKind.CAPTION:
        return None
    found: dict[date, list[tuple[TimeExpression, ResolvedTime]]] = {}
    of_acts: set[date] = set()
    for other in sentences:
        if other.region is RegionKind.CAPTION or _tells_more(other):
            continue
        for time in _usable(trigger, other, times_by_sentence, document=document, cues=cues):
            if time.span in taken.by_others:
                continue
            resolved = resolve_with(time, anchor=anchor)
            if resolved is None or resolved.interval.precision is not TimePrecision.DAY:
                continue
            if 0 <= (anchor.day - resolved.interval.start).days <= MAIN_DAYS:
                day = resolved.interval.start
                of_acts.update({day} if _names_act(other) else ())
                found.setdefault(day, []).append((time, resolved))
    if len(found) > 1:
        found = {day: told for day, told in found.items() if day not in of_acts}
    if not found:
        return None
    time, resolved = max(found.values(), key=len)[0]
    return _lent(time, resolved, "report-day")


def _usable(
    trigger: Span,
    other: Sentence,
    times_by_sentence: TimesBySentence,
    *,
    document: Document,
    cues: tuple[Span, ...],
) -> Iterator[TimeExpression]:
    """The times of a sentence that may date an act told elsewhere."""
    for time in times_by_sentence.get(other.index, ()):
        if not time.says_day or refuse_time(time, trigger, other) is not None:
            continue
        if not hangs_on_cue(time.span, trigger, other, document=document, cues=cues):
            yield time


def _is_fresh(interval: DayInterval, anchor: Published | None) -> bool:
    """True for days and stretches under a week that ended in the week before the report."""
    if interval.precision not in (TimePrecision.DAY, TimePrecision.DAYS):
        return False
    if interval.precision is TimePrecision.DAYS and interval.start == interval.end:
        return False  # "a week ago": about that day
    return anchor is None or (anchor.day - interval.end).days <= FRESH_DAYS


MORE = frozenset({"also", "separately", "meanwhile", "elsewhere", "another", "separate"})
"""Words of a sentence that goes on to another act."""


def _names_act(sentence: Sentence) -> bool:
    """True for a sentence with "the strikes", "an attack": its day may be that of another act."""
    return any(token.lower in time_words().lists["act_nouns"] for token in sentence.tokens)


def _tells_more(sentence: Sentence) -> bool:
    """True for "Five others were also killed yesterday ...": its day is not that of the act before."""
    return any(token.lower in MORE for token in sentence.tokens)


def _retells(sentence: Sentence) -> bool:
    """True for "The shooting happened ...", "The attack took place ...": the act again, with its day."""
    words = time_words().lists
    lowers = [token.lower for token in sentence.tokens]
    for index, word in enumerate(lowers):
        if word not in words["happened"]:
            continue
        before = lowers[max(0, index - 6) : index]
        if before[-1:] in (["it"], ["this"]) or any(noun in words["act_nouns"] for noun in before):
            return True
    return False


def stand_in_day(published: Published) -> DayInterval:
    """The day of a past-tense lead with no time: the publication day, basis `PUBLISHED`, precision days."""
    return DayInterval(published.day, published.day, TimePrecision.DAYS)
