"""The corpus `lgl`: local news with place names tied to GeoNames."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.corpus_report import day_or_none, read_rows
from dateline.evaluate.corpus_spans import corpus_files
from dateline.evaluate.corpus_toponyms import toponyms_of
from dateline.evaluate.tidy_corpus import tidy_with_offsets
from dateline.evaluate.toponyms import ToponymReport, Toponyms, gold_toponyms

__all__ = ["corpus_files", "read_lgl"]


def read_lgl(path: Path, split: str) -> Iterator[tuple[ToponymReport, Toponyms]]:
    """Reports with their toponyms. Neither outlet nor address is shown: they would tell the state.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for file in corpus_files(path, split):
        for row in read_rows(file, keys=("id", "text", "toponyms", "domain")):
            text, move = tidy_with_offsets(row["text"])
            toponyms = toponyms_of(row["toponyms"], move)
            report = ToponymReport(
                row["id"],
                text,
                title=row.get("title"),
                published=day_or_none(row.get("date")),
                toponyms=toponyms,
            )
            yield report, gold_toponyms(toponyms)
