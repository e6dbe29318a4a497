"""Sentences of a whole document: regions, offsets, paragraphs, length."""

from __future__ import annotations

from dateline.segment import split_document
from dateline.segment.split import MOST_TOKENS
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span
from tests.segment.build import body

HEAD = "Bomb kills three in Gao"
TAIL = "A bomb killed three men. Two fled."
TEXT = f"{HEAD}\nBy Ann Lee\n{TAIL}"


def two_regions() -> Document:
    start = TEXT.index(TAIL)
    regions = (
        Region(RegionKind.HEADLINE, Span(0, len(HEAD))),
        Region(RegionKind.BYLINE, Span(len(HEAD) + 1, start - 1)),
        Region(RegionKind.BODY, Span(start, len(TEXT))),
    )
    return Document("test", TEXT, regions, sha256="0" * 64)


def test_only_text_regions_give_sentences() -> None:
    kinds = [sentence.region for sentence in split_document(two_regions()).sentences]
    assert kinds == [RegionKind.HEADLINE, RegionKind.BODY, RegionKind.BODY]


def test_paragraph_numbers_run_over_regions() -> None:
    assert [sentence.paragraph for sentence in split_document(two_regions()).sentences] == [0, 1, 1]


def test_index_is_the_running_number() -> None:
    assert [sentence.index for sentence in split_document(two_regions()).sentences] == [0, 1, 2]


def test_tokens_are_slices_of_the_document() -> None:
    document = two_regions()
    for sentence in split_document(document).sentences:
        for token in sentence.tokens:
            assert document.text[token.start : token.end] == token.text
            assert sentence.span.start <= token.start < token.end <= sentence.span.end


def test_no_sentence_crosses_a_region() -> None:
    document = two_regions()
    for sentence in split_document(document).sentences:
        assert any(region.span.contains(sentence.span) for region in document.regions)


def test_text_without_stops_is_cut() -> None:
    sentences = split_document(body("men, women " * 2 * MOST_TOKENS)).sentences
    assert len(sentences) > 1
    assert max(len(sentence.tokens) for sentence in sentences) <= MOST_TOKENS


def test_cut_loses_no_word() -> None:
    text = "one two; " * MOST_TOKENS
    sentences = split_document(body(text)).sentences
    assert sum(len(sentence.tokens) for sentence in sentences) == 3 * MOST_TOKENS


def test_marks_alone_are_no_sentence() -> None:
    assert split_document(body("* * *\n\n---")).sentences == ()


def test_long_damaged_text_stays_linear() -> None:
    assert len(split_document(body('"' * 20_000)).quotations) == 0
