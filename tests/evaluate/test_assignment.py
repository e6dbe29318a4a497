"""One-to-one pairing."""

from __future__ import annotations

from itertools import permutations
from random import Random

from dateline.evaluate.assignment import all_pairings, best_pairs, count_pairings


def test_the_sum_counts_and_not_the_single_best_pair() -> None:
    assert best_pairs([[5.0, 4.0], [4.0, 0.0]]) == ((0, 1), (1, 0))


def test_members_without_weight_stay_alone() -> None:
    assert best_pairs([[0.0, 0.0], [0.0, 1.0]]) == ((1, 1),)


def test_groups_of_different_size() -> None:
    assert best_pairs([[1.0, 3.0, 2.0]]) == ((0, 1),)
    assert best_pairs([[1.0], [3.0], [2.0]]) == ((1, 0),)


def test_empty_groups() -> None:
    assert best_pairs([]) == ()
    assert best_pairs([[], []]) == ()


def test_it_is_as_good_as_trying_everything() -> None:
    draw = Random(7)
    for _ in range(50):
        weights = [[draw.random() for _ in range(4)] for _ in range(4)]
        best = max(sum(weights[i][p[i]] for i in range(4)) for p in permutations(range(4)))
        found = sum(weights[i][j] for i, j in best_pairs(weights))
        assert abs(found - best) < 1e-9


def test_all_pairings_are_as_many_as_counted() -> None:
    assert len(list(all_pairings([[True, True, True], [True, True, True]]))) == count_pairings(2, 3) == 13


def test_pairings_keep_to_what_is_allowed() -> None:
    assert set(all_pairings([[True, False]])) == {(), ((0, 0),)}
