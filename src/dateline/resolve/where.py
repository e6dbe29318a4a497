"""Where: from the place names of a report to places with coordinates, parents and precision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_draft import HEADER_SENTENCE, Draft, draft_places
from dateline.resolve.where_home import settle_at_home
from dateline.resolve.where_report import PERSON, drop_persons, find_titled, read_context
from dateline.resolve.where_score import Context
from dateline.resolve.where_settle import (
    KIND_PRECISION,
    OUTSIDE,
    settle,
    settle_quarters,
    settle_unknown,
)
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.text.document import Document
from dateline.text.span import Span

__all__ = ["HEADER_SENTENCE", "OUTSIDE", "PERSON", "LocatedPlace", "PlaceRole", "locate_places", "place_span"]


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """One place mention with what it stands for.

    place: None if the gazetteer cannot tell, and then `gap` says why. parents: mentions that the text names
    as holding it, nearest first. rule: how it was settled. entry: the gazetteer's, of the place itself.
    """

    mention: Mention
    place: Place | None
    gap: str | None
    role: PlaceRole
    parents: tuple[Mention, ...]
    rule: str
    entry: PlaceEntry | None = None


def locate_places(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[LocatedPlace, ...]:
    """Settle all PLACE mentions of a report at once, and the filing city of its header; in document order.

    Other kinds of mentions are ignored. A header's mentions have sentence number `HEADER_SENTENCE`.
    """
    opened = open_report(document, sentences, mentions, gazetteer)
    drafts, context = opened.drafts, opened.context
    settle(drafts, context, titled=opened.titled)
    settle_quarters(drafts)
    settle_at_home(drafts, context)
    settle_unknown(drafts, context, gazetteer)
    return tuple(_finish(draft, drafts) for draft in drafts)


@dataclass(frozen=True, slots=True)
class OpenedReport:
    """The names of a report before any is settled. titled: labels of the title, with their candidates."""

    drafts: list[Draft]
    titled: tuple[tuple[str, tuple[PlaceEntry, ...]], ...]
    context: Context


def open_report(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> OpenedReport:
    """The names of a report with their surroundings, and what it says of countries and states."""
    drafts = draft_places(document, sentences, mentions, gazetteer)
    titled = find_titled(document, gazetteer)
    drop_persons(drafts, sentences, gazetteer, titled=titled)
    context = read_context(document, drafts, sentences, gazetteer, titled=titled)
    named = tuple((m.label, gazetteer.look_up(m.label)) for m in titled)
    return OpenedReport(drafts, named, context)


def _finish(draft: Draft, drafts: list[Draft]) -> LocatedPlace:
    place = draft.place
    if draft.entry is not None:
        place = _place_of(draft.entry, draft)
    by_start = {other.mention.span.start: other for other in drafts}
    parents: list[Mention] = []
    current = draft
    while current.outer is not None and len(parents) < 4:
        current = by_start[current.outer]
        parents.append(current.mention)
    return LocatedPlace(
        draft.mention, place, draft.gap, draft.surroundings.role, tuple(parents), draft.rule, draft.entry
    )


def _place_of(entry: PlaceEntry, draft: Draft) -> Place:
    surroundings = draft.surroundings
    precision = KIND_PRECISION[entry.kind]
    if surroundings.noun_kind in {"village", "quarter"} and precision is PlacePrecision.TOWN:
        precision = PlacePrecision.EXACT
    name = draft.mention.label
    if (
        entry.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION}
        and surroundings.direction is not None
    ):
        name = f"{surroundings.direction} {name}"
    if surroundings.near and precision in {PlacePrecision.TOWN, PlacePrecision.EXACT}:
        precision = PlacePrecision.NEAR
    admin1 = entry.name if entry.kind is PlaceKind.ADMIN1 else entry.admin1
    exact = entry.kind is not PlaceKind.WORLD_REGION
    return Place(
        name,
        precision,
        admin1,
        entry.country,
        entry.lat if exact else None,
        entry.lon if exact else None,
        entry.gazetteer_id,
    )


def place_span(located: LocatedPlace) -> Span:
    """The words that the place rests on: its own mention."""
    return located.mention.span
