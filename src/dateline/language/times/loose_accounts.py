"""Quarters and other periods of accounts: "the third quarter of 1984", "the year-ago period", "fiscal 2012"."""

from __future__ import annotations

import re
from datetime import date

from dateline.language.times.words import time_words

_ORDINALS = ("first", "second", "third", "fourth")
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_LIKE = r"(?:(?:current|latest|same|comparable|corresponding|year-ago|year-earlier|most recent|prior|full|fiscal) )"
_FINANCIAL_YEAR = r"(?:19|20)\d\d"

QUARTER = (
    rf"(?:(?:(?:the )?(?:(?P<q_before>{_FINANCIAL_YEAR})(?:'s|’s)? "
    rf"|(?P<q_whose>last|this|next) year(?:'s|’s) |(?P<q_like>{_LIKE}+))|the )?"
    rf"(?:fiscal[ -])?(?P<q_ordinal>{_ORDINAL}) (?:fiscal )?quarter\b"
    rf"(?:(?: of|,)? (?:fiscal )?(?P<q_after>{_FINANCIAL_YEAR})\b)?"
    rf"|(?:fiscal[ -])?(?P<q_hyphened>{_ORDINAL})-quarter\b)"
)
"""A quarter by its number. Groups: q_before, q_after its year; q_whose "last year's"; q_like "year-ago"."""

ACCOUNT = (
    rf"(?:fiscal (?:year )?(?P<a_fiscal>{_FINANCIAL_YEAR})\b"
    rf"|the (?P<a_year>{_FINANCIAL_YEAR}) (?P<a_year_unit>quarter|period)\b"
    r"|(?P<a_whose>last|this|next) year(?:'s|’s) (?P<a_whose_unit>quarter|period)\b"
    rf"|the (?P<a_like>{_LIKE}*)(?P<a_unit>quarter|period|year|nine months|six months)\b"
    r"|(?P<a_ago>year-ago|year-earlier)\b(?!-)"
    r"|(?<=\bfor )the (?P<a_week>week)\b(?! of| and| in| before| after)"
    r"|(?P<a_compared>a year (?:ago|earlier))\b"
    r"|(?P<a_end>year-end|year end)\b)"
)
"""Other periods of accounts; the groups tell which form."""


def quarter_value(match: re.Match[str], anchor: date | None) -> str | None:
    """TIMEX3 of a quarter; None without a year where the publication day is not known."""
    number = _ORDINALS.index((match["q_ordinal"] or match["q_hyphened"]).lower()) + 1
    written = match["q_before"] or match["q_after"]
    if written:
        return f"{written}-Q{number}"
    if anchor is None:
        return None
    if match["q_whose"]:
        return f"{anchor.year + time_words().shifts[match['q_whose'].lower()]}-Q{number}"
    begun = 3 * number - 2 <= anchor.month
    year = anchor.year if begun else anchor.year - 1
    return f"{year - _years_back(match['q_like'])}-Q{number}"


def account_value(match: re.Match[str], anchor: date | None) -> str | None:
    """TIMEX3 of a period of accounts; None where the words are no such period or the day is not known."""
    if match["a_fiscal"]:
        return str(match["a_fiscal"])
    if anchor is None:
        return None
    if match["a_compared"]:
        return _compared_quarter(match, anchor)
    if match["a_week"]:
        return f"{anchor:%G}-WXX"
    if match["a_end"]:
        return f"{anchor.year}-12-31"
    year, quarter = _last_quarter(anchor)
    if match["a_year"]:
        return f"{match['a_year']}-Q{quarter}"
    if match["a_whose"]:
        return f"{anchor.year + time_words().shifts[match['a_whose'].lower()]}-Q{quarter}"
    if match["a_ago"]:
        return f"{year - 1}-Q{quarter}"
    return _like_value(match, anchor)


ACCOUNTS_REACH = 900
"""Code points before "a year ago" in which the quarter that is compared stands; set by hand on tempeval3."""
SUM_REACH = 120
"""Code points before it in which a sum stands: "from $58 million, or $1.40 a share, a year earlier"."""
_QUARTER_WORD = re.compile(
    rf"\b(?:(?P<ordinal>{_ORDINAL})[ -](?:fiscal )?)?quarter\b(?:(?:'s|’s))?", re.IGNORECASE
)
_OTHER_PERIOD = re.compile(r"\b(?:nine|six|12) months\b|\bfor the year\b|\bfiscal year\b", re.IGNORECASE)
_SUM = re.compile(r"[$£€%#]\s?\d|\d%|\b(?:million|billion|cents|percent|pence)\b", re.IGNORECASE)


def _compared_quarter(match: re.Match[str], anchor: date) -> str | None:
    """The same quarter of the year before, for "up from $10 million a year ago" in a report of a quarter's accounts."""
    text, at = match.string, match.start()
    if _SUM.search(text, max(0, at - SUM_REACH), at) is None:
        return None
    quarters = list(_QUARTER_WORD.finditer(text, max(0, at - ACCOUNTS_REACH), at))
    if not quarters or _OTHER_PERIOD.search(text, quarters[-1].end(), at) is not None:
        return f"{anchor.year - 1:04}"
    year, quarter = _last_quarter(anchor)
    named = [found["ordinal"] for found in quarters if found["ordinal"]]
    if named:
        quarter = _ORDINALS.index(named[-1].lower()) + 1
        year = anchor.year if 3 * quarter - 2 <= anchor.month else anchor.year - 1
    return f"{year - 1}-Q{quarter}"


def _like_value(match: re.Match[str], anchor: date) -> str | None:
    """ "the latest quarter", "the year-ago period", "the full year"; bare only "the quarter" and "the year ended"."""
    like, unit = match["a_like"].lower(), match["a_unit"].lower()
    after = match.string[match.end() : match.end() + 8].lower().split()
    year, quarter = _last_quarter(anchor)
    year -= _years_back(like)
    if unit.endswith("months"):
        return f"P{'9' if unit.startswith('nine') else '6'}M"
    if unit == "year":
        if like:
            return str(anchor.year - _years_back(like))
        return "P1Y" if after[:1] in (["ended"], ["ending"]) else None
    if unit == "period" and not like:
        return None
    return f"{year}-Q{quarter}"


def _years_back(like: str | None) -> int:
    return int(like is not None and "year-" in like.lower())


def _last_quarter(anchor: date) -> tuple[int, int]:
    """Year and number of the last quarter that was over on `anchor`."""
    number = (anchor.month - 1) // 3
    return (anchor.year, number) if number else (anchor.year - 1, 4)
