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
    nouns: dict[str, str]


@cache
def place_words() -> PlaceWords:
    """The lists, read once."""
    text = (files("dateline.tag") / "data" / "place_words.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    nouns = {word: kind for kind, words in tables.pop("place_nouns").items() for word in words}
    return PlaceWords(nouns=nouns, **{name: frozenset(words) for name, words in tables.items()})
