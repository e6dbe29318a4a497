"""Stance and stage in the terms of `uds_it_happened` (a graded value) and `casie` (three classes)."""

from __future__ import annotations

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_casie import ACTUAL, REALIS, RealisMention
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.corpus_uds import MOST, Factuality
from dateline.evaluate.given_predicates import Judged, judge_given
from dateline.evaluate.verbatim import read_verbatim
from dateline.resolve import factuality
from dateline.resources import Resources
from dateline.segment import split_document


def answer_uds(report: CorpusReport, resources: Resources) -> Answer[tuple[Factuality, ...]]:
    """Grades of the given predicates. `resources` are not needed: stance is judged by words alone."""
    document = read_verbatim(report, whole=True)
    judged = judge_given(split_document(document), report.given)
    return Answer(
        document,
        tuple(
            Factuality(stretch, grade(one), None if one is None else one.realis.rule)
            for stretch, one in zip(report.given, judged, strict=True)
        ),
    )


def grade(judged: Judged | None) -> float:
    """How surely it happened, -`MOST` to `MOST`; words outside every sentence are taken to be asserted."""
    return MOST if judged is None else judged.weighed.grade * MOST / factuality.MOST


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
            RealisMention(stretch, to_class(one), None if one is None else one.realis.rule)
            for stretch, one in zip(report.given, judged, strict=True)
        ),
    )


def to_class(judged: Judged | None) -> str:
    """The kind that the model gives, in the corpus's words; words outside every sentence are taken to be actual."""
    if judged is None:
        return ACTUAL
    return next(name for name in REALIS if name.lower() == judged.weighed.kind)


def naive_casie(report: CorpusReport) -> tuple[RealisMention, ...]:
    """The baseline: everything is actual."""
    return tuple(RealisMention(stretch, ACTUAL) for stretch in report.given)
