"""The words of time, loaded once from `data/english.toml`, and the pattern pieces made of them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from dateline.language.times.feasts import feast_table


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Every list of the data file; numbers are looked up in lower case."""

    weekdays: MappingProxyType[str, int]
    short_weekdays: frozenset[str]
    months: MappingProxyType[str, int]
    short_months: frozenset[str]
    numbers: MappingProxyType[str, int]
    vague_numbers: MappingProxyType[str, tuple[int, int]]
    ordinals: MappingProxyType[str, int]
    units: MappingProxyType[str, str]
    seasons: MappingProxyType[str, int]
    shifts: MappingProxyType[str, int]
    days: MappingProxyType[str, int]
    parts: MappingProxyType[str, str]
    holidays: MappingProxyType[str, tuple[int, int]]
    lists: MappingProxyType[str, frozenset[str]]


@cache
def time_words() -> TimeWords:
    """The data file, read once a process: it ships with the package and never changes while running."""
    raw: dict[str, Any] = tomllib.loads(files(__package__).joinpath("data/english.toml").read_text("utf-8"))

    def pairs(key: str) -> MappingProxyType[str, tuple[int, int]]:
        return MappingProxyType({word: (pair[0], pair[1]) for word, pair in raw[key].items()})

    return TimeWords(
        weekdays=MappingProxyType({**raw["weekdays"], **raw["weekday_abbreviations"]}),
        short_weekdays=frozenset(raw["weekday_abbreviations"]),
        months=MappingProxyType({**raw["months"], **raw["month_abbreviations"]}),
        short_months=frozenset(raw["month_abbreviations"]),
        numbers=MappingProxyType(raw["numbers"]),
        vague_numbers=pairs("vague_numbers"),
        ordinals=MappingProxyType(raw["ordinals"]),
        units=MappingProxyType(raw["units"]),
        seasons=MappingProxyType(raw["seasons"]),
        shifts=MappingProxyType(raw["shifts"]),
        days=MappingProxyType(raw["days"]),
        parts=MappingProxyType(raw["parts"]),
        holidays=pairs("holidays"),
        lists=MappingProxyType({name: frozenset(words) for name, words in raw["lists"].items()}),
    )


GAP = r"(?:[^\S\n]{1,3}\n?|\n)"
"""White space inside an expression: a wrapped line is crossed, an empty line (a new paragraph) is not."""


def either(words: object) -> str:
    """An alternation of words, longest first so that "sept" is not cut to "sep"; gaps allowed for spaces."""
    ordered = sorted(words, key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return (
        "(?:" + "|".join(re.escape(word).replace(r"\ ", GAP).replace("'", "['’]") for word in ordered) + ")"
    )


_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SPELLED_YEAR = (
    r"(?P<century>eighteen|nineteen|twenty)[ -](?P<years>(?:oh|o)[ -](?:"
    + _ONES
    + r")|"
    + _TEENS
    + r"|hundred"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:" + _ONES + r"))?)(?![\w-])"
)
"""Years as broadcasts spell them: "nineteen ninety-six", "twenty fourteen"."""


def _hyphens(pattern: str) -> str:
    """Let "eid al-fitr" match with a blank for its hyphen."""
    return pattern.replace(r"\-", "[- ]")


@cache
def pieces() -> MappingProxyType[str, str]:
    """Named pattern pieces for the rules: {weekday}, {month}, {unit}, {n}, {year}, ..."""
    words = time_words()
    n = either([*words.vague_numbers, *words.numbers])
    return MappingProxyType(
        {
            "month_plain": either(words.months),
            "numbers_plain": either(words.numbers),
            "weekday": rf"(?P<weekday>{either(words.weekdays)})\b\.?",
            "weekday_s": rf"(?P<weekday>{either([day for day in words.weekdays if len(day) > 5])})s",
            "act_noun": either(words.lists["act_nouns"]),
            "month": rf"(?P<month>{either(words.months)})\b\.?",
            "d": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w%])",
            "d2": r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![\w%])",
            "year": r"(?P<year>(?:1[5-9]|20)\d\d)(?![\w%])(?![.,]\d)",
            "n": rf"(?P<n>{n}|\d{{1,3}})",
            "unit": rf"(?P<unit>{either(words.units)})\b",
            "shift": rf"(?P<shift>{either(words.shifts)})",
            "season": rf"(?P<season>{either(words.seasons)})\b",
            "days": rf"(?P<days>{either(words.days)})\b",
            "part": rf"(?P<part>{either(words.parts)})",
            "daypart": rf"(?P<clock>{either(words.lists['dayparts'])})\b",
            "holiday": rf"(?P<holiday>{either(words.holidays)})\b",
            "ordinal": rf"(?P<ordinal>{either(words.ordinals)})",
            "clockname": rf"(?:{either(words.lists['clock_names'])})\b",
            "dash": r"[-–—/]",
            "feast": rf"(?P<feast>{_hyphens(either(feast_table().names))})(?![\w-])",
            "islamic_month": rf"(?P<feast>{_hyphens(either(feast_table().months))})(?![\w-])",
            "spelled": _SPELLED_YEAR,
        }
    )


def expand(template: str) -> re.Pattern[str]:
    """Compile a rule's template: `{name}` is a piece, a space is a gap; letters match in any case."""
    pattern = template.replace(" ", GAP)
    for name, piece in pieces().items():
        pattern = pattern.replace("{" + name + "}", piece)
    return re.compile(pattern, re.IGNORECASE)
