"""Stretches of days, what they are counted from, and the arithmetic of months."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from dateline.language.times.forms import Base, Part

DAY = timedelta(days=1)

ZONE_SLACK = DAY
"""A day and month without a year may be the day after the anchor: the newsroom's clock can be behind."""


class Direction(StrEnum):
    """Which side of the anchor a bare weekday or a day without a year is looked for."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Frame:
    """What relative words count from. anchor: publication day. reference: day of the act told just before."""

    anchor: date | None
    reference: date | None
    direction: Direction

    def base(self, base: Base) -> date | None:
        return self.anchor if base is Base.PUBLICATION else self.reference


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days worked out for a form, before they become a value."""

    start: date
    end: date
    alternatives: tuple[date, ...] = ()
    note: str = ""
    inferred: bool = False


def one_day(day: date) -> Stretch:
    return Stretch(day, day)


def add_months(year: int, month: int, n: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + n
    return index // 12, index % 12 + 1


def month_at(year: int, month: int) -> Stretch:
    return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def third(start: date, end: date, part: Part | None) -> Stretch:
    """A third of the stretch: the first ten days of a month, months 1-4 of a year."""
    if part is None:
        return Stretch(start, end)
    n_days = (end - start).days + 1
    if n_days <= 7:
        first, second = start + 2 * DAY, start + 4 * DAY
    elif n_days <= 31:
        first, second = start + 10 * DAY, start + 20 * DAY
    elif n_days in (365, 366):
        first, second = date(start.year, 5, 1), date(start.year, 9, 1)
    elif n_days > 36500:
        first, second = date(start.year + 33, 1, 1), date(start.year + 67, 1, 1)
    elif n_days > 3650:
        first, second = date(start.year + 3, 1, 1), date(start.year + 7, 1, 1)
    else:
        first, second = start + n_days // 3 * DAY, start + 2 * (n_days // 3) * DAY
    if part is Part.EARLY:
        return Stretch(start, first - DAY)
    return Stretch(first, second - DAY) if part is Part.MID else Stretch(second, end)
