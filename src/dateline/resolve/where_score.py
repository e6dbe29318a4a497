"""Which of several places of one name is meant: by parents, country, closeness to other places, size."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED
from dateline.gazetteer.name_key import loose_key, name_key

NEARBY_KM = 120.0
"""Another place of the report within this distance speaks for a candidate."""
BIG_TOWN = 100_000
BIG_CITY = 500_000
"""A state of the same name loses to a city of this size: New York, Washington."""
STATE_WEIGHT = 6.0
"""What a state with all the votes adds to its places: more than size does, for American names repeat."""
OWN_VOTE = 1.3
"""The most that a name, surely a place, gives its state, with a second uncertain one beside it."""

NOUN_KINDS: dict[str, frozenset[PlaceKind]] = {
    "quarter": frozenset({PlaceKind.QUARTER, PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.ADMIN2}),
    "village": frozenset({PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.QUARTER}),
    "town": frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE}),
    "district": frozenset({PlaceKind.ADMIN2}),
    "province": frozenset({PlaceKind.ADMIN1, PlaceKind.REGION}),
    "site": frozenset({PlaceKind.SITE, PlaceKind.QUARTER}),
    "water": frozenset({PlaceKind.WATER}),
}
_KIND_BIAS = {
    PlaceKind.COUNTRY: 6.0,
    PlaceKind.REGION: 4.0,
    PlaceKind.WORLD_REGION: 15.0,
    PlaceKind.WATER: 15.0,
    PlaceKind.ADMIN2: -1.0,
    PlaceKind.TOWN: 0.5,
    PlaceKind.SITE: 0.5,
    PlaceKind.QUARTER: 0.0,
}


@dataclass(slots=True)
class Context:
    """What the whole report says about where it plays.

    countries, provinces: weight by ISO code and by (ISO code, admin1 name). states: votes for each of the
    United States; empty for a report set elsewhere. home_states: those that it names, or names a large town
    of. title_place: the large town in them that the title names, or the state. anchors: places taken as sure.
    """

    countries: Counter[str] = field(default_factory=Counter)
    provinces: Counter[tuple[str, str]] = field(default_factory=Counter)
    states: dict[str, float] = field(default_factory=dict)
    home_states: frozenset[str] = frozenset()
    title_place: PlaceEntry | None = None
    anchors: list[PlaceEntry] = field(default_factory=list)
    cells: dict[tuple[int, int], set[str]] = field(default_factory=dict)

    def add_cell(self, entry: PlaceEntry, key: str) -> None:
        """Note that the name `key` may be a place at `entry`."""
        self.cells.setdefault(_cell(entry), set()).add(key)

    def n_companions(self, entry: PlaceEntry, key: str) -> int:
        """Other names of the report that have a candidate in the same or a neighbouring cell."""
        row, column = _cell(entry)
        found: set[str] = set()
        for r in (row - 1, row, row + 1):
            for c in (column - 1, column, column + 1):
                found |= self.cells.get((r, c), set())
        return len(found - {key})

    def share(self, country: str | None) -> float:
        """Part of the weight that `country` has, 0 to 1."""
        total = sum(self.countries.values())
        return self.countries[country] / total if total and country is not None else 0.0

    def state_share(self, state: str | None) -> float:
        """Part of the votes that an American state has, 0 to 1."""
        total = sum(self.states.values())
        return self.states.get(state, 0.0) / total if total and state is not None else 0.0

    def is_astray(self, entry: PlaceEntry) -> bool:
        """True for a small place in a state for which nothing speaks but this name, while others are named."""
        if entry.country != "US" or entry.kind not in POPULATED | {PlaceKind.SITE} or not self.home_states:
            return False
        if entry.population >= BIG_TOWN or entry.admin1 is None or entry.admin1 in self.home_states:
            return False
        return self.states.get(entry.admin1, 0.0) <= OWN_VOTE

    def main_country(self) -> str | None:
        """The country with most weight, if it has at least half of it; ties by the alphabet."""
        best = min(self.countries.items(), key=lambda item: (-item[1], item[0]), default=None)
        return best[0] if best is not None and self.share(best[0]) >= 0.5 else None


def _cell(entry: PlaceEntry) -> tuple[int, int]:
    return math.floor(entry.lat), math.floor(entry.lon)


def holds(outer: PlaceEntry, inner: PlaceEntry) -> bool:
    """True if `inner` lies in `outer` by their parents' names, or within a town's reach of it."""
    if outer.gazetteer_id == inner.gazetteer_id:
        return False
    if outer.kind is PlaceKind.COUNTRY:
        return outer.country == inner.country and inner.kind is not PlaceKind.COUNTRY
    if outer.country is not None and outer.country != inner.country:
        return False
    if outer.kind is PlaceKind.ADMIN1:
        return inner.kind is not PlaceKind.ADMIN1 and inner.admin1 == outer.name
    if outer.kind is PlaceKind.ADMIN2:
        same = inner.admin2 is not None and loose_key(name_key(inner.admin2)) == loose_key(
            name_key(outer.name)
        )
        return inner.kind not in {PlaceKind.ADMIN1, PlaceKind.ADMIN2} and (
            same or outer.distance_km(inner) < 60
        )
    if outer.kind is PlaceKind.REGION:
        return inner.kind in POPULATED | {PlaceKind.SITE} and outer.distance_km(inner) < 250
    if outer.kind in POPULATED:
        small = inner.population <= outer.population and inner.kind in POPULATED | {PlaceKind.SITE}
        return small and outer.distance_km(inner) < 35
    return False
