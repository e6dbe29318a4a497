"""Joins neighbouring time expressions: weekday and day of month, day and time of day, ranges.

Each join is a named rule; the name of the result is the derivation, "when.weekday+day-month".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dateline.language.times.context import word_before
from dateline.language.times.forms import (
    DAY_FORMS,
    Base,
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    ClockOnly,
    Distance,
    Form,
    NumericDay,
    Period,
    Range,
    Relation,
    RelativeDay,
    TimeExpression,
    Unit,
    Weekday,
)
from dateline.language.times.words import expand, time_words
from dateline.text.span import Span

BESIDE = re.compile(r"(?:, ?| |, ?the | the |,? ?on | ?\(the | ?[-–—] ?)?(?P<open> ?[(\[])?")
"""Between a weekday and its day of month: "Sunday (June 25th)", "Monday, 12 May", "Tuesday the 24th"."""

BESIDE_BACK = re.compile(r" ?(?P<open>[(\[])|, an? ")
"""Between a day of month and its weekday: "25 June (Sunday)", "June 25, a Sunday"."""

OF_PERIOD = re.compile(r",? (?:of |in )?")
CLOCK_GAP = re.compile(
    r",?(?: (?:on|at|about|around|by|just|shortly|before|after|approximately|of|the|local|time|early|late))*"
    r"[ ,]{1,2}"
)
PARAGRAPH = re.compile(r"\n\s*\n")
WHITE_SPACE = re.compile(r"\s+")
RANGE_GAP = re.compile(r" ?[-–—] ?| (?P<word>to|into|through|thru|until|till|and) ", re.IGNORECASE)
CLOCK_LEAD = re.compile(
    r"\b(?:(?:shortly|just|soon|right|immediately|well|long) (?:before|after)"
    r"|about|around|approximately|before|after) \Z",
    re.IGNORECASE,
)


Join = Callable[[str, TimeExpression, TimeExpression], TimeExpression | None]


def combine_times(text: str, found: tuple[TimeExpression, ...], *, end: int) -> tuple[TimeExpression, ...]:
    """Join neighbours of `found` (sorted, not overlapping) inside `text[:end]`; the result is sorted too."""
    if not found:
        return ()
    parted = [_with_daypart(text, expression, end) for expression in found]
    parted = _drop_overlaps(parted)
    for join in (_join_weekday, _join_period, _join_week, _join_clock, _join_clock, _join_range):
        parted = _pairwise(text, parted, join)
    return tuple(_with_relation(text, expression) for expression in parted)


def _drop_overlaps(found: list[TimeExpression]) -> list[TimeExpression]:
    """A part of the day taken in by its day may have been found alone as well: keep the first."""
    kept: list[TimeExpression] = []
    for expression in found:
        if not kept or expression.span.start >= kept[-1].span.end:
            kept.append(expression)
        elif isinstance(kept[-1].form, ClockOnly) and not isinstance(expression.form, ClockOnly):
            kept[-1] = expression
    return kept


def _pairwise(text: str, found: list[TimeExpression], join: Join) -> list[TimeExpression]:
    """Fold `join` over neighbours, left to right."""
    result: list[TimeExpression] = []
    for expression in found:
        if result and expression.span.start - result[-1].span.end <= 30:
            joined = join(text, result[-1], expression)
            if joined is not None:
                result[-1] = joined
                continue
        result.append(expression)
    return result


def _derive(first: TimeExpression, second: TimeExpression) -> str:
    """The derivation's name: "when.weekday" and "when.day-month" give "when.weekday+day-month"."""
    return f"{first.rule}+{second.rule.partition('.')[2]}"


def _clocks(*clocks: str | None) -> str | None:
    given = [clock for clock in clocks if clock is not None]
    return " ".join(given) if given else None


def _between(text: str, first: TimeExpression, second: TimeExpression) -> str:
    """What stands between two expressions, white space as one blank; an empty line joins nothing."""
    between = text[first.span.end : second.span.start]
    return between if PARAGRAPH.search(between) else WHITE_SPACE.sub(" ", between)


# -- parts of the day


_SUFFIX = r",?(?: in the| at)? ?{daypart}"
_PREFIX = r"(?:^|(?<=[\s(\"'“‘—–-]))(?P<clock>(?:{days_lead}))(?: on| of| in| from)? (?:the )?\Z"
_DAYPART_LEADS = (
    r"(?:very |pre-)?(?:early |late )?(?:mid-?morning|mid-?afternoon|morning|mornings"
    r"|afternoon|evening|night|eve|dawn)(?: hours)?"
    r"|(?:very )?(?:early|late|small|wee) hours|early|late|mid-?morning"
)


def _with_daypart(text: str, expression: TimeExpression, end: int) -> TimeExpression:
    """Add "night" after and "early", "late", "the night of" before a day."""
    form, span, clock = expression.form, expression.span, expression.clock
    days = isinstance(form, DAY_FORMS) or (isinstance(form, Range) and isinstance(form.first, CalendarDay))
    if not days:
        if isinstance(form, ClockOnly):
            lead = CLOCK_LEAD.search(text, max(0, span.start - 24), span.start)
            if lead is not None and clock is not None:
                whole = Span(lead.start(), span.end)
                return replace(expression, span=whole, clock=text[whole.start : whole.end])
        return expression
    before = _PREFIX_PATTERN.search(text, max(0, span.start - 40), span.start)
    after = _SUFFIX_PATTERN.match(text, span.end, end) if clock is None else None
    if before is None and after is None:
        return expression
    start = before.start("clock") if before is not None else span.start
    stop = after.end() if after is not None else span.end
    words = before.group("clock") if before is not None else None
    part = after.group("clock") if after is not None else None
    return TimeExpression(Span(start, stop), form, expression.rule, _clocks(words, part or clock))


_PREFIX_PATTERN = expand(_PREFIX.replace("{days_lead}", _DAYPART_LEADS))
_SUFFIX_PATTERN = expand(_SUFFIX)


# -- joins of two


def _join_weekday(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """Weekday beside a day of month, in either order, or "today (June 25)"; brackets are taken in."""
    between = _between(text, first, second)
    if isinstance(first.form, Weekday | RelativeDay) and isinstance(second.form, CalendarDay | NumericDay):
        gap = BESIDE.fullmatch(between)
        form: Form = second.form
        if isinstance(form, CalendarDay) and isinstance(first.form, Weekday):
            form = replace(form, weekday=first.form.weekday)
    elif isinstance(first.form, CalendarDay) and isinstance(second.form, Weekday):
        gap = BESIDE_BACK.fullmatch(between)
        form = replace(first.form, weekday=second.form.weekday)
    elif _is_overnight(first) and isinstance(second.form, Weekday):
        gap = BESIDE.fullmatch(between)
        form = second.form
    elif _is_overnight(second) and isinstance(first.form, Weekday) and between == " ":
        return TimeExpression(first.span.cover(second.span), first.form, _derive(first, second), second.clock)
    else:
        return None
    if gap is None:
        return None
    stop = second.span.end
    if gap.groupdict().get("open"):
        if text[stop : stop + 1] not in (")", "]"):
            return None
        stop += 1
    return TimeExpression(
        Span(first.span.start, stop), form, _derive(first, second), _clocks(first.clock, second.clock)
    )


def _is_overnight(expression: TimeExpression) -> bool:
    return isinstance(expression.form, RelativeDay) and expression.form.n_days == 2


def _join_period(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """As in "25 June last year", "May of this year", "Monday of last week"."""
    if not isinstance(second.form, Period) or OF_PERIOD.fullmatch(_between(text, first, second)) is None:
        return None
    period, form = second.form, first.form
    joined: Form | None = None
    if period.part is not None or period.elapsed:
        return None
    if period.unit is Unit.YEAR and isinstance(form, CalendarDay | CalendarMonth) and form.year is None:
        joined = replace(form, year_shift=period.shift)
    elif period.unit is Unit.WEEK and isinstance(form, Weekday) and form.shift is None:
        joined = replace(form, week=period.shift)
    if joined is None:
        return None
    return TimeExpression(first.span.cover(second.span), joined, _derive(first, second), first.clock)


def _join_week(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """As in "two weeks ago on Friday", "last week on Friday", "a week ago Monday"."""
    weeks, day = first.form, second.form
    if (
        not isinstance(day, Weekday)
        or day.shift is not None
        or _between(text, first, second) not in (" ", " on ")
    ):
        return None
    if isinstance(weeks, Distance) and weeks.unit is Unit.WEEK and weeks.sign < 0 and weeks.low == weeks.high:
        n = -weeks.low
    elif isinstance(weeks, Period) and weeks.unit is Unit.WEEK and weeks.part is None and not weeks.elapsed:
        n = weeks.shift
    else:
        return None
    if weeks.base is not Base.PUBLICATION:
        return None
    joined = replace(day, week=n)
    return TimeExpression(first.span.cover(second.span), joined, _derive(first, second), second.clock)


def _join_clock(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """A time of day and a day: "at 9:30 p.m. on Sunday", "Sunday, shortly after midnight"."""
    one = isinstance(first.form, ClockOnly)
    if one == isinstance(second.form, ClockOnly):
        return None
    day, time = (second, first) if one else (first, second)
    if not isinstance(day.form, DAY_FORMS) or (day.clock is not None and any(c.isdigit() for c in day.clock)):
        return None
    if CLOCK_GAP.fullmatch(_between(text, first, second)) is None:
        return None
    clock = _clocks(day.clock, time.clock) if day is first else _clocks(time.clock, day.clock)
    return TimeExpression(first.span.cover(second.span), day.form, _derive(first, second), clock)


_RANGE_FORMS = (Weekday, CalendarDay, CalendarMonth, CalendarYear, RelativeDay, ClockOnly)


def _join_range(text: str, first: TimeExpression, second: TimeExpression) -> TimeExpression | None:
    """As in "from Monday to Wednesday", "between June 3 and June 7", "Saturday and Sunday"."""
    left, right = first.form, second.form
    if not (isinstance(left, _RANGE_FORMS) and isinstance(right, _RANGE_FORMS)):
        return None
    gap = RANGE_GAP.fullmatch(_between(text, first, second))
    if gap is None or _grain(left) is not _grain(right):
        return None
    word = (gap.group("word") or "-").lower()
    if word == "and" and word_before(text, first.span.start) != "between" and not _successive(left, right):
        return None
    span = first.span.cover(second.span)
    rule = _derive(first, second)
    if isinstance(left, ClockOnly) or isinstance(right, ClockOnly):
        return TimeExpression(span, ClockOnly(), rule, text[span.start : span.end])
    if isinstance(right, CalendarDay | CalendarMonth) and isinstance(left, CalendarDay | CalendarMonth):
        left = _with_year(left, right)
    return TimeExpression(span, Range(left, right), rule, _clocks(first.clock, second.clock))


def _grain(form: Form) -> type[object]:
    """Only like joins with like: days with days, months with months, hours with hours."""
    return Weekday if isinstance(form, Weekday | CalendarDay | RelativeDay) else type(form)


def _with_year(
    left: CalendarDay | CalendarMonth, right: CalendarDay | CalendarMonth
) -> CalendarDay | CalendarMonth:
    """The year written once, at the end, counts for both, unless the range runs over New Year."""
    if left.year is not None or right.year is None or left.month is None or right.month is None:
        return left
    return replace(left, year=right.year if left.month <= right.month else right.year - 1)


def _successive(left: Form, right: Form) -> bool:
    if isinstance(left, Weekday) and isinstance(right, Weekday):
        return (right.weekday - left.weekday) % 7 == 1 and right.shift is None
    if isinstance(left, CalendarDay) and isinstance(right, CalendarDay):
        if left.month == right.month:
            return right.day - left.day == 1
        return right.day == 1 and left.day >= 28
    return False


CLOCK_NAMES = time_words().lists["clock_names"]


def _before_hour(text: str, expression: TimeExpression) -> TimeExpression:
    """As in "shortly before dawn on Friday": what is bounded is the hour, and the day stands."""
    lead = CLOCK_LEAD.search(text, max(0, expression.span.start - 24), expression.span.start)
    if lead is None:
        return expression
    words = " ".join(text[lead.start() : expression.span.start].split())
    whole = Span(lead.start(), expression.span.end)
    return replace(expression, span=whole, clock=_clocks(words, expression.clock))


RELATIONS = {
    "since": Relation.SINCE,
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "before": Relation.BEFORE,
    "after": Relation.AFTER,
    "by": Relation.BY,
}


def _with_relation(text: str, expression: TimeExpression) -> TimeExpression:
    """Name the relation that a preposition before the expression gives it; skips "the", "early", "late"."""
    if isinstance(expression.form, Distance) and expression.form.base.value == "reference":
        return expression
    start = expression.span.start
    lead = word_before(text, start)
    if lead in ("the", "at", "about", "around", "early", "late", "least"):
        start -= len(text[max(0, start - 24) : start]) - text[max(0, start - 24) : start].lower().rfind(lead)
        lead = word_before(text, start)
    relation = RELATIONS.get(lead)
    hour = (expression.clock or "").split()
    if relation in (Relation.BEFORE, Relation.AFTER) and hour and hour[0].lower() in CLOCK_NAMES:
        return _before_hour(text, expression)
    if relation is None or (isinstance(expression.form, ClockOnly) and relation is not Relation.SINCE):
        return expression
    return replace(expression, relation=relation)
