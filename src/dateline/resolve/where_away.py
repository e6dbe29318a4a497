"""Places that a sentence puts away from the act: where the harmed were brought, what lies far off or past a border."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.language.token import Token

NEAR_KM = 25.0
"""What lies within this is `near` (coding guide); what lies beyond is another place."""
REACH = 10
"""Words that a verb of aid may stand before the place: "flown to the trauma centre of a hospital in X"."""
MEASURE = 5
"""Words that a distance may stand before it: "150 miles to the northeast of X"."""


@dataclass(frozen=True, slots=True)
class AwayWords:
    """data/away.toml: verbs of aid by their preposition, and the rest as the file says."""

    aid_verbs: dict[str, frozenset[str]]
    aid_nouns: frozenset[str]
    aid_by_noun: frozenset[str]
    stops: frozenset[str]
    borders: frozenset[str]
    bordering: frozenset[str]
    kilometres: dict[str, float]


@cache
def away_words() -> AwayWords:
    """The lists, read once."""
    tables = tomllib.loads((files("dateline.resolve") / "data" / "away.toml").read_text("utf-8"))
    verbs = {prep: frozenset(words) for prep, words in tables["aid_verbs"].items()}
    lists = {name: frozenset(words) for name, words in tables["words"].items()}
    return AwayWords(verbs, kilometres=tables["kilometres"], **lists)


def is_away(tokens: Sequence[Token], start: int, end: int) -> bool:
    """True for X in "flown to a hospital in X", "treated in X", "150 miles north of X", "near the border with X".

    start, end: X's tokens, the end not included.
    """
    return _is_far(tokens, start) or _is_beyond(tokens, start, end) or _gives_aid(tokens, start)


def _is_beyond(tokens: Sequence[Token], start: int, end: int) -> bool:
    """True for what a border parts from the act: "bordering X", "the border with X", "near the X border"."""
    words = away_words()
    before = [token.lower for token in tokens[max(0, start - 3) : start] if token.lower != "the"]
    if before[-1:] and before[-1] in words.bordering:
        return True
    if before[-1:] == ["with"] and before[-2:-1] and before[-2] in words.borders:
        return True
    after = tokens[end].lower if end < len(tokens) else ""
    return after in words.borders and before[-1:] == ["near"]


def _is_far(tokens: Sequence[Token], start: int) -> bool:
    """True behind a distance of more than 25 km."""
    units = away_words().kilometres
    if start < 3 or tokens[start - 1].lower not in {"of", "from"}:
        return False
    for at in range(start - 2, max(0, start - 2 - MEASURE), -1):
        number = tokens[at - 1].text.replace(",", "")
        if tokens[at].lower in units and number.replace(".", "", 1).isdigit():
            return float(number) * units[tokens[at].lower] > NEAR_KM
    return False


def _gives_aid(tokens: Sequence[Token], start: int) -> bool:
    """True if a verb of aid governs the place, with no other clause between."""
    words = away_words()
    between: set[str] = set()
    for at in range(start - 1, max(-1, start - 1 - REACH), -1):
        word = tokens[at].lower
        if word in words.stops:
            return False
        for preposition, verbs in words.aid_verbs.items():
            if word in verbs and preposition in between:
                return word not in words.aid_by_noun or not words.aid_nouns.isdisjoint(between)
        between.add(word)
    return False
