"""One place of the gazetteer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

EARTH_RADIUS_KM = 6371.0


class PlaceKind(StrEnum):
    """What a place is, widest first where kinds nest. The order is stored in gazetteer files: append only."""

    COUNTRY = "country"
    ADMIN1 = "admin1"  # province, governorate, state, oblast
    ADMIN2 = "admin2"  # district, county
    TOWN = "town"
    VILLAGE = "village"
    QUARTER = "quarter"  # of a town: neighbourhood, suburb
    SITE = "site"  # camp, airfield, dam, bridge, border crossing, mountain
    REGION = "region"  # no administrative unit: Eastern Ghouta, the Gaza Strip, Kashmir
    WATER = "water"  # sea, gulf, strait
    WORLD_REGION = "world region"  # several countries: the Middle East, West Africa
    OTHER = "other"


POPULATED = frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.QUARTER})


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place with its parents. lat, lon: WGS84; of an area, its rough centre.

    gazetteer_id: "geonames:ID", "ucdp:ID" or "dateline:NAME". country: ISO 3166-1 alpha-2, None for seas and
    world regions. admin1, admin2: English names of the parents. population: 0 if unknown.
    """

    gazetteer_id: str
    name: str
    kind: PlaceKind
    lat: float
    lon: float
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int = 0

    def distance_km(self, other: PlaceEntry) -> float:
        """Great-circle distance in km between the two points."""
        return distance_km(lat=self.lat, lon=self.lon, to_lat=other.lat, to_lon=other.lon)


def distance_km(*, lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """Great-circle distance in km (haversine, spherical earth: good to half a per cent)."""
    first, second = math.radians(lat), math.radians(to_lat)
    half_lat, half_lon = (second - first) / 2, math.radians(to_lon - lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(first) * math.cos(second) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))
