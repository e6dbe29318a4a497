"""Times that date something else than an act: the page itself, or what courts and hospitals did afterwards."""

from __future__ import annotations

from dateline.language.times.words import time_words
from dateline.language.token import Token
from dateline.segment.sentence import Sentence
from dateline.text.span import Span

REACH = 5
"""Words between an aftermath word and its day: "appeared in juvenile court on Thursday"."""
AHEAD = 6
"""The same where the day comes first: "On Monday a judge set ..."."""


def dates_page(time: Span, sentence: Sentence) -> bool:
    """True for the day of "Posted: Sunday, March 3" and "Updated Monday at 5 p.m.": the page's, not the act's."""
    words = time_words().lists["posting"]
    before = [token for token in sentence.tokens if token.end <= time.start][-4:]
    colon = False
    while before and before[-1].text in (":", "on", "at", "On", "|", "-"):
        colon = colon or before[-1].text == ":"
        before.pop()
    if not before or before[-1].lower not in words:
        return False
    return colon or before[-1].text[0].isupper()


def dates_aftermath(time: Span, trigger: Span, sentence: Sentence) -> bool:
    """True if a word of the aftermath ("arraigned", "in critical condition") stands between the act and the time,
    or nearer to the time than the act does.
    """
    words = time_words().lists["aftermath"]
    tokens = sentence.tokens
    before = [token for token in tokens if token.end <= time.start]
    after = [token for token in tokens if token.start >= time.end]
    if after and after[0].lower in ("'s", "’s"):
        return False  # "recovering from Tuesday's shooting"
    occasions = time_words().lists["occasions"]
    if after and after[0].start - time.end <= 1 and after[0].lower in occasions:
        return True  # "a Saturday night press conference"
    if before and before[-1].text == ",":
        before.pop()  # "was denied bond, Friday"
    near = _stretch(before[::-1], REACH) or (_stretch(after, AHEAD) if _opens(time, sentence) else ())
    for token in near:
        span = Span(token.start, token.end)
        if span.overlaps(trigger):
            return False
        if token.lower in words:
            return True
    return False


def _stretch(tokens: list[Token], reach: int) -> tuple[Token, ...]:
    """The words next to a time up to the end of their clause, if one of the aftermath is among them."""
    words = time_words().lists["aftermath"]
    found: list[Token] = []
    for token in tokens[:reach]:
        if token.text in ",;—–" or token.lower in time_words().lists["subordinators"]:
            break
        found.append(token)
    return tuple(found) if any(token.lower in words for token in found) else ()


def _opens(time: Span, sentence: Sentence) -> bool:
    return time.start - sentence.span.start <= 4
