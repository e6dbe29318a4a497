"""Words of a text with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(
    r"""
      \d+(?:[.,]\d+)*(?:st|nd|rd|th|s|mm|km|kg|am|pm|%)?(?![^\W\d_])   # 12,000  3.5  25th  1990s  122mm
    | (?:[A-Z]\.){2,}                                                    # U.S.  U.N.
    | [^\W_]+(?:['’ʼ`‘][^\W_]+|(?:-[^\W_]+))*                            # al-Qa'im  blood-soaked
    | [^\w\s]|_                                                          # one mark at a time
    """,
    re.VERBOSE,
)
"""A word keeps its hyphens and inner apostrophes, but `split_words` parts a possessive from its noun."""

POSSESSIVE = re.compile(r"['’ʼ][sS]$|['’ʼ]$")


class Token(NamedTuple):
    """One word or mark: `text` is the slice `[start, end)` of the document, `lower` its lower case with ’ as '."""

    start: int
    end: int
    text: str
    lower: str


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Words and marks of `text[start:end]`, in order; offsets are into `text` itself.

    A possessive ending is a token of its own ("Assad", "'s"), so that names match whatever follows them.
    """
    tokens: list[Token] = []
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        cut = POSSESSIVE.search(word) if len(word) > 2 else None
        if cut is None:
            tokens.append(_token(match.start(), word))
        else:
            tokens.append(_token(match.start(), word[: cut.start()]))
            tokens.append(_token(match.start() + cut.start(), word[cut.start() :]))
    return tuple(tokens)


def _token(start: int, word: str) -> Token:
    return Token(start, start + len(word), word, word.lower().replace("’", "'").replace("ʼ", "'"))
