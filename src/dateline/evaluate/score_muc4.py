"""The official MUC-4 score of 1992: 24 slots, rows by what is done with templates that found no partner.

Recall is (correct + partial / 2) / possible, precision the same / actual. ALL TEMPLATES is the official row:
fills of unpaired key templates are missing, fills of unpaired templates of ours spurious. MATCHED/MISSING
leaves the spurious templates out, MATCHED/SPURIOUS the missing ones, MATCHED ONLY both. The row of template
numbers is in none of the sums.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.evaluate.align_muc4 import Alignment, align_official
from dateline.evaluate.corpus_muc4 import SLOTS, Fill, OfficialTemplate
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.muc4_outcomes import Judgement, Outcome, Outcomes, count, judge_slot
from dateline.evaluate.score_muc4_fills import SET_SLOTS, STRING_SLOTS
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.text.document import Document

ALL_TEMPLATES = "ALL TEMPLATES"
MATCHED_MISSING, MATCHED_SPURIOUS, MATCHED_ONLY = "MATCHED/MISSING", "MATCHED/SPURIOUS", "MATCHED ONLY"
STRINGS_ONLY, SETS_ONLY = "STRING FILLS ONLY", "SET FILLS ONLY"
TEMPLATE_ID, TEXT_FILTERING = "template-id", "TEXT FILTERING"
OVERGENERATION, UNDERGENERATION = "overgeneration", "undergeneration"

GROUPS = {
    "inc-total": "incident_",
    "perp-total": "perp_",
    "phys-tgt-total": "phys_",
    "hum-tgt-total": "hum_",
}
"""Subtotals by the beginning of their slots' names."""

CLAIM_FIELDS = {
    "incident_date": "occurred",
    "incident_location": "place",
    "incident_type": "type",
    "incident_stage_of_execution": "stage",
    "incident_instrument_id": "weapons",
    "incident_instrument_type": "weapons",
}
"""Fields of our record by slot; slots of perpetrators and targets by the beginning of their names."""
CLAIM_GROUPS = {"perp_": "perpetrators", "phys_": "physical_targets", "hum_": "human_targets"}

LABELS = {
    "incident_": "inc ",
    "perp_": "perp ",
    "phys_tgt_": "phys ",
    "hum_tgt_": "hum ",
}


def label(slot: str) -> str:
    """A slot's name as the table has it: at most thirty characters."""
    for opening, short in LABELS.items():
        if slot.startswith(opening):
            return short + slot.removeprefix(opening).replace("_of_incident", "").replace("_", " ")
    return slot


ROWS = (
    Row(ALL_TEMPLATES, Measure.F1, "every fill of every template; the official figure"),
    Row(MATCHED_MISSING, Measure.F1, "without templates of ours that have no partner"),
    Row(MATCHED_SPURIOUS, Measure.F1, "without key templates that have no partner"),
    Row(MATCHED_ONLY, Measure.F1, "paired templates only"),
    Row(STRINGS_ONLY, Measure.F1, "all templates, the six slots of strings"),
    Row(SETS_ONLY, Measure.F1, "all templates, the eleven slots of set fills"),
    *(Row(name, Measure.F1, "all templates, one group of slots") for name in GROUPS),
    Row(OVERGENERATION, Measure.ACCURACY, "all templates: spurious fills out of those given"),
    Row(UNDERGENERATION, Measure.ACCURACY, "all templates: missing fills out of those possible"),
    Row(TEMPLATE_ID, Measure.F1, "templates that found a partner"),
    Row(TEXT_FILTERING, Measure.F1, "messages that have a template at all"),
    *(Row(label(slot), Measure.F1, "all templates, one slot") for slot in SLOTS),
)


def score_official(
    key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate], document: Document | None = None
) -> ReportScore:
    """The score of one message."""
    alignment = align_official(key, ours)
    matched = {
        slot: _sum(_count_pair(judged[slot]) for _, _, judged in alignment.pairs) for slot in SLOTS
    }
    missing = _unpaired((key[i] for i in alignment.missing if not key[i].optional), are_keys=True)
    spurious = _unpaired((ours[j] for j in alignment.spurious), are_keys=False)
    everything = {slot: matched[slot] + missing[slot] + spurious[slot] for slot in SLOTS}
    total = _sum(everything.values())
    rows = {
        ALL_TEMPLATES: total,
        MATCHED_MISSING: _sum(matched[slot] + missing[slot] for slot in SLOTS),
        MATCHED_SPURIOUS: _sum(matched[slot] + spurious[slot] for slot in SLOTS),
        MATCHED_ONLY: _sum(matched.values()),
        STRINGS_ONLY: _sum(everything[slot] for slot in STRING_SLOTS),
        SETS_ONLY: _sum(everything[slot] for slot in SET_SLOTS),
        **{
            name: _sum(everything[slot] for slot in SLOTS if slot.startswith(opening))
            for name, opening in GROUPS.items()
        },
        **{label(slot): outcomes for slot, outcomes in everything.items()},
    }
    tallies = {name: outcomes.tally for name, outcomes in rows.items()}
    tallies |= {
        OVERGENERATION: total.overgeneration,
        UNDERGENERATION: total.undergeneration,
        TEMPLATE_ID: _template_tally(key, ours, alignment),
        TEXT_FILTERING: _filter_tally(key, ours),
    }
    return ReportScore(tallies, tuple(_misses(key, ours, alignment, document)))


def count_message(
    key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate]
) -> dict[str, Outcomes]:
    """The columns of the official report by slot, all templates: correct, partial, incorrect and the rest."""
    alignment = align_official(key, ours)
    missing = _unpaired((key[i] for i in alignment.missing if not key[i].optional), are_keys=True)
    spurious = _unpaired((ours[j] for j in alignment.spurious), are_keys=False)
    return {
        slot: _sum(_count_pair(judged[slot]) for _, _, judged in alignment.pairs)
        + missing[slot]
        + spurious[slot]
        for slot in SLOTS
    }
