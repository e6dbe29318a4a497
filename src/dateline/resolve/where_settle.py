"""Choosing an entry for each draft, and a stand-in by its parents for names that the gazetteer lacks."""

from __future__ import annotations

from collections import defaultdict

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_draft import Draft, is_sure
from dateline.resolve.where_judge import JudgedNames, Titled, judge_names
from dateline.resolve.where_score import FAMOUS_TOWN, Context, holds, likely_bearers, seat_or_province
from dateline.tag.places import STREET

OUTSIDE = "outside the gazetteer"
LEAST_SUM = -500
"""Below this sum of weights a name is none of the places that bear it; swept with `train.where --check`."""
LEAST_STRAY = 1000
"""The same for a small town in a state that the report, which names another, does not name."""
NEAR_KM = 500.0
"""What is said to be near a town does not lie this far from it."""
SMALL_TOWN = 50_000
HOME_KM = 40.0
"""A quarter lies within this distance of a town that the report names."""

KIND_PRECISION = {
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


def settle(drafts: list[Draft], context: Context, *, titled: Titled = ()) -> None:
    """Choose entries: all names are judged together, then outer parts of chains are settled before inner ones."""
    by_start = {draft.mention.span.start: draft for draft in drafts}
    scene = judge_names(drafts, context, titled=titled)
    shared: dict[str, list[PlaceEntry]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda d: (_depth(d, by_start), d.mention.span)):
        if draft.candidates:
            _choose(draft, by_start, shared, scene, context)


def _depth(draft: Draft, by_start: dict[int, Draft]) -> int:
    depth, seen = 0, {draft.mention.span.start}
    while draft.outer is not None and draft.outer not in seen and depth < 6:
        seen.add(draft.outer)
        draft = by_start[draft.outer]
        depth += 1
    return depth


def _choose(
    draft: Draft,
    by_start: dict[int, Draft],
    shared: dict[str, list[PlaceEntry]],
    scene: JudgedNames,
    context: Context,
) -> None:
    outer = by_start[draft.outer].entry if draft.outer is not None else None
    if outer is not None and not draft.outer_near and outer not in shared[draft.key]:
        shared[draft.key].append(outer)
    parents = [outer] if outer is not None else shared[draft.key]
    noun_kind = draft.surroundings.noun_kind
    fitting = [entry for entry in draft.candidates if any(holds(parent, entry) for parent in parents)]
    if outer is not None and draft.outer_near and _is_out_of_reach(draft, outer):
        draft.rule, draft.astray = "where.parent", True
        return
    stated = outer is not None and not draft.outer_near
    must = stated and (draft.astray or (draft.outer_binds and noun_kind in {"quarter", "village", "site"}))
    filed = draft.surroundings.role is PlaceRole.FILING
    pool = fitting or ([] if must else list(draft.candidates))
    if outer is None and not filed:
        pool = likely_bearers(pool, context, key=draft.key)
    entry: PlaceEntry | None = None
    if pool:
        judged = scene.judge(draft, pool)
        entry = seat_or_province(judged.entry, pool, noun_kind=noun_kind)
        least = LEAST_STRAY if context.home_states and context.is_stray(entry) else LEAST_SUM
        if judged.score < least and context.main_country() == "US" and outer is None and not filed:
            entry, draft.astray = None, bool(context.home_states)
    if entry is not None and noun_kind in {"quarter", "site"} and entry.kind is PlaceKind.ADMIN1:
        entry = None
    draft.entry = entry
    draft.rule = (
        "where.parent"
        if outer is not None
        else "where.only"
        if len(draft.candidates) == 1
        else "where.context"
    )


def _is_out_of_reach(draft: Draft, outer: PlaceEntry) -> bool:
    """True for "on Greybull near Pearland": a street or block, whose name a small town far from the other has."""
    return (
        outer.kind in POPULATED
        and outer.country == "US"
        and bool(draft.candidates)
        and all(e.kind in POPULATED and e.population < SMALL_TOWN for e in draft.candidates)
        and all(e.distance_km(outer) > NEAR_KM for e in draft.candidates)
    )


def settle_quarters(drafts: list[Draft]) -> None:
    """A quarter without a named parent lies in a town of the report; namesakes elsewhere are not meant."""
    towns = [
        d.entry
        for d in drafts
        if d.entry is not None
        and d.entry.kind is PlaceKind.TOWN
        and is_sure(d)
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


def settle_unknown(drafts: list[Draft], context: Context, gazetteer: Gazetteer) -> None:
    """Names that the gazetteer does not hold: similar spellings, else the parent that the text names."""
    by_start = {draft.mention.span.start: draft for draft in drafts}
    country = context.main_country()
    for draft in drafts:
        if draft.entry is not None or draft.place is not None or draft.gap is not None:
            continue
        outer = by_start[draft.outer] if draft.outer is not None else None
        home = outer.entry.country if outer is not None and outer.entry is not None else country
        street = draft.mention.producer.rule == STREET.rule
        if home is not None and home != "US" and not street:
            _try_similar(draft, outer, home, gazetteer)
        if draft.entry is None:
            held = outer is not None and outer.entry is not None
            tie = outer.entry if outer is not None and held else _tie_in_report(draft, drafts, context)
            _place_by_parent(draft, tie, home, stated=held)


def _try_similar(draft: Draft, outer: Draft | None, country: str, gazetteer: Gazetteer) -> None:
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


def _tie_in_report(draft: Draft, drafts: list[Draft], context: Context) -> PlaceEntry | None:
    """The town of a street or quarter whose own phrase names none: the nearest before it, else after."""
    kind = draft.surroundings.noun_kind
    if draft.astray:
        return _tie_at_home(draft, drafts, context)
    if kind not in {"quarter", "site", "village", "district"}:
        local = not draft.candidates and is_sure(draft) and kind is None
        return _tie_at_home(draft, drafts, context) if local and context.home_states else None
    kinds = POPULATED | {PlaceKind.ADMIN1} if kind in {"district", "village"} else POPULATED
    here = draft.mention.span.start
    towns = [
        d for d in drafts if d.entry is not None and d.entry.kind in kinds and d is not draft and is_sure(d)
    ]
    same = [d for d in towns if d.mention.sentence == draft.mention.sentence]
    before = [d for d in towns if d.mention.span.start < here]
    if same:
        return min(same, key=lambda d: (abs(d.mention.span.start - here), d.mention.span)).entry
    if towns:
        return (before[-1] if before else towns[0]).entry
    return _tie_at_home(draft, drafts, context)


def _tie_at_home(draft: Draft, drafts: list[Draft], context: Context) -> PlaceEntry | None:
    """What a name unknown in the report's own states lies in: a town of theirs, the nearest before it; else the
    first county; else the title's; else the one state.
    """
    here = draft.mention.span.start
    home = [d for d in drafts if d.entry is not None and d.entry.country == "US" and d is not draft]
    towns = [
        d
        for d in home
        if d.entry is not None
        and d.entry.kind in POPULATED
        and d.entry.admin1 in context.home_states
        and (is_sure(d) or d.entry.population >= FAMOUS_TOWN)
    ]
    if towns:
        before = [d for d in towns if d.mention.span.start < here]
        return (before[-1] if before else towns[0]).entry
    counties = [d.entry for d in home if d.entry is not None and d.entry.kind is PlaceKind.ADMIN2]
    if counties:
        return counties[0]
    if context.title_place is not None:
        return context.title_place
    states = {d.entry for d in home if d.entry is not None and d.entry.kind is PlaceKind.ADMIN1}
    return next(iter(states)) if len(states) == 1 else None


def _place_by_parent(draft: Draft, parent: PlaceEntry | None, country: str | None, *, stated: bool) -> None:
    noun_kind = draft.surroundings.noun_kind
    if parent is not None and parent.kind is not PlaceKind.WORLD_REGION:
        precision = _NOUN_PRECISION.get(noun_kind or "", KIND_PRECISION[parent.kind])
        if stated and noun_kind == "district" and parent.kind is PlaceKind.TOWN:
            precision = PlacePrecision.EXACT  # "the Salihin district of Aleppo": a quarter of the town
        if parent.kind not in POPULATED:
            precision = KIND_PRECISION[parent.kind]
        elif draft.outer_near:
            precision = PlacePrecision.NEAR
        draft.rule = "where.held" if stated else "where.report"
        admin1 = parent.name if parent.kind is PlaceKind.ADMIN1 else parent.admin1
        draft.place = Place(draft.mention.label, precision, admin1, parent.country, parent.lat, parent.lon)
    elif country is not None and is_sure(draft):
        draft.rule = "where.country"
        draft.place = Place(draft.mention.label, PlacePrecision.COUNTRY, country=country)
    else:
        draft.gap = OUTSIDE
