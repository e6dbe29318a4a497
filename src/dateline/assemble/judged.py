"""Where a model has judged a mention: its judgement against that of the rules."""

from __future__ import annotations

from dateline.assemble.event_mention import Argument, Role
from dateline.assemble.scene import Scene
from dateline.tag.mention import Mention

LIKELY = 0.6
"""A role that no rule gives is given from this chance on."""

HARDLY = 0.05
"""A role that a rule gives is taken away below this chance."""


def weigh_cast(cast: Argument | None, mention: Mention, scene: Scene) -> Argument | None:
    """The role of a person or group by rule and model together; the rule's where nothing was judged."""
    judged = mention.judged
    if judged is None:
        return cast
    if cast is None:
        if not scene.clause.overlaps(mention.span):
            return None
        if judged.doer >= LIKELY and judged.doer >= judged.befallen:
            return Argument(mention, Role.PERPETRATOR, "encoder.doer")
        return Argument(mention, Role.TARGET, "encoder.befallen") if judged.befallen >= LIKELY else None
    own, other = judged.doer, judged.befallen
    if cast.role is Role.TARGET:
        own, other = other, own
    if own >= HARDLY:
        return cast
    if other < LIKELY:
        return None
    if cast.role is Role.TARGET:
        return Argument(mention, Role.PERPETRATOR, "encoder.doer")
    return Argument(mention, Role.TARGET, "encoder.befallen")


def weigh_thing(by_rule: bool, site: Mention) -> bool:
    """Whether a thing was hit, by rule and model together."""
    if site.judged is None:
        return by_rule
    return site.judged.thing >= (HARDLY if by_rule else LIKELY)


def weigh_weapon(weapon: Mention) -> bool:
    """Whether a weapon was used in an act: all that a clause names are, unless a model says otherwise."""
    return weapon.judged is None or weapon.judged.weapon >= HARDLY
