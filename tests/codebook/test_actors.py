"""Names of armed actors: aliases, letter case, patterns by nationality, bare forces."""

from __future__ import annotations

import pytest

from dateline.codebook.actors import ActorTable
from dateline.language.token import split_words
from dateline.record.vocabulary import ActorKind


@pytest.fixture(scope="module")
def table() -> ActorTable:
    return ActorTable.open_builtin()


def names(table: ActorTable, text: str, *, country: str | None = None, year: int | None = None) -> list[str]:
    return [match.actor.name for match in table.find(split_words(text), country=country, year=year)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fighters of the so-called Islamic State fled", "Islamic State"),
        ("Daesh said it did it", "Islamic State"),
        ("rebels of Jabhat al-Nusra fired", "al-Nusra Front"),
        ("Al Nusra Front fired", "al-Nusra Front"),
        ("Al-Qaedas local branch fired", "al-Nusra Front"),
        ("Kurdish People’s Protection Units fired", "People's Protection Units"),
        ("Al Shabaab gunmen fired", "al-Shabaab"),
        ("Sendero Luminoso guerrillas fired", "Shining Path"),
        ("the U.S.-led coalition said", "US-led coalition"),
        ("Hay'at Tahrir al-Sham said", "Hayat Tahrir al-Sham"),
    ],
)
def test_alias(table: ActorTable, text: str, name: str) -> None:
    assert names(table, text) == [name]


def test_match_covers_the_whole_longest_name(table: ActorTable) -> None:
    tokens = split_words("He joined al-Qaeda in the Islamic Maghreb in May")
    (match,) = table.find(tokens)
    assert (match.first, match.last) == (2, 6)
    assert match.actor.name == "al-Qaeda in the Islamic Maghreb"


def test_possessive_ends_a_name(table: ActorTable) -> None:
    assert names(table, "Hamas's rockets and Hezbollah's men") == ["Hamas", "Hezbollah"]


@pytest.mark.parametrize(
    "text", ["this is war", "It is IS that", "let us troops go", "the base and the path"]
)
def test_ordinary_words_name_nobody_in_lower_case(table: ActorTable, text: str) -> None:
    assert names(table, text) == (["Islamic State"] if "IS" in text else [])


def test_capitals_are_no_abbreviation_among_capitals(table: ActorTable) -> None:
    assert names(table, "Sign here: EVERYTHING IS FREE today") == []


def test_title_case_of_a_spoken_abbreviation(table: ActorTable) -> None:
    assert names(table, "Isis and Nato fought") == ["Islamic State", "NATO"]


def test_upper_case_text_keeps_abbreviations_that_are_no_word(table: ActorTable) -> None:
    text = "THE ARENA IS EMPTY. THE FMLN ATTACKED THE SALVADORAN ARMY."
    assert names(table, text) == ["FMLN", "Salvadoran Armed Forces"]


def test_lower_case_text_keeps_abbreviations_that_are_no_word(table: ActorTable) -> None:
    assert names(table, "the fmln is near the arena, and u.s. troops left") == [
        "FMLN",
        "United States Armed Forces",
    ]


def test_day_of_november_is_no_group(table: ActorTable) -> None:
    assert names(table, "On 17 November 1989 and on 19 April it rained") == []


def test_one_name_of_two_actors_is_chosen_by_country(table: ActorTable) -> None:
    assert names(table, "the ELN said", country="BO") == ["National Liberation Army (Bolivia)"]


def test_rivals_of_a_shared_name_are_kept(table: ActorTable) -> None:
    (match,) = table.find(split_words("the ELN said"))
    assert [rival.name for rival in match.rivals] == ["National Liberation Army (Bolivia)"]


def test_years_active_choose_between_actors(table: ActorTable) -> None:
    assert names(table, "the People's Revolutionary Army said", year=1989) == [
        "People's Revolutionary Army (El Salvador)"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Syrian government forces fired", "Syrian Armed Forces"),
        ("Chadian soldiers fired", "Chadian Armed Forces"),
        ("Iraqi federal police fired", "Police of Iraq"),
        ("Syria's army fired", "Syrian Armed Forces"),
        ("US warplanes flew", "United States Armed Forces"),
        ("the Sudanese government said", "Government of Sudan"),
        ("the Salvadoran air force flew", "Salvadoran Armed Forces"),
    ],
)
def test_force_of_a_nation(table: ActorTable, text: str, name: str) -> None:
    assert names(table, text) == [name]


def test_act_of_a_state_names_its_forces_by_the_adjective_alone(table: ActorTable) -> None:
    (match,) = table.find(split_words("Russian air strikes hit the town"))
    assert (match.first, match.last, match.actor.name) == (0, 0, "Russian Armed Forces")


@pytest.mark.parametrize("text", ["Syrian children fled", "Syria army", "a French restaurant", "Iraqi towns"])
def test_adjective_without_a_force_names_nobody(table: ActorTable, text: str) -> None:
    assert names(table, text) == []


@pytest.mark.parametrize(
    ("words", "country", "name"),
    [
        ("the army", "SY", "Syrian Armed Forces"),
        ("regime forces", "SY", "Syrian Armed Forces"),
        ("three soldiers", "CO", "Colombian Armed Forces"),
        ("police officers", "KE", "Police of Kenya"),
        ("the coalition", "YE", "Saudi-led coalition"),
        ("coalition warplanes", "IQ", "US-led coalition"),
    ],
)
def test_bare_force_takes_the_country(table: ActorTable, words: str, country: str, name: str) -> None:
    actor = table.resolve_bare_force(words, country)
    assert actor is not None
    assert actor.name == name


@pytest.mark.parametrize(
    ("words", "country"), [("the army", None), ("gunmen", "SY"), ("the coalition", "PE")]
)
def test_bare_force_is_unknown(table: ActorTable, words: str, country: str | None) -> None:
    assert table.resolve_bare_force(words, country) is None


def test_table_is_wide_and_its_parents_exist(table: ActorTable) -> None:
    assert len(table) >= 300
    assert table.actor("Islamic State Sinai Province") is not None
    for name in ("Islamic State Sinai Province", "al-Nusra Front"):
        actor = table.actor(name)
        assert actor is not None
        assert all(table.actor(parent) is not None for parent in actor.parents)


def test_kinds_follow_the_vocabulary(table: ActorTable) -> None:
    match = table.find(split_words("Boko Haram and Iraqi police"))
    assert [found.actor.kind for found in match] == [ActorKind.REBEL_GROUP, ActorKind.POLICE]
