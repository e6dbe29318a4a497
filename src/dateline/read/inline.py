"""Cut a paragraph into header, headline, caption and body, where a report was saved as one line."""

from __future__ import annotations

from dateline.read.header import dated_agency, header_end
from dateline.read.lines import line_patterns
from dateline.read.published import LEADING_DATE
from dateline.read.titles import title_pattern
from dateline.text.document import Region, RegionKind
from dateline.text.span import Span

TITLE_REACH = 300
"""Characters at the start of the first paragraph in which its title may begin."""
CAPTION_REACH = 500
TAIL_REACH = 420
LONGEST_LEAD = 120
"""A longer stretch before an inline title is text, not its date and author."""
FEWEST_WORDS = 4


def cut_paragraph(
    text: str, start: int, end: int, *, title: str | None = None, one_line: bool = False
) -> tuple[Region, ...]:
    """Regions of one paragraph of the body, in order; the last is the body itself.

    one_line: also look for a leading date, the title, a caption and a dated agency.
    """
    regions: list[Region] = []
    if one_line:
        start = _cut_opening(text, start, end, title, regions)
    stop = header_end(text, start, end)
    if stop is not None:
        _add(text, RegionKind.HEADER, start, stop, regions)
        start = stop
    _add(text, RegionKind.BODY, start, end, regions)
    return tuple(regions)


def cut_tail(text: str, region: Region) -> tuple[Region, ...]:
    """Split crumbs ("Read Also", "(Source: ...) Twitter") off the end of a body region, as FURNITURE."""
    if region.kind is not RegionKind.BODY:
        return (region,)
    start, end = region.span.start, region.span.end
    pattern = line_patterns().furniture_tail
    cut = end
    while True:
        tail = text[max(start, cut - TAIL_REACH) : cut]
        match = pattern.search(tail)
        if match is None or match.start() == 0:
            break
        cut = cut - len(tail) + match.start()
        cut = start + len(text[start:cut].rstrip())
    if cut == end or len(text[start:cut].split()) < FEWEST_WORDS:
        return (region,)
    regions: list[Region] = []
    _add(text, RegionKind.BODY, start, cut, regions)
    _add(text, RegionKind.FURNITURE, cut, end, regions)
    return tuple(regions)


def _cut_opening(text: str, start: int, end: int, title: str | None, regions: list[Region]) -> int:
    """Add the regions before the body of a one-line report; returns where the rest begins."""
    lead = LEADING_DATE.match(text, start, min(end, start + LONGEST_LEAD))
    if lead is not None and lead.end() < end:
        _add(text, RegionKind.HEADER, start, lead.end(), regions)
        start = lead.end()
    pattern = title_pattern(title) if title else None
    found = pattern.search(text, start, min(end, start + TITLE_REACH + len(title or ""))) if pattern else None
    if found is not None and found.end() < end and _count_words(found.group()) >= 3:
        start = _cut_before_title(text, start, found.start(), regions)
        _add(text, RegionKind.HEADLINE, start, found.end(), regions)
        start = found.end()
    dated = dated_agency(text, start, min(end, start + CAPTION_REACH))
    if dated is not None:
        _add(text, RegionKind.BODY, start, dated.start(), regions)
        _add(text, RegionKind.HEADER, dated.start(), dated.end(), regions)
        start = dated.end()
    credit = line_patterns().caption_inline.search(text, start, min(end, start + CAPTION_REACH))
    if credit is not None and credit.end() < end:
        _add(text, RegionKind.CAPTION, start, credit.end(), regions)
        start = credit.end()
    while start < end and text[start].isspace():
        start += 1
    return start


def _cut_before_title(text: str, start: int, title_start: int, regions: list[Region]) -> int:
    """Name what stands before an inline title: an author after "by", a date, or body text."""
    before = text[start:title_start].strip()
    if before:
        kind = RegionKind.HEADER if len(before) <= LONGEST_LEAD else RegionKind.BODY
        if line_patterns().byline_mark.match(before) and len(before) <= LONGEST_LEAD:
            kind = RegionKind.BYLINE
        _add(text, kind, start, title_start, regions)
    return title_start


def _add(text: str, kind: RegionKind, start: int, end: int, regions: list[Region]) -> None:
    """Append the region without its outer spaces, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        regions.append(Region(kind, Span(start, end)))


def _count_words(words: str) -> int:
    return len(words.split())
