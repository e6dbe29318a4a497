"""Weights of all labels of a feature in one whole number, so that a score of fifty labels is one addition.

A weight stands in a lane of `LANE` bits; lane k belongs to label k. Sums of such numbers are exact as long as no lane
leaves its range, and the same on every machine. Rejected: a list of weights for each feature (ten times slower without
a compiled library).
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct

LANE = 32
"""Bits of a lane: room for sums of a few hundred weights below one million each."""


class Lanes:
    """The arithmetic for `n` labels."""

    __slots__ = ("_bytes", "_offset", "_unpack", "n")

    def __init__(self, n: int) -> None:
        self.n = n
        self._offset = sum(1 << (LANE * k + LANE - 1) for k in range(n))
        self._bytes = n * LANE // 8
        self._unpack = Struct(f"<{n}I").unpack

    def pack(self, weights: Iterable[tuple[int, int]]) -> int:
        """The number that holds the (label, weight) pairs."""
        return sum(weight << (LANE * label) for label, weight in weights)

    def unpack(self, total: int) -> tuple[int, ...]:
        """What stands in each lane of a sum, each greater by the same offset."""
        return self._unpack((total + self._offset).to_bytes(self._bytes, "little"))

    def best(self, total: int) -> int:
        """The label with the highest score; of equals, the first."""
        scores = self._unpack((total + self._offset).to_bytes(self._bytes, "little"))
        return scores.index(max(scores))
