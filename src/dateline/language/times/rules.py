"""The rules that find one time expression: name, pattern, production. `combine.py` joins neighbours.

A rule is tried where a word of its `heads` starts (a word list of the data file, or "digit"). The longest
match wins; of equals, the earlier rule. A rule without a production blocks: its words are not a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from dateline.language.times import produce_days, produce_periods
from dateline.language.times.forms import Form
from dateline.language.times.words import expand, time_words

Production = Callable[[re.Match[str]], Form | None]


@dataclass(frozen=True, slots=True)
class TimeRule:
    """name: as in docs/rules/time.md. make: None for a rule that only blocks."""

    name: str
    heads: tuple[str, ...]
    pattern: re.Pattern[str]
    make: Production | None


_ARTICLE = r"(?:the )?"
_UNITS_PAST = r"(?:past|last|recent|previous|preceding)"
_ZONE = r"(?: ?\(?(?:local time|gmt|utc|et|est|edt|pst|pdt|cst|cdt|bst|hours|hrs|h)\b\)?)"
_MERIDIEM = r"(?: ?[ap]\.?m\b\.?)"
_SPOKEN = r"(?:,? (?:in the|at) (?:morning|afternoon|evening|night))"

# (name, heads, pattern, production)
_TABLE: tuple[tuple[str, str, str, Production | None], ...] = (
    # -- days of the calendar
    (
        "when.iso-day",
        "digit",
        r"(?P<year>(?:19|20)\d\d)(?P<mark>[-/.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)",
        produce_days.iso_day,
    ),
    (
        "when.numeric-day",
        "digit",
        r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)",
        produce_days.numeric_day,
    ),
    (
        "when.numeric-day",
        "digit",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d\d)(?!\d)",
        produce_days.numeric_day,
    ),
    (
        "when.day-month-year",
        "digit",
        r"{d}(?: |-)(?:day of |of )?{month}(?:,? |,|-){year}",
        produce_days.day_month,
    ),
    (
        "when.day-month-year",
        "digit",
        r"{d}(?: |-){month}(?: |-)(?P<short>['’]?\d\d)(?![\w:%])(?![.,]\d)",
        produce_days.day_month,
    ),
    ("when.day-month", "digit", r"{d}(?: |-)?(?:day of |of )?{month}", produce_days.day_month),
    (
        "when.month-day-year",
        "months",
        r"{month} ?(?:the )?{d}(?!:\d\d)(?:, |,| ){year}",
        produce_days.day_month,
    ),
    (
        "when.month-day",
        "months",
        r"{month} ?(?:the )?{d}(?!:\d\d)(?!\.\d)(?!,\d{3}(?!\d))",
        produce_days.day_month,
    ),
    ("when.month-day", "months", r"{month}-{d}", produce_days.day_month),
    (
        "when.ordinal-month",
        "ordinals the",
        _ARTICLE + r"{ordinal} (?:day )?of {month}(?:,? {year})?",
        produce_days.ordinal_month,
    ),
    ("when.holiday", "holidays", r"{holiday}(?:,? {year})?", produce_days.holiday),
    ("when.day-of-month", "the", r"the {d}(?<=[a-z])", produce_days.day_of_month),
    (
        "when.day-range",
        "digit",
        r"{d}(?: ?{dash} ?| to | and | or | through | until ){d2}(?: of)?(?: |-){month}(?:,? {year})?",
        produce_days.day_range,
    ),
    (
        "when.day-range",
        "digit",
        r"{d}, \d{1,2}(?:st|nd|rd|th)?,? and {d2}(?: of)? {month}(?:,? {year})?",
        produce_days.day_range,
    ),
    (
        "when.day-range",
        "months",
        r"{month} {d}(?: ?{dash} ?| to | and | through | until ){d2}(?!:\d\d)(?!\.\d)(?:,? {year})?",
        produce_days.day_range,
    ),
    # -- months, years, seasons
    ("when.month-year", "months", r"{month},? (?:of )?{year}", produce_periods.month),
    ("when.month-year", "months", r"{month}(?:-|/| )(?P<short>['’]\d\d)(?!\w)", produce_periods.month),
    (
        "when.part-month",
        "parts the",
        _ARTICLE + r"{part}(?: in |-| of | )(?:the month of )?{month}(?:,? (?:of )?{year})?",
        produce_periods.month,
    ),
    ("when.shift-month", "shifts", r"(?:this )?{shift} {month}", produce_periods.month),
    ("when.month", "months", r"(?:month of )?{month}", produce_periods.month),
    (
        "when.month-range",
        "months",
        r"{month}(?: ?{dash} ?| (?P<joint>to|through|and) )(?P<month2>{month_plain})\b\.?(?:,? {year})?",
        produce_periods.month_range,
    ),
    ("when.year", "digit", r"{year}", produce_periods.year),
    (
        "when.year-range",
        "digit",
        r"{year}(?: ?{dash} ?| to | and | until | through )(?P<year2>(?:1[5-9]|20)?\d\d)(?![\w%])(?![.,]\d)",
        produce_periods.year_range,
    ),
    ("when.part-year", "parts the", _ARTICLE + r"{part}(?:-| of | in | ){year}", produce_periods.year),
    ("when.decade", "digit", r"(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b", produce_periods.decade),
    (
        "when.decade",
        "parts",
        r"{part}(?:-| )(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b",
        produce_periods.decade,
    ),
    (
        "when.season",
        "seasons parts",
        r"(?:{part}(?: in the | |-))?{season}(?: of|,)? {year}",
        produce_periods.season,
    ),
    ("when.season", "shifts parts", r"(?:{part} )?{shift} {season}", produce_periods.season),
    # -- weekdays
    ("when.weekday", "weekdays", r"{weekday}", produce_days.weekday),
    ("when.shift-weekday", "shifts the", r"(?:the |this )?{shift} {weekday}", produce_days.weekday),
    # -- relative to the day of publication
    ("when.relative-day", "days", r"{days}", produce_days.relative_day),
    ("when.relative-day", "earlier later", r"(?:earlier|later) (?:on )?{days}", produce_days.relative_day),
    (
        "when.relative-day",
        "the",
        r"the day (?P<days>before yesterday|after tomorrow)\b",
        produce_days.relative_day,
    ),
    ("when.last-night", "last", r"last (?P<clock>night|evening)\b", produce_days.last_night),
    (
        "when.this-morning",
        "this",
        r"this (?:very )?(?P<clock>morning|afternoon|evening)\b",
        produce_days.this_morning,
    ),
    ("when.overnight", "overnight", r"(?P<clock>overnight)\b", produce_days.overnight),
    (
        "when.ago",
        "numbers the",
        r"(?:(?:about|over|nearly|some) )?{n} {unit} (?:or (?:so|more) )?(?:ago|back)\b",
        produce_days.ago,
    ),
    ("when.ago", "digit", r"{n} {unit} (?:or (?:so|more) )?(?:ago|back)\b", produce_days.ago),
    ("when.half-ago", "half", r"half an? (?P<half>year|decade|hour) ago\b", produce_days.half_ago),
    (
        "when.earlier",
        "numbers digit the",
        _ARTICLE + r"{n} {unit} (?P<way>earlier|later|before|after|prior|afterwards?|beforehand)\b",
        produce_days.earlier,
    ),
    (
        "when.the-day-before",
        "the",
        r"the (?P<unit>day|night|week|month|year) (?P<way>before|after)\b",
        produce_days.the_day_before,
    ),
    (
        "when.same-day",
        "the that this",
        r"(?:the |that |this )(?:very )?same (?P<unit>day|night|week|month|year|weekend)\b",
        produce_days.same,
    ),
    (
        "when.same-day",
        "that",
        r"that (?:very )?(?P<unit>day|night|week|month|year|weekend)\b",
        produce_days.same,
    ),
    (
        "when.same-day",
        "that the",
        r"(?:that |the same )(?P<clock>morning|afternoon|evening)\b",
        produce_days.same,
    ),
    (
        "when.next-day",
        "the next",
        r"(?:the )?(?P<shiftref>next|following|previous|preceding) (?P<unit>day)\b",
        produce_days.next_day,
    ),
    (
        "when.next-day",
        "the",
        r"the (?P<shiftref>next|following|previous|preceding) "
        r"(?P<unit>night|morning|afternoon|evening|week|weekend|month|year)\b",
        produce_days.next_day,
    ),
    ("when.period", "shifts", r"(?:this )?{shift} {unit}", produce_periods.period),
    (
        "when.period",
        "parts earlier later",
        r"(?:(?P<elapsed>earlier)|later|{part}) (?:in )?(?:the )?{shift} {unit}",
        produce_periods.period,
    ),
    ("when.period", "parts the", _ARTICLE + r"{part} of (?:the )?{shift} {unit}", produce_periods.period),
    (
        "when.period",
        "parts the",
        _ARTICLE + r"{part} of the (?P<unit>week|month|year)\b",
        produce_periods.period,
    ),
    (
        "when.period",
        "earlier",
        r"(?P<elapsed>earlier) in the (?P<unit>day|week|month|year)\b",
        produce_periods.period,
    ),
    ("when.weekend", "the", r"the weekend\b", produce_periods.weekend),
    (
        "when.trailing",
        "the recent last past",
        _ARTICLE + _UNITS_PAST + r" (?:{n} )?{unit}",
        produce_periods.trailing,
    ),
    (
        "when.ahead",
        "the next coming",
        _ARTICLE + r"(?:next|coming|upcoming|following) (?:{n} )?{unit}",
        produce_periods.ahead,
    ),
    (
        "when.slice",
        "the",
        r"the (?P<edge>first|last|final|opening|closing) (?:{n} )?{unit} of {month}(?:,? {year})?",
        produce_periods.slice_of,
    ),
    (
        "when.slice",
        "the",
        r"the (?P<edge>first|last|final|opening|closing) (?:{n} )?{unit} of {year}",
        produce_periods.slice_of,
    ),
    (
        "when.half",
        "the",
        r"the (?P<edge>first|second) half of {month}(?:,? {year})?",
        produce_periods.half_of,
    ),
    ("when.half", "the", r"the (?P<edge>first|second) half of {year}", produce_periods.half_of),
    # -- times of day
    (
        "when.clock",
        "digit",
        r"(?P<clock>(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?:"
        + _MERIDIEM
        + "|"
        + _SPOKEN
        + ")?"
        + _ZONE
        + "?)(?![\\w%]|[.,]\\d)",
        produce_days.clock,
    ),
    (
        "when.clock",
        "digit",
        r"(?P<clock>(?P<hour>\d{1,2})(?:"
        + _MERIDIEM
        + "|"
        + _SPOKEN
        + "| ?o['’]?clock"
        + _SPOKEN
        + "?)"
        + _ZONE
        + r"?)(?!\w)",
        produce_days.clock,
    ),
    (
        "when.clock",
        "digit",
        r"(?P<clock>(?P<military>(?:[01]\d|2[0-3]):?[0-5]\d)" + _ZONE + r")(?!\w)",
        produce_days.clock,
    ),
    (
        "when.clock",
        "digit",
        r"(?P<clock>(?P<bare>(?:[01]\d|2[0-3])[0-5]\d))(?![\w%]|[.,:]\d)",
        produce_days.clock,
    ),
    (
        "when.clock",
        "numbers",
        r"(?P<clock>(?P<spoken>{numbers_plain})(?: o['’]?clock" + _SPOKEN + "?|" + _SPOKEN + r"))\b",
        produce_days.clock,
    ),
    ("when.clock-name", "clock_names", r"(?P<clock>{clockname})", produce_days.clock),
    # -- not a time
    (
        "not.every-weekday",
        "every each",
        r"(?:every|each)(?: other)? (?:{weekday}|{month}|{unit}|{season}|morning|night|evening)",
        None,
    ),
)


@cache
def rules_by_head() -> dict[str, tuple[TimeRule, ...]]:
    """The rules to try at a word, by that word in lower case; "0" stands for any figure."""
    table: dict[str, list[TimeRule]] = {}
    for name, heads, template, make in _TABLE:
        rule = TimeRule(name, tuple(heads.split()), expand(template), make)
        for word in sorted({word for head in rule.heads for word in _words_of(head)}):
            table.setdefault(word, []).append(rule)
    return {word: tuple(rules) for word, rules in table.items()}


def _words_of(head: str) -> Iterable[str]:
    """First words of a head: a list of the data file by name, "digit", or the word itself."""
    words = time_words()
    lists = {
        "digit": ("0",),
        "weekdays": words.weekdays,
        "months": (*words.months, "month"),
        "numbers": (*words.numbers, *words.vague_numbers),
        "ordinals": words.ordinals,
        "seasons": words.seasons,
        "shifts": words.shifts,
        "days": words.days,
        "parts": words.parts,
        "holidays": words.holidays,
        "clock_names": words.lists["clock_names"],
    }
    return (phrase.replace("'", " ").split()[0] for phrase in lists.get(head, (head,)))
