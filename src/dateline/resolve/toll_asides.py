"""Brackets and dashes that say nothing of how many: "two women (a nurse and a clerk) as well as two guards"."""

from __future__ import annotations

from dateline.language.token import Token
from dateline.resolve.toll_words import TollWords

ENDS = {"(": ")", "--": "--", "—": "—", "–": "–"}
LONGEST = 14
"""Words in a bracket at most; a longer one is a sentence of its own."""


def without_asides(tokens: tuple[Token, ...], words: TollWords) -> tuple[Token, ...]:
    """The tokens less every bracket, or what stands between two dashes, that holds no harm word, no part of a figure
    and no lone figure. Source: rule "asides" in docs/rules/toll.md.
    """
    if not any(token.text in ENDS for token in tokens):
        return tokens
    kept: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _end_of_aside(tokens, i, words) if tokens[i].text in ENDS else None
        if end is None:
            kept.append(tokens[i])
            i += 1
        else:
            i = end
    return tuple(kept)


def _end_of_aside(tokens: tuple[Token, ...], i: int, words: TollWords) -> int | None:
    inside: list[str] = []
    for k in range(i + 1, min(i + LONGEST + 2, len(tokens))):
        if tokens[k].text == ENDS[tokens[i].text]:
            age = len(inside) == 1 and inside[0].isdigit()
            return None if age or not inside or _counts(inside, words) else k + 1
        inside.append(tokens[k].lower)
    return None


def _counts(inside: list[str], words: TollWords) -> bool:
    return any(word in words.triggers or words.has("parts.brackets", word) for word in inside)
