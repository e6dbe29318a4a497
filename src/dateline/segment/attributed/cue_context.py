"""What the other candidates of a sentence say about one: a word inside what somebody says reports nothing itself."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.segment.attributed.view import FINITE, View

STEPS = (-2197, -1386, -847, -405, 0, 405, 847, 1386, 2197)
"""Scores in thousandths at which the step of a candidate goes up: chances of 10, 20, ... 90 per cent."""

LIKELY = 5
"""From this step on a candidate is more likely a cue than not."""


def step_of(score: int) -> int:
    """The step, 0 to 9, of a score in thousandths."""
    return bisect_right(STEPS, score)


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Candidates of a sentence with the step of each, by position; and the highest step of the sentences around."""

    steps: Mapping[int, int]
    before: int = 0
    after: int = 0


def context_features(view: View, at: int, around: Neighbourhood) -> list[str]:
    """Features of the candidate at `at` among the others."""
    own = around.steps[at]
    left = [(step, place) for place, step in around.steps.items() if place < at]
    right = [(step, -place) for place, step in around.steps.items() if place > at]
    found = [f"P{own}", f"ps{around.before // 3}", f"ns{around.after // 3}"]
    found += _side(view, at, own, "L", max(left, default=None))
    best_right = max(right) if right else None
    found += _side(view, at, own, "R", None if best_right is None else (best_right[0], -best_right[1]))
    if best_right is not None:
        place = -best_right[1]
        comma = _has_comma(view, at, place)
        found.append(f"R{best_right[0]}tail{len(view.words) - place < 8:d}c{comma:d}")
    likely = [place for step, place in left if step >= LIKELY]
    found.append(f"nsl{min(3, len(likely))}")
    found.append(f"nsr{min(3, sum(1 for step, _ in right if step >= LIKELY))}")
    if likely:
        near = max(likely)
        found.append(f"nl{min(9, (at - near) // 2)}")
        found.append(f"nlw={view.stems[near]}|{view.tags[at]}")
        found.append(f"nl|+1={view.tag(near + 1)}{own // 2}")
    return found


def _side(view: View, at: int, own: int, side: str, best: tuple[int, int] | None) -> Iterator[str]:
    if best is None:
        yield from (f"{side}-", f"P{own}{side}-")
        return
    step, place = best
    first, last = min(at, place), max(at, place)
    between, tags = view.words[first + 1 : last], view.tags[first + 1 : last]
    comma, quotes = "," in between, int(view.quoted[at]) - int(view.quoted[place])
    finite = any(tag in FINITE for tag in tags)
    joined = any(word in ("and", "but", ";") for word in between)
    yield from (f"{side}{step}", f"P{own}{side}{step}", f"{side}{step}c{comma:d}q{quotes}")
    yield f"{side}{step // 2}c{comma:d}q{quotes}f{finite:d}t{'that' in between:d}a{joined:d}"
    yield from (f"{side}d{min(9, (last - first) // 2)}", f"{side}{step}d{min(4, (last - first) // 3)}")
    yield from (f"P{own}{side}{step // 2}c{comma:d}", f"{side}{step // 3}w={view.stems[place]}")


def _has_comma(view: View, first: int, last: int) -> bool:
    return "," in view.words[first + 1 : last]
