"""Productions of months, years and other periods: a form, or None where the context forbids."""

from __future__ import annotations

import re

from dateline.language.times.captures import (
    bounds_of,
    captured,
    listed,
    month_of,
    part_of,
    spelled_year_of,
    unit_of,
    year_of,
)
from dateline.language.times.context import counts_things, names_something, word_after, word_before
from dateline.language.times.forms import (
    Base,
    CalendarMonth,
    CalendarYear,
    Century,
    Decade,
    Form,
    Period,
    Range,
    RelativeDay,
    Season,
    Slice,
    Trailing,
    Unit,
)
from dateline.language.times.words import time_words


def month(match: re.Match[str]) -> Form | None:
    text, start, end = match.string, match.start(), match.end()
    year, short = year_of(match)
    part, shift = part_of(match), captured(match, "shift")
    word = match["month"]
    if year is None and part is None and shift is None and not _lone_month(match):
        return None
    if (
        word.islower()
        and word in listed("other_words")
        and year is None
        and match.group().lower().startswith(("late", "early"))
    ):
        return None
    if year is None and names_something(
        text, start, end, before="names_before_month", after="names_after_day"
    ):
        return None
    if short and year is not None:
        year = 1900 + year if year >= 69 else 2000 + year
    return CalendarMonth(
        month_of(word), year, shift=time_words().shifts[shift] if shift is not None else None, part=part
    )


YEAR_NEAR = re.compile(r"\s(?:of\s)?(?:last|this|next)\syear\b", re.IGNORECASE)


def _lone_month(match: re.Match[str]) -> bool:
    """A month alone is a time after "in" and the like; small letters need "in" or "since"."""
    text, word = match.string, match["month"]
    lead = word_before(text, match.start())
    if word[0].isupper() and YEAR_NEAR.match(text, match.end()):
        return True
    following = word_after(text, match.end())
    if lead in ("the", "an", "a") and word[0].isupper() and following in listed("act_nouns"):
        return True  # "the October killing"
    if lead not in listed("month_leads"):
        return False
    doubtful = (
        word.lower() in time_words().short_months or word.islower() or word.lower() in listed("other_words")
    )
    if doubtful and lead not in ("in", "since", "last", "until", "during", "this"):
        return False
    return not (
        following[:1].isupper()
        and not word.isupper()
        and lead in ("by", "of", "from", "for", "to", "before", "after")
    )


def month_range(match: re.Match[str]) -> Form | None:
    if match["month"].islower() and match["month"] in listed("other_words"):
        return None
    if captured(match, "joint") == "and" and word_before(match.string, match.start()) != "between":
        return None
    year = year_of(match)[0]
    first, last = month_of(match["month"]), month_of(match["month2"])
    opening = CalendarMonth(first, year - 1 if year is not None and first > last else year)
    return Range(opening, CalendarMonth(last, year))


def spelled_month(match: re.Match[str]) -> Form | None:
    year = spelled_year_of(match)
    return None if year is None else CalendarMonth(month_of(match["month"]), year)


def spelled_year(match: re.Match[str]) -> Form | None:
    """A spelled year: "nineteen ninety-six" needs no lead, "twenty twelve" needs "in" or the like."""
    if match.groupdict().get("two") is not None:
        return CalendarYear(2000)
    year = spelled_year_of(match)
    lead = word_before(match.string, match.start())
    told = match.group().lower().startswith(("the", "year"))
    if year is None or counts_things(match.string, match.end()):
        return None
    if year >= 2000 and not told and lead not in listed("old_year_leads"):
        return None
    return CalendarYear(year)


def spelled_season(match: re.Match[str]) -> Form | None:
    year = spelled_year_of(match)
    return (
        None
        if year is None
        else Season(time_words().seasons[match["season"].lower()], year, part=part_of(match))
    )


def bare_season(match: re.Match[str]) -> Form | None:
    """As in "in the summer": the latest that has begun; a name or a plan is no time."""
    lead = word_before(match.string, match.start())
    if year_of(match)[0] is None and lead not in (
        "in",
        "during",
        "over",
        "since",
        "throughout",
        "until",
        "by",
    ):
        return None
    return season(match)


def century(match: re.Match[str]) -> Form | None:
    """As in "the 19th century", "the late twentieth century"."""
    day, ordinal = captured(match, "nth"), captured(match, "ordinal")
    n = int(day) if day is not None else time_words().ordinals[ordinal or "first"]
    return Century(100 * (n - 1), part_of(match)) if 2 <= n <= 21 else None


def short_decade(match: re.Match[str]) -> Form | None:
    """As in "the 90s", of the twentieth century; ages ("in his 60s") have no "the"."""
    return Decade(1900 + int(match["decade"]), part_of(match))


DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def named_decade(match: re.Match[str]) -> Form | None:
    """As in "the nineties", of the twentieth century; after "in his" it is an age, and so has no "the"."""
    return Decade(1920 + 10 * DECADES.index(match["tens"].lower()), part_of(match))


OLD_YEAR = 1900
"""Years before it are rare in the news, and such figures count things: they need "in" or the like."""
ANOTHER_FIGURE = re.compile(r"\s?(?:-|–|to|and|or)\s?\d", re.IGNORECASE)
"""A range that is no range of years counts things: "between 1600 and 1700 people"."""


def year(match: re.Match[str]) -> Form | None:
    text, start, end = match.string, match.start(), match.end()
    part = part_of(match)
    if part is None:
        lead, following = word_before(text, start), word_after(text, end)
        if text[start - 1 : start] != "(" and lead not in listed("year_leads"):
            return None
        if counts_things(text, end) or text[start - 1 : start] == "-":
            return None
        plural = (
            following.islower()
            and following.endswith("s")
            and following not in ("was", "has", "is", "as", "this", "its")
        )
        if plural and lead not in ("the", "in", "since", "early", "late", "mid"):
            return None
        if int(match["year"]) < OLD_YEAR and (
            plural or lead not in listed("old_year_leads") or ANOTHER_FIGURE.match(text, end)
        ):
            return None
    return CalendarYear(int(match["year"]), part)


def year_range(match: re.Match[str]) -> Form | None:
    first, last = int(match["year"]), match["year2"]
    if counts_things(match.string, match.end()):
        return None
    if first < OLD_YEAR and word_after(match.string, match.end()).lower() in listed("clock_zones"):
        return None
    closing = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Range(CalendarYear(first), CalendarYear(closing)) if closing > first else None


def decade(match: re.Match[str]) -> Form | None:
    return Decade(int(match["decade"]), part_of(match))


def season(match: re.Match[str]) -> Form | None:
    shift, year = captured(match, "shift"), year_of(match)[0]
    first_month = time_words().seasons[match["season"].lower()]
    if captured(match, "later") is not None and year is not None and first_month == 12:
        year += 1  # "the winter of 2012-13" begins in December 2012
    return Season(
        first_month,
        year,
        shift=time_words().shifts[shift] if shift is not None else None,
        part=part_of(match),
    )


def period(match: re.Match[str]) -> Form | None:
    """As in "last week", "earlier this month". A plural or a day counts, so it belongs to `trailing`."""
    unit = unit_of(match)
    word = match["unit"].lower()
    shift = time_words().shifts[captured(match, "shift") or "this"]
    elapsed = captured(match, "elapsed") is not None
    if word.endswith("s") or (word in ("hour", "night")) or (word == "day" and shift):
        return None
    if unit is Unit.DAY:
        return RelativeDay(0, Base.REFERENCE if elapsed else Base.PUBLICATION)
    return Period(unit, shift, part_of(match), elapsed)


def before_last(match: re.Match[str]) -> Form | None:
    """As in "the week before last"."""
    return Period(unit_of(match), -2)


def weekend(match: re.Match[str]) -> Form | None:
    return Period(Unit.WEEKEND, 0)


def trailing(match: re.Match[str]) -> Form | None:
    count, word = captured(match, "n"), match["unit"].lower()
    if count is None and word_after(match.string, match.end()) == "of":
        return None  # "the last days of the siege"
    if count is None and not word.endswith("s"):
        lower = match.group().lower()
        single = lower.startswith(("the past", "the last")) and word not in ("weekend", "night", "day")
        return Trailing(unit_of(match), 1) if single else None
    return Trailing(unit_of(match), bounds_of(count)[1] if count is not None else None)


def ahead(match: re.Match[str]) -> Form | None:
    count, word = captured(match, "n"), match["unit"].lower()
    if count is None and not word.endswith("s"):
        return None
    return Trailing(unit_of(match), bounds_of(count)[1] if count is not None else None, ahead=True)


def slice_of(match: re.Match[str]) -> Form | None:
    count = captured(match, "n")
    whole = _whole(match)
    edge = match["edge"].lower()
    n = bounds_of(count)[1] if count is not None else 1
    skip = ("first", "second", "third", "fourth").index(edge) if edge in ("second", "third", "fourth") else 0
    if skip and (n > 1 or unit_of(match) not in (Unit.DAY, Unit.WEEK, Unit.WEEKEND)):
        return None
    return Slice(whole, n, unit_of(match), edge in ("last", "final", "closing"), skip)


def half_of(match: re.Match[str]) -> Form | None:
    whole = _whole(match)
    n, unit = (15, Unit.DAY) if isinstance(whole, CalendarMonth) else (6, Unit.MONTH)
    return Slice(whole, n, unit, match["edge"].lower() != "first")


def _whole(match: re.Match[str]) -> CalendarMonth | CalendarYear:
    word, written = captured(match, "month"), year_of(match)[0]
    if word is not None:
        return CalendarMonth(month_of(word), written)
    assert written is not None  # the pattern needs a month or a year
    return CalendarYear(written)
