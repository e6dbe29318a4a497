"""The table's columns are documented."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.export.columns import COLUMNS, Column

PAGE = Path(__file__).parents[2] / "docs" / "formats" / "record.md"


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_each_column_is_on_the_page(column: Column) -> None:
    assert f"| `{column.name}` | {column.meaning} |" in PAGE.read_text("utf-8").splitlines()


def test_names_are_unique() -> None:
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
