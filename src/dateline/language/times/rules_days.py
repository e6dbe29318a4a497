"""Rules of calendar days, feasts and weekdays."""

from __future__ import annotations

from dateline.language.times import produce_days, produce_feasts
from dateline.language.times.rule_row import RuleRow

_ARTICLE = r"(?:the )?"

DAY_ROWS: tuple[RuleRow, ...] = (
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
    (
        "when.ordinal-month",
        "months",
        r"{month} (?:the )?{ordinal}\b(?:,? {year})?",
        produce_days.month_ordinal,
    ),
    ("when.shift-month", "shifts", r"{shift} {month} {d}(?!:\d\d)(?!\.\d)", produce_days.shift_month_day),
    ("when.holiday", "holidays", r"{holiday}(?:,? {year})?", produce_days.holiday),
    ("when.feast", "feasts", r"{feast}(?:,? (?:of |in )?{year})?", produce_feasts.feast),
    ("when.feast", "shifts", r"{shift} {feast}", produce_feasts.feast),
    (
        "when.feast-day",
        "the eve",
        _ARTICLE + r"eve of (?:the )?(?:holy month of )?{feast}(?:,? (?:of |in )?{year})?",
        produce_feasts.feast_eve,
    ),
    (
        "when.feast-month",
        "the holy muslim islamic",
        r"(?:the )?(?:(?:holy|muslim|islamic) )*month of {islamic_month}(?:,? (?:of |in )?{year})?",
        produce_feasts.feast,
    ),
    (
        "when.feast-day",
        "digit the ordinals",
        _ARTICLE
        + r"(?:{d}|{ordinal}) (?:day )?(?:of )?(?:the )?(?:(?:holy|muslim|islamic) )*(?:month of )?{islamic_month}",
        produce_feasts.feast_day,
    ),
    ("when.feast-day", "islamic_months", r"{islamic_month} {d}", produce_feasts.feast_day),
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
    (
        "when.feast-day",
        "the ordinals",
        _ARTICLE + r"{ordinal} day of {feast}",
        produce_feasts.feast_day,
    ),
    (
        "when.day-range",
        "the",
        r"the {d}(?<=[a-z]) (?:to|until|through) the {d2}(?<=[a-z])",
        produce_days.bare_day_range,
    ),
    # -- weekdays
    ("when.weekday", "weekdays", r"{weekday}", produce_days.weekday),
    ("when.weekday", "lost_apostrophes", r"{weekday_s}(?= (?:[a-z]+ )?{act_noun}\b)", produce_days.weekday),
    (
        "when.shift-weekday",
        "weekdays the",
        r"(?:the )?{weekday} before last\b",
        produce_days.weekday_before_last,
    ),
    ("when.shift-weekday", "shifts the", r"(?:the |this )?{shift} {weekday}", produce_days.weekday),
)
