"""The smaller tables of the built-in gazetteer: UCDP places, Iraqi spellings, and our supplement."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from dateline.gazetteer.builder import (
    Builder,
    Point,
    country_codes,
    index_place,
    match_admin1,
    read_data,
    same_place,
)
from dateline.gazetteer.entry import POPULATED, PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import loose_key, name_key, skeleton
from dateline.gazetteer.schema import NamedPlace
from dateline.gazetteer.tables import IRAQ, UCDP, read_table
from dateline.gazetteer.unit_names import UNIT_START, bare_unit_name

PARENTHESIS = re.compile(r"\s*\(.*")

_UCDP_END = re.compile(
    r"\s+(town|village|city|suburb|neighbou?rhood|area|locality|district|sub-district|[Gg]overnorate|location)$"
)

_UCDP_KINDS = {
    "town": PlaceKind.TOWN,
    "city": PlaceKind.TOWN,
    "village": PlaceKind.VILLAGE,
    "locality": PlaceKind.VILLAGE,
}

_UCDP_KINDS |= dict.fromkeys(("suburb", "neighbourhood", "neighborhood"), PlaceKind.QUARTER)


def ucdp_districts(builder: Builder, tables: Path) -> dict[tuple[str, str], list[Point]]:
    """Points of UCDP places by country and loose key of their district."""
    iso2 = country_codes(builder)
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for row in read_table(tables, UCDP):
        country = iso2.get(PARENTHESIS.sub("", row["country"]))
        if country is not None and row.get("adm_2"):
            key = loose_key(name_key(bare_unit_name(row["adm_2"].title())))
            found[country, key].append((row["lat"], row["lon"]))
    return found


def add_ucdp(builder: Builder, tables: Path) -> None:
    iso2 = country_codes(builder)
    for row in read_table(tables, UCDP):
        country = iso2.get(PARENTHESIS.sub("", row["country"]))
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
        admin1 = match_admin1(builder, country, row.get("adm_1"))
        entry = PlaceEntry(
            gazetteer_id=row["id"].replace("ucdp-place-", "ucdp:"),
            name=first,
            kind=_UCDP_KINDS.get(word, PlaceKind.SITE),
            lat=row["lat"],
            lon=row["lon"],
            country=country,
            admin1=None if admin1 is None else admin1.entry.name,
            admin2=row.get("adm_2") and UNIT_START.sub("", re.sub(r"\s+district$", "", row["adm_2"])),
        )
        same = same_place(builder, entry)
        if same is not None:
            same.names |= names
            same.entry = replace(same.entry, admin2=same.entry.admin2 or entry.admin2)
        else:
            place = NamedPlace(entry, names | ({row["name"]} if not ending else set()))
            builder.others.append(place)
            index_place(builder, place)


def add_iraqi_spellings(builder: Builder, tables: Path) -> None:
    """Spellings of Iraqi districts and sub-districts that GeoNames' place of the same consonants lacks."""
    for row in read_table(tables, IRAQ):
        if row["level"] == "province":
            continue
        name = bare_unit_name(row["path"][-1]["en"] or "")
        province = match_admin1(builder, "IQ", row["path"][0]["en"])
        for place in builder.by_key.get(("IQ", skeleton(name_key(name))), ()):
            if province is not None and place.entry.admin1 == province.entry.name:
                place.names.add(name)


def add_supplement(builder: Builder) -> None:
    tables = read_data("supplement.toml")
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
        same = same_place(builder, entry)
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
