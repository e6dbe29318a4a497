"""Examples cut into windows of tokens, with one label for each token and head."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from dateline.tag.encoder.windows import CLS, SEP
from train.encoder.example import GRADES, TAGS, TOPICS, Example, Tagged

UNKNOWN = -100
"""The label of tokens from which a head learns nothing."""

INSIDE = 254
"""Tokens of a window, without the two marks at its ends."""

STEP = 206
"""Tokens from the start of one window to the start of the next."""


@dataclass(slots=True)
class Window:
    """tokens: ids with the marks at both ends. labels: an array for each head that learns, as long as tokens.

    topics: one value for each of TOPICS, UNKNOWN where nothing is known.
    """

    tokens: list[int]
    labels: dict[str, Any] = field(default_factory=dict)
    topics: list[float] = field(default_factory=lambda: [float(UNKNOWN)] * len(TOPICS))


def cut(examples: Iterable[Example], tokenizer: Any) -> Iterator[Window]:
    """The windows of every example; neighbouring ones share tokens."""
    for example in examples:
        encoding = tokenizer.encode(example.text, add_special_tokens=False)
        labels = {head: _tag(encoding.offsets, spans, TAGS[head]) for head, spans in example.tags.items()}
        for head, points in example.points.items():
            labels[head] = _judge(encoding.offsets, points)
        first = 0
        while True:
            stop = min(first + INSIDE, len(encoding.ids))
            yield _window(example, encoding, labels, first, stop)
            if stop == len(encoding.ids):
                break
            first += STEP


def _window(example: Example, encoding: Any, labels: dict[str, Any], first: int, stop: int) -> Window:
    edge = {head: (float(UNKNOWN) if head in GRADES else UNKNOWN) for head in labels}
    window = Window(
        [CLS, *encoding.ids[first:stop], SEP],
        {
            head: np.concatenate(([edge[head]], values[first:stop], [edge[head]]))
            for head, values in labels.items()
        },
    )
    if example.topics is not None and stop > first:
        start, end = encoding.offsets[first][0], encoding.offsets[stop - 1][1]
        window.topics = _topics(example.topics, start, end)
    return window


def _topics(topics: Sequence[Tagged], start: int, end: int) -> list[float]:
    if not topics:
        return [0.0] * len(TOPICS)
    held = {one.label for one in topics if one.start >= start and one.end <= end}
    if not held:
        return [float(UNKNOWN)] * len(TOPICS)
    told = {one.label for one in topics}
    return [1.0 if name in held else 0.0 if name not in told else float(UNKNOWN) for name in TOPICS]


def _tag(offsets: Sequence[tuple[int, int]], spans: Sequence[Tagged], names: Sequence[str]) -> Any:
    """0 for O, 1 + 2k for the first token of label k, 2 + 2k for the others. Longer spans come first."""
    labels = np.zeros(len(offsets), dtype=np.int64)
    taken = np.zeros(len(offsets), dtype=bool)
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        inside = [i for i, (a, b) in enumerate(offsets) if a < span.end and span.start < b]
        if not inside or taken[inside].any():
            continue
        taken[inside] = True
        k = names.index(span.label)
        labels[inside] = 2 + 2 * k
        labels[inside[0]] = 1 + 2 * k
    return labels


def _judge(offsets: Sequence[tuple[int, int]], points: Sequence[Any]) -> Any:
    values = np.full(len(offsets), float(UNKNOWN))
    for point in points:
        for i, (a, b) in enumerate(offsets):
            if a < point.end and point.start < b:
                values[i] = point.value
    return values
