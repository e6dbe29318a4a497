"""The rules that find one time expression: name, pattern, production. `combine.py` joins neighbours.

A rule is tried where a word of its `heads` starts (a word list of the data file, or "digit"). The longest
match wins; of equals, the earlier rule. A rule without a production blocks: its words are not a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from dateline.language.times.feasts import feast_table
from dateline.language.times.rule_row import Production
from dateline.language.times.rules_clock import CLOCK_ROWS
from dateline.language.times.rules_days import DAY_ROWS
from dateline.language.times.rules_months import MONTH_ROWS
from dateline.language.times.rules_relative import RELATIVE_ROWS
from dateline.language.times.words import expand, time_words


@dataclass(frozen=True, slots=True)
class TimeRule:
    """name: as in docs/rules/time.md. make: None for a rule that only blocks."""

    name: str
    heads: tuple[str, ...]
    pattern: re.Pattern[str]
    make: Production | None


@cache
def rules_by_head() -> dict[str, tuple[TimeRule, ...]]:
    """The rules to try at a word, by that word in lower case; "0" stands for any figure."""
    table: dict[str, list[TimeRule]] = {}
    for name, heads, template, make in (*DAY_ROWS, *MONTH_ROWS, *RELATIVE_ROWS, *CLOCK_ROWS):
        rule = TimeRule(name, tuple(heads.split()), expand(template), make)
        for word in sorted({word for head in rule.heads for word in _words_of(head)}):
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


def _words_of(head: str) -> Iterable[str]:
    """First words of a head: a list of the data file by name, "digit", or the word itself."""
    words = time_words()
    lists = {
        "digit": ("0",),
        "weekdays": words.weekdays,
        "lost_apostrophes": tuple(f"{day}s" for day in words.weekdays),  # "Wednesdays blast"
        "months": (*words.months, "month"),
        "numbers": (*words.numbers, *words.vague_numbers),
        "ordinals": words.ordinals,
        "seasons": words.seasons,
        "shifts": words.shifts,
        "days": words.days,
        "parts": words.parts,
        "holidays": words.holidays,
        "clock_names": words.lists["clock_names"],
        "feasts": feast_table().names,
        "islamic_months": feast_table().months,
        "spelled": ("nineteen", "eighteen", "twenty"),
    }
    return (re.split(r"[' -]", phrase)[0] for phrase in lists.get(head, (head,)))
