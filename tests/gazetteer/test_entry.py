from __future__ import annotations

from dateline.gazetteer.entry import PlaceEntry, PlaceKind, distance_km


def test_distance_along_the_equator() -> None:
    assert abs(distance_km(lat=0.0, lon=0.0, to_lat=0.0, to_lon=1.0) - 111.2) < 0.1


def test_distance_between_entries_is_the_same_both_ways() -> None:
    one = PlaceEntry("dateline:a", "A", PlaceKind.TOWN, 33.5, 36.3)
    other = PlaceEntry("dateline:b", "B", PlaceKind.TOWN, 36.2, 37.1)
    assert one.distance_km(other) == other.distance_km(one)
    assert 300 < one.distance_km(other) < 320
