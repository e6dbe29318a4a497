"""Find a report's title in its text although marks, spaces or the site's name differ."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
SITE = re.compile(r"\s+[|–—»·:]\s+.{1,60}$|\s*-\s+[^-]{1,40}$")
LABEL = re.compile(r"^(?:title|headline)\s?:\s*", re.IGNORECASE)
FEWEST_WORDS = 3
"""A shorter title is not looked for inside a paragraph."""


def trim_title(title: str) -> str:
    """The title without a label before it and the site's name behind it ("... | Jordan Times")."""
    trimmed = LABEL.sub("", " ".join(title.split()))
    while True:
        shorter = SITE.sub("", trimmed)
        if shorter == trimmed or len(WORD.findall(shorter)) < FEWEST_WORDS:
            return trimmed
        trimmed = shorter


def title_pattern(title: str) -> re.Pattern[str] | None:
    """A pattern for the title's words in order, any marks between them; None for a title without words."""
    whole, trimmed = (_words_pattern(" ".join(title.split())), _words_pattern(trim_title(title)))
    if whole is None or trimmed is None:
        return None
    both = whole if whole == trimmed else f"{whole}|{trimmed}"
    return re.compile(rf"(?<!\w)[\"'“‘]?(?:{both})(?!\w)[\"'”’]?[.?!]?", re.IGNORECASE)


def _words_pattern(title: str) -> str | None:
    words = WORD.findall(title)
    return r"[\W_]{1,8}".join(map(re.escape, words)) if words else None
