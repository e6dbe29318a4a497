from __future__ import annotations

import codecs

import pytest

from dateline.errors import UnreadableReport
from dateline.read.decode import MAX_BYTES, decode_report, tidy

SENTENCE = "The mayor said “three men” were killed near the café in the old town."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode("utf-8"),
        codecs.BOM_UTF8 + SENTENCE.encode("utf-8"),
        codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
        SENTENCE.encode("utf-16-le"),
        SENTENCE.encode("utf-16-be"),
        SENTENCE.encode("cp1252"),
    ],
    ids=["utf-8", "bom-8", "bom-16le", "bom-16be", "bom-32le", "bare-16le", "bare-16be", "cp1252"],
)
def test_every_usual_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode_report(data, where="a.txt") == SENTENCE


def test_one_bad_byte_does_not_spoil_the_other_characters() -> None:
    data = ("“Quoted” and “quoted” again, in Šibenik, " * 3).encode("utf-8") + b"the army\x92s men."
    assert decode_report(data, where="a.txt").endswith("“quoted” again, in Šibenik, the army’s men.")


def test_a_declared_charset_is_used_for_a_page() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Город and the town</body></html>'
    assert decode_report(page.encode("cp1251"), where="a.html", html=True) == page


def test_an_unknown_declared_charset_is_ignored() -> None:
    page = '<html><head><meta charset="x-none"></head><body>the café</body></html>'
    assert decode_report(page.encode("cp1252"), where="a.html", html=True) == page


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"%PDF-1.7 and more", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"the army\x00 said", "NUL"),
        ("the café".encode()[:-1], "cut off"),
        (codecs.BOM_UTF16_LE + b"t\x00h", "byte order mark"),
        (b"a" * (MAX_BYTES + 1), "5,000,001 bytes"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, found: str) -> None:
    with pytest.raises(UnreadableReport, match=found) as caught:
        decode_report(data, where="a.txt")
    assert str(caught.value).startswith("a.txt: ")
    assert "expected" in caught.value.reason


def test_mojibake_is_repaired_and_typographic_quotes_stay() -> None:
    assert tidy("the cafÃ© was “hit”, the armyâ€™s men said") == "the café was “hit”, the army’s men said"


def test_line_ends_and_spaces_become_plain() -> None:
    assert tidy("one\r\ntwo\rthree\u2028four\u00a0five\tsix") == "one\ntwo\nthree\nfour five six"


def test_unseen_characters_are_dropped() -> None:
    assert tidy("the\x07 ci\u00advil\u200bians \ufeffleft") == "the civilians left"


def test_accents_are_composed() -> None:
    assert tidy("cafe\u0301") == "café"


def test_lone_surrogates_are_replaced() -> None:
    assert tidy("bad \ud800 mark") == "bad \ufffd mark"


def test_tidy_text_comes_back_unchanged() -> None:
    assert tidy(SENTENCE) == SENTENCE
