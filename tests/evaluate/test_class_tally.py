"""Macro F1 from choices between classes, and correlation from sums."""

from __future__ import annotations

import pytest

from dateline.evaluate.class_tally import ClassTally, one_choice
from dateline.evaluate.intervals import bootstrap
from dateline.evaluate.moments import Moments, one_pair
from dateline.evaluate.tally import Measure, Row, Tally, add_up

NAMES = ("yes", "no")
MACRO = Row("macro", Measure.MACRO_F1, "")


def asked(*pairs: tuple[str, str]) -> Tally:
    return add_up([{"macro": one_choice(wanted, given, NAMES)} for wanted, given in pairs])["macro"]


def test_macro_f1_is_the_mean_of_the_classes() -> None:
    tally = asked(("yes", "yes"), ("yes", "yes"), ("no", "yes"), ("no", "no"))
    # yes: 2 of 3 given, 2 of 2 found, F 0.8; no: 1 of 1 given, 1 of 2 found, F 2/3
    assert tally.value(Measure.MACRO_F1) == pytest.approx((0.8 + 2 / 3) / 2)
    assert (tally.given, tally.wanted) == (4, 4)


def test_a_class_that_never_occurs_does_not_count() -> None:
    assert asked(("yes", "yes")).value(Measure.MACRO_F1) == 1


def test_no_answer_is_only_missed() -> None:
    tally = asked(("yes", ""), ("yes", "yes"))
    assert tally.value(Measure.MACRO_F1) == pytest.approx(2 / 3)


def test_empty_sums_take_the_first_tally() -> None:
    one = one_choice("yes", "no", NAMES)
    assert ClassTally() + one == one
    assert one + ClassTally() == one


def test_macro_f1_has_an_interval() -> None:
    reports = [{"macro": one_choice("yes", given, NAMES)} for given in ("yes", "no", "yes", "yes")]
    interval = bootstrap(reports, (MACRO,))["macro"]
    assert 0 <= interval.low < interval.high <= 1


def correlated(*pairs: tuple[float, float]) -> float | None:
    return add_up([{"r": one_pair(x, y)} for x, y in pairs])["r"].value(Measure.PEARSON)


def test_pearson() -> None:
    assert correlated((1, 2), (2, 4), (3, 6)) == pytest.approx(1)
    assert correlated((1, 3), (2, 2), (3, 1)) == pytest.approx(-1)
    # means 2 and 2; sums of products 1, of squares 2 and 2
    assert correlated((1, 1), (2, 3), (3, 2)) == pytest.approx(0.5)


def test_pearson_of_a_constant_is_zero_and_of_one_pair_unknown() -> None:
    assert correlated((1, 3), (2, 3)) == 0
    assert correlated((1, 3)) is None


def test_moments_count_their_pairs() -> None:
    both = one_pair(1, 2) + one_pair(3, 4)
    assert isinstance(both, Moments)
    assert (both.given, both.wanted, both.x, both.xy) == (2, 2, 4, 14)
    assert (both + one_pair(5, 5)).right_wanted == 1
