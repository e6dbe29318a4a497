"""Bytes to text: encodings, mojibake, line endings, control characters."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes
from ftfy import fix_encoding

from dateline.errors import UnreadableReport

MAX_BYTES = 5_000_000
"""A longer file or line is refused: the longest newspaper page of the development corpora has 2.1 MB."""

MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip file or office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x28\xb5\x2f\xfd", "a zstandard file"),
    (b"BZh", "a bzip2 file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"Rar!", "a rar file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite file"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
)

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Control characters, soft hyphens, zero-width and direction marks: they break words and mean nothing."""
WIDE_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
SURROGATE = re.compile("[\ud800-\udfff]")
HIGH_BYTES = bytes(range(128, 256))

CP1252_SHARE = 0.05
"""Up to this share of bytes above 127, an English text that is not UTF-8 is taken for Windows-1252."""
FEW_BAD = 0.2
"""Up to this share of bad bytes among those above 127, a text is UTF-8 with some Windows-1252 in it."""


def decode_report(data: bytes, *, where: str, html: bool = False) -> str:
    """The text of a file, not tidied: by its BOM, as UTF-8, by the charset a page declares, or the likeliest.

    html: look for a declared charset.

    Raises UnreadableReport if `data` is empty, binary or cut off inside a UTF-8 character.
    """
    refuse_binary(data, where=where)
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _decode_as(data[len(bom) :], encoding, where)
    if b"\x00" in data:
        return _decode_wide(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_cut_off(data, error, where)
    declared = DECLARED.search(data[:4096]) if html else None
    if declared is not None:
        name = declared.group(1).decode("ascii", "replace")
        text = _decode_declared(data, name)
        if text is not None:
            return text
    return _decode_guessed(data, where)


def refuse_binary(data: bytes, *, where: str) -> None:
    """Raise UnreadableReport if `data` is empty, too long, or starts as a known binary format does."""
    if not data.strip():
        raise UnreadableReport(where, "the file is empty; expected the text of a report")
    if len(data) > MAX_BYTES:
        raise UnreadableReport(where, f"{len(data):,} bytes; expected at most {MAX_BYTES:,}")
    for magic, name in MAGIC:
        if data.startswith(magic):
            raise UnreadableReport(where, f"{name}; expected plain text, HTML or JSON lines")


def tidy(text: str) -> str:
    """Repair mojibake, make line ends `\\n` and spaces plain, drop unseen characters, compose accents (NFC).

    Typographic quotes and dashes stay. A text that is already tidy comes back unchanged.
    """
    if not text.isascii():
        text = fix_encoding(SURROGATE.sub("\ufffd", text))
    text = UNSEEN.sub("", LINE_ENDS.sub("\n", text))
    text = WIDE_SPACE.sub(" ", text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _decode_as(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = (
            f"a byte order mark says {encoding}, but byte {error.start} does not fit; expected a whole file"
        )
        raise UnreadableReport(where, reason) from None


def _decode_wide(data: bytes, where: str) -> str:
    """UTF-16 without a byte order mark has a NUL in every other byte; any other NUL is binary."""
    sample = data[:4000]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if max(even, odd) > 0.7 * half and min(even, odd) < 0.05 * half:
        return _decode_as(data, "utf-16-be" if even > odd else "utf-16-le", where)
    reason = f"NUL byte at byte {data.index(0)}, as in a binary file; expected text"
    raise UnreadableReport(where, reason)


def _refuse_cut_off(data: bytes, error: UnicodeDecodeError, where: str) -> None:
    """A character that the end of the file cuts off means that the file was cut off."""
    if error.reason == "unexpected end of data" and error.start >= len(data) - 3:
        reason = f"cut off inside a UTF-8 character at byte {error.start}; expected the whole file"
        raise UnreadableReport(where, reason) from None


def _decode_declared(data: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup("cp1252" if name.lower() in {"iso-8859-1", "latin-1", "latin1"} else name)
        if codec.name in {"utf-8", "utf-16", "utf-32"}:
            return None
        return str(codec.decode(data, "strict")[0])
    except (LookupError, ValueError, AssertionError, TypeError):
        return None


def _decode_guessed(data: bytes, where: str) -> str:
    n_high = len(data) - len(data.translate(None, HIGH_BYTES))
    mostly = data.decode("utf-8", "dateline-cp1252")
    n_bad = n_high - sum(
        len(char.encode("utf-8")) for char in data.decode("utf-8", "ignore") if char > "\x7f"
    )
    if n_bad <= FEW_BAD * n_high:
        return mostly
    if n_high <= CP1252_SHARE * len(data):
        return data.decode("cp1252", "replace")
    best = from_bytes(data).best()
    if best is None:
        raise UnreadableReport(where, "no known encoding fits these bytes; expected text in UTF-8")
    return str(best)


def _cp1252_for_bad_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("dateline-cp1252", _cp1252_for_bad_bytes)
