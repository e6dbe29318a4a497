"""Rule and model together: who does what, and what was hit."""

from __future__ import annotations

import pytest

from dateline.assemble.event_mention import Argument, Role
from dateline.assemble.judged import weigh_cast, weigh_thing, weigh_weapon
from dateline.assemble.scene import Scene, set_scene
from dateline.record.claim import Producer
from dateline.tag.mention import Judgement, Mention, MentionKind
from dateline.text.span import Span
from tests.resolve.sentences import made

TEXT = "Gunmen shot two farmers near a mill."


def scene() -> Scene:
    _, (sentence,) = made(TEXT)
    trigger = Mention(MentionKind.TRIGGER, Span(7, 11), 0, "attack/shooting", Producer("given"))
    return set_scene(sentence, trigger, sentence.span)


def mention(doer: float = 0.0, befallen: float = 0.0, thing: float = 0.0, weapon: float = 0.0) -> Mention:
    judged = Judgement(doer=doer, befallen=befallen, thing=thing, weapon=weapon)
    return Mention(MentionKind.PERSONS, Span(12, 23), 0, "civilian", Producer("given"), judged=judged)


def cast(role: Role, of: Mention) -> Argument:
    return Argument(of, role, "whom.object")


def test_without_a_judgement_the_rule_stands() -> None:
    plain = Mention(MentionKind.PERSONS, Span(12, 23), 0, "civilian", Producer("given"))
    argument = cast(Role.TARGET, plain)
    assert weigh_cast(argument, plain, scene()) is argument
    assert weigh_cast(None, plain, scene()) is None


@pytest.mark.parametrize(
    ("doer", "befallen", "role"),
    [(0.9, 0.05, Role.PERPETRATOR), (0.05, 0.9, Role.TARGET), (0.3, 0.3, None)],
)
def test_a_likely_role_needs_no_rule(doer: float, befallen: float, role: Role | None) -> None:
    one = mention(doer=doer, befallen=befallen)
    found = weigh_cast(None, one, scene())
    assert (None if found is None else found.role) is role


def test_a_role_of_the_rules_goes_if_it_is_hardly_likely() -> None:
    one = mention(doer=0.01, befallen=0.02)
    assert weigh_cast(cast(Role.TARGET, one), one, scene()) is None


def test_a_role_of_the_rules_turns_where_the_other_is_likely() -> None:
    one = mention(doer=0.9, befallen=0.01)
    found = weigh_cast(cast(Role.TARGET, one), one, scene())
    assert found is not None and (found.role, found.rule) == (Role.PERPETRATOR, "encoder.doer")


def test_a_role_of_the_rules_stays_where_it_is_only_doubtful() -> None:
    one = mention(befallen=0.2)
    argument = cast(Role.TARGET, one)
    assert weigh_cast(argument, one, scene()) is argument


@pytest.mark.parametrize(
    ("by_rule", "chance", "hit"), [(True, 0.2, True), (True, 0.0, False), (False, 0.9, True)]
)
def test_things(by_rule: bool, chance: float, hit: bool) -> None:
    assert weigh_thing(by_rule, mention(thing=chance)) is hit


def test_weapons() -> None:
    assert not weigh_weapon(mention(weapon=0.01))
    assert weigh_weapon(mention(weapon=0.3))
