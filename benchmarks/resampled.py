"""As many reports as asked for, drawn from the news corpora over and over, each time at a later day."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from dateline.errors import UnreadableReport
from dateline.read import read_text
from dateline.text.document import Document

FILES = ("gun_violence/documents.jsonl", "fa_kes/dev.jsonl", "modern/dev.jsonl")
ROUND_DAYS = 97
"""Days between two takings of one report: its acts are then other acts, as with "on Friday"; prime to weeks,
so that weekdays differ as well."""


@dataclass(frozen=True, slots=True)
class RawReport:
    """A report as a corpus has it, before it is read."""

    report_id: str
    text: str
    title: str | None
    published: date | None
    outlet: str | None

    def read(self) -> Document | None:
        """The report as a document, None if it cannot be read."""
        try:
            return read_text(
                self.text,
                origin=self.report_id,
                document_id=self.report_id,
                title=self.title,
                outlet=self.outlet,
                published=self.published,
            )
        except UnreadableReport:
            return None


def load_reports(corpora: Path) -> tuple[RawReport, ...]:
    """All different reports, in a fixed order that mixes the corpora. Raises OSError if one is absent."""
    reports = [report for file in FILES for report in _of_file(corpora / file)]
    return tuple(sorted(reports, key=lambda r: hashlib.sha256(r.report_id.encode()).digest()))


def _of_file(file: Path) -> Iterator[RawReport]:
    with file.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            published = row.get("published")
            yield RawReport(
                report_id=f"{file.parent.name}-{row['id']}",
                text=row["text"],
                title=row.get("title"),
                published=None if published is None else date.fromisoformat(published[:10]),
                outlet=row.get("outlet"),
            )


def resample(reports: tuple[RawReport, ...], *, start: int, stop: int) -> Iterator[RawReport]:
    """Reports number `start` to before `stop` of the endless row; no two have one id."""
    for number in range(start, stop):
        n_round, index = divmod(number, len(reports))
        report = reports[index]
        if n_round:
            later = timedelta(days=ROUND_DAYS * n_round)
            report = replace(
                report,
                report_id=f"{report.report_id}-{n_round}",
                published=None if report.published is None else report.published + later,
            )
        yield report
