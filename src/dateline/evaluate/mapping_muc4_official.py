"""Our records as official MUC-4 templates with 24 slots.

Which records are incidents is said by `mapping_muc4_relevance`.
Records that differ in none of type, day, place, category and perpetrators become one template (section 5.0).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.evaluate.corpus_muc4 import SLOTS, Fill, OfficialTemplate
from dateline.evaluate.mapping_muc4_fills import (
    instrument_fills,
    perpetrator_fills,
    person_fills,
    thing_fills,
)
from dateline.evaluate.mapping_muc4_relevance import (
    TYPES,
    published_day,
    select_incidents,
    without_vague_targets,
)
from dateline.evaluate.muc4_days import DayRange, write_days
from dateline.evaluate.muc4_tables import country_name, open_tables
from dateline.record.event import EventRecord
from dateline.record.values import Place
from dateline.record.vocabulary import ActorKind, Basis, EventType, PlacePrecision, Stage

STAGES = {
    Stage.COMPLETED: "ACCOMPLISHED",
    Stage.ATTEMPTED: "ATTEMPTED",
    Stage.THREATENED: "THREATENED",
}
STATE_KINDS = frozenset({ActorKind.STATE_FORCES, ActorKind.POLICE, ActorKind.FOREIGN_FORCES})
WEEKDAY_RULE = "weekday"
DATE_RULES = ("day-month", "month-day", "ordinal-month", "numeric-day", "iso-day")
"""Parts of derivations that rest on a reference to the date: "Friday, 23 June" is no mere weekday (slot 2, note 1)."""
HIJACKING = "hijacking"
BURNT = "arson"
EXPLOSIVES = frozenset({"EXPLOSIVE", "BOMB", "VEHICLE BOMB", "DYNAMITE", "MINE", "GRENADE"})
ON_THE_GROUND = frozenset({EventType.ATTACK, EventType.BATTLE, EventType.ARSON})
"""Types that make a bombing if every weapon is an explosive: ATTACK is for what nothing else fits (slot 4)."""
DISTINCTIVE = (
    "incident_type",
    "incident_date",
    "incident_location",
    "perp_incident_category",
    "perp_individual_id",
    "perp_organization_id",
)
ONE_FILL = frozenset(SLOTS[:4]) | {"perp_incident_category"}


def to_official(records: Sequence[EventRecord]) -> tuple[OfficialTemplate, ...]:
    """The relevant records as templates, those that the task does not tell apart as one, in order."""
    groups: dict[tuple[tuple[Fill, ...], ...], OfficialTemplate] = {}
    for record in select_incidents(records):
        template = to_template(without_vague_targets(record))
        same = tuple(template.fills(slot) for slot in DISTINCTIVE)
        groups[same] = _united(groups[same], template) if same in groups else template
    return tuple(groups.values())


def to_template(record: EventRecord) -> OfficialTemplate:
    """One record, relevant or not."""
    incident_type = type_name(record)
    place = None if record.place is None else record.place.value
    slots: dict[str, tuple[Fill, ...]] = {
        "incident_date": _one(date_fill(record)),
        "incident_location": _one(None if place is None else location(place)),
        "incident_type": (Fill((incident_type,)),),
        "incident_stage_of_execution": (Fill((STAGES[record.stage.value],)),),
        "perp_incident_category": (Fill((category(record),)),),
        **perpetrator_fills(record),
        **person_fills(record, country=None if place is None else place.country),
    }
    if incident_type not in ("ARSON", "KIDNAPPING"):
        slots |= instrument_fills(record)
    if incident_type != "KIDNAPPING":
        country = None if place is None else place.country
        slots |= thing_fills(record, country=country, is_burnt=incident_type == "ARSON")
    return OfficialTemplate({slot: slots[slot] for slot in SLOTS if slots.get(slot)}, record=record)


def type_name(record: EventRecord) -> str:
    """The incident type. Only fire makes ARSON: other destruction is an attack, or a bombing if by explosives.

    Taking a vehicle with its people is hijacking.
    """
    mode = None if record.mode is None else record.mode.value
    if mode == HIJACKING:
        return "HIJACKING"
    if record.type.value is EventType.ARSON and mode in (None, BURNT):
        return "ARSON"
    weapons = {fill.values[0] for fill in instrument_fills(record).get("incident_instrument_type", ())}
    if record.type.value in ON_THE_GROUND:
        return "BOMBING" if weapons and weapons <= EXPLOSIVES else "ATTACK"
    return TYPES[record.type.value].upper()


def date_fill(record: EventRecord) -> str | None:
    """Exact days as such; a weekday or no day at all as "on or before" the message's day (slot 2, notes)."""
    published = published_day(record)
    occurred = record.occurred
    if occurred is None or occurred.basis is Basis.PUBLISHED:
        return None if published is None else write_days(DayRange(None, published))
    rule = occurred.producer.rule
    is_weekday = WEEKDAY_RULE in rule and not any(part in rule for part in DATE_RULES)
    if is_weekday and published is not None:
        return write_days(DayRange(None, published))
    return write_days(DayRange(occurred.value.start, occurred.value.end))


def location(place: Place) -> str | None:
    """`COUNTRY: PLACE (TYPE)`; None if the country is unknown, as the country is never left out."""
    country = country_name(place.country)
    if country is None:
        return None
    if place.precision in (PlacePrecision.COUNTRY, PlacePrecision.SEA_OR_AIR):
        return country
    if place.precision is PlacePrecision.PROVINCE:
        kind = open_tables().province_types.get(place.country or "", "DEPARTMENT")
        return f"{country}: {_bare_name(place.name, kind)} ({kind})"
    return f"{country}: {' '.join(place.name.upper().split())} (CITY)"


def category(record: EventRecord) -> str:
    """By the perpetrators' kind; an act without any is presumed to be terrorist (section 1.0, point 3)."""
    kinds = [claim.value.kind for claim in record.perpetrators]
    is_of_state = bool(kinds) and all(kind in STATE_KINDS for kind in kinds)
    return "STATE-SPONSORED VIOLENCE" if is_of_state else "TERRORIST ACT"


def naive_official(published: date | None) -> tuple[OfficialTemplate, ...]:
    """The baseline: one template a message with the commonest fill of each slot that is mostly filled."""
    slots = {
        "incident_date": _one(None if published is None else write_days(DayRange(None, published))),
        "incident_location": _one("EL SALVADOR"),
        "incident_type": _one("ATTACK"),
        "incident_stage_of_execution": _one("ACCOMPLISHED"),
        "perp_incident_category": _one("TERRORIST ACT"),
        "hum_tgt_type": _one("CIVILIAN"),
        "hum_tgt_number": _one("1"),
        "hum_tgt_effect_of_incident": _one("DEATH"),
    }
    return (OfficialTemplate({slot: fills for slot, fills in slots.items() if fills}),)


def _united(first: OfficialTemplate, second: OfficialTemplate) -> OfficialTemplate:
    """The fills of both, each once; of slots that take one fill, the first's."""
    slots = {}
    for slot in SLOTS:
        fills = first.fills(slot) if slot in ONE_FILL else (*first.fills(slot), *second.fills(slot))
        if fills:
            slots[slot] = tuple(dict.fromkeys(fills))
    return OfficialTemplate(slots, record=first.record)


def _one(value: str | None) -> tuple[Fill, ...]:
    return () if value is None else (Fill((value,)),)


def _bare_name(name: str, kind: str) -> str:
    words = name.upper().split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] == kind else words)
