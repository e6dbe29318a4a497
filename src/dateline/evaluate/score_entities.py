"""Entity mentions, by overlap and exact, for the corpus `re3d`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.evaluate.corpus_re3d import ACTORS, CLASSES, PERSONS, PLACES, EntityMention, EntityText
from dateline.evaluate.miss import Miss, MissKind, ReportScore, around
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.evaluate.verbatim import Stretch
from dateline.text.document import Document

OVERLAP, EXACT, NAMED = "overlap", "exact", "named"
ANY = "names of any class"
WAYS = {
    OVERLAP: "one to one, at least a character shared",
    EXACT: "the same words, but for marks and an article before",
    NAMED: "as overlap, of names: mentions with a capitalised word that is no pronoun, in gold and ours",
}
ROWS = (
    *(Row(f"{name} {way}", Measure.F1, about) for name in CLASSES for way, about in WAYS.items()),
    Row(ANY, Measure.F1, "as named, actors, persons and places taken together"),
)
CAPITAL = re.compile(r"\b[A-Z]\w*")
PRONOUNS = frozenset(
    {"A", "An", "He", "Her", "His", "I", "It", "Its", "Me", "My", "Our", "She", "Some", "Such", "That", "The"}
    | {"Their", "Them", "These", "They", "This", "Those", "Us", "We", "Who", "You", "Your"}
)
"""Words that begin with a capital at the head of a sentence without naming anybody."""
EDGE = re.compile(r"^(?:\W|(?:the|a|an)\b)*", re.IGNORECASE)
TAIL = re.compile(r"(?:\W|['’]s\b)*$")


def score_entities(gold: EntityText, ours: EntityText, document: Document | None = None) -> ReportScore:
    """The score of one text: each class by itself."""
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    for name in CLASSES:
        wanted = [one for one in gold.mentions if one.name == name]
        given = [one for one in ours.mentions if one.name == name]
        pairs = _pair([one.stretch for one in wanted], [one.stretch for one in given])
        tallies[f"{name} {OVERLAP}"] = Tally(len(given), len(pairs), len(wanted), len(pairs))
        bare = [_bare(gold.text, one.stretch) for one in wanted]
        our_bare = [_bare(gold.text, one.stretch) for one in given]
        same = len(set(bare) & set(our_bare))
        tallies[f"{name} {EXACT}"] = Tally(len(set(our_bare)), same, len(set(bare)), same)
        tallies[f"{name} {NAMED}"] = _named(gold.text, wanted, given)
        hit = set(pairs.values())
        missed = [one for place, one in enumerate(wanted) if place not in pairs]
        false = [one for place, one in enumerate(given) if place not in hit]
        misses += (_miss(f"{name} {OVERLAP}", one, gold.text, document, missed=True) for one in missed)
        misses += (_miss(f"{name} {OVERLAP}", one, gold.text, document, missed=False) for one in false)
    both = [[one for one in side.mentions if one.name in (ACTORS, PERSONS, PLACES)] for side in (gold, ours)]
    tallies[ANY] = _named(gold.text, both[0], both[1])
    return ReportScore(tallies, tuple(misses))


def _named(text: str, wanted: Sequence[EntityMention], given: Sequence[EntityMention]) -> Tally:
    names, our_names = (
        [one.stretch for one in side if _is_name(text[one.stretch[0] : one.stretch[1]])]
        for side in (wanted, given)
    )
    n_right = len(_pair(names, our_names))
    return Tally(len(our_names), n_right, len(names), n_right)


def _is_name(words: str) -> bool:
    return any(word not in PRONOUNS for word in CAPITAL.findall(words))


def _pair(wanted: Sequence[Stretch], given: Sequence[Stretch]) -> dict[int, int]:
    """Number of ours by number of the gold, the longest overlaps first."""
    shared = [
        (min(one[1], other[1]) - max(one[0], other[0]), -i, -j)
        for i, one in enumerate(wanted)
        for j, other in enumerate(given)
        if one[0] < other[1] and other[0] < one[1]
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(shared, reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def _bare(text: str, stretch: Stretch) -> Stretch:
    """The stretch without marks and an article before, and marks and a possessive after."""
    words = text[stretch[0] : stretch[1]]
    head, tail = EDGE.match(words), TAIL.search(words)
    start = 0 if head is None else head.end()
    end = len(words) if tail is None else tail.start()
    return (stretch[0] + start, stretch[0] + end) if start < end else stretch


def _miss(row: str, one: EntityMention, text: str, document: Document | None, *, missed: bool) -> Miss:
    start, end = one.stretch
    words = text[start:end]
    return Miss(
        field=row,
        kind=MissKind.MISSED if missed else MissKind.FALSE_ALARM,
        gold=words if missed else None,
        ours=None if missed else words,
        evidence=words,
        context=None if document is None else around(document, start, end),
        rule=one.rule,
    )
