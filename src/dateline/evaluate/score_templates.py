"""Template micro-F1 and document CEAF-REE for the corpus `muc4_gtt`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.evaluate.align_templates import (
    align_templates,
    count_slots,
    is_right,
    may_pair,
    merge_duplicates,
    normalise,
    score_pair,
)
from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.corpus_muc4_gtt import ROLES, Entity, Template
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.text.document import Document

ALL_SLOTS, CEAF_REE, INCIDENT_TYPE = "template micro-F1", "CEAF-REE", "incident type"

ROWS = (
    Row(ALL_SLOTS, Measure.F1, "six slots of aligned templates, summed over messages"),
    Row(INCIDENT_TYPE, Measure.F1, "templates whose type is the gold's, of aligned ones"),
    *(Row(role, Measure.F1, "entities of aligned templates") for role in ROLES),
    Row(CEAF_REE, Measure.F1, "entities of the five roles over the whole message, templates set aside"),
    *(Row(f"{CEAF_REE} {role}", Measure.F1, "the same for one role") for role in ROLES),
)

CLAIM_FIELDS = {
    "PerpInd": "perpetrators",
    "PerpOrg": "perpetrators",
    "Target": "physical_targets",
    "Victim": "human_targets",
    "Weapon": "weapons",
}


def score_templates(
    gold: Sequence[Template], ours: Sequence[Template], document: Document | None = None
) -> ReportScore:
    """The score of one message."""
    gold, ours = merge_duplicates(gold), merge_duplicates(ours)
    pairs = align_templates(gold, ours)
    wanted, given = count_slots(gold), count_slots(ours)
    tallies = {slot: Tally(given=given[slot], wanted=wanted[slot]) for slot in wanted}
    for i, j in pairs:
        for slot, tally in score_pair(gold[i], ours[j]).slots.items():
            tallies[slot] += tally
    tallies[ALL_SLOTS] = sum(tallies.values(), Tally())
    tallies |= ceaf_ree(gold, ours)
    return ReportScore(tallies, tuple(_misses(gold, ours, pairs, document)))


def ceaf_ree(gold: Sequence[Template], ours: Sequence[Template]) -> dict[str, Tally]:
    """Entities of each role over the whole message, aligned one to one so that most are right."""
    tallies: dict[str, Tally] = {}
    for role in ROLES:
        wanted, given = _entities(gold, role), _entities(ours, role)
        weights = [[float(is_right(entity, gold_entity)) for entity in given] for gold_entity in wanted]
        n_right = len(best_pairs(weights))
        tallies[f"{CEAF_REE} {role}"] = Tally(len(given), n_right, len(wanted), n_right)
    tallies[CEAF_REE] = sum(tallies.values(), Tally())
    return tallies


def _entities(templates: Sequence[Template], role: str) -> tuple[Entity, ...]:
    """Entities of a role in all templates, each set of strings once."""
    distinct: dict[frozenset[str], Entity] = {}
    for template in templates:
        for entity in template.roles[role]:
            distinct.setdefault(frozenset(normalise(mention) for mention in entity), entity)
    return tuple(distinct.values())


def _misses(
    gold: Sequence[Template],
    ours: Sequence[Template],
    pairs: Sequence[tuple[int, int]],
    document: Document | None,
) -> list[Miss]:
    misses: list[Miss] = []
    found, aligned = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, template in enumerate(gold):
        if i not in found:
            misses.append(
                note_miss(
                    INCIDENT_TYPE,
                    gold=show(template),
                    ours=None,
                    record=None,
                    position=_position(template, document),
                    document=document,
                    suggestion=_why_missed(template, ours, aligned),
                )
            )
    for j, template in enumerate(ours):
        if j not in aligned:
            misses.append(
                note_miss(
                    INCIDENT_TYPE,
                    gold=None,
                    ours=show(template),
                    record=template.record,
                    claim_field="type",
                    suggestion=_why_false(template, gold, found),
                )
            )
    for i, j in pairs:
        misses += _role_misses(gold[i], ours[j])
    return misses


def _why_missed(wanted: Template, ours: Sequence[Template], aligned: Collection[int]) -> str:
    if not ours:
        return "no act found in the message"
    if any(i in aligned and may_pair(wanted, given) for i, given in enumerate(ours)):
        return "two acts folded"
    return "act not found, others are" if aligned else "act found as another type"


def _why_false(given: Template, gold: Sequence[Template], found: Collection[int]) -> str:
    if not gold:
        return "message not relevant"
    if any(i in found and may_pair(wanted, given) for i, wanted in enumerate(gold)):
        return "one act split"
    return "no act to code, others are"


def _role_misses(gold: Template, ours: Template) -> list[Miss]:
    misses = []
    for role in ROLES:
        wanted, given = gold.roles[role], ours.roles[role]
        missed = [e for e in wanted if not any(is_right(entity, e) for entity in given)]
        wrong = [e for e in given if not any(is_right(e, entity) for entity in wanted)]
        if missed or wrong:
            misses.append(
                note_miss(
                    role,
                    gold="; ".join(" / ".join(entity) for entity in missed) or None,
                    ours="; ".join(" / ".join(entity) for entity in wrong) or None,
                    record=ours.record,
                    claim_field=CLAIM_FIELDS[role],
                )
            )
    return misses


def _position(template: Template, document: Document | None) -> int | None:
    """Where the first string of a gold template stands, for context only."""
    if document is None:
        return None
    strings = (entity[0] for role in ("Victim", "Target", "PerpInd") for entity in template.roles[role])
    position = document.text.find(next(strings, ""))
    return position if position >= 0 else None


def show(template: Template) -> str:
    """A template on one line."""
    roles = (
        f"{role}: " + ", ".join(entity[0] for entity in template.roles[role])
        for role in ROLES
        if template.roles[role]
    )
    return "; ".join((template.incident_type, *roles))
