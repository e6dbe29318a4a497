"""The word lists and set lists of MUC-4 that reading, mapping and scoring its templates need."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.codebook.demonyms import country_of_code


@dataclass(frozen=True, slots=True)
class Tables:
    """`data/muc4.toml`, read once. countries: names as templates write them, by ISO code.

    parent: the wider instrument type by narrower. partial: pairs of our set fill and the key's that count
    half, by slot. place_classes: a class name by place type. *_words: type by word, in order of preference.
    """

    nonessential: frozenset[str]
    linking: frozenset[str]
    postmodifying: frozenset[str]
    pronouns: frozenset[str]
    person_nouns: frozenset[str]
    outlaws: frozenset[str]
    bodies: frozenset[str]
    countries: Mapping[str, str]
    of_interest: frozenset[str]
    parent: Mapping[str, str]
    partial: Mapping[str, frozenset[tuple[str, str]]]
    place_classes: Mapping[str, str]
    province_types: Mapping[str, str]
    weapon_words: Mapping[str, str]
    weapon_kinds: Mapping[str, str]
    person_words: Mapping[str, str]
    person_kinds: Mapping[str, str]
    site_words: Mapping[str, str]
    site_kinds: Mapping[str, str]


@cache
def open_tables() -> Tables:
    """The tables of the package."""
    data = tomllib.loads((files(__package__) / "data" / "muc4.toml").read_text("utf-8"))
    strings, places = data["strings"], data["places"]
    return Tables(
        nonessential=frozenset(strings["nonessential"]),
        linking=frozenset(strings["linking"]),
        postmodifying=frozenset(strings["postmodifying"]),
        pronouns=frozenset(strings["pronouns"]),
        person_nouns=frozenset(strings["person_nouns"]),
        outlaws=frozenset(strings["outlaws"]),
        bodies=frozenset(strings["bodies"]),
        countries=places["countries"],
        of_interest=frozenset(places["of_interest"]),
        parent=data["instrument_parent"],
        partial={
            slot: frozenset((ours, key) for ours, key in pairs) for slot, pairs in data["partial"].items()
        },
        place_classes={kind: name for name, kinds in places["classes"].items() for kind in kinds},
        province_types=places["province_types"],
        weapon_words=data["weapons"]["words"],
        weapon_kinds=data["weapons"]["kinds"],
        person_words=data["persons"]["words"],
        person_kinds=data["persons"]["kinds"],
        site_words=data["sites"]["words"],
        site_kinds=data["sites"]["kinds"],
    )


def country_name(code: str | None) -> str | None:
    """The country as templates write it."""
    if code is None:
        return None
    country = country_of_code().get(code)
    return open_tables().countries.get(code, None if country is None else country.name.upper())


def is_country_named(code: str, text: str) -> bool:
    """True if the text has one of the country's names or adjectives as a word, in any case."""
    country = country_of_code().get(code)
    if country is None:
        return False
    names = "|".join(re.escape(name) for name in (country.name, *country.other_names, *country.adjectives))
    return re.search(rf"\b(?:{names})\b", text, re.IGNORECASE) is not None
