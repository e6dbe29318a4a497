"""95 % intervals of a corpus's figures, by resampling whole reports."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.tally import Measure, Row, Tallies, Tally

SEED = 1992
"""Fixed, so that a table is the same on every run; the year of the MUC-4 evaluation."""
MOST_DRAWS = 1000
BUDGET = 1_000_000
"""Reports drawn per row at most (a second or so in all); fewer resamples of a corpus of thousands."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The middle 95 % of the resampled figures, 0 to 1."""

    low: float
    high: float


def bootstrap(reports: Sequence[Tallies], rows: Sequence[Row], *, seed: int = SEED) -> dict[str, Interval]:
    """Percentile intervals by row name; a row with fewer than two reports that have its question has none."""
    found: dict[str, Interval] = {}
    for row in rows:
        tallies = [report[row.name] for report in reports if row.name in report]
        if len(tallies) < 2:
            continue
        n_draws = max(100, min(MOST_DRAWS, BUDGET // len(tallies)))
        values = sorted(_resample(tallies, row.measure, n_draws, random.Random(f"{seed} {row.name}")))
        if values:
            found[row.name] = Interval(_at(values, 0.025), _at(values, 0.975))
    return found


def _resample(
    tallies: Sequence[Tally], measure: Measure, n_draws: int, generator: random.Random
) -> list[float]:
    columns = list(zip(*(tally.numbers for tally in tallies), strict=True))
    kind = tallies[0]
    everything = range(len(tallies))
    values: list[float] = []
    for _ in range(n_draws):
        drawn = generator.choices(everything, k=len(tallies))
        sums = [sum(map(column.__getitem__, drawn)) for column in columns]
        value = kind.from_numbers(sums).value(measure)
        if value is not None:
            values.append(value)
    return values


def _at(values: Sequence[float], share: float) -> float:
    return values[min(len(values) - 1, round(share * (len(values) - 1)))]
