"""What a rule's match captured, as numbers and names."""

from __future__ import annotations

import re

from dateline.language.times.forms import Part, Unit
from dateline.language.times.words import time_words


def listed(name: str) -> frozenset[str]:
    return time_words().lists[name]


def captured(match: re.Match[str], name: str) -> str | None:
    found = match.groupdict().get(name)
    return found.lower() if found is not None else None


def year_of(match: re.Match[str]) -> tuple[int | None, bool]:
    """The year as written and whether it has two digits only."""
    full = captured(match, "year")
    if full is not None:
        return int(full), len(full) == 2
    short = captured(match, "short")
    return (int(short.lstrip("'’")), True) if short is not None else (None, False)


def month_of(word: str) -> int:
    return time_words().months[word.lower()]


def part_of(match: re.Match[str]) -> Part | None:
    word = captured(match, "part")
    return Part(time_words().parts[word]) if word is not None else None


def unit_of(match: re.Match[str]) -> Unit:
    word = match.group("unit").lower()
    return Unit(time_words().units[word])


def bounds_of(word: str) -> tuple[int, int]:
    """Low and high of "three", "12", "a few"."""
    words = time_words()
    key = " ".join(word.lower().split())
    if key in words.vague_numbers:
        return words.vague_numbers[key]
    n = words.numbers[key] if key in words.numbers else int(key)
    return n, n


_SMALL = {
    "oh": 0,
    "o": 0,
    "hundred": 0,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}


def spelled_year_of(match: re.Match[str]) -> int | None:
    """The year of "nineteen ninety-six"; None for "twenty one" and other plain numbers."""
    numbers = time_words().numbers
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[match["century"].lower()]
    parts = re.split(r"[ -]", match["years"].lower())
    n = sum(_SMALL[part] if part in _SMALL else numbers[part] for part in parts)
    return None if century == 2000 and n >= 40 else century + n
