"""More than 200 malformed inputs: each gives one clear line or is read; good ones beside it are read."""

from __future__ import annotations

import codecs
import io
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.errors import UnreadableReport
from dateline.read import read_paths, read_report, read_text
from dateline.read.jsonl import read_json_lines
from dateline.text.document import Document
from tests.read.test_page import PAGE
from tests.read.test_plain import LEAD, MORE, SAVED

GOOD_TEXT = f"{LEAD}\n\n{MORE}\n"
GOOD_LINE = json.dumps({"text": LEAD})
LONG = 10_000_000


def _cut_short() -> Iterator[tuple[str, bytes]]:
    """Files that end too early, in every encoding that they may be in."""
    accented = "Trois tués: the café near the “Šumadija” hotel was hit, the mayor of the town said."
    data = accented.encode("utf-8")
    inside = [n for n in range(1, len(data)) if data[n] & 0xC0 == 0x80]
    for n in inside:
        yield f"cut-utf8-{n}.txt", data[:n]
    for n in (1, 3, 5, 7, 21, 41):
        yield f"cut-utf16-{n}.txt", codecs.BOM_UTF16_LE + accented.encode("utf-16-le")[:n]
        yield f"cut-utf32-{n}.txt", codecs.BOM_UTF32_LE + accented.encode("utf-32-le")[:n]
    for n in range(1, len(PAGE), 97):
        yield f"cut-page-{n}.html", PAGE.encode("utf-8")[:n]


def _binary() -> Iterator[tuple[str, bytes]]:
    magics = (
        b"%PDF-1.4",
        b"PK\x03\x04",
        b"\x1f\x8b\x08",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"BZh9",
    )
    for n, magic in enumerate(magics):
        for suffix in ("txt", "html", "jsonl"):
            yield f"magic-{n}.{suffix}", magic + bytes(range(256))
    for n in (0, 1, 10, len(GOOD_TEXT) - 1):
        yield f"nul-{n}.txt", GOOD_TEXT[:n].encode() + b"\x00" + GOOD_TEXT[n:].encode()
        yield f"nul-{n}.html", PAGE[:n].encode() + b"\x00" + PAGE[n:].encode()
    noise = random.Random(7)
    for n in range(12):
        yield f"noise-{n}.txt", bytes(noise.randrange(256) for _ in range(400))
        yield f"noise-{n}.html", b"<html>" + bytes(noise.randrange(1, 256) for _ in range(400))


def _empty() -> Iterator[tuple[str, bytes]]:
    blanks = (
        b"",
        b" ",
        b"\n\n\n",
        b"\t \r\n",
        codecs.BOM_UTF8,
        b"\xc2\xa0\xc2\xa0",
        b"\xe2\x80\x8b",
        b"...",
        b"12 34",
    )
    for n, blank in enumerate(blanks):
        for suffix in ("txt", "html", "htm", "jsonl"):
            yield f"empty-{n}.{suffix}", blank


def _pages() -> Iterator[tuple[str, bytes]]:
    for n in (300, 1_000, 2_100, 50_000):
        yield f"deep-div-{n}.html", b"<html><body>" + b"<div>" * n + LEAD.encode()
        yield f"deep-b-{n}.html", b"<html><body>" + b"<b>" * n + LEAD.encode()
    odd = (
        b"<html",
        b"<",
        b"<<<<>>>>",
        b"<html><body></body></html>",
        b"<!doctype html><title>x</title>",
        b"<!--" * 500,
        b"<html><body>" + b"<p>" * 5_000,
        b"<svg><text>the army</text></svg>",
        b"</div>" * 3_000,
        b"<html>&#0;&#xD800;&#x110000;",
        b"<html><meta charset=utf-7><p>+ADw-",
        b"<html><meta charset=''><p>the",
        b"<?xml version='1.0' encoding='x'?><html><p>a",
        b"<html><script type='application/ld+json'>{</script>",
        b"<html><script type='application/ld+json'>" + b"[" * 9_999,
        b"<html><p " + b"a='" * 5_000,
        b"<table>" * 700,
        b"<html><frameset><frame src='a'></frameset></html>",
    )
    for n, page in enumerate(odd):
        yield f"odd-{n}.html", page


def _lines() -> Iterator[tuple[str, bytes]]:
    values = ("1", "true", "[]", "{}", "1.5", '["x"]', '{"a":1}')
    for key in ("text", "html", "title", "published", "url", "outlet"):
        for n, value in enumerate(values):
            start = "{" if key == "text" else f'{{"text": {json.dumps(LEAD)}, '
            yield f"type-{key}-{n}.jsonl", f'{start}"{key}": {value}}}'.encode()
    broken = (
        "{",
        "}",
        "[",
        "nul",
        '"text"',
        "text",
        "{'text': 'x'}",
        '{"text": }',
        '{"text": "x",}',
        '{"text": "x"}}',
        "[1]",
        "0",
        '{"text": "\\ud800"}',
        '{"text": "\\u0000"}',
        '{"text": "x", "published": "yesterday"}',
        '{"title": "x"}',
        '{"text": ""}',
        '{"text": "x", "published": "2016-02-30"}',
        '{"text": "x", "published": "06/12/2016"}',
        "[" * 100_000,
        "{}",
        '{"id": 1}',
    )
    for n, line in enumerate(broken):
        yield f"broken-{n}.jsonl", line.encode()
    yield "bad-utf8.jsonl", b'{"text": "\xff\xfe\xfa"}'


CASES = tuple(case for make in (_cut_short, _binary, _empty, _pages, _lines) for case in make())
READABLE_ANYWAY = ("cut-page", "noise", "deep", "odd", "nul", "cut-utf16", "cut-utf32", "cut-utf8")
"""Of these, some can be read in spite of the fault; all others must give their reason."""


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 200
    assert len({name for name, _ in CASES}) == len(CASES)


def one_line(error: UnreadableReport, path: Path) -> None:
    message = str(error)
    assert message.startswith(str(path))
    assert len(message.splitlines()) == 1
    assert error.reason.strip()
    assert len(error.reason) < 300


def test_each_gives_one_line_and_the_good_reports_are_read(tmp_path: Path) -> None:
    for n, (name, data) in enumerate(CASES):
        (tmp_path / name).write_bytes(data)
        (tmp_path / f"good-{n:03}.txt").write_text(
            f"{GOOD_TEXT}\nIt was blast number {n} of the year.\n", "utf-8"
        )
    found = list(read_paths([tmp_path]))
    good = [
        item for item in found if isinstance(item, Document) and Path(item.origin).name.startswith("good-")
    ]
    assert len(good) == len(CASES)
    assert len(found) == 2 * len(CASES)
    for item in found:
        if isinstance(item, UnreadableReport):
            name = Path(item.where.removesuffix(":1")).name
            assert name in dict(CASES), item
            one_line(item, tmp_path / name)
        elif item not in good:
            assert Path(item.origin).name.startswith(READABLE_ANYWAY), item


@pytest.mark.parametrize("suffix", ["txt", "html", "jsonl"])
def test_ten_megabytes_of_one_word_are_one_line(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"word.{suffix}"
    path.write_bytes(b"a" * LONG)
    (error,) = read_paths([path])
    assert isinstance(error, UnreadableReport)
    one_line(error, path)


def test_bad_paths_among_good_ones_lose_nothing(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(SAVED, "utf-8")
    (tmp_path / "folder").mkdir()
    bad = [tmp_path / "folder", tmp_path / "none.txt", tmp_path / "none" / "none.html", Path("x" * 4_000)]
    found = list(read_paths([path for path in bad for path in (path, good)]))
    assert [type(item) for item in found] == [UnreadableReport, Document] * len(bad)


def check(document: Document) -> None:
    end = 0
    for region in document.regions:
        assert end <= region.span.start
        words = document.slice(region.span)
        assert words == words.strip()
        end = region.span.end
    covered = {n for region in document.regions for n in range(region.span.start, region.span.end)}
    assert all(char.isspace() for n, char in enumerate(document.text) if n not in covered)
    document.text.encode("utf-8")


WORDS = st.sampled_from(
    [
        "the army said",
        "BEIRUT",
        "(AFP)",
        "-",
        "—",
        "12 May 2016",
        "04/05/2016",
        "Photo: X",
        "Read more",
        "By Ana",
        "\n",
        "\n\n",
        ".",
        "[TEXT]",
        "(AP Photo/X)",
        "Related stories",
        "3 Comments",
        "a bomb killed two.",
        "Published",
        "“",
        "\u200b",
        "é",
        "\t",
    ]
)
QUICK = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


@QUICK
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_arrangement_of_page_lines_is_read_or_refused(text: str) -> None:
    try:
        check(read_text(text, title="the army said a bomb killed two"))
    except UnreadableReport as error:
        assert "\n" not in str(error)


@QUICK
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        check(read_text(text))
    except UnreadableReport as error:
        assert "\n" not in str(error)


@QUICK
@given(st.binary(max_size=300), st.sampled_from(["text", "html", None]))
def test_any_bytes_are_read_or_refused(data: bytes, media: str | None) -> None:
    try:
        check(read_report(data, origin="a", media="html" if media == "html" else "text" if media else None))
    except UnreadableReport as error:
        assert str(error).startswith("a: ")


@QUICK
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div class=caption>", "<b>", "<table><td>", "<h1>", "<br>", "a &amp; b", LEAD]
        ),
        max_size=30,
    )
)
def test_any_arrangement_of_tags_is_read_or_refused(pieces: list[str]) -> None:
    try:
        check(read_text("<html>" + "".join(pieces), media="html"))
    except UnreadableReport as error:
        assert "\n" not in str(error)


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=20), st.just(LEAD)
)


@QUICK
@given(
    st.dictionaries(
        st.sampled_from(["id", "text", "html", "title", "published", "url", "outlet", "x"]), VALUES
    )
)
def test_any_object_is_one_result_and_the_next_line_is_read(values: dict[str, object]) -> None:
    data = f"{json.dumps(values)}\n{GOOD_LINE}\n".encode()
    first, second = read_json_lines(io.BytesIO(data), origin="a.jsonl")
    assert isinstance(second, Document)
    if isinstance(first, UnreadableReport):
        assert str(first).startswith("a.jsonl:1: ")
