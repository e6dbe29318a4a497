"""Which words of violence tell of a codable act: weak labels from keys that say what a message reports, not where."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from dateline.codebook.actors import ActorTable
from dateline.gazetteer import Gazetteer
from dateline.language.token import split_words
from dateline.tag.lexicon import LexiconTagger
from train.encoder.example import Point, Stretch, overlaps

KIN = {
    "bombing": {"bombing", "attack"},
    "attack": {"attack", "bombing", "kidnapping", "robbery"},
    "kidnapping": {"kidnapping"},
    "arson / destruction": {"arson", "bombing", "attack"},
    "robbery": {"robbery"},
    "forced work stoppage": {"forced work stoppage"},
    "shelling": {"attack", "bombing"},
    "air strike": {"attack", "bombing"},
    "battle": {"attack"},
}
"""Types of the word list, and the incident types of the keys that they may stand for."""

IRRELEVANT = frozenset({"bombing", "attack", "kidnapping", "arson / destruction", "robbery"})
"""Types whose words report nothing in a message without an incident; fights of armies are real there, though the keys
leave them out."""

PARAGRAPH = re.compile(r"\n\s*\n")


@cache
def _tagger() -> LexiconTagger:
    return LexiconTagger.open_builtin(actors=ActorTable.open_builtin(), gazetteer=Gazetteer.open_builtin())


def judge_acts(text: str, told: Collection[str], fillers: Sequence[Stretch]) -> tuple[Point, ...]:
    """A judgement for each word of violence about which the key leaves no doubt.

    told: incident types of the message, none for one without incident. fillers: where the strings of the key stand; a
    word in a paragraph with one, of a kindred type, tells of the incident.
    """
    edges = [0, *(m.end() for m in PARAGRAPH.finditer(text)), len(text)]
    tokens = split_words(text)
    points: list[Point] = []
    for match in _tagger().triggers.find(tokens):
        label = match.value.label
        kind = next((k for k in KIN if label == k or label.startswith(f"{k}/")), None)
        if kind is None:
            continue
        start, end = tokens[match.first].start, tokens[match.stop - 1].end
        if not told:
            if kind in IRRELEVANT:
                points.append(Point(start, end, 0.0))
            continue
        first = max(edge for edge in edges if edge <= start)
        last = min((edge for edge in edges if edge > start), default=len(text))
        here = any(overlaps(first, last, [filler]) for filler in fillers)
        if here and KIN[kind] & set(told):
            points.append(Point(start, end, 1.0))
        elif not here and kind in IRRELEVANT and not KIN[kind] & set(told):
            points.append(Point(start, end, 0.0))
    return tuple(points)
