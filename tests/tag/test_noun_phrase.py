from __future__ import annotations

import pytest

from dateline.tag.mention import MentionKind
from tests.assemble.scene import tagged


def of_kind(text: str, kind: MentionKind) -> list[str]:
    document, _, mentions = tagged(text)
    return [document.slice(m.span) for m in mentions if m.kind is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A terrorist act shook the town.", []),
        ("A terrorist was shot dead.", ["A terrorist"]),
        ("A group of armed men attacked the town.", ["A group of armed men"]),
        ("Two guerrilla attacks shook the town.", ["guerrilla"]),
        ("a colombian judge was shot dead.", ["a colombian judge"]),
    ],
)
def test_person_phrases(text: str, expected: list[str]) -> None:
    assert of_kind(text, MentionKind.PERSONS) == expected


def test_the_number_of_attacks_is_not_that_of_bombs() -> None:
    assert of_kind("Two bomb attacks shook the town.", MentionKind.WEAPON) == ["bomb"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("guerrillas attacked the corvel bank on friday.", ["the corvel bank"]),
        ("GUERRILLAS ATTACKED THE CORVEL BANK ON FRIDAY.", ["THE CORVEL BANK"]),
        ("Guerrillas attacked the Corvel Bank on Friday.", ["the Corvel Bank"]),
        ("a bomb exploded at the home of mayor tomas ribalta.", ["the home of mayor tomas ribalta"]),
    ],
)
def test_names_of_things_with_and_without_capitals(text: str, expected: list[str]) -> None:
    assert of_kind(text, MentionKind.SITE) == expected
