"""Stretches of a paragraph between quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = re.compile(r"[“”\"„«»]|''|``|(?<![^\W_])['‘`](?=\w)|(?<=[\w.,!?…])['’](?!\w)")
OPENING = frozenset(["“", "„", "«", "``", "‘", "`"])
CLOSING = frozenset(["”", "»", "’"])
SINGLE = frozenset(["'", "‘", "’", "`"])
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SCARE_WORDS = 3
"""Quoted words up to this many are a name, a nickname or distance, not what somebody said."""


@dataclass(frozen=True, slots=True)
class QuotedStretch:
    """`[start, end)` between the marks (marks outside). closed: False if the paragraph ended first.

    single: between single marks, which also stand round names and inside double marks.
    """

    start: int
    end: int
    closed: bool
    single: bool = False


def find_quoted(text: str, start: int, end: int, *, carried: bool = False) -> tuple[QuotedStretch, ...]:
    """Quoted stretches of one paragraph in order; single marks count only outside double ones.

    carried: the paragraph before left a quotation open; this one may go on with it without a new opening
    mark.
    """
    marks = [m for m in MARK.finditer(text, start, end) if m.group() not in SINGLE]
    doubles = _pair(marks, text, end)
    if carried and marks and _closes(marks[0], text) and not _opens(marks[0], text):
        doubles = [QuotedStretch(start, marks[0].start(), closed=True), *_pair(marks[1:], text, end)]
    singles = [m for m in MARK.finditer(text, start, end) if m.group() in SINGLE]
    free = [m for m in singles if not any(d.start <= m.start() < d.end for d in doubles)]
    quoted = [*doubles, *(s for s in _pair(free, text, end, single=True) if s.closed)]
    return tuple(sorted((q for q in quoted if q.end > q.start), key=lambda q: q.start))


def _pair(marks: list[re.Match[str]], text: str, end: int, *, single: bool = False) -> list[QuotedStretch]:
    found: list[QuotedStretch] = []
    opened: re.Match[str] | None = None
    for mark in marks:
        opens, closes = _opens(mark, text), _closes(mark, text)
        if opened is None:
            if opens:
                opened = mark
        elif closes or not opens:
            found.append(QuotedStretch(opened.end(), mark.start(), closed=True, single=single))
            opened = None
        else:
            # A second opening mark: the first one was never closed, or opens the paragraph of a longer
            # quotation.
            found.append(QuotedStretch(opened.end(), mark.start(), closed=False, single=single))
            opened = mark
    if opened is not None:
        found.append(QuotedStretch(opened.end(), end, closed=False, single=single))
    return found


def _opens(mark: re.Match[str], text: str) -> bool:
    if mark.group() in OPENING:
        return True
    if mark.group() in CLOSING:
        return False
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1 : mark.start()] if mark.start() else ""
    return bool(after) and not after.isspace() and (not before or not before.isalnum())


def _closes(mark: re.Match[str], text: str) -> bool:
    if mark.group() in CLOSING:
        return True
    if mark.group() in OPENING:
        return False
    before = text[mark.start() - 1 : mark.start()] if mark.start() else ""
    return bool(before) and not before.isspace() and before not in "(["


def is_scare(text: str, quoted: QuotedStretch) -> bool:
    """Whether the marks stand round a name or a few words held at a distance, not round somebody's speech."""
    words = WORD.findall(text, quoted.start, quoted.end)
    if len(words) <= SCARE_WORDS:
        return text[quoted.end - 1] not in ".,!?" or not words
    # A name: every longer word has a capital, and no stop or comma ends it.
    long_words = [word for word in words if len(word) > 3]
    return all(word[0].isupper() for word in long_words) and text[quoted.end - 1] not in ".,!?"
