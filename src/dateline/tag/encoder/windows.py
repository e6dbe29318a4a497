"""A long text in windows that share pieces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

CLS, SEP = 101, 102
"""Marks at the ends of a window, in the vocabulary of BERT."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces `first` to `stop` are read, the judgement of `keep_first` to `keep_stop` is kept."""

    first: int
    stop: int
    keep_first: int
    keep_stop: int


def cover(n_pieces: int, *, inside: int, step: int) -> Iterator[Window]:
    """Windows of at most `inside` pieces, `step` apart. What two of them share is halved between them."""
    first = keep = 0
    while keep < n_pieces:
        stop = min(first + inside, n_pieces)
        following = stop if stop == n_pieces else (first + step + stop) // 2
        yield Window(first, stop, keep, following)
        first, keep = first + step, following
