"""What is seen of a word."""

from __future__ import annotations

from dateline.language.syntax.forms import word_forms
from dateline.language.token import split_words


def shapes(text: str) -> list[str]:
    return [form.shape for form in word_forms(split_words(text))]


def test_digits_are_alike() -> None:
    assert [form.word for form in word_forms(split_words("killed 14 on 3 May"))][1:4] == ["00", "on", "0"]


def test_numbers_with_commas_are_alike() -> None:
    forms = word_forms(split_words("12,000 or 1,250,000"))
    assert forms[0].word == forms[2].word


def test_capitals_of_running_text_are_told() -> None:
    assert shapes("Rebels of the LRA fled.") == ["X", "x", "x", "XX", "x", "-"]


def test_a_text_in_capitals_has_no_shapes() -> None:
    assert set(shapes("REBELS BOMB A BRIDGE IN THE NORTH")) == {""}


def test_a_text_in_small_letters_has_no_shapes() -> None:
    assert set(shapes("rebels bomb a bridge in the north")) == {""}


def test_a_headline_with_capitalised_words_has_no_shapes() -> None:
    assert set(shapes("Five Killed As Rebels Bomb Bridge")) == {""}
