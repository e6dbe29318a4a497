"""Splits that are one file or several, and overlap of spans: shared by the corpora of spans."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.evaluate.corpus_report import corpus_file
from dateline.text.span import Span


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The files of a split; "a+b" names two. A file as `path` stands for itself. Raises Misuse if absent."""
    if not path.is_dir():
        return (corpus_file(path, split=split),)
    return tuple(corpus_file(path, split=name) for name in split.split("+"))


def pair_spans(gold: Sequence[Span], ours: Sequence[Span]) -> dict[int, int]:
    """One of ours at most for each of the gold, by index: equal spans first, then the widest overlap."""
    by_start = sorted(range(len(ours)), key=lambda i: ours[i])
    overlaps: list[tuple[bool, int, int, int]] = []
    for g, wanted in enumerate(gold):
        for i in by_start:
            if ours[i].start >= wanted.end:
                break
            shared = min(wanted.end, ours[i].end) - max(wanted.start, ours[i].start)
            if shared > 0:
                overlaps.append((wanted != ours[i], -shared, g, i))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, i in sorted(overlaps):
        if g not in pairs and i not in taken:
            pairs[g] = i
            taken.add(i)
    return pairs
