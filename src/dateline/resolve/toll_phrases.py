"""Shallow noun phrases: who could be counted, with figure, head, names, and what governs the phrase."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.language.numerals import Numeral
from dateline.language.token import Token
from dateline.record.values import Count
from dateline.resolve.toll_words import HarmEntry, TollWords, stands_at


class PhraseKind(StrEnum):
    PERSONS = "persons"  # the head is a word for persons
    NAME = "name"  # capitalised words, nothing known about them
    BARE = "bare"  # a figure with no noun: "12 (were killed)", "30 others"
    PRONOUN = "pronoun"
    REFLEXIVE = "reflexive"
    RELATIVE = "relative"  # "who"
    COUNTED = "counted"  # a figure and an unknown noun: "15 Assyrians", "12 refinery hands"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Harming:
    """A harm word found in the text: half-open token indices and its entry."""

    first: int
    end: int
    entry: HarmEntry


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase. first, end: half-open token indices; head: token of the head noun.

    count: None for a plural without a figure. governor: the preposition before it. part: given as a part of
    a larger number ("including two women"). definite: refers back ("the man", "he"). harmed: the harm word
    that stands inside ("four injured men"). is_group: may take a singular verb ("a family of five was").
    """

    first: int
    end: int
    head: int
    kind: PhraseKind
    count: Count | None
    plural: bool
    numeral: Numeral | None = None
    definite: bool = False
    additional: bool = False
    governor: str | None = None
    part: bool = False
    name: str | None = None
    age: int | None = None
    harmed: HarmEntry | None = None
    harmed_at: int | None = None
    is_group: bool = False


ONE = Count(1, 1, 1)


def find_harmings(tokens: tuple[Token, ...], words: TollWords) -> tuple[Harming, ...]:
    """Harm words, left to right, the longest reading at each place."""
    found: list[Harming] = []
    i = 0
    while i < len(tokens):
        for entry in words.harms.get(tokens[i].lower, ()):
            if stands_at(tokens, i, entry.words):
                found.append(Harming(i, i + len(entry.words), entry))
                i += len(entry.words) - 1
                break
        i += 1
    return tuple(found)
