"""The place that only a report's title names: the fallback of an act for which the text itself gives none."""

from __future__ import annotations

from itertools import pairwise

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED
from dateline.language.token import split_words
from dateline.record.claim import Producer
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where import LocatedPlace
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_report import find_titled
from dateline.resolve.where_settle import KIND_PRECISION
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_words import place_words
from dateline.text.document import Document
from dateline.text.span import Span

RULE = "where.title"
LARGE_TOWN = 100_000
"""What only "in" or a direction marks in a title is a town from this size on."""
SHARE = 3
"""A title's name is taken as its largest bearer's, if that has so many times the people of the next."""


def place_of_title(
    trigger: Span, document: Document, gazetteer: Gazetteer, *, fallback: LocatedPlace | None
) -> LocatedPlace | None:
    """The town or county that the title names, for an act whose `fallback` is none, or no finer than a country.

    The title's own words are not in the text: the claim rests on those that tell of the act.
    """
    given = None if fallback is None else fallback.place
    if given is not None and given.precision is not PlacePrecision.COUNTRY:
        return fallback
    country = None if given is None else given.country
    labels = [titled.label for titled in find_titled(document, gazetteer)]
    for label in dict.fromkeys([*labels, *_led_by_words(document.title or "")]):
        entry = _bearer(gazetteer.look_up(label), country)
        if entry is not None and (label in labels or entry.population >= LARGE_TOWN):
            mention = Mention(MentionKind.PLACE, trigger, 0, label, Producer(RULE), score=0.4)
            place = Place(
                label,
                KIND_PRECISION[entry.kind],
                entry.admin1,
                entry.country,
                entry.lat,
                entry.lon,
                entry.gazetteer_id,
            )
            return LocatedPlace(mention, place, None, PlaceRole.OTHER, (), RULE, entry)
    return fallback


def _led_by_words(title: str) -> list[str]:
    """Capitalised words after "in" or a direction ("in Mobile", "north Tucson"), as a title has only towns."""
    tokens = split_words(title)
    words = place_words()
    leading = {"in", "near", "outside"} | words.directions
    return [
        token.text
        for before, token in pairwise(tokens)
        if before.lower in leading and before.text.islower() and token.text[0].isupper()
    ]


def _bearer(candidates: tuple[PlaceEntry, ...], country: str | None) -> PlaceEntry | None:
    """The largest town or county of the name, in the country if one is known; None if another is nearly as large."""
    wide = candidates and candidates[0].kind not in POPULATED | {PlaceKind.ADMIN2}
    own = [
        e
        for e in candidates
        if e.kind in POPULATED | {PlaceKind.ADMIN2} and (country is None or e.country == country)
    ]
    own.sort(key=lambda e: (-e.population, e.gazetteer_id))
    if (
        wide
        or not own
        or any(e.population * SHARE > own[0].population for e in own[1:] if e.distance_km(own[0]) > 50)
    ):
        return None
    return own[0]
