"""Events coded by hand in a table of the user's own: CSV or JSON lines, one row an event.

A report that was read and holds no event has one row with nothing but its `document_id`. Reports without a
row were not coded, and are not compared.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import Misuse
from dateline.evaluate.corpus_report import read_rows


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One event as coded; None is "not known" or "not coded". lat, lon: WGS84. Days inclusive."""

    type: str
    mode: str | None = None
    start: date | None = None
    end: date | None = None
    place: str | None = None
    admin1: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    killed: int | None = None
    injured: int | None = None
    perpetrator: str | None = None
    event_id: str | None = None


CodedReports = Mapping[str, tuple[CodedEvent, ...]]
"""The events of each coded report by document id; none for a report without an event."""


@dataclass(frozen=True, slots=True)
class CodedColumn:
    """A column of the table. others: names that mean the same, as in our own CSV export."""

    name: str
    about: str
    others: tuple[str, ...] = ()


CODED_COLUMNS: tuple[CodedColumn, ...] = (
    CodedColumn("document_id", "the report: its id, or its file's name with or without ending; required"),
    CodedColumn("event_id", "the event's name, the same for both coders; empty: paired by what is coded"),
    CodedColumn("type", "type of violence; empty: the report holds no event; required as a column"),
    CodedColumn("mode", "mode of that type"),
    CodedColumn("start", "first day, YYYY-MM-DD", ("start_day",)),
    CodedColumn("end", "last day, inclusive; empty: the first day", ("end_day",)),
    CodedColumn("place", "name of the place"),
    CodedColumn("admin1", "province or state"),
    CodedColumn("country", "ISO 3166-1 alpha-2"),
    CodedColumn("lat", "latitude, WGS84 degrees"),
    CodedColumn("lon", "longitude, WGS84 degrees"),
    CodedColumn("killed", "best figure; empty: not known, 0: none", ("killed_best",)),
    CodedColumn("injured", "best figure; empty: not known, 0: none", ("injured_best",)),
    CodedColumn("perpetrator", "organisations that did it, parted by ;", ("perpetrator_actors",)),
)
REQUIRED = ("document_id", "type")


def read_coded(file: Path) -> dict[str, tuple[CodedEvent, ...]]:
    """The coded events by report. Raises Misuse, naming file and line, for a value that cannot be read."""
    if not file.is_file():
        raise Misuse(f"{file}: no such file; expected a CSV or JSON lines table of coded events")
    coded: dict[str, list[CodedEvent]] = {}
    for where, row in _rows(file):
        values = {column.name: _value(row, column) for column in CODED_COLUMNS}
        document_id = values["document_id"]
        if document_id is None:
            raise Misuse(f'{where}: "document_id" is empty; expected the report that the row is about')
        events = coded.setdefault(document_id, [])
        if values["type"] is not None:
            events.append(_event(values, where))
        elif any(value is not None for name, value in values.items() if name != "document_id"):
            raise Misuse(f'{where}: "type" is empty, other columns are not; expected a type, or nothing else')
    return {document_id: tuple(events) for document_id, events in coded.items()}


def _rows(file: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Where each row stands, and its cells."""
    if file.suffix.lower() in (".jsonl", ".ndjson"):
        for number, row in enumerate(read_rows(file, keys=REQUIRED), 1):
            yield f"{file}:{number}", row
        return
    # utf-8-sig: spreadsheet programs write a mark at the beginning.
    with file.open(encoding="utf-8-sig", newline="") as stream:
        table = csv.DictReader(stream)
        missing = [name for name in REQUIRED if name not in (table.fieldnames or ())]
        if missing:
            raise Misuse(f'{file}:1: no column "{missing[0]}"; docs/evaluate.md lists the columns')
        for row in table:
            yield f"{file}:{table.line_num}", row


def _value(row: Mapping[str, Any], column: CodedColumn) -> str | None:
    for name in (column.name, *column.others):
        value = row.get(name)
        if value is not None and str(value).strip():
            return str(value).strip()
    return None


def _event(values: Mapping[str, str | None], where: str) -> CodedEvent:
    def read(name: str, convert: Callable[[str], Any], expected: str) -> Any:
        value = values[name]
        if value is None:
            return None
        try:
            return convert(value)
        except ValueError:
            raise Misuse(f'{where}: "{name}" is "{value}"; expected {expected}') from None

    start = read("start", date.fromisoformat, "a day, YYYY-MM-DD")
    end = read("end", date.fromisoformat, "a day, YYYY-MM-DD")
    event = CodedEvent(
        type=str(values["type"]),
        mode=values["mode"],
        start=start,
        end=start if end is None else end,
        place=values["place"],
        admin1=values["admin1"],
        country=values["country"],
        lat=read("lat", float, "degrees"),
        lon=read("lon", float, "degrees"),
        killed=read("killed", int, "a whole number"),
        injured=read("injured", int, "a whole number"),
        perpetrator=values["perpetrator"],
        event_id=values["event_id"],
    )
    if (event.lat is None) != (event.lon is None):
        raise Misuse(f'{where}: only one of "lat" and "lon" is given; expected both or neither')
    return event
