"""Feasts that move through the year: Easter of both churches, Islamic feasts and months, "the fourth Thursday"."""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from dateline.language.times.forms import Feast
from dateline.language.times.stretch import DAY, ZONE_SLACK, Direction, Frame, Stretch

MOON_NOTE = "reckoned by the tabular Islamic calendar; the sighting of the moon may shift it by a day"


@dataclass(frozen=True, slots=True)
class FeastTable:
    """Where each feast falls, by its name in lower case; one mapping for each way of reckoning."""

    easter: MappingProxyType[str, tuple[int, ...]]
    orthodox: MappingProxyType[str, tuple[int, ...]]
    weekday: MappingProxyType[str, tuple[int, ...]]
    islamic: MappingProxyType[str, tuple[int, ...]]
    lists: MappingProxyType[str, frozenset[str]]

    @property
    def names(self) -> tuple[str, ...]:
        return (*self.easter, *self.orthodox, *self.weekday, *self.islamic)

    @property
    def months(self) -> tuple[str, ...]:
        """Names of Islamic months."""
        return tuple(name for name, (_, _, n_days) in self.islamic.items() if n_days == 0)


@cache
def feast_table() -> FeastTable:
    """The data file, read once a process."""
    raw: dict[str, Any] = tomllib.loads(files(__package__).joinpath("data/feasts.toml").read_text("utf-8"))

    def rows(key: str) -> MappingProxyType[str, tuple[int, ...]]:
        return MappingProxyType({name: tuple(numbers) for name, numbers in raw[key].items()})

    return FeastTable(
        easter=rows("easter"),
        orthodox=rows("orthodox"),
        weekday=rows("weekday"),
        islamic=rows("islamic"),
        lists=MappingProxyType({name: frozenset(words) for name, words in raw["lists"].items()}),
    )


def lay_feast(form: Feast, frame: Frame) -> Stretch | None:
    """The days of a feast: of its year, else the latest that has begun on the anchor's day (next: the first after).

    None without a year and an anchor. Islamic days are inferred, with the days before and after as alternatives.
    """
    if form.eve:
        day = lay_feast(replace(form, eve=False), frame)
        return day and Stretch(day.start - DAY, day.start - DAY, note=day.note, inferred=day.inferred)
    anchor = frame.anchor
    if form.year is not None:
        candidates = _in_years(form, form.year, form.year)
        return candidates[0] if candidates else None
    if anchor is None:
        return None
    candidates = _in_years(form, anchor.year - 2, anchor.year + 1)
    if form.shift == 1 or frame.direction is Direction.FUTURE:
        return next((days for days in candidates if days.start > anchor), None)
    begun = [days for days in candidates if days.start <= anchor + ZONE_SLACK]
    return begun[-1] if begun else None


def _in_years(form: Feast, first: int, last: int) -> list[Stretch]:
    """Each time the feast falls in the years, in order; an Islamic one may fall twice in a year, or not at all."""
    table = feast_table()
    if form.name in table.islamic:
        month, day, n_days = table.islamic[form.name]
        found = [
            _islamic(year, month, form.day or day, n_days, whole=form.day is None)
            for year in _ah_years(first, last)
        ]
        return [days for days in found if first <= days.start.year <= last]
    return [days for year in range(first, last + 1) if (days := _in_year(form.name, year)) is not None]


def _in_year(name: str, year: int) -> Stretch | None:
    table = feast_table()
    if name in table.weekday:
        month, weekday, which = table.weekday[name]
        day = _nth_weekday(year, month, weekday, which)
        return Stretch(day, day)
    offsets = table.easter.get(name)
    sunday = easter_sunday(year)
    if offsets is None:
        offsets = table.orthodox[name]
        sunday = orthodox_easter(year)
    return Stretch(sunday + offsets[0] * DAY, sunday + offsets[1] * DAY)


def _nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - ((last.weekday() - weekday) % 7) * DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (which - 1)) * DAY


def easter_sunday(year: int) -> date:
    """Easter of the western church. Source: the anonymous Gregorian computus (Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter of the eastern churches, in the Gregorian calendar. Source: Meeus' Julian algorithm; valid 1900-2099."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


ISLAMIC_EPOCH = date(622, 7, 19).toordinal()
"""1 Muharram of the year 1, in the proleptic Gregorian calendar (civil epoch)."""


def islamic_day(year: int, month: int, day: int) -> date:
    """A day of the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30)."""
    days = day + -(-(59 * (month - 1)) // 2) + 354 * (year - 1) + (3 + 11 * year) // 30
    return date.fromordinal(ISLAMIC_EPOCH + days - 1)


def _ah_years(first: int, last: int) -> range:
    """Islamic years that touch the years of the common era."""
    return range((first - 622) * 33 // 32 - 1, (last - 622) * 33 // 32 + 3)


def _islamic(year: int, month: int, day: int, n_days: int, *, whole: bool) -> Stretch:
    start = islamic_day(year, month, day)
    if whole and n_days == 0:
        following = islamic_day(year + month // 12, month % 12 + 1, 1)
        return Stretch(start, following - DAY, note=MOON_NOTE, inferred=True)
    end = start + (max(n_days, 1) - 1) * DAY if whole else start
    return Stretch(start, end, alternatives=(start + DAY, start - DAY), note=MOON_NOTE, inferred=True)
