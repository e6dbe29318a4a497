"""The corpus `casie`: news of cyber attacks, each event mention actual, generic or other.

It comes in one piece. The realis model is trained on part of it (`LEARNED`), so the bench reports the rest (`HELD`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.evaluate.verbatim import Stretch

ACTUAL, GENERIC, OTHER = "Actual", "Generic", "Other"
REALIS = (ACTUAL, GENERIC, OTHER)
MISSPELT = {"General": GENERIC}
"""One event of the corpus has this name for it."""

WHOLE, LEARNED, HELD = "all", "learned", "held"
HELD_TENTHS = 3
"""Of the reports, by a hash of their ids, those that no weight has seen."""


@dataclass(frozen=True, slots=True)
class RealisMention:
    """A trigger and its class. rule: what decided ours."""

    trigger: Stretch
    realis: str
    rule: str | None = None


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split: the parts of the corpus are told apart by id, not by file."""
    return (corpus_file(path, split=WHOLE if split in (LEARNED, HELD) else split),)


def part_of(report_id: str) -> str:
    """`LEARNED` or `HELD`."""
    digest = hashlib.sha256(report_id.encode("utf-8")).digest()
    return HELD if digest[0] % 10 < HELD_TENTHS else LEARNED


def read_casie(path: Path, split: str) -> Iterator[tuple[CorpusReport, tuple[RealisMention, ...]]]:
    """Reports with their triggers, which are given. Raises Misuse if the file is absent or is another."""
    for row in read_rows(corpus_files(path, split)[0], keys=("id", "text", "events")):
        if split in (LEARNED, HELD) and part_of(row["id"]) != split:
            continue
        gold = tuple(
            RealisMention(
                (one["trigger"]["start"], one["trigger"]["end"]), MISSPELT.get(one["realis"], one["realis"])
            )
            for one in row["events"]
        )
        given = tuple(one.trigger for one in gold)
        yield CorpusReport(report_id=row["id"], text=row["text"], title=row.get("title"), given=given), gold
