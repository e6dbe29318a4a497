"""What "two days earlier", "the next day" and "three days after the blast" count from."""

from __future__ import annotations

from datetime import date

from dateline.language.times import TimeExpression, resolve_time
from dateline.language.times.forms import Base, Distance, Period, RelativeDay
from dateline.language.times.words import time_words
from dateline.record.vocabulary import TimePrecision
from dateline.resolve.when_result import TimesBySentence
from dateline.segment.sentence import Sentence
from dateline.text.document import Document

BACK = 2
"""Sentences before in which the day counted from may stand; set by hand."""


def counts_from_reference(time: TimeExpression) -> bool:
    """True if the words count from a day told before, not from the publication day."""
    form = time.form
    return isinstance(form, Distance | Period | RelativeDay) and form.base is Base.REFERENCE


def reference_of(
    time: TimeExpression,
    sentence: Sentence,
    times_by_sentence: TimesBySentence,
    *,
    document: Document,
    anchor: date | None,
    told_before: date | None,
) -> date | None:
    """The day that the time counts from, or None; None as well for times that count from nothing told.

    told_before: the day of the act told before. "Three days after the blast" counts from that act; "three days
    later" from the day written last, in this sentence or the two before it, else from the act.
    """
    if not counts_from_reference(time):
        return None
    if told_before is not None and _hangs_on_act(time, sentence, document):
        return told_before
    return _written_last(time, sentence, times_by_sentence, anchor=anchor) or told_before


def _hangs_on_act(time: TimeExpression, sentence: Sentence, document: Document) -> bool:
    """True for "three days after the blast"; False for "30 hours after the first buses arrived"."""
    if not document.slice(time.span).lower().endswith((" after", " before")):
        return False
    following = [token.lower for token in sentence.tokens if token.start >= time.span.end][:4]
    return any(word in time_words().lists["act_nouns"] for word in following)


def _written_last(
    time: TimeExpression, sentence: Sentence, times_by_sentence: TimesBySentence, *, anchor: date | None
) -> date | None:
    """The nearest single day before the time, not after the report."""
    for index in range(sentence.index, max(-1, sentence.index - BACK - 1), -1):
        for other in reversed(times_by_sentence.get(index, ())):
            if other.span.start >= time.span.start or not other.says_day or counts_from_reference(other):
                continue
            resolved = resolve_time(other, anchor=anchor)
            if resolved is None or resolved.interval.precision is not TimePrecision.DAY:
                continue
            if anchor is None or resolved.interval.end <= anchor:
                return resolved.interval.start
    return None
