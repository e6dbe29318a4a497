from __future__ import annotations

import pytest

from dateline.assemble.event_mention import Role
from tests.assemble.scene import events_of


def cast(text: str, role: Role) -> list[str]:
    document, _, events = events_of(text)
    return [document.slice(a.mention.span) for a in events[0].participants if a.role is role]


@pytest.mark.parametrize(
    ("text", "befallen"),
    [
        ("ada quiroz and luis ferrat were kidnapped on friday.", ["ada quiroz", "luis ferrat"]),
        ("ada quiroz, a well-loved teacher, was kidnapped on friday.", ["ada quiroz, a well-loved teacher"]),
        ("ada quiroz's murder shocked the town.", ["ada quiroz"]),
        ("The minister's assassination shocked the town.", ["The minister"]),
    ],
)
def test_victims_by_name_and_possessive(text: str, befallen: list[str]) -> None:
    targets = cast(text, Role.TARGET)
    assert [target for target in befallen if target in targets] == befallen


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The judge was shot by two men on Friday.", ["two men"]),
        ("Two youths attacked the judge on Friday.", ["Two youths"]),
        ("Police blamed the attack on the rebels.", ["the rebels"]),
    ],
)
def test_doers_whose_noun_says_nothing_of_arms_and_the_accused(text: str, doers: list[str]) -> None:
    assert [d for d in cast(text, Role.PERPETRATOR) if d in doers] == doers


def test_things_listed_after_one_that_was_hit() -> None:
    document, _, events = events_of("Rebels blew up a power pylon and two bridges on Friday.")
    assert [document.slice(site.span) for site in events[0].sites] == ["a power pylon", "two bridges"]


def test_the_owner_of_a_thing_does_not_make_it_a_target() -> None:
    _, _, events = events_of("Gunmen shot dead the owner of a hotel on Friday.")
    assert events[0].sites == ()


def test_the_murder_of_a_named_official_is_an_assassination() -> None:
    _, _, events = events_of("The murder of Mayor Tomas Ribalta shocked the town.")
    assert events[0].mode == "assassination"


def test_an_event_knows_whether_it_names_a_victim() -> None:
    _, _, named = events_of("The murder of Mayor Tomas Ribalta shocked the town.")
    _, _, unnamed = events_of("The murder of a mayor shocked the town.")
    assert named[0].names_victim and not unnamed[0].names_victim
