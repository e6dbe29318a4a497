"""What a toll rule finds."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll_clause import Party
from dateline.resolve.toll_phrases import Phrase

ZERO = Count(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, still in token indices. figure: tokens of the count where there is no party.

    joint: the figure is shared with another harm ("killed and wounded dozens"), so that `count` only bounds this one.
    """

    rule: str
    harm: Harm
    harm_first: int
    harm_end: int
    party: Party | None
    count: Count | None = None
    figure: tuple[int, int] | None = None
    agent: Phrase | None = None
    negated: bool = False
    part: bool = False
    superseded: bool = False
    outcome_open: bool = False
    joint: bool = False
