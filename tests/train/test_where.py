"""Ordered features and the fit behind the weights that tell namesakes apart."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from train.where import Example, fit, gather_steps, spread


def test_a_step_is_spread_over_the_steps_below_it() -> None:
    assert spread(["near~3", "bias"]) == ["near~1", "near~2", "near~3", "bias"]
    assert spread(["near~0"]) == []


def test_steps_are_added_up_for_the_program() -> None:
    found = gather_steps({"near~1": 1.0, "near~3": 0.5, "bias": -1.0})
    assert (found["near~1"], found["near~2"], found["near~3"], found["bias"]) == (1000, 1000, 1500, -1000)


def test_the_right_candidate_gets_the_larger_sum() -> None:
    rows = (("bias", "near~2"), ("bias", "near~0"))
    weights = fit([Example(rows, (True, False), 1.0, "made")] * 20)
    assert weights["near~2"] > weights["near~1"] > 0


def test_names_that_are_none_push_sums_below_nought() -> None:
    weights = fit([Example((("bias", "far"),), (False,), 1.0, "made")] * 20)
    assert weights["bias"] + weights["far"] < 0
