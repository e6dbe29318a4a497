"""Precision, recall and F1 from counts."""

from __future__ import annotations

from dateline.evaluate.tally import Measure, Tally, add_up, one_of_one


def test_precision_recall_and_f1() -> None:
    tally = Tally(given=4, right_given=3, wanted=6, right_wanted=3)
    assert (tally.precision, tally.recall) == (0.75, 0.5)
    assert tally.f1 == 0.6


def test_nothing_right_is_zero() -> None:
    assert Tally(given=2, wanted=3).f1 == 0


def test_nothing_asked_has_no_figure() -> None:
    assert Tally().f1 is None
    assert Tally().value(Measure.ACCURACY) is None


def test_nothing_given_is_zero_where_something_was_wanted() -> None:
    assert Tally(wanted=3).f1 == 0


def test_sums_skip_reports_without_the_question() -> None:
    sums = add_up([{"day": one_of_one(True)}, {}, {"day": one_of_one(False), "place": one_of_one(True)}])
    assert sums == {"day": Tally(2, 1, 2, 1), "place": Tally(1, 1, 1, 1)}
