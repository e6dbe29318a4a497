"""What kind of error a miss looks like: a visible list of small rules, the first that fits is suggested.

A suggestion sorts misses for the person who reads them; it is a guess from the values, the record and the text,
and says nothing about how a figure was scored.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from dateline.gazetteer.name_key import loose_key, name_key
from dateline.language.numerals import find_numerals
from dateline.language.token import split_words
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.values import Place
from dateline.record.vocabulary import Basis, GapReason, PlacePrecision

NEARBY = 300
"""Characters from a trigger within which a reader would look first."""

COUNTS = ("killed", "injured")
PARTICIPANTS = ("perpetrators", "human_targets", "physical_targets", "weapons")
COARSE = frozenset({PlacePrecision.DISTRICT, PlacePrecision.PROVINCE, PlacePrecision.COUNTRY})
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
WHOLE_NUMBER = re.compile(r"(?<![\d.])\d+(?![\d.])")
SENTENCE_END = re.compile(r"[.!?][\"”']?\s|\n")
COORDINATES = re.compile(r"\s*\([-\d., ]+\)$")


@dataclass(frozen=True, slots=True)
class Case:
    """A miss and what lies around it. field: the record's field that is asked for. gold, ours: as shown.

    record: ours, if there is one. claim: of that field. text: the report's, "" if unknown.
    """

    field: str
    gold: str | None
    ours: str | None
    record: EventRecord | None
    claim: Claim[Any] | None
    text: str


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """name: as suggested. fields: of the record that it is about. fits: whether a miss looks like it."""

    name: str
    fields: tuple[str, ...]
    fits: Callable[[Case], bool]


def suggest(case: Case) -> str | None:
    """The name of the first class that fits, None if none does."""
    return next((c.name for c in ERROR_CLASSES if case.field in c.fields and c.fits(case)), None)


# ---- figures


def _figures(shown: str | None) -> set[int]:
    return set() if shown is None else {int(found) for found in WHOLE_NUMBER.findall(shown)}


@lru_cache(maxsize=16)
def _figures_in(text: str) -> tuple[tuple[int, int], ...]:
    """Position and value of every figure of a text."""
    tokens = split_words(text)
    found = []
    for numeral in find_numerals(tokens):
        count = numeral.count
        values = {n for n in (count.low, count.best, count.high) if n is not None}
        found += [(tokens[numeral.first].start, value) for value in sorted(values)]
    return tuple(found)


def _gold_positions(case: Case) -> list[int]:
    wanted = _figures(case.gold)
    return [position for position, value in _figures_in(case.text) if value in wanted]


def _near_trigger(case: Case, position: int) -> bool:
    return case.record is not None and any(
        trigger.span.start - NEARBY <= position <= trigger.span.end + NEARBY
        for trigger in case.record.triggers
    )


def _rival_has_gold(case: Case) -> bool:
    if case.record is None:
        return False
    wanted = _figures(case.gold)
    rivals = (rival.value for rival in case.record.rivals if rival.field == case.field)
    return any(wanted & {value.low, value.best, value.high} for value in rivals)


def _in_our_sentence(case: Case) -> bool:
    if case.claim is None:
        return False
    span = case.claim.evidence[0].span
    ends = [found.end() for found in SENTENCE_END.finditer(case.text)]
    first = max((end for end in ends if end <= span.start), default=0)
    last = min((end for end in ends if end >= span.end), default=len(case.text))
    return any(first <= position < last for position in _gold_positions(case))


# ---- days


def _days(shown: str | None) -> tuple[date, date] | None:
    found = [] if shown is None else [date.fromisoformat(day) for day in ISO_DAY.findall(shown)]
    return (found[0], found[-1]) if found else None


def _day_gap(case: Case) -> int | None:
    """Days from the gold's first day to ours."""
    gold, ours = _days(case.gold), _days(case.ours)
    return None if gold is None or ours is None else (ours[0] - gold[0]).days


def _within(inner: tuple[date, date] | None, outer: tuple[date, date] | None) -> bool:
    return (
        inner is not None
        and outer is not None
        and inner != outer
        and outer[0] <= inner[0]
        and inner[1] <= outer[1]
    )


def _other_year(case: Case) -> bool:
    gold, ours = _days(case.gold), _days(case.ours)
    return (
        gold is not None
        and ours is not None
        and gold[0].year != ours[0].year
        and gold[0].timetuple()[1:3] == ours[0].timetuple()[1:3]
    )


# ---- places and participants


def _place(case: Case) -> Place | None:
    return case.claim.value if case.claim is not None and isinstance(case.claim.value, Place) else None


def _gold_name(case: Case) -> str:
    return COORDINATES.sub("", case.gold or "")


def _named_in_text(name: str, text: str) -> bool:
    """True if the text has the name, whatever its case."""
    return name != "" and name.casefold() in text.casefold()


def _same_name(case: Case) -> bool:
    place = _place(case)
    key = name_key(_gold_name(case))
    return place is not None and key != "" and loose_key(key) == loose_key(name_key(place.name))


def _has_gap(case: Case, reason: GapReason) -> bool:
    return case.record is not None and any(
        gap.field == case.field and gap.reason is reason for gap in case.record.gaps
    )


def _parts(shown: str | None) -> list[str]:
    return [part.strip() for part in re.split(r"[;/]", shown or "") if part.strip()]


def _named_near_trigger(case: Case) -> bool:
    return any(
        _near_trigger(case, found.start())
        for part in _parts(case.gold)
        for found in re.finditer(re.escape(part), case.text, re.IGNORECASE)
    )


def _other_side(case: Case) -> bool:
    """True if the gold's perpetrator is one of our targets."""
    if case.record is None:
        return False
    wanted = {name_key(part) for part in _parts(case.gold)}
    targets = (claim.value for claim in case.record.human_targets)
    names = {
        name_key(name) for target in targets for name in (*target.mentions, target.actor, target.name) if name
    }
    return bool(wanted & names)


def _share_a_word(case: Case) -> bool:
    gold, ours = (
        {token.lower for token in split_words(shown or "") if len(token.text) > 3}
        for shown in (case.gold, case.ours)
    )
    return bool(gold & ours)


def _both(case: Case) -> bool:
    return case.gold is not None and case.ours is not None


ERROR_CLASSES: tuple[ErrorClass, ...] = (
    ErrorClass(
        "no record of the act",
        (*COUNTS, *PARTICIPANTS, "occurred", "place", "mode"),
        lambda case: case.record is None,
    ),
    ErrorClass(
        "figure of something else", COUNTS, lambda case: case.gold is None or _figures(case.gold) == set()
    ),
    ErrorClass("other speaker's figure", COUNTS, _rival_has_gold),
    ErrorClass(
        "hedge or bound read otherwise",
        COUNTS,
        lambda case: _both(case) and bool(_figures(case.gold) & _figures(case.ours)),
    ),
    ErrorClass("nobody harmed, not read", COUNTS, lambda case: _figures(case.gold) == {0}),
    ErrorClass("wrong figure of the sentence", COUNTS, lambda case: _both(case) and _in_our_sentence(case)),
    ErrorClass("wrong sentence's figure", COUNTS, lambda case: _both(case) and _gold_positions(case) != []),
    ErrorClass(
        "figure by the trigger not read",
        COUNTS,
        lambda case: any(_near_trigger(case, position) for position in _gold_positions(case)),
    ),
    ErrorClass("figure elsewhere not joined to the act", COUNTS, lambda case: _gold_positions(case) != []),
    ErrorClass("figure not in the text: a sum, or persons told one by one", COUNTS, lambda case: True),
    ErrorClass("day not found", ("occurred",), lambda case: case.ours is None),
    ErrorClass(
        "stand-in day",
        ("occurred",),
        lambda case: case.claim is not None and case.claim.basis is Basis.PUBLISHED,
    ),
    ErrorClass("wrong year", ("occurred",), _other_year),
    ErrorClass(
        "interval too narrow", ("occurred",), lambda case: _within(_days(case.ours), _days(case.gold))
    ),
    ErrorClass("interval too broad", ("occurred",), lambda case: _within(_days(case.gold), _days(case.ours))),
    ErrorClass("one day off", ("occurred",), lambda case: abs(_day_gap(case) or 0) == 1),
    ErrorClass(
        "wrong week",
        ("occurred",),
        lambda case: (gap := _day_gap(case)) is not None and gap != 0 and gap % 7 == 0 and abs(gap) <= 28,
    ),
    ErrorClass("another day of the text", ("occurred",), lambda case: True),
    ErrorClass(
        "place outside gazetteer",
        ("place",),
        lambda case: (
            _has_gap(case, GapReason.OUTSIDE_GAZETTEER)
            or ((place := _place(case)) is not None and place.gazetteer_id is None)
        ),
    ),
    ErrorClass("place not found", ("place",), lambda case: case.claim is None),
    ErrorClass(
        "stand-in place",
        ("place",),
        lambda case: case.claim is not None and case.claim.basis is Basis.PUBLISHED,
    ),
    ErrorClass("another place of that name", ("place",), _same_name),
    ErrorClass(
        "parent instead of place",
        ("place",),
        lambda case: (place := _place(case)) is not None and place.precision in COARSE,
    ),
    ErrorClass(
        "another place of the text", ("place",), lambda case: _named_in_text(_gold_name(case), case.text)
    ),
    ErrorClass("another place", ("place",), lambda case: True),
    ErrorClass("battle or attack", ("type",), lambda case: {case.gold, case.ours} == {"battle", "attack"}),
    ErrorClass(
        "kind of explosion",
        ("type",),
        lambda case: _both(case) and {case.gold, case.ours} <= {"bombing", "shelling", "air strike"},
    ),
    ErrorClass("mode left open", ("mode",), lambda case: case.ours in (None, "other", "unknown")),
    ErrorClass("mode too specific", ("mode",), lambda case: case.gold in ("other", "unknown")),
    ErrorClass("another mode", ("mode",), lambda case: True),
    ErrorClass("sides swapped", ("perpetrators",), _other_side),
    ErrorClass("participant of another act or none", PARTICIPANTS, lambda case: case.gold is None),
    ErrorClass("same participant in other words", PARTICIPANTS, _share_a_word),
    ErrorClass("another participant", PARTICIPANTS, _both),
    ErrorClass("participant by the trigger not taken", PARTICIPANTS, _named_near_trigger),
    ErrorClass(
        "participant elsewhere not joined to the act",
        PARTICIPANTS,
        lambda case: any(_named_in_text(part, case.text) for part in _parts(case.gold)),
    ),
    ErrorClass("participant under another name", PARTICIPANTS, lambda case: True),
)
"""In the order they are tried."""
