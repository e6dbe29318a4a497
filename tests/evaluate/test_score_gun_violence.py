"""Day, place and toll of one incident a report, on cases worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.evaluate.corpus_gun_violence import IncidentFacts
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.mapping_gun_violence import naive_facts, to_facts
from dateline.evaluate.score_gun_violence import (
    DAY,
    DAY_NEAR,
    INJURED,
    INJURED_OR_NONE,
    KILLED,
    KM_10,
    KM_50,
    KNOWABLE,
    ROWS,
    STATE,
    figure_occurs,
    score_facts,
)

GOLD = IncidentFacts(date(2015, 3, 7), "Ohio", 41.0, -81.0, killed=2, injured=0)
REPORT = CorpusReport("r1", "Two men were shot dead on Saturday.", published=date(2015, 3, 9))


def right(ours: IncidentFacts, *, gold: IncidentFacts = GOLD, report: CorpusReport = REPORT) -> set[str]:
    tallies = score_facts(report, gold, ours).tallies
    return {name for name, tally in tallies.items() if tally.right_wanted}


def asked(gold: IncidentFacts = GOLD, report: CorpusReport = REPORT) -> set[str]:
    return set(score_facts(report, gold, gold).tallies)


def test_gold_against_itself_is_perfect() -> None:
    score = score_facts(REPORT, GOLD, GOLD)
    assert right(GOLD) == set(score.tallies)
    assert score.misses == ()


def test_every_question_has_its_row() -> None:
    assert asked() <= {row.name for row in ROWS}


def test_a_day_off_by_one() -> None:
    ours = replace(GOLD, occurred=date(2015, 3, 8))
    assert right(ours) & {DAY, DAY_NEAR} == {DAY_NEAR}


def test_a_place_twenty_km_off() -> None:
    assert right(replace(GOLD, lat=41.2)) & {KM_10, KM_50} == {KM_50}


def test_state_spelling_does_not_matter() -> None:
    assert STATE in right(replace(GOLD, state="OHIO"))
    assert STATE not in right(replace(GOLD, state=None))


def test_nothing_said_is_wrong_in_the_strict_row_only() -> None:
    answers = right(replace(GOLD, injured=None))
    assert INJURED not in answers
    assert INJURED_OR_NONE in answers


def test_knowable_rows_want_the_figure_in_the_text() -> None:
    assert KNOWABLE + KILLED in asked()
    assert KNOWABLE + INJURED not in asked()
    assert KNOWABLE + KILLED not in asked(replace(GOLD, killed=3))


def test_knowable_rows_want_a_report_of_the_next_ten_days() -> None:
    late = replace(REPORT, published=date(2015, 3, 18))
    assert not any(name.startswith(KNOWABLE) for name in asked(report=late))


def test_figure_as_digit_or_word_and_not_inside_another() -> None:
    assert figure_occurs(12, "Twelve people")
    assert figure_occurs(12, "killing 12.")
    assert not figure_occurs(2, "in 2015, at 2.5 miles, 12 men, No. 22")


def test_no_record_answers_nothing() -> None:
    assert right(to_facts(())) == {INJURED_OR_NONE}


def test_baseline() -> None:
    assert naive_facts(date(2015, 3, 1)) == IncidentFacts(date(2015, 2, 28), killed=1, injured=0)


def test_misses_name_what_went_wrong() -> None:
    misses = score_facts(REPORT, GOLD, replace(GOLD, killed=3)).misses
    assert [(miss.field, miss.gold, miss.ours) for miss in misses] == [(KNOWABLE + KILLED, "2", "3")]
