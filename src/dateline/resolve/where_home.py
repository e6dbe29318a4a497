"""The town that a local report is filed from or titled by, and names of its quarters that towns far off bear too."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.gazetteer.entry import POPULATED
from dateline.gazetteer.name_key import name_key
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where_context import PlaceRole
from dateline.resolve.where_draft import Draft
from dateline.resolve.where_score import Context
from dateline.resolve.where_states import BETWEEN

LARGE_TOWN = 250_000
"""From this size on a town has quarters that a local report names without it."""
UNRIVALLED = 5
"""So many times the people of any namesake: "COLUMBUS -" may file a report from Nebraska."""
METROPOLIS = 1_000_000
"""A namesake this large is meant wherever its bare name stands."""
HOME_KM = 60.0
RULE = "where.home"


def settle_at_home(drafts: Sequence[Draft], context: Context) -> None:
    """A bare American town of a state that nothing else in the report names is a quarter of the report's own town."""
    home = home_town(drafts, context)
    if home is None:
        return
    placed = {d.key for d in drafts if d.surroundings.sure and d.surroundings.role is PlaceRole.LOCATIVE}
    for draft in drafts:
        entry = draft.entry
        if entry is None or draft.outer is not None or draft.key not in placed or not _is_far(entry, home):
            continue
        if _is_stated(entry, draft, drafts):
            continue
        near = [e for e in draft.candidates if e.kind in POPULATED and e.distance_km(home) < HOME_KM]
        draft.entry, draft.rule = (near[0] if near else None), RULE
        if not near:
            precision = PlacePrecision.EXACT
            draft.place = Place(draft.mention.label, precision, home.admin1, home.country, home.lat, home.lon)


def home_town(drafts: Sequence[Draft], context: Context) -> PlaceEntry | None:
    """The large American town that the report is filed from, else the one that its title and its text both name."""
    if context.main_country() not in {"US", None}:
        return None
    for draft in drafts:
        if draft.surroundings.role is PlaceRole.FILING or draft.mention.sentence < 0:
            if draft.entry is not None and _is_large(draft):
                return draft.entry
            if draft.entry is not None and draft.entry.kind in POPULATED:
                return None
    titled = context.title_place
    named = [d for d in drafts if titled is not None and d.entry == titled]
    return titled if named and _is_large(named[0]) else None


def _is_large(draft: Draft) -> bool:
    entry = draft.entry
    if entry is None or any(
        e.population * UNRIVALLED > entry.population
        for e in draft.candidates
        if e.country == "US" and name_key(e.name) == draft.key and e.distance_km(entry) > HOME_KM
    ):
        return False
    return (
        entry.country == "US"
        and entry.kind is PlaceKind.TOWN
        and entry.population >= LARGE_TOWN
        and entry.name not in BETWEEN
        and entry.admin1 not in {None, "District of Columbia"}
    )


def _is_far(entry: PlaceEntry, home: PlaceEntry) -> bool:
    """True for a town, quarter or site of another state, out of the home town's reach, that is no metropolis."""
    local = entry.kind in POPULATED or entry.kind is PlaceKind.SITE
    other = entry.country == "US" and entry.admin1 != home.admin1
    return local and other and entry.population < METROPOLIS and entry.distance_km(home) > HOME_KM


def _is_stated(entry: PlaceEntry, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """True if another name of the report lies in the entry's state, or is the state's, or files the report there."""
    if draft.surroundings.role is PlaceRole.FILING:
        return True
    return any(
        d.entry is not None
        and d.key != draft.key
        and d.entry.country == "US"
        and entry.admin1 in {d.entry.admin1, d.entry.name}
        and (d.entry.kind is PlaceKind.ADMIN1 or d.outer is not None or len(d.candidates) == 1)
        for d in drafts
    )
