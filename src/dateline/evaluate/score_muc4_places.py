"""How far a place of ours matches the key's: "PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)", or two with a dash.

Fully: the same country and the same most specific place; areas between may be left out, and settlements of
any size count as one type, as do areas of any rank. Partly: one end of a range; the right place in the wrong
country; the right country with a wrong, a wider or no place (scoring guidelines, section 3.2.3).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from dateline.evaluate.muc4_tables import open_tables
from dateline.evaluate.score_muc4_strings import Match

Level = tuple[str, str | None]
"""A place's name and its type, None if not given."""

LEVEL = re.compile(r"(.*?)\s*\(([^()]*)\)?")
ARTICLE = re.compile(r"^(?:EL|LA|LOS|LAS) ")
"""Texts leave it out at will (the task's list of synonyms says so)."""
RANGE = re.compile(r"\s+-\s+")


def match_places(slot: str, ours: str, key: str) -> Match:
    """The match of our place with one alternative of the key."""
    given, wanted = _paths(ours), _paths(key)
    if len(wanted) > 1 and len(given) == 1:
        best = max(_match(given[0], end) for end in wanted)
        return min(best, Match.PARTIAL)
    if len(wanted) != len(given):
        return min(_match(given[0], wanted[0]), Match.PARTIAL)
    return min(_match(one, other) for one, other in zip(given, wanted, strict=True))


def _match(ours: tuple[Level, ...], key: tuple[Level, ...]) -> Match:
    same_country = ours[0][0] == key[0][0]
    if len(ours) == 1 or len(key) == 1:
        if not same_country:
            return Match.INCORRECT
        return Match.CORRECT if len(ours) == len(key) else Match.PARTIAL
    if _is_same(ours[-1], key[-1]):
        return Match.CORRECT if same_country else Match.PARTIAL
    return Match.PARTIAL if same_country else Match.INCORRECT


def _is_same(ours: Level, key: Level) -> bool:
    if ours[0] != key[0]:
        return False
    classes = open_tables().place_classes
    kinds = [classes.get(kind, kind) for kind in (ours[1], key[1]) if kind is not None]
    return len(set(kinds)) < 2


@cache
def _paths(text: str) -> tuple[tuple[Level, ...], ...]:
    """The places of a range or the one place, each from the country down."""
    ends = RANGE.split(text)
    first = tuple(_level(part) for part in ends[0].split(":"))
    others = (tuple(_level(part) for part in end.split(":")) for end in ends[1:])
    return first, *((first[0], *end) if end[0] != first[0] else end for end in others)


def _level(text: str) -> Level:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().upper().strip()
    found = LEVEL.fullmatch(plain)
    name, kind = (plain, None) if found is None else (found.group(1), found.group(2))
    return ARTICLE.sub("", " ".join(re.sub(r"[^A-Z0-9 ]", " ", name).split())), kind
