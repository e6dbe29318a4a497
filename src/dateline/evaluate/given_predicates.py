"""Realis of predicates that a corpus points at: the stage `resolve/stance.py` alone, and the models beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.verbatim import Stretch
from dateline.resolve.factuality import Weighed, weigh_predicate
from dateline.resolve.stance import Realis, judge_predicate
from dateline.segment.sentence import Segmentation, Sentence
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Judged:
    """What is made of a given predicate: by the first rule that fires, and by the models."""

    realis: Realis
    weighed: Weighed


def find_sentence(sentences: Sequence[Sentence], stretch: Stretch) -> Sentence | None:
    """The sentence in which a stretch begins, None if none holds a word of it."""
    number = bisect_right([sentence.span.start for sentence in sentences], stretch[0]) - 1
    if number < 0 or sentences[number].tokens[-1].start < stretch[0]:
        return None
    return sentences[number]


def judge_given(segmentation: Segmentation, stretches: Sequence[Stretch]) -> tuple[Judged | None, ...]:
    """For each stretch what the words around it say; None where no sentence holds it."""
    found: list[Judged | None] = []
    for start, end in stretches:
        sentence = find_sentence(segmentation.sentences, (start, end))
        if sentence is None:
            found.append(None)
            continue
        span = Span(start, max(start + 1, min(end, sentence.span.end)))
        realis = judge_predicate(sentence, span, quotations=segmentation.quotations)
        weighed = weigh_predicate(sentence, span, quotations=segmentation.quotations)
        found.append(Judged(realis, weighed))
    return tuple(found)
