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

from dateline.language.times.loose_accounts import ACCOUNT, QUARTER, account_value, quarter_value
from dateline.language.times.words import either, time_words
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class LooseTime:
    """value: TIMEX3, as "P2W", "PRESENT_REF", "2016-Q3". rule: "loose.duration" and so on."""

    span: Span
    value: str
    rule: str


WHOLE = frozenset({"quarter", "account"})
"""Kinds that swallow a time inside them: "the third quarter of 1984" holds the year."""


def find_loose_times(
    text: str, start: int, end: int, *, anchor: date | None, taken: Sequence[Span] = ()
) -> tuple[LooseTime, ...]:
    """Loose times of `text[start:end]`, in order, that overlap none of `taken` (sorted, as find_times gives).

    Quarters and periods of accounts may hold one of `taken` whole: the caller then drops that one.
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
        may_hold = match.lastgroup in WHOLE
        if value is None or _clashes(
            span, taken, starts, may_hold=may_hold, may_equal=match["a_compared"] is not None
        ):
            continue
        found.append(LooseTime(span, value, f"loose.{match.lastgroup}"))
        position = span.end
    return tuple(found)


def _clashes(
    span: Span, taken: Sequence[Span], starts: list[int], *, may_hold: bool, may_equal: bool
) -> bool:
    after = bisect_right(starts, span.end)
    near = [other for other in taken[max(0, after - 3) : after + 1] if other.overlaps(span)]
    if may_hold:
        near = [other for other in near if (other == span and not may_equal) or not span.contains(other)]
    return bool(near)


def _value(match: re.Match[str], anchor: date | None) -> str | None:
    words = _words()
    match match.lastgroup:
        case "reference":
            return _reference(match)
        case "adverb":
            value: str = words["adverbs"][match.group().lower()]
            return value
        case "quarter":
            return quarter_value(match, anchor)
        case "account":
            return account_value(match, anchor)
        case "every":
            return duration("1", match["every_unit"])
        case "stretch":
            return duration(None, match["bare_unit"])
        case _:
            return _duration(match)


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


HALVES = {"Y": "6M", "D": "T12H", "H": "30M", "M": "30S"}
"""What "and a half" adds to a TIMEX3 duration that ends in this unit."""


FRACTIONS = frozenset({("quarter", "a"), ("quarter", "one"), ("quarter", "three"), ("second", "a")})
"""A share or an ordinal as often as a time: "a quarter of the harvest", "a second blast"."""


def _duration(match: re.Match[str]) -> str | None:
    """The value of a number and a unit; of two numbers the second."""
    unit, n = match["unit_spaced"] or match["unit_hyphened"], match["n_spaced"] or match["n_hyphened"]
    if (unit.lower().rstrip("s"), n.lower()) in FRACTIONS:
        return None
    value = duration(n, unit)
    if value is None or not (match["half_spaced"] or match["half_hyphened"] or match["tail"]):
        return value
    return value + HALVES.get(value[-1], "")


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
    if not known or len(known) != len(parts):
        return None
    if len(known) == 2 and known[1] >= 100:  # "two thousand"
        return str(known[0] * known[1])
    return str(sum(known))


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("data/loose.toml").read_text("utf-8"))


@cache
def _pattern() -> re.Pattern[str]:
    words = _words()
    unit = either([*words["units"], *(f"{u}s" for u in words["units"]), *words["plurals"]])
    plural = r"(?:days|weeks|months|years|decades)\b"
    pattern = "|".join(
        [
            rf"(?P<quarter>\b{QUARTER})",
            rf"(?P<account>(?<![\w-]){ACCOUNT})",
            rf"(?P<every>\b(?:every|each) (?P<every_unit>{unit})\b)",
            rf"(?P<duration>(?<![\w$£€#.,/-])(?<!\d ){_durations(unit)})",
            r"(?P<stretch>(?<![\w-])(?P<bare_unit>weeks|months|years|decades|centuries)\b(?!-old| old)"
            rf"(?: (?:or|and) {plural}| ahead\b| ago\b)?)",
            rf"(?P<reference>\b(?<!-){either(words['references'])}\b(?!-))",
            rf"(?P<adverb>\b{either(words['adverbs'])}\b)",
        ]
    )
    return re.compile(pattern, re.IGNORECASE)


def _durations(unit: str) -> str:
    """A number and a unit: "two weeks", "two to three weeks", "2 1/2 years", "a four-day", "a year or two"."""
    words, numbers = _words(), time_words().numbers
    known = {**numbers, **words["numbers"]}
    tens = either([word for word, n in known.items() if n % 10 == 0 and 20 <= n < 100])
    ones = either([word for word, n in numbers.items() if n < 10 and word not in ("a", "an")])
    single = either([*numbers, *words["numbers"], *words["lists"]["vague"], "a couple of", "couple of"])
    figure = rf"(?:\d{{1,4}}|{tens}[ -]{ones}|{ones} (?:hundred|thousand)|{single})"

    def number(name: str) -> str:
        range_ = rf"(?:{figure}(?: to | or )|\d{{1,3}}-)?"
        return rf"{range_}(?P<n_{name}>{figure})(?P<half_{name}> 1/2|[ -]and[ -]a[ -]half)?"

    hedge = (
        r"(?:(?:at least|no more than|more than|less than|up to|over(?= an? )|nearly|an additional|another) )?"
        r"(?:the (?:(?:first|last|next|past|latest) )?)?"
    )
    hyphened = rf"{number('hyphened')}-(?P<unit_hyphened>{unit})(?:-long)?"
    spaced = (
        rf"{hedge}{number('spaced')} (?:more |trading |consecutive |straight )?(?P<unit_spaced>{unit})\b(?!-)"
        r"(?: (?P<tail>and a half)\b| or two\b| or so\b(?! ago))?"
    )
    return rf"(?:{hyphened}|{spaced})\b(?!-old|-olds| old)"
