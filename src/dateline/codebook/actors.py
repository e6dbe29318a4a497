"""Names of armed actors in a text: a table of groups and forces, and patterns for every country's own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.codebook.actor import Actor, ActorMatch
from dateline.codebook.forces import ForceKind, ForcePatterns, country_for, national_force
from dateline.codebook.name_trie import NameTrie, compact, expand_alternatives, rows_of
from dateline.language.token import Token
from dateline.record.vocabulary import ActorKind

SHORTEST_TITLE_CASE = 4
"""British papers write "Isis" and "Nato" for abbreviations said as words; three letters never are one."""


class _Case(Enum):
    ANY = "any"
    ABBREVIATION = "abbreviation"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class _Alias:
    actor: Actor
    text: str
    case: _Case


class ActorTable:
    """Actors by name. Made from a parsed actors.toml; use `open_builtin` for the one in the package."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.version: str = table["version"]
        self._ordinary = frozenset(table["ordinary_words"])
        self._actors: dict[str, Actor] = {}
        self._aliases: NameTrie[_Alias] = NameTrie()
        self._forces = ForcePatterns(table)
        for row in table["actor"]:
            self._add(row)
        self._coalitions: dict[tuple[str, str], Actor] = {
            (word.lower(), iso2): self._actors[name]
            for row in table["bare_coalition"]
            for pattern in row["words"]
            for word in expand_alternatives(pattern)
            for iso2, name in row["actors"].items()
        }

    @classmethod
    def open_builtin(cls) -> ActorTable:
        """The table in the package; read once and shared, as it never changes."""
        return _builtin()

    def _add(self, row: Mapping[str, Any]) -> None:
        actor = Actor(
            name=row["name"],
            kind=ActorKind(row["kind"]),
            countries=tuple(row["countries"]),
            start=row.get("start"),
            end=row.get("end"),
            parents=tuple(row.get("parents", ())),
        )
        if actor.name in self._actors:
            raise ValueError(f"actors.toml: {actor.name!r} stands twice")
        self._actors[actor.name] = actor
        exact = frozenset(row.get("exact", ()))
        if not actor.name.isupper() and actor.name not in exact:
            self._aliases.add(actor.name, _Alias(actor, actor.name, _Case.ANY))
        for key, case in (
            ("aliases", _Case.ANY),
            ("abbreviations", _Case.ABBREVIATION),
            ("exact", _Case.EXACT),
        ):
            for pattern in row.get(key, ()):
                for alias in expand_alternatives(pattern):
                    self._aliases.add(alias, _Alias(actor, alias, case))

    def __len__(self) -> int:
        return len(self._actors)

    def actor(self, name: str) -> Actor | None:
        """The actor of a canonical name, those made by pattern ("Chadian Armed Forces") not among them."""
        return self._actors.get(name)

    def find(
        self, tokens: Sequence[Token], *, country: str | None = None, year: int | None = None
    ) -> tuple[ActorMatch, ...]:
        """Actors named in a row of tokens, longest match first come, none overlapping; sorted by position.

        country, year: of the report, to choose between actors of one name; None if unknown.
        """
        rows = rows_of(tokens)
        one_case = _is_one_case(tokens)
        found: list[ActorMatch] = []
        first = 0
        while first < len(tokens):
            match = self._match_at(tokens, rows, first, one_case, country, year) if rows[first] else None
            if match is None:
                first += 1
            else:
                found.append(match)
                first = match.last + 1
        return tuple(found)

    def _match_at(
        self,
        tokens: Sequence[Token],
        rows: Sequence[tuple[str, ...]],
        first: int,
        one_case: bool,
        country: str | None,
        year: int | None,
    ) -> ActorMatch | None:
        named: ActorMatch | None = None
        if self._aliases.starts(rows[first]):
            for last, aliases in reversed(self._aliases.matches(rows, first)):
                written = compact("".join(token.text for token in tokens[first : last + 1]))
                shouted = one_case or _is_shouted(tokens, first, last)
                fitting = [alias for alias in aliases if self._fits(alias, written, shouted)]
                if fitting:
                    named = _choose(first, last, fitting, country, year)
                    break
        force = self._forces.match(tokens, rows, first)
        if force is not None and (named is None or force.last > named.last):
            actor = self._national(force.country.iso2, force.kind)
            if actor is not None:
                alias = " ".join(token.text for token in tokens[first : force.last + 1])
                return ActorMatch(first, force.last, actor, alias)
        return named

    def _fits(self, alias: _Alias, written: str, one_case: bool) -> bool:
        if alias.case is _Case.ANY:
            return True
        spelled = compact(alias.text)
        if alias.case is _Case.EXACT:
            return written == spelled and not one_case
        if written == spelled:
            return not (one_case and spelled.lower() in self._ordinary)
        if not spelled.isupper() or spelled.lower() in self._ordinary or written.upper() != spelled:
            return False
        return one_case or (len(spelled) >= SHORTEST_TITLE_CASE and written == spelled.capitalize())

    def _national(self, iso2: str, kind: ForceKind) -> Actor | None:
        country = country_for(iso2)
        made = None if country is None else national_force(country, kind)
        return None if made is None else self._actors.get(made.name, made)

    def resolve_bare_force(self, words: str, country: str | None) -> Actor | None:
        """The actor that "the army", "regime forces" or "the coalition" means in a report about `country`.

        words: as the text has them, articles and figures included. None if the country is unknown (ISO 3166-1
        alpha-2), if the words name no force, or if the country has no coalition.
        """
        if country is None:
            return None
        plain = " ".join(word for word in words.lower().split() if word not in ("the", "a", "an"))
        if (plain, country) in self._coalitions:
            return self._coalitions[plain, country]
        kind = self._forces.bare_kind(plain)
        return None if kind is None else self._national(country, kind)


def _choose(
    first: int, last: int, aliases: Sequence[_Alias], country: str | None, year: int | None
) -> ActorMatch:
    def rank(alias: _Alias) -> tuple[bool, bool]:
        return (
            country is not None and bool(alias.actor.countries) and country not in alias.actor.countries,
            year is not None and not alias.actor.active_in(year),
        )

    ranked = sorted(aliases, key=rank)  # stable: the table's order decides between equals
    best = ranked[0]
    rivals = dict.fromkeys(alias.actor for alias in ranked if alias.actor is not best.actor)
    return ActorMatch(first, last, best.actor, best.text, tuple(rivals))


def _is_one_case(tokens: Sequence[Token]) -> bool:
    """True if every word of more than one letter is in capitals, or none has a capital."""
    words = [token.text for token in tokens if len(token.text) > 1 and token.text[0].isalpha()]
    return all(word.isupper() for word in words) or not any(word != word.lower() for word in words)


def _is_shouted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True if a word beside the match is in capitals as well: "EVERYTHING IS FREE" names nobody."""
    beside = [tokens[i].text for i in (first - 1, last + 1) if 0 <= i < len(tokens)]
    return any(len(word) > 1 and word.isalpha() and word.isupper() for word in beside)


@cache
def _builtin() -> ActorTable:
    text = (files(__package__) / "data" / "actors.toml").read_text("utf-8")
    return ActorTable(tomllib.loads(text))


__all__ = ["Actor", "ActorMatch", "ActorTable"]
