"""Places: names to coordinates and parents, offline."""

from dateline.gazetteer.entry import PlaceEntry, PlaceKind, distance_km
from dateline.gazetteer.gazetteer import Gazetteer

__all__ = ["Gazetteer", "PlaceEntry", "PlaceKind", "distance_km"]
