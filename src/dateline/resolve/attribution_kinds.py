"""The kind of a speaker, from the words that describe it."""

from __future__ import annotations

import re
from functools import cache

from dateline.language.inflect import noun_forms
from dateline.language.token import split_words
from dateline.record.vocabulary import SpeakerKind
from dateline.resolve.attribution_names import Naming
from dateline.segment.speaker_phrase import is_speaker_noun
from dateline.segment.words import word_list, word_table
from dateline.text.document import Document

APPOSITION = re.compile(
    r",\s+((?:an?|the|who|whose|head|director|chief|spokes\w+|commander)\b[^,.;\"“”]{2,90})[,.]"
)

ROLE_BEFORE = re.compile(r"\b(?:an?|the|its|his|their)\s+([^,.;:\"“”]{3,60}),\s+$", re.IGNORECASE)
"""A role set before a name between commas: "the spokesman for the army, Ali Hassan, said"."""

FURTHEST_ROLE = 80

NAMES_IN_S = frozenset(["hamas", "fars", "reuters", "isis", "daesh", "houthis"])
"""Names in the lists of speakers that look like plurals."""


def kind_of_speaker(document: Document, naming: Naming) -> SpeakerKind:
    """Kind by the wording of the phrase and of an apposition right after it ("Ali Hassan, a police
    spokesman,").

    Whoever is only called a source is unnamed, whatever office the source has.
    """
    phrase = document.slice(naming.phrase)
    found = _kind_of_words(phrase)
    if found is None and (match := APPOSITION.match(document.text, naming.phrase.end)) is not None:
        found = _kind_of_words(match.group(1))
    if found is None and document.text[naming.phrase.end : naming.phrase.end + 1] == ",":
        before = document.text[max(0, naming.phrase.start - FURTHEST_ROLE) : naming.phrase.start]
        if (role := ROLE_BEFORE.search(before)) is not None:
            found = _kind_of_words(role.group(1))
    return found or SpeakerKind.OTHER


def is_pronoun(phrase: str) -> bool:
    """A lone pronoun, or nobody in particular: "he", "others", "many"."""
    return phrase.lower() in word_list("speakers", "shape", "pronouns")


def is_common_speaker(word: str) -> bool:
    """Whether one word alone is a common noun that anybody is called by: "Reports", "Activists", at a sentence's start.

    Names among the nouns (AFP, Taliban) are told by their capitals within or by being no plural.
    """
    lower = word.lower()
    return is_speaker_noun(lower) and lower.endswith("s") and word[1:].islower() and lower not in NAMES_IN_S


def is_first_person(phrase: str) -> bool:
    """ "we", "our information": the speaker's own words about itself."""
    first = phrase.split()[0]
    return first != "US" and first.lower() in word_list("speakers", "shape", "first_person")


def is_public_body(name: str) -> bool:
    """An addressee that is no outlet: a court, a parliament, an army, a person with a title."""
    words = {word.strip(".").lower() for word in name.split()}
    listed = bool(words & word_list("speakers", "addressees", "not_outlets"))
    return listed or _kind_of_words(name) not in (None, SpeakerKind.AGENCY, SpeakerKind.DOCUMENT)


def is_news_outlet(name: str) -> bool:
    """Whether a word of the name tells that it is an outlet ("Post", "Agency", "TV")."""
    return any(kind_has_word(SpeakerKind.AGENCY, word.lower()) for word in name.split())


@cache
def _phrases() -> tuple[tuple[SpeakerKind, frozenset[tuple[str, ...]], int], ...]:
    """Per kind, in the order of data/speakers.toml, its phrases as word tuples, singular and plural, and the
    longest's length.
    """
    table = word_table("speakers")
    ready = []
    for kind in table["order"]:
        phrases = set()
        for phrase in table["kinds"][kind]:
            *head, last = phrase.split()
            phrases |= {(*head, form) for form in noun_forms(last)}
        ready.append((SpeakerKind(kind), frozenset(phrases), max(len(phrase) for phrase in phrases)))
    return tuple(ready)


def kind_has_word(kind: SpeakerKind, word: str) -> bool:
    """Whether `word` alone stands for `kind` in data/speakers.toml."""
    return any(found == kind and (word,) in phrases for found, phrases, _ in _phrases())


@cache
def _kind_of_words(phrase: str) -> SpeakerKind | None:
    words = [token.lower for token in split_words(phrase) if token.text[0].isalnum()]
    if {"source", "sources"} & set(words):
        return SpeakerKind.UNNAMED
    head = _head(words)
    generic = word_list("speakers", "shape", "generic_heads")
    if head is not None and head not in generic:
        for kind, phrases, longest in _phrases():
            if any(
                tuple(words[max(0, words.index(head) + 1 - size) : words.index(head) + 1]) in phrases
                for size in range(1, longest + 1)
            ):
                return kind
    # The longest phrase tells most ("attorney general" is no general); among equals the order of the table
    # decides.
    best, n_best = None, 0
    for kind, phrases, longest in _phrases():
        for size in range(longest, n_best, -1):
            if any(tuple(words[start : start + size]) in phrases for start in range(len(words) - size + 1)):
                best, n_best = kind, size
                break
    return best


def _head(words: list[str]) -> str | None:
    """The last word before "of", "for", "in", "at", "from"."""
    links = word_list("speakers", "shape", "links")
    cut = next((at for at, word in enumerate(words) if at and word in links), len(words))
    return words[cut - 1] if words else None
