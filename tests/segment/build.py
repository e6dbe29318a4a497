"""Documents of one body region, for tests of this package."""

from __future__ import annotations

from dateline.segment import Quotation, Segmentation, split_document
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span


def body(text: str, *, outlet: str | None = None) -> Document:
    """A document whose whole text is one body region."""
    regions = (Region(RegionKind.BODY, Span(0, len(text))),)
    return Document("test", text, regions, sha256="0" * 64, outlet=outlet)


def sentences(text: str) -> list[str]:
    """The texts of the sentences of `text`."""
    document = body(text)
    return [document.slice(sentence.span) for sentence in split_document(document).sentences]


def quotations(text: str) -> tuple[Document, Segmentation]:
    """`text` as a document, and its segmentation."""
    document = body(text)
    return document, split_document(document)


def words(document: Document, span: Span | None) -> str | None:
    """The words at `span`, or None."""
    return None if span is None else document.slice(span)


def only_quotation(text: str) -> tuple[Document, Quotation]:
    """The single quotation of `text`."""
    document, segmentation = quotations(text)
    (quotation,) = segmentation.quotations
    return document, quotation
