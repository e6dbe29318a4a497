"""How close a place stands to an act, by its use in the sentence and the words between: rules, not learned."""

from __future__ import annotations

from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where import LocatedPlace
from dateline.resolve.where_context import PlaceRole, SentenceView
from dateline.tag.place_words import place_words
from dateline.text.span import Span

_ROLE_WEIGHT = {
    PlaceRole.LOCATIVE: 3.0,
    PlaceRole.MODIFIER: 1.6,
    PlaceRole.OTHER: 0.8,
    PlaceRole.FILING: 0.0,
    PlaceRole.ORIGIN: -0.6,
    PlaceRole.ACTOR: -2.0,
    PlaceRole.PARENT: -2.0,
    PlaceRole.AWAY: -2.0,
}
"""Weights of roles and costs of distance: set by hand on modern and event_location (development parts)."""
_COMMA = 0.15
_BREAK = 0.5
_PER_WORD = 0.06
_BEFORE = 0.8
_COUNTRY = 0.4
_UNLOCATED = 0.5
_BARE_COUNTRY = -2.0
"""A country that is not named as a location: "banned in the country" is one, "Russia's air force" is not."""


def closeness(trigger: Span, place: LocatedPlace, view: SentenceView) -> float:
    """About 3 for "killed in X", below 0 for what can hardly be the act's place. `view`: of their sentence."""
    country = place.place is not None and place.place.precision is PlacePrecision.COUNTRY
    if country and place.role is not PlaceRole.LOCATIVE:
        return _BARE_COUNTRY
    cost = _distance(trigger, place.mention.span, view)
    return _ROLE_WEIGHT[place.role] - cost - country * _COUNTRY - (place.place is None) * _UNLOCATED


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
