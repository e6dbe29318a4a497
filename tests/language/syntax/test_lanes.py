"""Scores of many labels in one number."""

from __future__ import annotations

from dateline.language.syntax.lanes import Lanes


def test_sums_of_packed_weights_are_sums_of_weights() -> None:
    lanes = Lanes(3)
    total = lanes.pack([(0, 5), (2, -7)]) + lanes.pack([(0, -9), (1, 4)])
    scores = lanes.unpack(total)
    assert [score - scores[1] for score in scores] == [-8, 0, -11]


def test_of_equal_scores_the_first_label_wins() -> None:
    lanes = Lanes(3)
    assert lanes.best(lanes.pack([(1, 4), (2, 4)])) == 1


def test_negative_scores_do_not_leak_into_the_next_lane() -> None:
    lanes = Lanes(2)
    assert lanes.best(lanes.pack([(0, -1)])) == 1
