"""How right one fill of ours is beside one fill of a MUC-4 key, slot by slot (scoring guidelines, section 3.2).

Where the guidelines let a person choose between full and half credit, half is given; where they let a person
choose between half and none, half is given only for the cases that they name.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dateline.evaluate.corpus_muc4 import Fill
from dateline.evaluate.muc4_days import read_days
from dateline.evaluate.muc4_tables import open_tables
from dateline.evaluate.score_muc4_places import match_places
from dateline.evaluate.score_muc4_strings import Match, match_strings

STRING_SLOTS = (
    "incident_instrument_id",
    "perp_individual_id",
    "perp_organization_id",
    "phys_tgt_id",
    "hum_tgt_name",
    "hum_tgt_description",
)
SET_SLOTS = (
    "incident_type",
    "incident_stage_of_execution",
    "incident_instrument_type",
    "perp_incident_category",
    "perp_organization_confidence",
    "phys_tgt_type",
    "phys_tgt_foreign_nation",
    "phys_tgt_effect_of_incident",
    "hum_tgt_type",
    "hum_tgt_foreign_nation",
    "hum_tgt_effect_of_incident",
)
NUMBER_SLOTS = ("phys_tgt_number", "phys_tgt_total_number", "hum_tgt_number", "hum_tgt_total_number")

TAG_SLOT = {
    "incident_instrument_type": "incident_instrument_id",
    "perp_organization_confidence": "perp_organization_id",
    "phys_tgt_type": "phys_tgt_id",
    "phys_tgt_number": "phys_tgt_id",
    "phys_tgt_foreign_nation": "phys_tgt_id",
    "phys_tgt_effect_of_incident": "phys_tgt_id",
    "hum_tgt_description": "hum_tgt_name",
    "hum_tgt_type": "hum_tgt_name",
    "hum_tgt_number": "hum_tgt_name",
    "hum_tgt_foreign_nation": "hum_tgt_name",
    "hum_tgt_effect_of_incident": "hum_tgt_name",
}
"""Where the fill that a cross-reference names stands; for human targets, else in their description."""

NUMBER = re.compile(r"(~)?(\d+)?\s*(-)?\s*(\d+)?")


def match_fill(slot: str, ours: Fill, key: Fill) -> Match:
    """The best match with any of the key's alternatives, cross-references considered."""
    if slot == "hum_tgt_description":
        return _match_description(ours, key)
    compare = COMPARE.get(slot)
    if compare is None:
        return match_strings(slot, ours.values[0], key.values)
    best = max(compare(slot, ours.values[0], value) for value in key.values)
    if best is Match.CORRECT and slot in TAG_SLOT and not is_tag_right(slot, ours, key):
        return Match.PARTIAL
    return best


def is_tag_right(slot: str, ours: Fill, key: Fill) -> bool:
    """True if both refer to nothing, or ours to a string that fully matches the one the key refers to."""
    if not key.of or not ours.of:
        return not key.of and not ours.of
    slots = (TAG_SLOT[slot], "hum_tgt_description") if slot.startswith("hum_") else (TAG_SLOT[slot],)
    return any(match_strings(of_slot, ours.of[0], key.of) is Match.CORRECT for of_slot in slots)


def _match_description(ours: Fill, key: Fill) -> Match:
    """Half for the right words about the wrong person; part of the words counts only of the right one."""
    match = match_strings("hum_tgt_description", ours.values[0], key.values)
    if match is Match.INCORRECT or is_tag_right("hum_tgt_description", ours, key):
        return match
    return Match.PARTIAL if match is Match.CORRECT else Match.INCORRECT


def _match_set(slot: str, ours: str, key: str) -> Match:
    if ours == key:
        return Match.CORRECT
    return Match.PARTIAL if (ours, key) in open_tables().partial.get(slot, ()) else Match.INCORRECT


def _match_type(slot: str, ours: str, key: str) -> Match:
    """ATTACK, the residual type, is half right for every other."""
    if ours == key:
        return Match.CORRECT
    return Match.PARTIAL if ours == "ATTACK" else Match.INCORRECT


def _match_instrument(slot: str, ours: str, key: str) -> Match:
    """A wider type is half right."""
    if ours == key:
        return Match.CORRECT
    parent = open_tables().parent
    wider = parent.get(key)
    while wider is not None:
        if wider == ours:
            return Match.PARTIAL
        wider = parent.get(wider)
    return Match.INCORRECT


def _match_days(slot: str, ours: str, key: str) -> Match:
    """Half for a day within the key's range, and for "on or before" the key's last day."""
    if ours == key:
        return Match.CORRECT
    given, wanted = read_days(ours), read_days(key)
    if given is None or wanted is None:
        return Match.INCORRECT
    if given == wanted:
        return Match.CORRECT
    if given.is_default:
        return Match.PARTIAL if given.end == wanted.end else Match.INCORRECT
    return Match.PARTIAL if wanted.holds(given) else Match.INCORRECT


def _match_number(slot: str, ours: str, key: str) -> Match:
    """Half for one number that the key gives as an end of a range, or with a tilde."""
    if ours.replace(" ", "") == key.replace(" ", ""):
        return Match.CORRECT
    found = NUMBER.fullmatch(key)
    if found is None or not ours.isdigit():
        return Match.INCORRECT
    tilde, first, dash, last = found.groups()
    is_loose = tilde is not None or (dash is not None and first is not None and last is not None)
    return Match.PARTIAL if is_loose and ours in (first, last) else Match.INCORRECT


COMPARE: dict[str, Callable[[str, str, str], Match]] = {
    **dict.fromkeys(SET_SLOTS, _match_set),
    **dict.fromkeys(NUMBER_SLOTS, _match_number),
    "incident_date": _match_days,
    "incident_location": match_places,
    "incident_type": _match_type,
    "incident_instrument_type": _match_instrument,
}
