"""Lays the calendar over a time expression: first and last day, with the reasoning kept."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from dateline.language.times.feasts import lay_feast
from dateline.language.times.forms import (
    CalendarDay,
    CalendarMonth,
    CalendarYear,
    Century,
    ClockOnly,
    Decade,
    Distance,
    Feast,
    Form,
    NumericDay,
    Period,
    Range,
    RelativeDay,
    Season,
    Slice,
    TimeExpression,
    Trailing,
    Unit,
    Weekday,
)
from dateline.language.times.periods import (
    UNIT_DAYS,
    lay_distance,
    lay_month,
    lay_period,
    lay_season,
    lay_trailing,
)
from dateline.language.times.stretch import (
    DAY,
    ZONE_SLACK,
    Direction,
    Frame,
    Stretch,
    add_months,
    month_at,
    one_day,
    third,
)
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, TimePrecision


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    """A stretch of days. basis: inferred where the words leave a choice. note: what was chosen."""

    interval: DayInterval
    basis: Basis
    rule: str
    note: str = ""


def resolve_time(
    expression: TimeExpression,
    *,
    anchor: date | None,
    reference: date | None = None,
    direction: Direction = Direction.PAST,
) -> ResolvedTime | None:
    """The days that `expression` names, or None if the words and the anchor do not tell.

    anchor: publication day in the newsroom's zone; without it only forms with their own year resolve.
    reference: what "two days earlier" and "the previous day" count from; without it they give None.
    Source: docs/rules/time.md.
    """
    try:
        stretch = lay_out(expression.form, Frame(anchor, reference, direction))
    except (ValueError, OverflowError):  # "9,999 years ago" leaves the calendar
        return None
    if stretch is None or stretch.end < stretch.start:
        return None
    in_weeks = isinstance(expression.form, Distance) and expression.form.unit in (Unit.WEEK, Unit.FORTNIGHT)
    interval = DayInterval(
        stretch.start,
        stretch.end,
        TimePrecision.DAYS
        if in_weeks and stretch.start == stretch.end
        else precision_of(stretch.start, stretch.end),
        alternatives=stretch.alternatives,
        clock=expression.clock,
    )
    note = stretch.note or ("counted in weeks, so the very day may be another" if in_weeks else "")
    return ResolvedTime(
        interval, Basis.INFERRED if stretch.inferred or in_weeks else Basis.STATED, expression.rule, note
    )


def needs_anchor(form: Form) -> bool:
    """True if the days of `form` hang on the publication day (no year of its own)."""
    if isinstance(form, CalendarYear | Decade | Century):
        return False
    if isinstance(form, CalendarDay | NumericDay | CalendarMonth | Season | Feast):
        return form.year is None
    if isinstance(form, Range):
        return needs_anchor(form.first) or needs_anchor(form.last)
    if isinstance(form, Slice):
        return needs_anchor(form.whole)
    return True


def precision_of(start: date, end: date) -> TimePrecision:
    """Precision by length: 1 day; 2-6 days; to 10 (a third of a month) a week; to 31 a month; else longer."""
    n_days = (end - start).days + 1
    if n_days == 1:
        return TimePrecision.DAY
    if n_days <= 6:
        return TimePrecision.DAYS
    if n_days <= 10:
        return TimePrecision.WEEK
    return TimePrecision.MONTH if n_days <= 31 else TimePrecision.LONGER


def lay_out(form: Form, frame: Frame) -> Stretch | None:
    """The days of a form. Raises ValueError or OverflowError where the calendar has no such day."""
    match form:
        case Weekday():
            return _weekday(form, frame)
        case CalendarDay():
            return _calendar_day(form, frame)
        case NumericDay():
            return _numeric_day(form, frame)
        case CalendarMonth():
            return lay_month(form, frame)
        case CalendarYear():
            return third(date(form.year, 1, 1), date(form.year, 12, 31), form.part)
        case Decade():
            return third(date(form.year, 1, 1), date(form.year + 9, 12, 31), form.part)
        case Century():
            return third(date(form.year, 1, 1), date(form.year + 99, 12, 31), form.part)
        case Season():
            return lay_season(form, frame)
        case RelativeDay():
            base = frame.base(form.base)
            if base is None:
                return None
            start = base + form.shift * DAY
            return Stretch(start, start + (form.n_days - 1) * DAY)
        case Distance():
            return lay_distance(form, frame)
        case Period():
            return lay_period(form, frame)
        case Trailing():
            return lay_trailing(form, frame)
        case Slice():
            return _slice(form, frame)
        case Range():
            return _range(form, frame)
        case Feast():
            return lay_feast(form, frame)
        case ClockOnly():
            return None


def _weekday(form: Weekday, frame: Frame) -> Stretch | None:
    anchor = frame.anchor
    if anchor is None:
        return None
    if form.week is not None:
        monday = anchor - anchor.weekday() * DAY + 7 * form.week * DAY
        return one_day(monday + form.weekday * DAY)
    back = (anchor.weekday() - form.weekday) % 7
    if form.shift == -2:
        return one_day(anchor - (back or 7) * DAY - 7 * DAY)
    if form.shift == -1:
        day = anchor - (back or 7) * DAY
        return Stretch(day, day, alternatives=(day - 7 * DAY,))
    if form.shift == 1 or (form.shift is None and frame.direction is Direction.FUTURE):
        return one_day(anchor + ((form.weekday - anchor.weekday()) % 7 or 7) * DAY)
    return one_day(anchor - back * DAY)


def full_year(year: int, *, near: date | None) -> int:
    """Four digits for two: the nearest to `near`, else 1969-2068 as POSIX reads them."""
    if year >= 100:
        return year
    if near is None:
        return 1900 + year if year >= 69 else 2000 + year
    century = near.year - near.year % 100
    return min((century - 100 + year, century + year, century + 100 + year), key=lambda y: abs(y - near.year))


def _calendar_day(form: CalendarDay, frame: Frame) -> Stretch | None:
    anchor = frame.anchor
    if form.year is not None:
        if form.month is None:
            return None
        day = date(full_year(form.year, near=anchor), form.month, form.day)
        return _check_weekday(day, form)
    if anchor is None:
        return None
    if form.month is None:
        return one_day(_latest_day_of_month(form.day, anchor, frame.direction))
    if form.year_shift is not None:
        return _check_weekday(date(anchor.year + form.year_shift, form.month, form.day), form)
    if frame.direction is Direction.FUTURE:
        return _check_weekday(_latest(form.month, form.day, anchor + 366 * DAY), form)
    return _check_weekday(_latest(form.month, form.day, anchor + ZONE_SLACK), form)


def _latest(month: int, day: int, limit: date) -> date:
    """The latest such day of month not after `limit`; the 29th of February may be up to eight years back."""
    for year in range(limit.year, limit.year - 9, -1):
        if day <= monthrange(year, month)[1] and date(year, month, day) <= limit:
            return date(year, month, day)
    raise ValueError(f"no day {day}.{month}. before {limit}")


def _latest_day_of_month(day: int, anchor: date, direction: Direction) -> date:
    year, month = anchor.year, anchor.month
    step = 1 if direction is Direction.FUTURE else -1
    for _ in range(13):
        if day <= monthrange(year, month)[1]:
            candidate = date(year, month, day)
            if (candidate <= anchor) if step < 0 else (candidate > anchor):
                return candidate
        year, month = add_months(year, month, step)
    raise ValueError(f"no day {day} of a month near {anchor}")


def _check_weekday(day: date, form: CalendarDay) -> Stretch:
    """The day of month wins over a weekday that contradicts it; an earlier year that agrees is kept."""
    if form.weekday is None or day.weekday() == form.weekday:
        return one_day(day)
    alternatives: tuple[date, ...] = ()
    if form.year is None and form.month is not None:
        years = range(day.year - 1, day.year - 12, -1)
        agreeing = (
            date(year, form.month, form.day) for year in years if form.day <= monthrange(year, form.month)[1]
        )
        alternatives = tuple(candidate for candidate in agreeing if candidate.weekday() == form.weekday)[:1]
    note = f"{day.isoformat()} is a {day:%A}; the weekday in the text disagrees and the day of month was kept"
    return Stretch(day, day, alternatives=alternatives, note=note, inferred=True)


def _numeric_day(form: NumericDay, frame: Frame) -> Stretch | None:
    """Both readings of "4/7/2017"; the one nearest before the anchor is taken, else month first."""
    year = full_year(form.year, near=frame.anchor)
    month_first, day_first = date(year, form.first, form.second), date(year, form.second, form.first)
    ordered = [month_first, day_first]
    if frame.anchor is not None:
        limit = frame.anchor + ZONE_SLACK
        ordered.sort(key=lambda day: (day > limit, abs((limit - day).days)))
    note = f"day and month may be the other way round: {ordered[1].isoformat()}"
    return Stretch(ordered[0], ordered[0], alternatives=(ordered[1],), note=note, inferred=True)


def _slice(form: Slice, frame: Frame) -> Stretch | None:
    whole = lay_out(form.whole, frame)
    if whole is None:
        return None
    if form.unit in (Unit.DAY, Unit.WEEK):
        n_days = form.n * UNIT_DAYS[form.unit]
        if form.from_end:
            return Stretch(max(whole.start, whole.end - (n_days - 1) * DAY), whole.end)
        start = whole.start + form.skip * n_days * DAY
        return Stretch(start, min(whole.end, start + (n_days - 1) * DAY))
    n_months = form.n * {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}.get(form.unit, 0)
    if not n_months:
        return None
    if form.from_end:
        year, month = add_months(whole.end.year, whole.end.month, 1 - n_months)
        return Stretch(date(year, month, 1), whole.end)
    year, month = add_months(whole.start.year, whole.start.month, n_months - 1)
    return Stretch(whole.start, month_at(year, month).end)


def _range(form: Range, frame: Frame) -> Stretch | None:
    """Both ends on their own; the first end is then the latest such day before the last."""
    last = lay_out(form.last, frame)
    if last is None:
        return None
    first = lay_out(form.first, frame)
    if needs_anchor(form.first) and frame.anchor is not None and (first is None or first.start > last.end):
        first = lay_out(form.first, Frame(last.end, frame.reference, Direction.PAST))
    if first is None or first.start > last.end:
        return None
    return Stretch(
        first.start, last.end, inferred=first.inferred or last.inferred, note=first.note or last.note
    )
