"""A report of a corpus as it goes into the program, and the rows of JSON lines files that corpora are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from dateline.errors import Misuse


@dataclass(frozen=True, slots=True)
class CorpusReport:
    """What the program is shown: no more than a user would have, or than the corpus's task gives.

    page: a saved web page as it was, with `text` empty. given: stretches of `text` (start, end) that the task
    points at, to be judged.
    """

    report_id: str
    text: str
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    page: bytes | None = field(default=None, repr=False)
    given: tuple[tuple[int, int], ...] = ()


def corpus_file(path: Path, *, split: str) -> Path:
    """The file of a split: `path` itself, or `SPLIT.jsonl` in the folder `path`. Raises Misuse if absent."""
    found = path / f"{split}.jsonl" if path.is_dir() else path
    if found.is_file():
        return found
    if path.is_dir():
        splits = ", ".join(sorted(file.stem for file in path.glob("*.jsonl"))) or "none"
        raise Misuse(f"{path}: no {split}.jsonl in it; splits there: {splits}. Name one with --split.")
    raise Misuse(f"{path}: no such file; expected a corpus folder or a JSON lines file of it")


def read_rows(file: Path, *, keys: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    """The objects of a JSON lines file. Raises Misuse, naming the line, if one lacks any of `keys`."""
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise Misuse(f"{file}:{number}: not JSON ({error}); expected one object a line") from None
            missing = [key for key in keys if not isinstance(row, dict) or key not in row]
            if missing:
                raise Misuse(f'{file}:{number}: no "{missing[0]}"; is it a file of this corpus?')
            yield row


def digest_of(files: tuple[Path, ...]) -> str:
    """SHA-256 of the files' bytes, 16 hex digits: which corpus a figure was measured on."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()[:16]


def day_or_none(value: str | None) -> date | None:
    """An ISO day of a corpus row, or None where the row has none."""
    return None if value is None else date.fromisoformat(value[:10])
