"""Which triggers of a sentence tell of one act, and what type that act is."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.assemble.clauses import clause_of
from dateline.assemble.event_mention import TriggerStrength
from dateline.record.vocabulary import EventType
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.text.span import Span

RANK = (
    EventType.CHEMICAL,
    EventType.BOMBING,
    EventType.AIR_STRIKE,
    EventType.SHELLING,
    EventType.KIDNAPPING,
    EventType.BATTLE,
    EventType.SEXUAL_VIOLENCE,
    EventType.ATTACK,
    EventType.ARSON,
    EventType.ROBBERY,
    EventType.RIOT,
    EventType.PROTEST,
    EventType.WORK_STOPPAGE,
    EventType.ARREST,
    EventType.THREAT,
)
"""Which type names an act told with several triggers: the means before the manner, the act before what follows it."""

_ONE_ACT = (
    {EventType.AIR_STRIKE, EventType.SHELLING, EventType.BOMBING},
    {EventType.CHEMICAL, EventType.AIR_STRIKE, EventType.SHELLING, EventType.BOMBING},
    {EventType.BATTLE, EventType.ARREST, EventType.ATTACK},
    {EventType.BATTLE, EventType.SHELLING},
    {EventType.ATTACK, EventType.ARREST, EventType.ROBBERY},
    {EventType.RIOT, EventType.PROTEST, EventType.ARREST, EventType.ARSON},
    {EventType.KIDNAPPING, EventType.ARREST},
    {EventType.BOMBING, EventType.ARREST},
)
"""Sets of types whose triggers in one clause tell of one act (coding guide: the assault and what belongs to it)."""

FOLLOWING = frozenset({EventType.ARREST, EventType.THREAT})
"""Types that name an act only where nothing else does: what follows or goes before the violence."""

ANOTHER = frozenset(
    {"another", "second", "third", "separate", "separately", "also", "later", "meanwhile", "elsewhere"}
)


def trigger_type(trigger: Mention) -> EventType:
    """The event type in a trigger's label."""
    return next(kind for kind in EventType if trigger.label == kind or trigger.label.startswith(f"{kind}/"))


def trigger_mode(trigger: Mention) -> str | None:
    """The mode in a trigger's label, if it names one."""
    return trigger.label.removeprefix(trigger_type(trigger)).removeprefix("/") or None


def trigger_strength(trigger: Mention) -> TriggerStrength:
    """Read back from the score: models give a score for every trigger, word lists one of three."""
    if trigger.score >= 0.7:
        return TriggerStrength.ACT
    return TriggerStrength.HINT if trigger.score >= 0.4 else TriggerStrength.ECHO


def is_generic(trigger: Mention) -> bool:
    """True for words such as "killed", "hit", "the attack", which take their type from what stands with them."""
    return trigger_mode(trigger) in (None, "massacre") and (
        trigger_type(trigger) is EventType.ATTACK or trigger_strength(trigger) is not TriggerStrength.ACT
    )


@dataclass(frozen=True, slots=True)
class Group:
    """Triggers of one act in one sentence, in order."""

    triggers: tuple[Mention, ...]

    @property
    def anchor(self) -> Mention:
        """The trigger that names the act best: specific before generic, then by `RANK`, then the first."""
        return min(
            self.triggers,
            key=lambda t: (
                trigger_type(t) in FOLLOWING,
                is_generic(t),
                -t.score,
                RANK.index(trigger_type(t)),
                trigger_mode(t) is None,
                t.span.start,
            ),
        )


def group_triggers(
    sentence: Sentence, triggers: tuple[Mention, ...], *, starts: tuple[int, ...], places: tuple[Span, ...]
) -> tuple[Group, ...]:
    """Part the triggers of one sentence into acts.

    starts: clause starts; places: spans of the sentence's place names. Two triggers of compatible types are one act
    unless they stand in different clauses and each clause names its own place, or the later one says "another".
    """
    groups: list[list[Mention]] = []
    for trigger in triggers:
        home = next((g for g in reversed(groups) if _joins(trigger, g, sentence, starts, places)), None)
        if home is None:
            groups.append([trigger])
        else:
            home.append(trigger)
    return tuple(Group(tuple(group)) for group in groups)


def _joins(
    trigger: Mention,
    group: list[Mention],
    sentence: Sentence,
    starts: tuple[int, ...],
    places: tuple[Span, ...],
) -> bool:
    anchor = Group(tuple(group)).anchor
    if not _compatible(trigger, anchor):
        return False
    here, there = clause_of(trigger.span, starts), clause_of(group[-1].span, starts)
    if here == there or trigger_strength(trigger) is not TriggerStrength.ACT:
        return True
    if any(t.lower in ANOTHER for t in sentence.tokens if starts[here] <= t.start < trigger.span.start):
        return False
    with_place = {clause_of(place, starts) for place in places}
    return not (here in with_place and there in with_place)


def _compatible(one: Mention, other: Mention) -> bool:
    if is_generic(one) or is_generic(other):
        return not {trigger_type(one), trigger_type(other)} & {EventType.PROTEST, EventType.WORK_STOPPAGE}
    types = {trigger_type(one), trigger_type(other)}
    return len(types) == 1 or any(types <= together for together in _ONE_ACT)
