"""The gazetteer file: three SQLite tables, written in one order so that equal content gives equal bytes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.gazetteer.entry import PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import ARABIC_COUNTRIES, loose_key, name_key, skeleton

FORMAT = "dateline.gazetteer/1"
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place (
  id INTEGER PRIMARY KEY, ref, name TEXT NOT NULL, kind INTEGER NOT NULL,
  country TEXT, admin1 TEXT, admin2 TEXT,
  lat INTEGER NOT NULL, lon INTEGER NOT NULL, population INTEGER NOT NULL);
CREATE TABLE name (key TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
KINDS = tuple(PlaceKind)
DEGREE = 10_000
"""Coordinates are stored as whole ten-thousandths of a degree: 11 m at most."""


@dataclass(slots=True)
class NamedPlace:
    """An entry on its way into a file, with every name it is known by."""

    entry: PlaceEntry
    names: set[str] = field(default_factory=set)

    def keys(self) -> set[str]:
        """Every key under which the place is found."""
        exact = {name_key(name) for name in (self.entry.name, *self.names)} - {""}
        if self.entry.country not in ARABIC_COUNTRIES:
            return exact
        loose = {loose_key(key) for key in exact}
        bones = {skeleton(key) for key in exact} - {""}
        return exact | {key for key in loose if key[1:] not in exact} | bones


def place_row(number: int, entry: PlaceEntry) -> tuple[object, ...]:
    """The row of table `place` for an entry."""
    scheme, _, ref = entry.gazetteer_id.partition(":")
    return (
        number,
        int(ref) if scheme == "geonames" else entry.gazetteer_id,
        entry.name,
        KINDS.index(entry.kind),
        entry.country,
        entry.admin1,
        entry.admin2,
        round(entry.lat * DEGREE),
        round(entry.lon * DEGREE),
        entry.population,
    )


def entry_of(row: tuple[object, ...]) -> PlaceEntry:
    """The entry of a row of table `place` without its number."""
    ref, name, kind, country, admin1, admin2, lat, lon, population = row
    assert (
        isinstance(kind, int)
        and isinstance(lat, int)
        and isinstance(lon, int)
        and isinstance(population, int)
    )
    return PlaceEntry(
        gazetteer_id=f"geonames:{ref}" if isinstance(ref, int) else str(ref),
        name=str(name),
        kind=KINDS[kind],
        lat=lat / DEGREE,
        lon=lon / DEGREE,
        country=None if country is None else str(country),
        admin1=None if admin1 is None else str(admin1),
        admin2=None if admin2 is None else str(admin2),
        population=population,
    )


def fill(connection: sqlite3.Connection, places: Iterable[NamedPlace], *, label: str) -> str:
    """Write all places into an empty database and return its version. Order of `places` does not matter.

    Numbers run by country, so that the places of one country lie together for look-ups inside it.
    """
    ordered = sorted(places, key=lambda p: (p.entry.country or "", -p.entry.population, p.entry.gazetteer_id))
    digest = hashlib.sha256()
    connection.executescript(SCHEMA)
    names: list[tuple[str, int]] = []
    for number, place in enumerate(ordered, 1):
        row = place_row(number, place.entry)
        connection.execute(f"INSERT INTO place VALUES ({','.join('?' * len(row))})", row)
        keys = sorted(place.keys())
        names.extend((key, number) for key in keys)
        digest.update(repr((row, keys)).encode())
    connection.executemany("INSERT INTO name VALUES (?,?)", sorted(names))
    return finish(connection, label=label, digest=digest.hexdigest(), n_places=len(ordered))


def finish(connection: sqlite3.Connection, *, label: str, digest: str, n_places: int) -> str:
    """Write table `meta`, pack the file, and return its version."""
    version = f"{label}-{digest[:12]}"
    rows = (("format", FORMAT), ("n_places", str(n_places)), ("version", version))
    connection.executemany("INSERT INTO meta VALUES (?,?)", rows)
    connection.commit()
    connection.execute("VACUUM")
    return version
