"""A claim: one value for one field, the words it rests on, who says so and what produced it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.record.attribution import Attribution
from dateline.record.vocabulary import Basis, GapReason, Stance
from dateline.text.evidence import Evidence

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Producer:
    """The rule or model that made a value: `rule` is its name in docs/rules, e.g. "when.weekday"."""

    rule: str
    version: str = "1"


@dataclass(frozen=True, slots=True)
class Claim(Generic[T_co]):
    """One value for one field of an event record.

    field: the record's field name. evidence: at least one span, best first; each was cut from its document.
    score: 0 to 1, an ordering and not a probability until calibrated.
    Raises ValueError without evidence.
    """

    field: str
    value: T_co
    evidence: tuple[Evidence, ...]
    producer: Producer
    attribution: Attribution = ()
    stance: Stance = Stance.ASSERTED
    basis: Basis = Basis.STATED
    score: float = 0.5

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a claim for {self.field} ({self.value!r}) has no evidence")


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that has no value, and why. note: one line for a person, naming what was rejected."""

    field: str
    reason: GapReason
    note: str = ""
