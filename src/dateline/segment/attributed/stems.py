"""Words without their endings, so that one weight serves all forms of a word."""

from __future__ import annotations

from functools import lru_cache

from dateline.segment.words import word_table

ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ying", "y"),
    ("sses", "ss"),
    ("ss", "ss"),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
)
"""The first that fits is taken off, and what stands beside it put in its place."""

SHORTEST = 3
"""Letters that are left of a word at least."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What is left of a lower-case word: "criticised", "criticises" and "criticising" give "criticis".

    A stem need not be a word; it must only be the same for all forms.
    """
    irregular: str | None = word_table("stems")["irregular"].get(word)
    if irregular is not None:
        return irregular
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lsfz":
        word = word[:-1]
    return word.removesuffix("e")
