"""Grades and classes of predicates, on cases worked by hand."""

from __future__ import annotations

import pytest

from dateline.evaluate.corpus_casie import ACTUAL, GENERIC, OTHER, RealisMention
from dateline.evaluate.corpus_uds import Factuality
from dateline.evaluate.score_factuality import (
    DID_NOT,
    GRADED,
    HAPPENED,
    MACRO,
    REALIS_ROW,
    score_factuality,
    score_realis,
)
from dateline.evaluate.tally import Measure, Tally

GOLD = (Factuality((0, 4), 3.0), Factuality((5, 8), -1.5), Factuality((9, 12), 0.0))


def test_gold_against_itself_is_perfect() -> None:
    found = score_factuality(GOLD, GOLD).tallies
    assert found[MACRO].value(Measure.MACRO_F1) == 1
    assert found[GRADED].value(Measure.PEARSON) == pytest.approx(1)


def test_balanced_judgements_count_for_the_correlation_only() -> None:
    found = score_factuality(GOLD, GOLD).tallies
    assert (found[MACRO].wanted, found[GRADED].wanted) == (2, 3)


def test_everything_happened() -> None:
    found = score_factuality(GOLD, tuple(Factuality(one.stretch, 3.0) for one in GOLD))
    assert found.tallies[HAPPENED] == Tally(2, 1, 1, 1)
    assert found.tallies[DID_NOT] == Tally(0, 0, 1, 0)
    assert found.tallies[MACRO].value(Measure.MACRO_F1) == pytest.approx(1 / 3)
    assert [(miss.gold, miss.ours) for miss in found.misses] == [(DID_NOT, HAPPENED)]


def test_a_predicate_without_a_grade_is_missed() -> None:
    found = score_factuality(GOLD[:1], ())
    assert found.tallies[HAPPENED] == Tally(0, 0, 1, 0)
    assert found.misses[0].kind == "missed"


def test_a_text_without_predicates_has_no_figures() -> None:
    assert score_factuality((), ()).tallies == {}
    assert score_realis((), ()).tallies == {}


def test_realis() -> None:
    gold = (
        RealisMention((0, 1), ACTUAL),
        RealisMention((2, 3), ACTUAL),
        RealisMention((4, 5), GENERIC),
        RealisMention((6, 7), OTHER),
    )
    ours = (
        RealisMention((0, 1), ACTUAL),
        RealisMention((2, 3), OTHER),
        RealisMention((4, 5), GENERIC),
        RealisMention((6, 7), OTHER),
    )
    assert score_realis(gold, gold).tallies[REALIS_ROW].value(Measure.MACRO_F1) == 1
    # Actual: 1 of 1, 1 of 2, F 2/3; Generic 1; Other: 1 of 2, 1 of 1, F 2/3
    figure = score_realis(gold, ours).tallies[REALIS_ROW].value(Measure.MACRO_F1)
    assert figure == pytest.approx((2 / 3 + 1 + 2 / 3) / 3)
