"""What the tagger sees of a word: its form without case and digits, its ending, its shape."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.language.token import Token

CAPITALS_SHARE = 0.7
"""From this share of capitalised words on, capitals say nothing: a headline, or a message in capitals."""


class Form(NamedTuple):
    """word: lower case, every digit as 0. shape: of the written word; "" where its case says nothing."""

    word: str
    ending: str
    shape: str


EDGE = Form("<>", "<>", "")
"""What stands before the first word and after the last."""


def word_forms(tokens: Sequence[Token]) -> list[Form]:
    """A form for each token."""
    telling = _case_tells(tokens)
    return [_form(token.lower, token.text if telling else "") for token in tokens]


def _case_tells(tokens: Sequence[Token]) -> bool:
    """True if the sentence has both capitalised words and others, the latter not few."""
    small = capital = 0
    for token in tokens:
        first = token.text[0]
        if first.islower():
            small += 1
        elif first.isupper():
            capital += 1
    return capital > 0 and small > 0 and capital <= CAPITALS_SHARE * (small + capital)


@lru_cache(maxsize=65536)
def _form(lower: str, text: str) -> Form:
    word = lower if lower.isalpha() else _plain(lower)
    return Form(word, word[-3:], _shape(text) if text else "")


def _plain(lower: str) -> str:
    plain = "".join("0" if c.isdigit() else c for c in lower)
    return "0,0" if plain.replace(",", "").strip("0") == "" and "," in plain else plain


def _shape(text: str) -> str:
    if text.islower():
        return "x"
    if not text[0].isupper():
        return "-" if not text[0].isalnum() else "0"
    return "XX" if len(text) > 1 and text.isupper() else "X"
