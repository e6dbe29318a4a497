"""Pairs of our MUC-4 templates and the key's, and the judgement of every slot of a pair.

Two templates may pair if the incident type matches at least partly, and with it at least one perpetrator,
physical target or human target (scoring guidelines, section 3.2.1). Of the pairings that this allows, the one
of the highest credit is taken. A key that has none of those fills needs the type alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.corpus_muc4 import SLOTS, OfficialTemplate
from dateline.evaluate.muc4_outcomes import Judgement, Outcome, Outcomes, count, judge_slot

CONTENT_SLOTS = (
    "perp_individual_id",
    "perp_organization_id",
    "phys_tgt_id",
    "phys_tgt_type",
    "hum_tgt_name",
    "hum_tgt_description",
    "hum_tgt_type",
)
PREFERENCE = 1e-3
"""By how much a template that must be given outweighs an optional one of equal credit."""

Judged = Mapping[str, tuple[Judgement, ...]]
MATCHED = (Outcome.CORRECT, Outcome.PARTIAL)


@dataclass(frozen=True, slots=True)
class Alignment:
    """Indices of key and response with their judged slots; and the indices of those left alone."""

    pairs: tuple[tuple[int, int, Judged], ...]
    missing: tuple[int, ...]
    spurious: tuple[int, ...]


def align_official(key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate]) -> Alignment:
    """The pairing of the highest credit. missing: unpaired key templates, the optional ones among them."""
    judged = {
        (i, j): judge_templates(wanted, given)
        for i, wanted in enumerate(key)
        for j, given in enumerate(ours)
        if _matches(judge_slot("incident_type", given.fills("incident_type"), wanted.fills("incident_type")))
    }
    weights = [[0.0] * len(ours) for _ in key]
    for (i, j), slots in judged.items():
        if may_pair(key[i], slots):
            weights[i][j] = count_slots(slots).credit + (0 if key[i].optional else PREFERENCE)
    pairs = best_pairs(weights)
    found, given_ones = {i for i, _ in pairs}, {j for _, j in pairs}
    return Alignment(
        pairs=tuple((i, j, judged[i, j]) for i, j in pairs),
        missing=tuple(i for i in range(len(key)) if i not in found),
        spurious=tuple(j for j in range(len(ours)) if j not in given_ones),
    )


def judge_templates(key: OfficialTemplate, ours: OfficialTemplate) -> dict[str, tuple[Judgement, ...]]:
    """Every slot of two templates."""
    return {slot: judge_slot(slot, ours.fills(slot), key.fills(slot)) for slot in SLOTS}


def may_pair(key: OfficialTemplate, judged: Judged) -> bool:
    """True if the content of two judged templates, and not their type alone, agrees somewhere."""
    if not _matches(judged["incident_type"]):
        return False
    if not any(key.fills(slot) for slot in CONTENT_SLOTS):
        return True
    return any(_matches(judged[slot]) for slot in CONTENT_SLOTS)


def count_slots(judged: Judged) -> Outcomes:
    """The counts of all slots together."""
    return sum((count(judgements) for judgements in judged.values()), Outcomes())


def _matches(judgements: Sequence[Judgement]) -> bool:
    return any(judgement.outcome in MATCHED for judgement in judgements)
