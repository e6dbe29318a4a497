"""Reports clustered by the incident of their main record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dateline.evaluate.corpus_gun_violence import read_incident_ids
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.mapping_merging import LINKED, ROWS, Telling, naive_telling, score_tellings, to_telling
from dateline.evaluate.score_clusters import B_CUBED, CONLL, PAIRS
from dateline.evaluate.tally import add_up
from dateline.record.event import EventRecord
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from tests.evaluate.test_corpora import gun_folder
from tests.made import brief_record, cite, made_document

MARWAN = Place("Marwan", PlacePrecision.TOWN, "Anbar", "IQ", lat=34.25, lon=41.5)
WORDS = "Bomb at Marwan market kills 12\n\nA bomb killed 12 people in Marwan on Sunday, witness {} said."


def record(report_id: str, *, day: date = date(2016, 5, 8)) -> EventRecord:
    document = made_document(WORDS.format(report_id), document_id=report_id)
    return brief_record(document, "bomb killed", day=day, place=MARWAN, killed=12)


def report(report_id: str) -> CorpusReport:
    return CorpusReport(report_id, WORDS.format(report_id), published=date(2016, 5, 9))


@pytest.fixture
def two_of_one() -> list[tuple[CorpusReport, Telling, Telling]]:
    """Two reports of one incident with one record each, and a report without a record."""
    told = (("a", "i1", (record("a"),)), ("b", "i1", (record("b"),)), ("c", "i2", ()))
    return [(report(name), Telling(incident), to_telling(records)) for name, incident, records in told]


def test_records_that_merge_put_their_reports_together(
    two_of_one: list[tuple[CorpusReport, Telling, Telling]],
) -> None:
    whole = score_tellings(two_of_one)
    sums = add_up(whole.groups)
    assert (sums[B_CUBED].f1, sums[PAIRS].f1) == (1, 1)
    assert whole.means[CONLL].value == 1
    assert whole.misses == ()


def test_acts_of_far_days_stay_apart(two_of_one: list[tuple[CorpusReport, Telling, Telling]]) -> None:
    two_of_one[1] = (report("b"), Telling("i1"), to_telling((record("b", day=date(2016, 2, 1)),)))
    ((report_id, miss),) = score_tellings(two_of_one).misses
    assert (report_id, miss.ours, miss.suggestion) == ("a", "a | b", "one act split: days differ")
    assert "b, Bomb at Marwan" in (miss.context or "")


def test_the_order_of_reports_does_not_matter(
    two_of_one: list[tuple[CorpusReport, Telling, Telling]],
) -> None:
    assert add_up(score_tellings(two_of_one).groups) == add_up(score_tellings(two_of_one[::-1]).groups)


def test_gold_against_itself_is_perfect(two_of_one: list[tuple[CorpusReport, Telling, Telling]]) -> None:
    whole = score_tellings([(told, gold, gold) for told, gold, _ in two_of_one])
    assert {tally.f1 for tally in add_up(whole.groups).values()} == {1}


def test_the_baseline_keeps_every_report_apart(
    two_of_one: list[tuple[CorpusReport, Telling, Telling]],
) -> None:
    whole = score_tellings([(told, gold, naive_telling(told)) for told, gold, _ in two_of_one])
    sums = add_up(whole.groups)
    assert (sums[B_CUBED].precision, sums[PAIRS].right_given) == (1, 0)


def test_no_reports() -> None:
    assert score_tellings([]).groups == ()


def test_every_figure_has_its_row(two_of_one: list[tuple[CorpusReport, Telling, Telling]]) -> None:
    whole = score_tellings(two_of_one)
    assert {*add_up(whole.groups), *whole.means} == {row.name for row in ROWS}


def test_reports_are_read_with_their_incident(tmp_path: Path) -> None:
    gun_folder(tmp_path)
    ((found, incident),) = read_incident_ids(tmp_path, "documents")
    assert found.report_id
    assert incident


def test_a_report_without_a_record_is_told(two_of_one: list[tuple[CorpusReport, Telling, Telling]]) -> None:
    two_of_one[1] = (report("b"), Telling("i1"), to_telling(()))
    ((_, miss),) = score_tellings(two_of_one).misses
    assert miss.suggestion == "one act split: a report without a record"


def test_reports_may_be_linked_by_records_that_are_not_the_main_ones(
    two_of_one: list[tuple[CorpusReport, Telling, Telling]],
) -> None:
    shared = replace(record("b"), score=0.1)
    own = replace(record("b", day=date(2016, 2, 1)), triggers=(cite(shared.document, "Bomb"),), score=0.9)
    two_of_one[1] = (report("b"), Telling("i1"), to_telling((shared, own)))
    whole = score_tellings(two_of_one)
    sums = add_up(whole.groups)
    assert (sums[PAIRS].right_given, sums[LINKED + PAIRS].right_given) == (0, 1)
    assert [miss.suggestion for _, miss in whole.misses] == [
        "one act split: merged, but by records that are not the main ones"
    ]
