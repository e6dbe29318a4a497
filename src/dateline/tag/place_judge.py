"""Is a name that the gazetteer holds a place here, or a surname, an organisation, an ordinary word?"""

from __future__ import annotations

import re

from dateline.gazetteer import PlaceEntry, PlaceKind
from dateline.tag.place_marks import is_lost_apostrophe
from dateline.tag.place_view import WIDE, Lettering, PlaceView, is_wide

LOUD_POPULATION = 40_000
"""In a text without case, a bare town counts only from this size on, unless a cue stands by it."""
FAMOUS_POPULATION = 1_000_000
"""A town this large is one even when a capitalised word follows it ("Baghdad Operations")."""
ORDINARY_POPULATION = 50_000
"""A name of ordinary words ("Long Beach") is a place only from this size on."""

_CONTRACTION = re.compile(r"['’](?:ve|ll|re|d|m|t)$|^u\.n\.?$")


def is_place(view: PlaceView, start: int, end: int, entries: tuple[PlaceEntry, ...]) -> bool:
    words = view.words
    single = end == start + 1
    lower = view.lower(start)
    if single and (view.gazetteer.country_of_adjective(lower) or len(lower) < 2):
        return False
    if view.tokens[end - 1].text.islower() or view.in_address(start, end):
        return False
    wide = any(is_wide(entry) for entry in entries)
    if not wide and _is_ordinary(view, start, end) and entries[0].population < ORDINARY_POPULATION:
        return False
    if single and view.tokens[start].text.isupper() and len(lower) < 5 and view.lettering is Lettering.NORMAL:
        initials = "." in view.tokens[start].text or lower in {"dc", "nyc"}
        if (
            not wide
            and not initials
            and not (view.is_first(start) and view.lower(end) in {",", "-", "—", "–", "("})
        ):
            return False
    if single and (lower in words.seldom_places or _CONTRACTION.search(lower)):
        if view.lettering is not Lettering.NORMAL or view.is_first(start):
            return False
        return view.follows_state(end) or _is_beside(view, start, end, entries)
    if _is_organisation(view, start, end):
        return False
    if view.lettering is Lettering.NORMAL:
        return _fits_run(view, start, end, entries, wide=wide)
    return _fits_loud(view, start, end, entries, wide=wide)


def _is_beside(view: PlaceView, start: int, end: int, entries: tuple[PlaceEntry, ...]) -> bool:
    """True for an ordinary word after "near", and for one after "in" whose province follows: "in Tame, in Arauca"."""
    governor = view.lower(start - 1)
    if governor not in view.words.sure_prepositions or not view.tokens[start - 1].text.islower():
        return False
    local = [entry for entry in entries if entry.kind in {PlaceKind.TOWN, PlaceKind.VILLAGE}]
    if not local or _CONTRACTION.search(view.lower(start)):
        return False
    if governor in {"near", "outside"} and view.lower(end) in {",", ".", "in", ""}:
        return True
    after = end + 1 if view.lower(end) == "," else end
    after = after + 1 if view.lower(after) == "in" else after
    if after == end or after >= len(view.tokens) or not view.capital[after]:
        return False
    outer = [e for e in view.gazetteer.look_up(view.text(after, after + 1))[:5] if e.kind in WIDE]
    return any(o.country == e.country and o.name in (e.admin1, o.country) for o in outer for e in local)


def _is_ordinary(view: PlaceView, start: int, end: int) -> bool:
    """True if every word is an ordinary one or a direction: "South Side", "White House"."""
    words = view.words
    known = words.seldom_places | words.directions | {"side", "house"}
    return end > start + 1 and all(token.lower in known for token in view.tokens[start:end])


def _is_organisation(view: PlaceView, start: int, end: int) -> bool:
    words = view.words
    low, high = view.run(start, end)
    if any(view.lower(i) in words.organisation_heads for i in range(end, high)):
        if (
            view.lower(high - 1) in view.words.building_heads
            and low == start
            and view.lower(low - 1) in view.words.sure_prepositions
        ):
            return any(entry.country == "US" for entry in view.gazetteer.look_up(view.text(start, end)))
        return view.lettering is not Lettering.LOUD or view.lower(end) in words.organisation_heads
    of, head = view.lower(start - 1), view.lower(start - 2)
    if of in {"of", "for"} and head in words.organisation_starts and view.capital[start - 2]:
        return True
    if (
        of == "and"
        and view.lower(start - 3) == "of"
        and "state" in {view.lower(start - 4), view.lower(start - 5)}
    ):
        return True
    return of == "of" and head == "state" and view.lower(start - 3) == "islamic"


def _fits_run(view: PlaceView, start: int, end: int, entries: tuple[PlaceEntry, ...], *, wide: bool) -> bool:
    """Judge a candidate by the capitalised words directly before and after it."""
    words = view.words
    low, high = view.run(start, end)
    before, after = view.lower(start - 1), view.lower(end)
    if before == "." and view.tokens[start - 1].end + 1 == view.tokens[start].start:
        before = view.lower(start - 2) if view.lower(start - 2) in words.titles else before
    top = max(entry.population for entry in entries)
    if high > end and not _may_precede(view, after, wide=wide, population=top):
        return (
            view.lower(high - 1) in view.words.building_heads
            and low == start
            and before in view.words.sure_prepositions
        )
    if before == "named" and not view.capital[start - 1]:
        return False
    if before in words.titles and (end == start + 1 or view.capital[start - 1]):
        return before in words.nouns
    if low < start:
        return _may_follow(view, start - 1, wide=wide)
    if end == start + 1 and view.lower(start) in words.given_names and high == end:
        return (
            wide
            or before in view.words.sure_prepositions
            or view.follows_state(end)
            or top >= FAMOUS_POPULATION
        )
    if end == start + 1 and after in words.speech and not wide and top < FAMOUS_POPULATION:
        return False
    return not (view.is_first(start) and end == start + 1 and top < 1000 and not wide)


def _may_precede(view: PlaceView, after: str, *, wide: bool, population: int) -> bool:
    """True if a capitalised word may stand after a place name that does not hold it ("Homs Governor ...")."""
    words = view.words
    if (
        after in words.nouns
        or after in words.office_heads
        or after in words.titles
        or after in words.seldom_places
    ):
        return True
    if view.gazetteer.country_of_adjective(after):
        return True
    return wide or (population >= FAMOUS_POPULATION and after not in words.given_names)


def _may_follow(view: PlaceView, position: int, *, wide: bool) -> bool:
    """True if the capitalised word at `position` may stand before a place name ("East", "Iraqi", "Camp")."""
    words, lower = view.words, view.lower(position)
    if lower in words.directions or lower in words.nouns or lower in words.locatives:
        return True
    if is_lost_apostrophe(view, position):
        return True
    if view.gazetteer.country_of_adjective(lower) or lower in {"the", "downtown", "nearby", "on", "by"}:
        return True
    if lower in words.given_names or lower in words.titles:
        return False
    return wide or view.is_first(position)


def _fits_loud(view: PlaceView, start: int, end: int, entries: tuple[PlaceEntry, ...], *, wide: bool) -> bool:
    """Judge a candidate where letters tell nothing: by size and by the words beside it."""
    words = view.words
    before, after = view.lower(start - 1), view.lower(end)
    if before in words.titles or before in words.given_names or (after in words.speech and not wide):
        return False
    if any(entry.kind in WIDE for entry in entries[:3]) and end - start < 4:
        return (
            any(entry.kind is PlaceKind.COUNTRY for entry in entries)
            or _is_beside_cue(view, start, end)
            or (entries[0].population >= LOUD_POPULATION and end == start + 1)
            or end > start + 1
        )
    if _is_beside_cue(view, start, end):
        return end > start + 1 or len(view.lower(start)) > 3
    least = LOUD_POPULATION if end == start + 1 else LOUD_POPULATION // 8
    return entries[0].population >= least


def _is_beside_cue(view: PlaceView, start: int, end: int) -> bool:
    words = view.words
    before, after = view.lower(start - 1), view.lower(end)
    if before in words.nouns or after in words.nouns or view.follows_state(end):
        return True
    return before in {"in", "near", "at", "from", "outside"} or (
        before == "of" and view.lower(start - 2) in words.nouns
    )
