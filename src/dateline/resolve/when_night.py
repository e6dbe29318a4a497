"""Which day of a night: "overnight" is two days until a clock time of the same act tells which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.language.times import TimeExpression
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, TimePrecision
from dateline.resolve.draft import Draft
from dateline.resolve.when_result import TimesBySentence, WhenResult

_HOUR = re.compile(r"(?<!\d)(\d{1,2})(?:[:.]\d\d)?\s*([ap])\.?m\b", re.IGNORECASE)
_MORNING = re.compile(
    r"\b(?:after midnight|(?:before|at) dawn|daybreak|sunrise|in the morning)\b", re.IGNORECASE
)
_EVENING = re.compile(r"\b(?:before midnight|dusk|nightfall|sunset|in the evening|at night)\b", re.IGNORECASE)


def settle_night(when: WhenResult, act: Sequence[Draft], times: TimesBySentence) -> WhenResult:
    """The day of the night that a clock time in the act's sentences, or the next, leaves; else `when` itself.

    Only nights of two days told as "overnight" are settled; basis `INFERRED`, rule "...+night".
    """
    interval = when.interval
    if interval is None or "overnight" not in when.rule or interval.end - interval.start != timedelta(days=1):
        return when
    indices = dict.fromkeys(
        index for draft in act for index in (draft.event.sentence.index, draft.event.sentence.index + 1)
    )
    clocks = [time for index in indices for time in times.get(index, ()) if not time.says_day]
    for time in clocks:
        after = _is_after_midnight(time)
        if after is None:
            continue
        day = interval.end if after else interval.start
        settled = DayInterval(
            day, day, TimePrecision.DAY, alternatives=interval.alternatives, clock=time.clock
        )
        return replace(
            when,
            interval=settled,
            spans=(*when.spans, time.span),
            basis=Basis.INFERRED,
            rule=f"{when.rule}+night",
            note="the clock time tells which day of the night",
        )
    return when


def _is_after_midnight(time: TimeExpression) -> bool | None:
    """True for a time of the small hours, False for one of the evening, None for others."""
    words = time.clock or ""
    hour = _HOUR.search(words)
    if hour is not None:
        number, half = int(hour[1]) % 12, hour[2].lower()
        if half == "a":
            return True if number <= 9 else None
        return False if number >= 6 else None
    if _MORNING.search(words):
        return True
    return False if _EVENING.search(words) else None
