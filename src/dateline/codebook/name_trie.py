"""Longest match of names in a row of tokens, whatever their hyphens, accents and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Generic, TypeVar

from dateline.language.token import Token, split_words

T = TypeVar("T")

SKIPPED_MARKS = frozenset("-–—'’`\"“”‘")
"""Marks that may stand inside a name without changing it: "al -Nusra", "the 'Shining Path'"."""

ALTERNATION = re.compile(r"\{([^{}]*)\}")


@lru_cache(maxsize=65536)
def name_parts(lower: str) -> tuple[str, ...]:
    """The comparable parts of a token: "al-qa'ida" gives al, qaida; "u.s." gives us; a skipped mark none."""
    if lower.isalpha() and lower.isascii():
        return (lower,)
    if lower in SKIPPED_MARKS:
        return ()
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower)
        lower = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    if len(lower) > 1:
        lower = re.sub(r"['’ʼ`‘.]", "", lower)
    return tuple(part for part in lower.split("-") if part)


def expand_alternatives(pattern: str) -> Iterator[str]:
    """Every spelling of "{Jaysh,Jaish} al-Islam", in the order written."""
    pieces = ALTERNATION.split(pattern)
    choices = [[piece] if i % 2 == 0 else piece.split(",") for i, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())


class _Node(Generic[T]):
    __slots__ = ("following", "values")

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] = {}
        self.values: list[T] = []


class NameTrie(Generic[T]):
    """Names and what they stand for; several values may share a name and are kept in order of addition."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, name: str, value: T) -> None:
        """Add one spelling. A dotted abbreviation is added as lower-case text has it ("u . s .") as well."""
        spellings = (name, name.lower()) if "." in name else (name,)
        for spelling in spellings:
            node = self._root
            for token in split_words(spelling):
                for part in name_parts(token.lower):
                    node = node.following.setdefault(part, _Node())
            if node is not self._root and value not in node.values:
                node.values.append(value)

    def starts(self, parts: tuple[str, ...]) -> bool:
        """True if some name may begin with a token of these parts."""
        return bool(parts) and parts[0] in self._root.following

    def matches(self, rows: Sequence[tuple[str, ...]], first: int) -> list[tuple[int, list[T]]]:
        """Names that begin at token `first` and end at a token's end: (last token, values), shortest first.

        rows: `name_parts` of every token of the text.
        """
        found: list[tuple[int, list[T]]] = []
        node = self._root
        for last in range(first, len(rows)):
            for part in rows[last]:
                step = node.following.get(part)
                if step is None:
                    return found
                node = step
            if rows[last] and node.values:
                found.append((last, node.values))
        return found


def compact(text: str) -> str:
    """A spelling without blanks, dots, hyphens and apostrophes, letter case kept: "PFLP-GC" gives PFLPGC."""
    return re.sub(r"[\s.\-–'’ʼ`‘/\"“”]", "", text)


def rows_of(tokens: Sequence[Token]) -> list[tuple[str, ...]]:
    """`name_parts` of each token."""
    return [name_parts(token.lower) for token in tokens]
