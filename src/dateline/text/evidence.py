"""The words that a value rests on."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.errors import EvidenceMismatch
from dateline.text.document import Document
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of a document. The quote is cut from the document, so the two cannot disagree.

    Raises ValueError if the span leaves the document's text.
    """

    document: Document = field(repr=False)
    span: Span

    def __post_init__(self) -> None:
        self.document.slice(self.span)

    @property
    def quote(self) -> str:
        """The quoted words, exactly as the document has them."""
        return self.document.slice(self.span)

    @classmethod
    def recall(cls, document: Document, *, start: int, end: int, quote: str) -> Evidence:
        """Rebuild stored evidence. Raises EvidenceMismatch if the document no longer says `quote` there."""
        evidence = cls(document, Span(start, end))
        if evidence.quote != quote:
            raise EvidenceMismatch(
                f"{document.document_id}: characters {start}:{end} read {evidence.quote!r}; the record quotes {quote!r}"
            )
        return evidence
