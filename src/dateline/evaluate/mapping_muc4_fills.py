"""Participants of our records as fills of MUC-4 slots: strings, the types and numbers that go with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from dateline.codebook.demonyms import country_of_adjective
from dateline.evaluate.corpus_muc4 import Fill
from dateline.evaluate.muc4_tables import country_name, open_tables
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.values import Count, HumanTarget, Perpetrator, PhysicalTarget, Weapon
from dateline.record.vocabulary import (
    ActorLevel,
    Certainty,
    Effect,
    EventType,
    SiteKind,
    SpeakerKind,
    TargetKind,
    WeaponKind,
)

NO_INSTRUMENTS = frozenset({WeaponKind.AIRCRAFT, WeaponKind.ARMOUR})
"""Weapons that carry others; the task's instruments are what is fired, thrown or set off."""

SHOTS = frozenset({"bullet", "bullets", "gunfire", "gunshot", "gunshots"})
"""What is heard or hits, not an instrument."""

Slots = dict[str, tuple[Fill, ...]]

AUTHORITIES = frozenset({SpeakerKind.OFFICIAL, SpeakerKind.MILITARY, SpeakerKind.POLICE})
CONFIDENCE = {
    Certainty.ASSERTED: "REPORTED AS FACT",
    Certainty.CLAIMED: "CLAIMED OR ADMITTED",
    Certainty.ACCUSED: "SUSPECTED OR ACCUSED",
    Certainty.SUSPECTED: "SUSPECTED OR ACCUSED",
    Certainty.DENIED: "SUSPECTED OR ACCUSED",
}
ACCUSED = "SUSPECTED OR ACCUSED"
PERSON_EFFECTS = {
    Effect.KILLED: "DEATH",
    Effect.INJURED: "INJURY",
    Effect.UNHARMED: "NO INJURY OR DEATH",
}
THING_EFFECTS = {
    Effect.DESTROYED: "DESTROYED",
    Effect.DAMAGED: "SOME DAMAGE",
    Effect.UNHARMED: "NO DAMAGE",
}
FORMER = re.compile(r"\b(?:FORMER|RETIRED|EX)\b")
FORMER_TYPES = {
    "GOVERNMENT OFFICIAL": "FORMER GOVERNMENT OFFICIAL",
    "ACTIVE MILITARY": "FORMER ACTIVE MILITARY",
}
ABOUT = re.compile(r"\b(?:about|approximately|around|some|nearly|almost)\b", re.IGNORECASE)
DESTROYING = re.compile(r"\b(?:bl[eo]wn? up|destroy\w*|demolish\w*)", re.IGNORECASE)
UNCOUNTED = re.compile(
    r"^(?:AN? |THE )?(?:\w+ )?(?:NUMBER|TOTAL|GROUP|DOZENS|HUNDREDS|SCORES) OF (?:\w+ )?"
    r"(?=\w+S\b|PEOPLE|MEN|WOMEN|CHILDREN)"
)
"""Words before those counted or not: "an undetermined number of people"."""
SHOOTING = "shooting"
ROUTES = frozenset({SiteKind.VEHICLE, SiteKind.ROAD_OR_BRIDGE})
"""Sites whose owner's kind says nothing of theirs: a ministry's car is a vehicle."""


def instrument_fills(record: EventRecord) -> Slots:
    """Weapons and their types; without any, the type that the act itself shows (slot 7, note 7).

    Shots and bullets show a gun and are none themselves.
    """
    named, types = [], []
    for claim in record.weapons:
        string = bare(claim.value.mentions[0])
        if claim.value.kind in NO_INSTRUMENTS:
            continue
        if string.split()[-1].lower() in SHOTS:
            types.append(Fill(("GUN",)))
            continue
        kind = _weapon_type(string, claim.value)
        named.append(Fill((string,)))
        if kind is not None:
            types.append(Fill((kind,), of=(string,)))
    mode = None if record.mode is None else record.mode.value
    if not record.weapons and record.type.value is EventType.BOMBING:
        types.append(Fill(("BOMB",)))
    if not record.weapons and mode == SHOOTING:
        types.append(Fill(("GUN",)))
    return {
        "incident_instrument_id": _distinct(named),
        "incident_instrument_type": _distinct(types),
    }


def perpetrator_fills(record: EventRecord) -> Slots:
    """Individuals; organisations, each with how surely it is tied to the act.

    Soldiers and guerrillas are individuals, whatever their side; the name before such a noun is the
    organisation's ("Shining Path guerrillas").
    """
    persons, organisations, confidences = [], [], []
    for claim in record.perpetrators:
        string = " ".join(claim.value.mentions[0].upper().split())
        if is_empty(string):
            continue
        name, person = _split_person(bare(string))
        if person is not None or claim.value.level is ActorLevel.INDIVIDUAL:
            persons.append(Fill((bare(string),)))
        if claim.value.level is ActorLevel.ORGANISATION and name is not None:
            organisations.append(Fill((name,)))
            confidences.append(Fill((confidence(claim),), of=(name,)))
    return {
        "perp_individual_id": _distinct(persons),
        "perp_organization_id": _distinct(organisations),
        "perp_organization_confidence": _distinct(confidences),
    }


def _split_person(string: str) -> tuple[str | None, str | None]:
    """The organisation's name and the noun for its people, each None if absent."""
    words = string.split()
    if words[-1] not in open_tables().person_nouns:
        return string, None
    name = " ".join(words[:-1])
    is_name = bool(name) and not is_empty(name) and nation_of(words[-2]) is None
    return (name if is_name else None), words[-1]


def confidence(claim: Claim[Perpetrator]) -> str:
    """The confidence word; an accusation by officials, police or the military is one by authorities."""
    word = CONFIDENCE[claim.value.certainty]
    is_by_authorities = any(speaker.kind in AUTHORITIES for speaker in claim.attribution)
    return f"{word} BY AUTHORITIES" if word == ACCUSED and is_by_authorities else word


def thing_fills(record: EventRecord, *, country: str | None, is_burnt: bool = False) -> Slots:
    """Physical targets with type, number, effect, and nation where it is not the place's.

    is_burnt: the act is arson, which implies some damage; being blown up means destroyed (slot 16, notes).
    """
    implied = "SOME DAMAGE" if is_burnt else None
    if any(DESTROYING.search(trigger.quote) for trigger in record.triggers):
        implied = "DESTROYED"
    slots: dict[str, list[Fill]] = {}
    for claim in record.physical_targets:
        target = claim.value
        string = bare(target.mentions[0])
        if is_empty(string):
            continue
        of = (string,)
        _add(slots, "phys_tgt_id", string)
        _add(slots, "phys_tgt_type", _thing_type(string, target), of=of)
        _add(slots, "phys_tgt_number", number(target.count, target.mentions[0]), of=of)
        _add(slots, "phys_tgt_foreign_nation", _foreign(target.mentions, country), of=of)
        effect = implied if target.effect is None else THING_EFFECTS.get(target.effect)
        _add(slots, "phys_tgt_effect_of_incident", effect, of=of)
    return {slot: _distinct(fills) for slot, fills in slots.items()}


def person_fills(record: EventRecord, *, country: str | None) -> Slots:
    """Human targets: name, description, and what goes with the name or, without one, the description."""
    slots: dict[str, list[Fill]] = {}
    noun = None
    for claim in record.human_targets:
        target = claim.value
        name, role = name_and_role(target)
        if name is None and role is None and target.count is not None:
            role = noun  # "four people were killed and 35 wounded"
        elif name is None:
            noun = role
        referent = name or role
        if referent is None:
            continue
        of = (referent,)
        _add(slots, "hum_tgt_name", name)
        _add(slots, "hum_tgt_description", role, of=() if name is None else of)
        _add(slots, "hum_tgt_type", _person_type(f"{role or ''} {referent}", target), of=of)
        _add(slots, "hum_tgt_number", "1" if name else number(target.count, target.mentions[0]), of=of)
        _add(slots, "hum_tgt_foreign_nation", _foreign(target.mentions, country), of=of)
        effect = None if target.effect is None else PERSON_EFFECTS.get(target.effect)
        _add(slots, "hum_tgt_effect_of_incident", effect, of=of)
    if "hum_tgt_effect_of_incident" not in slots:
        _add(slots, "hum_tgt_effect_of_incident", _summary_effect(record))
    return {slot: _distinct(fills) for slot, fills in slots.items()}


def is_target(target: HumanTarget) -> bool:
    """True if name or description tells who it is, or a figure how many; not for rebels, bandits or traffickers, nor
    for a body of men as a whole ("the army"): targets of this slot are persons.
    """
    name, role = name_and_role(target)
    if name is not None:
        return True
    if role is None:
        return target.count is not None and bool(target.mentions[0].strip())
    words = role.split()
    return not open_tables().outlaws.intersection(words) and words[-1] not in open_tables().bodies


def name_and_role(target: HumanTarget) -> tuple[str | None, str | None]:
    """The proper name, and the first mention that describes the person, its name taken out."""
    name = None if target.name is None else bare(target.name)
    for mention in target.mentions:
        string = bare(mention)
        if name is not None:
            string = re.sub(rf",?\s*\b{re.escape(name)}\b\s*,?", " ", string).strip(" ,")
            if not string or string in name:
                continue
        if string and not is_empty(string):
            return name, string
    return name, None


def number(count: Count | None, mention: str) -> str | None:
    """A number as templates write it: "12", "12-" at least, "-30" at most, "~100", "6-8", PLURAL."""
    if count is None:
        return "PLURAL" if _is_plural(mention) else "1"
    if count.hedge is not None and ABOUT.search(count.hedge) and count.best is not None:
        return f"~{count.best}"
    if count.low is not None and count.high is not None:
        return str(count.low) if count.low == count.high else f"{count.low}-{count.high}"
    if count.best is None:
        return f"-{count.high}" if count.high is not None else "PLURAL"
    return f"{count.best}-" if count.high is None and count.low is not None else str(count.best)


def nation_of(mention: str) -> str | None:
    """ISO code of the first nationality word in a mention, or None."""
    for word in re.findall(r"[A-Za-z][A-Za-z.]*", mention):
        country = _nations().get(word.lower())
        if country is not None:
            return country
    return None


def bare(mention: str) -> str:
    """The mention in capitals on one line, without articles, quantifiers and numbers at its front."""
    words = UNCOUNTED.sub("", " ".join(mention.split()).strip(" ,;:\"'").upper()).split()
    start = 0
    while start < len(words) - 1 and _is_quantity(words[start]):
        start += 1
    return " ".join(words[start:])


def is_empty(string: str) -> bool:
    """True for pronouns and bare numbers, which identify nobody."""
    return all(_is_quantity(word) or word in open_tables().pronouns for word in string.split())


def _is_quantity(word: str) -> bool:
    return word in open_tables().nonessential or word.replace(",", "").isdigit()


@cache
def _nations() -> Mapping[str, str]:
    return {word: country.iso2 for word, country in country_of_adjective().items()}


def _foreign(mentions: Iterable[str], country: str | None) -> str | None:
    nations = (nation_of(mention) for mention in mentions)
    nation = next((code for code in nations if code is not None), None)
    return None if nation is None or country is None or nation == country else country_name(nation)


def _summary_effect(record: EventRecord) -> str | None:
    """What is said of victims in sum, where none is named or described."""
    killed = None if record.killed is None else record.killed.value.best
    injured = None if record.injured is None else record.injured.value.best
    if killed == 0:
        return "NO INJURY OR DEATH" if injured == 0 else "NO DEATH"
    return "NO INJURY" if injured == 0 else None


def _weapon_type(string: str, weapon: Weapon) -> str | None:
    tables = open_tables()
    return _by_word(string, tables.weapon_words) or tables.weapon_kinds.get(weapon.kind.value)


def _thing_type(string: str, target: PhysicalTarget) -> str:
    tables = open_tables()
    kind = tables.site_kinds[target.kind.value]
    return kind if target.kind in ROUTES else _by_word(string, tables.site_words) or kind


def _person_type(string: str, target: HumanTarget) -> str:
    tables = open_tables()
    kind = tables.person_kinds[target.kind.value]
    if target.kind in (TargetKind.CIVILIAN, TargetKind.UNKNOWN, TargetKind.OFFICIAL, TargetKind.POLITICIAN):
        kind = _by_word(string, tables.person_words) or kind
    return FORMER_TYPES.get(kind, kind) if FORMER.search(string) else kind


def _by_word(string: str, words: Mapping[str, str]) -> str | None:
    return next((kind for word, kind in words.items() if word in string), None)


def _is_plural(mention: str) -> bool:
    words = re.split(r"\s(?:of|in|at|from|who|that|near|on)\s", mention.strip(), flags=re.IGNORECASE)[
        0
    ].split()
    last = words[-1].lower() if words else ""
    if last in ("headquarters", "premises", "barracks"):
        return False
    return last in ("people", "men", "women", "children", "police") or (
        last.endswith("s") and not last.endswith(("ss", "us", "is"))
    )


def _add(slots: dict[str, list[Fill]], slot: str, value: str | None, *, of: tuple[str, ...] = ()) -> None:
    if value:
        slots.setdefault(slot, []).append(Fill((value,), of=of))


def _distinct(fills: Iterable[Fill]) -> tuple[Fill, ...]:
    return tuple(dict.fromkeys(fill for fill in fills if fill.values[0]))
