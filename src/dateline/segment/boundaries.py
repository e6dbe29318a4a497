"""Where a sentence ends: stops that end one against stops of abbreviations, initials, clocks and decimals.

sentencex was tried first. It keeps quotations of several sentences together, ends a sentence after "7 p.m."
before a weekday, and knows nothing of a missing space or of text in capitals; repairing its cuts in both
directions took more rules than deciding every stop here. On the news, interviews and biographies of GUM train
(2,102 sentences) ends are found with F 0.981 here and 0.972 by sentencex.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.segment.words import word_list

CLOSERS = "\"'”’»)]"
STOP = re.compile(r"(?:\.{2,}|…|[.!?]+)[\"'”’»)\]]*(?: ?\[\d{1,3}\](?::\d+)?)*(?=\s|$|-{3})")
"""A stop, closing marks and note numbers ("[16]:87") after it, then white space, a ruled line or the end."""

MISSING_SPACE = re.compile(
    r"(?<=[a-z]{2})[.!?][\"”’]?(?=[\"“]?[A-Z][a-z])"  # town.The
    r"|(?<=[a-z]{2})[.!?](?=I\s)"
    r"|(?<=\d{4})\.(?=[A-Z][a-z]{2})"  # 2016.The
)
MISSING_SPACE_CAPITALS = re.compile(r"(?<=[A-Z]{4})[.!?](?=[A-Z]{2,}\s)")
LAST_WORD = re.compile(r"[^\s(\[\"“”'‘,;:/]*$")
NEXT_WORD = re.compile(r"\s*[\"“'‘«(\[]*\s*([\w'’]+(?:\.\w+)*)?")
SPEECH_TAG = re.compile(
    r"\s+(?:[A-Z][\w'’.-]*\s+|the\s+|[a-z]+\s+){1,4}?(?:said|says|asked|asks|told|added|wrote|shouted|cried|yelled"
    r"|recalled|replied|exclaimed|wondered|demanded|screamed)\b"
)
BLANK_LINE = re.compile(r"\n[ \t\r\f\v]*\n\s*")
RUNS_ON = re.compile(r"(?<![.!?:\"”’])\n[ \t]*[a-z]")
"""A line end inside a sentence: no stop before it, a small letter after it."""

LINE_END = re.compile(r"\n")


def find_paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stretches of `text[start:end]` that no sentence crosses: parted by blank lines, or by a line end in
    text
    that is not hard-wrapped (its lines are long, or the line stops well short of the others).
    """
    at = start
    for gap in BLANK_LINE.finditer(text, start, end):
        yield from _split_lines(text, at, gap.start())
        at = gap.end()
    yield from _split_lines(text, at, end)


def _split_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    ends = [match.start() for match in LINE_END.finditer(text, start, end)]
    if ends:
        # A header may stand before the first words on their line; the line is as long as it looks.
        starts = [text.rfind("\n", 0, start) + 1, *(position + 1 for position in ends)]
        widths = [stop - begin for begin, stop in zip(starts, [*ends, end], strict=True)]
        wrapped_at = max(widths)
        at = start
        for position, width in zip(ends, widths[:-1], strict=True):
            # A wrapped line ends where its next word would not have fitted; 0.7 leaves room for a long word.
            short = wrapped_at > WIDEST_WRAP or width < 0.7 * wrapped_at
            if short and not RUNS_ON.match(text, position, end):
                yield at, position
                at = position + 1
        start = at
    yield start, end


WIDEST_WRAP = 100
"""Mail and wire text is wrapped at 60 to 80 columns, some archives at 100; longer lines are paragraphs."""


def find_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Ends (exclusive, after closing marks) of the sentences of one paragraph, the last one being `end`."""
    piece = text[start:end]
    capitals = sum(1 for letter in piece if letter.isupper())
    small = sum(1 for letter in piece if letter.islower())
    candidates = [(match.start(), match.end()) for match in STOP.finditer(text, start, end)]
    missing = MISSING_SPACE_CAPITALS if capitals > 4 * small else MISSING_SPACE
    candidates += [(match.start(), match.end()) for match in missing.finditer(text, start, end)]
    for at, after in sorted(candidates):
        if after < end and _ends_sentence(text, start, at, after, end, caseless=capitals == 0 or small == 0):
            yield after
    yield end


def _ends_sentence(text: str, start: int, at: int, after: int, end: int, *, caseless: bool) -> bool:
    """Whether the stop at `at` (closing marks up to `after`) ends a sentence that something follows."""
    following = NEXT_WORD.match(text, after, end)
    upcoming = (following.group(1) or "") if following else ""
    mark = text[at]
    closed = after - at > 1 and text[after - 1] in CLOSERS
    if not upcoming:
        return mark != "…" and text[at:after].strip(CLOSERS) != "..."
    lower_next = upcoming[0].islower() and not caseless
    if mark in "!?":
        return not lower_next and not (closed and SPEECH_TAG.match(text, after, end))
    if text.startswith("..", at) or mark == "…":
        return upcoming[0].isupper() and (
            not caseless or upcoming.lower() in word_list("boundaries", "openers")
        )
    last = LAST_WORD.search(text, max(start, at - 30), at)
    word = last.group() if last else ""
    if lower_next:
        return not closed and len(word) > 3 and word.isalpha() and not _is_abbreviation(word.lower())
    if word.isdigit() and len(word) <= 2 and at - len(word) - start <= 2:
        return False  # "1. First item": a number that opens the paragraph is a label
    if caseless and upcoming.lower() in word_list("boundaries", "runs_on") and _is_abbreviation(word.lower()):
        return False
    return closed or _stop_after(word, upcoming, spaced=text[after : after + 1].isspace())


def _is_abbreviation(word: str) -> bool:
    return any(word in word_list("boundaries", key) for key in ("titles", "before_number", "either", "clock"))


def _stop_after(word: str, upcoming: str, *, spaced: bool) -> bool:
    """Whether the stop after `word` ends a sentence when `upcoming` (capital, digit, or caseless) follows."""
    lower, follower = word.lower(), upcoming.lower()
    opens = follower in word_list("boundaries", "openers")
    if not lower or not spaced:
        return True
    if lower in word_list("boundaries", "clock"):
        return follower not in word_list("boundaries", "after_clock") and not follower[0].isdigit()
    if lower in word_list("boundaries", "before_number"):
        return not follower[0].isdigit()
    if lower in word_list("boundaries", "either"):
        return opens
    if lower in word_list("boundaries", "titles"):
        return False
    if len(lower) == 1 and lower.isalpha() and lower != "i":  # J. R. Smith
        return opens
    if re.fullmatch(r"(?:[a-z]\.)+[a-z]", lower):  # I.R.A.
        return opens
    return True
