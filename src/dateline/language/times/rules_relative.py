"""Rules that count from the publication day or from a day told before, and periods."""

from __future__ import annotations

from dateline.language.times import produce_days, produce_periods
from dateline.language.times.rule_row import RuleRow

_ARTICLE = r"(?:the )?"
_UNITS_PAST = r"(?:past|last|recent|previous|preceding)"

RELATIVE_ROWS: tuple[RuleRow, ...] = (
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
        "this earlier later",
        r"(?:(?:earlier|later) )?this (?:very )?(?P<clock>morning|afternoon|evening)\b",
        produce_days.this_morning,
    ),
    ("when.overnight", "overnight", r"(?P<clock>overnight)\b", produce_days.overnight),
    (
        "when.ago",
        "numbers digit about over nearly almost some around roughly more less",
        r"(?:(?:about|over|nearly|almost|some|around|roughly|(?:more|less) than) )?"
        r"{n} {unit} (?:or (?:so|more) )?(?:ago|back)\b",
        produce_days.ago,
    ),
    (
        "when.moments-ago",
        "numbers digit moments minutes just only",
        r"(?:(?:just|only) )?(?:(?:{n}|a few|several|some) minutes|moments|minutes) ago\b",
        produce_days.moments_ago,
    ),
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
        "that earlier later",
        r"(?:(?:earlier|later) )?that (?:very )?(?P<unit>day|night|week|month|year|weekend)\b",
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
        "next",
        r"(?P<shiftref>next) (?P<unit>morning|afternoon|evening)\b",
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
    ("when.period", "the", r"the (?P<shift>current) {unit}", produce_periods.period),
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
    (
        "when.period",
        "the",
        r"the (?P<unit>week|month|year|weekend) before last\b",
        produce_periods.before_last,
    ),
    ("when.weekend", "the", r"the weekend\b(?! of \d| of {month})", produce_periods.weekend),
    (
        "when.trailing",
        "the recent last past",
        _ARTICLE + _UNITS_PAST + r" (?:{n} )?{unit}(?: and (?:weeks|months|years)\b| or so\b)?",
        produce_periods.trailing,
    ),
    (
        "when.ahead",
        "the next coming",
        _ARTICLE + r"(?:next|coming|upcoming|following) (?:{n} )?{unit}(?: or so\b)?",
        produce_periods.ahead,
    ),
    (
        "when.slice",
        "the",
        r"the (?P<edge>first|second|third|fourth|last|final|opening|closing) (?:{n} )?{unit} of {month}(?:,? {year})?",
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
        r"the (?P<edge>first|second|last|latter) half of {month}(?:,? {year})?",
        produce_periods.half_of,
    ),
    ("when.half", "the", r"the (?P<edge>first|second|last|latter) half of {year}", produce_periods.half_of),
)
