"""The corpus `casie`: news of cyber attacks, each event mention actual, generic or other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.evaluate.verbatim import Stretch

ACTUAL, GENERIC, OTHER = "Actual", "Generic", "Other"
REALIS = (ACTUAL, GENERIC, OTHER)
MISSPELT = {"General": GENERIC}
"""One event of the corpus has this name for it."""


@dataclass(frozen=True, slots=True)
class RealisMention:
    """A trigger and its class. rule: what decided ours."""

    trigger: Stretch
    realis: str
    rule: str | None = None


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_casie(path: Path, split: str) -> Iterator[tuple[CorpusReport, tuple[RealisMention, ...]]]:
    """Reports with their triggers, which are given. Raises Misuse if the file is absent or is another."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "events")):
        gold = tuple(
            RealisMention(
                (one["trigger"]["start"], one["trigger"]["end"]), MISSPELT.get(one["realis"], one["realis"])
            )
            for one in row["events"]
        )
        given = tuple(one.trigger for one in gold)
        yield CorpusReport(report_id=row["id"], text=row["text"], title=row.get("title"), given=given), gold
