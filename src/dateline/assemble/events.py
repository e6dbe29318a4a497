"""Sentences and mentions in, event mentions out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dateline.assemble.clauses import clause_of, clause_span, clause_starts
from dateline.assemble.event_mention import Argument, EventMention, Role
from dateline.assemble.grouping import Group, group_triggers, trigger_mode, trigger_strength, trigger_type
from dateline.assemble.judged import weigh_weapon
from dateline.assemble.means import type_by_means
from dateline.assemble.roles import ARMED, cast_participants
from dateline.assemble.scene import role_words, set_scene
from dateline.assemble.things import list_sites
from dateline.record.vocabulary import EventType, SiteKind, TargetKind, WeaponKind
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

ASSAULTED = frozenset({SiteKind.MILITARY, SiteKind.POLICE, SiteKind.CHECKPOINT})
"""Sites whose assault is a battle: those in them are armed and could fight (coding guide, "battle or attack?")."""

UNARMED = frozenset(kind.value for kind in TargetKind) - {
    TargetKind.COMBATANT,
    TargetKind.POLICE,
    TargetKind.UNKNOWN,
}
EMINENT = frozenset({TargetKind.OFFICIAL, TargetKind.POLITICIAN, TargetKind.DIPLOMAT})
"""Kinds of persons whose murder is an assassination, if the report names them."""

DROPPED = frozenset({EventType.BOMBING, EventType.SHELLING, EventType.AIR_STRIKE})
"""Types that become `chemical` when what fell was gas."""

ARMED_WAYS = frozenset({None, "shooting", "other"})
"""Modes of an attack that may turn out to be a fight between two armed sides."""


def assemble_events(
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    *,
    harmed: dict[int, tuple[Span, ...]],
    speaking: tuple[Span, ...],
) -> tuple[EventMention, ...]:
    """Every act that a sentence names, in document order, whatever its stance.

    harmed: by sentence index, the spans of those killed or hurt. speaking: spans that name speakers.
    """
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    events: list[EventMention] = []
    for sentence in sentences:
        events += _assemble_sentence(
            sentence, by_sentence[sentence.index], harmed.get(sentence.index, ()), speaking
        )
    return tuple(events)


def _assemble_sentence(
    sentence: Sentence, mentions: list[Mention], harmed: tuple[Span, ...], speaking: tuple[Span, ...]
) -> list[EventMention]:
    triggers = _of_kind(mentions, MentionKind.TRIGGER)
    if not triggers:
        return []
    starts = clause_starts(sentence)
    places = tuple(m.span for m in _of_kind(mentions, MentionKind.PLACE))
    groups = group_triggers(sentence, triggers, starts=starts, places=places)
    return [
        _assemble_group(sentence, group, mentions, starts, len(groups), harmed, speaking) for group in groups
    ]


def _assemble_group(
    sentence: Sentence,
    group: Group,
    mentions: list[Mention],
    starts: tuple[int, ...],
    n_groups: int,
    harmed: tuple[Span, ...],
    speaking: tuple[Span, ...],
) -> EventMention:
    anchor = group.anchor
    own_clauses = [clause_of(t.span, starts) for t in group.triggers]
    clause = (
        sentence.span
        if n_groups == 1
        else clause_span(min(own_clauses), starts, sentence).cover(
            clause_span(max(own_clauses), starts, sentence)
        )
    )
    type_ = trigger_type(anchor)
    participants = _merge_casts(
        [
            cast_participants(
                _of_kind(mentions, MentionKind.ACTOR, MentionKind.PERSONS),
                set_scene(sentence, trigger, clause),
                harmed=tuple(s for s in harmed if clause.overlaps(s)),
                speaking=speaking,
            )
            for trigger in (anchor, *(t for t in group.triggers if t is not anchor))
        ]
    )
    scenes = [set_scene(sentence, trigger, clause) for trigger in group.triggers]
    sites = list_sites(
        tuple(m for m in _of_kind(mentions, MentionKind.SITE) if clause.contains(m.span)), scenes, type_
    )
    words = frozenset(t.lower for t in sentence.tokens if clause.start <= t.start < clause.end)
    type_, mode = _settle_type(group, participants, sites, words)
    weapons = tuple(
        m for m in _of_kind(mentions, MentionKind.WEAPON) if clause.contains(m.span) and weigh_weapon(m)
    )
    if type_ is EventType.ATTACK and mode is None:
        if _comes_by_air(participants, weapons):
            type_, mode = EventType.AIR_STRIKE, "aircraft"
        else:
            type_, mode = type_by_means(tuple(WeaponKind(w.label) for w in weapons)) or (type_, mode)
    return EventMention(
        sentence=sentence,
        triggers=group.triggers,
        anchor=anchor,
        type=type_,
        mode=mode,
        strength=trigger_strength(max(group.triggers, key=lambda t: t.score)),
        clause=clause,
        participants=participants,
        sites=sites,
        weapons=weapons,
    )


def _of_kind(mentions: Iterable[Mention], *kinds: MentionKind) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if m.kind in kinds)


def _merge_casts(casts: list[tuple[Argument, ...]]) -> tuple[Argument, ...]:
    """One role a mention: the anchor's reading stands before those of the other triggers."""
    chosen: dict[Span, Argument] = {}
    for cast in casts:
        for argument in cast:
            chosen.setdefault(argument.mention.span, argument)
    return tuple(chosen[span] for span in sorted(chosen))


def _settle_type(
    group: Group, participants: tuple[Argument, ...], sites: tuple[Mention, ...], words: frozenset[str]
) -> tuple[EventType, str | None]:
    """Type and mode of the act from its triggers, then from what its clause says of the means and of the assaulted.

    words: the lower-cased words of the clause.
    """
    type_ = trigger_type(group.anchor)
    same_type = [t for t in group.triggers if trigger_type(t) is type_]
    modes = [mode for t in sorted(same_type, key=lambda t: -t.score) if (mode := trigger_mode(t)) is not None]
    mode = modes[0] if modes else None
    if type_ is EventType.BOMBING and {"suicide", "vehicle bomb"} <= set(modes):
        mode = "suicide vehicle bomb"
    if type_ is EventType.AIR_STRIKE and "barrel bomb" in modes:
        mode = "barrel bomb"
    if type_ in DROPPED and words & role_words().gas and words & {"gas", "chlorine", "sarin"}:
        return EventType.CHEMICAL, None
    if (
        type_ in (EventType.BOMBING, EventType.SHELLING)
        and mode is None
        and words & role_words().from_the_air
    ):
        return EventType.AIR_STRIKE, None
    if type_ is EventType.ATTACK and mode in ARMED_WAYS and _is_fight(participants, sites):
        return EventType.BATTLE, "armed clash"
    if (
        type_ is EventType.ATTACK
        and mode is None
        and words & role_words().slaying
        and _has_eminent(participants)
    ):
        return EventType.ATTACK, "assassination"
    return type_, mode


def _has_eminent(participants: tuple[Argument, ...]) -> bool:
    """True if a named person of public standing is among the targets."""
    targets = (a.mention for a in participants if a.role is Role.TARGET)
    return any(t.name is not None and t.label in EMINENT for t in targets)


def _comes_by_air(participants: tuple[Argument, ...], weapons: tuple[Mention, ...]) -> bool:
    """True if the doer is an aircraft: "killed by warplanes"."""
    doers = [a.mention.span for a in participants if a.role is Role.PERPETRATOR]
    return any(w.label == WeaponKind.AIRCRAFT and any(d.overlaps(w.span) for d in doers) for w in weapons)


def _is_fight(participants: tuple[Argument, ...], sites: tuple[Mention, ...]) -> bool:
    targets = [a.mention for a in participants if a.role is Role.TARGET]
    if any(t.label in UNARMED for t in targets):
        return False
    attackers = [a.mention for a in participants if a.role is Role.PERPETRATOR]
    two_sides = bool(attackers) and any(t.label in ARMED and t.kind is MentionKind.PERSONS for t in targets)
    return two_sides or any(SiteKind(s.label) in ASSAULTED for s in sites)
