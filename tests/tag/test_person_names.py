from __future__ import annotations

import pytest

from dateline.tag.mention import MentionKind
from tests.assemble.scene import tagged


def names(text: str) -> list[str]:
    document, _, mentions = tagged(text)
    return [document.slice(m.name) for m in mentions if m.kind is MentionKind.PERSONS and m.name is not None]


def persons(text: str) -> list[str]:
    document, _, mentions = tagged(text)
    return [document.slice(m.span) for m in mentions if m.kind is MentionKind.PERSONS]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen shot dead Mayor Tomas Ribalta on Friday.", ["Tomas Ribalta"]),
        ("Gunmen shot dead the mayor on Friday.", []),
        ("The governor Ada Quiroz was wounded on Friday.", ["Ada Quiroz"]),
        ("gunmen shot dead mayor tomas ribalta on friday.", ["tomas ribalta"]),
        ("GUNMEN SHOT DEAD MAYOR TOMAS RIBALTA ON FRIDAY.", ["TOMAS RIBALTA"]),
        ("the mayor announced that gunmen had fled.", []),
        ("col tomas ribalta de la vega was wounded.", ["tomas ribalta de la vega"]),
    ],
)
def test_the_name_after_a_person_noun_or_title(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the murder of ada quiroz shocked the town.", ["ada quiroz"]),
        ("ada quiroz was murdered in the town on friday.", ["ada quiroz"]),
        ("ada quiroz, a teacher, was murdered on friday.", ["ada quiroz"]),
        ("rebels kidnapped ada quiroz and luis ferrat on friday.", ["ada quiroz", "luis ferrat"]),
        ("the killing of peasants shocked the town.", []),
        ("the attack on san telmo began on friday.", []),
        ("rebels kidnapped the spaniard on friday.", []),
    ],
)
def test_without_capitals_a_word_of_harm_asks_for_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_names_of_a_list_after_a_plural_are_persons_of_their_own() -> None:
    assert names("the priests ada quiroz, luis ferrat and juan mora were killed.") == [
        "ada quiroz",
        "luis ferrat",
        "juan mora",
    ]


def test_a_named_person_is_one_mention_with_its_noun() -> None:
    assert "Mayor Tomas Ribalta" in persons("Gunmen killed Mayor Tomas Ribalta on Friday.")


def test_a_noun_inside_the_name_of_an_organisation_is_no_person() -> None:
    assert persons("the lord's resistance army attacked the town.") == []


def test_members_bring_their_organisation_along() -> None:
    assert persons("Members of the Shining Path attacked the town.") == ["Members of the Shining Path"]
