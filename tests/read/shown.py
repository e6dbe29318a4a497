"""A document's regions as (kind, words) pairs, for tests to compare."""

from __future__ import annotations

from dateline.text.document import Document, RegionKind


def shown(document: Document) -> list[tuple[str, str]]:
    """Every region in order: its kind's value and its words on one line."""
    return [(region.kind.value, " ".join(document.slice(region.span).split())) for region in document.regions]


def words_of(document: Document, kind: RegionKind) -> list[str]:
    """The words of all regions of one kind."""
    return [words for value, words in shown(document) if value == kind.value]
