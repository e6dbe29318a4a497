"""Which sentences of one report tell of one act."""

from __future__ import annotations

import pytest

import dateline
from dateline.record.event import EventRecord


def code(*paragraphs: str) -> tuple[EventRecord, ...]:
    return dateline.code_report("\n\n".join(paragraphs), published="2014-05-13")


LEAD = "A car bomb exploded in Mosul on Monday, killing four people, police said."


@pytest.mark.parametrize(
    "second",
    [
        "The blast hit a market in the Tayaran district of Mosul.",
        "Four people were killed in the explosion, a doctor said.",
        "The attack was the work of cowards, the governor said.",
        "The bombing in Iraq was condemned abroad.",
    ],
)
def test_a_second_telling_joins(second: str) -> None:
    assert len(code(LEAD, second)) == 1


@pytest.mark.parametrize(
    "second",
    [
        "Another car bomb exploded in Kirkuk on Monday, killing two people.",
        "A car bomb exploded in Mosul on Saturday, killing seven people.",
        "Gunmen kidnapped a doctor in Basra on Monday.",
    ],
)
def test_another_place_day_or_kind_is_another_act(second: str) -> None:
    assert len(code(LEAD, second)) == 2


def test_the_finest_place_stands() -> None:
    (record,) = code(LEAD, "The blast hit a market in the Tayaran district of Mosul.")
    assert record.place is not None and record.place.value.country == "IQ"


def test_every_trigger_is_kept() -> None:
    (record,) = code(LEAD, "The blast hit a market.")
    quotes = [trigger.quote for trigger in record.triggers]
    assert any("car bomb" in quote for quote in quotes) and any("blast" in quote for quote in quotes)


def test_words_that_only_refer_back_open_nothing() -> None:
    assert code("The blast was heard far away.") == ()


def test_history_without_a_day_and_place_is_no_act() -> None:
    assert len(code(LEAD, "Bombings have killed thousands of people since the war began.")) == 1


MURDERS = "Gunmen murdered Judge Ana Perez in Medellin on Monday."


def test_a_murder_of_another_named_person_is_another_act() -> None:
    assert len(code(MURDERS, "Gunmen murdered Senator Luis Ortega in his home.")) == 2


def test_a_second_telling_that_names_the_same_person_joins() -> None:
    assert len(code(MURDERS, "The murder of Perez was condemned by the government.")) == 1


def test_a_second_victim_of_one_act_joins() -> None:
    assert len(code(MURDERS, "Her driver, Luis Ortega, was also killed.")) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen attacked the residence of a businessman, the radio reported.",
        "A terrorist attack on the pipeline was reported in Arauca.",
    ],
)
def test_an_attack_needs_two_things_told_about_it(sentence: str) -> None:
    assert len(code(sentence)) == 1


def test_an_attack_of_which_nothing_is_told_is_no_act() -> None:
    assert (
        code("The talks go on. The minister spoke at length about the economy.", "The attack was brutal.")
        == ()
    )


def test_the_blast_of_that_day_is_the_act_told_before() -> None:
    second = "The blast on Monday morning struck a crowded market near the border crossing of Tal Afar."
    assert len(code(LEAD, second)) == 1


def test_the_same_many_dead_are_one_act_whatever_the_day() -> None:
    first = "Aid resumed on Wednesday, days after a bombing in Mosul killed 120 people."
    second = "A bomb went off beside buses near Tal Afar on Saturday, killing more than 120 people."
    assert len(code(first, second)) == 1


def test_elsewhere_turns_to_another_act() -> None:
    first = "Clashes broke out in Mosul on Monday, leaving dozens dead."
    assert len(code(first, "Elsewhere, clashes in the province of Kirkuk left four soldiers dead.")) == 2


def test_last_month_is_not_the_news_of_the_lead() -> None:
    records = code(
        "Rebels attacked an army base in Idlib, killing six soldiers.",
        "On Monday the army shelled Saraqeb.",
        "In March the rebels and soldiers clashed in Idlib.",
    )
    attack = next(record for record in records if record.triggers[0].quote.startswith("attacked"))
    assert attack.occurred is not None and attack.occurred.value.start.month == 5


def test_a_toll_of_two_weeks_is_not_that_of_one_day() -> None:
    records = code(
        "Artillery fire on Douma killed two civilians on Monday.",
        "Bombardment of Douma in the last two weeks has killed 40 people.",
    )
    assert len(records) == 2


def test_the_bombing_is_no_taking_of_a_town() -> None:
    records = code(
        "Rebels took control of Azaz earlier this week.",
        "The bombing of a market killed nine people on Monday, a doctor said.",
    )
    assert [record.type.value for record in records] == ["battle", "bombing"]


def test_what_is_said_after_the_bombing_dates_no_bombing() -> None:
    records = code(
        "A suicide bombing killed nine people in Mosul on Sunday.",
        "A monitor said after the bombing that the talks in the capital would go on as planned on Monday.",
    )
    assert len(records) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Attack on base kills several", "A missile strike on an airbase near Homs on Monday caused deaths."),
        (LEAD, "Prosecutors spoke of the May 12, 2014, attack, which killed four people and injured 20."),
        (LEAD, "The ministry also said four people were killed in Mosul."),
        (
            "A car bomb attack killed five people in Mosul on Monday.",
            "A bomber in a car packed with explosives blew himself up at a market in Mosul.",
        ),
    ],
)
def test_one_act_in_other_words_is_one(paragraphs: tuple[str, ...]) -> None:
    assert len(code(*paragraphs)) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        (
            "Warplanes bombed a market in Zarbun, a town in Deir Ezzor province, on Monday, killing 17 people.",
            "Air strikes hit the city of Deir Ezzor on Monday.",
        ),
    ],
)
def test_other_figures_or_towns_are_two(paragraphs: tuple[str, ...]) -> None:
    assert len(code(*paragraphs)) == 2


def test_a_total_over_the_stretch_of_the_act_is_its_figure() -> None:
    (record,) = code("Shelling of Eastern Ghouta in the last two weeks has killed more than 100 people.")
    assert record.killed is not None and record.killed.value.best == 100


def test_a_barrel_bomb_falls_from_a_plane() -> None:
    first = "Warplanes struck a market in Aleppo on Monday, killing nine people."
    assert len(code(first, "Barrel bombs hit the market in Aleppo on Monday, a doctor said.")) == 1


def test_a_verb_of_a_definite_subject_with_a_place_is_no_second_telling() -> None:
    records = code(LEAD, "The troops shelled Tal Afar on Monday, killing two people.")
    assert [record.type.value for record in records] == ["bombing", "shelling"]


def test_the_dead_of_one_place_are_not_the_dozens_of_a_country() -> None:
    first = "Dozens of people were killed in clashes in Syria on Monday."
    assert len(code(first, "Three soldiers were killed in clashes near Azaz.")) == 2
