"""Which of a report's places is where an act happened."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where import PERSON, LocatedPlace
from dateline.resolve.where_context import PlaceRole, SentenceView
from dateline.segment.sentence import Sentence
from dateline.tag.place_words import place_words
from dateline.text.document import RegionKind
from dateline.text.span import Span

_ROLE_WEIGHT = {
    PlaceRole.LOCATIVE: 3.0,
    PlaceRole.MODIFIER: 1.6,
    PlaceRole.OTHER: 0.8,
    PlaceRole.FILING: 0.0,
    PlaceRole.ORIGIN: -0.6,
    PlaceRole.ACTOR: -2.0,
}
"""Weights of roles and costs of distance: set by hand on modern and event_location (development parts)."""
_COMMA = 0.15
_BREAK = 0.5
_PER_WORD = 0.06
_BEFORE = 0.8
_WIDE = frozenset({PlacePrecision.COUNTRY})
_VAGUE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.PROVINCE})
REACH = 3
"""Sentences before the trigger's own that may name its place."""


def choose_place(
    trigger: Span, *, sentence: Sentence, sentences: Sequence[Sentence], located: Sequence[LocatedPlace]
) -> LocatedPlace | None:
    """The place of the act that `trigger` (in `sentence`) tells of; None if the report names none.

    In order: the best place of the same sentence (used as a location, near the trigger, rather after it, no
    clause between), the last locative place of the sentences just before, the next sentence's, the
    headline's, the one named most often, the filing city. A lead that only names a country or province takes
    a closer place inside it from the two sentences that follow. `located` may hold unresolved places: a place
    with a gap can be the answer.
    """
    usable = [p for p in located if p.role is not PlaceRole.PARENT and p.gap != PERSON]
    own = [p for p in usable if p.mention.sentence == sentence.index and p.role is not PlaceRole.FILING]
    best = _best_in_sentence(trigger, sentence, own)
    if best is not None:
        return _refine(best, sentence, usable) if _is_vague(best) else best
    return _from_elsewhere(sentence, sentences, usable)


def place_in_sentence(
    trigger: Span, *, sentence: Sentence, located: Sequence[LocatedPlace]
) -> LocatedPlace | None:
    """The place that the act's own sentence gives it; None if it names none as a location."""
    own = [
        p
        for p in located
        if p.mention.sentence == sentence.index
        and p.role not in (PlaceRole.PARENT, PlaceRole.FILING)
        and p.gap != PERSON
    ]
    return _best_in_sentence(trigger, sentence, own)


def _is_vague(place: LocatedPlace) -> bool:
    return place.place is not None and place.place.precision in _VAGUE


def _best_in_sentence(trigger: Span, sentence: Sentence, own: Sequence[LocatedPlace]) -> LocatedPlace | None:
    view = SentenceView(sentence)
    best: tuple[float, LocatedPlace] | None = None
    for place in own:
        if _is_country(place) and place.role not in {PlaceRole.LOCATIVE}:
            continue
        score = _ROLE_WEIGHT[place.role] - _distance(trigger, place.mention.span, view)
        if place.place is not None and place.place.precision in _WIDE:
            score -= 0.4
        if place.place is None:
            score -= 0.5
        if score > 0 and (best is None or score > best[0]):
            best = (score, place)
    return None if best is None else _narrow(best[1], own)


def _is_country(place: LocatedPlace) -> bool:
    return place.place is not None and place.place.precision is PlacePrecision.COUNTRY


def _narrow(place: LocatedPlace, own: Sequence[LocatedPlace]) -> LocatedPlace:
    """A place inside a chosen province that the same sentence names as well."""
    outer = place.place
    if outer is None or outer.precision is not PlacePrecision.PROVINCE:
        return place
    for other in own:
        inner = other.place
        if inner is None or other.role is not PlaceRole.LOCATIVE or inner.precision in _VAGUE:
            continue
        if inner.country == outer.country and inner.admin1 == outer.admin1:
            return other
    return place


def _distance(trigger: Span, span: Span, view: SentenceView) -> float:
    if trigger.overlaps(span):
        return 0.0
    before = span.start < trigger.start
    low, high = (span.end, trigger.start) if before else (trigger.end, span.start)
    cost = _BEFORE if before else 0.0
    for index in range(view.first(low), view.first(high)):
        word = view.lower(index)
        cost += _PER_WORD
        if word == ",":
            cost += _COMMA
        elif word in place_words().clause_words:
            cost += _BREAK
    return cost


def _refine(place: LocatedPlace, sentence: Sentence, usable: Sequence[LocatedPlace]) -> LocatedPlace:
    """A town inside `place` that the next two sentences name, if the sentence leads the report; of a province
    also the town in it that the report names most.
    """
    if sentence.region is not RegionKind.HEADLINE and sentence.index > 2:
        return place
    outer = place.place
    assert outer is not None
    inside = [p for p in usable if p.role is PlaceRole.LOCATIVE and _lies_in(p, outer)]
    for other in inside:
        if 0 < other.mention.sentence - sentence.index <= 2:
            return other
    if outer.precision is PlacePrecision.PROVINCE:
        return main_place(inside) or place
    return place


def _lies_in(place: LocatedPlace, outer: Place) -> bool:
    inner = place.place
    if inner is None or inner.precision in _VAGUE or inner.country != outer.country:
        return False
    return outer.precision is PlacePrecision.COUNTRY or inner.admin1 == outer.admin1


def _from_elsewhere(
    sentence: Sentence, sentences: Sequence[Sentence], usable: Sequence[LocatedPlace]
) -> LocatedPlace | None:
    body = [p for p in usable if p.role is PlaceRole.LOCATIVE and p.place is not None]
    closer = [p for p in body if not _is_vague(p)]
    for pool in (closer, body):
        before = [p for p in pool if 0 < sentence.index - p.mention.sentence <= REACH]
        if before:
            last = before[-1].mention.sentence
            return next(p for p in before if p.mention.sentence == last)
        after = [p for p in pool if 0 < p.mention.sentence - sentence.index <= 2]
        if after:
            return after[0]
    headlines = {s.index for s in sentences if s.region is RegionKind.HEADLINE}
    for place in usable:
        if (
            place.mention.sentence in headlines
            and place.place is not None
            and place.role is not PlaceRole.ACTOR
        ):
            return place
    return main_place(usable)


def main_place(located: Sequence[LocatedPlace]) -> LocatedPlace | None:
    """The place that a report is about: most often named as a location, rather early; else the filing city.

    None if no place has coordinates.
    """
    weight: dict[tuple[object, ...], float] = {}
    first: dict[tuple[object, ...], LocatedPlace] = {}
    for rank, place in enumerate(p for p in located if p.place is not None and p.gap is None):
        assert place.place is not None
        if place.role in {PlaceRole.PARENT, PlaceRole.ACTOR} or place.place.lat is None:
            continue
        key = (place.place.lat, place.place.lon)
        worth = {PlaceRole.LOCATIVE: 1.0, PlaceRole.FILING: 1.5, PlaceRole.ORIGIN: 0.6}.get(place.role, 0.5)
        if place.place.precision in _VAGUE:
            worth *= 0.3
        weight[key] = weight.get(key, 0.0) + worth / (1 + rank / 10)
        kept = first.get(key)
        if kept is None or (kept.role is not PlaceRole.LOCATIVE and place.role is PlaceRole.LOCATIVE):
            first[key] = place
    if not weight:
        return None
    return first[min(weight, key=lambda key: (-weight[key], str(key)))]
