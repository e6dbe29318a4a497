"""The corpus `html_scrapinghub`: saved pages, each with the true text of its article's body."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import Misuse
from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows

KEYS = ("id", "html", "text")


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The list of pages; the pages themselves are named in it by their hash."""
    return (corpus_file(path, split=split),)


def read_html_scrapinghub(path: Path, split: str) -> Iterator[tuple[CorpusReport, str]]:
    """Pages with their gold body. Raises Misuse if the list or a page is absent or not of this corpus."""
    file = corpus_file(path, split=split)
    for row in read_rows(file, keys=KEYS):
        page = file.parent / row["html"]
        if not page.is_file():
            raise Misuse(
                f"{file}: page {row['html']} of {row['id']} is not there; expected it beside the list"
            )
        data = page.read_bytes()
        if page.suffix == ".gz":
            data = gzip.decompress(data)
        yield CorpusReport(report_id=row["id"], text="", url=row.get("url"), page=data), row["text"]
