"""Productions of feasts and of days of Islamic months."""

from __future__ import annotations

import re

from dateline.language.times.captures import captured, year_of
from dateline.language.times.context import word_after, word_before
from dateline.language.times.feasts import feast_table
from dateline.language.times.forms import Feast, Form
from dateline.language.times.words import time_words


def feast(match: re.Match[str]) -> Form | None:
    """A feast, or None where the word is a name: "Ramadan Saleh", "the Easter Rising"."""
    text, end = match.string, match.end()
    table = feast_table()
    name = _name(match["feast"])
    shift = captured(match, "shift")
    year = year_of(match)[0]
    told_as_month = "month of" in " ".join(match.group().lower().split())
    if name in table.lists["men"] and not told_as_month:
        return None
    if name in table.lists["bare"] and not told_as_month and year is None and shift is None:
        if word_before(text, match.start()) not in table.lists["leads"]:
            return None
        if word_after(text, end)[:1].isupper() and not match.group().isupper():
            return None
    return Feast(name, year, shift=time_words().shifts[shift] if shift is not None else None)


def feast_eve(match: re.Match[str]) -> Form | None:
    """As in "the eve of Ramadan", "the eve of Orthodox Easter 2016"."""
    return Feast(_name(match["feast"]), year_of(match)[0], eve=True)


def feast_day(match: re.Match[str]) -> Form | None:
    """As in "15 Ramadan", "the tenth of Muharram": the day counts from the month's first."""
    day = captured(match, "day")
    ordinal = match.groupdict().get("ordinal")
    n = int(day) if day is not None else time_words().ordinals[ordinal.lower()] if ordinal is not None else 0
    name, table = _name(match["feast"]), feast_table()
    if not 1 <= n <= 30:
        return None
    if name in table.months:
        return Feast(name, day=n)
    if name not in table.islamic or n > table.islamic[name][2]:
        return None
    return Feast(name, day=table.islamic[name][1] + n - 1)  # "the third day of Eid al-Fitr"


def _name(words: str) -> str:
    """The name as the data file has it; hyphens and blanks are one."""
    flat = _flat(words)
    return next(name for name in feast_table().names if _flat(name) == flat)


def _flat(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").replace("-", " ").split())
