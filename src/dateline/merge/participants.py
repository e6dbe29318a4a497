"""Participants of several tellings: the same one named in two reports becomes one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from dateline.merge.words import plain_words
from dateline.record.values import Count, HumanTarget, Perpetrator, PhysicalTarget, Weapon
from dateline.record.vocabulary import Certainty, TargetKind, WeaponKind

Participant = TypeVar("Participant", Perpetrator, HumanTarget, PhysicalTarget, Weapon)


def unite_perpetrators(told: Sequence[Perpetrator]) -> tuple[Perpetrator, ...]:
    """One for each organisation or description; a certainty that is not denial beats a denial."""

    def unite(one: Perpetrator, other: Perpetrator) -> Perpetrator:
        certainties = (one.certainty, other.certainty)
        return Perpetrator(
            mentions=_mentions(one, other),
            level=one.level,
            actor=one.actor or other.actor,
            kind=one.kind or other.kind,
            certainty=next((each for each in certainties if each is not Certainty.DENIED), Certainty.DENIED),
        )

    def alike(one: Perpetrator, other: Perpetrator) -> bool:
        if one.level is not other.level:
            return False
        if one.actor is not None and other.actor is not None:
            return one.actor == other.actor
        return _share_mention(one, other)

    return _united(told, alike=alike, unite=unite)


def unite_human_targets(told: Sequence[HumanTarget]) -> tuple[HumanTarget, ...]:
    """One for each named person or description with the same fate; counts as a range."""

    def unite(one: HumanTarget, other: HumanTarget) -> HumanTarget:
        return HumanTarget(
            mentions=_mentions(one, other),
            name=one.name or other.name,
            kind=one.kind if one.kind is not TargetKind.UNKNOWN else other.kind,
            actor=one.actor or other.actor,
            count=_range(one.count, other.count),
            effect=one.effect or other.effect,
        )

    def alike(one: HumanTarget, other: HumanTarget) -> bool:
        if one.effect is not None and other.effect is not None and one.effect is not other.effect:
            return False
        if one.name is not None and other.name is not None:
            return plain_words(one.name)[-2:] == plain_words(other.name)[-2:]
        return one.name is None and other.name is None and _share_mention(one, other)

    return _united(told, alike=alike, unite=unite)


def unite_physical_targets(told: Sequence[PhysicalTarget]) -> tuple[PhysicalTarget, ...]:
    """One for each kind and description."""

    def unite(one: PhysicalTarget, other: PhysicalTarget) -> PhysicalTarget:
        return PhysicalTarget(
            mentions=_mentions(one, other),
            kind=one.kind,
            count=_range(one.count, other.count),
            effect=one.effect or other.effect,
        )

    return _united(told, alike=lambda a, b: a.kind is b.kind and _share_mention(a, b), unite=unite)


def unite_weapons(told: Sequence[Weapon]) -> tuple[Weapon, ...]:
    """One for each kind; weapons of no listed kind by description."""

    def unite(one: Weapon, other: Weapon) -> Weapon:
        return replace(one, mentions=_mentions(one, other))

    def alike(one: Weapon, other: Weapon) -> bool:
        return one.kind is other.kind and (one.kind is not WeaponKind.OTHER or _share_mention(one, other))

    return _united(told, alike=alike, unite=unite)


def _united(
    told: Sequence[Participant],
    *,
    alike: Callable[[Participant, Participant], bool],
    unite: Callable[[Participant, Participant], Participant],
) -> tuple[Participant, ...]:
    """Each participant joined to the first earlier one it is alike, in the order told."""
    united: list[Participant] = []
    for one in told:
        for index, earlier in enumerate(united):
            if alike(earlier, one):
                united[index] = unite(earlier, one)
                break
        else:
            united.append(one)
    return tuple(united)


def _mentions(one: Participant, other: Participant) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one.mentions, *other.mentions)))


def _share_mention(one: Participant, other: Participant) -> bool:
    """True if a description is the same but for case, articles and counts."""
    return bool(_bare(one.mentions) & _bare(other.mentions))


def _bare(mentions: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    words = (plain_words(mention) for mention in mentions)
    bare = (
        tuple(word for word in each if word not in ("a", "an", "the") and not word.isdigit())
        for each in words
    )
    return frozenset(each for each in bare if each)


def _range(one: Count | None, other: Count | None) -> Count | None:
    """Both counts as one range; `best` only where they agree or one is silent."""
    if one is None or other is None or one == other:
        return one or other
    lows = [count.low for count in (one, other) if count.low is not None]
    highs = [count.high for count in (one, other) if count.high is not None]
    bests = {count.best for count in (one, other) if count.best is not None}
    best = bests.pop() if len(bests) == 1 else None
    low, high = min(lows, default=None), max(highs, default=None)
    if high is not None and any(count.high is None for count in (one, other)):
        high = None if high < max([*lows, best or 0]) else high
    return Count(low, best, high) if (low, best, high) != (None, None, None) else one
