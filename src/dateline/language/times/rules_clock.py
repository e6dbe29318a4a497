"""Rules of times of day, and of words that are no time."""

from __future__ import annotations

from dateline.language.times import produce_days
from dateline.language.times.rule_row import RuleRow

_ZONE = r"(?: ?\(?(?:local time|gmt|utc|et|est|edt|pst|pdt|cst|cdt|bst|hours|hrs|h)\b\)?)"
_MERIDIEM = r"(?: ?[ap]\.?m\b\.?)"
_SPOKEN = r"(?:,? (?:in the|at) (?:morning|afternoon|evening|night))"

CLOCK_ROWS: tuple[RuleRow, ...] = (
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
