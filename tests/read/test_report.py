from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest

from dateline.errors import UnreadableReport
from dateline.read import read_report, read_text
from dateline.text.identity import content_id
from tests.read.test_page import PAGE
from tests.read.test_plain import LEAD, MORE


def test_the_hash_is_of_the_bytes_as_read() -> None:
    data = b"\xef\xbb\xbf" + LEAD.encode() + b"\r\n"
    document = read_report(data, origin="a.txt")
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text == LEAD + "\n"


def test_text_is_hashed_as_utf_8() -> None:
    assert read_text(LEAD).sha256 == hashlib.sha256(LEAD.encode()).hexdigest()


def test_the_id_is_of_text_and_address() -> None:
    assert read_text(LEAD).document_id == content_id(LEAD, "")
    assert read_text(LEAD, url="https://example.org/a").document_id == content_id(
        LEAD, "https://example.org/a"
    )


def test_a_given_id_is_kept() -> None:
    assert read_report(LEAD.encode(), origin="a.txt", document_id="r-7").document_id == "r-7"


def test_a_page_is_recognised_by_its_content() -> None:
    assert read_report(PAGE.encode(), origin="a").outlet == "Northtown News"


def test_text_with_a_tag_in_it_stays_text() -> None:
    text = f"{LEAD} The sign said <html> and nothing else."
    assert read_report(text.encode(), origin="a").text == text


def test_a_given_outlet_and_title_go_before_the_page_s() -> None:
    document = read_report(PAGE.encode(), origin="a", outlet="Given News", title="Given title")
    assert (document.outlet, document.title) == ("Given News", "Given title")


def test_regions_are_sorted_and_apart() -> None:
    document = read_text(f"One headline of five words\n\n{LEAD}\n\n{MORE}")
    spans = [region.span for region in document.regions]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for a, b in pairwise(spans))


def test_only_furniture_is_no_report() -> None:
    with pytest.raises(UnreadableReport, match="only page furniture"):
        read_text("Share this story\n\nAdvertisement\n\nSign up for our newsletter")


def test_the_author_is_the_byline_without_office() -> None:
    assert (
        read_text(f"Blast kills four guards\n\nAna Example, Staff Writer\n\n{LEAD}").author == "Ana Example"
    )
    assert (
        read_text(f"Blast kills four guards\n\nBy ANA EXAMPLE and BO EXAMPLE\n\n{LEAD}").author
        == "ANA EXAMPLE and BO EXAMPLE"
    )
