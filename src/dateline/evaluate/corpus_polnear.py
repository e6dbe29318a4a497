"""The corpus `polnear`: political news in which everything attributed to somebody is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.evaluate.verbatim import Stretch


@dataclass(frozen=True, slots=True)
class Attributed:
    """Something said, thought or shown by somebody; each part may be in pieces, or absent.

    attribution_source: who. cue: the words that report. content: what.
    """

    attribution_source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class AttributedText:
    """A text with what it attributes. The text itself, because tokens are counted."""

    text: str
    attributions: tuple[Attributed, ...]


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_polnear(path: Path, split: str) -> Iterator[tuple[CorpusReport, AttributedText]]:
    """Reports with their gold. Raises Misuse if the file is absent or not of this corpus."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "attributions")):
        report = CorpusReport(report_id=row["id"], text=row["text"], title=row.get("title"))
        found = tuple(
            Attributed(_stretches(one["source"]), _stretches(one["cue"]), _stretches(one["content"]))
            for one in row["attributions"]
        )
        yield report, AttributedText(row["text"], found)


def _stretches(parts: Sequence[Mapping[str, Any]]) -> tuple[Stretch, ...]:
    return tuple(sorted((part["start"], part["end"]) for part in parts))
