"""Realis of predicates that a corpus points at: the stage `resolve/stance.py` alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from dateline.evaluate.verbatim import Stretch
from dateline.resolve.stance import Realis, judge_predicate
from dateline.segment.sentence import Segmentation
from dateline.text.span import Span


def judge_given(segmentation: Segmentation, stretches: Sequence[Stretch]) -> tuple[Realis | None, ...]:
    """For each stretch what the words around it say; None where no sentence holds it."""
    sentences = segmentation.sentences
    starts = [sentence.span.start for sentence in sentences]
    found: list[Realis | None] = []
    for start, end in stretches:
        number = bisect_right(starts, start) - 1
        sentence = sentences[number] if number >= 0 else None
        if sentence is None or sentence.tokens[-1].start < start:
            found.append(None)
            continue
        span = Span(start, max(start + 1, min(end, sentence.span.end)))
        found.append(judge_predicate(sentence, span, quotations=segmentation.quotations))
    return tuple(found)
