"""A text with what is known of it, and the heads of the model that learn from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Stretch = tuple[int, int]
"""Start and end of characters, half-open."""

TAGS: Mapping[str, tuple[str, ...]] = {
    "role": (
        "perpetrator_individual",
        "perpetrator_organisation",
        "human_target",
        "physical_target",
        "weapon",
    ),
    "side": ("doer", "undergoer"),
    "speech": ("source", "cue"),
    "name": ("person", "organisation", "place"),
}
"""Heads that tag spans (one of O, B-x, I-x for each token), with their labels."""

POINTS = ("act", "content")
"""Heads that judge single tokens yes or no: is the word one of a codable act; is it in what somebody says."""

GRADES = ("happened",)
"""Heads that grade a token, -3 to 3: did what the word tells of happen."""

TOPICS = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
"""The head of a whole window: which kinds of incident it reports by the rules of MUC-4, each yes or no."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A labelled stretch of the text."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """A judged stretch: 1 or 0 for POINTS, a grade for GRADES."""

    start: int
    end: int
    value: float


@dataclass(frozen=True, slots=True)
class Example:
    """One text. A head that is in neither mapping learns nothing from it.

    tags: for TAGS heads; a token outside all stretches is O. points: for POINTS and GRADES heads; a token outside all
    is unknown. topics: stretches with the topics that they report; a window learns the topics of the stretches that it
    holds; None: unknown, an empty tuple: the text reports none.
    """

    id: str
    text: str
    tags: Mapping[str, tuple[Tagged, ...]] = field(default_factory=dict)
    points: Mapping[str, tuple[Point, ...]] = field(default_factory=dict)
    topics: tuple[Tagged, ...] | None = None


def overlaps(start: int, end: int, stretches: Sequence[Stretch]) -> bool:
    """Whether any stretch shares a character with [start, end)."""
    return any(s < end and start < e for s, e in stretches)
