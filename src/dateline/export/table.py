"""CSV with one row a line, safe to open in a spreadsheet program."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date

from dateline.export.columns import COLUMNS, Cell, Line

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""Text cells that spreadsheet programs run as formulas start with one of these (OWASP, "CSV injection")."""


def write_csv(lines: Iterable[Line]) -> Iterator[str]:
    """A header row, then a row a line, each yielded as soon as it is known.

    UTF-8 without a mark, comma-separated, rows end in a line feed. Unknown is an empty cell. Text that
    starts like a formula gets a leading apostrophe; numbers are left alone.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in COLUMNS])
    yield _drained(buffer)
    for line in lines:
        writer.writerow([format_cell(column.take(line)) for column in COLUMNS])
        yield _drained(buffer)


def format_cell(cell: Cell) -> str:
    """A cell as CSV text: booleans as true / false, days as ISO 8601, text made harmless."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int | float):
        return repr(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _drained(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
