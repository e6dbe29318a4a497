"""TIMEX3 values ("1998-W08", "1989-Q3") as days, and the values of our time expressions."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

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
    RelativeDay,
    Season,
    Slice,
    Trailing,
    Unit,
    Weekday,
)

Days = tuple[date, date]
"""First and last, inclusive."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?$")
_YEAR = re.compile(r"(\d{4})(?:-XX){0,2}$")
_WEEK = re.compile(r"(\d{4})-W(\d\d?)(-WE)?$")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_DECADE = re.compile(r"(\d{3})X?$")
_PART_MONTHS = {
    "Q1": (1, 3), "Q2": (4, 3), "Q3": (7, 3), "Q4": (10, 3), "H1": (1, 6), "H2": (7, 6),
    "SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3),
}  # fmt: skip
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_UNITS = {
    Unit.DAY: "D", Unit.WEEK: "W", Unit.WEEKEND: "WE", Unit.MONTH: "M", Unit.QUARTER: "Q",
    Unit.YEAR: "Y", Unit.DECADE: "E",
}  # fmt: skip
_PARTS_OF_DAY = (
    ("morning", "TMO"), ("dawn", "TMO"), ("afternoon", "TAF"), ("evening", "TEV"), ("night", "TNI"),
    ("midday", "T12:00"), ("noon", "T12:00"),
)  # fmt: skip
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(?:([ap])\.?m\b)?", re.IGNORECASE)


def days_of_value(value: str) -> Days | None:
    """The days that a TIMEX3 or ISO value names; None for durations, references and unknown digits."""
    try:
        if match := _DAY.match(value):
            day = date(int(match[1]), int(match[2]), int(match[3]))
            return day, day
        if match := _MONTH.match(value):
            return _months(int(match[1]), int(match[2]), 1)
        if match := _YEAR.match(value):
            return _months(int(match[1]), 1, 12)
        if match := _WEEK.match(value):
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            return (monday + timedelta(5 if match[3] else 0), monday + timedelta(6))
        if match := _PART.match(value):
            return _months(int(match[1]), *_PART_MONTHS[match[2]])
        if match := _DECADE.match(value):
            return date(int(match[1]) * 10, 1, 1), date(int(match[1]) * 10 + 9, 12, 31)
    except ValueError:  # a 30th of February, a week 54, the year 0
        return None
    return None


def _months(year: int, month: int, n: int) -> Days:
    last_year, last = divmod(year * 12 + month - 1 + n - 1, 12)
    return date(year, month, 1), date(last_year, last + 1, monthrange(last_year, last + 1)[1])


def timex_value(form: Form, *, first: date | None, clock: str | None, anchor: date | None) -> str | None:
    """The TIMEX3 value of one of our forms, None where the scheme or the text has none.

    first: the first day worked out. clock: the time of day as the text has it. anchor: what a time of day
    without a day belongs to.
    """
    match form:
        case Slice(whole=CalendarYear(year=year), n=6, unit=Unit.MONTH, from_end=late):
            return f"{year:04}-H{2 if late else 1}"
        case Trailing(unit=unit, n=n) | Slice(unit=unit, n=n):
            return duration_value(unit, n)
        case ClockOnly():
            return None if anchor is None else anchor.isoformat() + _time_of_day(clock)
        case _ if first is None:
            return None
        case RelativeDay(n_days=2):
            return f"{first.isoformat()}TNI"
        case Weekday() | CalendarDay() | NumericDay() | RelativeDay() | Feast():
            return first.isoformat() + _time_of_day(clock)
        case CalendarMonth():
            return f"{first:%Y-%m}"
        case CalendarYear():
            return f"{first.year:04}"
        case Decade():
            return f"{first.year:04}"[:3]
        case Century():
            return f"{first.year:04}"[:2]
        case Season(first_month=month):
            return f"{first.year:04}-{_SEASONS[month]}"
        case Distance(low=low, high=high, unit=unit):
            return _calendar_value(first, unit) if low == high else None
        case Period(unit=unit):
            return _calendar_value(first, unit)
        case _:
            return None


def duration_value(unit: Unit, n: int | None) -> str | None:
    """ "P3M" for three months, "PXM" for some months."""
    if unit is Unit.HOUR:
        return f"PT{'X' if n is None else n}H"
    if unit is Unit.FORTNIGHT:
        return "PXW" if n is None else f"P{2 * n}W"
    if unit is Unit.DECADE and n is not None:
        return f"P{10 * n}Y"
    return f"P{'X' if n is None else n}{_UNITS[unit]}"


def _calendar_value(first: date, unit: Unit) -> str:
    match unit:
        case Unit.WEEK | Unit.FORTNIGHT:
            return f"{first:%G-W%V}"
        case Unit.WEEKEND:
            return f"{first:%G-W%V}-WE"
        case Unit.MONTH:
            return f"{first:%Y-%m}"
        case Unit.QUARTER:
            return f"{first.year:04}-Q{(first.month + 2) // 3}"
        case Unit.YEAR:
            return f"{first.year:04}"
        case Unit.DECADE:
            return f"{first.year:04}"[:3]
        case _:
            return first.isoformat()


def _time_of_day(clock: str | None) -> str:
    if clock is None:
        return ""
    lower = clock.lower()
    if (match := _CLOCK.search(lower)) is not None:
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0) if match[3] else int(match[1])
        return f"T{hour:02}:{match[2] or '00'}"
    return next((value for word, value in _PARTS_OF_DAY if word in lower), "")
