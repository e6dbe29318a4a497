"""Agreement between two coders (or more): exact share, Cohen's kappa, Krippendorff's alpha.

A unit is what was coded; its values are those of the coders that gave one. Units with one value tell nothing
and are left out. Sources: Cohen 1960; Krippendorff, Content Analysis (2013), chapter 12.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from dateline.evaluate.intervals import SEED, Interval

U = TypeVar("U")
Vector = tuple[float, ...]

MOST_DRAWS = 1000
BUDGET = 200_000
"""Units drawn per interval at most."""


def exact_share(units: Sequence[tuple[U, U]]) -> float | None:
    """Share of units with two equal values; None without units."""
    return sum(one == other for one, other in units) / len(units) if units else None


def cohen_kappa(units: Sequence[tuple[str, str]]) -> float | None:
    """Agreement of two coders beyond that of coders with the same habits who guess; 1 is full, 0 is chance.

    None without units, and where both use one and the same value throughout.
    """
    observed = exact_share(units)
    if observed is None:
        return None
    n = len(units)
    first, second = (Counter(unit[side] for unit in units) for side in (0, 1))
    expected = sum(first[value] * second[value] for value in first) / n**2
    return None if math.isclose(expected, 1) else (observed - expected) / (1 - expected)


def nominal_alpha(units: Sequence[Sequence[str]]) -> float | None:
    """Krippendorff's alpha where values are equal or not; None if fewer than two values differ at all."""

    def disagreement(values: Sequence[str]) -> float:
        return float(len(values) * len(values) - sum(n * n for n in Counter(values).values()))

    return _alpha(units, disagreement)


def interval_alpha(units: Sequence[Sequence[Vector]]) -> float | None:
    """Krippendorff's alpha for squared differences of numbers, or squared distances of points.

    Values are vectors of one length, (12.0,) for a number; None if all values are the same.
    """

    def disagreement(values: Sequence[Vector]) -> float:
        # Over all ordered pairs, the squared distances add up to 2 (n Σ|x|² - |Σx|²).
        middle: list[float] = [sum(column) / len(values) for column in zip(*values, strict=True)]
        moved: float = sum((x - m) * (x - m) for value in values for x, m in zip(value, middle, strict=True))
        return 2 * len(values) * moved

    return _alpha(units, disagreement)


def _alpha(units: Sequence[Sequence[U]], disagreement: Callable[[Sequence[U]], float]) -> float | None:
    """disagreement: the sum over all ordered pairs of some values."""
    paired = [unit for unit in units if len(unit) > 1]
    values = [value for unit in paired for value in unit]
    n = len(values)
    expected = disagreement(values) / (n - 1) if n > 1 else 0.0
    if expected < 1e-12:
        return None
    return 1 - sum(disagreement(unit) / (len(unit) - 1) for unit in paired) / expected


def alpha_interval(
    units: Sequence[Sequence[U]], alpha: Callable[[Sequence[Sequence[U]]], float | None], *, name: str
) -> Interval | None:
    """95 % interval of an alpha by resampling units; None with fewer than ten. name: part of the seed."""
    paired = [unit for unit in units if len(unit) > 1]
    if len(paired) < 10:
        return None
    generator = random.Random(f"{SEED} {name}")
    n_draws = max(100, min(MOST_DRAWS, BUDGET // len(paired)))
    drawn = (alpha(generator.choices(paired, k=len(paired))) for _ in range(n_draws))
    values = sorted(value for value in drawn if value is not None)
    if not values:
        return None
    last = len(values) - 1
    return Interval(values[round(0.025 * last)], values[round(0.975 * last)])
