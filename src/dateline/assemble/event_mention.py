"""An event mention: one act as one sentence tells it, with who and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.record.vocabulary import Certainty, EventType
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.text.span import Span


class Role(StrEnum):
    PERPETRATOR = "perpetrator"
    TARGET = "target"


class TriggerStrength(StrEnum):
    """How much a mention says by itself; see tag/data/triggers.toml."""

    ACT = "act"
    HINT = "hint"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of an act. rule: why it has that role; certainty: for perpetrators only.

    trigger: the words of the act beside which it was cast, if known.
    """

    mention: Mention
    role: Role
    rule: str
    certainty: Certainty = Certainty.ASSERTED
    trigger: Span | None = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One act in one sentence.

    triggers: all words of the sentence that name the act, in order; anchor: the one that names its type best.
    clause: the stretch of the sentence from the first clause that holds a trigger to the end of the last.
    participants, sites, weapons: in document order.
    """

    sentence: Sentence
    triggers: tuple[Mention, ...]
    anchor: Mention
    type: EventType
    mode: str | None
    strength: TriggerStrength
    clause: Span
    participants: tuple[Argument, ...] = ()
    sites: tuple[Mention, ...] = ()
    weapons: tuple[Mention, ...] = ()

    @property
    def is_harmful(self) -> bool:
        """True if somebody is harmed or aimed at, or a weapon is named: more than a word of violence."""
        return bool(self.weapons) or any(a.role is Role.TARGET for a in self.participants)

    @property
    def names_victim(self) -> bool:
        """True if a target is named: "the murder of Ana Perez" is one act, whoever did it."""
        return any(a.role is Role.TARGET and a.mention.name is not None for a in self.participants)
