from __future__ import annotations

import sqlite3

from dateline.gazetteer.entry import PlaceEntry, PlaceKind
from dateline.gazetteer.schema import NamedPlace, fill


def named(number: int, name: str, *others: str, country: str = "IQ") -> NamedPlace:
    entry = PlaceEntry(f"geonames:{number}", name, PlaceKind.TOWN, 34.0, 41.0, country=country)
    return NamedPlace(entry, set(others))


def serialized(places: list[NamedPlace]) -> bytes:
    connection = sqlite3.connect(":memory:")
    fill(connection, places, label="test")
    return connection.serialize()


def test_equal_content_gives_equal_bytes_in_any_order() -> None:
    places = [named(1, "Alpha", "Alfa", "Al-Fa"), named(2, "Beta"), named(3, "Gamma", country="SY")]
    assert serialized(places) == serialized(places[::-1])


def test_other_content_gives_another_version() -> None:
    one, other = sqlite3.connect(":memory:"), sqlite3.connect(":memory:")
    assert fill(one, [named(1, "Alpha")], label="x") != fill(other, [named(1, "Alphe")], label="x")


def test_loose_keys_are_kept_only_where_arabic_is_written() -> None:
    arabic, spanish = named(1, "Al Qaim").keys(), named(1, "El Paso", country="US").keys()
    assert "~qaim" in arabic
    assert not any(key.startswith("~") for key in spanish)
