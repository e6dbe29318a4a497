"""Phrase lists compiled to a trie over words, so that thousands of phrases cost one walk a sentence.

A phrase is words parted by spaces. `kill~v` stands for all forms of a verb, `bomb~n` for singular and plural, `shoot~p`
for the past participle alone, `(a|b c)` for alternatives, `*` for any one word, `[the]` or
`[a|an]` for words that may be missing.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dateline.language.inflect import noun_forms, past_participles, verb_forms
from dateline.language.token import Token, split_words

T = TypeVar("T")
PART = re.compile(r"\([^)]*\)|\[[^\]]*\]|\S+")


@dataclass(slots=True)
class _Node(Generic[T]):
    children: dict[str, _Node[T]] = field(default_factory=dict)
    value: T | None = None


@dataclass(frozen=True, slots=True)
class PhraseMatch(Generic[T]):
    """Tokens `[first, stop)` of the sequence matched; value is what the phrase was added with."""

    first: int
    stop: int
    value: T


class PhraseTrie(Generic[T]):
    """Longest-match look-up of phrases in a token sequence, ignoring case. The first of two equal phrases wins."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, phrase: str, value: T) -> None:
        """Add every expansion of `phrase`. Raises ValueError for an empty phrase."""
        expansions = expand_phrase(phrase)
        for words in expansions:
            node = self._root
            for word in words:
                node = node.children.setdefault(word, _Node())
            if node.value is None:
                node.value = value

    def find(self, tokens: Sequence[Token]) -> tuple[PhraseMatch[T], ...]:
        """Longest matches from left to right, never overlapping."""
        found: list[PhraseMatch[T]] = []
        first = 0
        while first < len(tokens):
            match = self._longest(tokens, first)
            if match is None:
                first += 1
            else:
                found.append(match)
                first = match.stop
        return tuple(found)

    def _longest(self, tokens: Sequence[Token], first: int) -> PhraseMatch[T] | None:
        root = self._root.children
        if tokens[first].lower not in root:
            return None
        best: PhraseMatch[T] | None = None
        open_nodes = [(self._root, first)]
        while open_nodes:
            node, at = open_nodes.pop()
            if node.value is not None and (best is None or at > best.stop):
                best = PhraseMatch(first, at, node.value)
            if at == len(tokens):
                continue
            for key in (tokens[at].lower, "*"):
                child = node.children.get(key)
                if child is not None:
                    open_nodes.append((child, at + 1))
        return best


def expand_phrase(phrase: str) -> list[tuple[str, ...]]:
    """Every word sequence that `phrase` stands for, in a fixed order."""
    slots = [_expand_part(part) for part in PART.findall(phrase)]
    sequences = [tuple(word for part in choice for word in part) for choice in itertools.product(*slots)]
    if not sequences or not all(sequences):
        raise ValueError(f"phrase {phrase!r} can match nothing")
    return sequences


def _expand_part(part: str) -> list[tuple[str, ...]]:
    if part.startswith("("):
        return [words for choice in part[1:-1].split("|") for words in expand_phrase(choice)]
    if part.startswith("["):
        return [(), *_expand_part(f"({part[1:-1]})")]
    if part == "*":
        return [("*",)]
    word, _, how = part.partition("~")
    forms = (
        {"": (word,), "v": verb_forms(word), "n": noun_forms(word), "p": past_participles(word)}
        if how
        else {}
    )
    chosen: Iterable[str] = forms[how] if how else (word,)
    return [tuple(token.lower for token in split_words(form)) for form in chosen]
