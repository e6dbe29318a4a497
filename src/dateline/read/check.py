"""Refuse what is not an English report: no words, one endless word, another language."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from dateline.errors import UnreadableReport

DATA = Path(__file__).parent / "data"
SAMPLE = 1000
"""Characters of the text that decide on its language."""
LETTER = re.compile(r"[^\W\d_]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
WORD = re.compile(r"[^\W\d_]+")
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")

ENGLISH_SHARE = 0.12
"""Share of common English words above which a text is English; news has 0.30-0.45, lists of names 0.05."""
SURE = 0.99
"""Normalised score at which the language identifier is believed against too few common English words."""
MIN_LETTERS = 60
"""Fewer letters than this say nothing about a language, unless their script does."""
LONGEST_WORD = 2000


@cache
def _common_words() -> frozenset[str]:
    return frozenset(tomllib.loads((DATA / "language.toml").read_text("utf-8"))["common_english_words"])


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def refuse_unreadable(text: str, *, where: str) -> None:
    """Raise UnreadableReport if `text` has no words, is one endless word, or is clearly not English."""
    words = WORD.search(text)
    if words is None:
        raise UnreadableReport(where, "no words; expected the text of a report")
    longest = max(map(len, text.split()))
    if longest > LONGEST_WORD and longest > len(text) // 2:
        raise UnreadableReport(where, f"one word of {longest:,} characters; expected the text of a report")
    language = foreign_language(text)
    if language is not None:
        raise UnreadableReport(where, f"the text is in {language}; expected English")


def foreign_language(text: str) -> str | None:
    """The text's language if it is clearly not English, else None; its first 1,000 characters decide."""
    sample = text.lstrip()[:SAMPLE].lower()
    n_letters = len(LETTER.findall(sample))
    n_latin = len(LATIN.findall(sample))
    if n_letters >= 10 and n_latin < n_letters / 2:
        return "another script"
    words = WORD.findall(sample)
    n_common = sum(word in _common_words() for word in words)
    if n_letters < MIN_LETTERS or n_common >= ENGLISH_SHARE * len(words):
        return None
    code, score = _identifier().classify(sample)
    return None if code == "en" or score < SURE else f'another language ("{code}")'
