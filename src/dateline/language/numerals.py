"""Figures in running text: digits, number words, ranges and the hedges that blur them.

Rules in docs/rules/toll.md; word lists in data/numerals.toml. Case never matters.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from dateline.language.token import Token
from dateline.record.values import Count

DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
FIRST_YEAR, LAST_YEAR = 1900, 2099


class Hedge(StrEnum):
    """What a hedge does to a figure."""

    NONE = "none"
    AT_LEAST = "at_least"
    ABOUT = "about"
    UP_TO = "up_to"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Numeral:
    """One figure. first, end: half-open token indices with the hedge; core: first token of the figure itself.

    vague: no figure was given ("dozens"). additional: said to come on top ("another 12", "12 more").
    """

    first: int
    core: int
    end: int
    count: Count
    vague: bool = False
    additional: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    units: dict[str, int]
    scales: dict[str, int]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str, int], ...]]
    hedges: dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]
    zero: frozenset[str]
    more: dict[str, tuple[tuple[str, ...], ...]]
    after: tuple[tuple[str, ...], ...]
    not_before: frozenset[str]
    not_after: frozenset[str]
    months: frozenset[str]
    year_before: frozenset[str]
    degrees: frozenset[str]
    openers: frozenset[str]


@cache
def _words() -> _Words:
    raw = tomllib.loads((files("dateline.language") / "data" / "numerals.toml").read_text("utf-8"))
    units: dict[str, int] = dict(raw["units"])
    tens = {word: value for word, value in units.items() if value >= 20}
    ones = {word: value for word, value in units.items() if 0 < value < 10}
    units |= {f"{ten}-{one}": tens[ten] + ones[one] for ten in tens for one in ones}
    phrases: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for kind in ("exact", "vague"):
        for phrase, value in raw[kind].items():
            words = tuple(phrase.split())
            phrases.setdefault(words[0], []).append((words, kind, value))
    hedges: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for name, listed in raw["hedges"].items():
        for phrase in listed:
            words = tuple(phrase.split())
            hedges.setdefault(words[0], []).append((words, Hedge.NONE if name == "exact" else Hedge(name)))
    more: dict[str, list[tuple[str, ...]]] = {}
    for phrase in raw["more"]["before"]:
        words = tuple(phrase.split())
        more.setdefault(words[0], []).append(words)
    zero = frozenset(raw["zero"]["words"])
    return _Words(
        units=units,
        scales=dict(raw["scales"]),
        phrases={key: tuple(sorted(value, key=lambda row: -len(row[0]))) for key, value in phrases.items()},
        hedges={key: tuple(sorted(value, key=lambda row: -len(row[0]))) for key, value in hedges.items()},
        zero=zero,
        more={key: tuple(value) for key, value in more.items()},
        after=tuple(tuple(phrase.split()) for phrase in raw["after"]["at_least"]),
        not_before=frozenset(raw["not_counts"]["before"]),
        not_after=frozenset(raw["not_counts"]["after"]),
        months=frozenset(raw["not_counts"]["months"]),
        year_before=frozenset(raw["not_counts"]["year_before"]),
        degrees=frozenset(raw["not_counts"]["degrees"]),
        openers=frozenset(units)
        | frozenset(phrases)
        | frozenset(hedges)
        | frozenset(more)
        | zero
        | frozenset({"a", "between", "hundred", "dozen"}),
    )


def find_numerals(tokens: tuple[Token, ...]) -> tuple[Numeral, ...]:
    """Every figure that could count persons, left to right, not overlapping.

    Left out: ordinals, money, percentages, clock times, days of a month, years after a preposition, and
    figures tied to a word by a hyphen ("17-year-old"). The article "a" alone is no figure here.
    """
    words = _words()
    found: list[Numeral] = []
    i = 0
    while i < len(tokens):
        lower = tokens[i].lower
        if lower in words.openers or lower[0].isdigit():
            numeral = _numeral_at(tokens, i, words)
            if numeral is not None:
                found.append(numeral)
                i = numeral.end
                continue
            i = _end_of_figure(tokens, i, words)
            continue
        i += 1
    return tuple(found)


def _end_of_figure(tokens: tuple[Token, ...], i: int, words: _Words) -> int:
    """Where to go on after a rejected figure, so that the tail of "1.2 million" is not read alone."""
    figure = _cardinal(tokens, i, words) if tokens[i].lower[0].isdigit() else None
    return i + 1 if figure is None else figure[1]


def _numeral_at(tokens: tuple[Token, ...], first: int, words: _Words) -> Numeral | None:
    more = _match(tokens, first, words.more.get(tokens[first].lower, ()))
    i = first + more
    hedge, hedge_words = Hedge.NONE, ""
    if i < len(tokens):
        for phrase, kind in words.hedges.get(tokens[i].lower, ()):
            if _match(tokens, i, (phrase,)):
                hedge, hedge_words = kind, " ".join(phrase)
                break
    core = i + len(hedge_words.split())
    if core < len(tokens) and hedge is not Hedge.NONE and not more:
        # "at least another 12"
        more = _match(tokens, core, words.more.get(tokens[core].lower, ()))
        core += more
    if core >= len(tokens):
        return None
    figure = _figure(tokens, core, words, hedge)
    if figure is None:
        # "some people": the word that can hedge is itself a vague figure
        if hedge_words != "some":
            return None
        return Numeral(first, i, core, Count(2, None, None, "some"), vague=True, additional=bool(more))
    low, high, end, vague = figure
    for tail in words.after:
        if _match(tokens, end, (tail,)):
            hedge, hedge_words, end = Hedge.AT_LEAST, " ".join(tail), end + len(tail)
            break
    if end < len(tokens) and tokens[end].lower == "more":
        more, end = 1, end + 1
    count = _count(low, high, hedge, hedge_words or None, _text(tokens, core, end) if vague else None)
    return Numeral(first, core, end, count, vague=vague, additional=bool(more))


def _figure(
    tokens: tuple[Token, ...], i: int, words: _Words, hedge: Hedge
) -> tuple[int, int | None, int, bool] | None:
    """(low, high, end, vague) of the figure at `i`; high only for a range."""
    lower = tokens[i].lower
    if lower == "between" and i + 1 < len(tokens):
        first = _cardinal(tokens, i + 1, words)
        if first is None or first[1] + 1 >= len(tokens) or tokens[first[1]].lower not in ("and", "to"):
            return None
        second = _cardinal(tokens, first[1] + 1, words)
        if second is None or second[0] <= first[0]:
            return None
        return first[0], second[0], second[1], False
    for phrase, kind, value in words.phrases.get(lower, ()):
        if lower == "some" or not _match(tokens, i, (phrase,)):
            continue
        if lower == "many" and i and tokens[i - 1].lower in words.degrees:
            return None
        return value, None, i + len(phrase), kind == "vague"
    if lower in words.zero and lower not in words.units:
        # "no fewer than" was taken as a hedge; "no." is "number"
        nothing = hedge is Hedge.NONE and not (i + 1 < len(tokens) and tokens[i + 1].text == ".")
        return (0, None, i + 1, False) if nothing or lower == "none" else None
    start = _cardinal(tokens, i, words)
    if start is None or _is_no_count(tokens, i, start[1], start[0], words):
        return None
    low, end = start
    if end + 1 < len(tokens) and tokens[end].lower in ("to", "-", "–", "or"):
        stop = _cardinal(tokens, end + 1, words)
        after = tokens[stop[1]].lower if stop is not None and stop[1] < len(tokens) else ""
        if stop is not None and stop[0] > low and after not in words.not_after:
            before = tokens[i - 1].lower if i else ""
            if tokens[end].lower != "to" or before != "from":
                return low, stop[0], stop[1], False
    return low, None, end, False


def _cardinal(tokens: tuple[Token, ...], i: int, words: _Words) -> tuple[int, int] | None:
    """Value and end of a whole number at `i`: digits, words, or both ("1.2 million")."""
    if i >= len(tokens):
        return None
    lower = tokens[i].lower
    if lower[0].isdigit():
        return _digits(tokens, i, words)
    total, part, end = 0, 0, i
    if lower == "a":
        if i + 1 >= len(tokens) or tokens[i + 1].lower not in words.scales:
            return None
        part, end = 1, i + 1
    elif lower not in words.units and lower not in ("hundred", "dozen"):
        return None
    seen_scale = False
    while end < len(tokens):
        lower = tokens[end].lower
        if lower in words.units:
            value = words.units[lower]
            if part and not (part % 100 == 0 or (part % 10 == 0 and part % 100 >= 20 and value < 10)):
                break
            part += value
        elif lower in words.scales:
            scale = words.scales[lower]
            if scale in (12, 100):
                part = max(part, 1) * scale
            else:
                total, part = total + max(part, 1) * scale, 0
            seen_scale = True
        elif not (lower == "and" and seen_scale and _is_small(tokens, end + 1, words, part)):
            break
        end += 1
    return (total + part, end) if end > i else None


def _is_small(tokens: tuple[Token, ...], i: int, words: _Words, part: int) -> bool:
    """True for "and five" inside "a hundred and five", not for "a hundred and two women"."""
    if part == 0 or part % 100 or i >= len(tokens):
        return False
    return words.units.get(tokens[i].lower, 0) > 0


def _digits(tokens: tuple[Token, ...], i: int, words: _Words) -> tuple[int, int] | None:
    word = tokens[i].text
    if not DIGITS.fullmatch(word):
        return None
    end = i + 1
    number = float(word.replace(",", ""))
    if word.isdigit() and len(word) <= 3 and word[0] != "0":
        # thousands parted by a space, as pages that lost their commas have them
        while end < len(tokens) and tokens[end].text.isdigit() and len(tokens[end].text) == 3:
            if tokens[end].start - tokens[end - 1].end != 1:
                break
            number, end = number * 1000 + int(tokens[end].text), end + 1
    if end < len(tokens) and tokens[end].lower in words.scales:
        number, end = number * words.scales[tokens[end].lower], end + 1
    if abs(number - round(number)) > 1e-6:
        return None
    return round(number), end


def _is_no_count(tokens: tuple[Token, ...], i: int, end: int, value: int, words: _Words) -> bool:
    """True for money, percentages, clock times, dates, and figures hyphened to a word."""
    before = tokens[i - 1].lower if i else ""
    after = tokens[end].lower if end < len(tokens) else ""
    if before in words.not_before or after in words.not_after or after in ("'s", "'"):
        return True
    if after in ("a", "p") and end + 1 < len(tokens) and tokens[end + 1].text == ".":
        return True
    if (
        before == "."
        and i >= 2
        and (tokens[i - 2].lower in words.not_before or tokens[i - 1].end == tokens[i].start)
    ):
        return True
    if before == ":" and tokens[i - 1].end == tokens[i].start:
        return True
    if after == ":" and end + 1 < len(tokens) and tokens[end + 1].text[0].isdigit():
        return True
    if after == "-" and tokens[end].start == tokens[end - 1].end and end + 1 < len(tokens):
        tied = tokens[end + 1]
        if tied.start == tokens[end].end and not tied.text[0].isdigit():
            return True
    if before in ("-", "/") and i >= 2 and tokens[i - 1].end == tokens[i].start:
        return True
    if tokens[i].text.isdigit():
        day = value <= 31 and end == i + 1
        if day and (before in words.months or _is_month(tokens, end, words)):
            return True
        if FIRST_YEAR <= value <= LAST_YEAR and len(tokens[i].text) == 4:
            return before in words.year_before or before in words.months
    return False


def _is_month(tokens: tuple[Token, ...], i: int, words: _Words) -> bool:
    """True for a month at `i`; "may" and "march" are verbs unless written with one capital."""
    if i >= len(tokens) or tokens[i].lower not in words.months:
        return False
    return tokens[i].lower not in ("may", "march") or tokens[i].text.istitle()


def _count(low: int, high: int | None, hedge: Hedge, hedge_words: str | None, vague: str | None) -> Count:
    """The rules of the coding guide: what each hedge makes of a figure."""
    if vague is not None:
        return Count(low, None, None, f"{hedge_words} {vague}" if hedge_words else vague)
    if high is not None:
        return Count(low, None, high, hedge_words)
    match hedge:
        case Hedge.AT_LEAST:
            return Count(low, low, None, hedge_words)
        case Hedge.ABOUT:
            return Count(None, low, None, hedge_words)
        case Hedge.UP_TO:
            return Count(None, None, low, hedge_words)
        case Hedge.BELOW:
            return Count(None, None, max(low - 1, 0), hedge_words)
    return Count(low, low, low, None)


def _match(tokens: tuple[Token, ...], i: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """Number of tokens of the first phrase that stands at `i`; 0 if none does."""
    for phrase in phrases:
        if i + len(phrase) <= len(tokens) and all(
            tokens[i + k].lower == word for k, word in enumerate(phrase)
        ):
            return len(phrase)
    return 0


def _text(tokens: tuple[Token, ...], first: int, end: int) -> str:
    return " ".join(token.lower for token in tokens[first:end])
