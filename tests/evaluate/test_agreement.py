"""Coefficients of agreement against published examples."""

from __future__ import annotations

import pytest

from dateline.evaluate.agreement import (
    alpha_interval,
    cohen_kappa,
    exact_share,
    interval_alpha,
    nominal_alpha,
)

# Krippendorff, "Computing Krippendorff's alpha-reliability": examples B and C.
TWO_OBSERVERS = list(zip("aabbdcccedda", "babbbccceddd", strict=True))
FOUR_OBSERVERS = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units_of_four() -> list[list[str]]:
    return [[value for value in column if value != "."] for column in zip(*FOUR_OBSERVERS, strict=True)]


def test_nominal_alpha_of_two_observers() -> None:
    assert nominal_alpha(TWO_OBSERVERS) == pytest.approx(0.692, abs=0.0005)


def test_nominal_alpha_of_binary_data() -> None:
    units = list(zip("0100000010", "1110010000", strict=True))
    assert nominal_alpha(units) == pytest.approx(0.095, abs=0.0005)


def test_nominal_alpha_of_four_observers_with_gaps() -> None:
    assert nominal_alpha(units_of_four()) == pytest.approx(0.743, abs=0.0005)


def test_interval_alpha_of_four_observers_with_gaps() -> None:
    units = [[(float(value),) for value in unit] for unit in units_of_four()]
    assert interval_alpha(units) == pytest.approx(0.849, abs=0.0005)


def test_interval_alpha_of_points_weighs_both_dimensions() -> None:
    flat = [((0.0,), (0.0,)), ((3.0,), (4.0,))]
    spread = [((0.0, 0.0), (0.0, 0.0)), ((3.0, 0.0), (4.0, 0.0))]
    assert interval_alpha(spread) == interval_alpha(flat)


def test_kappa() -> None:
    units = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert cohen_kappa(units) == pytest.approx(0.4)
    assert exact_share(units) == 0.7


def test_full_agreement_is_one() -> None:
    units = [("a", "a"), ("b", "b")]
    assert (cohen_kappa(units), nominal_alpha(units)) == (1, 1)
    assert interval_alpha([((1.0,), (1.0,)), ((2.0,), (2.0,))]) == 1


def test_one_value_throughout_defines_nothing() -> None:
    units = [("a", "a"), ("a", "a")]
    assert (cohen_kappa(units), nominal_alpha(units)) == (None, None)
    assert interval_alpha([((1.0,), (1.0,))]) is None


def test_no_units() -> None:
    assert (exact_share([]), cohen_kappa([]), nominal_alpha([]), interval_alpha([])) == (None,) * 4


def test_interval_is_the_same_every_time_and_holds_the_value() -> None:
    found = alpha_interval(TWO_OBSERVERS, nominal_alpha, name="type")
    assert found == alpha_interval(TWO_OBSERVERS, nominal_alpha, name="type")
    assert found is not None
    assert found.low < 0.692 < found.high


def test_few_units_have_no_interval() -> None:
    assert alpha_interval(TWO_OBSERVERS[:9], nominal_alpha, name="type") is None
