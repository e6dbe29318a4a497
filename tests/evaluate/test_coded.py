"""Tables of coded events: reading, pairing, agreement, and what is written about it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import Misuse
from dateline.evaluate.agreement_report import agreement_json, write_agreement, write_disagreements
from dateline.evaluate.align_coded import align_coded
from dateline.evaluate.corpus_coded import CODED_COLUMNS, CodedEvent, CodedReports, read_coded
from dateline.evaluate.mapping_coded import coded_name, to_coded
from dateline.evaluate.score_coded import CODED_FIELDS, CodedAgreement, FieldAgreement, score_coded
from dateline.evaluate.tally import Tally
from tests.made import full_record, made_document

ROOT = Path(__file__).parents[2]

BOMBING = CodedEvent(
    "bombing",
    mode="suicide",
    start=date(2016, 5, 8),
    end=date(2016, 5, 8),
    place="Marwan",
    admin1="Anbar",
    country="IQ",
    lat=34.25,
    lon=41.5,
    killed=12,
    injured=30,
    perpetrator="Islamic State",
)
RAID = CodedEvent("arrest", start=date(2016, 5, 20), end=date(2016, 5, 20), place="Tellan", killed=0)
TABLE: CodedReports = {"a": (BOMBING, RAID), "b": (), "c": (replace(BOMBING, killed=3),)}


def table(tmp_path: Path, text: str, name: str = "gold.csv") -> Path:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return file


def field(agreement: CodedAgreement, name: str) -> FieldAgreement:
    return next(found for found in agreement.fields if found.field == name)


def test_a_row_is_an_event_and_an_empty_type_a_report_without_one(tmp_path: Path) -> None:
    file = table(
        tmp_path,
        "document_id,type,start,place,lat,lon,killed\na,bombing,2016-05-08,Marwan,34.25,41.5,12\nb,,,,,,\n",
    )
    event = replace(BOMBING, mode=None, admin1=None, country=None, injured=None, perpetrator=None)
    assert read_coded(file) == {"a": (event,), "b": ()}


def test_our_own_export_can_be_read(tmp_path: Path) -> None:
    file = table(
        tmp_path, "document_id,type,start_day,end_day,killed_best\na,bombing,2016-05-08,2016-05-09,12\n"
    )
    (event,) = read_coded(file)["a"]
    assert (event.start, event.end, event.killed) == (date(2016, 5, 8), date(2016, 5, 9), 12)


def test_json_lines(tmp_path: Path) -> None:
    rows = [{"document_id": 7, "type": "bombing", "killed": 0, "lat": 1.5, "lon": 2}]
    file = table(tmp_path, "".join(json.dumps(row) + "\n" for row in rows), "gold.jsonl")
    assert read_coded(file) == {"7": (CodedEvent("bombing", killed=0, lat=1.5, lon=2),)}


def test_a_mark_at_the_beginning_does_not_hide_the_first_column(tmp_path: Path) -> None:
    assert read_coded(table(tmp_path, "\ufeffdocument_id,type\na,\n")) == {"a": ()}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("id,type\n", r'gold\.csv:1: no column "document_id"'),
        ("document_id,type,start\na,bombing,8 May\n", r'gold\.csv:2: "start" is "8 May"; expected a day'),
        ("document_id,type,killed\na,bombing,dozens\n", r'gold\.csv:2: "killed" is "dozens"'),
        ("document_id,type,lat,lon\na,bombing,34,\n", r'gold\.csv:2: only one of "lat" and "lon"'),
        ("document_id,type,place\na,,Marwan\n", r'gold\.csv:2: "type" is empty, other columns are not'),
        ("document_id,type\n,bombing\n", r'gold\.csv:2: "document_id" is empty'),
    ],
)
def test_a_bad_cell_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(Misuse, match=message):
        read_coded(table(tmp_path, text))


def test_an_absent_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(Misuse, match="no such file"):
        read_coded(tmp_path / "gold.csv")


def test_events_pair_by_what_is_coded() -> None:
    assert align_coded((BOMBING, RAID), (RAID, replace(BOMBING, killed=14))) == (
        (BOMBING, replace(BOMBING, killed=14)),
        (RAID, RAID),
    )


def test_unlike_events_stay_alone() -> None:
    assert align_coded((BOMBING,), (RAID,)) == ()


def test_events_of_one_name_are_one() -> None:
    one, other = replace(BOMBING, event_id="e1"), replace(RAID, event_id="e1")
    assert align_coded((one,), (other,)) == ((one, other),)


def test_a_table_against_itself_agrees_in_full() -> None:
    agreement = score_coded(TABLE, TABLE)
    assert agreement.events == Tally(3, 3, 3, 3)
    assert {found.exact for found in agreement.fields} == {1}
    assert {found.kappa for found in agreement.fields} <= {1, None}
    assert {found.alpha for found in agreement.fields} <= {1, None}
    assert list(write_disagreements(agreement)) == []


def test_fields_of_events_that_both_have() -> None:
    ours = {"a": (replace(BOMBING, killed=14, mode=None),), "b": (RAID,), "x": (RAID,)}
    agreement = score_coded(TABLE, ours)
    assert agreement.n_reports == 2
    assert agreement.events == Tally(given=2, right_given=1, wanted=2, right_wanted=1)
    killed = field(agreement, "killed")
    assert (killed.n, killed.exact) == (1, 0)
    assert agreement.alone_first == (("a", RAID),)
    assert agreement.alone_second == (("b", RAID),)
    assert "mode" in agreement.not_compared
    any_event = field(agreement, "report holds an event")
    assert (any_event.n, any_event.exact) == (2, 0.5)


def test_a_value_that_one_side_lacks_is_counted_apart() -> None:
    agreement = score_coded(
        {"a": (BOMBING,), "c": (BOMBING,)}, {"a": (BOMBING,), "c": (replace(BOMBING, killed=None),)}
    )
    killed = field(agreement, "killed")
    assert (killed.n, killed.exact, killed.only_first, killed.only_second) == (1, 1, 1, 0)


def test_places_within_25_km_are_the_same_place() -> None:
    agreement = score_coded({"a": (BOMBING,)}, {"a": (replace(BOMBING, lat=34.35),)})
    assert field(agreement, "coordinates (same: within 25 km)").exact == 1


def test_names_of_one_actor_are_the_same_perpetrator() -> None:
    agreement = score_coded({"a": (BOMBING,)}, {"a": (replace(BOMBING, perpetrator="ISIS"),)})
    assert field(agreement, "perpetrator").exact == 1


def test_no_report_in_common() -> None:
    agreement = score_coded({"a": (BOMBING,)}, {"b": (BOMBING,)})
    assert (agreement.n_reports, agreement.events) == (0, Tally())


def test_the_markdown_table_has_a_row_for_every_field() -> None:
    lines = "".join(write_agreement(score_coded(TABLE, TABLE), first="A", second="B")).splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert len(rows) == 2 + 2 + len(CODED_FIELDS)
    assert {row.count("|") for row in rows} == {10}
    assert lines[0].startswith(
        "3 reports were coded by both. A has 3 events in them, B 3; 3 are the same act"
    )


def test_json_says_the_same() -> None:
    found = agreement_json(score_coded(TABLE, TABLE), first="A", second="B")
    assert json.loads(json.dumps(found)) == found
    assert found["events"]["f1"] == 1
    assert len(found["fields"]) == 2 + len(CODED_FIELDS)


def test_disagreements_are_listed_by_report() -> None:
    ours = {"a": (replace(BOMBING, start=date(2016, 5, 7)), RAID), "b": (RAID,), "c": ()}
    rows = [json.loads(line) for line in write_disagreements(score_coded(TABLE, ours))]
    assert [(row["report_id"], row["field"], row["kind"]) for row in rows] == [
        ("a", "start", "wrong"),
        ("b", "event", "false alarm"),
        ("c", "event", "missed"),
    ]
    assert (rows[0]["gold"], rows[0]["ours"]) == ("2016-05-08", "2016-05-07")


def test_our_record_in_the_columns_of_the_table() -> None:
    assert to_coded(full_record()) == replace(BOMBING, perpetrator=None)


@pytest.mark.parametrize("name", ["r1", "reports/r.txt", "r.txt", "r", "http://valley.test/1"])
def test_a_document_goes_by_its_id_file_or_address(name: str) -> None:
    document = replace(made_document(document_id="r1", url="http://valley.test/1"), origin="reports/r.txt")
    assert coded_name(document, {name, "other"}) == name
    assert coded_name(document, {"other"}) is None


def test_every_column_is_documented() -> None:
    page = (ROOT / "docs" / "evaluate.md").read_text("utf-8")
    assert [column.name for column in CODED_COLUMNS if f"| `{column.name}` |" not in page] == []
    assert [name for column in CODED_COLUMNS for name in column.others if f"`{name}`" not in page] == []
