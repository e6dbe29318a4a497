"""The corpora that are run through, and how their reports become documents."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import UnreadableReport
from dateline.read import read_report, read_text
from dateline.text.document import Document

Read = Document | UnreadableReport


@dataclass(frozen=True, slots=True)
class Corpus:
    """files: below the folder of corpora. crime: code acts between private persons, too."""

    name: str
    files: tuple[str, ...]
    crime: bool
    read: Callable[[Path, str], Iterator[Read]]


def read_texts(folder: Path, file: str) -> Iterator[Read]:
    """Reports of a JSON lines file with `text`."""
    for row in _rows(folder / file):
        published = row.get("published")
        yield _attempt(
            lambda row=row, published=published: read_text(  # type: ignore[misc]
                row["text"],
                origin=row["id"],
                document_id=row["id"],
                title=row.get("title"),
                url=row.get("url"),
                outlet=row.get("outlet"),
                published=None if published is None else date.fromisoformat(published[:10]),
            )
        )


def read_pages(folder: Path, file: str) -> Iterator[Read]:
    """Saved pages, gzipped, that a JSON lines file names as `html`."""
    for row in _rows(folder / file):
        data = gzip.decompress(((folder / file).parent / row["html"]).read_bytes())
        yield _attempt(
            lambda row=row, data=data: read_report(  # type: ignore[misc]
                data, origin=row["id"], media="html", document_id=row["id"], url=row.get("url")
            )
        )


def _attempt(read: Callable[[], Document]) -> Read:
    try:
        return read()
    except UnreadableReport as error:
        return error


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


CORPORA = (
    Corpus("modern", ("modern/dev.jsonl",), False, read_texts),
    Corpus("fa_kes", ("fa_kes/dev.jsonl",), False, read_texts),
    Corpus("gun_violence", ("gun_violence/documents.jsonl",), True, read_texts),
    Corpus("muc4", ("muc4/dev.jsonl", "muc4/tst1.jsonl", "muc4/tst2.jsonl"), False, read_texts),
    Corpus("re3d", ("re3d/all.jsonl",), False, read_texts),
    Corpus("html_scrapinghub", ("html_scrapinghub/test.jsonl",), False, read_pages),
)
"""In the order of the table."""
