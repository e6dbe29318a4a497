"""The words around a candidate: what tells "in May" from "may", "June 25" from "June 25 people"."""

from __future__ import annotations

import re

from dateline.language.times.words import time_words

BEFORE = re.compile(r"([^\W_]+)[.'’]?[ \t\u00a0\n(-]{1,2}\Z")
AFTER = re.compile(r"[ \t\u00a0\n-]{1,2}([^\W_]+)")


def word_before(text: str, position: int) -> str:
    """The word just before `position`, in lower case; empty if a mark or the text's start stands there."""
    match = BEFORE.search(text, max(0, position - 24), position)
    return match.group(1).lower() if match else ""


def word_after(text: str, position: int) -> str:
    """The word just after `position`, as written; empty if a mark or the text's end stands there."""
    match = AFTER.match(text, position)
    return match.group(1) if match else ""


def counts_things(text: str, position: int) -> bool:
    """True if the number that ends at `position` counts what follows: "(in June) 25 people"."""
    return word_after(text, position).lower() in time_words().lists["counted"]


def names_something(text: str, start: int, end: int, *, before: str, after: str) -> bool:
    """True if the words at `[start, end)` are part of a name: "March 14 Alliance", "Black Friday".

    before, after: names of the word lists that make a name. A word after must be capitalised.
    """
    lists = time_words().lists
    following = word_after(text, end)
    if after == "names_after_day" and following.lower() in lists["strong_names"]:
        return True
    if following[:1].isupper() and following.lower() in lists[after]:
        return (
            not text[start:end].isupper()
            or not following.isupper()
            or following.lower() in lists["strong_names"]
        )
    return word_before(text, start) in lists[before]
