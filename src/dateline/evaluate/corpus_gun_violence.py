"""The corpus `gun_violence`: local news reports, each tied to one incident of a register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateline.errors import Misuse
from dateline.evaluate.corpus_report import CorpusReport, day_or_none, read_rows
from dateline.record.event import EventRecord

REPORTS, INCIDENTS = "documents.jsonl", "incidents.jsonl"


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """One incident, by register or by report. lat, lon: WGS84. record: ours; None for gold and baseline."""

    occurred: date | None
    state: str | None = None
    lat: float | None = None
    lon: float | None = None
    killed: int | None = None
    injured: int | None = None
    record: EventRecord | None = None


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """Reports and register. Raises Misuse unless `path` is a folder with both. The corpus has no splits."""
    files = (path / REPORTS, path / INCIDENTS)
    for file in files:
        if not file.is_file():
            raise Misuse(f"{path}: no {file.name}; expected a folder with {REPORTS} and {INCIDENTS}")
    return files


def read_gun_violence(path: Path, split: str) -> Iterator[tuple[CorpusReport, IncidentFacts]]:
    """Reports with the register's row. Raises Misuse if a file is absent or not of this corpus."""
    reports, incidents = corpus_files(path, split)
    register = {
        row["incident"]: IncidentFacts(
            occurred=day_or_none(row["occurred"]),
            state=row["state"],
            lat=row["lat"],
            lon=row["lon"],
            killed=row["killed"],
            injured=row["injured"],
        )
        for row in read_rows(incidents, keys=("incident", "occurred", "state", "killed", "injured"))
    }
    for row in read_rows(reports, keys=("id", "incident", "text")):
        report = CorpusReport(
            report_id=row["id"],
            text=row["text"],
            title=row.get("title"),
            published=day_or_none(row.get("published")),
            url=row.get("url"),
        )
        if row["incident"] not in register:
            raise Misuse(f'{reports}: incident "{row["incident"]}" is not in {INCIDENTS}')
        yield report, register[row["incident"]]


def read_incident_ids(path: Path, split: str) -> Iterator[tuple[CorpusReport, str]]:
    """Reports with the id of their incident, for merging. Raises Misuse as `read_gun_violence` does."""
    reports, _ = corpus_files(path, split)
    rows = read_rows(reports, keys=("id", "incident", "text"))
    for (report, _), row in zip(read_gun_violence(path, split), rows, strict=True):
        yield report, row["incident"]
