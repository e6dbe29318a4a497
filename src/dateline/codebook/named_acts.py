"""Acts so well known that their name tells the day: "the Omagh bombing"."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class NamedAct:
    """Words of a text that name a known act, with its first and last day."""

    span: Span
    first: date
    last: date


def named_act_at(text: str, trigger: Span, *, start: int, end: int) -> NamedAct | None:
    """The known act whose name, inside `text[start:end]`, covers or touches `trigger`; None if there is none."""
    pattern, days = _table()
    lowest = max(start, trigger.start - 60)
    for match in pattern.finditer(text, lowest, min(end, trigger.end + 60)):
        span = Span(*match.span())
        if span.overlaps(trigger):
            first, last = days[_key(match.group())]
            return NamedAct(span, first, last)
    return None


def _key(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").replace("-", " ").split())


@cache
def _table() -> tuple[re.Pattern[str], dict[str, tuple[date, date]]]:
    """The built-in table: one pattern that finds any name, and the days of each."""
    raw = tomllib.loads((files(__package__) / "data" / "named_acts.toml").read_text("utf-8"))
    days: dict[str, tuple[date, date]] = {}
    for row in raw["act"]:
        for name in row["names"]:
            days[_key(name)] = (row["day"], row.get("until", row["day"]))
    names = sorted(days, key=lambda name: (-len(name), name))
    spaced = "|".join(re.escape(name).replace(r"\ ", r"[\s-]+").replace("'", "['’]") for name in names)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE), days
