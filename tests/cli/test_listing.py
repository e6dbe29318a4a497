"""Cells of the table."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from dateline.cli.listing import HEADINGS, LAST, show_count, write_table
from dateline.record.line import to_line
from dateline.record.values import Count, Place
from dateline.record.vocabulary import PlacePrecision
from tests.made import brief_record, full_record, made_document


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (None, "·"),
        (Count(12, 12, 12), "12"),
        (Count(12, 12, None), "12+"),
        (Count(2, None, None), "2+"),
        (Count(None, None, 30), "≤30"),
        (Count(10, None, 12), "10-12"),
        (Count(None, 40, None), "~40"),
        (Count(0, 0, 0), "0"),
    ],
)
def test_counts_are_short_and_exact(count: Count | None, shown: str) -> None:
    assert show_count(count) == shown


def test_the_columns_fill_80_cells() -> None:
    columns = (*HEADINGS, LAST)
    assert sum(column.width for column in columns) + len(columns) - 1 == 80


@pytest.mark.parametrize("width", [80, 100, 200])
def test_rows_keep_to_the_width(width: int) -> None:
    wide = Place("東京" * 40, PlacePrecision.TOWN, country="JP")
    record = brief_record(made_document(), "Bomb", place=wide, actor="A very long name " * 9)
    line = to_line(record, incident_id=None, producer="dateline 0")
    rows = "".join(write_table([line], width=width, tellings=True)).splitlines()
    assert max(map(cell_len, rows)) <= width


def test_a_line_break_in_a_name_breaks_no_row() -> None:
    record = brief_record(made_document(), "Bomb", place=Place("Mar\n\x1b[31mwan", PlacePrecision.TOWN))
    line = to_line(record, incident_id=None, producer="dateline 0")
    rows = "".join(write_table([line], width=80))
    assert rows.count("\n") == 2
    assert "\x1b" not in rows


def test_no_lines_no_heading() -> None:
    assert "".join(write_table([], width=80)) == ""


def test_the_full_record_in_one_row() -> None:
    line = to_line(full_record(), incident_id=None, producer="dateline 0")
    row = "".join(write_table([line], width=80)).splitlines()[1]
    assert row.split()[1:] == ["2016-05-08", "bombing", "Marwan,", "IQ", "A", "suicide", "bo…", "12", "30"]
