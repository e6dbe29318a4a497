"""Where: from the place names of a report to places with coordinates, parents and precision."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import name_key
from dateline.language.token import split_words
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where_context import (
    Link,
    PlaceRole,
    SentenceView,
    Surroundings,
    find_links,
    read_surroundings,
)
from dateline.resolve.where_score import Context, choose_entry, holds
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_words import place_words
from dateline.tag.places import STATE, STREET, find_places
from dateline.text.document import Document, RegionKind
from dateline.text.span import Span

HEADER_SENTENCE = -1
"""`Mention.sentence` of a place in a header region, which has no sentences."""
OUTSIDE = "outside the gazetteer"
PERSON = "a person's name"
SMALL_TOWN = 100_000
"""Below this population a bare name without any sign of a place is taken for a surname."""
KNOWN_TOWN = 20_000
FAMOUS_TOWN = 400_000
"""Towns that speak for their country and province: with one bearer of the name, and with several."""
MANY_CANDIDATES = 40
HOME_KM = 40.0
"""A quarter lies within this distance of a town that the report names."""

_PRECISION = {
    PlaceKind.COUNTRY: PlacePrecision.COUNTRY,
    PlaceKind.WORLD_REGION: PlacePrecision.COUNTRY,
    PlaceKind.ADMIN1: PlacePrecision.PROVINCE,
    PlaceKind.REGION: PlacePrecision.DISTRICT,
    PlaceKind.ADMIN2: PlacePrecision.DISTRICT,
    PlaceKind.TOWN: PlacePrecision.TOWN,
    PlaceKind.VILLAGE: PlacePrecision.EXACT,
    PlaceKind.QUARTER: PlacePrecision.EXACT,
    PlaceKind.SITE: PlacePrecision.EXACT,
    PlaceKind.WATER: PlacePrecision.SEA_OR_AIR,
    PlaceKind.OTHER: PlacePrecision.NEAR,
}
_NOUN_PRECISION = {
    "quarter": PlacePrecision.EXACT,
    "village": PlacePrecision.EXACT,
    "site": PlacePrecision.EXACT,
    "town": PlacePrecision.TOWN,
    "district": PlacePrecision.DISTRICT,
    "province": PlacePrecision.PROVINCE,
    "water": PlacePrecision.SEA_OR_AIR,
}
_TOWN_LIKE = frozenset({PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.QUARTER})
_FILING = re.compile(
    r"^\s*(?P<place>[A-Z][^\n—–(]{1,60}?)\s*(?:(?:\([^)]{1,40}\)\s*)?(?:—|–|--|-|\|)\s|\([A-Z][^)]{1,40}\)\s)"
)


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """One place mention with what it stands for.

    place: None if the gazetteer cannot tell, and then `gap` says why. parents: mentions that the text names as holding
    it, nearest first. rule: how it was settled. entry: the gazetteer's entry, of the place itself or None.
    """

    mention: Mention
    place: Place | None
    gap: str | None
    role: PlaceRole
    parents: tuple[Mention, ...]
    rule: str
    entry: PlaceEntry | None = None


@dataclass(slots=True)
class _Draft:
    """A mention on its way: everything known before and after the choice."""

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


def locate_places(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[LocatedPlace, ...]:
    """Settle all PLACE mentions of a report at once, and the filing city of its header; in document order.

    Other kinds of mentions are ignored. A header's mentions have sentence number `HEADER_SENTENCE`.
    """
    header = _header_mentions(document, gazetteer)
    places = sorted((m for m in mentions if m.kind is MentionKind.PLACE), key=lambda m: m.span)
    by_index = {sentence.index: sentence for sentence in sentences}
    drafts = [
        *_draft_header(header, gazetteer, document),
        *_draft_body(places, by_index, gazetteer, document),
    ]
    drafts.sort(key=lambda draft: draft.mention.span)
    _drop_persons(drafts, sentences)
    context = _read_context(document, drafts, sentences, gazetteer)
    _settle(drafts, context)
    _settle_quarters(drafts)
    _settle_unknown(drafts, context, gazetteer)
    return tuple(_finish(draft, drafts) for draft in drafts)


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
) -> list[_Draft]:
    drafts: list[_Draft] = []
    for _, mentions in header:
        first = len(drafts)
        for mention in mentions:
            surroundings = Surroundings(PlaceRole.FILING, None, near=False, direction=None)
            drafts.append(_new_draft(mention, surroundings, gazetteer))
        _link(drafts[first:], document.text)
    return drafts


def _draft_body(
    places: Sequence[Mention], by_index: dict[int, Sentence], gazetteer: Gazetteer, document: Document
) -> list[_Draft]:
    groups: dict[int, list[Mention]] = defaultdict(list)
    for mention in places:
        groups[mention.sentence].append(mention)
    drafts: list[_Draft] = []
    for index in sorted(groups):
        if index not in by_index:
            continue
        view = SentenceView(by_index[index])
        own = [_new_draft(m, read_surroundings(m, view, gazetteer), gazetteer) for m in groups[index]]
        _link(own, document.text)
        filing_end = _filing_end(by_index[index], document)
        for draft in own:
            if draft.mention.span.end <= filing_end:
                draft.surroundings = replace(draft.surroundings, role=PlaceRole.FILING)
        drafts.extend(own)
    return drafts


def _filing_end(sentence: Sentence, document: Document) -> int:
    """Where a dateline that the reader left in the body ends ("TACOMA, Wash. - Police ..."); 0 without one."""
    text = document.text[sentence.span.start : min(len(document.text), sentence.span.start + 90)]
    match = _FILING.match(text)
    if match is None or not match["place"].split(",")[0].isupper():
        return 0
    return sentence.span.start + match.end()


def _new_draft(mention: Mention, surroundings: Surroundings, gazetteer: Gazetteer) -> _Draft:
    candidates = gazetteer.look_up(mention.label)
    if mention.producer.rule == STREET.rule:
        candidates = ()
        surroundings = replace(surroundings, noun_kind="site")
    elif mention.producer.rule == STATE.rule:
        candidates = (
            tuple(e for e in candidates if e.kind is PlaceKind.ADMIN1 and e.country == "US") or candidates
        )
    return _Draft(mention, surroundings, candidates, name_key(mention.label))


def _link(drafts: list[_Draft], text: str) -> None:
    """Tie the mentions of one sentence into chains where some candidates really lie in one another."""
    for link in find_links([draft.mention for draft in drafts], text):
        inner, outer = drafts[link.inner], drafts[link.outer]
        fits = _may_hold(outer, inner)
        if not fits and _may_hold(inner, outer) and not link.near and inner.candidates:
            link = Link(link.outer, link.inner, near=False, grammatical=False)
            inner, outer, fits = outer, inner, True
        if fits or (link.grammatical and not _known_elsewhere(inner, outer)) or link.near:
            inner.outer, inner.outer_near, inner.outer_binds = link.outer, link.near, link.grammatical
            if link.near or outer.surroundings.role is PlaceRole.FILING:
                continue
            if (
                inner.surroundings.role in {PlaceRole.OTHER, PlaceRole.MODIFIER}
                and outer.surroundings.role is PlaceRole.LOCATIVE
            ):
                if link.inner > link.outer:
                    inner.surroundings = replace(inner.surroundings, role=PlaceRole.LOCATIVE)
            kind = outer.surroundings.noun_kind
            if link.inner < link.outer and kind in {"quarter", "village", "town", "site"}:
                kind = None
            outer.surroundings = replace(outer.surroundings, role=PlaceRole.PARENT, noun_kind=kind, sure=True)
    for draft in drafts:
        if draft.outer is not None:
            draft.surroundings = replace(draft.surroundings, parent=draft.outer)
            draft.outer = None
    _point(drafts)


def _point(drafts: list[_Draft]) -> None:
    for draft in drafts:
        if draft.surroundings.parent is not None:
            parent = drafts[draft.surroundings.parent]
            draft.outer = parent.mention.span.start


def _may_hold(outer: _Draft, inner: _Draft) -> bool:
    if not inner.candidates:
        return bool(outer.candidates) and inner.surroundings.noun_kind is not None
    return any(holds(o, i) for o in outer.candidates[:40] for i in inner.candidates[:40])


def _known_elsewhere(inner: _Draft, outer: _Draft) -> bool:
    """True if the inner name is known, but not as a part of the outer one, and no noun makes it a quarter or village."""
    return bool(inner.candidates) and inner.surroundings.noun_kind not in {"quarter", "village", "site"}


def _drop_persons(drafts: list[_Draft], sentences: Sequence[Sentence]) -> None:
    """Mark names that are rather people's: named in full elsewhere, or small towns that nothing shows to be places.

    A name that the report once uses surely as a place ("in Jackson", "Jackson police") stays one, unless the
    report also gives it a first name.
    """
    wanted = {d.mention.label for d in drafts if " " not in d.mention.label}
    if not wanted:
        return
    people = _surnames(sentences, wanted)
    sure = {d.mention.label for d in drafts if _is_sure(d)}
    for draft in drafts:
        label = draft.mention.label
        if label in people and not (_is_sure(draft) and draft.outer is not None):
            person = people[label] > sum(1 for d in drafts if d.mention.label == label and _is_sure(d))
        else:
            person = label in wanted and label not in sure and _is_small(draft)
        if person:
            draft.candidates, draft.gap, draft.rule = (), PERSON, "where.person"


def _is_sure(draft: _Draft) -> bool:
    role = draft.surroundings.role
    return draft.surroundings.sure or draft.outer is not None or role in {PlaceRole.FILING, PlaceRole.PARENT}


def _is_small(draft: _Draft) -> bool:
    """True for a name whose largest bearer is a town of an English-speaking country that few would name bare."""
    if not draft.candidates or draft.mention.producer.rule == STATE.rule:
        return False
    top = draft.candidates[0]
    if top.kind in {
        PlaceKind.COUNTRY,
        PlaceKind.ADMIN1,
        PlaceKind.REGION,
        PlaceKind.WATER,
        PlaceKind.WORLD_REGION,
    }:
        return False
    return top.population < SMALL_TOWN


def _surnames(sentences: Sequence[Sentence], wanted: set[str]) -> dict[str, int]:
    """How often each wanted word follows a given name or title, or a capitalised word that is no place's companion."""
    words = place_words()
    found: dict[str, int] = defaultdict(int)
    for sentence in sentences:
        for before, token in zip(sentence.tokens, sentence.tokens[1:], strict=False):
            if token.text in wanted and before.text[0].isupper() and token.start == before.end + 1:
                name = before.lower in words.given_names or before.lower in words.titles
                if name and before.lower not in words.nouns:
                    found[token.text] += 2
    return found


def _read_context(
    document: Document, drafts: list[_Draft], sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> Context:
    """Weigh countries and provinces by what the report surely names, its title included."""
    context = Context()
    for sentence in (*sentences, *_title_sentences(document)):
        for token in sentence.tokens:
            if token.text[0].isupper():
                country = gazetteer.country_of_adjective(token.lower)
                if country is not None:
                    context.countries[country] += 1
    context.countries["US"] += _n_american(drafts, sentences)
    for draft in drafts:
        _weigh(draft.candidates, draft.mention.producer.rule == STATE.rule, context)
        if 0 < len(draft.candidates) <= MANY_CANDIDATES:
            for entry in draft.candidates:
                if entry.kind in _TOWN_LIKE | {PlaceKind.ADMIN2, PlaceKind.SITE}:
                    context.add_cell(entry, draft.key)
    for sentence in _title_sentences(document):
        for mention in find_places(sentence, gazetteer):
            _weigh(gazetteer.look_up(mention.label), mention.producer.rule == STATE.rule, context)
    return context


def _n_american(drafts: list[_Draft], sentences: Sequence[Sentence]) -> int:
    """How much the manner of a report speaks for the United States: numbered blocks, sheriffs, counties; 4 at most."""
    blocks = sum(
        1 for d in drafts if d.mention.producer.rule == STREET.rule and " block of " in d.mention.label
    )
    american = place_words().american_words
    words = {token.lower for sentence in sentences for token in sentence.tokens if token.lower in american}
    return min(4, 2 * blocks + len(words))


def _title_sentences(document: Document) -> tuple[Sentence, ...]:
    """The title from the metadata, as a sentence whose offsets point nowhere: only for weighing."""
    if not document.title:
        return ()
    tokens = split_words(document.title)
    span = Span(0, len(document.title))
    return (Sentence(HEADER_SENTENCE, span, RegionKind.HEADLINE, 0, tokens),) if tokens else ()


def _weigh(candidates: tuple[PlaceEntry, ...], is_state: bool, context: Context) -> None:
    if not candidates:
        return
    top = candidates[0]
    country = top.country
    countries = {entry.country for entry in candidates}
    if country is None:
        return
    if any(entry.kind is PlaceKind.COUNTRY for entry in candidates[:2]):
        if top.kind is PlaceKind.COUNTRY:
            context.countries[country] += 2
    elif len(countries) == 1 and top.population >= KNOWN_TOWN:
        context.countries[country] += 1
    elif top.population >= FAMOUS_TOWN:
        context.countries[country] += 1
    province = top.name if top.kind is PlaceKind.ADMIN1 else top.admin1
    if province is None:
        return
    if is_state:
        context.countries[country] += 2
        context.provinces[country, province] += 2
    elif top.kind is PlaceKind.ADMIN1 and country == "US" and province not in {"New York", "Washington"}:
        context.countries[country] += 1
        context.provinces[country, province] += 1
    elif top.population >= FAMOUS_TOWN or (len(candidates) == 1 and top.population >= KNOWN_TOWN):
        context.provinces[country, province] += 1


def _settle(drafts: list[_Draft], context: Context) -> None:
    """Choose entries: outer parts of chains before inner ones, then again with the sure ones as anchors."""
    by_start = {draft.mention.span.start: draft for draft in drafts}
    ordered = sorted(drafts, key=lambda d: (_depth(d, by_start), d.mention.span))
    shared: dict[str, list[PlaceEntry]] = defaultdict(list)
    for final in (False, True):
        for draft in ordered:
            _choose(draft, by_start, shared, context)
        anchors: dict[str, PlaceEntry] = {}
        for draft in drafts:
            sure = draft.outer is not None or (len(draft.candidates) == 1 and _is_sure(draft))
            sure = sure or (draft.entry is not None and draft.entry.population >= FAMOUS_TOWN)
            if (
                draft.entry is not None
                and sure
                and draft.entry.kind not in {PlaceKind.COUNTRY, PlaceKind.WORLD_REGION}
            ):
                anchors.setdefault(draft.entry.gazetteer_id, draft.entry)
        if not final:
            context.anchors = list(anchors.values())[:30]
            for draft in drafts:
                if draft.entry is not None and draft.entry.country is not None and draft.outer is not None:
                    context.countries[draft.entry.country] += 1


def _depth(draft: _Draft, by_start: dict[int, _Draft]) -> int:
    depth, seen = 0, {draft.mention.span.start}
    while draft.outer is not None and draft.outer not in seen and depth < 6:
        seen.add(draft.outer)
        draft = by_start[draft.outer]
        depth += 1
    return depth


def _choose(
    draft: _Draft, by_start: dict[int, _Draft], shared: dict[str, list[PlaceEntry]], context: Context
) -> None:
    if not draft.candidates:
        return
    outer = by_start[draft.outer].entry if draft.outer is not None else None
    parents = [] if outer is None else [outer]
    if outer is not None and not draft.outer_near and outer not in shared[draft.key]:
        shared[draft.key].append(outer)
    noun_kind = draft.surroundings.noun_kind
    entry = choose_entry(
        draft.candidates,
        key=draft.key,
        noun_kind=noun_kind,
        parents=parents or shared[draft.key],
        parents_bind=bool(parents)
        and draft.outer_binds
        and not draft.outer_near
        and noun_kind in {"quarter", "village", "site"},
        context=context,
    )
    if entry is not None and noun_kind in {"quarter", "site"} and entry.kind is PlaceKind.ADMIN1:
        entry = None
    if entry is not None and not parents and _is_foreign(entry, context):
        entry = None
    draft.entry = entry
    draft.rule = (
        "where.parent" if parents else "where.only" if len(draft.candidates) == 1 else "where.context"
    )


def _is_foreign(entry: PlaceEntry, context: Context) -> bool:
    """True for a small place of a country of which the report, clearly set in another, says nothing else."""
    main = context.main_country()
    if main is None or entry.country in {main, None} or sum(context.countries.values()) < 3:
        return False
    return (
        entry.kind is not PlaceKind.COUNTRY
        and entry.population < FAMOUS_TOWN
        and context.countries[entry.country or ""] == 0
    )


def _settle_quarters(drafts: list[_Draft]) -> None:
    """A quarter without a named parent lies in a town of the report; a namesake far from all of them is not meant."""
    towns = [
        d.entry
        for d in drafts
        if d.entry is not None
        and d.entry.kind is PlaceKind.TOWN
        and _is_sure(d)
        and d.surroundings.noun_kind != "quarter"
    ]
    for draft in drafts:
        if (
            draft.entry is None
            or draft.surroundings.noun_kind != "quarter"
            or draft.outer is not None
            or not towns
        ):
            continue
        near = [
            entry for entry in draft.candidates if any(entry.distance_km(town) < HOME_KM for town in towns)
        ]
        draft.entry = near[0] if near else None


def _settle_unknown(drafts: list[_Draft], context: Context, gazetteer: Gazetteer) -> None:
    """Names that the gazetteer does not hold: similar spellings in the country, else the parent that the text names."""
    by_start = {draft.mention.span.start: draft for draft in drafts}
    country = context.main_country()
    for draft in drafts:
        if draft.entry is not None or draft.gap is not None:
            continue
        outer = by_start[draft.outer] if draft.outer is not None else None
        home = outer.entry.country if outer is not None and outer.entry is not None else country
        street = draft.mention.producer.rule == STREET.rule
        if home is not None and home != "US" and not street:
            _try_similar(draft, outer, home, gazetteer)
        if draft.entry is None:
            held = outer is not None and outer.entry is not None
            tie = outer if held else _tie_in_report(draft, drafts)
            _place_by_parent(draft, tie, home, gazetteer, stated=held)


def _try_similar(draft: _Draft, outer: _Draft | None, country: str, gazetteer: Gazetteer) -> None:
    if draft.candidates and draft.surroundings.noun_kind not in {"quarter", "village"}:
        return
    similar = gazetteer.look_up_similar(draft.mention.label, country=country)
    parent = None if outer is None else outer.entry
    if parent is not None:
        similar = tuple(entry for entry in similar if holds(parent, entry))
    elif draft.surroundings.noun_kind == "quarter":
        return
    if similar:
        draft.entry, draft.rule = similar[0], "where.similar"


def _tie_in_report(draft: _Draft, drafts: list[_Draft]) -> _Draft | None:
    """The town that a street or quarter lies in when its own phrase names none: the nearest one before it, else after."""
    kind = draft.surroundings.noun_kind
    if kind not in {"quarter", "site", "village", "district"}:
        return None
    kinds = _TOWN_LIKE | {PlaceKind.ADMIN1} if kind in {"district", "village"} else _TOWN_LIKE
    here = draft.mention.span.start
    towns = [
        d for d in drafts if d.entry is not None and d.entry.kind in kinds and d is not draft and _is_sure(d)
    ]
    same = [d for d in towns if d.mention.sentence == draft.mention.sentence]
    before = [d for d in towns if d.mention.span.start < here]
    if same:
        return min(same, key=lambda d: (abs(d.mention.span.start - here), d.mention.span))
    if before:
        return before[-1]
    return towns[0] if towns else None


def _place_by_parent(
    draft: _Draft, tie: _Draft | None, country: str | None, gazetteer: Gazetteer, *, stated: bool
) -> None:
    noun_kind = draft.surroundings.noun_kind
    parent = None if tie is None else tie.entry
    if parent is not None and parent.kind is not PlaceKind.WORLD_REGION:
        precision = _NOUN_PRECISION.get(noun_kind or "", _PRECISION[parent.kind])
        if parent.kind not in _TOWN_LIKE:
            precision = _PRECISION[parent.kind]
        elif draft.outer_near:
            precision = PlacePrecision.NEAR
        draft.rule = "where.held" if stated else "where.report"
        admin1 = parent.name if parent.kind is PlaceKind.ADMIN1 else parent.admin1
        draft.place = Place(draft.mention.label, precision, admin1, parent.country, parent.lat, parent.lon)
    elif country is not None and _is_sure(draft):
        draft.rule = "where.country"
        draft.place = Place(draft.mention.label, PlacePrecision.COUNTRY, country=country)
    else:
        draft.gap = OUTSIDE


def _finish(draft: _Draft, drafts: list[_Draft]) -> LocatedPlace:
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


def _place_of(entry: PlaceEntry, draft: _Draft) -> Place:
    surroundings = draft.surroundings
    precision = _PRECISION[entry.kind]
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
