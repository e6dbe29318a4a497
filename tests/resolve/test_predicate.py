"""What is told of a predicate's surroundings."""

from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.resolve.predicate import describe_predicate, ending, find_predicate
from dateline.segment.sentence import Quotation, QuotationKind, Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def sentence(text: str) -> Sentence:
    return Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))


def features(text: str, words: str) -> tuple[str, ...]:
    start = text.index(words)
    predicate = find_predicate(sentence(text), Span(start, start + len(words)))
    return describe_predicate(predicate)


def test_the_head_is_the_first_word_of_content() -> None:
    text = "The data could have been stolen."
    start = text.index("have")
    predicate = find_predicate(sentence(text), Span(start, start + len("have been stolen")))
    assert (predicate.words[predicate.head], predicate.auxiliaries) == ("stolen", "could have been")


def test_words_after_the_sentence_are_refused() -> None:
    with pytest.raises(ValueError, match="no word of sentence 0"):
        find_predicate(sentence("It ended."), Span(40, 44))


def test_an_infinitive_hangs_on_the_word_before_to() -> None:
    found = features("Rebels wanted to enter the town.", "enter")
    assert {"to.gov=wanted", "aux=to", "to.aux=|ed"} <= set(found)


def test_a_pronoun_is_the_subject() -> None:
    assert "subject=you" in features("If you enter the town, call us.", "enter")
    assert "subject=we" in features("We've entered the town.", "entered")
    assert "subject=-" in features("He left; rebels entered the town.", "entered")


def test_a_command_opens_the_sentence() -> None:
    assert "command|0" in features("Please leave the town.", "leave")
    assert "command|0" not in features("They leave the town.", "leave")


def test_the_nearest_joint_is_told_with_its_distance() -> None:
    found = features("He asked whether rebels entered.", "entered")
    assert {"joint=whether", "joint+far=whether|2", "joint2=asked whether"} <= set(found)


def test_marks_part_the_words_before() -> None:
    found = features("If asked, rebels entered.", "entered")
    assert "left:rebels" in found
    assert "leftx:asked" in found


def test_quotations_that_hold_it_are_told() -> None:
    text = "They entered."
    predicate = find_predicate(sentence(text), Span(5, 12))
    quotation = Quotation(QuotationKind.INDIRECT, Span(0, 12), None, None, cue_class="deny")
    assert "quoted=deny|indirect" in describe_predicate(predicate, quotations=(quotation,))


def test_features_are_not_repeated() -> None:
    found = features("No no no no they entered, no no no.", "entered")
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("word", "end"),
    [
        ("entering", "ing"),
        ("entered", "ed"),
        ("attacks", "s"),
        ("press", "0"),
        ("slain", "0"),
        ("fallen", "en"),
    ],
)
def test_endings(word: str, end: str) -> None:
    assert ending(word) == end
