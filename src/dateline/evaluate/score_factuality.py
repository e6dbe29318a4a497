"""Did it happen: grades for the corpus `uds_it_happened`, classes for `casie`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dateline.evaluate.class_tally import ClassTally, one_choice
from dateline.evaluate.corpus_casie import REALIS, RealisMention
from dateline.evaluate.corpus_uds import Factuality
from dateline.evaluate.miss import Miss, MissKind, ReportScore, around
from dateline.evaluate.moments import one_pair
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.evaluate.verbatim import Stretch
from dateline.text.document import Document

HAPPENED, DID_NOT = "happened", "did not happen"
BOTH = (HAPPENED, DID_NOT)
MACRO, GRADED = "happened or not", "graded"

UDS_ROWS = (
    Row(
        MACRO,
        Measure.MACRO_F1,
        "mean F1 of the two below; predicates on which the judges balance are left out",
    ),
    Row(HAPPENED, Measure.F1, "grade above 0"),
    Row(DID_NOT, Measure.F1, "grade below 0"),
    Row(GRADED, Measure.PEARSON, "correlation of the grades, all predicates; shown times 100"),
)
REALIS_ROW = "realis"
CASIE_ROWS = (
    Row(REALIS_ROW, Measure.MACRO_F1, "mean F1 of the three below"),
    *(Row(name, Measure.F1, "of given triggers") for name in REALIS),
)


def score_factuality(
    gold: Sequence[Factuality], ours: Sequence[Factuality], document: Document | None = None
) -> ReportScore:
    """The score of one text. A predicate without a grade of ours counts as one of grade 0, on no side."""
    grades = {one.stretch: one for one in ours}
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    for one in gold:
        given = grades.get(one.stretch)
        value = 0.0 if given is None else given.value
        _add(tallies, GRADED, one_pair(one.value, value))
        if one.value == 0:
            continue
        answered = "" if value == 0 else _side(value)
        choice = one_choice(_side(one.value), answered, BOTH)
        _add_choice(tallies, MACRO, BOTH, choice)
        if answered != _side(one.value):
            rule = None if given is None else given.rule
            misses.append(_miss(MACRO, _side(one.value), answered, one.stretch, rule, document))
    return ReportScore(tallies, tuple(misses))


def score_realis(
    gold: Sequence[RealisMention], ours: Sequence[RealisMention], document: Document | None = None
) -> ReportScore:
    """The score of one report."""
    answers: Mapping[Stretch, RealisMention] = {one.trigger: one for one in ours}
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    for one in gold:
        given = answers.get(one.trigger)
        answered = "" if given is None else given.realis
        _add_choice(tallies, REALIS_ROW, REALIS, one_choice(one.realis, answered, REALIS))
        if answered != one.realis:
            rule = None if given is None else given.rule
            misses.append(_miss(REALIS_ROW, one.realis, answered, one.trigger, rule, document))
    return ReportScore(tallies, tuple(misses))


def _side(value: float) -> str:
    return HAPPENED if value > 0 else DID_NOT


def _add(tallies: dict[str, Tally], row: str, tally: Tally) -> None:
    tallies[row] = tallies[row] + tally if row in tallies else tally


def _add_choice(tallies: dict[str, Tally], row: str, names: Sequence[str], choice: ClassTally) -> None:
    _add(tallies, row, choice)
    for name, tally in zip(names, choice.classes, strict=True):
        _add(tallies, name, tally)


def _miss(
    row: str, gold: str, ours: str, stretch: Stretch, rule: str | None, document: Document | None
) -> Miss:
    start, end = stretch
    return Miss(
        field=row,
        kind=MissKind.WRONG if ours else MissKind.MISSED,
        gold=gold,
        ours=ours or None,
        evidence=None if document is None else document.text[start:end],
        context=None if document is None else around(document, start, end),
        rule=rule,
    )
