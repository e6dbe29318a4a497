"""The corpus `uds_it_happened`: predicates of web texts, each with judgements on whether it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.evaluate.verbatim import Stretch

MOST = 3.0
"""The corpus's scale: every judge quite sure that it happened; -MOST, that it did not."""


@dataclass(frozen=True, slots=True)
class Factuality:
    """How surely a predicate happened, -`MOST` to `MOST`. rule: what decided ours."""

    stretch: Stretch
    value: float
    rule: str | None = None


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_uds(path: Path, split: str) -> Iterator[tuple[CorpusReport, tuple[Factuality, ...]]]:
    """Sentences with their predicates, which are given.

    Those that the corpus rejects or that nobody could judge are left out.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "predicates")):
        gold = tuple(
            Factuality((one["start"], one["end"]), float(one["score"]))
            for one in row["predicates"]
            if one["keep"] and one["score"] is not None
        )
        given = tuple(one.stretch for one in gold)
        yield CorpusReport(report_id=row["id"], text=row["text"], given=given), gold
