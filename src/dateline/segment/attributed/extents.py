"""How far a cue, a source or a content reaches from the word that was found: one word more, or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from dateline.segment.attributed.extent_wider import after_cue, after_source, before_cue, next_clusters
from dateline.segment.attributed.view import View


class Part(StrEnum):
    """Of what the extent is sought; the letter begins the names of its features."""

    CUE = "c"
    SOURCE = "s"
    CONTENT = "t"


LONGEST = {Part.CUE: 12, Part.SOURCE: 40, Part.CONTENT: 120}
"""Words at most on either side."""

CUT_MARKS = frozenset([",", ";", ":", "–", "—", "(", ")", "”", '"'])
CUT_TAGS = frozenset(["CC", "IN", "WDT", "WP", "TO", "VBG", "RB"])


Takes = Callable[[list[str]], bool]
"""Decides on the features of a step."""


@dataclass(frozen=True, slots=True)
class Step:
    """From the word at `last`, which is in, to the next one in `direction` (1 or -1). head: where it began."""

    part: Part
    head: int
    last: int
    direction: int


def step_features(view: View, step: Step) -> list[str]:
    """Features of taking the step."""
    following, ahead = step.last + step.direction, step.last + 2 * step.direction
    word, tag, last = view.word(following), view.tag(following), view.tag(step.last)
    word2, tag2 = view.word(ahead), view.tag(ahead)
    head = view.stems[step.head] if step.part is not Part.SOURCE else view.tags[step.head]
    far = abs(step.last - step.head)
    far = min(6, far) if step.part is not Part.CONTENT else min(9, far // 3)
    third = step.last + 3 * step.direction
    found = [
        *("bias", f"w={word}", f"t={tag}", f"tj={last}", f"wj={view.word(step.last)}", f"tt={last}|{tag}"),
        *(f"wt={view.word(step.last)}|{tag}", f"tw={last}|{word}", f"hw={head}|{word}", f"ht={head}|{tag}"),
        *(f"n{far}", f"n{far}{tag}", f"n{far}{word}", f"t2={tag2}", f"tt2={tag}|{tag2}", f"w2={word2}"),
        *(f"wt2={word}|{tag2}", f"ww2={word}|{word2}", f"ttt={last}|{tag}|{tag2}", f"h={head}"),
        *(f"t3={tag}|{tag2}|{view.tag(third)}", f"w3={view.word(third)}", f"hww={head}{word}|{word2}"),
        f"c{view.is_capital(following):d}{view.is_capital(step.last):d}",
    ]
    if step.part is Part.SOURCE and step.direction > 0 and word in (",", "(", "–", "—"):
        found += _apposition(view, following)
    if step.part is Part.CONTENT:
        finite = any(t in ("VBD", "VBZ", "VBP", "MD") for t in view.tags[following + 1 : following + 7])
        found += [f"q{view.quoted[step.last]:d}{word}", f"fin{finite:d}{word}", f"fin{finite:d}{tag}{tag2}"]
    found += next_clusters(view, head, step.last, following, ahead)
    if step.part is Part.CUE and step.direction > 0:
        found += after_cue(view, step.head, step.last)
    elif step.part is Part.CUE:
        found += before_cue(view, step.head, following)
    elif step.part is Part.SOURCE and step.direction > 0:
        found += after_source(view, following)
    side = "+" if step.direction > 0 else "-"
    return [f"{step.part.value}{side}{feature}" for feature in found]


def _apposition(view: View, mark: int) -> list[str]:
    """What stands between the mark and the next one: "Omar Nur, the mayor of Luuq, said"."""
    limit = min(len(view.words), mark + 25)
    closing = next((at for at in range(mark + 1, limit) if view.words[at] in (",", ")", "–", "—")), None)
    if closing is None:
        return ["cl-"]
    length = min(9, (closing - mark) // 2)
    return [
        f"cl{length}",
        f"clt={view.tag(mark + 1)}|{view.tag(closing + 1)}",
        f"clw={view.word(mark + 1)}",
    ]


def is_asked(view: View, step: Step) -> bool:
    """Whether the step is worth a decision. A content ends only at a mark or a word that begins something."""
    if step.part is not Part.CONTENT:
        return True
    following = step.last + step.direction
    return view.words[following] in CUT_MARKS or view.tags[following] in CUT_TAGS


def grow(
    view: View, part: Part, head: int, direction: int, *, start: int, low: int, high: int, takes: Takes
) -> int:
    """The last word that belongs to the part in one direction, from the word at `start`, within `[low, high)`."""
    last = start
    for _ in range(LONGEST[part]):
        following = last + direction
        if not low <= following < high:
            break
        step = Step(part, head, last, direction)
        if is_asked(view, step) and not takes(step_features(view, step)):
            break
        last = following
    return last
