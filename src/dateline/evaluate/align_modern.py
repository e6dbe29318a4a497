"""Which of our events is which of the gold's: by type, day, place and where the text tells of it.

similarity = 0.35 type + 0.25 day + 0.20 place + 0.20 trigger, each part 0 to 1:
- type: 1 the same, 0.6 of one family, else 0
- day: 1 the same interval, 0.8 overlapping, 0.5 unknown on either side, else 0
- place: 1 within 25 km or of one name, 0.5 unknown on either side, 0.3 within 100 km, else 0
- trigger: 1 overlapping, 0.7 within 150 characters, 0.3 within 500, else 0
Two events may pair if it is at least 0.5, their types are of one family or their triggers overlap, and they
are tied: told within 150 characters of each other, or known to be of overlapping days at the same place. The
pairing with the largest sum of similarities is taken, `main` events before the others among equals.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.corpus_modern import Importance, ModernEvent
from dateline.gazetteer import distance_km
from dateline.gazetteer.name_key import loose_key, name_key

FAMILIES = (
    frozenset({"battle", "attack", "sexual violence"}),
    frozenset({"bombing", "shelling", "air strike", "chemical"}),
    frozenset({"kidnapping", "arrest", "forced work stoppage"}),
    frozenset({"arson / destruction", "robbery", "riot", "protest"}),
    frozenset({"threat"}),
)
LEAST_SIMILARITY = 0.5
SAME_PLACE_KM = 25.0
NEAR_PLACE_KM = 100.0
MAIN_FIRST = 1e-6


def align_events(gold: Sequence[ModernEvent], ours: Sequence[ModernEvent]) -> tuple[tuple[int, int], ...]:
    """Index into gold and index into ours of each pair."""
    weights = [[_weight(wanted, given) for given in ours] for wanted in gold]
    return best_pairs(weights)


def similarity(wanted: ModernEvent, given: ModernEvent) -> float:
    """0 to 1, as the module says."""
    return (
        0.35 * _type_part(wanted, given)
        + 0.25 * _day_part(wanted, given)
        + 0.20 * _place_part(wanted, given)
        + 0.20 * _trigger_part(wanted, given)
    )


def place_distance_km(one: ModernEvent, other: ModernEvent) -> float | None:
    """Kilometres between two events; None if either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(lat=one.lat, lon=one.lon, to_lat=other.lat, to_lon=other.lon)


def _weight(wanted: ModernEvent, given: ModernEvent) -> float:
    if _type_part(wanted, given) == 0 and _trigger_part(wanted, given) < 1:
        return 0.0
    if not _is_tied(wanted, given):
        return 0.0
    score = similarity(wanted, given)
    if score < LEAST_SIMILARITY:
        return 0.0
    return score + (MAIN_FIRST if wanted.importance is Importance.MAIN else 0.0)


def _is_tied(wanted: ModernEvent, given: ModernEvent) -> bool:
    return _trigger_part(wanted, given) >= 0.7 or (
        _day_part(wanted, given) >= 0.8 and _place_part(wanted, given) == 1
    )


def _type_part(wanted: ModernEvent, given: ModernEvent) -> float:
    if wanted.type == given.type:
        return 1.0
    return 0.6 if any({wanted.type, given.type} <= family for family in FAMILIES) else 0.0


def _day_part(wanted: ModernEvent, given: ModernEvent) -> float:
    if wanted.start is None or wanted.end is None or given.start is None or given.end is None:
        return 0.5
    if (wanted.start, wanted.end) == (given.start, given.end):
        return 1.0
    return 0.8 if wanted.start <= given.end and given.start <= wanted.end else 0.0


def _place_part(wanted: ModernEvent, given: ModernEvent) -> float:
    if wanted.place is None or given.place is None:
        return 0.5
    if loose_key(name_key(wanted.place)) == loose_key(name_key(given.place)):
        return 1.0
    distance = place_distance_km(wanted, given)
    if distance is None:
        return 0.5
    return 1.0 if distance <= SAME_PLACE_KM else 0.3 if distance <= NEAR_PLACE_KM else 0.0


def _trigger_part(wanted: ModernEvent, given: ModernEvent) -> float:
    gaps = [
        max(0, start - wanted_end, wanted_start - end) if start >= wanted_end or end <= wanted_start else -1
        for wanted_start, wanted_end in wanted.triggers
        for start, end in given.triggers
    ]
    nearest = min(gaps, default=10**9)
    return 1.0 if nearest < 0 else 0.7 if nearest <= 150 else 0.3 if nearest <= 500 else 0.0
