from __future__ import annotations

import hashlib
import io
import json
from datetime import date

import pytest

from dateline.errors import UnreadableReport
from dateline.read.jsonl import read_json_lines
from dateline.text.document import Document, PublishedBasis
from tests.read.test_plain import LEAD

GOOD = json.dumps({"id": "r1", "text": LEAD})


def read(
    *lines: str | bytes, published: date | None = None, outlet: str | None = None
) -> list[Document | UnreadableReport]:
    data = b"\n".join(line.encode() if isinstance(line, str) else line for line in lines)
    return list(read_json_lines(io.BytesIO(data), origin="syria.jsonl", published=published, outlet=outlet))


def one(line: str, *, published: date | None = None, outlet: str | None = None) -> Document:
    (document,) = read(line, published=published, outlet=outlet)
    assert isinstance(document, Document)
    return document


def test_every_key_reaches_the_document() -> None:
    line = json.dumps(
        {
            "id": "r1",
            "text": LEAD,
            "title": "Blast kills four",
            "published": "2016-06-12",
            "url": "https://example.org/a",
            "outlet": "Northtown News",
            "language": "en",
        }
    )
    document = one(line)
    assert (document.document_id, document.text, document.title) == ("r1", LEAD, "Blast kills four")
    assert (document.url, document.outlet) == ("https://example.org/a", "Northtown News")
    assert document.origin == "syria.jsonl:1"
    assert document.published is not None
    assert (document.published.day, document.published.basis) == (date(2016, 6, 12), PublishedBasis.METADATA)
    assert document.sha256 == hashlib.sha256(line.encode()).hexdigest()


def test_a_date_line_in_the_text_goes_before_the_line_s_own_day() -> None:
    document = one(json.dumps({"text": f"12 June 2016\n\n{LEAD}", "published": "2016-08-01"}))
    assert document.published is not None
    assert (document.published.day, document.published.alternatives) == (
        date(2016, 6, 12),
        (date(2016, 8, 1),),
    )


def test_a_line_s_own_day_and_outlet_go_before_the_run_s() -> None:
    line = json.dumps({"text": LEAD, "published": "2016-06-12T10:00:00+02:00", "outlet": "Own"})
    document = one(line, published=date(2020, 1, 1), outlet="Run")
    assert document.published is not None
    assert (document.published.day, document.outlet) == (date(2016, 6, 12), "Own")


def test_the_run_s_day_and_outlet_fill_in() -> None:
    document = one(GOOD, published=date(2020, 1, 1), outlet="Run")
    assert document.published is not None
    assert (document.published.day, document.outlet) == (date(2020, 1, 1), "Run")


def test_html_is_read_as_a_page() -> None:
    document = one(json.dumps({"html": f"<html><body><p>{LEAD}</p></body></html>"}))
    assert document.text == LEAD


def test_a_whole_number_is_an_id_and_null_is_absent() -> None:
    assert one(json.dumps({"id": 17, "text": LEAD, "title": None, "published": None})).document_id == "17"


def test_without_an_id_the_content_is_hashed() -> None:
    first, second = one(json.dumps({"text": LEAD})), one(json.dumps({"text": LEAD, "outlet": "Other"}))
    assert first.document_id == second.document_id
    assert one(json.dumps({"text": LEAD, "url": "https://example.org/b"})).document_id != first.document_id


def test_blank_lines_are_skipped_but_counted() -> None:
    documents = read("", GOOD, "  ", GOOD)
    assert [d.origin for d in documents if isinstance(d, Document)] == ["syria.jsonl:2", "syria.jsonl:4"]


def test_a_byte_order_mark_is_no_fault() -> None:
    (document,) = read(b"\xef\xbb\xbf" + GOOD.encode())
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            '{"text": "x", "published": "12/02/2013"}',
            '"published" is "12/02/2013"; expected an ISO date (YYYY-MM-DD).',
        ),
        (
            '{"text": "x", "published": 20130212}',
            '"published" is 20130212; expected an ISO date (YYYY-MM-DD).',
        ),
        ('{"text": ["x"]}', '"text" is ["x"]; expected a string.'),
        ('{"text": "the x", "url": {"a": 1}}', '"url" is {"a":1}; expected a string.'),
        ('{"text": "the x", "id": true}', '"id" is true; expected a string.'),
        ('{"text": "the x", "outlet": 7.5}', '"outlet" is 7.5; expected a string.'),
        ('{"title": "x"}', 'neither "text" nor "html"; expected one of them'),
        ('{"text": "   "}', 'neither "text" nor "html"; expected one of them'),
        ("[1, 2]", "a JSON array; expected an object with text or html"),
        ("null", "a JSON null; expected an object with text or html"),
    ],
)
def test_a_wrong_value_is_named_with_its_line(line: str, message: str) -> None:
    documents = read(GOOD, line, GOOD)
    assert [type(document) for document in documents] == [Document, UnreadableReport, Document]
    assert str(documents[1]) == f"syria.jsonl:2: {message}"


@pytest.mark.parametrize(
    "line", ["{", "{'text': 'x'}", '{"text": "x"', "text", b'{"text": "\xff\xfe"}', "[" * 5000]
)
def test_broken_json_is_named_with_its_line(line: str | bytes) -> None:
    documents = read(GOOD, line, GOOD)
    assert [type(document) for document in documents] == [Document, UnreadableReport, Document]
    assert str(documents[1]).startswith("syria.jsonl:2: not JSON (")


def test_a_long_wrong_value_is_cut_in_the_message() -> None:
    (error,) = read(json.dumps({"text": LEAD, "published": "x" * 5000}))
    assert len(str(error)) < 160


def test_a_line_over_the_limit_is_refused_and_the_next_one_read() -> None:
    documents = read(json.dumps({"text": LEAD * 60_000}), GOOD)
    assert str(documents[0]) == "syria.jsonl:1: a line of more than 5,000,000 bytes; expected at most that"
    assert isinstance(documents[1], Document)


def test_an_empty_file_is_one_error() -> None:
    assert [str(error) for error in read("", " ")] == [
        "syria.jsonl: the file is empty; expected one JSON object a line"
    ]


def test_a_binary_file_is_one_error() -> None:
    errors = read(b"\x1f\x8b\x08\x00binary", b"more", b"and more")
    assert len(errors) == 1
