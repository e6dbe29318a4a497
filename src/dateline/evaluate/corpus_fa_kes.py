"""The corpus `fa_kes`: reports on the Syrian war, each with a day and a governorate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, day_or_none, read_rows
from dateline.record.event import EventRecord


@dataclass(frozen=True, slots=True)
class DayAndPlace:
    """Gold: its day and governorate. Ours: the first day, and the names of the place and of its parents."""

    day: date | None
    places: tuple[str, ...]
    record: EventRecord | None = None


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_fa_kes(path: Path, split: str) -> Iterator[tuple[CorpusReport, DayAndPlace]]:
    """Reports with their gold. The publication day is not given: the text begins with it, and it is the gold.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "date", "location")):
        report = CorpusReport(
            report_id=row["id"], text=row["text"], title=row.get("title"), outlet=row.get("source")
        )
        yield report, DayAndPlace(day_or_none(row["date"]), (row["location"],))
