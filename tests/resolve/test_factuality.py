"""How surely a predicate happened, and of which kind it is."""

from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.resolve.factuality import ACTUAL, GENERIC, MOST, OTHER, Weighed, weigh_predicate
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def weigh(text: str, word: str) -> Weighed:
    start = text.index(word)
    told = Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))
    return weigh_predicate(told, Span(start, start + len(word)))


@pytest.mark.parametrize(
    ("surer", "less_sure", "word"),
    [
        ("The council sold the house.", "The council wants to sell the house.", "s"),
        ("They signed the treaty on Monday.", "They never signed the treaty.", "signed"),
        ("We managed to open the door.", "We failed to open the door.", "open"),
        ("He left.", "If he left, she would weep.", "left"),
    ],
)
def test_order_of_grades(surer: str, less_sure: str, word: str) -> None:
    assert weigh(surer, word).grade > weigh(less_sure, word).grade


def test_grades_stay_on_the_scale() -> None:
    assert -MOST <= weigh("He was born, raised and married here and then moved.", "born").grade <= MOST


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The hackers breached the bank on Monday.", "breached", ACTUAL),
        ("Hackers often use such attacks to steal passwords.", "attacks", GENERIC),
        ("The data may have been stolen.", "stolen", OTHER),
    ],
)
def test_kinds(text: str, word: str, kind: str) -> None:
    assert weigh(text, word).kind == kind


def test_words_after_the_sentence_are_refused() -> None:
    told = Sentence(0, Span(0, 9), RegionKind.BODY, 0, split_words("It ended."))
    with pytest.raises(ValueError, match="no word of sentence 0"):
        weigh_predicate(told, Span(40, 44))
