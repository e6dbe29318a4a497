"""Doers and those befallen, from whole phrases: the specification of docs/rules/who.md."""

from __future__ import annotations

import pytest

from tests.phrase_file import Phrase, read_phrases
from tests.resolve.who_phrases import befallen, doers, first_record


@pytest.mark.parametrize("phrase", read_phrases("who.en.txt"), ids=lambda phrase: phrase.where)
def test_doers(phrase: Phrase) -> None:
    assert doers(phrase.text) == (phrase.expected or "")


@pytest.mark.parametrize("phrase", read_phrases("whom.en.txt"), ids=lambda phrase: phrase.where)
def test_befallen(phrase: Phrase) -> None:
    assert befallen(phrase.text) == (phrase.expected or "")


BOMB = "A bomb killed four people in Kabul on Monday."


def test_a_speaker_is_refused_as_doer_with_the_reason() -> None:
    record = first_record("Gunmen killed four farmers in Cali on Monday, the Colombian army said.")
    assert record is not None
    assert [(r.rule, r.value) for r in record.perpetrators[0].rejected] == [
        ("who.speaker", "the Colombian army")
    ]


def test_without_a_doer_the_gap_names_who_was_refused() -> None:
    record = first_record("Four soldiers were killed by a bomb in Kabul on Monday.")
    assert record is not None
    gap = next(gap for gap in record.gaps if gap.field == "perpetrators")
    assert [(r.rule, r.value) for r in gap.rejected] == [("whom.harmed", "Four soldiers")]


def test_an_accusation_of_no_act_makes_no_doer() -> None:
    assert doers(f"{BOMB} Relatives accused the government of neglect.") == ""


def test_who_shoots_back_is_no_doer() -> None:
    assert "Police" not in doers(f"{BOMB} The officers opened fire on the crowd.")


def test_a_denial_by_others_does_not_change_who_is_accused() -> None:
    said = f"{BOMB} Officials blamed the attack on the Haqqani network. The Taliban denied any involvement."
    assert doers(said) == (
        "who.held-responsible: Haqqani network (accused); who.denies-responsibility: Taliban (denied)"
    )


def test_duties_are_no_guilt() -> None:
    assert doers(f"{BOMB} The army is responsible for guarding the road.") == ""


def test_whoever_flew_the_other_strikes_flew_one_for_which_nobody_is_named() -> None:
    record = first_record(
        "An air strike killed six people in Idlib on Monday. Russian jets bombed Aleppo on Sunday, killing two."
    )
    assert record is not None
    assert [(c.value.actor, c.producer.rule) for c in record.perpetrators] == [
        ("Russian Armed Forces", "who.same-campaign")
    ]
