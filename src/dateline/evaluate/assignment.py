"""Pairing the members of two groups one to one so that the weights add up to the most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def best_pairs(weights: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """Row and column of each pair of the heaviest one-to-one pairing, sorted; only pairs of positive weight.

    weights: one row for each member of the first group, all of one length; members may stay alone.
    Cubic in the larger group (Hungarian method with potentials).
    """
    n_rows = len(weights)
    n_columns = len(weights[0]) if weights else 0
    if not n_rows or not n_columns:
        return ()
    size = max(n_rows, n_columns)
    cost = [
        [
            -max(0.0, weights[row][column]) if row < n_rows and column < n_columns else 0.0
            for column in range(size)
        ]
        for row in range(size)
    ]
    row_of = _least_cost(cost)
    pairs = (
        (row, column)
        for column, row in enumerate(row_of)
        if row < n_rows and column < n_columns and weights[row][column] > 0
    )
    return tuple(sorted(pairs))


def _least_cost(cost: Sequence[Sequence[float]]) -> list[int]:
    """The row assigned to each column of a square matrix; rows and columns count from 1 inside."""
    size = len(cost)
    row_potential = [0.0] * (size + 1)
    column_potential = [0.0] * (size + 1)
    matched = [0] * (size + 1)
    for row in range(1, size + 1):
        matched[0] = row
        column = 0
        least = [float("inf")] * (size + 1)
        came_from = [0] * (size + 1)
        used = [False] * (size + 1)
        while matched[column]:
            used[column] = True
            current, delta, following = matched[column], float("inf"), 0
            for other in range(1, size + 1):
                if used[other]:
                    continue
                reduced = cost[current - 1][other - 1] - row_potential[current] - column_potential[other]
                if reduced < least[other]:
                    least[other], came_from[other] = reduced, column
                if least[other] < delta:
                    delta, following = least[other], other
            for other in range(size + 1):
                if used[other]:
                    row_potential[matched[other]] += delta
                    column_potential[other] -= delta
                else:
                    least[other] -= delta
            column = following
        while column:
            matched[column] = matched[came_from[column]]
            column = came_from[column]
    return [row - 1 for row in matched[1:]]


def count_pairings(n_rows: int, n_columns: int) -> int:
    """How many one-to-one pairings there are, members left alone included."""
    total, term = 0, 1
    for n_pairs in range(min(n_rows, n_columns) + 1):
        total += term
        term = term * (n_rows - n_pairs) * (n_columns - n_pairs) // (n_pairs + 1)
    return total


def all_pairings(allowed: Sequence[Sequence[bool]]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Every one-to-one pairing that uses allowed pairs only, the empty one included."""

    def extend(
        row: int, taken: frozenset[int], pairs: tuple[tuple[int, int], ...]
    ) -> Iterator[tuple[tuple[int, int], ...]]:
        if row == len(allowed):
            yield pairs
            return
        yield from extend(row + 1, taken, pairs)
        for column, may in enumerate(allowed[row]):
            if may and column not in taken:
                yield from extend(row + 1, taken | {column}, (*pairs, (row, column)))

    return extend(0, frozenset(), ())
