"""Paths to documents: files, folders, JSON lines and standard input, each bad one yielded as its error."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from dateline.errors import UnreadableReport
from dateline.read.decode import MAX_BYTES
from dateline.read.jsonl import read_json_lines
from dateline.read.report import Media, read_report
from dateline.text.document import Document

HTML_SUFFIXES = (".html", ".htm")
WALKED_SUFFIXES = (".txt", *HTML_SUFFIXES, ".jsonl")
NOT_YET = (".warc", ".warc.gz")
JSON_LINE = re.compile(rb"\s*\{\s*[\"}]")
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def read_paths(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | UnreadableReport]:
    """Documents of all paths, in the order given, folders walked in the order of names.

    A path is a text file, a saved page, a JSON lines file, a folder of such, or "-" for standard input
    (`stdin`, or the process's own). What cannot be read is yielded as its error: the run goes on.
    published, outlet: for all reports but JSON lines that have their own; before a page's metadata.
    """
    for path in paths:
        if str(path) == "-":
            yield from _read_stream(sys.stdin.buffer if stdin is None else stdin, published, outlet)
        else:
            yield from _read_path(os.fspath(path), published, outlet)


def _read_path(
    path: str, published: date | None, outlet: str | None
) -> Iterator[Document | UnreadableReport]:
    try:
        is_folder = stat.S_ISDIR(Path(path).stat().st_mode)
    except (OSError, ValueError) as error:
        yield UnreadableReport(_shown(path), _why(error))
        return
    if not is_folder:
        yield from _read_file(path, published, outlet)
        return
    n_found = 0
    for found in _walk(path):
        n_found += 1
        if isinstance(found, UnreadableReport):
            yield found
        else:
            yield from _read_file(found, published, outlet)
    if n_found == 0:
        kinds = ", ".join(WALKED_SUFFIXES)
        yield UnreadableReport(
            _shown(path), f"a folder with no reports in it; expected files that end in {kinds}"
        )


def _walk(folder: str) -> Iterator[str | UnreadableReport]:
    """Report files under `folder`, sorted by name; hidden files and linked folders are left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield UnreadableReport(_shown(folder), _why(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.name.lower().endswith(WALKED_SUFFIXES) and not entry.is_dir():
            yield entry.path


def _read_file(
    path: str, published: date | None, outlet: str | None
) -> Iterator[Document | UnreadableReport]:
    origin = _shown(path)
    name = path.lower()
    if name.endswith(NOT_YET):
        yield UnreadableReport(origin, "a web archive, not supported yet; expected .txt, .html or .jsonl")
        return
    if name.endswith(".json"):
        yield UnreadableReport(
            origin, "a JSON file; expected JSON lines, one report a line, in a .jsonl file"
        )
        return
    try:
        mode = Path(path).stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISFIFO(mode):
            yield UnreadableReport(origin, "a device or socket; expected a file")
            return
        with open(path, "rb") as file:  # noqa: PTH123 - paths may be undecodable bytes, kept as os.fspath gave them
            if name.endswith(".jsonl"):
                yield from read_json_lines(file, origin=origin, published=published, outlet=outlet)
                return
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                yield UnreadableReport(origin, f"{size:,} bytes; expected at most {MAX_BYTES:,}")
                return
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        yield UnreadableReport(origin, _why(error))
        return
    yield _read_data(data, origin, "html" if name.endswith(HTML_SUFFIXES) else None, published, outlet)


def _read_stream(
    stream: BinaryIO, published: date | None, outlet: str | None
) -> Iterator[Document | UnreadableReport]:
    """Standard input: JSON lines if it starts like an object, else one text or page."""
    try:
        first = stream.readline(MAX_BYTES + 1)
        while first and not first.strip():
            first = stream.readline(MAX_BYTES + 1)
        if JSON_LINE.match(first):
            yield from read_json_lines(
                _Rejoined(first, stream), origin="-", published=published, outlet=outlet
            )
            return
        data = first + stream.read(max(0, MAX_BYTES + 1 - len(first)))
    except OSError as error:
        yield UnreadableReport("-", _why(error))
        return
    yield _read_data(data, "-", None, published, outlet)


class _Rejoined(BytesIO):
    """A stream with its first line, already taken off, put back. Only `readline` is meant to be used."""

    def __init__(self, first: bytes, stream: BinaryIO) -> None:
        super().__init__(first)
        self._rest = stream

    def readline(self, size: int | None = -1, /) -> bytes:
        return super().readline(size) or self._rest.readline(-1 if size is None else size)


def _read_data(
    data: bytes, origin: str, media: Media | None, published: date | None, outlet: str | None
) -> Document | UnreadableReport:
    try:
        return read_report(data, origin=origin, media=media, published=published, outlet=outlet)
    except UnreadableReport as error:
        return error


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; expected a report, a folder of reports, or - for standard input"
    if isinstance(error, PermissionError):
        return "no permission to read it; expected a readable file"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be opened ({reason}); expected a readable file"


def _shown(path: str) -> str:
    """A path for messages: on one line, and encodable whatever bytes it has."""
    printable = os.fsencode(path).decode("utf-8", "replace") if "\x00" not in path else path
    return UNPRINTABLE.sub("\ufffd", printable)
