"""Stance and stage in the terms of `uds_it_happened` (a graded value) and `casie` (three classes)."""

from __future__ import annotations

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_casie import ACTUAL, GENERIC, OTHER, RealisMention
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.corpus_uds import MOST, Factuality
from dateline.evaluate.given_predicates import judge_given
from dateline.evaluate.verbatim import read_verbatim
from dateline.record.vocabulary import Stage, Stance
from dateline.resolve.stance import Realis
from dateline.resources import Resources
from dateline.segment import split_document

GRADES = {
    Stance.ASSERTED: 3.0,
    Stance.ALLEGED: 1.5,
    Stance.HYPOTHETICAL: -1.0,
    Stance.PLANNED: -1.0,
    Stance.DENIED: -2.0,
}
"""Set by hand, not fitted: on the corpus's train split the mean gold grades are 1.5, 2.2, -0.5, -0.7 and
0.3, for its judges often say of a negated clause that it happened. An attempted act that is asserted did not
come about, and has the grade of a plan.
"""


def answer_uds(report: CorpusReport, resources: Resources) -> Answer[tuple[Factuality, ...]]:
    """Grades of the given predicates. `resources` are not needed: stance is judged by word lists."""
    document = read_verbatim(report, whole=True)
    judged = judge_given(split_document(document), report.given)
    return Answer(
        document,
        tuple(
            Factuality(stretch, grade(realis), None if realis is None else realis.rule)
            for stretch, realis in zip(report.given, judged, strict=True)
        ),
    )


def grade(realis: Realis | None) -> float:
    """How surely it happened, -`MOST` to `MOST`; words outside every sentence are taken to be asserted."""
    if realis is None:
        return GRADES[Stance.ASSERTED]
    if realis.stage is Stage.ATTEMPTED and realis.stance is Stance.ASSERTED:
        return GRADES[Stance.PLANNED]
    return GRADES[realis.stance]


def naive_uds(report: CorpusReport) -> tuple[Factuality, ...]:
    """The baseline: everything happened."""
    return tuple(Factuality(stretch, MOST) for stretch in report.given)


def answer_casie(report: CorpusReport, resources: Resources) -> Answer[tuple[RealisMention, ...]]:
    """Classes of the given triggers. `resources` are not needed."""
    document = read_verbatim(report)
    judged = judge_given(split_document(document), report.given)
    return Answer(
        document,
        tuple(
            RealisMention(stretch, to_class(realis), None if realis is None else realis.rule)
            for stretch, realis in zip(report.given, judged, strict=True)
        ),
    )


def to_class(realis: Realis | None) -> str:
    """Generic: a topic or general truth. Other: planned, feared, denied or only tried. Else actual."""
    if realis is None:
        return ACTUAL
    if realis.generic:
        return GENERIC
    if realis.stance in (Stance.PLANNED, Stance.HYPOTHETICAL, Stance.DENIED):
        return OTHER
    return OTHER if realis.stage is Stage.ATTEMPTED else ACTUAL


def naive_casie(report: CorpusReport) -> tuple[RealisMention, ...]:
    """The baseline: everything is actual."""
    return tuple(RealisMention(stretch, ACTUAL) for stretch in report.given)
