"""The publication day: given, from a page's metadata, from its address, or printed in the text."""

from __future__ import annotations

import re
from datetime import date, datetime

from dateline.read.days import DAY, DAY_SHAPE, PrintedDay, find_day, find_short_day, published_words, read_day
from dateline.text.document import Published, PublishedBasis, Region, RegionKind
from dateline.text.span import Span

_LEADS = published_words()["lead"]
PUBLISHED_LEAD = str(_LEADS["published"])
UPDATED_LEAD = str(_LEADS["updated"])
LINE_LEAD = str(_LEADS["line"])
ZONE = r"(?:[A-Z]{1,5}T|UTC|GMT|KSA|local time)"
TIME = (
    r"(?:(?:(?:at\s+|,\s*|[-–|@]\s*)?\d\d?[:.]\d\d|at\s+\d{4})(?::\d\d)?"
    rf"(?:\s?[ap]\.?m\.?)?(?:\s?\(?{ZONE}\b\)?)?(?!\d))"
)
LEAD = rf"(?:(?:{PUBLISHED_LEAD}|{UPDATED_LEAD})\s?[:|]?\s*(?:on\s+)?)"

DATE_LINE = re.compile(
    rf"(?:{LEAD}|(?:{LINE_LEAD})\s?:?\s*)?(?:{TIME}\s*)?{DAY_SHAPE}[\s,]*(?:{TIME}\s*)?"
    rf"(?:[\s|/–•·(-]*{LEAD}(?:{TIME}\s*)?(?:{DAY_SHAPE})?[\s,]*(?:{TIME})?[^.]{{0,40}})?[\s|)]*",
    re.IGNORECASE,
)
"""A whole line that says when the page came out: "Published: Sunday, 7/12/2015 10:05 PM - Updated: ..."."""
LEADING_DATE = re.compile(
    rf"{LEAD}?{DAY_SHAPE}(?:\s*{TIME})?"
    r"(?:\s*\(updated[^()]{0,40}\))?(?:\s*get short url(?:\s\d{1,5}){0,2})?(?=\W|$|(?<=\d)[A-Z])",
    re.IGNORECASE,
)
"""A date that opens a report saved as one line: "Date of publication 12 June 2016 Dozens of ..."."""
LED_DATE = re.compile(rf"\b(?P<lead>{LEAD})(?:{TIME}\s*)?(?P<day>{DAY_SHAPE})", re.IGNORECASE)

URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?!\d)")
ARCHIVE = re.compile(r"^https?://web\.archive\.org/web/\d+[a-z_]*/")
DAY_FIRST = re.compile(r"\b\d\d?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)", re.IGNORECASE)
MONTH_FIRST = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d\d?\b", re.IGNORECASE
)
TOP = 600
"""Characters in which a report prints its publication day without saying what it is."""


def parse_day(value: str) -> date | None:
    """The day of an ISO day or timestamp, in the zone it is written in; None if it is neither."""
    value = value.strip()
    try:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value).date()
    except ValueError:
        return None


def day_in_address(url: str | None) -> date | None:
    """The day in a page's address (".../2015/01/30/..."), an archive's own time stamp aside."""
    if not url:
        return None
    for match in URL_DAY.finditer(ARCHIVE.sub("", url)):
        found = parse_day("-".join(match.groups()))
        if found is not None:
            return found
    return None


def settle_published(
    text: str,
    regions: tuple[Region, ...],
    *,
    given: date | None = None,
    metadata: date | None = None,
    url: str | None = None,
) -> Published | None:
    """The publication day, surest basis first; None where nothing says it with its year."""
    if given is not None:
        return Published(given, PublishedBasis.GIVEN)
    known = metadata if metadata is not None else day_in_address(url)
    if known is not None:
        return Published(known, PublishedBasis.METADATA)
    found = _printed(text, regions)
    if found is None:
        return None
    return _choose_reading(text, found)


def _printed(text: str, regions: tuple[Region, ...]) -> PrintedDay | None:
    """The first day in a header or date line, else a day behind "Published", else one behind "Updated"."""
    led = tuple(LED_DATE.finditer(text, 0, TOP))
    updates = re.compile(UPDATED_LEAD, re.IGNORECASE)
    for match in led:
        if not updates.match(match.group("lead")):
            return find_day(text, match.start("day"), match.end("day"))
    for region in regions:
        if region.kind is RegionKind.HEADER:
            start, end = region.span.start, region.span.end
            found = find_day(text, start, end) or find_short_day(text, start, end)
            if found is not None:
                return found
    for region in regions:
        if region.kind in (RegionKind.FURNITURE, RegionKind.CAPTION, RegionKind.BYLINE):
            led = (*led, *LED_DATE.finditer(text, region.span.start, region.span.end))
    for match in sorted(led, key=lambda match: bool(updates.match(match.group("lead")))):
        found = find_day(text, match.start("day"), match.end("day"))
        if found is not None:
            return found
    return None


def _choose_reading(text: str, found: PrintedDay) -> Published:
    """Day or month first? By the same day in words, then by the way the text writes other days."""
    span = Span(found.start, found.end)
    if found.swapped is None:
        return Published(found.day, PublishedBasis.PAGE_TEXT, span)
    first, second = found.day, found.swapped
    days = (read_day(match) for match in DAY.finditer(text))
    spelt = {day.day for day in days if day is not None and day.swapped is None}
    if second in spelt and first not in spelt:
        return Published(second, PublishedBasis.PAGE_TEXT, span)
    if first in spelt and second not in spelt:
        return Published(first, PublishedBasis.PAGE_TEXT, span)
    if len(MONTH_FIRST.findall(text)) > len(DAY_FIRST.findall(text)):
        first, second = second, first
    return Published(first, PublishedBasis.PAGE_TEXT, span, (second,))
