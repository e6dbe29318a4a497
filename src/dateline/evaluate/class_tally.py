"""Tallies of a choice between classes: macro F1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.tally import Measure, Tally


@dataclass(frozen=True, slots=True)
class ClassTally(Tally):
    """classes: a tally for each class, always in the same order; the other counts are their sums."""

    classes: tuple[Tally, ...] = ()

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, ClassTally) or not other.classes:
            return self
        if not self.classes:
            return other
        return tally_of_classes([one + two for one, two in zip(self.classes, other.classes, strict=True)])

    @property
    def numbers(self) -> tuple[float, ...]:
        return tuple(number for tally in self.classes for number in tally.numbers)

    def from_numbers(self, numbers: Sequence[float]) -> Tally:
        return tally_of_classes(
            [
                tally.from_numbers(numbers[4 * place : 4 * place + 4])
                for place, tally in enumerate(self.classes)
            ]
        )

    def value(self, measure: Measure) -> float | None:
        """With MACRO_F1 the mean F1 of the classes that occur in gold or ours."""
        if measure is not Measure.MACRO_F1:
            return Tally.value(self, measure)
        figures = [f1 for tally in self.classes if (f1 := tally.f1) is not None]
        return sum(figures) / len(figures) if figures else None


def tally_of_classes(classes: Sequence[Tally]) -> ClassTally:
    """The tally whose counts are the sums of those of `classes`."""
    return ClassTally(
        sum(tally.given for tally in classes),
        sum(tally.right_given for tally in classes),
        sum(tally.wanted for tally in classes),
        sum(tally.right_wanted for tally in classes),
        tuple(classes),
    )


def one_choice(wanted: str, given: str, names: Sequence[str]) -> ClassTally:
    """The tally of one question whose answer is one of `names`."""
    return tally_of_classes(
        [
            Tally(
                given=int(given == name),
                right_given=int(given == wanted == name),
                wanted=int(wanted == name),
                right_wanted=int(given == wanted == name),
            )
            for name in names
        ]
    )
