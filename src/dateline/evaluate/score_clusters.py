"""Which mentions (or reports) tell of one act: B³, MUC, CEAF-e, their mean (CoNLL), and pairwise F1.

Every measure is a sum over groups: clusters of the gold and of ours that share a mention, directly or through
others. Intervals are resampled from these groups. A mention that one side lacks is a cluster of its own for
MUC, and counts as wrong in B³, CEAF-e and the pairs (the conventions of the CoNLL-2012 reference scorer).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.intervals import SEED, Interval
from dateline.evaluate.miss import MeanValue, Miss, MissKind
from dateline.evaluate.tally import Measure, Row, Tally

B_CUBED, MUC, CEAF_E, PAIRS, CONLL = "B³", "MUC", "CEAF-e", "pairs", "CoNLL"
N_DRAWS = 500

M = TypeVar("M", bound=Hashable)
Clustering = Mapping[M, str]
"""The cluster of each mention."""


@dataclass(frozen=True, slots=True)
class Group(Generic[M]):
    """Clusters of the gold and of ours that no other clusters share a mention with, each sorted as found."""

    gold: tuple[frozenset[M], ...]
    ours: tuple[frozenset[M], ...]


def cluster_rows(prefix: str = "", *, about: str) -> tuple[Row, ...]:
    """The five rows. about: what is clustered."""
    return (
        Row(prefix + B_CUBED, Measure.F1, f"{about}: overlap of each one's gold cluster with ours"),
        Row(prefix + PAIRS, Measure.F1, f"{about}: pairs in one cluster"),
        Row(prefix + MUC, Measure.F1, f"{about}: links that join a cluster"),
        Row(prefix + CEAF_E, Measure.F1, f"{about}: clusters paired one to one by their overlap"),
        Row(prefix + CONLL, Measure.ACCURACY, f"{about}: mean of the F1 of MUC, B³ and CEAF-e"),
    )


def group_clusters(gold: Clustering[M], ours: Clustering[M]) -> tuple[Group[M], ...]:
    """All clusters of both sides, in groups; ordered by the mentions as `gold`, then `ours`, give them."""
    sides = (_members(gold), _members(ours))
    found: list[Group[M]] = []
    done: set[tuple[int, str]] = set()
    keys = [(0, name) for name in sides[0]] + [(1, name) for name in sides[1]]
    for start in keys:
        if start in done:
            continue
        reached, queue = [start], [start]
        done.add(start)
        while queue:
            side, name = queue.pop()
            other = (ours, gold)[side]
            for mention in sides[side][name]:
                if mention in other and (1 - side, other[mention]) not in done:
                    done.add((1 - side, other[mention]))
                    reached.append((1 - side, other[mention]))
                    queue.append((1 - side, other[mention]))
        ordered = sorted(reached)
        found.append(
            Group(
                gold=tuple(frozenset(sides[0][name]) for side, name in ordered if side == 0),
                ours=tuple(frozenset(sides[1][name]) for side, name in ordered if side == 1),
            )
        )
    return tuple(found)


def _members(clustering: Clustering[M]) -> dict[str, list[M]]:
    members: dict[str, list[M]] = {}
    for mention, name in clustering.items():
        members.setdefault(name, []).append(mention)
    return members


def score_group(group: Group[M], prefix: str = "") -> dict[str, Tally]:
    """Tallies of the four measures by row name; CoNLL does not add up (see `conll`)."""
    return {
        prefix + B_CUBED: Tally(
            given=sum(map(len, group.ours)),
            right_given=_b_cubed(group.ours, group.gold),
            wanted=sum(map(len, group.gold)),
            right_wanted=_b_cubed(group.gold, group.ours),
        ),
        prefix + PAIRS: _pairs(group),
        prefix + MUC: Tally(
            given=sum(len(cluster) - 1 for cluster in group.ours),
            right_given=_links(group.ours, group.gold),
            wanted=sum(len(cluster) - 1 for cluster in group.gold),
            right_wanted=_links(group.gold, group.ours),
        ),
        prefix + CEAF_E: _ceaf_e(group),
    }


def _b_cubed(clusters: Sequence[frozenset[M]], others: Sequence[frozenset[M]]) -> float:
    """Sum over the mentions of `clusters` of the share of their cluster that their other cluster holds."""
    return sum(len(cluster & other) ** 2 / len(cluster) for cluster in clusters for other in others)


def _links(clusters: Sequence[frozenset[M]], others: Sequence[frozenset[M]]) -> int:
    """Of the fewest links that make `clusters`, those that `others` have as well."""
    right = 0
    for cluster in clusters:
        overlaps = [overlap for other in others if (overlap := len(cluster & other))]
        n_parts = len(overlaps) + len(cluster) - sum(overlaps)
        right += len(cluster) - n_parts
    return right


def _pairs(group: Group[M]) -> Tally:
    shared = sum(_n_pairs(len(cluster & other)) for cluster in group.gold for other in group.ours)
    return Tally(
        given=sum(_n_pairs(len(cluster)) for cluster in group.ours),
        right_given=shared,
        wanted=sum(_n_pairs(len(cluster)) for cluster in group.gold),
        right_wanted=shared,
    )


def _n_pairs(size: int) -> int:
    return size * (size - 1) // 2


def _ceaf_e(group: Group[M]) -> Tally:
    weights = [
        [2 * len(cluster & other) / (len(cluster) + len(other)) for other in group.ours]
        for cluster in group.gold
    ]
    right = sum(weights[i][j] for i, j in best_pairs(weights))
    return Tally(len(group.ours), right, len(group.gold), right)


def conll(groups: Sequence[Mapping[str, Tally]], prefix: str = "") -> MeanValue:
    """Mean F1 of MUC, B³ and CEAF-e over the groups, and its 95 % interval (None for fewer than two)."""
    columns = [[tallies[prefix + name] for tallies in groups] for name in (MUC, B_CUBED, CEAF_E)]
    sums = [sum(column, Tally()) for column in columns]
    value, n = _mean_f1(sums), sums[1].wanted
    if len(groups) < 2:
        return MeanValue(value, None, n)
    generator = random.Random(f"{SEED} {prefix}{CONLL}")
    everything = range(len(groups))
    drawn_values = []
    for _ in range(N_DRAWS):
        counts = Counter(generator.choices(everything, k=len(groups)))
        drawn_values.append(_mean_f1([_weighted_sum(column, counts) for column in columns]))
    drawn_values.sort()
    last = N_DRAWS - 1
    interval = Interval(drawn_values[round(0.025 * last)], drawn_values[round(0.975 * last)])
    return MeanValue(value, interval, n)


def _mean_f1(tallies: Sequence[Tally]) -> float:
    return sum(tally.f1 or 0.0 for tally in tallies) / len(tallies)


def _weighted_sum(column: Sequence[Tally], counts: Mapping[int, int]) -> Tally:
    drawn = [(column[index], n) for index, n in counts.items()]
    return Tally(
        sum(tally.given * n for tally, n in drawn),
        sum(tally.right_given * n for tally, n in drawn),
        sum(tally.wanted * n for tally, n in drawn),
        sum(tally.right_wanted * n for tally, n in drawn),
    )


def note_cluster_misses(
    groups: Sequence[Group[str]],
    *,
    field: str,
    show: Mapping[str, str],
    report_of: Mapping[str, str] | None = None,
    why_split: Callable[[str, str], str] | None = None,
) -> tuple[tuple[str, Miss], ...]:
    """Gold clusters that ours splits, and clusters of ours that lump several of the gold's.

    show: a line about each mention. report_of: the report of each mention, None if mentions are reports; a
    miss is given to the report of its first mention. why_split: from a mention of each of two parts, in a few
    words.
    """
    misses: list[tuple[str, Miss]] = []
    for group in groups:
        for clusters, others, suggestion in (
            (group.gold, group.ours, "one act split"),
            (group.ours, group.gold, "two acts merged"),
        ):
            split = suggestion == "one act split"
            for cluster in clusters:
                parts = [sorted(cluster & other) for other in others if cluster & other]
                if len(parts) < 2:
                    continue
                parts.sort()
                whole, apart = " ".join(sorted(cluster)), " | ".join(" ".join(part) for part in parts)
                firsts = [part[0] for part in parts]
                miss = Miss(
                    field=field,
                    kind=MissKind.MISSED if split else MissKind.FALSE_ALARM,
                    gold=whole if split else apart,
                    ours=apart if split else whole,
                    context=" || ".join(show.get(first, first) for first in firsts[:4]),
                    suggestion=suggestion,
                )
                if split and why_split is not None:
                    miss = replace(miss, suggestion=f"{suggestion}: {why_split(firsts[0], firsts[1])}")
                misses.append((firsts[0] if report_of is None else report_of[firsts[0]], miss))
    return tuple(misses)
