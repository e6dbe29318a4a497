"""Parts of speech."""

from __future__ import annotations

import pytest

from dateline.language.syntax.tagger import tag_words
from dateline.language.token import split_words

SENTENCES = (
    ("Gunmen attacked the convoy on Monday .", "NNS VBD DT NN IN NNP ."),
    ("The convoy was attacked by gunmen .", "DT NN VBD VBN IN NNS ."),
    ("Villagers abducted by rebels were freed .", "NNS VBN IN NNS VBD VBN ."),
    (
        "The group , which had abducted three nurses , released them .",
        "DT NN , WDT VBD VBN CD NNS , VBD PRP .",
    ),
    ("the rebels attacked the post and wounded two soldiers", "DT NNS VBD DT NN CC VBD CD NNS"),
)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_news_sentences(text: str, expected: str) -> None:
    assert " ".join(tag_words(split_words(text))) == expected


def test_one_tag_for_each_word() -> None:
    tokens = split_words("Police won't say who's behind Tuesday's $5-million robbery...")
    assert len(tag_words(tokens)) == len(tokens)


def test_no_words_no_tags() -> None:
    assert tag_words(()) == ()


def test_capitals_and_small_letters_give_the_same_tags() -> None:
    text = "Two peasants were murdered last night by army troops"
    assert tag_words(split_words(text.upper())) == tag_words(split_words(text.lower()))
