"""Who says what: source, cue and content of attributions, for the corpus `polnear`."""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dateline.evaluate.corpus_polnear import Attributed, AttributedText
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.evaluate.verbatim import Stretch
from dateline.language.token import split_words
from dateline.text.document import Document

PARTS = ("source", "cue", "content")
WAYS = ("partial", "overlap", "exact", "words")
SPEECH = "speech: "
SHOWN = 160
"""Characters of a text that a miss shows."""

ABOUT = {
    "partial": "an attribution counts by the share of its words that the aligned one has too",
    "words": "words shared with the aligned attribution's; long parts weigh more",
    "overlap": "at least one word shared",
    "exact": "the same words, marks apart",
}
ROWS = tuple(
    Row(
        f"{scope}{part} {way}",
        Measure.F1,
        ABOUT[way] + (", of speech and writing" if scope else ""),
    )
    for scope in ("", SPEECH)
    for part in PARTS
    for way in WAYS
)

Words = frozenset[int]
"""Words of a text by their running number."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """An attribution as numbers of words."""

    parts: tuple[Words, Words, Words]
    is_speech: bool


def score_attributions(
    gold: AttributedText, ours: AttributedText, document: Document | None = None
) -> ReportScore:
    """The score of one report.

    Attributions are aligned one to one, most shared words first, if content or cue share a word.
    A part that the aligned attribution lacks, and every part of one that is not aligned, is missed or a false
    alarm. In the rows "speech" gold attributions with a cue that is not of speech are left out, and ours that
    are aligned to them, or to nothing and have such a cue themselves.
    """
    words = [token for token in split_words(gold.text) if token.text[0].isalnum()]
    starts = [token.start for token in words]
    lowers = [token.lower for token in words]
    wanted = [_parts(one, starts, lowers) for one in gold.attributions]
    given = [_parts(one, starts, lowers) for one in ours.attributions]
    pairs = _align(wanted, given)
    tallies: dict[str, Tally] = {}
    misses: list[Miss] = []
    of_ours = {theirs: mine for mine, theirs in pairs.items()}
    for place, one in enumerate(wanted):
        theirs = pairs.get(place)
        _count(tallies, one, None if theirs is None else given[theirs], is_speech=one.is_speech)
        misses += _misses(
            gold.text,
            gold.attributions[place],
            None if theirs is None else ours.attributions[theirs],
            one,
            None if theirs is None else given[theirs],
            document,
        )
    for place, one in enumerate(given):
        if place not in of_ours:
            _count(tallies, None, one, is_speech=one.is_speech)
            misses += _misses(gold.text, None, ours.attributions[place], None, one, document)
    return ReportScore(tallies, tuple(misses))


def _parts(one: Attributed, starts: Sequence[int], lowers: Sequence[str]) -> _Parts:
    cue = _numbers(one.cue, starts)
    return _Parts(
        (_numbers(one.attribution_source, starts), cue, _numbers(one.content, starts)),
        not cue or any(lowers[number] in _speech_words() for number in cue),
    )


def _numbers(stretches: Sequence[Stretch], starts: Sequence[int]) -> Words:
    return frozenset(
        number
        for start, end in stretches
        for number in range(bisect_left(starts, start), bisect_left(starts, end))
    )


@cache
def _speech_words() -> frozenset[str]:
    text = (files(__package__) / "data" / "speech_cues.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["words"])


def _align(wanted: Sequence[_Parts], given: Sequence[_Parts]) -> dict[int, int]:
    """Number of ours by number of the gold."""
    by_word: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(given):
        for word in sorted(one.parts[1] | one.parts[2]):
            by_word[word].append(number)
    weighed: list[tuple[float, int, int]] = []
    for number, one in enumerate(wanted):
        near = {theirs for word in one.parts[1] | one.parts[2] for theirs in by_word.get(word, ())}
        for theirs in sorted(near):
            weight = _closeness(one, given[theirs])
            if weight > 0:
                weighed.append((-weight, number, theirs))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, theirs in sorted(weighed):
        if number not in pairs and theirs not in taken:
            pairs[number] = theirs
            taken.add(theirs)
    return pairs


def _closeness(one: _Parts, other: _Parts) -> float:
    """Shares of words in common of the three parts, added; 0 where neither content nor cue has any."""
    shares = [
        len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
        for mine, theirs in zip(one.parts, other.parts, strict=True)
    ]
    return sum(shares) if shares[1] + shares[2] > 0 else 0.0


def _count(tallies: dict[str, Tally], one: _Parts | None, other: _Parts | None, *, is_speech: bool) -> None:
    for number, part in enumerate(PARTS):
        mine: Words = frozenset() if one is None else one.parts[number]
        theirs: Words = frozenset() if other is None else other.parts[number]
        both = len(mine & theirs)
        found, same = int(both > 0), int(bool(mine) and mine == theirs)
        has_mine, has_theirs = int(bool(mine)), int(bool(theirs))
        counted = {
            "partial": Tally(has_theirs, both / max(1, len(theirs)), has_mine, both / max(1, len(mine))),
            "words": Tally(len(theirs), both, len(mine), both),
            "overlap": Tally(has_theirs, found, has_mine, found),
            "exact": Tally(has_theirs, same, has_mine, same),
        }
        for way, tally in counted.items():
            for scope in ("", SPEECH) if is_speech else ("",):
                row = f"{scope}{part} {way}"
                tallies[row] = tallies.get(row, Tally()) + tally


def _misses(
    text: str,
    gold: Attributed | None,
    ours: Attributed | None,
    one: _Parts | None,
    other: _Parts | None,
    document: Document | None,
) -> list[Miss]:
    """Parts of a pair without a word in common; a pair missing on one side is shown whole."""
    if gold is None or ours is None:
        shown = gold if gold is not None else ours
        if shown is None:
            return []
        whole = " | ".join(f"{part}: {_words(text, stretches)}" for part, stretches in _named(shown))
        position = min((start for _, stretches in _named(shown) for start, _ in stretches), default=0)
        return [
            note_miss(
                "attribution",
                gold=None if gold is None else whole,
                ours=None if ours is None else whole,
                record=None,
                position=position,
                document=document,
            )
        ]
    found = []
    for number, (part, stretches) in enumerate(_named(gold)):
        mine = one.parts[number] if one is not None else frozenset()
        theirs = other.parts[number] if other is not None else frozenset()
        if mine & theirs or not mine | theirs:
            continue
        shown_ours = _named(ours)[number][1]
        position = min((start for start, _ in stretches + shown_ours), default=0)
        found.append(
            note_miss(
                f"{part} overlap",
                gold=_words(text, stretches) if mine else None,
                ours=_words(text, shown_ours) if theirs else None,
                record=None,
                position=position,
                document=document,
            )
        )
    return found


def _named(one: Attributed) -> tuple[tuple[str, tuple[Stretch, ...]], ...]:
    return tuple(zip(PARTS, (one.attribution_source, one.cue, one.content), strict=True))


def _words(text: str, stretches: Sequence[Stretch]) -> str:
    return " ... ".join(" ".join(text[start:end].split()) for start, end in stretches)[:SHOWN]
