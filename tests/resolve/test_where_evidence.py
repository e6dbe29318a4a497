"""What the names of a report say about one another's candidates."""

from __future__ import annotations

import pytest

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.resolve.where_evidence import NameFacts, first_shares, shares_of, weigh_names
from dateline.resolve.where_score import Context


def town(name: str, *, lat: float, lon: float, state: str, population: int = 5_000) -> PlaceEntry:
    return PlaceEntry(f"made:{name}:{state}", name, PlaceKind.TOWN, lat, lon, "US", state, None, population)


NORTH = town("Alder", lat=45.0, lon=-90.0, state="Wisconsin")
SOUTH = town("Alder", lat=31.0, lon=-95.0, state="Texas", population=50_000)
BESIDE = town("Birch", lat=45.1, lon=-90.2, state="Wisconsin")
NAMES = {
    "alder": NameFacts("alder", (SOUTH, NORTH)),
    "birch": NameFacts("birch", (BESIDE,), outers=frozenset({"alder"})),
}


def test_the_larger_namesake_starts_with_the_larger_share() -> None:
    shares = first_shares(NAMES["alder"], Context())
    assert shares[0] > shares[1]
    assert sum(shares) == pytest.approx(1.0)


def test_a_name_speaks_for_what_lies_near_it_and_not_for_itself() -> None:
    evidence = weigh_names(NAMES, {"alder": (0.8, 0.2), "birch": (1.0,)})
    assert evidence.near_by(NORTH, "alder") == pytest.approx(1.0)
    assert evidence.near_by(SOUTH, "alder") == 0.0
    assert evidence.in_province(NORTH, "alder") == pytest.approx(1.0)
    assert evidence.near_by(BESIDE, "birch") == pytest.approx(0.2)


def test_small_shares_do_not_speak() -> None:
    evidence = weigh_names(NAMES, {"alder": (0.99, 0.01), "birch": (1.0,)})
    assert evidence.near_by(BESIDE, "birch") == 0.0


def test_an_outer_name_speaks_by_what_holds() -> None:
    evidence = weigh_names(NAMES, {"alder": (0.8, 0.2), "birch": (1.0,)})
    assert evidence.round_it(BESIDE, "birch", outers=frozenset({"alder"})) == pytest.approx(0.2)
    assert evidence.inside_it(NORTH, "alder", inners=frozenset({"birch"})) == pytest.approx(1.0)
    assert evidence.round_it(BESIDE, "birch", outers=frozenset({"unheard"})) == 0.0


def test_shares_leave_room_for_none_of_them() -> None:
    assert sum(shares_of([-3000, -3000], unit=1000)) < 0.1
    assert sum(shares_of([3000, 0], unit=1000)) > 0.9
