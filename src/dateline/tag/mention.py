"""A mention: a labelled span. Every tagger (lexicon, encoder, llm) gives these and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from dateline.record.claim import Producer
from dateline.segment.sentence import Sentence
from dateline.text.document import Document
from dateline.text.span import Span


class MentionKind(StrEnum):
    TRIGGER = "trigger"  # label: "type" or "type/mode", e.g. "bombing/suicide"
    PERSONS = "persons"  # a person or group of persons, armed or not; label: an ActorKind or TargetKind value
    ACTOR = "actor"  # a named organisation or force; label: canonical name in the actor table
    WEAPON = "weapon"  # label: a WeaponKind value
    SITE = "site"  # a thing that can be aimed at; label: a SiteKind value
    HARM = "harm"  # label: a Harm value, or "zero"
    PLACE = "place"  # label: gazetteer's look-up key
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model holds of a mention's part in an act, each 0 to 1: doer, befallen person, thing hit, weapon used."""

    doer: float
    befallen: float
    thing: float
    weapon: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A labelled span of one sentence.

    head: the span's most telling word ("bomber" in "a suicide bomber"). name: the personal name in it, of PERSONS only.
    judged: by taggers that judge.
    """

    kind: MentionKind
    span: Span
    sentence: int
    label: str
    producer: Producer
    head: Span | None = None
    score: float = 0.5
    name: Span | None = None
    judged: Judgement | None = None


class Tagger(Protocol):
    """Finds mentions. Must be a pure function of its arguments and of resources opened beforehand."""

    @property
    def version(self) -> str: ...

    def tag(self, document: Document, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
        """Mentions sorted by (start, end, kind); spans may nest across kinds, never within one kind."""
        ...
