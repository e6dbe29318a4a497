"""The official MUC-4 score, worked by hand: fills, slots, alignment, rows."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.evaluate.align_muc4 import align_official
from dateline.evaluate.corpus_muc4 import Fill, OfficialTemplate
from dateline.evaluate.miss import MissKind
from dateline.evaluate.misses_muc4 import TEMPLATE_ID
from dateline.evaluate.muc4_days import DayRange, read_days, write_days
from dateline.evaluate.muc4_outcomes import Outcome, Outcomes, judge_slot
from dateline.evaluate.score_muc4 import (
    ALL_TEMPLATES,
    MATCHED_MISSING,
    MATCHED_ONLY,
    MATCHED_SPURIOUS,
    OVERGENERATION,
    ROWS,
    SETS_ONLY,
    STRINGS_ONLY,
    TEXT_FILTERING,
    UNDERGENERATION,
    count_message,
    score_official,
)
from dateline.evaluate.score_muc4_fills import match_fill
from dateline.evaluate.score_muc4_strings import Match, match_strings
from dateline.evaluate.tally import Tally

CORRECT, PARTIAL, INCORRECT = Match.CORRECT, Match.PARTIAL, Match.INCORRECT


def fill(*values: str, of: str | tuple[str, ...] = (), optional: bool = False) -> Fill:
    return Fill(values, of=(of,) if isinstance(of, str) else of, optional=optional)


def template(*, optional: bool = False, **slots: str | Fill | tuple[Fill, ...]) -> OfficialTemplate:
    """A template; a bare string is a slot's only fill."""
    fills = {
        slot: (fill(value),) if isinstance(value, str) else (value,) if isinstance(value, Fill) else value
        for slot, value in slots.items()
    }
    return OfficialTemplate(fills, optional=optional)


@pytest.mark.parametrize(
    ("slot", "ours", "key", "match"),
    [
        ("hum_tgt_description", "the 3 fishermen", "FISHERMEN", CORRECT),
        ("hum_tgt_description", "OLD FISHERMEN", "FISHERMEN", CORRECT),
        ("hum_tgt_description", "FISHERMEN WHO WERE WITNESSES", "FISHERMEN", CORRECT),
        ("hum_tgt_description", "FISHERMEN, WHICH THE MINISTER REGRETS", "FISHERMEN", PARTIAL),
        ("hum_tgt_description", "FISHERMEN AND NURSES", "FISHERMEN", PARTIAL),
        ("hum_tgt_description", "YOUNG NURSES", "OLD NURSES", PARTIAL),
        ("hum_tgt_description", "NURSES", "FISHERMEN", INCORRECT),
        ("hum_tgt_name", "SOL", "MARIA SOL", PARTIAL),
        ("hum_tgt_name", "MRS MARIA SOL", "MARIA SOL", CORRECT),
        ("hum_tgt_name", "PEDRO SOL", "MARIA SOL", INCORRECT),
        ("phys_tgt_id", "OIL", "OIL PIPELINE", PARTIAL),
        ("perp_organization_id", "BRIGADE", "6TH RIVER BRIGADE", PARTIAL),
        ("perp_organization_id", "ARMY OF THE HILLS (AH)", "ARMY OF THE HILLS", PARTIAL),
        ("perp_individual_id", "Peruvian rebels", "REBELS", CORRECT),
    ],
)
def test_strings(slot: str, ours: str, key: str, match: Match) -> None:
    assert match_strings(slot, ours, [key]) is match


def test_a_name_with_its_short_form_matches_the_two_apart() -> None:
    assert (
        match_strings("perp_organization_id", "ARMY OF THE HILLS (AH)", ["ARMY OF THE HILLS", "AH"])
        is CORRECT
    )


def test_the_best_alternative_counts() -> None:
    assert match_strings("phys_tgt_id", "DEPOT", ["BUS DEPOT", "DEPOT"]) is CORRECT


@pytest.mark.parametrize(
    ("slot", "ours", "key", "match"),
    [
        ("incident_type", "ATTACK", "BOMBING", PARTIAL),
        ("incident_type", "BOMBING", "ATTACK", INCORRECT),
        ("incident_stage_of_execution", "ATTEMPTED", "ACCOMPLISHED", INCORRECT),
        ("incident_instrument_type", "EXPLOSIVE", "DYNAMITE", PARTIAL),
        ("incident_instrument_type", "DYNAMITE", "EXPLOSIVE", INCORRECT),
        ("phys_tgt_effect_of_incident", "DESTROYED", "SOME DAMAGE", PARTIAL),
        ("phys_tgt_effect_of_incident", "SOME DAMAGE", "DESTROYED", INCORRECT),
        ("hum_tgt_type", "POLITICAL FIGURE", "GOVERNMENT OFFICIAL", PARTIAL),
        ("hum_tgt_effect_of_incident", "NO DEATH", "NO INJURY OR DEATH", PARTIAL),
        ("hum_tgt_number", "7", "~7", PARTIAL),
        ("hum_tgt_number", "7", "5-7", PARTIAL),
        ("hum_tgt_number", "6", "5 - 7", INCORRECT),
        ("hum_tgt_number", "7", "7-", INCORRECT),
        ("hum_tgt_number", "5-7", "5 - 7", CORRECT),
        ("incident_date", "26 AUG 89", "25 AUG 89 - 26 AUG 89", PARTIAL),
        ("incident_date", "25 AUG 89", "- 26 AUG 89", PARTIAL),
        ("incident_date", "27 AUG 89", "- 26 AUG 89", INCORRECT),
        ("incident_date", "- 26 AUG 89", "25 AUG 89 - 26 AUG 89", PARTIAL),
        ("incident_date", "- 26 AUG 89", "26 AUG 89", PARTIAL),
        ("incident_date", "- 26 AUG 89", "25 AUG 89", INCORRECT),
        ("incident_date", "- 26 AUG 89", "24 AUG 89 - 25 AUG 89", INCORRECT),
        ("incident_location", "PERU: LIMA (CITY)", "PERU: LIMA (DEPARTMENT): LIMA (TOWN)", CORRECT),
        ("incident_location", "PERU: LIMA (CITY)", "PERU: LIMA (DEPARTMENT)", PARTIAL),
        ("incident_location", "PERU", "PERU: LIMA (CITY)", PARTIAL),
        ("incident_location", "PERU: LIMA (CITY)", "PERU", PARTIAL),
        ("incident_location", "CHILE: LIMA (CITY)", "PERU: LIMA (CITY)", PARTIAL),
        ("incident_location", "CHILE", "PERU", INCORRECT),
        ("incident_location", "PERU: PUNO (CITY)", "PERU: PUNO (CITY) - TACNA (CITY)", PARTIAL),
        (
            "incident_location",
            "PERU: PUNO (CITY) - TACNA (CITY)",
            "PERU: PUNO (CITY) - TACNA (CITY)",
            CORRECT,
        ),
    ],
)
def test_fills_without_cross_reference(slot: str, ours: str, key: str, match: Match) -> None:
    assert match_fill(slot, fill(ours), fill(key)) is match


def test_a_set_fill_about_the_wrong_target_is_half_right() -> None:
    key = fill("DEATH", of="NURSES")
    assert match_fill("hum_tgt_effect_of_incident", fill("DEATH", of="THE NURSES"), key) is CORRECT
    assert match_fill("hum_tgt_effect_of_incident", fill("DEATH", of="BAKERS"), key) is PARTIAL
    assert match_fill("hum_tgt_effect_of_incident", fill("DEATH"), key) is PARTIAL
    assert match_fill("hum_tgt_effect_of_incident", fill("INJURY", of="NURSES"), key) is INCORRECT


def test_a_description_needs_the_right_person() -> None:
    key = fill("MAYOR OF SOTO", of="PEDRO SOL")
    slot = "hum_tgt_description"
    assert match_fill(slot, fill("MAYOR OF SOTO", of="PEDRO SOL"), key) is CORRECT
    assert match_fill(slot, fill("MAYOR OF SOTO", of="ANA LUZ"), key) is PARTIAL
    assert match_fill(slot, fill("MAYOR", of="PEDRO SOL"), key) is PARTIAL
    assert match_fill(slot, fill("MAYOR", of="ANA LUZ"), key) is INCORRECT


def outcomes(ours: list[Fill], key: list[Fill]) -> list[Outcome]:
    return [judgement.outcome for judgement in judge_slot("hum_tgt_name", ours, key)]


def test_what_is_left_on_both_sides_is_incorrect_then_spurious_or_missing() -> None:
    key = [fill("ANA LUZ"), fill("PEDRO SOL")]
    assert outcomes([fill("PEDRO SOL"), fill("JUAN PAZ")], key) == [Outcome.CORRECT, Outcome.INCORRECT]
    assert outcomes([fill("ANA LUZ")], key) == [Outcome.CORRECT, Outcome.MISSING]
    assert outcomes([fill("ANA LUZ"), fill("JUAN PAZ")], key[:1]) == [Outcome.CORRECT, Outcome.SPURIOUS]


def test_an_optional_fill_need_not_be_given_but_counts_if_it_is() -> None:
    key = [fill("ANA LUZ", optional=True)]
    assert outcomes([], key) == []
    assert outcomes([fill("ANA LUZ")], key) == [Outcome.CORRECT]
    assert outcomes([fill("JUAN PAZ")], key) == [Outcome.INCORRECT]


def test_one_fill_of_ours_matches_one_of_the_key() -> None:
    assert outcomes([fill("SOL")], [fill("PEDRO SOL"), fill("ANA SOL")]) == [Outcome.PARTIAL, Outcome.MISSING]


def test_measures_come_from_the_counts() -> None:
    counts = Outcomes(correct=4, partial=2, incorrect=1, spurious=3, missing=2, noncommittal=5)
    assert (counts.possible, counts.actual) == (9, 10)
    assert (counts.tally.recall, counts.tally.precision) == (5 / 9, 0.5)
    assert (counts.overgeneration.recall, counts.undergeneration.recall) == (0.3, 2 / 9)


BOMBING = template(
    incident_date="03 JAN 90",
    incident_location="PERU: LIMA (CITY)",
    incident_type="BOMBING",
    incident_stage_of_execution="ACCOMPLISHED",
    phys_tgt_id="DEPOT",
    phys_tgt_type=fill("COMMERCIAL", of="DEPOT"),
)
KIDNAPPING = template(
    incident_date="02 JAN 90",
    incident_location="CHILE",
    incident_type="KIDNAPPING",
    incident_stage_of_execution="ACCOMPLISHED",
    hum_tgt_name="ANA LUZ",
)


def test_templates_pair_by_type_and_content() -> None:
    assert [pair[:2] for pair in align_official([KIDNAPPING, BOMBING], [BOMBING, KIDNAPPING]).pairs] == [
        (0, 1),
        (1, 0),
    ]


def test_the_same_type_alone_pairs_nothing() -> None:
    ours = template(incident_type="BOMBING", incident_date="03 JAN 90", phys_tgt_id="BRIDGE")
    assert align_official([BOMBING], [ours]).pairs == ()


def test_attack_may_pair_with_any_type() -> None:
    ours = template(incident_type="ATTACK", phys_tgt_id="DEPOT")
    assert len(align_official([BOMBING], [ours]).pairs) == 1
    assert align_official([ours], [BOMBING]).pairs == ()


def test_a_key_that_names_nobody_pairs_by_type() -> None:
    bare = template(incident_type="BOMBING", incident_date="03 JAN 90")
    assert len(align_official([bare], [BOMBING]).pairs) == 1


def test_of_equal_keys_the_one_that_must_be_given_is_paired() -> None:
    optional = OfficialTemplate(BOMBING.slots, optional=True)
    assert [pair[:2] for pair in align_official([optional, BOMBING], [BOMBING]).pairs] == [(1, 0)]


def test_rows_differ_in_what_unpaired_templates_cost() -> None:
    attack = template(incident_type="ATTACK", hum_tgt_name="JUAN PAZ")
    tallies = score_official([BOMBING, KIDNAPPING], [BOMBING, attack]).tallies
    assert tallies[ALL_TEMPLATES] == Tally(8, 6, 11, 6)
    assert tallies[MATCHED_MISSING] == Tally(6, 6, 11, 6)
    assert tallies[MATCHED_SPURIOUS] == Tally(8, 6, 6, 6)
    assert tallies[MATCHED_ONLY] == Tally(6, 6, 6, 6)
    assert tallies[STRINGS_ONLY] == Tally(2, 1, 2, 1)
    assert tallies[SETS_ONLY] == Tally(4, 3, 5, 3)
    assert tallies[TEMPLATE_ID] == Tally(2, 1, 2, 1)
    assert tallies[OVERGENERATION].recall == 2 / 8
    assert tallies[UNDERGENERATION].recall == 5 / 11


def test_half_credit_reaches_the_total() -> None:
    ours = template(incident_type="ATTACK", phys_tgt_id="BUS DEPOT OR SHED")
    tallies = score_official([BOMBING], [ours]).tallies
    assert tallies[ALL_TEMPLATES] == Tally(2, 1.0, 6, 1.0)
    assert tallies["inc type"] == Tally(1, 0.5, 1, 0.5)


def test_an_optional_template_need_not_be_given() -> None:
    optional = OfficialTemplate(BOMBING.slots, optional=True)
    assert score_official([optional], []).tallies[ALL_TEMPLATES] == Tally()
    assert score_official([optional], [BOMBING]).tallies[ALL_TEMPLATES] == Tally(6, 6, 6, 6)


def test_an_irrelevant_message() -> None:
    assert score_official([], []).tallies[ALL_TEMPLATES].f1 is None
    tallies = score_official([], [BOMBING]).tallies
    assert tallies[ALL_TEMPLATES] == Tally(6, 0, 0, 0)
    assert tallies[TEXT_FILTERING] == Tally(1, 0, 0, 0)


def test_a_message_with_optional_templates_only_may_be_told_or_not() -> None:
    optional = OfficialTemplate(BOMBING.slots, optional=True)
    assert score_official([optional], []).tallies[TEXT_FILTERING] == Tally()
    assert score_official([optional], [BOMBING]).tallies[TEXT_FILTERING] == Tally(1, 1, 1, 1)


def test_slots_null_on_both_sides_are_noncommittal() -> None:
    alignment = align_official([BOMBING], [BOMBING])
    counts = count_message([BOMBING], [BOMBING], alignment).everything
    assert counts["hum_tgt_name"] == Outcomes(noncommittal=1)
    assert counts["phys_tgt_id"] == Outcomes(correct=1)


def test_a_key_against_itself_is_all_right() -> None:
    key = [BOMBING, KIDNAPPING, OfficialTemplate({**BOMBING.slots, "perp_individual_id": (fill("REBELS"),)})]
    tallies = score_official(key, key).tallies
    assert tallies[ALL_TEMPLATES].f1 == 1
    assert all(tally.f1 in (None, 1) for name, tally in tallies.items() if "generation" not in name)


def test_every_row_has_a_tally_and_every_tally_a_row() -> None:
    assert set(score_official([BOMBING], [BOMBING]).tallies) == {row.name for row in ROWS}


def test_misses_name_the_templates_and_the_fills() -> None:
    ours = template(incident_type="BOMBING", phys_tgt_id="DEPOT", incident_date="04 JAN 90")
    misses = score_official([BOMBING, KIDNAPPING], [ours]).misses
    assert (misses[0].field, misses[0].kind) == (TEMPLATE_ID, MissKind.MISSED)
    assert (
        misses[0].gold == "inc type: KIDNAPPING; inc date: 02 JAN 90; inc location: CHILE; hum name: ANA LUZ"
    )
    assert {(miss.field, miss.kind) for miss in misses[1:]} == {
        ("inc date", MissKind.WRONG),
        ("inc location", MissKind.MISSED),
        ("inc stage of execution", MissKind.MISSED),
        ("phys type", MissKind.MISSED),
    }


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (DayRange(date(1989, 12, 30), date(1989, 12, 30)), "30 DEC 89"),
        (DayRange(date(1989, 12, 28), date(1990, 1, 3)), "28 DEC 89 - 03 JAN 90"),
        (DayRange(None, date(1990, 1, 3)), "- 03 JAN 90"),
    ],
)
def test_days_are_written_and_read(days: DayRange, text: str) -> None:
    assert write_days(days) == text
    assert read_days(text) == days


@pytest.mark.parametrize("text", ["", "OCT 89", "31 NOV 89", "3 MCH 89", "03 JAN 90 -"])
def test_other_forms_are_no_days(text: str) -> None:
    assert read_days(text) is None
