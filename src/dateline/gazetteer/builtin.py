"""Building the gazetteer that the package carries: GeoNames, UCDP, and our supplement."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import zstandard

from dateline.gazetteer.builder import Builder, Point, centre_of, index_place, index_towns, read_data
from dateline.gazetteer.builtin_additions import add_iraqi_spellings, add_supplement, add_ucdp, ucdp_districts
from dateline.gazetteer.entry import PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import loose_key, name_key
from dateline.gazetteer.schema import NamedPlace, fill
from dateline.gazetteer.tables import ADMIN1, ADMIN2, COUNTRIES, PLACES, read_cities500, read_table
from dateline.gazetteer.unit_names import bare_unit_name, latin_names

ZSTD_LEVEL = 19


def build_builtin(tables: Path, out: Path) -> str:
    """Write the built-in gazetteer to `out` (zstd-compressed SQLite) and return its version.

    tables: the folder that holds `gazetteer/` and `ucdp_ged/`. Equal input gives equal bytes.
    Raises MissingResource for an absent or malformed table.
    """
    builder = Builder()
    names1 = _add_towns(builder, tables)
    _add_admin1(builder, tables, names1)
    _add_countries(builder, tables)
    index_towns(builder)
    _add_admin2(builder, tables)
    add_ucdp(builder, tables)
    add_iraqi_spellings(builder, tables)
    add_supplement(builder)
    everything: list[NamedPlace] = [
        *builder.countries.values(),
        *builder.admin1.values(),
        *builder.admin2.values(),
    ]
    everything += [*builder.towns.values(), *builder.others]
    connection = sqlite3.connect(":memory:")
    version = fill(connection, everything, label="builtin")
    out.write_bytes(zstandard.ZstdCompressor(level=ZSTD_LEVEL).compress(connection.serialize()))
    return version


def _add_towns(builder: Builder, tables: Path) -> dict[str, list[str]]:
    display = read_data("admin1.toml")
    names1: dict[str, list[str]] = {}
    for row in read_table(tables, ADMIN1):
        keep = row["code"].startswith("US.")
        bare = row["name"] if keep else bare_unit_name(row["name"])
        own = display.get(row["code"], [bare])
        names1[row["code"]] = [*own, bare, row["name"], row["ascii"]]
    quarters: set[int] = set()
    extra: list[dict[str, Any]] = []
    cities = read_cities500()
    known = {int(city["geonameid"]) for city in cities}
    for row in read_table(tables, PLACES):
        number = int(row["id"])
        if row.get("fcode") == "PPLX":
            quarters.add(number)
        if "admin2_code" in row:
            code = f"{row['country_code']}.{row.get('admin1_code')}.{row['admin2_code']}"
            builder.points[code].append((row["lat"], row["lon"]))
            builder.people[code] += row.get("population", 0)
        if number not in known:
            extra.append(row)
    for city in cities:
        _add_town(builder, names1, quarters, city)
    for row in extra:
        _add_town(builder, names1, quarters, _as_city(row))
    return names1


def _as_city(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "geonameid": int(row["id"]),
        "name": row["name"],
        "latitude": row["lat"],
        "longitude": row["lon"],
        "countrycode": row["country_code"],
        "population": row.get("population", 0),
        "admin1code": row.get("admin1_code", ""),
        "alternatenames": row.get("alternates", []),
    }


def _add_town(
    builder: Builder, names1: dict[str, list[str]], quarters: set[int], city: dict[str, Any]
) -> None:
    number = int(city["geonameid"])
    code = f"{city['countrycode']}.{city['admin1code']}"
    population = int(city["population"])
    entry = PlaceEntry(
        gazetteer_id=f"geonames:{number}",
        name=city["name"],
        kind=PlaceKind.QUARTER if number in quarters else PlaceKind.TOWN,
        lat=city["latitude"],
        lon=city["longitude"],
        country=city["countrycode"],
        admin1=names1[code][0] if code in names1 else None,
        population=population,
    )
    builder.towns[number] = NamedPlace(entry, latin_names(city["alternatenames"]))
    for unit in (code, city["countrycode"]):
        builder.points[unit].append((entry.lat, entry.lon))
        builder.people[unit] += population


def _add_admin1(builder: Builder, tables: Path, names1: dict[str, list[str]]) -> None:
    for row in read_table(tables, ADMIN1):
        code = row["code"]
        centre = centre_of(builder.points.get(code, []))
        if centre is None:
            continue
        entry = PlaceEntry(
            gazetteer_id=f"geonames:{row['id']}",
            name=names1[code][0],
            kind=PlaceKind.ADMIN1,
            lat=centre[0],
            lon=centre[1],
            country=code.split(".")[0],
            population=builder.people[code],
        )
        builder.admin1[code] = NamedPlace(entry, set(names1[code]))


def _add_admin2(builder: Builder, tables: Path) -> None:
    seats = ucdp_districts(builder, tables)
    for row in read_table(tables, ADMIN2):
        code = row["code"]
        country = code.split(".")[0]
        parent = builder.admin1.get(code.rsplit(".", 1)[0])
        bare = row["name"] if country == "US" else bare_unit_name(row["name"])
        centre = centre_of(builder.points.get(code, [])) or _centre_by_name(
            builder, country, parent, row["name"], seats
        )
        if centre is None:
            continue
        entry = PlaceEntry(
            gazetteer_id=f"geonames:{row['id']}",
            name=bare,
            kind=PlaceKind.ADMIN2,
            lat=centre[0],
            lon=centre[1],
            country=country,
            admin1=None if parent is None else parent.entry.name,
            population=builder.people[code],
        )
        builder.admin2[code] = NamedPlace(entry, {row["name"], row["ascii"]})
        index_place(builder, builder.admin2[code])


def _centre_by_name(
    builder: Builder,
    country: str,
    parent: NamedPlace | None,
    name: str,
    seats: dict[tuple[str, str], list[Point]],
) -> Point | None:
    """Centre of a district without places of its own: UCDP's places in it, else its namesake town."""
    key = loose_key(name_key(bare_unit_name(name)))
    if (country, key) in seats:
        return centre_of(seats[country, key])
    province = None if parent is None else parent.entry.name
    towns = [
        p
        for p in builder.by_key.get((country, key), ())
        if p.entry.kind is PlaceKind.TOWN and p.entry.admin1 == province
    ]
    if not towns:
        return None
    town = max(towns, key=lambda place: place.entry.population).entry
    return town.lat, town.lon


def _add_countries(builder: Builder, tables: Path) -> None:
    facts = read_data("countries.toml")
    for row in read_table(tables, COUNTRIES):
        iso2 = row["iso2"]
        about = facts.get(iso2, {})
        centre = (about["lat"], about["lon"]) if "lat" in about else centre_of(builder.points.get(iso2, []))
        if centre is None:
            continue
        entry = PlaceEntry(
            gazetteer_id=f"geonames:{row['id']}",
            name=row["name"],
            kind=PlaceKind.COUNTRY,
            lat=centre[0],
            lon=centre[1],
            country=iso2,
            population=row.get("population") or 0,
        )
        builder.countries[iso2] = NamedPlace(entry, {str(name) for name in about.get("names", ())})
