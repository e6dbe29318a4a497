from __future__ import annotations

import pytest

from dateline.assemble.event_mention import Role
from dateline.record.vocabulary import EventType
from tests.assemble.scene import events_of

TYPES = [
    ("A suicide bomber blew himself up at a checkpoint on Friday.", "bombing", "suicide"),
    ("A car bomb exploded outside the bank on Friday.", "bombing", "vehicle bomb"),
    ("A roadside bomb hit a bus on Friday.", "bombing", "IED"),
    ("Mortar shells landed on the village on Friday.", "shelling", "mortar"),
    ("Rockets fired by rebels hit the town on Friday.", "shelling", "rocket"),
    ("Warplanes bombed the market on Friday.", "air strike", "aircraft"),
    ("Helicopters dropped barrel bombs on the town on Friday.", "air strike", "barrel bomb"),
    ("A drone strike killed two men on Friday.", "air strike", "drone"),
    ("A chlorine attack hit the town on Friday.", "chemical", None),
    ("Gunmen kidnapped two engineers on Friday.", "kidnapping", "abduction"),
    ("Fierce clashes erupted between soldiers and rebels on Friday.", "battle", "armed clash"),
    ("The army recaptured the town on Friday.", "battle", "territory retaken"),
    ("Militants beheaded two villagers on Friday.", "attack", "beheading"),
    ("Gunmen shot dead a judge on Friday.", "attack", "shooting"),
    ("The mayor was stabbed to death on Friday.", "attack", "stabbing"),
    ("Attackers set the school on fire on Friday.", "arson / destruction", "arson"),
    ("Robbers robbed a bank on Friday.", "robbery", None),
    ("Hundreds of students marched on Friday.", "protest", "peaceful"),
    ("Rioters burned shops in a riot on Friday.", "riot", "violent demonstration"),
]


@pytest.mark.parametrize(("text", "type_", "mode"), TYPES)
def test_type_and_mode(text: str, type_: str, mode: str | None) -> None:
    _, _, events = events_of(text)
    assert (events[0].type.value, events[0].mode) == (type_, mode)


@pytest.mark.parametrize(
    ("text", "doer", "befallen"),
    [
        ("Gunmen attacked a bus full of pilgrims near Baghdad on Friday.", "Gunmen", None),
        ("Two soldiers were killed by militants near Baghdad on Friday.", "militants", "Two soldiers"),
        ("Clashes between rebels and soldiers broke out near Aleppo on Friday.", "rebels", "soldiers"),
        ("An attack by rebels on soldiers near Aleppo failed on Friday.", "rebels", "soldiers"),
    ],
)
def test_who_did_it_to_whom(text: str, doer: str, befallen: str | None) -> None:
    document, _, events = events_of(text)
    doers = [document.slice(a.mention.span) for a in events[0].participants if a.role is Role.PERPETRATOR]
    targets = [document.slice(a.mention.span) for a in events[0].participants if a.role is Role.TARGET]
    assert doers == [doer]
    assert befallen is None or befallen in targets


def test_a_speaker_is_no_perpetrator() -> None:
    document, _, events = events_of("The army said rebels shelled the village on Friday.")
    doers = [document.slice(a.mention.span) for a in events[0].participants if a.role is Role.PERPETRATOR]
    assert doers == ["rebels"]


def test_an_assault_on_a_military_position_is_a_battle() -> None:
    _, _, events = events_of("Fighters attacked a military base in Kirkuk on Friday.")
    assert events[0].type is EventType.BATTLE


def test_an_assault_on_civilians_is_an_attack() -> None:
    _, _, events = events_of("Gunmen attacked villagers near Kirkuk on Friday.")
    assert events[0].type is EventType.ATTACK


def test_two_acts_in_two_clauses_are_two() -> None:
    _, _, events = events_of(
        "A car bomb exploded in Mosul, and gunmen kidnapped a doctor in Basra on Friday."
    )
    assert [event.type for event in events] == [EventType.BOMBING, EventType.KIDNAPPING]


def test_a_killing_takes_its_type_from_the_means() -> None:
    _, _, events = events_of("Twelve people were killed when a bomb exploded in Mosul on Friday.")
    assert [event.type for event in events] == [EventType.BOMBING]


@pytest.mark.parametrize(
    "text", ["He died of a heart attack.", "Teachers went on a labor strike.", "The fire department came."]
)
def test_look_alikes_are_no_acts(text: str) -> None:
    assert events_of(text)[2] == ()


def test_the_hit_thing_is_a_site() -> None:
    document, _, events = events_of("Air strikes hit a vegetable market in Idlib on Friday.")
    assert [document.slice(site.span) for site in events[0].sites] == ["a vegetable market"]
