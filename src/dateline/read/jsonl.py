"""Reports in JSON lines: one object a line with `text` or `html` and what is known about the report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import msgspec

from dateline.errors import UnreadableReport
from dateline.read.decode import MAX_BYTES, refuse_binary
from dateline.read.published import parse_day
from dateline.read.report import read_text
from dateline.text.document import Document

TEXT_KEYS = ("id", "text", "html", "title", "published", "url", "outlet")
SHOWN = 60
"""Characters of a wrong value that a message shows."""


def read_json_lines(
    stream: BinaryIO, *, origin: str, published: date | None = None, outlet: str | None = None
) -> Iterator[Document | UnreadableReport]:
    """Documents of a JSON lines file, in order, read line by line; a bad line is yielded as its error.

    published, outlet: for lines that have none of their own. Blank lines are skipped.
    """
    number = 0
    n_read = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{origin}:{number}"
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
            n_read += 1
            yield UnreadableReport(where, f"a line of more than {MAX_BYTES:,} bytes; expected at most that")
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        n_read += 1
        if n_read == 1 and (reason := _why_binary(line)) is not None:
            yield UnreadableReport(origin, reason)
            return
        try:
            yield read_json_line(line, where=where, published=published, outlet=outlet)
        except UnreadableReport as error:
            yield error
    if n_read == 0:
        yield UnreadableReport(origin, "the file is empty; expected one JSON object a line")


def read_json_line(
    line: bytes, *, where: str, published: date | None = None, outlet: str | None = None
) -> Document:
    """The document of one line.

    Raises UnreadableReport if the line is no object, has a wrong value, or its text cannot be read.
    """
    values = _parse(line, where)
    texts = {key: _text_value(values, key, where) for key in TEXT_KEYS}
    text, html = texts["text"], texts["html"]
    if text is None and html is None:
        raise UnreadableReport(where, 'neither "text" nor "html"; expected one of them')
    stamped = None
    if texts["published"] is not None:
        stamped = parse_day(texts["published"])
        if stamped is None:
            found = _shown(texts["published"])
            raise UnreadableReport(where, f'"published" is {found}; expected an ISO date (YYYY-MM-DD).')
    return read_text(
        text if text is not None else html or "",
        origin=where,
        media="html" if text is None else "text",
        document_id=texts["id"],
        title=texts["title"],
        url=texts["url"],
        outlet=outlet if texts["outlet"] is None else texts["outlet"],
        published=published if stamped is None else None,
        stamped=stamped,
        sha256=hashlib.sha256(line.rstrip(b"\r\n")).hexdigest(),
    )


def _parse(line: bytes, where: str) -> dict[str, object]:
    try:
        values = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        reason = " ".join(str(error).split()) or "too deeply nested"
        raise UnreadableReport(where, f"not JSON ({reason}); expected one object a line") from None
    if not isinstance(values, dict):
        raise UnreadableReport(where, f"a JSON {_type_name(values)}; expected an object with text or html")
    return values


def _text_value(values: dict[str, object], key: str, where: str) -> str | None:
    """The value of `key`; None if it is absent, null or blank. An id may be a whole number."""
    value = values.get(key)
    if value is None:
        return None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        expected = "an ISO date (YYYY-MM-DD)" if key == "published" else "a string"
        raise UnreadableReport(where, f'"{key}" is {_shown(value)}; expected {expected}.')
    if key == "id":
        return value.strip() or None
    return value if value.strip() else None


def _shown(value: object) -> str:
    """A value as JSON, on one line, cut to a length that fits a message."""
    try:
        shown = msgspec.json.encode(value).decode("utf-8")
    except (UnicodeEncodeError, msgspec.EncodeError, RecursionError):
        shown = ascii(value)
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"


def _type_name(value: object) -> str:
    names = {list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")


def _skip_line(stream: BinaryIO) -> None:
    while piece := stream.readline(MAX_BYTES):
        if piece.endswith(b"\n"):
            return


def _why_binary(line: bytes) -> str | None:
    """Why the first line shows that the whole file is no JSON lines file, or None if it may be one."""
    if b"\x00" in line:
        return "NUL bytes, as in a binary file or UTF-16; expected JSON lines in UTF-8"
    try:
        refuse_binary(line, where="")
    except UnreadableReport as error:
        return error.reason
    return None
