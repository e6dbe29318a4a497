"""Stance of any predicate of a sentence."""

from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.record.vocabulary import Stance
from dateline.resolve.stance import judge_predicate
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def sentence(text: str) -> Sentence:
    return Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))


@pytest.mark.parametrize(
    ("text", "word", "stance"),
    [
        ("The council elected a mayor.", "elected", Stance.ASSERTED),
        ("The council did not elect a mayor.", "elect", Stance.DENIED),
        ("The council will elect a mayor.", "elect", Stance.PLANNED),
        ("The council may elect a mayor.", "elect", Stance.HYPOTHETICAL),
    ],
)
def test_stance(text: str, word: str, stance: Stance) -> None:
    start = text.index(word)
    assert judge_predicate(sentence(text), Span(start, start + len(word)), quotations=()).stance is stance


def test_words_after_the_sentence_are_refused() -> None:
    with pytest.raises(ValueError, match="no word of sentence 0"):
        judge_predicate(sentence("It ended."), Span(40, 44), quotations=())
