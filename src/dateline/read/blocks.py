"""Paragraphs of a plain text: what a blank line, a hard wrap or an indent means."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

LINE = re.compile(r"[^\n]+")
STOP = re.compile(r"""[.!?…:;]["'”’)\]]*$|["”)\]]$""")

WIDEST_WRAP = 110
"""Lines longer than this are not hard-wrapped: they are paragraphs."""
FULL_LINE = 0.6
"""A wrapped line fills at least this share of the widest; a shorter one without a stop is a label."""
WRAP_SLACK = 14
"""Room that a wrapped line may leave although the next word would have fitted (MUC-4 messages: up to 12)."""


class Block(NamedTuple):
    """One paragraph or label: `text[start:end]` without outer spaces. words: the same with single spaces."""

    start: int
    end: int
    words: str


class Line(NamedTuple):
    start: int
    end: int
    text: str
    indent: int


def split_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text`, in order.

    A blank line ends a paragraph. So does a plain line end, unless the text is hard-wrapped there or the next
    line goes on in lower case.
    """
    lines = [_line(match) for match in LINE.finditer(text) if not match.group().isspace()]
    if not lines:
        return ()
    width = _wrap_width(lines)
    groups: list[list[Line]] = [[lines[0]]]
    for before, line in pairwise(lines):
        blank = text.count("\n", before.end, line.start) > 1
        if _goes_on(before, line, width=width, blank=blank):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(_block(group) for group in groups)


def ends_with_stop(words: str) -> bool:
    """True if `words` end as a sentence does, closing quotes and brackets aside."""
    return STOP.search(words[-4:]) is not None


def _line(match: re.Match[str]) -> Line:
    raw = match.group()
    indent = len(raw) - len(raw.lstrip())
    stripped = raw.strip()
    start = match.start() + indent
    return Line(start, start + len(stripped), stripped, indent)


def _wrap_width(lines: list[Line]) -> int | None:
    """The column at which the text is hard-wrapped, or None if it is not."""
    if len(lines) < 3:
        return None
    width = max(line.indent + len(line.text) for line in lines)
    full = [line for line in lines if len(line.text) >= FULL_LINE * width]
    n_stopped = sum(ends_with_stop(line.text) for line in full)
    wrapped = 40 <= width <= WIDEST_WRAP and 2 * len(full) >= len(lines) and 2 * n_stopped <= len(full)
    return width if wrapped else None


def _goes_on(before: Line, line: Line, *, width: int | None, blank: bool) -> bool:
    """True if `line` continues the paragraph of the line before it."""
    stopped = ends_with_stop(before.text)
    lower = line.text[0].islower()
    if blank:
        return lower and not stopped and len(before.text) >= 60 and len(line.text) >= 20
    if width is None:
        return lower and not stopped and len(before.text) >= 25
    if line.indent >= before.indent + 2:
        return False
    used = before.indent + len(before.text)
    first_word = len(line.text.split(maxsplit=1)[0])
    if used + 1 + first_word > width - WRAP_SLACK:
        return True
    return not stopped and (lower or used >= FULL_LINE * width)


def _block(lines: list[Line]) -> Block:
    words = " ".join(" ".join(line.text for line in lines).split())
    return Block(lines[0].start, lines[-1].end, words)
