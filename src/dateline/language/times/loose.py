"""Times that date no act by themselves: "for two weeks", "every day", "now", "the third quarter".

`find_times` leaves them out on purpose; a reader of times in general wants them with their TIMEX3 values.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.language.times.words import either, time_words
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class LooseTime:
    """value: TIMEX3, as "P2W", "PRESENT_REF", "2016-Q3". rule: "loose.duration" and so on."""

    span: Span
    value: str
    rule: str


def find_loose_times(
    text: str, start: int, end: int, *, anchor: date | None, taken: Sequence[Span] = ()
) -> tuple[LooseTime, ...]:
    """Loose times of `text[start:end]`, in order, that overlap none of `taken` (sorted, as find_times gives).

    anchor: publication day, for quarters without a year; without it those have none and are left out.
    """
    found: list[LooseTime] = []
    starts = [span.start for span in taken]
    position = start
    for match in _pattern().finditer(text, start, end):
        if match.start() < position:
            continue
        value = _value(match, anchor)
        span = Span(*match.span())
        if value is None or _overlaps(span, taken, starts):
            continue
        found.append(LooseTime(span, value, f"loose.{match.lastgroup}"))
        position = span.end
    return tuple(found)


def _overlaps(span: Span, taken: Sequence[Span], starts: list[int]) -> bool:
    after = bisect_right(starts, span.start)
    return any(other.overlaps(span) for other in taken[max(0, after - 1) : after + 1])


def _value(match: re.Match[str], anchor: date | None) -> str | None:
    words = _words()
    match match.lastgroup:
        case "reference":
            return _reference(match)
        case "adverb":
            value: str = words["adverbs"][match.group().lower()]
            return value
        case "quarter":
            return _quarter(match, anchor)
        case "every":
            return duration("1", match["every_unit"])
        case _:
            unit = match["unit"] or match["bare_unit"]
            return duration(match["n"], unit)


def _reference(match: re.Match[str]) -> str | None:
    lists = _words()["lists"]
    before = match.string[max(0, match.start() - 12) : match.start()].lower().split()
    after = match.string[match.end() : match.end() + 16].lower().split()
    if before and before[-1] in lists["not_before_reference"]:
        return None
    if after and after[0] in (*lists["not_after_reference"], *lists["not_after_past"]):
        return None
    value: str = _words()["references"][" ".join(match.group().lower().split())]
    if value == "PAST_REF" and match.group().lower().endswith("past") and after and after[0].isalpha():
        units = time_words().units
        if after[0] in units or after[0] in time_words().numbers or after[0] in time_words().vague_numbers:
            return None
    return value


def _quarter(match: re.Match[str], anchor: date | None) -> str | None:
    number = _words()["lists"]["quarters"].index(match["ordinal"].lower()) + 1
    if match["year"] or match["year_before"]:
        return f"{match['year'] or match['year_before']}-Q{number}"
    if anchor is None:
        return None
    if match["whose"]:
        shift = time_words().shifts[match["whose"].lower()]
        return f"{anchor.year + shift}-Q{number}"
    begun = 3 * number - 2 <= anchor.month
    return f"{anchor.year if begun else anchor.year - 1}-Q{number}"


def duration(n: str | None, unit: str) -> str | None:
    """TIMEX3 of so many units: "P2W", "PXY" for an unknown number; None if `n` is no number."""
    words = _words()
    single = words["plurals"].get(unit.lower(), unit.lower().rstrip("s"))
    code: str = words["units"][single]
    clock, letter = ("T", code[1]) if len(code) == 2 else ("", code)
    number = _number(n)
    if number is None:
        return None
    if number.isdigit():
        number = str(int(number) * words["multiples"].get(single, 1))
    return f"P{clock}{number}{letter}"


def _number(n: str | None) -> str | None:
    """ "X" for no number and vague ones, else digits."""
    if n is None:
        return "X"
    lower = " ".join(n.lower().replace(",", "").split())
    if lower in _words()["lists"]["vague"]:
        return "X"
    if lower.isdigit():
        return str(int(lower))
    lower = "two" if lower.startswith(("a couple", "couple")) else lower
    table = {**time_words().numbers, **_words()["numbers"]}
    if lower in table:
        return str(table[lower])
    parts = [table.get(part) for part in lower.replace("-", " ").split()]
    known = [part for part in parts if part is not None]
    return str(sum(known)) if known and len(known) == len(parts) else None


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("data/loose.toml").read_text("utf-8"))


@cache
def _pattern() -> re.Pattern[str]:
    words, numbers = _words(), time_words().numbers
    tens = either(
        [word for word, n in {**numbers, **words["numbers"]}.items() if n % 10 == 0 and 20 <= n < 100]
    )
    ones = either([word for word, n in numbers.items() if n < 10 and word not in ("a", "an")])
    number = either([*numbers, *words["numbers"], *words["lists"]["vague"], "a couple of", "couple of"])
    n = rf"(?P<n>\d{{1,4}}|{tens}[ -]{ones}|{number})"
    unit = either([*words["units"], *(f"{u}s" for u in words["units"]), *words["plurals"]])
    about = (
        r"(?:(?:at least|no more than|more than|less than|up to|about|almost|nearly|over|around|within|some"
        r"|an additional|another) |the (?:first |last |next |past )?)?"
    )
    quarter = (
        r"(?:the )?(?:(?P<year_before>(?:19|20)\d\d)(?:'s|’s)? |(?P<whose>last|this|next) year(?:'s|’s) )?"
        r"(?:fiscal[ -])?(?P<ordinal>first|second|third|fourth)[ -](?:fiscal )?quarter\b"
        r"(?:(?: of|,)? (?:fiscal )?(?P<year>(?:19|20)\d\d)\b)?"
    )
    pattern = "|".join(
        [
            rf"(?P<quarter>\b{quarter})",
            rf"(?P<every>\b(?:every|each) (?P<every_unit>{unit})\b)",
            rf"(?P<duration>(?<![\w$£€#.,/-])(?<!\d ){about}{n}(?: |-)(?:more |trading |consecutive |straight )?"
            rf"(?P<unit>{unit})(?:-long)?\b(?!-old|-olds| old))",
            r"(?P<stretch>(?<![\w-])(?P<bare_unit>weeks|months|years|decades)\b(?!-old| old))",
            rf"(?P<reference>\b(?<!-){either(words['references'])}\b(?!-))",
            rf"(?P<adverb>\b{either(words['adverbs'])}\b)",
        ]
    )
    return re.compile(pattern, re.IGNORECASE)
