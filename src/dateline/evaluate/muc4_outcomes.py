"""What became of the fills of MUC-4 slots: the columns of the official score report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.corpus_muc4 import Fill
from dateline.evaluate.score_muc4_fills import match_fill
from dateline.evaluate.score_muc4_strings import Match
from dateline.evaluate.tally import Tally

PREFERENCE = 1e-3
"""By how much a key fill that must be given outweighs an optional one that matches as well."""


class Outcome(StrEnum):
    CORRECT = "correct"
    PARTIAL = "partial"
    INCORRECT = "incorrect"
    SPURIOUS = "spurious"  # given, and the key has nothing for it
    MISSING = "missing"  # in the key, and not given


@dataclass(frozen=True, slots=True)
class Judgement:
    """One fill's outcome. ours, key: None where there is none."""

    outcome: Outcome
    ours: Fill | None
    key: Fill | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Counts of fills. noncommittal: slots that are null in key and response."""

    correct: int = 0
    partial: int = 0
    incorrect: int = 0
    spurious: int = 0
    missing: int = 0
    noncommittal: int = 0

    def __add__(self, other: Outcomes) -> Outcomes:
        return Outcomes(
            self.correct + other.correct,
            self.partial + other.partial,
            self.incorrect + other.incorrect,
            self.spurious + other.spurious,
            self.missing + other.missing,
            self.noncommittal + other.noncommittal,
        )

    @property
    def possible(self) -> int:
        """Fills of the key that count; optional ones only where something was given for them."""
        return self.correct + self.partial + self.incorrect + self.missing

    @property
    def actual(self) -> int:
        """Fills of the response."""
        return self.correct + self.partial + self.incorrect + self.spurious

    @property
    def credit(self) -> float:
        return self.correct + self.partial / 2

    @property
    def tally(self) -> Tally:
        """Recall is credit out of possible, precision credit out of actual."""
        return Tally(self.actual, self.credit, self.possible, self.credit)

    @property
    def overgeneration(self) -> Tally:
        """The share of spurious fills in those given."""
        return Tally(wanted=self.actual, right_wanted=self.spurious)

    @property
    def undergeneration(self) -> Tally:
        """The share of missing fills in those possible."""
        return Tally(wanted=self.possible, right_wanted=self.missing)


def judge_slot(slot: str, ours: Sequence[Fill], key: Sequence[Fill]) -> tuple[Judgement, ...]:
    """The fills of one slot of two aligned templates, paired so that the credit is the highest.

    What is left on both sides is paired as incorrect, required fills of the key first; what is then left of
    ours is spurious, and of the key missing unless it is optional.
    """
    matches = [[match_fill(slot, fill, wanted) for fill in ours] for wanted in key]
    weights = [
        [match / 2 + (0 if wanted.optional else PREFERENCE) if match else 0.0 for match in row]
        for row, wanted in zip(matches, key, strict=True)
    ]
    pairs = best_pairs(weights)
    judged = [
        Judgement(Outcome.CORRECT if matches[i][j] is Match.CORRECT else Outcome.PARTIAL, ours[j], key[i])
        for i, j in pairs
    ]
    taken_key, taken_ours = {i for i, _ in pairs}, {j for _, j in pairs}
    left_key = [fill for i, fill in enumerate(key) if i not in taken_key]
    left_key.sort(key=lambda fill: fill.optional)
    left_ours = [fill for j, fill in enumerate(ours) if j not in taken_ours]
    n_wrong = min(len(left_key), len(left_ours))
    judged += (
        Judgement(Outcome.INCORRECT, fill, wanted)
        for fill, wanted in zip(left_ours[:n_wrong], left_key[:n_wrong], strict=True)
    )
    return (*judged, *_unpaired(left_ours[n_wrong:], left_key[n_wrong:]))


def _unpaired(ours: Iterable[Fill], key: Iterable[Fill]) -> tuple[Judgement, ...]:
    spurious = (Judgement(Outcome.SPURIOUS, fill, None) for fill in ours)
    missing = (Judgement(Outcome.MISSING, None, fill) for fill in key if not fill.optional)
    return (*spurious, *missing)


def count(judgements: Sequence[Judgement], *, is_null: bool = False) -> Outcomes:
    """The counts of one slot. is_null: the slot is null on both sides."""
    given = [judgement.outcome for judgement in judgements]
    return Outcomes(
        correct=given.count(Outcome.CORRECT),
        partial=given.count(Outcome.PARTIAL),
        incorrect=given.count(Outcome.INCORRECT),
        spurious=given.count(Outcome.SPURIOUS),
        missing=given.count(Outcome.MISSING),
        noncommittal=int(is_null),
    )
