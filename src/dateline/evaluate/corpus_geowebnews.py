"""The corpus `geowebnews`: news of the whole world with place names by the way they are used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import read_rows
from dateline.evaluate.corpus_spans import corpus_files
from dateline.evaluate.corpus_toponyms import toponyms_of
from dateline.evaluate.tidy_corpus import tidy_with_offsets
from dateline.evaluate.toponyms import ToponymReport, Toponyms, gold_toponyms

__all__ = ["corpus_files", "read_geowebnews"]

COMMON_NOUNS = frozenset({"Literal_Expression", "Non_Lit_Expression"})
"""Kinds of "city" and "residents": no names, left out."""


def read_geowebnews(path: Path, split: str) -> Iterator[tuple[ToponymReport, Toponyms]]:
    """Reports with their toponyms; those without coordinates (languages, peoples, namesakes) are allowed.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for file in corpus_files(path, split):
        for row in read_rows(file, keys=("id", "text", "toponyms")):
            text, move = tidy_with_offsets(row["text"])
            marked = [mark for mark in row["toponyms"] if mark["kind"] not in COMMON_NOUNS]
            toponyms = toponyms_of(marked, move, is_name=_is_name)
            report = ToponymReport(row["id"], text, title=row.get("title"), toponyms=toponyms)
            yield report, gold_toponyms(toponyms)


def _is_name(mark: Mapping[str, Any]) -> bool:
    return mark["kind"] not in {"Demonym", "Language"} and mark.get("modifier") != "Adjective"
