"""Outputs of the network as labelled spans and as probabilities."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dateline.tag.encoder.model import Outputs
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """A span that a head names. chance: mean over its pieces that they have this label, 0 to 1."""

    span: Span
    label: str
    chance: float


def softmax(logits: Any) -> Any:
    """Probabilities over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def logistic(logit: float) -> float:
    """Probability of yes."""
    return 1.0 / (1.0 + math.exp(-logit))


def find_spans(outputs: Outputs, head: str, text: str, *, start: int = 0) -> list[Labelled]:
    """The spans that a tagging head finds, in order. Whole words only; text and start: as read.

    Columns: O, then B and I of each name. Neighbouring pieces whose likelier label is of one name are one span, up to
    the next that is likelier its beginning than its inside.
    """
    chances = softmax(outputs.columns[head])
    by_name = np.concatenate([chances[:, :1], chances[:, 1::2] + chances[:, 2::2]], axis=1)
    best = by_name.argmax(axis=-1)
    found: list[Labelled] = []
    at = 0
    while at < len(best):
        kind = int(best[at])
        stop = at + 1
        if kind:
            begins, goes_on = chances[:, 2 * kind - 1], chances[:, 2 * kind]
            while (
                stop < len(best)
                and best[stop] == kind
                and (goes_on[stop] >= begins[stop] or not _opens_word(outputs.spans, stop))
            ):
                stop += 1
            span = _whole_words(Span(outputs.spans[at].start, outputs.spans[stop - 1].end), text, start)
            if not found or found[-1].span.end <= span.start:
                found.append(
                    Labelled(span, outputs.tags[head][kind - 1], float(by_name[at:stop, kind].mean()))
                )
        at = stop
    return found


def chance_of(outputs: Outputs, head: str, span: Span) -> float | None:
    """The highest probability of yes among the pieces of `span`; None if it has none."""
    logits = [float(outputs.columns[head][i, 0]) for i in pieces_of(outputs, span)]
    return logistic(max(logits)) if logits else None


def chances_of(outputs: Outputs, head: str, span: Span) -> dict[str, float]:
    """For each name of a tagging head the chance that `span` has it, the mean over its pieces; 0 if it has none."""
    names, inside = outputs.tags[head], pieces_of(outputs, span)
    if not inside:
        return dict.fromkeys(names, 0.0)
    chances = softmax(outputs.columns[head][inside.start : inside.stop])
    means: list[float] = (chances[:, 1::2] + chances[:, 2::2]).mean(axis=0).tolist()
    return dict(zip(names, means, strict=True))


def pieces_of(outputs: Outputs, span: Span) -> range:
    """Positions of the pieces that share a character with `span`."""
    low, high = 0, len(outputs.spans)
    while low < high:
        middle = (low + high) // 2
        if outputs.spans[middle].end <= span.start:
            low = middle + 1
        else:
            high = middle
    stop = low
    while stop < len(outputs.spans) and outputs.spans[stop].start < span.end:
        stop += 1
    return range(low, stop)


def _opens_word(spans: Sequence[Span], at: int) -> bool:
    return at == 0 or spans[at - 1].end < spans[at].start


def _whole_words(span: Span, text: str, start: int) -> Span:
    first, end = span.start - start, span.end - start
    while first > 0 and text[first - 1].isalnum() and text[first].isalnum():
        first -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start + first, start + end)
