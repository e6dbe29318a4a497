"""What the weights of `segment/attributed` are trained on: examples of each decision, as the program meets it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.segment.attributed.contents import side_features, strip_marks
from dateline.segment.attributed.cues import Candidates, RuledCue
from dateline.segment.attributed.extents import LONGEST, Part, Step, is_asked, step_features
from dateline.segment.attributed.sources import CueAt, nobody_features, source_candidates, source_features
from dateline.segment.attributed.view import View
from train.attribution.gold import GoldAttribution

Example = tuple[list[str], bool]


def extent_examples(here: Candidates, one: GoldAttribution) -> Iterator[Example]:
    """Steps of growing the cue, the source and the content: yes as long as the next word is part of it."""
    view = here.view
    yield from _growth(view, Part.CUE, one.head, one.head, frozenset(one.cue), (-1, 1))
    if one.source:
        head = source_head(view, one.source)
        yield from _growth(view, Part.SOURCE, head, head, frozenset(one.source), (-1, 1))
    if one.content and one.content[0] > one.cue[0]:
        start, stop = strip_marks(view, one.content[0], one.content[-1] + 1)
        if start < stop:
            yield from _growth(view, Part.CONTENT, one.head, start, frozenset(range(start, stop)), (1,))


def _growth(
    view: View, part: Part, head: int, start: int, inside: frozenset[int], directions: tuple[int, ...]
) -> Iterator[Example]:
    for direction in directions:
        last = start
        for _ in range(LONGEST[part]):
            following = last + direction
            if not 0 <= following < len(view.words):
                break
            step, goes_on = Step(part, head, last, direction), following in inside
            if is_asked(view, step):
                yield step_features(view, step), goes_on
            if not goes_on:
                break
            last = following


def source_head(view: View, source: tuple[int, ...]) -> int:
    """The noun phrase end that stands for a source: the first that is no possessor, else the first, else its end."""
    inside = [at for at in view.noun_ends if at in source]
    for at in inside:
        if view.tags[at] not in ("PRP$", "WP$") and not (view.tag(at + 1) == "POS" and at + 2 in source):
            return at
    return inside[0] if inside else source[-1]


def source_examples(here: Candidates, one: GoldAttribution, steps: Mapping[int, int]) -> Iterator[Example]:
    """Every candidate for the source, and nobody. None where the source is no candidate."""
    if one.source is None:
        return
    view, ruled = here.view, here.ruled.get(one.head)
    cue = CueAt(one.head, one.cue[0], one.cue[-1] + 1, steps, ruled is not None, _ruled_source(view, ruled))
    candidates = source_candidates(view, cue)
    right = source_head(view, one.source) if one.source else None
    if right is not None and right not in candidates:
        return
    yield nobody_features(view, cue, candidates), right is None
    for at in candidates:
        yield source_features(view, cue, at, candidates), at == right


def side_examples(here: Candidates, one: GoldAttribution) -> Iterator[Example]:
    """Whether the content stands after the cue."""
    if one.content:
        source = (one.source[0], one.source[-1] + 1) if one.source else None
        cue = (one.cue[0], one.cue[-1] + 1)
        yield side_features(here.view, cue, one.head, source), one.content[0] > one.cue[0]


def _ruled_source(view: View, ruled: RuledCue | None) -> int | None:
    if ruled is None or ruled.quotation.speaker is None:
        return None
    speaker = ruled.quotation.speaker
    inside = [at for at in view.noun_ends if speaker.start <= view.tokens[at].start < speaker.end]
    return inside[0] if inside else None
