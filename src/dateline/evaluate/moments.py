"""Sums from which a correlation of graded values is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from dateline.evaluate.tally import Measure, Tally


@dataclass(frozen=True, slots=True)
class Moments(Tally):
    """Sums over pairs of gold value x and ours y. given, wanted: pairs; the rights: pairs of equal values."""

    x: float = 0.0
    y: float = 0.0
    xx: float = 0.0
    yy: float = 0.0
    xy: float = 0.0

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, Moments):
            return self
        return self.from_numbers([one + two for one, two in zip(self.numbers, other.numbers, strict=True)])

    @property
    def numbers(self) -> tuple[float, ...]:
        return (self.wanted, self.right_wanted, self.x, self.y, self.xx, self.yy, self.xy)

    def from_numbers(self, numbers: Sequence[float]) -> Tally:
        n, right, x, y, xx, yy, xy = numbers
        return Moments(n, right, n, right, x, y, xx, yy, xy)

    def value(self, measure: Measure) -> float | None:
        """Pearson's r, -1 to 1; None for fewer than two pairs, 0 where one side never varies."""
        n = self.wanted
        if n < 2:
            return None
        over_x, over_y = n * self.xx - self.x**2, n * self.yy - self.y**2
        if over_x <= 1e-9 or over_y <= 1e-9:
            return 0.0
        return (n * self.xy - self.x * self.y) / sqrt(over_x * over_y)


def one_pair(wanted: float, given: float) -> Moments:
    """The sums of a single pair."""
    right = int(wanted == given)
    return Moments(1, right, 1, right, wanted, given, wanted * wanted, given * given, wanted * given)
