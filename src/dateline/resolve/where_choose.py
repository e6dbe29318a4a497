"""Which of a report's places is where an act happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.record.claim import Rejected
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where import PERSON, LocatedPlace
from dateline.resolve.where_candidates import NAMED, Candidate, as_place, find_candidates
from dateline.resolve.where_closeness import closeness
from dateline.resolve.where_context import PlaceRole, SentenceView
from dateline.resolve.where_features import Scene
from dateline.resolve.where_rank import first_named, is_verb, rank_candidates, take
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.text.document import RegionKind
from dateline.text.span import Span

_VAGUE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.PROVINCE})
REACH = 3
"""Sentences before the trigger's own that may name its place."""


RULE = "where.ranked"
_RULES = {PlaceRole.AWAY: "where.away"}
_WHY = {
    PlaceRole.PARENT: "holds another place",
    PlaceRole.ORIGIN: "where somebody comes from",
    PlaceRole.AWAY: "where the harmed were brought, far from the act, or past a border",
    PlaceRole.ACTOR: "stands for a government",
}


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """The places that a sentence gives an act, likeliest first, and the other places named there.

    stand_in: the closest place, where the ranking takes none that could be recorded.
    """

    places: tuple[LocatedPlace, ...]
    rejected: tuple[Rejected, ...]
    stand_in: LocatedPlace | None = None

    @property
    def first(self) -> LocatedPlace | None:
        """The place to be recorded: the likeliest that could be located, but a town before the province or country
        that is likelier; else one with a gap; else the stand-in.

        A name that no list has may be anything, and one like a person's too: no record is built on either.
        """
        known = [p for p in self.places if p.rule != NAMED.rule and p.gap != PERSON]
        found = [p for p in known if p.place is not None]
        return next(iter([*(p for p in found if not _is_vague(p)), *found, *known]), self.stand_in)


def choose_in_sentence(
    trigger: Span, *, sentence: Sentence, located: Sequence[LocatedPlace], mentions: Sequence[Mention] = ()
) -> PlaceChoice:
    """The places that the act's own sentence gives it, by the ranking of where_rank.

    mentions: all mentions of the sentence. A place may be a name that no list has, with a gap.
    """
    candidates = find_candidates(sentence, located)
    if not candidates:
        return PlaceChoice((), ())
    scene = Scene(sentence, trigger, candidates, mentions)
    by_rules = _choose_by_rules(trigger, sentence, candidates)
    if not is_verb(scene):
        return by_rules
    ranked = rank_candidates(scene)
    taken = take([r for r in ranked if r.candidate.role is not PlaceRole.AWAY])
    chosen = [as_place(r.candidate, sentence) for r in first_named(taken, scene)]
    places = tuple(dict.fromkeys(_innermost(place, candidates) for place in chosen))
    stand_in = by_rules.first
    return PlaceChoice(
        places,
        _refusals(places, [r.candidate.place for r in ranked if r.candidate.place not in places]),
        stand_in,
    )


def _innermost(place: LocatedPlace, candidates: Sequence[Candidate]) -> LocatedPlace:
    """The place that the sentence puts inside a chosen one: Tame for Arauca in "near Tame, in Arauca"."""
    if place.role is not PlaceRole.PARENT:
        return place
    held = (c.place for c in candidates if c.place is not None and place.mention in c.place.parents)
    return next((inner for inner in held if inner.role is not PlaceRole.AWAY), place)


def _choose_by_rules(trigger: Span, sentence: Sentence, candidates: Sequence[Candidate]) -> PlaceChoice:
    """The closest place, for an act whose word the ranking has not learned."""
    view = SentenceView(sentence)
    places = [c.place for c in candidates if c.place is not None and c.place.gap != PERSON]
    ordered = sorted(places, key=lambda p: -closeness(trigger, p, view))
    chosen = tuple(_narrow(p, places) for p in ordered[:1] if closeness(trigger, p, view) > 0)
    return PlaceChoice(chosen, _refusals(chosen, [p for p in ordered if p not in chosen]))


def _narrow(place: LocatedPlace, own: Sequence[LocatedPlace]) -> LocatedPlace:
    """A place inside a chosen province that the same sentence names as well."""
    outer = place.place
    if outer is None or outer.precision is not PlacePrecision.PROVINCE:
        return place
    inside = (p for p in own if p.role is PlaceRole.LOCATIVE and _lies_in(p, outer))
    return next(inside, place)


def place_in_sentence(
    trigger: Span, *, sentence: Sentence, located: Sequence[LocatedPlace], mentions: Sequence[Mention] = ()
) -> LocatedPlace | None:
    """The place that the act's own sentence gives it; None if it gives none."""
    return choose_in_sentence(trigger, sentence=sentence, located=located, mentions=mentions).first


def _refusals(places: Sequence[LocatedPlace], others: Sequence[LocatedPlace | None]) -> tuple[Rejected, ...]:
    """Why the other places of the sentence are not the act's, in text order."""
    better = f'"{places[0].mention.label}" is likelier' if places else "no place of this act"
    listed = [p for p in others if p is not None and p.gap != PERSON]
    return tuple(
        Rejected(p.mention.label, p.mention.span, _RULES.get(p.role, RULE), _WHY.get(p.role, better))
        for p in sorted(listed, key=lambda p: p.mention.span)
    )


def choose_place(
    trigger: Span,
    *,
    sentence: Sentence,
    sentences: Sequence[Sentence],
    located: Sequence[LocatedPlace],
    mentions: Sequence[Mention] = (),
) -> LocatedPlace | None:
    """The place of the act that `trigger` (in `sentence`) tells of; None if the report names none.

    In order: the place that the sentence itself gives it, the last locative place of the sentences just before, the
    next sentence's, the headline's, the one named most often, the filing city. A lead that only names a country or
    province takes a closer place inside it from the two sentences that follow. `located` may hold unresolved places:
    a place with a gap can be the answer. mentions: of `sentence`.
    """
    usable = [p for p in located if p.role is not PlaceRole.PARENT and p.gap != PERSON]
    best = place_in_sentence(trigger, sentence=sentence, located=located, mentions=mentions)
    if best is not None and best.place is not None:
        return _refine(best, sentence, usable) if _is_vague(best) else best
    return _from_elsewhere(sentence, sentences, usable) or best


def _is_vague(place: LocatedPlace) -> bool:
    return place.place is not None and place.place.precision in _VAGUE


def _refine(place: LocatedPlace, sentence: Sentence, usable: Sequence[LocatedPlace]) -> LocatedPlace:
    """What the report tells of the place of a lead that names a country or a province only.

    In order: the first town inside it that the next two sentences name as a location, the town inside it that the
    report names most (of a province also one named otherwise: "Ramadi police"), of a country the province named most.
    """
    outer = place.place
    assert outer is not None
    province = outer.precision is PlacePrecision.PROVINCE
    lead = sentence.region is RegionKind.HEADLINE or sentence.index <= 2
    if not lead and outer.lat is not None:
        return place
    inside = [p for p in usable if p.role is not PlaceRole.AWAY and _lies_in(p, outer)]
    located = [p for p in inside if p.role is PlaceRole.LOCATIVE]
    for other in located:
        if 0 < other.mention.sentence - sentence.index <= 2:
            return other
    if province:
        return main_place(located) or main_place(inside) or place
    wide = [p for p in usable if p.role is PlaceRole.LOCATIVE and _is_province_of(p, outer)]
    last = place if outer.lat is not None else main_place(inside) or place
    return main_place(located) or main_place(wide) or last


def _lies_in(place: LocatedPlace, outer: Place) -> bool:
    inner = place.place
    if inner is None or inner.precision in _VAGUE or inner.country != outer.country:
        return False
    return outer.precision is PlacePrecision.COUNTRY or inner.admin1 == outer.admin1


def _is_province_of(place: LocatedPlace, country: Place) -> bool:
    inner = place.place
    return (
        inner is not None and inner.precision is PlacePrecision.PROVINCE and inner.country == country.country
    )


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
        worth = {
            PlaceRole.LOCATIVE: 1.0,
            PlaceRole.FILING: 1.5,
            PlaceRole.ORIGIN: 0.6,
            PlaceRole.AWAY: 0.1,
        }.get(place.role, 0.5)
        if place.place.precision in _VAGUE:
            worth *= 0.3
        weight[key] = weight.get(key, 0.0) + worth / (1 + rank / 10)
        kept = first.get(key)
        if kept is None or (kept.role is not PlaceRole.LOCATIVE and place.role is PlaceRole.LOCATIVE):
            first[key] = place
    if not weight:
        return None
    return first[min(weight, key=lambda key: (-weight[key], str(key)))]
