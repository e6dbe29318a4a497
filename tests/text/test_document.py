import pytest

from dateline.errors import EvidenceMismatch
from dateline.text.document import Document, Region, RegionKind
from dateline.text.evidence import Evidence
from dateline.text.identity import content_id
from dateline.text.offsets import byte_offset, utf16_offset
from dateline.text.span import Span


def make_document(text: str, *regions: Region) -> Document:
    return Document(document_id="d1", text=text, regions=regions, sha256="0" * 64)


def test_overlapping_regions_are_refused() -> None:
    first, second = Region(RegionKind.HEADLINE, Span(0, 5)), Region(RegionKind.BODY, Span(4, 9))
    with pytest.raises(ValueError, match="overlaps another"):
        make_document("0123456789", first, second)


def test_a_quote_is_its_slice() -> None:
    assert Evidence(make_document("A bomb exploded."), Span(2, 6)).quote == "bomb"


def test_evidence_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="leaves a text of 16"):
        Evidence(make_document("A bomb exploded."), Span(10, 40))


def test_stored_evidence_that_disagrees_is_refused() -> None:
    with pytest.raises(EvidenceMismatch, match="quotes 'mine'"):
        Evidence.recall(make_document("A bomb exploded."), start=2, end=6, quote="mine")


def test_ids_do_not_run_parts_together() -> None:
    assert content_id("a", "bc") != content_id("ab", "c")


def test_offsets_for_browsers_and_files() -> None:
    text = "é𝒳 bomb"
    assert utf16_offset(text, 3) == 4
    assert byte_offset(text, 3) == 7
