"""A report as it was read: fixed text, named regions, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from dateline.text.span import Span


class RegionKind(StrEnum):
    """What a stretch of a document is; only the kinds in `TEXT_KINDS` are ever searched for events."""

    SECTION = "section"  # "Iraq News", "Terrorism": a rubric above the headline
    HEADLINE = "headline"
    BYLINE = "byline"
    HEADER = "header"  # "BAGHDAD, 12 May (Agency) -": filing city, day, agency
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    QUOTATION = "quotation"  # a block quotation set apart from the body
    FURNITURE = "furniture"  # menus, share bars, comment boxes, related links, repeated captions


TEXT_KINDS = frozenset({RegionKind.HEADLINE, RegionKind.BODY, RegionKind.CAPTION, RegionKind.QUOTATION})
"""Regions whose sentences may tell of events. A sub-head is a label, not a report."""


@dataclass(frozen=True, slots=True)
class Region:
    """A named stretch of the text. Regions of a document do not overlap and are sorted by start."""

    kind: RegionKind
    span: Span


class PublishedBasis(StrEnum):
    """How the publication day is known, surest first."""

    GIVEN = "given"  # by the caller: --published
    METADATA = "metadata"  # the page's machine-readable metadata, or a collection's
    PAGE_TEXT = "page text"  # a date line or header in the text
    WORKED_OUT = "worked out"  # from weekdays, eras and named operations; see resolve/anchor.py


@dataclass(frozen=True, slots=True)
class Published:
    """The day the report came out, in the newsroom's time zone.

    span: where the text says so, if it does. alternatives: other days that fit as well, best first.
    """

    day: date
    basis: PublishedBasis
    span: Span | None = None
    alternatives: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` never changes after reading; every offset in Dateline points into it.

    document_id: as given by the caller, else the content hash (text + URL). sha256: of the bytes as read.
    origin: file name, with `:line` in a JSON lines file, or "-"; for messages only.
    """

    document_id: str
    text: str = field(repr=False)
    regions: tuple[Region, ...] = field(repr=False)
    sha256: str
    origin: str = "-"
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: Published | None = None

    def __post_init__(self) -> None:
        end = 0
        for region in self.regions:
            if region.span.start < end or region.span.end > len(self.text):
                raise ValueError(f"{self.document_id}: region {region} overlaps another or leaves the text")
            end = region.span.end

    def slice(self, span: Span) -> str:
        """The words at `span`. Raises ValueError if the span leaves the text."""
        if span.end > len(self.text):
            raise ValueError(f"{self.document_id}: span {span} leaves a text of {len(self.text)} code points")
        return self.text[span.start : span.end]

    def region_at(self, offset: int) -> Region | None:
        """The region that holds code point `offset`, or None between regions."""
        for region in self.regions:
            if region.span.start <= offset < region.span.end:
                return region
        return None
