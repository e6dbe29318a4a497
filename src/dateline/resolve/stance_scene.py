"""An event mention as the rules of `stance_rules.py` see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dateline.assemble.event_mention import EventMention
from dateline.language.token import Token
from dateline.record.vocabulary import EventType, Stage
from dateline.resolve.factuality import grade_predicate
from dateline.resolve.stance_cues import Cue, cue_before, listed
from dateline.segment.sentence import Quotation

SURE = 1000
"""Grade from which the model overrules a single cue: on the dev split of uds_it_happened, nine in ten infinitives and
eight in ten hypotheticals graded so high are judged to have happened."""


@dataclass(frozen=True)
class Scene:
    """An event mention as the rules see it. at: position of its anchor. quotations: those that hold the anchor."""

    event: EventMention
    quotations: tuple[Quotation, ...]
    crime: bool
    at: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.event.sentence.tokens

    @property
    def stage(self) -> Stage:
        return Stage.THREATENED if self.event.type is EventType.THREAT else Stage.COMPLETED

    @property
    def last(self) -> int:
        """Position of the anchor's last word."""
        end = self.event.anchor.span.end
        return max(
            (i for i in range(self.at, len(self.tokens)) if self.tokens[i].start < end), default=self.at
        )

    @cached_property
    def phrase_start(self) -> int | None:
        """Where the noun phrase of a definite noun begins ("the deadly attack", "Friday's raid"); None for all else."""
        return _definite_start(self.tokens, self.at)

    def _is_presupposed(self, cue: Cue) -> bool:
        """True if a verb between the cue and the trigger takes the act to have happened ("vows to avenge attack")."""
        return any(token.lower in listed("presupposing") for token in self.tokens[cue.stop : self.at])

    @cached_property
    def is_sure(self) -> bool:
        """True if the model is sure that it happened."""
        grade = grade_predicate(self.event.sentence, self.event.anchor.span, quotations=self.quotations)
        return grade >= SURE

    def find(self, name: str) -> Cue | None:
        """A cue before the trigger. Before a definite noun only one that takes it for its object: whoever "will
        discuss the attack" takes it to have happened."""
        if self.phrase_start is None:
            cue = cue_before(name, self.tokens, self.at)
            if cue is None or self._is_presupposed(cue):
                return None
            return cue
        cue = cue_before(name, self.tokens, self.phrase_start)
        if cue is None or cue.stop < self.phrase_start or cue.text not in listed("aims_at"):
            return None
        return cue


def _definite_start(tokens: tuple[Token, ...], at: int) -> int | None:
    """The start of a noun phrase that ends in the word at `at` and begins with a definite word, at most two between."""
    for start in range(at - 1, max(-1, at - 4), -1):
        word = tokens[start].lower
        if word in listed("definite"):
            between = tokens[start + 1 : at]
            if word in ("that", "last") and not between:
                return None if word == "that" else start
            plural = any(t.lower.endswith("s") and not t.lower.endswith("ss") for t in between)
            after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
            verbal = (
                tokens[at].lower.endswith("ed")
                or (bool(between) and after in listed("objects"))
                or plural
                or word == "that"
            )
            return None if verbal else start
        if word in listed("parting") or not tokens[start].text[0].isalnum():
            return None
    return None
