"""One report: bytes or text, with what is known about it, to a `Document`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from dateline.errors import UnreadableReport
from dateline.read.check import refuse_unreadable
from dateline.read.decode import decode_report, refuse_binary, tidy
from dateline.read.lines import line_patterns
from dateline.read.plain import mark_regions
from dateline.read.published import settle_published
from dateline.text.document import TEXT_KINDS, Document, Region, RegionKind
from dateline.text.identity import content_id

Media = Literal["text", "html"]
LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)?(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
LONGEST_AUTHOR = 120


@dataclass(frozen=True, slots=True)
class Known:
    """What the caller knows about a report; it goes before what the report says about itself.

    published: given by the user. stamped: from the metadata of a collection, which a printed date line beats.
    """

    origin: str
    sha256: str
    document_id: str | None
    title: str | None
    url: str | None
    outlet: str | None
    published: date | None
    stamped: date | None = None


def read_report(
    data: bytes,
    *,
    origin: str,
    media: Media | None = None,
    document_id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
) -> Document:
    """Read one report from the bytes of a text file or a saved web page.

    origin: file name, for messages. media: None to look at the content. What is given (title, outlet,
    published) goes before what the page says.
    Raises UnreadableReport if `data` is empty, binary, over 5 MB, not English, or a page without text.
    """
    text = decode_report(data, where=origin, html=media != "text")
    digest = hashlib.sha256(data).hexdigest()
    known = Known(origin, digest, document_id, title, url, outlet, published)
    if media == "html" or (media is None and LOOKS_LIKE_HTML.match(text[:2000])):
        return _page_document(text, known)
    return _text_document(tidy(text), known)


def read_text(
    text: str,
    *,
    origin: str = "-",
    media: Media = "text",
    document_id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: date | None = None,
    stamped: date | None = None,
    sha256: str | None = None,
) -> Document:
    """Read one report from text, or the HTML of a page, that is decoded already.

    published: the publication day, surely. stamped: the day that a collection's metadata gives, which a date
    line printed in the report beats.
    sha256: of the bytes it was read from; None to hash its UTF-8 bytes.
    Raises UnreadableReport if the text is empty, over 5 MB, not English, or a page without text.
    """
    data = text.encode("utf-8", "surrogatepass")
    refuse_binary(data, where=origin)
    digest = hashlib.sha256(data).hexdigest() if sha256 is None else sha256
    known = Known(origin, digest, document_id, title, url, outlet, published, stamped)
    return _page_document(text, known) if media == "html" else _text_document(tidy(text), known)


def _text_document(text: str, known: Known) -> Document:
    refuse_unreadable(text, where=known.origin)
    regions = mark_regions(text, title=known.title)
    if not any(region.kind in TEXT_KINDS for region in regions):
        raise UnreadableReport(known.origin, "only page furniture; expected the text of a report")
    return Document(
        document_id=content_id(text, known.url or "") if known.document_id is None else known.document_id,
        text=text,
        regions=regions,
        sha256=known.sha256,
        origin=known.origin,
        title=_title(known.title, text, regions),
        url=known.url,
        outlet=known.outlet,
        author=_author(text, regions),
        published=settle_published(
            text, regions, given=_plain_day(known.published), metadata=known.stamped, url=known.url
        ),
    )


def _page_document(html: str, known: Known) -> Document:
    from dateline.read.page import read_page  # half a second of imports that plain text need not pay

    page = read_page(html, where=known.origin, url=known.url)
    refuse_unreadable(page.text, where=known.origin)
    url = page.url if known.url is None else known.url
    given = _plain_day(known.published)
    printed = _author(page.text, page.regions)
    return Document(
        document_id=content_id(page.text, url or "") if known.document_id is None else known.document_id,
        text=page.text,
        regions=page.regions,
        sha256=known.sha256,
        origin=known.origin,
        title=_title(known.title, page.text, page.regions) or page.title,
        url=url,
        outlet=page.outlet if known.outlet is None else known.outlet,
        author=page.author if printed is None else printed,
        published=settle_published(
            page.text, page.regions, given=given, metadata=known.stamped or page.published, url=url
        ),
    )


def _plain_day(published: date | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published


def _title(given: str | None, text: str, regions: Sequence[Region]) -> str | None:
    if given is not None and given.strip():
        return " ".join(given.split())
    return _first_words(RegionKind.HEADLINE, text, regions)


def _author(text: str, regions: Sequence[Region]) -> str | None:
    """The names in the first byline, without "By", office and outlet."""
    words = _first_words(RegionKind.BYLINE, text, regions)
    if words is None:
        return None
    patterns = line_patterns()
    mark = patterns.byline_mark.match(words)
    names = words[mark.end() :] if mark is not None else words
    end = patterns.name_end.search(names)
    names = names[: end.start()] if end is not None else names
    return names.strip(" .,") or None if len(names) <= LONGEST_AUTHOR else None


def _first_words(kind: RegionKind, text: str, regions: Sequence[Region]) -> str | None:
    for region in regions:
        if region.kind is kind:
            return " ".join(text[region.span.start : region.span.end].split())
    return None
