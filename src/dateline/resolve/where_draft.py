"""Place mentions on their way: what surrounds them, what they could be, and which lies in which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import name_key
from dateline.language.token import split_words
from dateline.record.values import Place
from dateline.resolve.where_context import (
    Link,
    PlaceRole,
    SentenceView,
    Surroundings,
    find_links,
    read_surroundings,
)
from dateline.resolve.where_score import holds
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.places import STATE, STREET, find_places
from dateline.text.document import Document, RegionKind

HEADER_SENTENCE = -1
"""`Mention.sentence` of a place in a header region, which has no sentences."""
_FILING = re.compile(
    r"^\s*(?P<place>[A-Z][^\n—–(]{1,60}?)\s*(?:(?:\([^)]{1,40}\)\s*)?(?:—|–|--|-|\|)\s|\([A-Z][^)]{1,40}\)\s)"
)


@dataclass(slots=True)
class Draft:
    """A mention on its way: everything known before and after the choice.

    astray: the gazetteer has the name only in American states that nothing else in the report speaks for.
    """

    mention: Mention
    surroundings: Surroundings
    candidates: tuple[PlaceEntry, ...]
    key: str
    outer: int | None = None
    outer_near: bool = False
    outer_binds: bool = False
    entry: PlaceEntry | None = None
    place: Place | None = None
    gap: str | None = None
    rule: str = "where.unresolved"
    astray: bool = False


def draft_places(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> list[Draft]:
    """Drafts of all PLACE mentions, the header's too, linked into chains; in document order."""
    places = sorted((m for m in mentions if m.kind is MentionKind.PLACE), key=lambda m: m.span)
    by_index = {sentence.index: sentence for sentence in sentences}
    header = _header_mentions(document, gazetteer)
    drafts = [
        *_draft_header(header, gazetteer, document),
        *_draft_body(places, by_index, gazetteer, document),
    ]
    return sorted(drafts, key=lambda draft: draft.mention.span)


def is_sure(draft: Draft) -> bool:
    """True if the words round a mention leave no doubt that it is a place."""
    role = draft.surroundings.role
    return draft.surroundings.sure or draft.outer is not None or role in {PlaceRole.FILING, PlaceRole.PARENT}


def _header_mentions(document: Document, gazetteer: Gazetteer) -> list[tuple[Sentence, tuple[Mention, ...]]]:
    found: list[tuple[Sentence, tuple[Mention, ...]]] = []
    for region in document.regions:
        if region.kind is RegionKind.HEADER:
            tokens = split_words(document.text, region.span.start, region.span.end)
            if tokens:
                sentence = Sentence(HEADER_SENTENCE, region.span, region.kind, 0, tokens)
                found.append((sentence, find_places(sentence, gazetteer)))
    return found


def _draft_header(
    header: list[tuple[Sentence, tuple[Mention, ...]]], gazetteer: Gazetteer, document: Document
) -> list[Draft]:
    drafts: list[Draft] = []
    for _, mentions in header:
        first = len(drafts)
        for mention in mentions:
            surroundings = Surroundings(PlaceRole.FILING, None, near=False, direction=None)
            drafts.append(new_draft(mention, surroundings, gazetteer))
        _link(drafts[first:], document.text)
    return drafts


def _draft_body(
    places: Sequence[Mention], by_index: dict[int, Sentence], gazetteer: Gazetteer, document: Document
) -> list[Draft]:
    groups: dict[int, list[Mention]] = defaultdict(list)
    for mention in places:
        groups[mention.sentence].append(mention)
    drafts: list[Draft] = []
    for index in sorted(groups):
        if index not in by_index:
            continue
        view = SentenceView(by_index[index])
        own = [new_draft(m, read_surroundings(m, view, gazetteer), gazetteer) for m in groups[index]]
        _link(own, document.text)
        filing_end = _filing_end(by_index[index], document)
        for draft in own:
            if draft.mention.span.end <= filing_end:
                draft.surroundings = replace(draft.surroundings, role=PlaceRole.FILING)
        drafts.extend(own)
    return drafts


def _filing_end(sentence: Sentence, document: Document) -> int:
    """Where a dateline left in the body ends ("TACOMA, Wash. - Police ..."); 0 without one."""
    text = document.text[sentence.span.start : min(len(document.text), sentence.span.start + 90)]
    match = _FILING.match(text)
    if match is None or not match["place"].split(",")[0].isupper():
        return 0
    return sentence.span.start + match.end()


def new_draft(mention: Mention, surroundings: Surroundings, gazetteer: Gazetteer) -> Draft:
    candidates = gazetteer.look_up(mention.label)
    if mention.producer.rule == STREET.rule:
        candidates = ()
        surroundings = replace(surroundings, noun_kind="site")
    elif mention.producer.rule == STATE.rule:
        candidates = (
            tuple(e for e in candidates if e.kind is PlaceKind.ADMIN1 and e.country == "US") or candidates
        )
    return Draft(mention, surroundings, candidates, name_key(mention.label))


def _link(drafts: list[Draft], text: str) -> None:
    """Tie the mentions of one sentence into chains where some candidates really lie in one another."""
    for link in find_links([draft.mention for draft in drafts], text):
        inner, outer = drafts[link.inner], drafts[link.outer]
        fits = _may_hold(outer, inner)
        if not fits and _may_hold(inner, outer) and not link.near and inner.candidates:
            link = Link(link.outer, link.inner, near=False, grammatical=False)
            inner, outer, fits = outer, inner, True
        bound = fits or (link.grammatical and not _known_elsewhere(inner, outer)) or link.near
        if bound or _names_american_parent(inner, outer, text):
            inner.outer, inner.outer_near, inner.outer_binds = link.outer, link.near, link.grammatical
            if link.near or outer.surroundings.role is PlaceRole.FILING:
                continue
            if (
                inner.surroundings.role in {PlaceRole.OTHER, PlaceRole.MODIFIER}
                and outer.surroundings.role is PlaceRole.LOCATIVE
                and link.inner > link.outer
            ):
                inner.surroundings = replace(inner.surroundings, role=PlaceRole.LOCATIVE)
            kind = outer.surroundings.noun_kind
            if link.inner < link.outer and kind in {"quarter", "village", "town", "site"}:
                kind = None
            outer.surroundings = replace(outer.surroundings, role=PlaceRole.PARENT, noun_kind=kind, sure=True)
    for draft in drafts:
        if draft.outer is not None:
            draft.surroundings = replace(draft.surroundings, parent=draft.outer)
            draft.outer = drafts[draft.outer].mention.span.start


def _names_american_parent(inner: Draft, outer: Draft, text: str) -> bool:
    """True for "Eureka, Navarro County" and "Maiden Rock, Wis.": a parent after a comma, even of an unknown town."""
    if text[inner.mention.span.end : outer.mention.span.start].strip() != ",":
        return False
    if any(entry.kind in {PlaceKind.COUNTRY, PlaceKind.ADMIN1} for entry in inner.candidates[:2]):
        return False
    if inner.mention.label.endswith((" County", " Parish")) or not is_sure(inner):
        return False
    county = outer.mention.label.endswith((" County", " Parish"))
    state = outer.candidates[:1] and outer.candidates[0].kind is PlaceKind.ADMIN1
    inner.astray = bool((county or state) and outer.candidates[0].country == "US") and bool(outer.candidates)
    return inner.astray


def _may_hold(outer: Draft, inner: Draft) -> bool:
    if not inner.candidates:
        return bool(outer.candidates) and inner.surroundings.noun_kind is not None
    return any(holds(o, i) for o in outer.candidates[:40] for i in inner.candidates[:40])


def _known_elsewhere(inner: Draft, outer: Draft) -> bool:
    """True if the inner name is known, but not in the outer one, and no noun makes it a quarter."""
    return bool(inner.candidates) and inner.surroundings.noun_kind not in {"quarter", "village", "site"}
