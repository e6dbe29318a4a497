"""Within one document: whether the places of two tellings can be one."""

from __future__ import annotations

from dateline.gazetteer import distance_km
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where import LocatedPlace

WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.PROVINCE, PlacePrecision.SEA_OR_AIR})


def names_meet(one: LocatedPlace, other: LocatedPlace) -> bool:
    """True if one is named as a part of the other ("the Hilaliyeh roundabout in Qamishli", "Qamishli")."""
    if _is_town_of_province(one.place, other.place) or _is_town_of_province(other.place, one.place):
        return False
    mine, theirs = one.mention.label.lower(), other.mention.label.lower()
    return mine in {p.label.lower() for p in other.parents} or theirs in {
        p.label.lower() for p in one.parents
    }


def both_fit(one: LocatedPlace, other: LocatedPlace) -> bool:
    return one.place is None or other.place is None or _same_place(one.place, other.place)


def _same_place(one: Place, other: Place) -> bool:
    if one.gazetteer_id is not None and one.gazetteer_id == other.gazetteer_id:
        return True
    if one.name.lower() == other.name.lower():
        return True
    if one.country and other.country and one.country != other.country:
        return False
    wide = [p for p in (one, other) if p.precision in WIDE]
    if len(wide) == 1 and _is_unplaced(wide[0]):
        return False  # a name of its own that only the text knows, beside a town
    if wide:
        states = {p.admin1 for p in (one, other)} - {None}
        return len(wide) == 2 or len(states) < 2 or PlacePrecision.COUNTRY in {p.precision for p in wide}
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return True
    if one.gazetteer_id is None and other.gazetteer_id is None:
        return False  # two names that only the text knows, at the coordinates of one town
    apart = distance_km(lat=one.lat, lon=one.lon, to_lat=other.lat, to_lon=other.lon)
    return apart <= _reach_km({one.precision, other.precision})


def _is_town_of_province(town: Place | None, unplaced: Place | None) -> bool:
    """True for a town beside a place that only the text knows and puts in a province, maybe of the town's name."""
    if town is None or unplaced is None:
        return False
    return town.precision is PlacePrecision.TOWN and _is_unplaced(unplaced)


def _is_unplaced(place: Place) -> bool:
    """True for a place that only the text knows, at the coordinates of its province."""
    return place.gazetteer_id is None and place.precision is PlacePrecision.PROVINCE


def _reach_km(precisions: set[PlacePrecision]) -> float:
    """How far apart two differently named places of these precisions may be one; set by hand."""
    if precisions == {PlacePrecision.EXACT}:
        return 0.0  # two quarters, streets or villages with names of their own
    if precisions == {PlacePrecision.TOWN}:
        return 1.5  # two towns: only doubles of one entry lie this close
    if PlacePrecision.DISTRICT in precisions:
        return 40.0
    return 25.0 if PlacePrecision.NEAR in precisions else 8.0
