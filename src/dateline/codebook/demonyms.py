"""Countries, and the words that say that somebody or something is of one ("Syrian", "Syrians")."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """A country. iso2: ISO 3166-1 alpha-2 (XK for Kosovo). adjectives: the first is used in force names.

    other_names: abbreviations and former names. people: nouns for its people, unlike `adjectives`.
    """

    iso2: str
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]


@cache
def open_countries() -> tuple[Country, ...]:
    """Every country of the built-in table, by ISO code."""
    rows = tomllib.loads((files(__package__) / "data" / "demonyms.toml").read_text("utf-8"))["country"]
    countries = (
        Country(
            iso2=row["iso2"],
            name=row["name"],
            other_names=tuple(row["other_names"]),
            adjectives=tuple(row["adjectives"]),
            people=tuple(row["people"]),
        )
        for row in rows
    )
    return tuple(sorted(countries, key=lambda country: country.iso2))


@cache
def country_of_code() -> dict[str, Country]:
    """Countries by ISO 3166-1 alpha-2 code."""
    return {country.iso2: country for country in open_countries()}


@cache
def country_of_adjective() -> dict[str, Country]:
    """Countries by lower-cased adjective or noun for people: "syrian", "syrians", "u.s."."""
    return {
        word.lower(): country
        for country in open_countries()
        for word in (*country.adjectives, *country.people)
        if word not in ("US", "UK")  # "us" is a pronoun: the actor table matches these two by case
    }


@cache
def country_of_name() -> dict[str, Country]:
    """Countries by lower-cased name: "syria", "burma", "united states of america"."""
    return {
        word.lower(): country
        for country in open_countries()
        for word in (country.name, *country.other_names)
        if word not in ("US", "CAR")  # a pronoun and a noun, once lower-cased
    }
