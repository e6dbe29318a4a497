"""Our records as MUC-4 templates: which are relevant to that task, and how types and fills are written.

Relevance and types follow the task's own guide (part 1, sections 1 and 3): clashes and attacks whose targets
are all military or police are not incidents, acts of the state count if their target is civilian, rumours,
plans and denials do not count, nor does history; bombing from the air is an attack, not a bombing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dateline.evaluate.corpus_muc4_gtt import ROLES, Entity, Template
from dateline.record.event import EventRecord
from dateline.record.vocabulary import ActorLevel, EventType, SiteKind, Stance, TargetKind, WeaponKind

TYPES = {
    EventType.BATTLE: "attack",
    EventType.BOMBING: "bombing",
    EventType.SHELLING: "attack",
    EventType.AIR_STRIKE: "attack",
    EventType.CHEMICAL: "attack",
    EventType.ATTACK: "attack",
    EventType.SEXUAL_VIOLENCE: "attack",
    EventType.KIDNAPPING: "kidnapping",
    EventType.ARSON: "arson",
    EventType.ROBBERY: "robbery",
    EventType.WORK_STOPPAGE: "forced work stoppage",
    EventType.THREAT: "attack",
}
"""Types that the task has; protests, riots and arrests are no incidents there."""

SABOTAGE = "sabotage"
"""A mode of arson / destruction that the task calls an attack."""

TOLD = frozenset({Stance.ASSERTED, Stance.ALLEGED, Stance.DENIED})
"""A denied act is an incident there as well: a record is denied only where somebody else in the message asserts it."""

NO_INSTRUMENTS = frozenset({WeaponKind.AIRCRAFT, WeaponKind.ARMOUR})
"""Weapons that carry others; the task's instruments are what is fired, thrown or set off."""

SHOTS = frozenset({"bullet", "bullets", "gunfire", "gunshot", "gunshots"})
"""What is heard or hits, not an instrument."""

MEN = re.compile(
    r"(?:soldiers?|troops|(?:police|service)?m[ae]n|officers?|agents?|guards?|patrols?)$", re.IGNORECASE
)
"""Ends of strings that name men of a force: individuals there, even if we know their organisation."""

ARMED_TARGETS = frozenset({TargetKind.COMBATANT, TargetKind.POLICE})
ARMED_SITES = frozenset({SiteKind.MILITARY, SiteKind.POLICE, SiteKind.CHECKPOINT})
OPENING = re.compile(
    r"^(?:the|a|an|his|her|their|its|some|several|other|at least|\d[\d,.]*)\s+", re.IGNORECASE
)


def to_templates(records: Sequence[EventRecord]) -> tuple[Template, ...]:
    """The relevant records as templates, in order, equal ones once."""
    templates = (to_template(record) for record in records if is_relevant(record))
    return _distinct(templates)


def is_relevant(record: EventRecord) -> bool:
    """True if the task's guide makes an incident of it."""
    if record.type.value not in TYPES or record.background or record.stance.value not in TOLD:
        return False
    persons = [claim.value.kind for claim in record.human_targets]
    sites = [claim.value.kind for claim in record.physical_targets]
    armed = ARMED_TARGETS.intersection(persons) or ARMED_SITES.intersection(sites)
    if record.type.value is EventType.BATTLE or armed:  # "several were wounded" beside soldiers are soldiers
        persons = [kind for kind in persons if kind is not TargetKind.UNKNOWN]
        if not persons and not sites:
            return False
    if not persons and not sites:
        return bool(record.perpetrators or record.weapons)
    return any(kind not in ARMED_TARGETS for kind in persons) or any(
        kind not in ARMED_SITES for kind in sites
    )


def to_template(record: EventRecord) -> Template:
    """One record: the best string of each participant; victims are the named ones, as in this reduction."""
    doers = [claim.value for claim in record.perpetrators]
    victims = (claim.value for claim in record.human_targets)
    sabotage = record.mode is not None and record.mode.value == SABOTAGE
    return Template(
        incident_type="attack" if sabotage else TYPES[record.type.value],
        roles={
            "PerpInd": _entities(d.mentions[0] for d in doers if d.level is ActorLevel.INDIVIDUAL),
            "PerpOrg": _entities(
                d.mentions[0]
                for d in doers
                if d.level is ActorLevel.ORGANISATION and not MEN.search(d.mentions[0])
            ),
            "Target": _entities(claim.value.mentions[0] for claim in record.physical_targets),
            "Victim": _entities(victim.name for victim in victims if victim.name is not None),
            "Weapon": _entities(
                claim.value.mentions[0]
                for claim in record.weapons
                if claim.value.kind not in NO_INSTRUMENTS
                and claim.value.mentions[0].split()[-1].lower() not in SHOTS
            ),
        },
        record=record,
    )


def naive_template() -> tuple[Template, ...]:
    """The baseline: one attack (the commonest type) a message, with no participants."""
    return (Template("attack", dict.fromkeys(ROLES, ())),)


def _entities(mentions: Iterable[str]) -> tuple[Entity, ...]:
    strings = (OPENING.sub("", " ".join(mention.split())) for mention in mentions)
    return tuple((string,) for string in dict.fromkeys(string for string in strings if string))


def _distinct(templates: Iterable[Template]) -> tuple[Template, ...]:
    kept: list[Template] = []
    for template in templates:
        if template not in kept:
            kept.append(template)
    return tuple(kept)
