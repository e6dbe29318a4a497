"""Productions of days and times of day: a form, or None where the context says that it is no time."""

from __future__ import annotations

import re

from dateline.language.times.captures import bounds_of, captured, listed, month_of, unit_of, year_of
from dateline.language.times.context import counts_things, names_something, word_after, word_before
from dateline.language.times.forms import (
    Base,
    CalendarDay,
    ClockOnly,
    Distance,
    Form,
    NumericDay,
    Period,
    Range,
    RelativeDay,
    Unit,
    Weekday,
)
from dateline.language.times.words import time_words


def iso_day(match: re.Match[str]) -> Form | None:
    return _valid(CalendarDay(int(match["day"]), int(match["month"]), int(match["year"])))


def numeric_day(match: re.Match[str]) -> Form | None:
    first, second = int(match["first"]), int(match["second"])
    year, short = int(match["year"]), len(match["year"]) == 2
    if first > 12 or second > 12 or first == second:
        day, month = (first, second) if first > 12 else (second, first)
        return _valid(CalendarDay(day, month, year, short_year=short))
    return NumericDay(first, second, year, short) if first and second else None


def _valid(form: CalendarDay) -> CalendarDay | None:
    """The form if its month has such a day; the 29th of February is let through without a year."""
    if not 1 <= form.day <= 31:
        return None
    if form.month is None:
        return form
    if not 1 <= form.month <= 12:
        return None
    days = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[form.month - 1]
    return form if form.day <= days else None


def day_month(match: re.Match[str]) -> Form | None:
    text, start, end = match.string, match.start(), match.end()
    year, short = year_of(match)
    if short and not (
        match["month"].isupper() or "'" in match["short"] or "’" in match["short"] or "-" in match.group()
    ):
        return None
    counted = counts_things(text, end) and word_before(text, start) != "on"  # "on Aug. 7 killed 25"
    if year is None and counted and match.start("day") > match.start("month"):
        return None
    if match["month"].islower() and match["month"] in listed("other_words") and year is None:
        follows_day = match.start("month") > match.start("day")
        if (
            follows_day
            and not match.group().count("of")
            and word_before(text, start) not in listed("day_leads")
        ):
            return None
        if not follows_day and word_before(text, start) not in listed("month_day_leads"):
            return None
    if names_something(text, start, end, before="names_before_day", after="names_after_day"):
        return None
    return _valid(CalendarDay(int(match["day"]), month_of(match["month"]), year, short_year=short))


def ordinal_month(match: re.Match[str]) -> Form | None:
    return _valid(
        CalendarDay(
            time_words().ordinals[match["ordinal"].lower()], month_of(match["month"]), year_of(match)[0]
        )
    )


def month_ordinal(match: re.Match[str]) -> Form | None:
    """As in "March eighth", but not "the March first aid course": nothing that it would number may follow."""
    if word_after(match.string, match.end()).lower() in (
        *listed("ordinal_nouns"),
        "aid",
        "lady",
        "half",
        "quarter",
    ):
        return None
    return ordinal_month(match)


def shift_month_day(match: re.Match[str]) -> Form | None:
    """As in "last Oct. 23": the latest such day before the report; "next" gives nothing here."""
    if match["shift"].lower() not in ("last", "past", "this"):
        return None
    return _valid(CalendarDay(int(match["day"]), month_of(match["month"])))


def holiday(match: re.Match[str]) -> Form | None:
    name = " ".join(match["holiday"].lower().replace("’", "'").split())
    month, day = time_words().holidays[name]
    return CalendarDay(day, month, year_of(match)[0])


def day_of_month(match: re.Match[str]) -> Form | None:
    """Read "the 24th" as a day if no noun follows that it would number ("the 24th Brigade")."""
    text, end = match.string, match.end()
    following = word_after(text, end)
    lead = word_before(text, match.start())
    dated = lead in ("on", "of", "since", "until", "by", "from", "and", "night", "morning")
    if not dated or following[:1].isupper() or following.lower() in listed("ordinal_nouns"):
        return None
    return _valid(CalendarDay(int(match["day"])))


def day_range(match: re.Match[str]) -> Form | None:
    month, year = month_of(match["month"]), year_of(match)[0]
    if (
        match.start("month") < match.start("day")
        and year is None
        and counts_things(match.string, match.end())
    ):
        return None
    if (
        match["month"].islower()
        and match["month"] in listed("other_words")
        and match.start("month") < match.start("day")
    ):
        return None
    first, last = int(match["day"]), int(match["day2"])
    first_month, first_year = (month, year)
    if first > last:  # "30 and 1 May": the first day is in the month before
        first_month = 12 if month == 1 else month - 1
        first_year = year - 1 if year is not None and month == 1 else year
    opening, closing = (
        _valid(CalendarDay(first, first_month, first_year)),
        _valid(CalendarDay(last, month, year)),
    )
    return Range(opening, closing) if opening is not None and closing is not None else None


def weekday(match: re.Match[str]) -> Form | None:
    text, start, end = match.string, match.start(), match.end()
    word = match["weekday"]
    shift = captured(match, "shift")
    if word.lower() in time_words().short_weekdays and not _short_weekday_fits(match):
        return None
    if names_something(text, start, end, before="names_before_weekday", after="names_after_weekday"):
        return None
    if shift in ("previous", "preceding", "following") or match.group().lower().startswith("this past"):
        return Weekday(time_words().weekdays[word.lower()], 1 if shift == "following" else -1)
    return Weekday(
        time_words().weekdays[word.lower()], time_words().shifts[shift] if shift is not None else None
    )


def weekday_before_last(match: re.Match[str]) -> Form | None:
    """As in "the Friday before last": the latest but one."""
    return Weekday(time_words().weekdays[match["weekday"].lower()], -2)


def bare_day_range(match: re.Match[str]) -> Form | None:
    """As in "from the 3rd to the 5th", of the month that the publication day gives."""
    first, last = _valid(CalendarDay(int(match["day"]))), _valid(CalendarDay(int(match["day2"])))
    return Range(first, last) if first is not None and last is not None else None


def _short_weekday_fits(match: re.Match[str]) -> bool:
    """True for "Sat" and "Sun" beside a day of month, a part of the day or "on"; else they are words."""
    text, end = match.string, match.end()
    if match["weekday"].islower():
        return False
    tail = text[end : end + 12].lstrip(" ,(\u00a0")
    following = re.match(r"[^\W_]+", tail)
    first = following.group().lower() if following is not None else ""
    words = time_words()
    if first[:1].isdigit() or first in words.months or first in words.lists["dayparts"]:
        return True
    return word_before(text, match.start()) in (
        "on",
        "last",
        "since",
        "until",
        "late",
        "early",
    ) and match.group().endswith(".")


def relative_day(match: re.Match[str]) -> Form | None:
    word = match["days"].lower()
    if word.startswith("before"):
        return RelativeDay(-2)
    if word.startswith("after"):
        return RelativeDay(2)
    if word == "today" and word_before(match.string, match.start()) == "usa":
        return None
    return RelativeDay(time_words().days[word])


def last_night(match: re.Match[str]) -> Form | None:
    return RelativeDay(-1)


def this_morning(match: re.Match[str]) -> Form | None:
    return RelativeDay(0)


def overnight(match: re.Match[str]) -> Form | None:
    return RelativeDay(-1, n_days=2)


def ago(match: re.Match[str]) -> Form | None:
    low, high = bounds_of(match["n"])
    unit = unit_of(match)
    short = unit is Unit.WEEK and match.group().lower().startswith(("nearly", "almost"))
    return Distance(low, high, unit, -1, short=short)


def moments_ago(match: re.Match[str]) -> Form | None:
    """As in "a few minutes ago": the day of the report."""
    return RelativeDay(0)


def half_ago(match: re.Match[str]) -> Form | None:
    months = {"year": 6, "decade": 60}
    unit = match["half"].lower()
    if unit == "hour":
        return RelativeDay(0)
    return Distance(months[unit], months[unit], Unit.MONTH, -1)


def earlier(match: re.Match[str]) -> Form | None:
    low, high = bounds_of(match["n"])
    back = match["way"].lower() in ("earlier", "before", "prior", "beforehand")
    return Distance(low, high, unit_of(match), -1 if back else 1, Base.REFERENCE)


def the_day_before(match: re.Match[str]) -> Form | None:
    back = match["way"].lower() == "before"
    return Distance(1, 1, unit_of(match), -1 if back else 1, Base.REFERENCE)


def same(match: re.Match[str]) -> Form | None:
    word = captured(match, "unit")
    if word is None or word in ("day", "night"):
        return RelativeDay(0, Base.REFERENCE)
    return Period(unit_of(match), 0, base=Base.REFERENCE)


def next_day(match: re.Match[str]) -> Form | None:
    shift = 1 if match["shiftref"].lower() in ("next", "following") else -1
    word = match["unit"].lower()
    if word in ("day", "night", "morning", "afternoon", "evening"):
        return RelativeDay(shift, Base.REFERENCE)
    base = Base.REFERENCE if match["shiftref"].lower() in ("following", "preceding") else Base.PUBLICATION
    return Period(unit_of(match), shift, base=base)


def clock(match: re.Match[str]) -> Form | None:
    """A time of day. Bare figures ("9:30", "0914") need "at" or the like before them."""
    groups = match.groupdict()
    lead = word_before(match.string, match.start())
    if groups.get("hour") is not None:
        if int(groups["hour"]) > 23:
            return None
        rest = match.group()[len(groups["hour"]) :]
        marked = any(letter.isalpha() for letter in rest)
        if (
            rest.startswith(".")
            and not marked
            and word_after(match.string, match.end()) in listed("counted_dots")
        ):
            return None
        colon = rest.startswith(":") and len(groups["hour"]) == 2
        return ClockOnly() if marked or lead in listed("clock_leads") or colon else None
    if groups.get("bare") is not None:
        return ClockOnly() if lead == "at" and not counts_things(match.string, match.end()) else None
    if groups.get("spoken") is not None and lead not in listed("clock_leads"):
        return None
    return ClockOnly()
