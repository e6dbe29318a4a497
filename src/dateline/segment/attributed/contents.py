"""What is attributed: the words after the cue, or those before the source, and how far they reach."""

from __future__ import annotations

from dateline.segment.attributed.extents import Part, Takes, grow
from dateline.segment.attributed.view import View
from dateline.segment.speaker_phrase import TokenRange

STRIPPED = frozenset([",", ";", ":", "–", "—", "-", "“", "”", '"', "."])


def side_features(view: View, cue: TokenRange, head: int, source: TokenRange | None) -> list[str]:
    """Features of the content standing after the cue, and not before it."""
    first, stop = cue
    where = "-" if source is None else "L" if source[0] < first else "R"
    past = max(stop, 0 if source is None else source[1])
    start = first if source is None else min(first, source[0])
    stem, tag = view.stems[head], view.tags[head]
    left, right, n_after = view.word(start - 1), view.word(past), len(view.words) - past
    return [
        *("bias", f"s={stem}", f"t={tag}", f"w={where}", f"wt={where}{tag}", f"ws={where}{stem}"),
        *(
            f"+1={right}",
            f"+1t={view.tag(past)}",
            f"s+1={stem}|{right}",
            f"+2t={view.tag(past)}|{view.tag(past + 1)}",
        ),
        *(
            f"-1={left}",
            f"-1w={left}|{where}",
            f"s-1={stem}|{left}",
            f"-+={left}|{right}",
            f"t-+={tag}{left}|{right}",
        ),
        *(
            f"end{min(6, n_after)}w{where}",
            f"beg{min(6, start)}w{where}",
            f"be{min(3, start)}|{min(3, n_after)}",
        ),
        f"se={stem}{min(3, n_after)}",
    ]


def content_after(
    view: View, cue: TokenRange, head: int, source: TokenRange | None, *, high: int, takes: Takes
) -> TokenRange | None:
    """The words after cue and source, not past `high` (where the next cue or its source begins)."""
    start = cue[1]
    if source is not None and source[0] == cue[1]:
        start = source[1]
    start, stop = strip_marks(view, start, high)
    if start >= stop:
        return None
    last = grow(view, Part.CONTENT, head, 1, start=start, low=start, high=stop, takes=takes)
    return strip_marks(view, start, last + 1)


def content_before(view: View, cue: TokenRange, source: TokenRange | None, *, low: int) -> TokenRange | None:
    """The words before cue and source, from `low` on (where the attribution before ends)."""
    stop = cue[0] if source is None else min(cue[0], source[0])
    start, stop = strip_marks(view, low, stop)
    return (start, stop) if start < stop else None


def strip_marks(view: View, start: int, stop: int) -> TokenRange:
    """The range without marks at its ends."""
    while start < stop and view.words[start] in STRIPPED:
        start += 1
    while stop > start and view.words[stop - 1] in STRIPPED:
        stop -= 1
    return start, stop
