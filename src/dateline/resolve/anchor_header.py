"""A date line without a year, "ORIN, Oct. 3 (Agency)", beside "said on Saturday": the two make a pair."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from dateline.language.times import TimeExpression, find_times
from dateline.language.times.forms import CalendarDay, Weekday
from dateline.language.times.words import time_words
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, RegionKind

REACH = 3
"""Words between a reporting verb and its weekday: "confirmed to reporters on Saturday"."""


def header_day(document: Document) -> TimeExpression | None:
    """The first day of month, without year and weekday, that a header line prints."""
    for region in document.regions:
        if region.kind is not RegionKind.HEADER:
            continue
        for time in find_times(document.text, region.span.start, region.span.end):
            form = time.form
            if not isinstance(form, CalendarDay) or form.month is None:
                continue
            if form.year is None and form.weekday is None and form.year_shift is None:
                return time
    return None


def statement_weekday(document: Document, sentences: tuple[Sentence, ...]) -> int | None:
    """The weekday on which most speakers speak ("police said on Saturday"); of equals the first, None without any.

    Agencies file on the day on which their speakers speak.
    """
    found = [day for sentence in sentences for day in _spoken(document, sentence)]
    return max(found, key=Counter(found).__getitem__) if found else None


def _spoken(document: Document, sentence: Sentence) -> list[int]:
    verbs = time_words().lists["reporting"]
    days: list[int] = []
    for time in find_times(document.text, sentence.span.start, sentence.span.end):
        if not isinstance(time.form, Weekday) or time.form.shift is not None or time.form.week is not None:
            continue
        before = [t.lower for t in sentence.tokens if t.end <= time.span.start][-REACH - 1 :]
        after = [t.lower for t in sentence.tokens if t.start >= time.span.end][:1]
        passive = any(pair[0] in ("was", "were") and pair[1] in verbs for pair in pairwise(before))
        if not passive and any(word in verbs for word in (*before, *after)):
            days.append(time.form.weekday)
    return days
