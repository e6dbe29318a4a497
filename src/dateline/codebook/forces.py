"""A country's forces: "Syrian army", "Iraq's federal police"; bare "the army" where the country is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dateline.codebook.actor import Actor
from dateline.codebook.demonyms import Country, country_of_code, open_countries
from dateline.codebook.name_trie import NameTrie, expand_alternatives
from dateline.language.token import Token
from dateline.record.vocabulary import ActorKind

PRONOUN_LIKE = frozenset({"US", "UK", "UAE"})
"""Adjectives matched by letter case; "us" is a pronoun. In an all-capitals text they stand as they are."""


class ForceKind(StrEnum):
    ARMED = "armed"
    POLICE = "police"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class ForceMatch:
    """Tokens up to `last` (inclusive) name forces of `country`."""

    last: int
    kind: ForceKind
    country: Country


@dataclass(frozen=True, slots=True)
class _Nation:
    country: Country
    word: str
    is_name: bool  # "Syria" needs a possessive before a force word, "Syrian" does not


class ForcePatterns:
    """Adjectives and force words of the built-in tables; `table` is the parsed actors.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._nations: NameTrie[_Nation] = NameTrie()
        for country in open_countries():
            for word in country.adjectives:
                self._nations.add(word, _Nation(country, word, False))
            for word in (country.name, *country.other_names):
                self._nations.add(word, _Nation(country, word, True))
        self._words: NameTrie[ForceKind] = NameTrie()
        self._bare: dict[str, ForceKind] = {}
        for kind in ForceKind:
            for pattern in table["state_forces"][kind.value]:
                for word in expand_alternatives(pattern):
                    self._words.add(word, kind)
            for pattern in table["bare_forces"][kind.value]:
                for word in expand_alternatives(pattern):
                    self._bare.setdefault(word.lower(), kind)
        self._acts: NameTrie[str] = NameTrie()
        for pattern in table["state_forces"]["acts"]:
            for word in expand_alternatives(pattern):
                self._acts.add(word, word)

    def match(
        self, tokens: Sequence[Token], rows: Sequence[tuple[str, ...]], first: int
    ) -> ForceMatch | None:
        """The longest naming of a country's forces that begins at token `first`, or None."""
        if not self._nations.starts(rows[first]):
            return None
        best: ForceMatch | None = None
        for last, nations in self._nations.matches(rows, first):
            for nation in nations:
                if nation.word.replace(".", "") in PRONOUN_LIKE and not _as_written(
                    tokens, first, last, nation.word
                ):
                    continue
                found = self._after(tokens, rows, last, nation)
                if found is not None and (best is None or found.last > best.last):
                    best = found
        return best

    def _after(
        self, tokens: Sequence[Token], rows: Sequence[tuple[str, ...]], last: int, nation: _Nation
    ) -> ForceMatch | None:
        following = last + 1
        possessive = following < len(tokens) and tokens[following].lower in ("'s", "'")
        if nation.is_name and not possessive:
            return None
        if possessive:
            following += 1
        if following >= len(tokens) or not rows[following]:
            return None
        words = self._words.matches(rows, following)
        acts = self._acts.matches(rows, following)
        if acts and (not words or acts[-1][0] > words[-1][0]):
            return ForceMatch(last, ForceKind.ARMED, nation.country)
        if not words:
            return None
        return ForceMatch(words[-1][0], words[-1][1][0], nation.country)

    def bare_kind(self, words: str) -> ForceKind | None:
        """The kind of force that a phrase without nationality names, by its longest known ending."""
        parts = words.lower().replace("-", " ").split()
        for first in range(len(parts)):
            for spelling in (" ".join(parts[first:]), " ".join(parts[first:]).replace("pro ", "pro-")):
                if spelling in self._bare:
                    return self._bare[spelling]
        return None


def _as_written(tokens: Sequence[Token], first: int, last: int, word: str) -> bool:
    """True for capitals ("US", "U.S.") and for the dotted form in a lower-case text ("u", ".", "s", ".")."""
    return last > first or tokens[first].text.replace(".", "") == word.replace(".", "")


def national_force(country: Country, kind: ForceKind) -> Actor | None:
    """The actor that stands for a country's forces; None for armed forces if it has no adjective."""
    match kind:
        case ForceKind.POLICE:
            return Actor(f"Police of {country.name}", ActorKind.POLICE, (country.iso2,))
        case ForceKind.GOVERNMENT:
            return Actor(f"Government of {country.name}", ActorKind.STATE_FORCES, (country.iso2,))
        case ForceKind.ARMED if country.adjectives:
            return Actor(f"{country.adjectives[0]} Armed Forces", ActorKind.STATE_FORCES, (country.iso2,))
    return None


def country_for(iso2: str) -> Country | None:
    """The country of an ISO 3166-1 alpha-2 code, or None if the table does not hold it."""
    return country_of_code().get(iso2)
