"""CSV: one row a line, numbers as numbers, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from dateline.export.columns import COLUMNS
from dateline.export.table import format_cell, write_csv
from dateline.merge import consolidate, merge_records
from dateline.record.event import EventRecord
from dateline.record.line import to_line
from dateline.record.vocabulary import EventType
from tests.made import full_record, made_document


def row_of(record: EventRecord) -> dict[str, str]:
    text = "".join(write_csv([to_line(record, incident_id=None, producer="dateline 0")]))
    (row,) = csv.DictReader(io.StringIO(text))
    return row


def test_the_header_names_every_column() -> None:
    (header,) = csv.reader(io.StringIO("".join(write_csv([]))))
    assert header == [column.name for column in COLUMNS]


def test_a_record_is_one_row() -> None:
    row = row_of(full_record())
    expected = {
        "type": "bombing",
        "mode": "suicide",
        "start_day": "2016-05-08",
        "place": "Marwan",
        "lat": "34.25",
        "killed_best": "12",
        "missing_low": "",
        "perpetrators": "A suicide bomber",
        "attribution": "Valley Courier < a police officer",
        "needs_review": "true",
        "n_sources": "1",
    }
    assert {name: row[name] for name in expected} == expected


def test_an_incident_row_names_its_members() -> None:
    record = full_record()
    (incident,) = merge_records([record])
    line = consolidate(incident, producers={record.record_id: "dateline 0"})
    (row,) = csv.DictReader(io.StringIO("".join(write_csv([line]))))
    assert (row["record_id"], row["incident_id"], row["member_records"]) == ("", *[record.record_id] * 2)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_made_harmless(start: str) -> None:
    assert format_cell(f"{start}HYPERLINK(1)") == f"'{start}HYPERLINK(1)"


def test_a_hostile_title_reaches_the_row_with_an_apostrophe() -> None:
    document = replace(made_document(), title="=cmd|' /C calc'!A0")
    assert row_of(full_record(document))["title"] == "'=cmd|' /C calc'!A0"


def test_a_negative_number_stays_a_number() -> None:
    assert format_cell(-33.25) == "-33.25"


def test_plain_cells_are_plain() -> None:
    cells = [format_cell(cell) for cell in (None, True, 0, date(2016, 5, 8), EventType.BOMBING)]
    assert cells == ["", "true", "0", "2016-05-08", "bombing"]


def test_rows_come_one_at_a_time() -> None:
    def lines() -> object:
        yield to_line(full_record(), incident_id=None, producer="dateline 0")
        raise AssertionError("the second line was asked for before the first row was given")

    rows = write_csv(lines())  # type: ignore[arg-type]
    assert next(rows).startswith("record_id,")
    assert "Marwan" in next(rows)
