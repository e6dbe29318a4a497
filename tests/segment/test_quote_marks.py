"""Quotation marks of one paragraph."""

from __future__ import annotations

import pytest

from dateline.segment.quote_marks import find_quoted, is_scare


def quoted(text: str, *, carried: bool = False) -> list[str]:
    return [text[q.start : q.end] for q in find_quoted(text, 0, len(text), carried=carried)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we ran to the hills" and wept.', ["we ran to the hills"]),
        ("He said “we ran to the hills” and wept.", ["we ran to the hills"]),
        ("He said ''we ran to the hills'' and wept.", ["we ran to the hills"]),
        ("He said «we ran to the hills» and wept.", ["we ran to the hills"]),
        ("He said 'we ran to the hills' and wept.", ["we ran to the hills"]),
        ("The residents' homes and Omar's car burned.", []),
        ("He's 'the one who didn't run' that day.", ["the one who didn't run"]),
        ('"We ran. They fired, and', ["We ran. They fired, and"]),
    ],
)
def test_stretches(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_left_open_goes_on() -> None:
    text = 'They fired on us," he said.'
    assert quoted(text, carried=True) == ["They fired on us,"]


@pytest.mark.parametrize("words", ["heroes", "Islamic State of Iraq and Syria", "an act of"])
def test_names_and_few_words_are_no_speech(words: str) -> None:
    text = f'They are "{words}" to him.'
    (stretch,) = find_quoted(text, 0, len(text))
    assert is_scare(text, stretch)


def test_a_short_sentence_is_speech() -> None:
    text = '"We ran," he said.'
    (stretch,) = find_quoted(text, 0, len(text))
    assert not is_scare(text, stretch)
