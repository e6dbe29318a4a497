"""Measures over clusters, on cases worked by hand (the first is that of Pradhan et al. 2014, section 3)."""

from __future__ import annotations

import pytest

from dateline.evaluate.miss import MissKind
from dateline.evaluate.score_clusters import (
    B_CUBED,
    CEAF_E,
    MUC,
    PAIRS,
    Clustering,
    conll,
    group_clusters,
    note_cluster_misses,
    score_group,
)
from dateline.evaluate.tally import Tally, add_up


def clustering(*clusters: str) -> dict[str, str]:
    """One letter a mention; a cluster is named by its letters."""
    return {mention: cluster for cluster in clusters for mention in cluster}


def score(gold: Clustering[str], ours: Clustering[str]) -> dict[str, Tally]:
    return add_up(score_group(group) for group in group_clusters(gold, ours))


PARTLY = (clustering("abc", "defg"), clustering("ab", "cd", "fghi"))


def test_muc_counts_links() -> None:
    tally = score(*PARTLY)[MUC]
    assert (tally.recall, tally.precision) == (2 / 5, 2 / 5)


def test_b_cubed_weighs_every_mention() -> None:
    tally = score(*PARTLY)[B_CUBED]
    assert tally.recall == pytest.approx(35 / 84)
    assert tally.precision == pytest.approx(4 / 8)


def test_ceaf_e_pairs_clusters() -> None:
    tally = score(*PARTLY)[CEAF_E]
    assert tally.recall == pytest.approx(1.3 / 2)
    assert tally.precision == pytest.approx(1.3 / 3)


def test_pairs() -> None:
    tally = score(*PARTLY)[PAIRS]
    assert (tally.right_given, tally.given, tally.wanted) == (2, 8, 9)


def test_conll_is_the_mean_of_three() -> None:
    tallies = [score_group(group) for group in group_clusters(*PARTLY)]
    f1s = [score(*PARTLY)[name].f1 or 0 for name in (MUC, B_CUBED, CEAF_E)]
    assert conll(tallies).value == pytest.approx(sum(f1s) / 3)


@pytest.mark.parametrize("gold", [clustering("abc", "de", "f"), clustering("ab")])
def test_gold_against_itself_is_perfect(gold: dict[str, str]) -> None:
    groups = group_clusters(gold, gold)
    assert {tally.f1 for tally in score(gold, gold).values()} == {1}
    assert conll([score_group(group) for group in groups]).value == 1
    assert note_cluster_misses(groups, field="act", show={}) == ()


def test_everything_apart_has_no_wrong_links_and_finds_none() -> None:
    found = score(clustering("abc", "d"), clustering("a", "b", "c", "d"))
    assert found[B_CUBED].precision == 1
    assert found[B_CUBED].recall == pytest.approx((3 * 1 / 3 + 1) / 4)
    assert (found[PAIRS].f1, found[MUC].f1) == (0, 0)


def test_nothing_at_all() -> None:
    assert group_clusters({}, {}) == ()
    assert score({}, {}) == {}


def test_ours_empty() -> None:
    found = score(clustering("abc"), {})
    assert {tally.f1 for tally in found.values()} == {0}


def test_groups_are_the_parts_that_share_no_mention() -> None:
    groups = group_clusters(clustering("ab", "c", "d"), clustering("a", "b", "cd"))
    assert [(len(group.gold), len(group.ours)) for group in groups] == [(1, 2), (2, 1)]


def test_the_interval_holds_the_value_and_needs_two_groups() -> None:
    gold, ours = clustering("ab", "cd", "ef"), clustering("ab", "c", "d", "ef")
    tallies = [score_group(group) for group in group_clusters(gold, ours)]
    mean = conll(tallies)
    assert mean.interval is not None
    assert mean.interval.low <= mean.value <= mean.interval.high
    assert mean.n == 6
    assert conll(tallies[:1]).interval is None


def test_split_and_merged_acts_are_told() -> None:
    groups = group_clusters(clustering("ab", "c", "d"), clustering("a", "b", "cd"))
    misses = note_cluster_misses(groups, field="act", show={"a": "report a"})
    assert [(report, miss.suggestion, miss.kind) for report, miss in misses] == [
        ("a", "one act split", MissKind.MISSED),
        ("c", "two acts merged", MissKind.FALSE_ALARM),
    ]
    assert (misses[0][1].gold, misses[0][1].ours) == ("a b", "a | b")
    assert misses[0][1].context == "report a || b"
    assert (misses[1][1].gold, misses[1][1].ours) == ("c | d", "c d")
