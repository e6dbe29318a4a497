"""The composed function, on short reports made for these tests."""

from __future__ import annotations

from datetime import date

import dateline
from dateline.record.vocabulary import Basis, EventType, GapReason, PlacePrecision, Stance

REPORT = """Bomb kills four at Mosul market

MOSUL, 12 May (Agency) - A car bomb exploded at a market in Mosul on Monday, killing four people and wounding
nine, police said.

The blast hit the market shortly after noon, a witness said.

"No group has claimed the attack," said Colonel Karim Hadi, a police spokesman.

More than 2,000 people have been killed in bombings since the war began.
"""


def test_an_act_told_three_times_is_one_record() -> None:
    records = dateline.code_report(REPORT, published="2014-05-13")
    assert [record.type.value for record in records] == [EventType.BOMBING]
    assert len(records[0].triggers) > 2


def test_the_fields_of_the_record() -> None:
    (record,) = dateline.code_report(REPORT, published="2014-05-13")
    assert record.occurred is not None and record.occurred.value.start == date(2014, 5, 12)
    assert record.place is not None and (record.place.value.name, record.place.value.country) == (
        "Mosul",
        "IQ",
    )
    assert record.killed is not None and record.killed.value.best == 4
    assert record.injured is not None and record.injured.value.best == 9
    assert record.mode is not None and record.mode.value == "vehicle bomb"


def test_totals_since_the_war_began_do_not_enter() -> None:
    (record,) = dateline.code_report(REPORT, published="2014-05-13")
    assert all(claim.value.high != 2000 for claim in record.rivals)


def test_a_lead_without_a_day_takes_the_publication_day_as_a_stand_in() -> None:
    text = "Gunmen shot dead a judge in Mosul.\n\nThe judge was driving home."
    (record,) = dateline.code_report(text, published="2014-05-13")
    assert record.occurred is not None
    assert (record.occurred.value.start, record.occurred.basis) == (date(2014, 5, 13), Basis.PUBLISHED)


def test_without_any_day_there_is_a_gap_and_no_guess() -> None:
    (record,) = dateline.code_report("Gunmen shot dead a judge in Mosul.\n\nThe judge was driving home.")
    assert record.occurred is None
    assert GapReason.NOT_STATED in {gap.reason for gap in record.gaps if gap.field == "occurred"}


def test_an_event_without_a_place_has_a_gap() -> None:
    (record,) = dateline.code_report("Gunmen shot dead two judges on Monday.", published="2014-05-13")
    assert record.place is None and "place" in {gap.field for gap in record.gaps}


def test_nothing_to_code() -> None:
    text = (
        "The finance minister presented the budget to parliament in Baghdad on Monday and answered questions."
    )
    assert dateline.code_report(text, published="2014-05-13") == ()


def test_hopes_and_plans_are_no_records() -> None:
    text = "The governor said he hopes a campaign will soon begin to liberate the town of Hit from militants."
    assert dateline.code_report(text, published="2014-05-13") == ()


def test_private_crime_only_on_request() -> None:
    text = (
        "Police said a suspect was charged with murder after a man was shot in the 400 block of Elm Street"
        " in Gary, Ind.\n\n"
        "Detectives said the victim, 24, was pronounced dead at a hospital on Monday. The suspect is held without bail."
    )
    assert dateline.code_report(text, published="2014-05-13") == ()
    assert dateline.code_report(text, published="2014-05-13", crime=True) != ()


def test_two_towns_are_two_records() -> None:
    text = (
        "Air strikes killed five people in Aleppo on Monday, activists said.\n\n"
        "Another air strike killed three people in Raqqa on Monday, the activists said."
    )
    records = dateline.code_report(text, published="2014-05-13")
    assert [record.place.value.name for record in records if record.place] == ["Aleppo", "Raqqa"]


def test_a_quarter_is_exact() -> None:
    text = "Mortar shells hit the Salihin district of Aleppo on Monday, killing two people."
    (record,) = dateline.code_report(text, published="2014-05-13")
    assert record.place is not None and record.place.value.precision is PlacePrecision.EXACT


def test_denial_is_kept_beside_the_claim() -> None:
    text = (
        "Warplanes bombed a hospital in Idlib on Monday, killing seven people, residents said.\n\n"
        'The army denied that it had bombed the hospital. "We did not bomb any hospital," a spokesman said.'
    )
    records = dateline.code_report(text, published="2014-05-13")
    assert [record.stance.value for record in records] == [Stance.DENIED]
