"""Days as MUC-4 templates write them: "30 DEC 89", "28 DEC 89 - 30 DEC 89", "- 30 DEC 89"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
DAY = r"(\d{1,2}) ([A-Z]{3}) (\d{2})"
FORM = re.compile(rf"(?:{DAY})? ?(-)? ?(?:{DAY})?")
CENTURY = 1900
"""Messages are of 1980 to 1992 and write two digits."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """First and last day, inclusive. start: None for "on or before `end`", the form of a day taken by default."""

    start: date | None
    end: date

    @property
    def is_default(self) -> bool:
        return self.start is None

    @property
    def is_one_day(self) -> bool:
        return self.start == self.end

    def holds(self, other: DayRange) -> bool:
        """True if `other` begins and ends within this range."""
        if other.start is None or other.end > self.end:
            return False
        return self.start is None or self.start <= other.start


def write_days(days: DayRange) -> str:
    """The range as a template has it."""
    if days.is_one_day:
        return _write(days.end)
    return f"- {_write(days.end)}" if days.start is None else f"{_write(days.start)} - {_write(days.end)}"


def read_days(text: str) -> DayRange | None:
    """The range that a template's words give, None if they are no such form."""
    found = FORM.fullmatch(text.strip())
    if found is None:
        return None
    first, last = _read(found.group(1, 2, 3)), _read(found.group(5, 6, 7))
    if found.group(4) is None:
        return None if first is None else DayRange(first, first)
    return None if last is None else DayRange(first, last)


def _write(day: date) -> str:
    return f"{day.day:02} {MONTHS[day.month - 1]} {day.year % 100:02}"


def _read(parts: tuple[str | None, ...]) -> date | None:
    day, month, year = parts
    if day is None or month is None or year is None or month not in MONTHS:
        return None
    try:
        return date(CENTURY + int(year), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None
