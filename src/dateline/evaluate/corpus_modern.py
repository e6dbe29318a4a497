"""The corpus `modern`: conflict reports with whole event records, coded after the coding guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, day_or_none, read_rows
from dateline.record.event import EventRecord

CountRange = tuple[int | None, int | None, int | None]
"""Low, best, high."""


class Importance(StrEnum):
    """MAIN must be found; the others may be."""

    MAIN = "main"
    SECONDARY = "secondary"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class ModernEvent:
    """An event as this corpus compares it; gold and ours alike.

    triggers: half-open code points of the report's text. lat, lon: None where no place is known.
    organisations: names of the side that did it. speakers: without the outlet. record: ours, None for gold.
    """

    type: str
    triggers: tuple[tuple[int, int], ...]
    mode: str | None = None
    start: date | None = None
    end: date | None = None
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    killed: CountRange | None = None
    injured: CountRange | None = None
    organisations: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    importance: Importance = Importance.MAIN
    record: EventRecord | None = None


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_modern(path: Path, split: str) -> Iterator[tuple[CorpusReport, tuple[ModernEvent, ...]]]:
    """Reports with their gold events. Raises Misuse if the file is absent or not of this corpus."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "events")):
        report = CorpusReport(
            report_id=row["id"],
            text=row["text"],
            title=row.get("title"),
            published=day_or_none(row.get("published")),
            outlet=row.get("outlet"),
        )
        yield report, tuple(_event(event) for event in row["events"])


def _event(row: Mapping[str, Any]) -> ModernEvent:
    occurred, place = row["occurred"] or {}, row["place"] or {}
    organisation = (row["perpetrators"] or {}).get("organisation")
    return ModernEvent(
        type=row["type"],
        mode=row["mode"],
        triggers=((row["trigger"]["start"], row["trigger"]["end"]),),
        start=day_or_none(occurred.get("start")),
        end=day_or_none(occurred.get("end")),
        place=place.get("name"),
        lat=place.get("lat"),
        lon=place.get("lon"),
        killed=_count(row["killed"]),
        injured=_count(row["injured"]),
        organisations=() if organisation is None else tuple(n.strip() for n in organisation.split(";")),
        speakers=tuple(row["speakers"] or ()),
        importance=Importance(row["importance"]),
    )


def _count(row: Mapping[str, int | None] | None) -> CountRange | None:
    return None if row is None else (row["low"], row["best"], row["high"])
