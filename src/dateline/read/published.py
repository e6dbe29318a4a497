"""The publication day: given, from a page's metadata, from its address, or printed in the text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

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
UPDATED = re.compile(UPDATED_LEAD, re.IGNORECASE)


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
    """The publication day, surest basis first; None where nothing says it with its year.

    A day that the report's own header prints beats metadata that disagrees with it (archives stamp a page
    with the day they saved it); the metadata's day is then kept among the alternatives.
    """
    if given is not None:
        return Published(given, PublishedBasis.GIVEN)
    known = metadata if metadata is not None else day_in_address(url)
    rank, found = _printed(text, regions)
    if known is None:
        return None if found is None else _choose_reading(text, found)
    if found is not None and rank == 0 and known not in (found.day, found.swapped):
        printed = _choose_reading(text, found)
        return replace(printed, alternatives=(*printed.alternatives, known))
    return Published(known, PublishedBasis.METADATA)


def _printed(text: str, regions: tuple[Region, ...]) -> tuple[int, PrintedDay | None]:
    """The day of a header or date line (rank 0), else one behind "Published" (1) or "Updated" (2).

    The body is not searched: "a video published on 3 May 2016" does not date the report.
    """
    best: tuple[int, PrintedDay] | None = None
    for region in regions:
        if region.kind in (RegionKind.BODY, RegionKind.QUOTATION):
            continue
        found = _in_region(text, region)
        if found is not None and (best is None or found[0] < best[0]):
            best = found
    return (3, None) if best is None else best


def _in_region(text: str, region: Region) -> tuple[int, PrintedDay] | None:
    """The publication day that a region prints, with its rank (0 is best)."""
    start, end = region.span.start, region.span.end
    updated: tuple[int, PrintedDay] | None = None
    for match in LED_DATE.finditer(text, start, end):
        if region.kind is RegionKind.CAPTION and text[max(start, match.start() - 1)] != "(":
            continue
        day = find_day(text, match.start("day"), match.end("day"))
        if day is None:
            continue
        if not UPDATED.match(match.group("lead")):
            return (0 if region.kind is RegionKind.HEADER else 1), day
        updated = updated or (2, day)
    if updated is None and region.kind is RegionKind.HEADER:
        day = find_day(text, start, end) or find_short_day(text, start, end)
        return None if day is None else (0, day)
    return updated


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
    fits = [_weekday_fit(text, day) for day in (first, second)]
    if fits[0] == fits[1]:
        fits = [len(pattern.findall(text)) for pattern in (DAY_FIRST, MONTH_FIRST)]
    if fits[1] > fits[0]:
        first, second = second, first
    return Published(first, PublishedBasis.PAGE_TEXT, span, (second,))


NEWS_REACH = 1000
"""Code points at the beginning of a report whose weekdays are those of its news."""
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)


def _weekday_fit(text: str, day: date) -> int:
    """How well the weekdays of the news go with a report of `day`: 2 if one is its own, 1 if it is the day before."""
    named = {match.group().lower().removesuffix("s") for match in WEEKDAY.finditer(text, 0, NEWS_REACH)}
    if f"{day:%A}".lower() in named:
        return 2
    return int(f"{day - timedelta(days=1):%A}".lower() in named)
