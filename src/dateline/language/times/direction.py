"""Which side of the report a bare weekday, or a day or month without a year, lies on.

The acts that are coded are told as past, and dating them does not ask; other readers of times do.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.language.times.calendar import resolve_time
from dateline.language.times.forms import CalendarDay, CalendarMonth, Range, TimeExpression, Weekday
from dateline.language.times.stretch import Direction

REACH = 60
"""Code points before a time in which a word can put it ahead; set by hand."""
NEAR_DAYS = 150
"""A day of month so close ahead, and farther behind, lies ahead; set by hand on TimeBank."""
_OWNING = ("'s", "’s")
_WORD = re.compile(r"[^\W\d_]+|'ll|’ll")


def tell_direction(text: str, expression: TimeExpression, *, anchor: date | None, start: int) -> Direction:
    """FUTURE where the words before a time, or its distance, put it ahead of `anchor`; else PAST.

    start: of the sentence. Times with a year of their own, or with "last" and "next", give PAST.
    """
    form = expression.form
    if anchor is None:
        return Direction.PAST
    if isinstance(form, Weekday):
        bare = form.shift is None and form.week is None and form.weekday != anchor.weekday()
        ahead = bare and _ahead(text, expression, start)
        return Direction.FUTURE if ahead else Direction.PAST
    if isinstance(form, Range):
        form = form.last
    if not isinstance(form, CalendarDay | CalendarMonth) or form.year is not None or _is_shifted(form):
        return Direction.PAST
    return Direction.FUTURE if _nearer_ahead(text, expression, anchor, start) else Direction.PAST


def _is_shifted(form: CalendarDay | CalendarMonth) -> bool:
    return form.year_shift is not None or (isinstance(form, CalendarMonth) and form.shift is not None)


def _nearer_ahead(text: str, expression: TimeExpression, anchor: date, start: int) -> bool:
    behind = resolve_time(expression, anchor=anchor, direction=Direction.PAST)
    ahead = resolve_time(expression, anchor=anchor, direction=Direction.FUTURE)
    if behind is None or ahead is None or behind.interval.end >= anchor or ahead.interval.start < anchor:
        return False
    to_come = (ahead.interval.start - anchor).days
    gone = (anchor - behind.interval.end).days
    if isinstance(expression.form, CalendarMonth) or _ahead(text, expression, start):
        return to_come <= 2 * gone and _ahead(text, expression, start)
    return to_come <= NEAR_DAYS and to_come < gone and not _behind(text, expression, start)


def _before(text: str, expression: TimeExpression, start: int) -> list[str]:
    first = max(start, expression.span.start - REACH)
    return [word.lower().replace("’", "'") for word in _WORD.findall(text[first : expression.span.start])]


def _ahead(text: str, expression: TimeExpression, start: int) -> bool:
    """True if the last telling word before the time puts it ahead."""
    words, before = _words(), _before(text, expression, start)
    if words["told"].intersection(before) or text[expression.span.end : expression.span.end + 2] in _OWNING:
        return False
    for word in reversed(before):
        if word in words["ahead"]:
            return True
        if word in words["behind"]:
            return False
    return False


def _behind(text: str, expression: TimeExpression, start: int) -> bool:
    return any(word in ("since", "last") for word in _before(text, expression, start)[-2:])


@cache
def _words() -> dict[str, frozenset[str]]:
    raw = tomllib.loads(files(__package__).joinpath("data/direction.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in raw.items()}
