"""Read and code reports, one at a time: what `code`, `incidents` and `show` share."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import __version__
from dateline.cli.terminal import counted, note
from dateline.errors import DatelineError, UnreadableReport
from dateline.record.event import EventRecord
from dateline.record.line import RecordLine, producer_name, to_line
from dateline.text.document import Document

if TYPE_CHECKING:
    from dateline.resources import Resources
    from dateline.store.store import Store


@dataclass(frozen=True, slots=True)
class CodedReport:
    """One report's event records and their lines, in document order; both empty if nothing is to code."""

    document: Document
    records: tuple[EventRecord, ...]
    lines: tuple[RecordLine, ...]


@dataclass(slots=True)
class Tally:
    """What a run has done so far; its summary is the run's last line on stderr."""

    n_read: int = 0
    n_known: int = 0
    n_unread: int = 0
    n_records: int = 0

    def summary(self) -> str:
        known = f" ({self.n_known:,} known already)" if self.n_known else ""
        return (
            f"{counted(self.n_read, 'report')} read{known}, {self.n_unread:,} not; "
            f"{counted(self.n_records, 'event record')}"
        )


def code_paths(
    paths: Iterable[str],
    *,
    tally: Tally,
    published: date | None = None,
    outlet: str | None = None,
    crime: bool = False,
    tagger: str = "lexicon",
    store_path: Path | None = None,
) -> Iterator[CodedReport]:
    """Code the reports at `paths` in order. What cannot be read is told on stderr, counted, and left out.

    With a store, each report is kept when done, and what is there from the same producer is not coded again.
    """
    from dateline.read import read_paths
    from dateline.resources import open_resources

    resources = open_resources(tagger=tagger, crime=crime)
    producer = producer_name((("dateline", __version__), *resources.versions))
    store = _open_store(store_path)
    try:
        for document in read_paths(paths, published=published, outlet=outlet, stdin=sys.stdin.buffer):
            report: CodedReport | UnreadableReport
            if isinstance(document, Document):
                report = _code(document, resources, producer=producer, store=store, tally=tally)
            else:
                report = document
            if isinstance(report, UnreadableReport):
                tally.n_unread += 1
                note(str(report))
                if store is not None:
                    store.add_unread(report.where, report.reason, producer=producer, read_at=now())
            else:
                yield report
    finally:
        if store is not None:
            store.close(finished_at=now())


def now() -> str:
    """The present instant, ISO 8601, UTC: the one clock of the program."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _open_store(path: Path | None) -> Store | None:
    if path is None:
        return None
    from dateline.store.store import Store

    return Store.open(path)


def _code(
    document: Document, resources: Resources, *, producer: str, store: Store | None, tally: Tally
) -> CodedReport | UnreadableReport:
    from dateline.pipeline import code_report
    from dateline.record.recall import from_line

    if store is not None:
        known = store.lines_of(document, producer=producer)
        if known is not None:
            tally.n_read += 1
            tally.n_known += 1
            tally.n_records += len(known)
            return CodedReport(document, tuple(from_line(line, document) for line in known), known)
    try:
        records = code_report(document, resources)
        lines = tuple(to_line(record, incident_id=None, producer=producer) for record in records)
        if len({line.record_id for line in lines}) < len(lines):
            raise ValueError("two event records have one trigger and one type, and so one id")
    except DatelineError as error:
        return UnreadableReport(document.origin, str(error))
    except Exception as error:  # a bug of ours must not cost the user the other reports of the run
        found = f"{type(error).__name__}: {error}".replace("\n", " ")
        return UnreadableReport(document.origin, f"could not be coded, which is a bug in Dateline ({found})")
    if store is not None:
        store.add_report(document, lines, producer=producer, read_at=now())
    tally.n_read += 1
    tally.n_records += len(lines)
    return CodedReport(document, records, lines)
