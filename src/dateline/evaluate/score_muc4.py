"""The official MUC-4 score of 1992: 24 slots, rows by what is done with templates that found no partner.

Recall is (correct + partial / 2) / possible, precision the same / actual. ALL TEMPLATES is the official row:
fills of unpaired key templates are missing, fills of unpaired templates of ours spurious. MATCHED/MISSING
leaves the spurious templates out, MATCHED/SPURIOUS the missing ones, MATCHED ONLY both. The row of template
numbers is in none of the sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluate.align_muc4 import Alignment, Judged, align_official, judge_templates
from dateline.evaluate.corpus_muc4 import SLOTS, OfficialTemplate
from dateline.evaluate.miss import ReportScore
from dateline.evaluate.misses_muc4 import TEMPLATE_ID, label, list_misses
from dateline.evaluate.muc4_outcomes import Outcomes, count
from dateline.evaluate.score_muc4_fills import SET_SLOTS, STRING_SLOTS
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.text.document import Document

ALL_TEMPLATES = "ALL TEMPLATES"
MATCHED_MISSING, MATCHED_SPURIOUS, MATCHED_ONLY = "MATCHED/MISSING", "MATCHED/SPURIOUS", "MATCHED ONLY"
STRINGS_ONLY, SETS_ONLY = "STRING FILLS ONLY", "SET FILLS ONLY"
TEXT_FILTERING = "TEXT FILTERING"
OVERGENERATION, UNDERGENERATION = "overgeneration", "undergeneration"
COSTS = frozenset({OVERGENERATION, UNDERGENERATION})
"""Rows where less is better, unlike in all others."""

GROUPS = {
    "inc-total": "incident_",
    "perp-total": "perp_",
    "phys-tgt-total": "phys_",
    "hum-tgt-total": "hum_",
}
"""Subtotals by the beginning of their slots' names."""

NOTHING = OfficialTemplate({})

ROWS = (
    Row(ALL_TEMPLATES, Measure.F1, "every fill of every template; the official figure"),
    Row(MATCHED_MISSING, Measure.F1, "without templates of ours that have no partner"),
    Row(MATCHED_SPURIOUS, Measure.F1, "without key templates that have no partner"),
    Row(MATCHED_ONLY, Measure.F1, "paired templates only"),
    Row(STRINGS_ONLY, Measure.F1, "all templates, the six slots of strings"),
    Row(SETS_ONLY, Measure.F1, "all templates, the eleven slots of set fills"),
    *(Row(name, Measure.F1, "all templates, one group of slots") for name in GROUPS),
    Row(OVERGENERATION, Measure.ACCURACY, "all templates: spurious fills out of those given", True),
    Row(UNDERGENERATION, Measure.ACCURACY, "all templates: missing fills out of those possible", True),
    Row(TEMPLATE_ID, Measure.F1, "templates that found a partner"),
    Row(TEXT_FILTERING, Measure.F1, "messages that have a template at all"),
    *(Row(label(slot), Measure.F1, "all templates, one slot") for slot in SLOTS),
)


@dataclass(frozen=True, slots=True)
class MessageCounts:
    """The columns of the official report for one message, by slot and by what became of the template."""

    matched: Mapping[str, Outcomes]
    missing: Mapping[str, Outcomes]
    spurious: Mapping[str, Outcomes]

    @property
    def everything(self) -> dict[str, Outcomes]:
        return {slot: self.matched[slot] + self.missing[slot] + self.spurious[slot] for slot in SLOTS}


def score_official(
    key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate], document: Document | None = None
) -> ReportScore:
    """The score of one message."""
    alignment = align_official(key, ours)
    counts = count_message(key, ours, alignment)
    everything = counts.everything
    total = _sum(everything.values())
    rows = {
        ALL_TEMPLATES: total,
        MATCHED_MISSING: _sum((*counts.matched.values(), *counts.missing.values())),
        MATCHED_SPURIOUS: _sum((*counts.matched.values(), *counts.spurious.values())),
        MATCHED_ONLY: _sum(counts.matched.values()),
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
    return ReportScore(tallies, tuple(list_misses(key, ours, alignment, document)))


def count_message(
    key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate], alignment: Alignment
) -> MessageCounts:
    """What became of every fill. Optional templates that found no partner are not missing."""
    missing = [judge_templates(key[i], NOTHING) for i in alignment.missing if not key[i].optional]
    spurious = [judge_templates(NOTHING, ours[j]) for j in alignment.spurious]
    return MessageCounts(
        matched=_by_slot([judged for _, _, judged in alignment.pairs], are_paired=True),
        missing=_by_slot(missing, are_paired=False),
        spurious=_by_slot(spurious, are_paired=False),
    )


def _by_slot(templates: Sequence[Judged], *, are_paired: bool) -> dict[str, Outcomes]:
    """Counts over templates. A slot without any judgement is null on both sides if they are paired."""
    return {
        slot: _sum(count(judged[slot], is_null=are_paired and not judged[slot]) for judged in templates)
        for slot in SLOTS
    }


def _sum(outcomes: Iterable[Outcomes]) -> Outcomes:
    return sum(outcomes, Outcomes())


def _template_tally(
    key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate], alignment: Alignment
) -> Tally:
    """Templates with a partner; an optional one counts only if it has one."""
    n_missing = sum(not key[i].optional for i in alignment.missing)
    n_pairs = len(alignment.pairs)
    return Tally(len(ours), n_pairs, n_pairs + n_missing, n_pairs)


def _filter_tally(key: Sequence[OfficialTemplate], ours: Sequence[OfficialTemplate]) -> Tally:
    """Whether the message is told from the irrelevant ones; one with optional templates only is either."""
    is_wanted = any(not template.optional for template in key)
    is_given = bool(ours)
    if is_given and key:
        is_wanted = True
    both = int(is_wanted and is_given)
    return Tally(int(is_given), both, int(is_wanted), both)
