"""Lists and ranges of ages, which are no counts: "ages 3 and 5", "between the ages of 18 and 22"."""

from __future__ import annotations

from dateline.language.token import Token

OLDEST = 109
AGE_WORDS = frozenset({"age", "ages", "aged"})
BETWEEN = frozenset({"and", "to", "or", "-", "–", "through", "&"})
THOUGHT = frozenset({"believed", "thought", "estimated", "said"})
UNITS = frozenset({"months", "month", "weeks", "years", "year", "old"})
LEADS = frozenset({"all", "both", "between", "from", "the", "in", "of", "range", "ranging", "were"})
"""What may stand between a comma and the ages that are an aside there: ", all between the ages of"."""


def without_ages(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens less every list or range of two and more ages, with the commas that set it off.

    A single age stays: it tells persons apart. Source: rule "ages" in docs/rules/toll.md.
    """
    if not any(token.text.isdigit() for token in tokens):
        return tokens
    kept: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _ages_end(tokens, i, kept)
        if end is None:
            kept.append(tokens[i])
            i += 1
            continue
        while kept and kept[-1].lower in LEADS - {"were"}:
            kept.pop()
        if kept and kept[-1].text == "," and end < len(tokens) and tokens[end].text == ",":
            kept.pop()
            end += 1
        i = end
    return tuple(kept)


def _ages_end(tokens: tuple[Token, ...], i: int, before: list[Token]) -> int | None:
    """End of the ages that begin at token `i`; None if none do."""
    word = tokens[i].lower
    if word in AGE_WORDS:
        k = i + 1
        if k < len(tokens) and tokens[k].lower == "of":
            k += 1
        end, n = _figures(tokens, k, units=True)
        return end if n > 1 else None
    if word in ("both", "each") and before and before[-1].text == ",":  # "two women, both 21, were"
        alone = i + 2 < len(tokens) and _is_age(tokens[i + 1]) and tokens[i + 2].text == ","
        return i + 2 if alone else None
    if not before or not _is_age(tokens[i]):
        return None
    end, n = _figures(tokens, i)
    thought = (
        [token.lower for token in before[-2:]] == ["to", "be"]
        and end < len(tokens)
        and tokens[end].text == ","
    )
    if thought and len(before) > 2 and before[-3].lower in THOUGHT:
        return end
    if n < 2:
        return None
    if before[-1].lower in ("between", "from") and _is_years_old(tokens, end):
        return end + 2
    aside = before[-1].text == "," and end < len(tokens) and tokens[end].text == ","
    owned = len(before) > 1 and before[-2].text.isalpha() and before[-2].text.islower()
    return end if aside and owned and before[-2].lower.endswith(("s", "en")) else None


def _figures(tokens: tuple[Token, ...], start: int, *, units: bool = False) -> tuple[int, int]:
    """End of "25, 26, and 33" from token `start`, and how many figures it has; units: "3 months to 10 years"."""
    k, n, end = start, 0, start
    while k < len(tokens):
        twice = tokens[k].text == "," and k > start and tokens[k - 1].text == ","
        if _is_age(tokens[k]):
            n, end = n + 1, k + 1
        elif units and n and tokens[k].lower in UNITS:
            end = k + 1
        elif twice or (tokens[k].text != "," and tokens[k].lower not in BETWEEN):
            break
        k += 1
    return end, n


def _is_age(token: Token) -> bool:
    return token.text.isdigit() and int(token.text) <= OLDEST


def _is_years_old(tokens: tuple[Token, ...], end: int) -> bool:
    following = [token.lower for token in tokens[end : end + 2]]
    return following in (["years", "old"], ["years", "of"])
