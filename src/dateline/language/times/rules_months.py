"""Rules of months, years, decades and seasons."""

from __future__ import annotations

from dateline.language.times import produce_periods
from dateline.language.times.rule_row import RuleRow

_ARTICLE = r"(?:the )?"

MONTH_ROWS: tuple[RuleRow, ...] = (
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
    ("when.month-year", "months", r"{month},? (?:of )?{spelled}", produce_periods.spelled_month),
    (
        "when.spelled-year",
        "the year spelled",
        r"(?:(?:the )?year )?{spelled}",
        produce_periods.spelled_year,
    ),
    ("when.spelled-year", "the year", r"(?:the )?year (?P<two>two thousand)\b", produce_periods.spelled_year),
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
        "when.century",
        "digit ordinals parts the",
        _ARTICLE + r"(?:{part}(?:-| ))?(?:(?P<nth>\d{1,2})(?:st|nd|rd|th)|{ordinal})(?: |-)century\b",
        produce_periods.century,
    ),
    (
        "when.decade",
        "the parts",
        r"(?:the )?(?:{part}(?:-| )(?:the )?)?['’]?(?P<decade>[2-9]0)['’]?s\b",
        produce_periods.short_decade,
    ),
    (
        "when.decade",
        "the",
        r"the (?:{part}(?:-| ))?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b",
        produce_periods.named_decade,
    ),
    (
        "when.decade",
        "parts",
        r"{part}(?:-| )(?:the )?(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b",
        produce_periods.decade,
    ),
    (
        "when.season",
        "seasons parts",
        r"(?:{part}(?: in the | |-))?{season}(?: of|,)? {year}(?:{dash}(?P<later>\d\d(?:\d\d)?)\b)?",
        produce_periods.season,
    ),
    (
        "when.season",
        "the parts",
        _ARTICLE + r"(?:{part}(?: in the | |-))?{season}(?: of|,)? {spelled}",
        produce_periods.spelled_season,
    ),
    (
        "when.season",
        "the",
        r"the (?:{part}(?: in the | |-))?{season}(?: (?:of|,)? ?{year}(?:{dash}(?P<later>\d\d(?:\d\d)?)\b)?)?",
        produce_periods.bare_season,
    ),
    ("when.season", "shifts parts", r"(?:this )?(?:{part} )?{shift} {season}", produce_periods.season),
)
