"""Finds time expressions in a text: rules at each word, longest match first, then neighbours are joined."""

from __future__ import annotations

import re

from dateline.language.times.combine import combine_times
from dateline.language.times.forms import TimeExpression
from dateline.language.times.rules import rules_by_head
from dateline.text.span import Span

WORD = re.compile(r"[^\W\d_]+|\d+")


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[TimeExpression, ...]:
    """Time expressions of `text[start:end]`, in order, not overlapping; offsets are into `text`.

    The text may be in capitals or small letters throughout. Words outside `[start, end)` are read as context
    only for the word before.
    """
    stop = len(text) if end is None else end
    table = rules_by_head()
    found: list[TimeExpression] = []
    position = start
    for word in WORD.finditer(text, start, stop):
        at = word.start()
        if at < position:
            continue
        head = word.group()
        rules = table.get("0" if head[0].isdigit() else head.lower())
        if rules is None or not _may_start(text, at):
            continue
        best: TimeExpression | None = None
        best_end = at
        for rule in rules:
            match = rule.pattern.match(text, at, stop)
            if match is None or match.end() <= best_end:
                continue
            if rule.make is None:
                best, best_end = None, match.end()
                continue
            form = rule.make(match)
            if form is None:
                continue
            best_end = match.end()
            best = TimeExpression(Span(at, best_end), form, rule.name, match.groupdict().get("clock"))
        position = max(position, best_end)
        if best is not None:
            found.append(_trim(text, best))
    return combine_times(text, tuple(found), end=stop)


def _may_start(text: str, at: int) -> bool:
    """False inside a figure or right after a letter, a currency sign or a hyphenated word ("pre-1990")."""
    if at == 0:
        return True
    before = text[at - 1]
    if before.isalnum() or before in "_$£€#":
        return False
    return not (before in ".,:/" and at >= 2 and text[at - 2].isdigit() and text[at].isdigit())


def _trim(text: str, expression: TimeExpression) -> TimeExpression:
    """Give back a full stop that may end the sentence: "on Mon." keeps it only if a word goes on."""
    span = expression.span
    if text[span.end - 1] != "." or (expression.clock or "").endswith("."):
        return expression
    after = text[span.end : span.end + 2].strip()
    if after and (after[0].islower() or after[0].isdigit() or after[0] in ",;)"):
        return expression
    return TimeExpression(Span(span.start, span.end - 1), expression.form, expression.rule, expression.clock)
