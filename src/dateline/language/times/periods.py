"""Lays the calendar over months, seasons, distances and periods."""

from __future__ import annotations

from datetime import date

from dateline.language.times.forms import CalendarMonth, Distance, Period, Season, Trailing, Unit
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


def lay_month(form: CalendarMonth, frame: Frame) -> Stretch | None:
    year = form.year
    if year is None:
        anchor = frame.anchor
        if anchor is None:
            return None
        if form.year_shift is not None:
            year = anchor.year + form.year_shift
        elif form.shift == -1:
            year = anchor.year if form.month < anchor.month else anchor.year - 1
        elif form.shift == 0:
            year = anchor.year
        elif form.shift == 1 or frame.direction is Direction.FUTURE:
            year = anchor.year if form.month > anchor.month else anchor.year + 1
        else:
            year = anchor.year if form.month <= (anchor + ZONE_SLACK).month else anchor.year - 1
    whole = month_at(year, form.month)
    return third(whole.start, whole.end, form.part)


def lay_season(form: Season, frame: Frame) -> Stretch | None:
    """Three whole months; "winter 2015" begins in December 2014 if the report is older than December 2015."""
    year = form.year
    anchor = frame.anchor
    if year is None:
        if anchor is None:
            return None
        now = add_months(anchor.year, anchor.month, -((anchor.month - form.first_month) % 12))
        running = (anchor.month - form.first_month) % 12 < 3
        shift = form.shift or 0
        year = now[0] + (shift if running else max(shift, 0))
        if form.shift == 0 and form.first_month != 12:
            year = anchor.year
    elif form.first_month == 12:
        year -= 1
    last = add_months(year, form.first_month, 2)
    return third(date(year, form.first_month, 1), month_at(*last).end, form.part)


def lay_distance(form: Distance, frame: Frame) -> Stretch | None:
    base = frame.base(form.base)
    if base is None:
        return None
    near, far = _moved(base, form.sign * form.low, form.unit), _moved(base, form.sign * form.high, form.unit)
    slack = -form.sign * DAY if form.short else 0 * DAY
    return Stretch(min(near.start, far.start) + slack, max(near.end, far.end) + slack)


def _moved(base: date, n: int, unit: Unit) -> Stretch:
    """The day, calendar month, year ... `n` units from `base`; "two weeks ago" is the day a fortnight back."""
    if unit is Unit.HOUR:
        return one_day(base + (0 if abs(n) < 24 else round(n / 24)) * DAY)
    if unit is Unit.DAY:
        return one_day(base + n * DAY)
    if unit in (Unit.WEEK, Unit.FORTNIGHT):
        return one_day(base + (14 if unit is Unit.FORTNIGHT else 7) * n * DAY)
    return _unit_at(base, unit, n)


def _unit_at(base: date, unit: Unit, n: int) -> Stretch:
    """The calendar week, weekend, month, quarter, year or decade `n` after the one that holds `base`."""
    monday = base - base.weekday() * DAY
    if unit in (Unit.WEEK, Unit.FORTNIGHT):
        start = monday + (14 if unit is Unit.FORTNIGHT else 7) * n * DAY
        return Stretch(start, start + 6 * DAY)
    if unit is Unit.WEEKEND:
        saturday = monday + 5 * DAY + 7 * n * DAY
        return Stretch(saturday, saturday + DAY)
    if unit is Unit.MONTH:
        return month_at(*add_months(base.year, base.month, n))
    if unit is Unit.QUARTER:
        year, month = add_months(base.year, (base.month - 1) // 3 * 3 + 1, 3 * n)
        return Stretch(date(year, month, 1), month_at(*add_months(year, month, 2)).end)
    if unit is Unit.DECADE:
        start_year = base.year // 10 * 10 + 10 * n
        return Stretch(date(start_year, 1, 1), date(start_year + 9, 12, 31))
    return Stretch(date(base.year + n, 1, 1), date(base.year + n, 12, 31))


def lay_period(form: Period, frame: Frame) -> Stretch | None:
    base = frame.base(form.base)
    if base is None:
        return None
    if form.unit is Unit.WEEKEND:
        # "the weekend", "this weekend", "last weekend": the latest that has begun; only "next" lies ahead.
        n = 0 if base.weekday() >= 5 else -1
        whole = _unit_at(base, Unit.WEEKEND, n + max(form.shift, 0) - (1 if form.shift < 0 and n == 0 else 0))
        return Stretch(whole.start, whole.end)
    whole = _unit_at(base, form.unit, form.shift)
    if form.elapsed:
        return Stretch(whole.start, max(whole.start, min(whole.end, base)))
    return third(whole.start, whole.end, form.part)


RECENT_DAYS = {Unit.DAY: 6, Unit.WEEK: 28, Unit.MONTH: 122, Unit.YEAR: 1461, Unit.HOUR: 1}
"""How far back "recent days", "recent weeks" reach: the widest common reading, to hold the act."""


UNIT_DAYS = {
    Unit.HOUR: 0,
    Unit.DAY: 1,
    Unit.WEEK: 7,
    Unit.WEEKEND: 7,
    Unit.FORTNIGHT: 14,
    Unit.MONTH: 30,
    Unit.QUARTER: 91,
    Unit.YEAR: 365,
    Unit.DECADE: 3652,
}


SAME_DAY_HOURS = 12
"""The past hours of less than half a day are of the day of the report; set by hand."""


def lay_trailing(form: Trailing, frame: Frame) -> Stretch | None:
    anchor = frame.anchor
    if anchor is None:
        return None
    if form.n is None:
        n_days = RECENT_DAYS.get(form.unit, 7 * UNIT_DAYS[form.unit])
    elif form.unit is Unit.HOUR:
        n_days = 0 if form.n < SAME_DAY_HOURS else -(-form.n // 24)
    else:
        n_days = form.n * UNIT_DAYS[form.unit]
    if form.ahead:
        return Stretch(anchor, anchor + n_days * DAY)
    return Stretch(anchor - n_days * DAY, anchor)
