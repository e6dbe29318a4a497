"""Which of our records are incidents to MUC-4: the guide's own tests, and a sum of weights over all that is told.

The guide (part 1, section 1.0) draws its line between acts that look alike in a record: a clash that harmed a
villager, an old murder told again with a new suspect, an attack "too vague" to be listed. Its tests taken one by one
drop a third of the incidents that the coding found. So they are features here beside others
(`mapping_muc4_features`), and a record is an incident from a sum of weights on; `train/muc4_relevance.py` makes them.

The weights come in five columns. A message, by the hash of its id, is judged by the column whose weights were
made without it: no figure on the messages that were learned from is a figure on what was learned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline.evaluate.mapping_muc4_features import describe_record
from dateline.evaluate.mapping_muc4_fills import is_target, nation_of
from dateline.evaluate.muc4_tables import is_country_named, open_tables
from dateline.language.linear import UNIT, load_linear
from dateline.record.event import EventRecord
from dateline.record.vocabulary import EventType, SiteKind, Stance, TargetKind

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

TOLD = frozenset({Stance.ASSERTED, Stance.ALLEGED, Stance.DENIED})
"""A denied act is an incident there as well: a record is denied only where somebody else in the message asserts it."""

ARMED_TARGETS = frozenset({TargetKind.COMBATANT, TargetKind.POLICE})
ARMED_SITES = frozenset({SiteKind.MILITARY, SiteKind.POLICE, SiteKind.CHECKPOINT})

RECENT = timedelta(days=62)
"""Two months: older acts are history to the task."""

FOLDS = 5
LEAST = round(-0.35 * UNIT)
"""Sum from which a record is an incident. Swept out of fold on the 1,300 messages of dev, where -0.6 to -0.2 differ by
less than half a point in ALL TEMPLATES; below 0 as a template that is half right is worth more than none."""


def select_incidents(records: Sequence[EventRecord]) -> tuple[EventRecord, ...]:
    """The records of one report that are incidents to the task, in order."""
    typed = tuple(record for record in records if record.type.value in TYPES)
    return tuple(record for at, record in enumerate(typed) if score_incident(typed, at) >= LEAST)


def score_incident(typed: Sequence[EventRecord], at: int) -> int:
    """The sum of weights for one record beside the others of its report, in thousandths."""
    model = load_linear("dateline.evaluate", "muc4_relevance")
    return model.score(features_of(typed, at))[fold_of(typed[at].document.document_id)]


def features_of(typed: Sequence[EventRecord], at: int) -> tuple[str, ...]:
    """The features of one record. typed: all records of the report that the task has a type for."""
    record = without_vague_targets(typed[at])
    return describe_record(record, others=typed, at=at, tests=list_tests(record))


def fold_of(document_id: str) -> int:
    """The column of weights that judges a message: 0 to 4 by the hash of its id."""
    return int(hashlib.sha256(document_id.encode()).hexdigest(), 16) % FOLDS


def list_tests(record: EventRecord) -> tuple[str, ...]:
    """What the guide's own tests say of a record."""
    results = {
        "relevant": is_relevant(record),
        "of interest": is_of_interest(record),
        "recent": is_recent(record),
        "specific": is_specific(record),
    }
    is_battle = record.type.value is EventType.BATTLE
    return (
        *(f"{name}: {result}" for name, result in results.items()),
        f"all tests: {all(results.values())}",
        f"relevant: {results['relevant']}, battle: {is_battle}",
    )


def without_vague_targets(record: EventRecord) -> EventRecord:
    """The record without human targets that identify nobody, and without rebels and drug gangs.

    The latter are no targets to the task, whoever attacks them (section 1.0, point 1).
    """
    kept = tuple(claim for claim in record.human_targets if is_target(claim.value))
    return record if len(kept) == len(record.human_targets) else replace(record, human_targets=kept)


def is_relevant(record: EventRecord) -> bool:
    """True if type, stance and those aimed at are the task's: not history, and not armed sides alone."""
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


def is_of_interest(record: EventRecord) -> bool:
    """True if place or a participant's nationality is one of the nine countries, or the country is in doubt.

    A country elsewhere is taken only if the message names it: the corpus is about the nine, and a place that
    merely shares its name with one elsewhere is most likely of theirs.
    """
    country = None if record.place is None else record.place.value.country
    if country is None or country in open_tables().of_interest:
        return True
    if not is_country_named(country, record.document.text):
        return True
    mentions = [mention for claim in record.human_targets for mention in claim.value.mentions]
    mentions += (mention for claim in record.physical_targets for mention in claim.value.mentions)
    mentions += (mention for claim in record.perpetrators for mention in claim.value.mentions)
    return any(nation_of(mention) in open_tables().of_interest for mention in mentions)


def is_recent(record: EventRecord) -> bool:
    """True if the act is at most two months older than the message, or either day is unknown.

    False for what is told of a longer stretch: a summary, not an incident (section 1.0, point 7).
    """
    published = published_day(record)
    if record.occurred is None:
        return True
    days = record.occurred.value
    return days.end - days.start <= RECENT and (published is None or published - days.end <= RECENT)


def is_specific(record: EventRecord) -> bool:
    """True if it says what was attacked; a bare "attack" or "explosion" is too vague (section 1.0, point 7)."""
    is_kidnapping = record.type.value is EventType.KIDNAPPING
    return bool(record.human_targets or (record.physical_targets and not is_kidnapping))


def published_day(record: EventRecord) -> date | None:
    """The day of the message, None if it is not known."""
    return None if record.document.published is None else record.document.published.day
