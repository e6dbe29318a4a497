"""Which things an act was aimed at, or damaged."""

from __future__ import annotations

from dateline.assemble.judged import weigh_thing
from dateline.assemble.scene import Scene, is_listed, role_words
from dateline.record.vocabulary import EventType, SiteKind
from dateline.tag.mention import Mention

AT_SITE = frozenset({EventType.BOMBING, EventType.SHELLING, EventType.AIR_STRIKE})
"""Types that hit the place where they happen: what explodes at a shop hits it."""


def is_hit_site(site: Mention, scene: Scene, type_: EventType) -> bool:
    """True if the act was aimed at, or damaged, the thing `site` names."""
    words = role_words()
    span, trigger = site.span, scene.trigger
    if trigger.overlaps(span):
        return (
            trigger.contains(span)
            and site.span != trigger
            and (scene.verbal or site.label != SiteKind.VEHICLE)
        )
    if span.start >= trigger.end:
        return _is_hit_after(site, scene, type_)
    after = scene.after(span, 4)
    return any(w in words.be for w in after) and any(
        w in words.striking or w in words.wrecking for w in after
    )


def _is_hit_after(site: Mention, scene: Scene, type_: EventType) -> bool:
    """True for a thing that the trigger before it governs, itself or by a preposition."""
    words = role_words()
    gap = scene.words_between(scene.trigger, site.span)
    before = scene.before(site.span, 2)
    if not before:
        return False
    if before[-1] == "of" and before[0] not in words.of_part:
        return gap <= 2
    on_persons = bool(words.on_persons & set(scene.words()))
    if before[-1] in words.toward or before[-1] in words.striking:
        merely_there = before[-1] in ("on", "at") and (on_persons or site.label == SiteKind.ROAD_OR_BRIDGE)
        return gap <= 14 and not merely_there  # "killed at the airport", "stopped on the highway"
    if type_ in AT_SITE and before[-1] in words.at_site and not on_persons:
        return gap <= 8
    return scene.verbal and not scene.passive and gap <= 2 and not on_persons


def list_sites(sites: tuple[Mention, ...], scenes: list[Scene], type_: EventType) -> tuple[Mention, ...]:
    """The things that were hit, with those listed after one: "blew up a pylon and two bridges"."""
    hit: list[Mention] = []
    for site in sites:
        listed = bool(hit) and is_listed(hit[-1], site, scenes[0])
        by_rule = listed or any(is_hit_site(site, scene, type_) for scene in scenes)
        if weigh_thing(by_rule, site):
            hit.append(site)
    return tuple(hit)
