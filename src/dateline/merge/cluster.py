"""Pairs to clusters without chains: a record joins a cluster only if it fits every record in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dateline.merge.view import View

Compare = Callable[[View, View], float]


def cluster_views(
    views: tuple[View, ...],
    pairs: Iterable[tuple[int, int]],
    *,
    compare: Compare,
    same_above: float,
    mean_above: float,
    apart_below: float,
    same: frozenset[tuple[int, int]] = frozenset(),
    different: frozenset[tuple[int, int]] = frozenset(),
) -> tuple[tuple[int, ...], ...]:
    """Clusters of indices into `views`, each sorted, ordered by first member.

    Pairs of at least `same_above` are taken best first. Two clusters join if every pair across them scores at
    least `apart_below`, and their mean at least `mean_above`; never with two records of one document, unless
    `same` (what people decided, lower index first) says so, and never across a pair in `different`.
    """
    clusters = {index: [index] for index in range(len(views))}
    home = list(range(len(views)))
    scores: dict[tuple[int, int], float] = {}

    def score(one: int, other: int) -> float:
        key = (one, other) if one < other else (other, one)
        if key not in scores:
            scores[key] = compare(views[key[0]], views[key[1]])
        return scores[key]

    def join(left: int, right: int) -> None:
        low, high = min(left, right), max(left, right)
        clusters[low] += clusters.pop(high)
        for member in clusters[low]:
            home[member] = low

    for one, other in sorted(same):
        if home[one] != home[other] and (one, other) not in different:
            join(home[one], home[other])
    ranked = sorted(
        ((score(one, other), one, other) for one, other in pairs), key=lambda found: (-found[0], found[1:])
    )
    for found, one, other in ranked:
        if found < same_above:
            break
        left, right = home[one], home[other]
        if left == right:
            continue
        across = [(a, b) for a in clusters[left] for b in clusters[right]]
        if any((min(pair), max(pair)) in different for pair in across):
            continue
        if {views[a].document_id for a in clusters[left]} & {views[b].document_id for b in clusters[right]}:
            continue
        values = [score(a, b) for a, b in across]
        if min(values) >= apart_below and sum(values) / len(values) >= mean_above:
            join(left, right)
    return tuple(tuple(sorted(members)) for _, members in sorted(clusters.items()))
