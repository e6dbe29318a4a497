"""Building the gazetteer that the package carries: GeoNames, UCDP places, Iraqi admin names and our supplement."""

from __future__ import annotations

import re
import sqlite3
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import zstandard

from dateline.gazetteer.entry import POPULATED, PlaceEntry, PlaceKind, distance_km
from dateline.gazetteer.name_key import loose_key, name_key, skeleton
from dateline.gazetteer.schema import NamedPlace, fill
from dateline.gazetteer.tables import (
    ADMIN1,
    ADMIN2,
    COUNTRIES,
    IRAQ,
    PLACES,
    UCDP,
    read_cities500,
    read_table,
)

ZSTD_LEVEL = 19
SAME_PLACE_KM = 8.0
"""A UCDP place of the same name within this distance of a GeoNames one is that place."""

UNIT_WORDS = (
    r"(?:State|Province|Governorate|Region|Oblast['’]?|District|Department|County|Prefecture|Municipality|Republic"
    r"|Departamento|Autonomous Region)"
)
_UNIT_END = re.compile(rf"\s+{UNIT_WORDS}$")
_UNIT_START = re.compile(
    r"^(?:Muhafazat|Departamento del?|Provincia de|Region of|Province of|Markaz|Mintaqat)\s+"
)
_UCDP_END = re.compile(
    r"\s+(town|village|city|suburb|neighbou?rhood|area|locality|district|sub-district|Governorate|governorate|location)$"
)
_UCDP_KINDS = {
    "town": PlaceKind.TOWN,
    "city": PlaceKind.TOWN,
    "village": PlaceKind.VILLAGE,
    "locality": PlaceKind.VILLAGE,
}
_UCDP_KINDS |= dict.fromkeys(("suburb", "neighbourhood", "neighborhood"), PlaceKind.QUARTER)
_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff‘’ʼʻ`´]+")
_NAME_START = re.compile(r"['’‘`]?[A-ZÀ-ÞĀ-ŽḀ-Ỿ]|(?:al|el|ash|ad|as|an|ar|at|az|ed|es|de|la|le)[- ][\w'’‘`]")
_PARENTHESIS = re.compile(r"\s*\(.*")
_CODE = re.compile(r"[A-Z]{2,4}")

Point = tuple[float, float]


@dataclass(slots=True)
class Builder:
    """Places collected so far; admin1 and admin2 by GeoNames code ("IQ.01", "IQ.01.89570")."""

    countries: dict[str, NamedPlace] = field(default_factory=dict)
    admin1: dict[str, NamedPlace] = field(default_factory=dict)
    admin2: dict[str, NamedPlace] = field(default_factory=dict)
    towns: dict[int, NamedPlace] = field(default_factory=dict)
    others: list[NamedPlace] = field(default_factory=list)
    points: dict[str, list[Point]] = field(default_factory=lambda: defaultdict(list))
    people: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    by_key: dict[tuple[str, str], list[NamedPlace]] = field(default_factory=lambda: defaultdict(list))


def build_builtin(tables: Path, out: Path) -> str:
    """Write the built-in gazetteer to `out` (zstd-compressed SQLite) and return its version.

    tables: the folder that holds `gazetteer/` and `ucdp_ged/`. Equal input gives equal bytes.
    Raises MissingResource for an absent or malformed table.
    """
    builder = Builder()
    names1 = _add_towns(builder, tables)
    _add_admin1(builder, tables, names1)
    _add_countries(builder, tables)
    _index(builder)
    _add_admin2(builder, tables)
    _add_ucdp(builder, tables)
    _add_iraqi_spellings(builder, tables)
    _add_supplement(builder)
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


def latin_names(names: Iterable[str]) -> set[str]:
    """Names that an English text could hold: Latin script, capitalised, no airport codes, not over 40 letters."""
    return {
        name
        for name in names
        if 3 <= len(name) <= 40
        and _LATIN.fullmatch(name)
        and _NAME_START.match(name)
        and not _CODE.fullmatch(name)
    }


def bare_unit_name(name: str) -> str:
    """ "Borno" for "Borno State", "Hadramaout" for "Muhafazat Hadramaout"; other names as they are."""
    return _UNIT_START.sub("", _UNIT_END.sub("", name)) or name


def _add_towns(builder: Builder, tables: Path) -> dict[str, list[str]]:
    display = _toml("admin1.toml")
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
        centre = _centre(builder.points.get(code, []))
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
    seats = _ucdp_districts(builder, tables)
    for row in read_table(tables, ADMIN2):
        code = row["code"]
        country = code.split(".")[0]
        parent = builder.admin1.get(code.rsplit(".", 1)[0])
        bare = row["name"] if country == "US" else bare_unit_name(row["name"])
        centre = _centre(builder.points.get(code, [])) or _centre_by_name(
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
        _index_place(builder, builder.admin2[code])


def _ucdp_districts(builder: Builder, tables: Path) -> dict[tuple[str, str], list[Point]]:
    """Points of UCDP places by country and loose key of their district."""
    iso2 = _country_codes(builder)
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in read_table(tables, UCDP):
        country = iso2.get(_PARENTHESIS.sub("", row["country"]))
        if country is not None and row.get("adm_2"):
            key = loose_key(name_key(bare_unit_name(row["adm_2"].title())))
            found[country, key].append((row["lat"], row["lon"]))
    return found


def _centre_by_name(
    builder: Builder,
    country: str,
    parent: NamedPlace | None,
    name: str,
    seats: dict[tuple[str, str], list[Point]],
) -> Point | None:
    """Centre of a district without places of its own: UCDP's places in it, else the town it is named after."""
    key = loose_key(name_key(bare_unit_name(name)))
    if (country, key) in seats:
        return _centre(seats[country, key])
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


def _country_codes(builder: Builder) -> dict[str, str]:
    """ISO codes by every name of a country."""
    names = {place.entry.name: code for code, place in builder.countries.items()}
    return names | {name: code for code, place in builder.countries.items() for name in place.names}


def _add_countries(builder: Builder, tables: Path) -> None:
    facts = _toml("countries.toml")
    for row in read_table(tables, COUNTRIES):
        iso2 = row["iso2"]
        about = facts.get(iso2, {})
        centre = (about["lat"], about["lon"]) if "lat" in about else _centre(builder.points.get(iso2, []))
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


def _index(builder: Builder) -> None:
    """Fill `by_key`; provinces named after a town in them also take that town's spellings (not in the US)."""
    for place in builder.towns.values():
        _index_place(builder, place)
    for code, place in builder.admin1.items():
        country = code.split(".")[0]
        if country == "US":
            continue
        for name in sorted({place.entry.name, *place.names}):
            towns = builder.by_key.get((country, loose_key(name_key(name))), ())
            mine = [town for town in towns if town.entry.admin1 == place.entry.name]
            if mine:
                place.names |= max(mine, key=lambda town: town.entry.population).names
    for place in builder.admin1.values():
        _index_place(builder, place)


def _index_place(builder: Builder, place: NamedPlace) -> None:
    country = place.entry.country or ""
    keys = {name_key(name) for name in (place.entry.name, *place.names)}
    for key in {loose_key(key) for key in keys} | {skeleton(key) for key in keys} - {""}:
        builder.by_key[country, key].append(place)


def _add_ucdp(builder: Builder, tables: Path) -> None:
    iso2 = _country_codes(builder)
    for row in read_table(tables, UCDP):
        country = iso2.get(_PARENTHESIS.sub("", row["country"]))
        ending = _UCDP_END.search(row["name"])
        word = ending.group(1) if ending else ""
        if country is None or word.lower() in {"governorate", "area", "district", "sub-district", "location"}:
            continue
        name = row["name"][: ending.start()] if ending else row["name"]
        parts = [part.strip() for part in re.sub(r"\([^)]*\)?", "", name).split("/")]
        names = {part for part in parts if part}
        first = parts[0]
        if not first:
            continue
        admin1 = _match_admin1(builder, country, row.get("adm_1"))
        entry = PlaceEntry(
            gazetteer_id=row["id"].replace("ucdp-place-", "ucdp:"),
            name=first,
            kind=_UCDP_KINDS.get(word, PlaceKind.SITE),
            lat=row["lat"],
            lon=row["lon"],
            country=country,
            admin1=None if admin1 is None else admin1.entry.name,
            admin2=row.get("adm_2") and _UNIT_START.sub("", re.sub(r"\s+district$", "", row["adm_2"])),
        )
        same = _same_place(builder, entry)
        if same is not None:
            same.names |= names
            same.entry = replace(same.entry, admin2=same.entry.admin2 or entry.admin2)
        else:
            place = NamedPlace(entry, names | ({row["name"]} if not ending else set()))
            builder.others.append(place)
            _index_place(builder, place)


def _same_place(builder: Builder, entry: PlaceEntry) -> NamedPlace | None:
    key = name_key(entry.name)
    country = entry.country or ""
    near = [
        (distance_km(lat=entry.lat, lon=entry.lon, to_lat=place.entry.lat, to_lon=place.entry.lon), place)
        for found in (loose_key(key), skeleton(key))
        for place in builder.by_key.get((country, found), ())
        if place.entry.kind in POPULATED and entry.kind in POPULATED
    ]
    near = [pair for pair in near if pair[0] <= SAME_PLACE_KM]
    return min(near, key=lambda pair: (pair[0], pair[1].entry.gazetteer_id))[1] if near else None


def _match_admin1(builder: Builder, country: str, name: str | None) -> NamedPlace | None:
    key = name_key(bare_unit_name((name or "").title()))
    for found in (loose_key(key), skeleton(key)):
        for place in builder.by_key.get((country, found), ()) if found else ():
            if place.entry.kind is PlaceKind.ADMIN1:
                return place
    return None


def _add_iraqi_spellings(builder: Builder, tables: Path) -> None:
    """Spellings of Iraqi districts and sub-districts that GeoNames' place of the same consonants lacks."""
    for row in read_table(tables, IRAQ):
        if row["level"] == "province":
            continue
        name = bare_unit_name(row["path"][-1]["en"] or "")
        province = _match_admin1(builder, "IQ", row["path"][0]["en"])
        for place in builder.by_key.get(("IQ", skeleton(name_key(name))), ()):
            if province is not None and place.entry.admin1 == province.entry.name:
                place.names.add(name)


def _add_supplement(builder: Builder) -> None:
    tables = _toml("supplement.toml")
    for row in tables["place"]:
        entry = PlaceEntry(
            gazetteer_id=f"dateline:{row['id']}",
            name=row["name"],
            kind=PlaceKind(row["kind"]),
            lat=row["lat"],
            lon=row["lon"],
            country=row.get("country"),
            admin1=row.get("admin1"),
            population=row.get("population", 0),
        )
        place = NamedPlace(entry, set(row.get("names", ())))
        same = _same_place(builder, entry)
        if same is not None:
            same.names |= place.names | {entry.name}
        else:
            builder.others.append(place)
    missing: list[str] = []
    for row in tables["spelling"]:
        names = [row["of"], *row["names"]]
        found = [
            place
            for name in names
            for place in builder.by_key.get((row["country"], loose_key(name_key(name))), ())
            if place.entry.kind in POPULATED
        ]
        if found:
            max(found, key=lambda place: place.entry.population).names |= set(row["names"])
        else:
            missing.append(f"{row['of']} ({row['country']})")
    if missing:
        raise ValueError(f"supplement.toml: no such places: {', '.join(missing)}")


def _centre(points: list[Point]) -> Point | None:
    """Middle between the mean of the places and the middle of their box; None without places."""
    if not points:
        return None
    lats, lons = [p[0] for p in points], [p[1] for p in points]
    lat = (sum(lats) / len(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (min(lons) + max(lons)) / 2) / 2
    return round(lat, 4), round(lon, 4)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline.gazetteer") / "data" / name).read_text("utf-8"))
