"""The header that opens a report: "BAGHDAD, 12 May (Agency) -", "ROGERS PARK —", "(Reuters) -"."""

from __future__ import annotations

import re
from functools import cache

from dateline.read.lines import line_patterns

REACH = 320
"""Characters of a paragraph in which a header may stand; broadcast monitors' marks make the longest."""

UPPER = r"[A-Z][A-Z.'’]*[A-Z.]"
TITLE = r"[A-Z][\w.'’]*"
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
DAY = (
    rf"(?i:{WEEKDAY}(?:\d\d?(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d\d?(?:st|nd|rd|th)?)(?:,?\s+\d\d(?:\d\d)?)?|no\s+date"
    rf"|\d\d?[./-]\d\d?[./-]\d{{2,4}})"
)
AGENCY = r"\([A-Z][^()\n]{1,60}\)"
DASH = r"(?:[-–—―]{1,3}|_)"


@cache
def _header() -> re.Pattern[str]:
    """A header at the start of a paragraph, in its various forms."""
    upper_place = rf"{UPPER}(?:[ \n-]{UPPER}){{0,3}}(?:\s\([A-Z][\w .]{{1,40}}\))?"
    title_place = rf"{TITLE}(?:[ \n-](?:(?:al|el|de|la|of)[ -])?{TITLE}){{0,3}}"
    parent = rf"(?:,\s(?:{TITLE}|{UPPER})(?:\s{TITLE}){{0,2}}){{0,2}}"
    forms = (
        rf"(?:{upper_place}){parent}(?:,\s{DAY})?(?:\s{AGENCY})?\s?{DASH}(?=\s|$)",
        rf"(?:{upper_place}){parent}(?:,\s{DAY})?\s{AGENCY}(?=\s[A-Z\"“‘'])",
        rf"(?:{upper_place}){parent},\s{DAY}(?:\s{AGENCY})?\s?{DASH}?(?=\s|$)",
        rf"(?:{title_place}){parent},?(?:\s{DAY}\s{AGENCY}|\s{DAY}|\s{AGENCY})\s?{DASH}(?=\s|$)",
        rf"(?:{TITLE}(?:\s{TITLE}){{0,2}}){parent}\s(?:—|--)(?=\s[A-Z\"“‘'])",
        rf"{AGENCY}\s?{DASH}(?=\s|$)",
        rf"\((?i:{MONTH})\s\d\d?,\s\d{{4}}\)(?=\s|$)",
    )
    return re.compile("|".join(f"(?:{form})" for form in forms))


@cache
def _bare_city() -> re.Pattern[str]:
    names = "|".join(
        sorted(map(re.escape, line_patterns().header_cities), key=lambda name: (-len(name), name))
    )
    return re.compile(
        rf"(?:{names})(?:,\s{TITLE})?(?::(?=\s)|(?=\s(?:A|An|The|At|[A-Z][a-z’']+|\d[\d,]*|\")\s))"
    )


@cache
def _marks() -> re.Pattern[str]:
    words = line_patterns().header_marks
    return re.compile(
        rf"\s*\[(?P<kind>{words})\b[^\[\]]{{0,200}}\]|\s*\[[^\[\]]{{1,200}}\](?=(?:\s*\[[^\[\]]+\])*\s*\[TEXT\])"
    )


@cache
def _dated_agency() -> re.Pattern[str]:
    names = line_patterns().header_agencies
    return re.compile(rf"(?<!\w)(?:{names})\s{DAY}(?=\s)")


def header_end(text: str, start: int, end: int) -> int | None:
    """Where the header at `text[start:end]` ends (its dash and marks included), or None if there is none."""
    reach = min(end, start + REACH)
    match = _header().match(text, start, reach)
    if match is not None and _is_word(text, match, end):
        match = None
    if match is None:
        match = _bare_city().match(text, start, reach)
    stop = start if match is None else match.end()
    marks_stop = _marks_end(text, stop, min(end, stop + 4 * REACH))
    if marks_stop is None:
        return None if match is None else stop
    return marks_stop


def dated_agency(text: str, start: int, end: int) -> re.Match[str] | None:
    """An agency and its day inside a report saved as one line ("... AFP Monday 6 Jun 2016 ...")."""
    return _dated_agency().search(text, start, end)


def _is_word(text: str, match: re.Match[str], end: int) -> bool:
    """True if the match is only a shouted word of an all-capitals text ("POLICE - THREE MEN ...")."""
    if "," in match.group() or "(" in match.group() or match.group().endswith("--"):
        return False
    following = text[match.end() : min(end, match.end() + 60)]
    return following.isupper()


def _marks_end(text: str, start: int, end: int) -> int | None:
    stop = None
    while True:
        match = _marks().match(text, start if stop is None else stop, end)
        if match is None:
            return stop
        stop = match.end()
        if match.group("kind") == "TEXT":
            return stop
