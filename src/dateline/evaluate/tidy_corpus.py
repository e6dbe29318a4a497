"""Corpus texts as reading makes them, with the gold's offsets moved along."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from difflib import SequenceMatcher

from dateline.read.decode import tidy
from dateline.text.span import Span

_PIECE = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)

Move = Callable[[int, int], Span | None]
"""From start and end in the corpus's text to a span of the tidied one; None if nothing of it is left."""


def tidy_with_offsets(text: str) -> tuple[str, Move]:
    """The text as `read_text` will have it, and how to move offsets of the given text into it.

    Words that reading changed (mojibake, composed accents) are moved as a whole.
    """
    tidied = tidy(text)
    if tidied == text:
        return text, _unmoved
    old, new = _PIECE.findall(text), _PIECE.findall(tidied)
    old_starts, new_starts = _starts(old), _starts(new)
    blocks: list[tuple[int, int, int, int, bool]] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        blocks.append((old_starts[a], old_starts[b], new_starts[c], new_starts[d], tag == "equal"))
    firsts = [block[0] for block in blocks]

    def move(start: int, end: int) -> Span | None:
        block = blocks[max(0, bisect_right(firsts, start) - 1)]
        first = block[2] + start - block[0] if block[4] else block[2]
        block = blocks[max(0, bisect_right(firsts, end - 1) - 1)]
        last = block[2] + end - block[0] if block[4] else block[3]
        return Span(first, last) if first < last else None

    return tidied, move


def _unmoved(start: int, end: int) -> Span | None:
    return Span(start, end) if start < end else None


def _starts(pieces: list[str]) -> list[int]:
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    return starts
