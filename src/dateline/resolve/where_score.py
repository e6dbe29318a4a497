"""Which of several places of one name is meant: by parents, country, closeness to other places, size."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED
from dateline.gazetteer.name_key import loose_key, name_key

BIG_TOWN = 100_000
FAMOUS_TOWN = 400_000

NOUN_KINDS: dict[str, frozenset[PlaceKind]] = {
    "quarter": frozenset({PlaceKind.QUARTER, PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.ADMIN2}),
    "village": frozenset({PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.QUARTER}),
    "town": frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE}),
    "district": frozenset({PlaceKind.ADMIN2}),
    "province": frozenset({PlaceKind.ADMIN1, PlaceKind.REGION}),
    "site": frozenset({PlaceKind.SITE, PlaceKind.QUARTER}),
    "water": frozenset({PlaceKind.WATER}),
}


@dataclass(slots=True)
class Context:
    """What the whole report says about where it plays.

    countries, provinces: weight by ISO code and by (ISO code, admin1 name). states: votes for each of the
    United States; empty for a report set elsewhere. home_states: those that it names, or names a large town
    of. title_place: the large town in them that the title names, or the state. speakers: for each
    country, what every name says for it.
    """

    countries: Counter[str] = field(default_factory=Counter)
    provinces: Counter[tuple[str, str]] = field(default_factory=Counter)
    states: dict[str, float] = field(default_factory=dict)
    home_states: frozenset[str] = frozenset()
    title_place: PlaceEntry | None = None
    speakers: dict[str, Counter[str]] = field(default_factory=dict)

    def say(self, country: str, weight: int, *, by: str) -> None:
        """Count a country. by: exact key of the name that speaks for it, "" if no name of a place does."""
        self.countries[country] += weight
        self.speakers.setdefault(country, Counter())[by] += weight

    def said(self, country: str | None, *, key: str) -> int:
        """The weight of a country without what the name `key` itself says for it."""
        if country is None:
            return 0
        return self.countries[country] - self.speakers.get(country, Counter())[key]

    def share(self, country: str | None) -> float:
        """Part of the weight that `country` has, 0 to 1."""
        total = sum(self.countries.values())
        return self.countries[country] / total if total and country is not None else 0.0

    def state_share(self, state: str | None) -> float:
        """Part of the votes that an American state has, 0 to 1."""
        total = sum(self.states.values())
        return self.states.get(state, 0.0) / total if total and state is not None else 0.0

    def is_stray(self, entry: PlaceEntry) -> bool:
        """True for a small American place in a state that the report does not name."""
        small = entry.kind in _LOCAL and entry.population < BIG_TOWN
        return small and entry.country == "US" and entry.admin1 not in self.home_states

    def is_foreign(self, entry: PlaceEntry, *, rivalled: bool) -> bool:
        """True for a small place of a country of which the report, clearly set in another, says nothing.

        rivalled: a place of the same name lies in the report's country; then one word for the country is enough.
        """
        main = self.main_country()
        if main in {None, "US", entry.country} or entry.country is None:
            return False
        if (not rivalled and sum(self.countries.values()) < 3) or self.countries[entry.country]:
            return False
        return entry.kind is not PlaceKind.COUNTRY and entry.population < FAMOUS_TOWN

    def main_country(self) -> str | None:
        """The country with most weight, if it has at least half of it; ties by the alphabet."""
        best = min(self.countries.items(), key=lambda item: (-item[1], item[0]), default=None)
        return best[0] if best is not None and self.share(best[0]) >= 0.5 else None


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


def seat_or_province(
    entry: PlaceEntry, candidates: Sequence[PlaceEntry], *, noun_kind: str | None
) -> PlaceEntry:
    """Of a province or district and a town in it, all of the chosen one's name, the one that the words mean.

    Without a noun a large town is meant ("Aleppo"), else whichever is better known. Not in the United States,
    whose states, counties and towns of one name lie apart.
    """
    if entry.country == "US" or entry.kind not in _NESTED:
        return entry
    province = entry.name if entry.kind is PlaceKind.ADMIN1 else entry.admin1
    family = [
        e
        for e in candidates
        if e.country == entry.country
        and e.kind in _NESTED
        and (e.name if e.kind is PlaceKind.ADMIN1 else e.admin1) == province
        and (e.kind is PlaceKind.ADMIN1 or entry.kind is PlaceKind.ADMIN1 or e.distance_km(entry) < SEAT_KM)
    ]
    wanted = NOUN_KINDS.get(noun_kind or "")
    return max(family, key=lambda e: (_renown(e, wanted), e is entry, e.gazetteer_id), default=entry)


def _renown(entry: PlaceEntry, wanted: frozenset[PlaceKind] | None) -> float:
    known = math.log10(entry.population + 10) + (0.5 if entry.kind is PlaceKind.TOWN else 0.0)
    if entry.kind is PlaceKind.TOWN and entry.population >= BIG_TOWN:
        known += 2.0
    if entry.kind is PlaceKind.ADMIN2:
        known -= 1.0
    return known + (5.0 if wanted is not None and entry.kind in wanted else 0.0)


_LOCAL = POPULATED | {PlaceKind.ADMIN2, PlaceKind.SITE}
_NESTED = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.TOWN})
SEAT_KM = 60.0


def likely_bearers(candidates: Sequence[PlaceEntry], context: Context, *, key: str) -> list[PlaceEntry]:
    """The candidates without those that the report cannot mean, whatever else speaks for them. key: the name's.

    A sea or world region is meant wherever its name stands, a country in every report that is clearly set in another
    one but the United States. A report clearly set in one country means no small place of another of which it says
    nothing. A small American town in a state that the report does not name gives way to a famous city of a country
    of which something else in the report speaks.
    """
    main = context.main_country()
    countries = [
        e
        for e in candidates
        if e.kind in _SEAS_AND_REGIONS
        or (e.kind is PlaceKind.COUNTRY and main not in {None, "US", e.country})
    ]
    if countries:
        return [e for e in candidates if e in countries or e.kind is PlaceKind.ADMIN1]
    famous = any(
        e.population >= FAMOUS_TOWN and context.said(e.country, key=key) > STRAY_WEIGHT for e in candidates
    )
    rivalled = main is not None and any(e.country == main for e in candidates)
    return [
        e
        for e in candidates
        if not (context.is_foreign(e, rivalled=rivalled) or (famous and context.is_stray(e)))
    ]


STRAY_WEIGHT = 2
"""What else has to speak for a country, before its famous city is preferred to small American towns."""
_SEAS_AND_REGIONS = frozenset({PlaceKind.WORLD_REGION, PlaceKind.WATER})
