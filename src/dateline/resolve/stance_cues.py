"""The words that `stance.py` goes by, and where in a sentence they must stand. Lists: data/realis.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dateline.language.phrases import PhraseTrie, expand_phrase
from dateline.language.token import Token
from dateline.text.span import Span

MARKS = frozenset({",", ";", ":", "(", '"', "“"})
"""Marks over which a cue before the trigger does not reach."""

HIDDEN = ""
"""Value of the wordings that hold a cue and mean something else."""

WIDER = 5
"""Words beyond the reach of a list that are read for wordings that hide a cue; the longest has six."""

RELATIVE = frozenset({"where", "which", "who", "whose", "whom"})


SUBORDINATE = frozenset({"that", "when", "while", "as", "after", "before", "and", "but", "if", "because"})


@dataclass(frozen=True, slots=True)
class _Words:
    tries: dict[str, PhraseTrie[str]]
    openers: dict[str, frozenset[str]]
    reach: dict[str, int]
    lists: dict[str, frozenset[str]]


@cache
def _words() -> _Words:
    path = resources.files("dateline.resolve") / "data" / "realis.toml"
    data: dict[str, dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))
    lists = data.pop("words")
    tries: dict[str, PhraseTrie[str]] = {}
    openers: dict[str, frozenset[str]] = {}
    for name, entry in data.items():
        trie: PhraseTrie[str] = PhraseTrie()
        hiding = [(phrase, HIDDEN) for phrase in entry.get("not", ())]
        cues = [
            (phrase, name)
            for key in ("before", "after", "around", "phrases")
            for phrase in entry.get(key, ())
        ]
        for phrase, value in hiding + cues:
            trie.add(phrase, value)
        tries[name] = trie
        openers[name] = frozenset(words[0] for phrase, _ in hiding + cues for words in expand_phrase(phrase))
    reach = {name: entry["reach"] for name, entry in data.items() if "reach" in entry}
    return _Words(tries, openers, reach, {name: frozenset(words) for name, words in lists.items()})


def listed(name: str) -> frozenset[str]:
    """A list of closed-class words of data/realis.toml, lower case."""
    return _words().lists[name]


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide. first, stop: their token positions, half-open."""

    first: int
    stop: int
    span: Span
    text: str


def cue_before(name: str, tokens: Sequence[Token], at: int) -> Cue | None:
    """The last cue of a list that stands before the word at `at`, within the list's reach and with no mark between."""
    first = at
    while first > max(0, at - _words().reach[name]) and tokens[first - 1].text not in MARKS:
        first -= 1
    found = [
        cue
        for cue in _find(name, tokens, first, at)
        if first <= cue.first and cue.stop <= at and not is_month(tokens, cue)
    ]
    return found[-1] if found else None


def cue_around(name: str, tokens: Sequence[Token], at: int) -> Cue | None:
    """The first cue of a list within its reach of the word at `at`, on either side."""
    reach = _words().reach[name]
    low, high = max(0, at - reach), min(len(tokens), at + reach)
    return next((cue for cue in _find(name, tokens, low, high) if low <= cue.first < high), None)


def cue_after(name: str, tokens: Sequence[Token], at: int) -> Cue | None:
    """The first cue of a list that stands behind the word at `at`, with no mark and no other clause between."""
    last = at
    while last < min(len(tokens) - 1, at + _words().reach[name]):
        word = tokens[last + 1]
        if word.text in MARKS or word.lower in RELATIVE | SUBORDINATE:
            break
        last += 1
    found = [cue for cue in _find(name, tokens, at, last + 1) if at < cue.first <= last]
    return next((cue for cue in found if not is_month(tokens, cue)), None)


def cue_anywhere(name: str, tokens: Sequence[Token]) -> Cue | None:
    """The first cue of a list in the sentence."""
    return next(iter(cues_anywhere(name, tokens)), None)


def cues_anywhere(name: str, tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """All cues of a list in the sentence, in order."""
    return tuple(_find(name, tokens, 0, len(tokens)))


def _find(name: str, tokens: Sequence[Token], low: int, high: int) -> list[Cue]:
    """Cues between two positions, and some words beyond them, where wordings that hide a cue may begin and end."""
    openers = _words().openers[name]
    low, high = max(0, low - WIDER), min(len(tokens), high + WIDER)
    window = tokens[low:high]
    if not any(token.lower in openers for token in window):
        return []
    return [
        cue_at(tokens, low + match.first, low + match.stop)
        for match in _words().tries[name].find(window)
        if match.value != HIDDEN
    ]


def cue_at(tokens: Sequence[Token], first: int, stop: int) -> Cue:
    """The words `[first, stop)` as a cue."""
    span = Span(tokens[first].start, tokens[stop - 1].end)
    return Cue(first, stop, span, " ".join(token.lower for token in tokens[first:stop]))


def is_month(tokens: Sequence[Token], cue: Cue) -> bool:
    """True for a "may" that is the month: after a number or "in", or with a capital inside the sentence."""
    if cue.text != "may":
        return False
    before = tokens[cue.first - 1].lower if cue.first else ""
    after = tokens[cue.stop].lower if cue.stop < len(tokens) else ""
    if before[:1].isdigit() or after[:1].isdigit() or before in listed("month_after"):
        return True
    return cue.first > 0 and tokens[cue.first].text == "May"


def in_later_relative(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """True if a relative clause that opens after the word at `at` holds the cue: it tells of something else."""
    return any(
        tokens[i].lower in RELATIVE and tokens[i - 1].text == ","
        for i in range(at + 1, cue.first + 1)
        if i > 0
    )
