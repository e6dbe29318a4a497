"""The formats by name. A new format is a function from lines to pieces of text, and a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.export.columns import Line
from dateline.export.geo import write_geojson
from dateline.export.table import write_csv
from dateline.record.line import encode_line


@dataclass(frozen=True, slots=True)
class Format:
    """An export format. lossless: the lines can be rebuilt from it."""

    name: str
    meaning: str
    write: Callable[[Iterable[Line]], Iterator[str]]
    lossless: bool = False


def write_jsonl(lines: Iterable[Line]) -> Iterator[str]:
    """The lines themselves, one JSON object a text line."""
    for line in lines:
        yield encode_line(line).decode()


FORMATS = {
    one.name: one
    for one in (
        Format("jsonl", "record or incident lines, whole", write_jsonl, lossless=True),
        Format("csv", "one flat row each, for R, pandas, Stata, spreadsheets", write_csv),
        Format("geojson", "points with the columns of the CSV, for maps", write_geojson),
    )
}
