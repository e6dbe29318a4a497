"""The words of a speaker phrase that name the speaker: the proper name if it ends in one, else the whole
phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language.token import Token, split_words
from dateline.segment.speaker_phrase import is_speaker_noun
from dateline.segment.words import word_list
from dateline.text.document import Document
from dateline.text.span import Span

NAME_PARTS = frozenset(
    [
        "of",
        "for",
        "and",
        "the",
        "on",
        "in",
        "'s",
        "-",
        "&",
        "al",
        "bin",
        "ibn",
        "de",
        "la",
        "del",
        "van",
        "von",
        "abu",
    ]
)
ARTICLES = frozenset(["the", "a", "an"])
QUOTES = "\"'“”‘’`"


@dataclass(frozen=True, slots=True)
class Naming:
    """phrase: all words told of the speaker, which give its kind. name: the words that name it.

    conveyed: "provided by", where the phrase named what was said through ("information provided by
    residents").
    """

    phrase: Span
    name: Span
    conveyed: Span | None = None


def name_speaker(document: Document, phrase: Span) -> Naming:
    """Name and full phrase of a speaker. A leading article is cut off only before a proper name."""
    tokens = split_words(document.text, phrase.start, phrase.end)
    conveyed = _conveyor(tokens)
    if conveyed is not None:
        tokens = tokens[conveyed + 2 :]
    link = (
        None
        if conveyed is None
        else _span(split_words(document.text, phrase.start, phrase.end)[conveyed : conveyed + 2])
    )
    while len(tokens) > 1 and tokens[0].text in QUOTES:
        tokens = tokens[1:]
    full = tokens
    if len(tokens) > 1 and tokens[0].lower in ARTICLES and _proper(tokens[1:]):
        tokens = tokens[1:]
    first = _name_start(tokens)
    name = tokens[first:]
    while len(name) > 1 and name[0].text in QUOTES:
        name = name[1:]
    while len(name) > 1 and name[-1].text in QUOTES:
        name = name[:-1]
    return Naming(_span(full), _span(name), link)


def _span(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _conveyor(tokens: tuple[Token, ...]) -> int | None:
    conveyed = word_list("speakers", "shape", "conveyed")
    for at in range(1, len(tokens) - 2):
        if tokens[at].lower in conveyed and tokens[at + 1].lower in word_list(
            "speakers", "shape", "conveyors"
        ):
            return at
    return None


def _proper(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are a proper name through and through, small words apart."""
    words = [token for token in tokens if token.text[0].isalnum() and token.lower not in NAME_PARTS]
    return bool(words) and words[-1].text[0].isupper() and all(_capital(word) for word in words)


def _capital(token: Token) -> bool:
    """ "Abdel", "al-Qaim", "UK-based", "the 14th": written as in a name."""
    return token.text[0].isupper() or any(part[:1].isupper() for part in token.text.split("-"))


def _name_start(tokens: tuple[Token, ...]) -> int:
    """First token of the trailing person's name after lower-case roles ("al-Qaim mayor Ali Hassan"); 0 if
    there is none.
    """
    at = len(tokens)
    while at > 0 and _capital(tokens[at - 1]) and tokens[at - 1].lower not in ARTICLES:
        at -= 1
    n_name = len(tokens) - at
    if at == 0 or n_name == 0:
        return 0
    role = tokens[at - 1]
    if (
        not role.text[0].isalpha()
        or not role.text[0].islower()
        or role.lower in NAME_PARTS
        or role.lower in ARTICLES
    ):
        return 0
    is_role = is_speaker_noun(role.lower) or role.lower in word_list("speakers", "shape", "generic_heads")
    return at if is_role else 0
