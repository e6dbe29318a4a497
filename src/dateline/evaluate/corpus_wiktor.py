"""The corpus `wiktor`: first paragraphs of Wikipedia pages on places with many namesakes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.corpus_report import read_rows
from dateline.evaluate.corpus_spans import corpus_files
from dateline.evaluate.corpus_toponyms import toponyms_of
from dateline.evaluate.tidy_corpus import tidy_with_offsets
from dateline.evaluate.toponyms import ToponymReport, Toponyms, gold_toponyms

__all__ = ["corpus_files", "read_wiktor"]


def read_wiktor(path: Path, split: str) -> Iterator[tuple[ToponymReport, Toponyms]]:
    """Texts with the name of their own page; other places in them are not marked.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for file in corpus_files(path, split):
        for row in read_rows(file, keys=("id", "text", "toponyms")):
            text, move = tidy_with_offsets(row["text"])
            toponyms = toponyms_of(row["toponyms"], move)
            yield ToponymReport(row["id"], text, toponyms=toponyms), gold_toponyms(toponyms)
