"""Classes of words by their neighbours in news: what the treebank lacks behaves as the words that stand in its places.

Rejected: classes from a first tagger's output, which repeats that tagger's mistakes ("struck" as a question word).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from dateline.language.syntax.forms import word_forms
from dateline.language.token import split_words
from dateline.segment.boundaries import find_ends, find_paragraphs

SEEN = 10
"""A word must occur this often in the texts."""

CONTEXTS = 700
"""Most frequent words, whose standing beside a word describes it."""

AXES = 50
"""Dimensions kept of the description."""


def news_sentences(paths: Iterable[Path]) -> Iterator[list[str]]:
    """The word forms of each sentence of some corpora, in order."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                for begin, stop in find_paragraphs(text, 0, len(text)):
                    start = begin
                    for end in find_ends(text, begin, stop):
                        yield [form.word for form in word_forms(split_words(text, start, end))]
                        start = end


def cluster_words(
    sentences: Iterable[Sequence[str]], *, sizes: Sequence[int], seed: int
) -> dict[str, tuple[int, ...]]:
    """For each frequent word the number of its cluster in partitions of the given sizes."""
    kept = list(sentences)
    counts = Counter(word for sentence in kept for word in sentence)
    often = sorted(counts, key=lambda w: (-counts[w], w))
    words = [w for w in often if counts[w] >= SEEN]
    context = {w: i for i, w in enumerate(often[:CONTEXTS])}
    row = {w: i for i, w in enumerate(words)}
    table = _describe(kept, row, context)
    rng = np.random.default_rng(seed)
    weights = np.sqrt(np.array([counts[w] for w in words], dtype=np.float64))
    partitions = [_partition(table, weights, size, rng) for size in sizes]
    return {w: tuple(int(p[i]) for p in partitions) for w, i in row.items()}


def _describe(sentences: list[Sequence[str]], row: dict[str, int], context: dict[str, int]) -> Any:
    width = len(context) + 2
    table = np.zeros((len(row), 4 * width), dtype=np.float32)
    for sentence in sentences:
        padded = [width - 1, width - 1, *(context.get(w, width - 2) for w in sentence), width - 1, width - 1]
        for at, word in enumerate(sentence):
            i = row.get(word)
            if i is not None:
                for block, shift in enumerate((0, 1, 3, 4)):
                    table[i, block * width + padded[at + shift]] += 1.0
    table[:, :width] *= 0.3  # two words away tells less than next door
    table[:, 3 * width :] *= 0.3
    table /= table.sum(axis=1, keepdims=True)
    np.sqrt(table, out=table)
    table -= table.mean(axis=0)
    _, vectors = np.linalg.eigh((table.T @ table).astype(np.float64))
    reduced = table @ vectors[:, -AXES:].astype(np.float32)
    return reduced / np.linalg.norm(reduced, axis=1, keepdims=True)


def _partition(table: Any, weights: Any, size: int, rng: np.random.Generator) -> Any:
    """Spherical k-means, started from words drawn by frequency."""
    n = len(table)
    centres = table[rng.choice(n, size=size, replace=False, p=weights / weights.sum())]
    near = np.zeros(n, dtype=np.int64)
    for _ in range(30):
        near = np.argmax(table @ centres.T, axis=1)
        for k in range(size):
            inside = near == k
            if inside.any():
                centre = (table[inside] * weights[inside, None]).sum(axis=0)
                centres[k] = centre / (np.linalg.norm(centre) + 1e-9)
    return near
