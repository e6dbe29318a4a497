"""What the names of a report say about one another: which of their candidates lie together.

Every name starts with a share for each of its candidates. For a candidate the report's other names then speak by the
shares of theirs that lie near it, in its province, in its country, inside it or round it.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED
from dateline.resolve.where_score import Context, holds

MOST_CANDIDATES = 60
"""Of a name with more bearers only the largest are asked."""
SIZE_POWER = 0.6
"""How much better known a larger namesake is, before anything else is asked; as in `where_states`."""
LEAST_SHARE = 0.02
"""Candidates with a smaller share do not speak for others."""
CELL = 0.5
"""Side of a cell in degrees; "near" is the cell and its eight neighbours: 50 to 80 km."""
LOCAL = POPULATED | {PlaceKind.ADMIN2, PlaceKind.SITE}

_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NameFacts:
    """One distinct name of a report. key: its exact key. first: it stands in the title, the lead or a header.

    n: how often it is mentioned. office: "X police" and the like. sure: surely a place at least once.
    outers, inners: keys of names that the text puts round it, or in it.
    """

    key: str
    candidates: tuple[PlaceEntry, ...]
    n: int = 1
    first: bool = False
    office: bool = False
    sure: bool = False
    state: bool = False
    outers: frozenset[str] = frozenset()
    inners: frozenset[str] = frozenset()


@dataclass(slots=True)
class Evidence:
    """Shares of all candidates by name, and the same by cell, province and country."""

    names: Mapping[str, NameFacts]
    shares: dict[str, tuple[float, ...]]
    near: dict[_Cell, dict[str, float]] = field(default_factory=dict)
    wide: dict[_Cell, dict[str, float]] = field(default_factory=dict)
    provinces: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)
    named: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)
    countries: dict[str, dict[str, float]] = field(default_factory=dict)

    def near_by(self, entry: PlaceEntry, key: str) -> float:
        """The shares of other names within some 60 km."""
        return _round(self.near, _cell(entry, CELL), key)

    def wide_by(self, entry: PlaceEntry, key: str) -> float:
        """The shares of other names within some 200 km."""
        return _round(self.wide, _cell(entry, 3 * CELL), key)

    def in_province(self, entry: PlaceEntry, key: str) -> float:
        """The shares of other names in its province."""
        return _others(self.provinces.get(_province(entry)), key)

    def province_named(self, entry: PlaceEntry, key: str) -> float:
        """How surely its province, or a country for which it is one, is named as such."""
        return _others(self.named.get(_province(entry)), key)

    def in_country(self, entry: PlaceEntry, key: str) -> float:
        """The shares of other names in its country."""
        return _others(self.countries.get(entry.country or ""), key)

    def round_it(self, entry: PlaceEntry, key: str, *, outers: frozenset[str]) -> float:
        """The greatest share of an outer name that holds it."""
        return max((self._held(entry, outer, inside=True) for outer in outers if outer != key), default=0.0)

    def inside_it(self, entry: PlaceEntry, key: str, *, inners: frozenset[str]) -> float:
        """The greatest share of an inner name that it holds."""
        return max((self._held(entry, inner, inside=False) for inner in inners if inner != key), default=0.0)

    def _held(self, entry: PlaceEntry, other: str, *, inside: bool) -> float:
        facts = self.names.get(other)
        if facts is None:
            return 0.0
        return sum(
            share
            for candidate, share in zip(facts.candidates, self.shares[other], strict=True)
            if share >= LEAST_SHARE and (holds(candidate, entry) if inside else holds(entry, candidate))
        )


def weigh_names(names: Mapping[str, NameFacts], shares: dict[str, tuple[float, ...]]) -> Evidence:
    """The evidence that these shares give."""
    near: dict[_Cell, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    wide: dict[_Cell, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    provinces: dict[tuple[str, str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    named: dict[tuple[str, str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    countries: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for key, facts in names.items():
        for entry, share in zip(facts.candidates, shares[key], strict=True):
            if share < LEAST_SHARE:
                continue
            if entry.country is not None:
                countries[entry.country][key] += share
            if entry.kind is PlaceKind.ADMIN1:
                named[_province(entry)][key] += share
            elif entry.kind in LOCAL:
                near[_cell(entry, CELL)][key] += share
                wide[_cell(entry, 3 * CELL)][key] += share
                provinces[_province(entry)][key] += share
    return Evidence(names, shares, near, wide, provinces, named, countries)


def first_shares(facts: NameFacts, context: Context) -> tuple[float, ...]:
    """Shares by size and by what the report says of countries: a guess to start from."""
    sizes = [
        (entry.population + 300.0) ** SIZE_POWER * (0.1 + context.share(entry.country))
        for entry in facts.candidates
    ]
    whole = sum(sizes)
    return tuple(size / whole for size in sizes)


def shares_of(sums: Sequence[int], *, unit: int) -> tuple[float, ...]:
    """Shares from sums of weights, against a sum of 0 for "none of them"."""
    top = max(0, *sums)
    powers = [math.exp((s - top) / unit) for s in sums]
    whole = sum(powers) + math.exp(-top / unit)
    return tuple(power / whole for power in powers)


def _cell(entry: PlaceEntry, side: float) -> _Cell:
    return math.floor(entry.lat / side), math.floor(entry.lon / side)


def _province(entry: PlaceEntry) -> tuple[str, str]:
    province = entry.name if entry.kind is PlaceKind.ADMIN1 else entry.admin1
    return entry.country or "", province or ""


def _others(shares: Mapping[str, float] | None, key: str) -> float:
    if not shares:
        return 0.0
    return sum(shares.values()) - shares.get(key, 0.0)


def _round(cells: Mapping[_Cell, Mapping[str, float]], cell: _Cell, key: str) -> float:
    row, column = cell
    most: dict[str, float] = {}
    for r in (row - 1, row, row + 1):
        for c in (column - 1, column, column + 1):
            for name, share in cells.get((r, c), {}).items():
                if name != key:
                    most[name] = most.get(name, 0.0) + share
    return sum(min(1.0, share) for share in most.values())
