"""Which sentences go on about an act: its own, and those after them that tell of no other."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.assemble.event_mention import Argument, Role
from dateline.record.vocabulary import EventType
from dateline.resolve.draft import Draft
from dateline.segment.sentence import Sentence

REACH = 3
"""Sentences after an act's own that may still be about it; swept from 1 to 5 on the first 400 messages of muc4 dev."""


CAMPAIGNS = frozenset({EventType.AIR_STRIKE})
"""Types whose acts in one report are mostly of one campaign: whoever flew the other strikes flew these."""


@dataclass(frozen=True, slots=True)
class Vicinity:
    """own: the sentences that tell of the act. after: those that follow them and tell of no act. Both in order.

    alone: the report tells of no other act. campaign: doers that the report's other tellings of such
    strikes name.
    """

    own: tuple[Sentence, ...]
    after: tuple[Sentence, ...]
    alone: bool
    campaign: tuple[Argument, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them, in document order."""
        return tuple(sorted((*self.own, *self.after), key=lambda s: s.index))


def find_vicinities(
    acts: tuple[tuple[Draft, ...], ...],
    sentences: tuple[Sentence, ...],
    *,
    drafts: tuple[Draft, ...] = (),
) -> tuple[Vicinity, ...]:
    """The vicinity of each act, in the same order. drafts: all tellings of the report, acts or not."""
    tellers: dict[int, list[int]] = {}
    for number, act in enumerate(acts):
        for draft in act:
            numbers = tellers.setdefault(draft.event.sentence.index, [])
            if number not in numbers:
                numbers.append(number)
    own: list[list[Sentence]] = [[] for _ in acts]
    after: list[list[Sentence]] = [[] for _ in acts]
    last, distance = None, REACH
    for sentence in sentences:
        here = tellers.get(sentence.index)
        if here is not None:
            for number in here:
                own[number].append(sentence)
            last, distance = here[-1], 0
            continue
        distance += 1
        if last is not None and (distance <= REACH or len(acts) == 1):
            after[last].append(sentence)
    return tuple(
        Vicinity(tuple(mine), tuple(later), len(acts) == 1, _campaign(act, drafts))
        for act, mine, later in zip(acts, own, after, strict=True)
    )


def _campaign(act: tuple[Draft, ...], drafts: tuple[Draft, ...]) -> tuple[Argument, ...]:
    types = {draft.type for draft in act} & CAMPAIGNS
    return tuple(
        argument
        for draft in drafts
        if draft.type in types
        for argument in draft.event.participants
        if argument.role is Role.PERPETRATOR
    )
