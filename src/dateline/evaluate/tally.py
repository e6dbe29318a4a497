"""Right ones against what was given and what was wanted; everything a table shows comes from these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What a row's figure is."""

    F1 = "F1"
    ACCURACY = "accuracy"  # right out of wanted
    MACRO_F1 = "macro F1"  # mean of the classes' F1; tallies are `ClassTally`
    PEARSON = "Pearson"  # correlation of graded values, -1 to 1; tallies are `Moments`


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a corpus's table. name: as shown. about: what is counted, for the legend.

    less_is_better: the figure counts faults; such a row has no floor.
    """

    name: str
    measure: Measure
    about: str
    less_is_better: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """given: values of ours; right_given: the right ones. wanted: values of the gold; right_wanted: found.

    The two rights differ where several of ours hit one of the gold. Whole numbers, but for partial credit.
    """

    given: float = 0
    right_given: float = 0
    wanted: float = 0
    right_wanted: float = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.given + other.given,
            self.right_given + other.right_given,
            self.wanted + other.wanted,
            self.right_wanted + other.right_wanted,
        )

    @property
    def numbers(self) -> tuple[float, ...]:
        """What adds up when tallies do; `from_numbers` is its inverse."""
        return (self.given, self.right_given, self.wanted, self.right_wanted)

    def from_numbers(self, numbers: Sequence[float]) -> Tally:
        """The tally of this kind with such `numbers`: a sum of many without all the sums between."""
        return Tally(*numbers)

    @property
    def precision(self) -> float | None:
        """Right out of given; None if nothing was given."""
        return self.right_given / self.given if self.given else None

    @property
    def recall(self) -> float | None:
        """Found out of wanted; None if nothing was wanted."""
        return self.right_wanted / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean; 0 if nothing is right, None if nothing was given and nothing wanted."""
        if not self.given and not self.wanted:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def value(self, measure: Measure) -> float | None:
        """The figure of a row, 0 to 1; None where there is nothing to measure."""
        return self.recall if measure is Measure.ACCURACY else self.f1


def one_of_one(right: bool) -> Tally:
    """The tally of a single question that ours answered rightly or not."""
    return Tally(1, int(right), 1, int(right))


Tallies = Mapping[str, Tally]
"""Tallies of one report by row name; a row without a question in this report is absent."""


def add_up(tallies: Iterable[Tallies]) -> dict[str, Tally]:
    """The sums over reports, by row name."""
    sums: dict[str, Tally] = {}
    for report in tallies:
        for name, tally in report.items():
            sums[name] = sums[name] + tally if name in sums else tally
    return sums
