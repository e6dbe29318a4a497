"""Which event of one coder is which of another's, in one report.

Events of one `event_id` are one. The others are paired one to one so that their likeness adds up to the most;
likeness = 0.30 type + 0.30 day + 0.25 place + 0.10 killed + 0.05 perpetrator, each part 0 to 1, and 0.5 where
one side does not know. A pair needs a likeness of at least 0.5. Set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.evaluate.align_modern import FAMILIES, NEAR_PLACE_KM, SAME_PLACE_KM
from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.corpus_coded import CodedEvent
from dateline.evaluate.mapping_modern import organisation_keys
from dateline.gazetteer import distance_km
from dateline.gazetteer.name_key import loose_key, name_key

LEAST_LIKENESS = 0.5
UNKNOWN = 0.5


def align_coded(
    first: Sequence[CodedEvent], second: Sequence[CodedEvent]
) -> tuple[tuple[CodedEvent, CodedEvent], ...]:
    """Pairs of events, in the order of the first coder."""
    named = {event.event_id: j for j, event in enumerate(second) if event.event_id is not None}
    pairs = [
        (i, named[event.event_id])
        for i, event in enumerate(first)
        if event.event_id is not None and event.event_id in named
    ]
    taken_first, taken_second = {i for i, _ in pairs}, {j for _, j in pairs}
    free_first = [i for i in range(len(first)) if i not in taken_first]
    free_second = [j for j in range(len(second)) if j not in taken_second]
    weights = [[_weight(first[i], second[j]) for j in free_second] for i in free_first]
    pairs += [(free_first[i], free_second[j]) for i, j in best_pairs(weights)]
    return tuple((first[i], second[j]) for i, j in sorted(pairs))


def coded_distance_km(one: CodedEvent, other: CodedEvent) -> float | None:
    """Kilometres between two events; None if either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(lat=one.lat, lon=one.lon, to_lat=other.lat, to_lon=other.lon)


def perpetrator_keys(event: CodedEvent) -> frozenset[str]:
    """What the names of an event's perpetrators stand for; empty if none is known."""
    names = (name.strip() for name in (event.perpetrator or "").split(";"))
    return organisation_keys([name for name in names if name])


def _weight(one: CodedEvent, other: CodedEvent) -> float:
    likeness = (
        0.30 * _type_part(one, other)
        + 0.30 * _day_part(one, other)
        + 0.25 * _place_part(one, other)
        + 0.10 * _killed_part(one, other)
        + 0.05 * _perpetrator_part(one, other)
    )
    return likeness if likeness >= LEAST_LIKENESS else 0.0


def _type_part(one: CodedEvent, other: CodedEvent) -> float:
    types = {one.type.lower(), other.type.lower()}
    if len(types) == 1:
        return 1.0
    return 0.6 if any(types <= family for family in FAMILIES) else 0.0


def _day_part(one: CodedEvent, other: CodedEvent) -> float:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return UNKNOWN
    if (one.start, one.end) == (other.start, other.end):
        return 1.0
    return 0.8 if one.start <= other.end and other.start <= one.end else 0.0


def _place_part(one: CodedEvent, other: CodedEvent) -> float:
    names = [loose_key(name_key(event.place)) for event in (one, other) if event.place is not None]
    if len(names) == 2 and names[0] == names[1]:
        return 1.0
    distance = coded_distance_km(one, other)
    if distance is None:
        return UNKNOWN
    return 1.0 if distance <= SAME_PLACE_KM else 0.3 if distance <= NEAR_PLACE_KM else 0.0


def _killed_part(one: CodedEvent, other: CodedEvent) -> float:
    if one.killed is None or other.killed is None:
        return UNKNOWN
    return 1.0 if one.killed == other.killed else 0.0


def _perpetrator_part(one: CodedEvent, other: CodedEvent) -> float:
    first, second = perpetrator_keys(one), perpetrator_keys(other)
    if not first or not second:
        return UNKNOWN
    return 1.0 if first & second else 0.0
