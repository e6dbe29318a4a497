"""Building a larger gazetteer from a full GeoNames dump (allCountries.zip, allCountries.txt, XX.zip, XX.txt).

The dump is read line by line; nothing but the parents' names stays in memory. Parents come from the built-in
gazetteer's countries, from the dump's own ADM1 and ADM2 rows (a first pass), and go by GeoNames codes.
"""

from __future__ import annotations

import hashlib
import io
import sqlite3
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from dateline.errors import Misuse
from dateline.gazetteer.entry import PlaceEntry, PlaceKind
from dateline.gazetteer.gazetteer import Gazetteer
from dateline.gazetteer.schema import SCHEMA, NamedPlace, finish, place_row
from dateline.gazetteer.unit_names import bare_unit_name, latin_names

N_COLUMNS = 19
BATCH = 20_000
COLUMNS = (
    "id", "name", "ascii", "alternates", "lat", "lon", "class", "code", "country", "cc2", "admin1", "admin2",
    "admin3", "admin4", "population", "elevation", "dem", "timezone", "modified",
)  # fmt: skip

KINDS = {
    "PPLX": PlaceKind.QUARTER,
    "ADM1": PlaceKind.ADMIN1,
    "ADM2": PlaceKind.ADMIN2,
    "PCLI": PlaceKind.COUNTRY,
}
SITES: frozenset[str] = frozenset(
    tomllib.loads((files("dateline.gazetteer") / "data" / "feature_codes.toml").read_text("utf-8"))["sites"]
)
"""Feature codes of sites that reports name as the scene of an act."""

Step = Callable[[int, int], None]


@dataclass(slots=True)
class Units:
    """Names of first- and second-order units by GeoNames code ("IQ.01", "IQ.01.89570").

    usual: usual English names of first-order units by gazetteer id.
    """

    usual: dict[str, str] = field(default_factory=dict)
    admin1: dict[str, str] = field(default_factory=dict)
    admin2: dict[str, str] = field(default_factory=dict)


def build_from_dump(
    dump: Path, out: Path, *, builtin: Gazetteer, step: Step = lambda done, total: None
) -> str:
    """Write the gazetteer of a GeoNames dump to `out` (plain SQLite) and return its version.

    step: called with bytes read and bytes in all (two passes), for a progress bar. `out` appears when whole.
    Raises Misuse if the file is absent, no GeoNames dump, or has a malformed line (named with its number).
    """
    units = Units({entry.gazetteer_id: entry.name for entry in builtin.of_kind(PlaceKind.ADMIN1)})
    total = _size(dump) * 2
    for row in _rows(dump, lambda done: step(done, total)):
        _note_unit(row, units)
    unfinished = out.with_name(f"{out.name}.part")
    unfinished.unlink(missing_ok=True)
    connection = sqlite3.connect(unfinished)
    try:
        version = _fill(connection, dump, units, builtin, lambda done: step(total // 2 + done, total))
    finally:
        connection.close()
    unfinished.replace(out)
    return version


def _fill(
    connection: sqlite3.Connection, dump: Path, units: Units, builtin: Gazetteer, step: Callable[[int], None]
) -> str:
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + SCHEMA)
    digest = hashlib.sha256()
    number = 0
    places: list[tuple[object, ...]] = []
    names: list[tuple[str, int]] = []
    for row in _rows(dump, step):
        place = _named_place(row, units, builtin)
        if place is None:
            continue
        number += 1
        places.append(place_row(number, place.entry))
        keys = sorted(place.keys())
        names.extend((key, number) for key in keys)
        digest.update(repr((places[-1], keys)).encode())
        if len(places) == BATCH:
            _write(connection, places, names)
    _write(connection, places, names)
    if not number:
        raise Misuse(f"{dump}: no place in it; expected a GeoNames dump (allCountries.zip or XX.txt)")
    return finish(connection, label=f"geonames-{dump.stem}", digest=digest.hexdigest(), n_places=number)


def _write(
    connection: sqlite3.Connection, places: list[tuple[object, ...]], names: list[tuple[str, int]]
) -> None:
    connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", places)
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?,?)", names)
    connection.commit()
    places.clear()
    names.clear()


def _note_unit(row: dict[str, str], units: Units) -> None:
    if row["code"] == "ADM1":
        name = row["ascii"] if row["country"] == "US" else bare_unit_name(row["ascii"])
        units.admin1[f"{row['country']}.{row['admin1']}"] = units.usual.get(f"geonames:{row['id']}", name)
    elif row["code"] == "ADM2":
        units.admin2[f"{row['country']}.{row['admin1']}.{row['admin2']}"] = bare_unit_name(row["ascii"])


def _named_place(row: dict[str, str], units: Units, builtin: Gazetteer) -> NamedPlace | None:
    kind = _kind(row["class"], row["code"])
    if kind is None:
        return None
    code1 = f"{row['country']}.{row['admin1']}"
    code2 = f"{code1}.{row['admin2']}"
    name, names = row["name"], latin_names(row["alternates"].split(",")) | {row["ascii"]} - {""}
    admin1, admin2 = units.admin1.get(code1), units.admin2.get(code2)
    if kind is PlaceKind.ADMIN1:
        names.add(name)
        name, admin1, admin2 = admin1 or name, None, None
    elif kind is PlaceKind.ADMIN2:
        names.add(name)
        name, admin2 = (name if row["country"] == "US" else bare_unit_name(name)), None
    elif kind is PlaceKind.COUNTRY:
        known = builtin.country(row["country"])
        names |= {name} | set(builtin.country_names(row["country"]))
        name, admin1, admin2 = (name if known is None else known.name), None, None
    entry = PlaceEntry(
        gazetteer_id=f"geonames:{row['id']}",
        name=name,
        kind=kind,
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        country=row["country"] or None,
        admin1=admin1,
        admin2=admin2,
        population=int(row["population"] or 0),
    )
    return NamedPlace(entry, names)


def _kind(feature_class: str, code: str) -> PlaceKind | None:
    """What a GeoNames feature is here; None for the many that no report places an act in."""
    if code in KINDS:
        return KINDS[code]
    if feature_class == "P":
        return None if code in {"PPLQ", "PPLH", "PPLW"} else PlaceKind.TOWN
    if code in SITES:
        return PlaceKind.SITE
    return PlaceKind.WATER if code in {"SEA", "GULF", "STRT", "BAY"} else None


def _rows(dump: Path, step: Callable[[int], None]) -> Iterator[dict[str, str]]:
    """Rows of the dump by column name. Raises Misuse (file, line, found, expected) for a malformed one."""
    with _open(dump) as (file, position):
        for number, line in enumerate(file, 1):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != N_COLUMNS:
                raise Misuse(
                    f"{dump}:{number}: found {len(cells)} columns ({line[:40]!r}); expected the {N_COLUMNS}"
                    " tab-separated columns of a GeoNames dump (allCountries.zip or XX.txt)"
                )
            row = dict(zip(COLUMNS, cells, strict=True))
            if not _is_sound(row):
                raise Misuse(
                    f"{dump}:{number}: found id {row['id']!r}, lat {row['lat']!r}, lon {row['lon']!r},"
                    f" population {row['population']!r}; expected a whole number, two degrees, a whole number"
                )
            if number % 50_000 == 0:
                step(position())
            yield row
        step(position())


def _is_sound(row: dict[str, str]) -> bool:
    if not row["id"].isdecimal() or not (row["population"] or "0").isdecimal():
        return False
    try:
        return abs(float(row["lat"])) <= 90 and abs(float(row["lon"])) <= 180
    except ValueError:
        return False


def _size(dump: Path) -> int:
    try:
        return dump.stat().st_size
    except OSError as error:
        raise Misuse(
            f"{dump}: {error.strerror}; expected a GeoNames dump (allCountries.zip or XX.txt)"
        ) from None


@contextmanager
def _open(dump: Path) -> Iterator[tuple[io.TextIOWrapper, Callable[[], int]]]:
    """The dump's text, unpacked on the way if it is a zip, and a function that tells bytes read."""
    with dump.open("rb") as raw:
        if dump.suffix != ".zip":
            yield io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n"), raw.tell
            return
        try:
            archive = zipfile.ZipFile(raw)
        except zipfile.BadZipFile:
            raise Misuse(
                f"{dump}: no zip archive; expected allCountries.zip or XX.zip from GeoNames"
            ) from None
        with archive:
            tables = [
                n for n in archive.namelist() if n.endswith(".txt") and not n.lower().startswith("readme")
            ]
            if len(tables) != 1:
                raise Misuse(
                    f"{dump}: found {archive.namelist()}; expected one table such as allCountries.txt"
                )
            with archive.open(tables[0]) as packed:
                yield io.TextIOWrapper(packed, encoding="utf-8", errors="replace", newline="\n"), raw.tell
