"""A claim: one value for one field, the words it rests on, who says so and what produced it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from dateline.record.attribution import Attribution
from dateline.record.vocabulary import Basis, GapReason, Stance
from dateline.text.evidence import Evidence
from dateline.text.span import Span

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Producer:
    """The rule or model that made a value: `rule` is its name in docs/rules, e.g. "when.weekday"."""

    rule: str
    version: str = "1"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate for a field that a rule refused; kept so that a person can see what else was considered.

    value: as a person would read it. span: the candidate's words, in code points of the report. rule: the name
    in docs/rules of the rule that refused it. reason: one line.
    """

    value: str
    span: Span
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claim(Generic[T_co]):
    """One value for one field of an event record.

    field: the record's field name. evidence: at least one span, best first; each was cut from its document.
    score: 0 to 1, an ordering and not a probability until calibrated. rejected: candidates that lost to it.
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
    rejected: tuple[Rejected, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a claim for {self.field} ({self.value!r}) has no evidence")


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that has no value, and why. note: one line for a person. rejected: candidates that were refused."""

    field: str
    reason: GapReason
    note: str = ""
    rejected: tuple[Rejected, ...] = ()
