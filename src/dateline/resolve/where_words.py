"""The word lists of the ranking of an act's places (data/where_rank.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.tag.place_words import place_words


@dataclass(frozen=True, slots=True)
class RankWords:
    """Lower-case words by what they tell; the file says what each list is for."""

    list_words: frozenset[str]
    list_joints: frozenset[str]
    prepositions: frozenset[str]
    stops: frozenset[str]
    auxiliaries: frozenset[str]
    two_before: frozenset[str]
    openers: frozenset[str]
    skeleton: frozenset[str]
    name_joints: frozenset[str]
    name_articles: frozenset[str]
    noun_leads: frozenset[str]
    verb_leads: frozenset[str]


@cache
def rank_words() -> RankWords:
    """The lists, read once. Prepositions are these and those that place finding knows."""
    tables = tomllib.loads((files("dateline.resolve") / "data" / "where_rank.toml").read_text("utf-8"))
    sets = {name: frozenset(words) for name, words in tables.items()}
    known = place_words()
    prepositions = sets["prepositions"] | known.place_prepositions | known.weak_prepositions
    return RankWords(**{**sets, "prepositions": prepositions, "skeleton": sets["skeleton"] | prepositions})
