"""What is shared by the steps that build the built-in gazetteer: places so far, found again."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

from dateline.gazetteer.entry import POPULATED, PlaceEntry, PlaceKind, distance_km
from dateline.gazetteer.name_key import loose_key, name_key, skeleton
from dateline.gazetteer.schema import NamedPlace
from dateline.gazetteer.unit_names import bare_unit_name

SAME_PLACE_KM = 8.0
"""A UCDP place of the same name within this distance of a GeoNames one is that place."""

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


def index_towns(builder: Builder) -> None:
    """Fill `by_key`; provinces named after a town in them also take that town's spellings (not in the US)."""
    for place in builder.towns.values():
        index_place(builder, place)
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
        index_place(builder, place)


def index_place(builder: Builder, place: NamedPlace) -> None:
    country = place.entry.country or ""
    keys = {name_key(name) for name in (place.entry.name, *place.names)}
    for key in {loose_key(key) for key in keys} | {skeleton(key) for key in keys} - {""}:
        builder.by_key[country, key].append(place)


def same_place(builder: Builder, entry: PlaceEntry) -> NamedPlace | None:
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


def match_admin1(builder: Builder, country: str, name: str | None) -> NamedPlace | None:
    key = name_key(bare_unit_name((name or "").title()))
    for found in (loose_key(key), skeleton(key)):
        for place in builder.by_key.get((country, found), ()) if found else ():
            if place.entry.kind is PlaceKind.ADMIN1:
                return place
    return None


def country_codes(builder: Builder) -> dict[str, str]:
    """ISO codes by every name of a country."""
    names = {place.entry.name: code for code, place in builder.countries.items()}
    return names | {name: code for code, place in builder.countries.items() for name in place.names}


def centre_of(points: list[Point]) -> Point | None:
    """Middle between the mean of the places and the middle of their box; None without places."""
    if not points:
        return None
    lats, lons = [p[0] for p in points], [p[1] for p in points]
    lat = (sum(lats) / len(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (min(lons) + max(lons)) / 2) / 2
    return round(lat, 4), round(lon, 4)


def read_data(name: str) -> dict[str, Any]:
    return tomllib.loads((files("dateline.gazetteer") / "data" / name).read_text("utf-8"))
