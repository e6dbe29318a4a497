"""What the words around a trigger say about the act: the answer of `stance.py`."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.record.vocabulary import Stage, Stance
from dateline.text.span import Span

NO_ACT = frozenset({Stance.PLANNED, Stance.HYPOTHETICAL})
"""Stances of what nobody says has happened: never a record by itself."""


@dataclass(frozen=True, slots=True)
class Realis:
    """What the words around a trigger say about the act.

    cue: the words that decided, None for the plain assertion. generic: the words name a topic, not an act
    ("the fight against bombings"). background: the sentence tells history or a total. denial: a speaker denies the
    act or a part in it; such words tell of an act only where somebody else does.
    """

    stance: Stance
    stage: Stage
    rule: str
    cue: Span | None = None
    generic: bool = False
    background: Span | None = None
    denial: bool = False
