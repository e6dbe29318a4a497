"""Ages in lists and ranges are no tolls; a single age stays with its person."""

from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.resolve.toll import find_tolls
from dateline.resolve.toll_ages import without_ages
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def figures(text: str) -> set[int | None]:
    sentence = Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))
    return {statement.count.best for statement in find_tolls(sentence)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three other men, ages 25, 26, and 33, were injured.", 3),
        ("Four men and a woman, all between the ages of 18 and 22, were wounded.", 5),
        ("Two children, ages 3 and 5, and their mother were found dead.", 3),
        ("Nine people between the ages of 11 and 25 were wounded.", 9),
        ("Two men, aged 20 and 31, died at the scene.", 2),
        ("Six victims, ranging in age from 17 to 27, were wounded.", 6),
    ],
)
def test_ages_are_no_counts(text: str, expected: int) -> None:
    assert figures(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "A man, 40, was killed.",
        "A guard aged 40 was killed.",
        "The blast killed 12 people and wounded 25 others.",
        "Some 20, perhaps 25, people were hurt.",
        "Nobody was hurt.",
    ],
)
def test_nothing_else_is_left_out(text: str) -> None:
    tokens = split_words(text)
    assert without_ages(tokens) == tokens


def test_the_year_of_a_named_massacre_is_no_count() -> None:
    assert 2001 not in figures("A stone recalls the dead of the 2001 Lakeside deaths.")
