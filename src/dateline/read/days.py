"""Days as pages print them: "Mon 06 Jun 2016", "Sept. 24, 2016", "2016-10-16", "28.04.2017", "7/12/2015"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside this range are no publication years."""
CENTURY_PIVOT = 50
"""A two-digit year of an agency header from 50 on is of the 1900s, below it of the 2000s."""


@cache
def published_words() -> dict[str, dict[str, object]]:
    """The tables of data/published.toml."""
    return tomllib.loads((DATA / "published.toml").read_text("utf-8"))


def _names(table: str) -> dict[str, int]:
    return {name: int(str(number)) for name, number in published_words()[table].items()}


MONTHS = _names("months")
WEEKDAYS = _names("weekdays")


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_WEEKDAY, _MONTH, _YEAR = _any_of(WEEKDAYS), _any_of(MONTHS), r"(?:19|20)\d\d"
_ORDINAL = r"(?:st|nd|rd|th)?"
DAY = re.compile(
    rf"""
    (?<![\w/.-])
    (?: (?P<weekday>{_WEEKDAY})\.?,?\s+ )?
    (?:
        (?P<iso_year>{_YEAR}) [-/.] (?P<iso_month>\d\d?) [-/.] (?P<iso_day>\d\d?)
      | (?P<a>\d\d?) (?P<mark>[-/.]) (?P<b>\d\d?) (?P=mark) (?P<ab_year>{_YEAR})
      | (?P<day1>\d\d?){_ORDINAL} [\s-]+ (?:of\s+)? (?P<month1>{_MONTH})\b\.?,? [\s-]* (?P<year1>{_YEAR})
      | (?P<month2>{_MONTH})\b\.? \s* (?P<day2>\d\d?){_ORDINAL} (?:,\s*|\s+|(?<=\d\d)) (?P<year2>{_YEAR})
    )
    (?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
DAY_SHAPE = (
    rf"(?<![\w/.-])(?:(?:{_WEEKDAY})\.?,?\s+)?"
    rf"(?:{_YEAR}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]{_YEAR}"
    rf"|\d\d?{_ORDINAL}[\s-]+(?:of\s+)?(?:{_MONTH})\b\.?,?[\s-]*{_YEAR}"
    rf"|(?:{_MONTH})\b\.?\s*\d\d?{_ORDINAL}(?:,\s*|\s+|(?<=\d\d)){_YEAR})(?!\d)"
)
"""What `DAY` finds, without groups, for patterns in which a day is only a part."""
SHORT_DAY = re.compile(
    rf"(?<!\w)(?P<day>\d\d?)\s+(?P<month>{_any_of(MONTHS)})\s+(?P<year>\d\d)(?!\w)", re.IGNORECASE
)
"""With a two-digit year, as in the headers of broadcast monitors ("12 JAN 90")."""


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day with its year, at `[start, end)` of the searched text. swapped: with day and month exchanged."""

    start: int
    end: int
    day: date
    swapped: date | None = None


def find_day(text: str, start: int = 0, end: int | None = None) -> PrintedDay | None:
    """The first possible day printed in `text[start:end]`, or None."""
    for match in DAY.finditer(text, start, len(text) if end is None else end):
        found = read_day(match)
        if found is not None:
            return found
    return None


def read_day(match: re.Match[str]) -> PrintedDay | None:
    """The day of a match of `DAY`, or None if there is no such day. A weekday decides between readings."""
    first, second = _readings(match)
    name = match.group("weekday")
    weekday = WEEKDAYS[name.lower()] if name else None
    if first is not None and second is not None and weekday is not None:
        fits = [day for day in (first, second) if day.weekday() == weekday]
        if len(fits) == 1:
            return PrintedDay(match.start(), match.end(), fits[0])
    day = first if first is not None else second
    if day is None:
        return None
    return PrintedDay(match.start(), match.end(), day, second if first is not None else None)


def find_short_day(text: str, start: int, end: int) -> PrintedDay | None:
    """The first day with a two-digit year in `text[start:end]`, or None."""
    match = SHORT_DAY.search(text, start, end)
    if match is None:
        return None
    short = int(match.group("year"))
    year = 1900 + short if short >= CENTURY_PIVOT else 2000 + short
    day = _day(year, MONTHS[match.group("month").lower()], int(match.group("day")))
    return None if day is None else PrintedDay(match.start(), match.end(), day)


def _readings(match: re.Match[str]) -> tuple[date | None, date | None]:
    """The day as printed, and with day and month swapped where the form leaves that open."""
    group = match.group
    if group("iso_year"):
        return _day(int(group("iso_year")), int(group("iso_month")), int(group("iso_day"))), None
    if group("day1"):
        return _day(int(group("year1")), MONTHS[group("month1").lower()], int(group("day1"))), None
    if group("day2"):
        return _day(int(group("year2")), MONTHS[group("month2").lower()], int(group("day2"))), None
    a, b, year = int(group("a")), int(group("b")), int(group("ab_year"))
    day_first, month_first = _day(year, b, a), _day(year, a, b)
    if group("mark") == "." or day_first == month_first:  # with points, the day comes first everywhere
        return day_first, None
    return day_first, month_first


def _day(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
