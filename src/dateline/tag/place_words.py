"""The word lists that place finding and place resolving share (data/place_words.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Lower-case words by the part they play beside a place name; the lists say what each is for.

    nouns: place noun to what it makes of its name: quarter, village, town, district, province, site or water.
    manner_endings: "-held"; article_starts: "al-".
    """

    seldom_places: frozenset[str]
    given_names: frozenset[str]
    titles: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_starts: frozenset[str]
    office_heads: frozenset[str]
    streets: frozenset[str]
    directions: frozenset[str]
    locatives: frozenset[str]
    speech: frozenset[str]
    american_words: frozenset[str]
    building_heads: frozenset[str]
    court_words: frozenset[str]
    plain_streets: frozenset[str]
    joining_words: frozenset[str]
    arabic_articles: frozenset[str]
    sure_prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    weak_prepositions: frozenset[str]
    near_prepositions: frozenset[str]
    near_nouns: frozenset[str]
    compass: frozenset[str]
    person_nouns: frozenset[str]
    object_verbs: frozenset[str]
    noun_parts: frozenset[str]
    clause_words: frozenset[str]
    plain_verbs: frozenset[str]
    calendar_words: frozenset[str]
    manner_endings: tuple[str, ...]
    article_starts: tuple[str, ...]
    nouns: dict[str, str]


@cache
def place_words() -> PlaceWords:
    """The lists, read once."""
    text = (files("dateline.tag") / "data" / "place_words.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    nouns = {word: kind for kind, words in tables.pop("place_nouns").items() for word in words}
    manners = tuple(f"-{word}" for word in sorted(tables.pop("manner_endings")))
    starts = tuple(f"{word}-" for word in sorted(tables["arabic_articles"]))
    sets = {name: frozenset(words) for name, words in tables.items()}
    return PlaceWords(nouns=nouns, manner_endings=manners, article_starts=starts, **sets)
