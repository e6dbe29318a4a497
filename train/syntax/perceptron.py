"""An averaged perceptron over packed weights: the trainer adds the same numbers that the program will add."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.language.syntax.lanes import Lanes
from dateline.language.syntax.weights import Feature

WIDE = 64
"""Bits of a lane of the running totals, whose values grow with the number of steps."""


class Perceptron:
    """Weights of `n` labels while they are learned. step: decisions seen so far."""

    def __init__(self, n: int) -> None:
        self.lanes = Lanes(n)
        self.n = n
        self.step = 0
        self.packed: dict[Feature, int] = {}
        self._totals: dict[Feature, int] = {}
        self.updates: dict[Feature, int] = {}

    def score(self, features: Iterable[Feature]) -> int:
        """The packed sum of the features' weights."""
        find = self.packed.get
        total = 0
        for feature in features:
            weight = find(feature)
            if weight is not None:
                total += weight
        return total

    def update(self, features: Iterable[Feature], *, right: int, wrong: int) -> None:
        """Move the weights of the features from the label `wrong` to the label `right`."""
        lane = self.lanes.pack(((right, 1), (wrong, -1)))
        wide = ((1 << (WIDE * right)) - (1 << (WIDE * wrong))) * self.step
        packed, totals, updates = self.packed, self._totals, self.updates
        for feature in features:
            packed[feature] = packed.get(feature, 0) + lane
            totals[feature] = totals.get(feature, 0) + wide
            updates[feature] = updates.get(feature, 0) + 1

    def averaged(self, *, unit: int, least: int) -> dict[Feature, dict[int, int]]:
        """Mean weights over all steps, times `unit`, rounded; features changed less than `least` times are left out."""
        offset = sum(1 << (32 * k + 31) for k in range(self.n))
        wide_offset = sum(1 << (WIDE * k + WIDE - 1) for k in range(self.n))
        averaged: dict[Feature, dict[int, int]] = {}
        for feature, number in self.packed.items():
            if self.updates[feature] < least:
                continue
            number, total = number + offset, self._totals[feature] + wide_offset
            row: dict[int, int] = {}
            for k in range(self.n):
                last = ((number >> (32 * k)) & 0xFFFFFFFF) - (1 << 31)
                lost = ((total >> (WIDE * k)) & 0xFFFFFFFFFFFFFFFF) - (1 << (WIDE - 1))
                mean = round(unit * (last - lost / self.step)) if self.step else 0
                if mean:
                    row[k] = mean
            if row:
                averaged[feature] = row
        return averaged
