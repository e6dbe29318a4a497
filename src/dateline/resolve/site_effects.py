"""What became of a thing: destroyed, damaged or unharmed, by the words beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.language.phrases import PhraseTrie
from dateline.language.token import Token
from dateline.record.vocabulary import Effect
from dateline.segment.sentence import Sentence
from dateline.text.span import Span

REACH = 12
"""Words that may stand between a verb and the last thing of a list that it governs."""

WORST_FIRST = (Effect.DESTROYED, Effect.DAMAGED, Effect.UNHARMED)


@dataclass(frozen=True, slots=True)
class _Word:
    effect: Effect
    part: str


@dataclass(frozen=True, slots=True)
class _Words:
    trie: PhraseTrie[_Word]
    parting: frozenset[str]
    passive: frozenset[str]
    loose: frozenset[str]
    aside: frozenset[str]


@dataclass(frozen=True, slots=True)
class ThingEffect:
    """What the words at `span` say became of a thing; `rule` tells how they are tied to it."""

    effect: Effect
    span: Span
    rule: str


@cache
def _words() -> _Words:
    path = resources.files("dateline.resolve") / "data" / "effects.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    trie: PhraseTrie[_Word] = PhraseTrie()
    for entry in lists["effect"]:
        for phrase in entry["phrases"]:
            trie.add(phrase, _Word(Effect(entry["value"]), entry["part"]))
    words = lists["words"]
    return _Words(
        trie,
        frozenset(words["parting"]),
        frozenset(words["passive"]),
        frozenset(words["loose"]),
        frozenset(words["aside"]),
    )


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    stop: int
    word: _Word


def find_effect(thing: Span, sentence: Sentence) -> ThingEffect | None:
    """The effect that its own sentence tells of the thing at `thing`: the nearest word that governs it."""
    tokens = sentence.tokens
    matches = _matches(tokens)
    if not matches:
        return None
    first = next((i for i, t in enumerate(tokens) if t.end > thing.start), len(tokens))
    stop = next((i for i, t in enumerate(tokens) if t.start >= thing.end), len(tokens))
    near = [
        (distance, match)
        for match in matches
        if match.word.part != "all" and (distance := _reach(tokens, match, first, stop)) is not None
    ]
    if not near:
        return None
    _, best = min(near, key=lambda pair: (pair[0], WORST_FIRST.index(pair[1].word.effect)))
    return ThingEffect(best.word.effect, _span(tokens, best), "whom.thing-effect")


def find_general_effect(sentences: Iterable[Sentence]) -> ThingEffect | None:
    """What is said of everything that was hit ("causing heavy damage", "no damage"); the first that says so."""
    for sentence in sentences:
        for match in _matches(sentence.tokens):
            if match.word.part == "all":
                return ThingEffect(match.word.effect, _span(sentence.tokens, match), "whom.general-effect")
    return None


def has_effect_words(sentence: Sentence) -> bool:
    """True if the sentence says of anything that it was destroyed or damaged."""
    return bool(_matches(sentence.tokens))


def _matches(tokens: Sequence[Token]) -> list[_Match]:
    return [_Match(m.first, m.stop, m.value) for m in _words().trie.find(tokens)]


def _span(tokens: Sequence[Token], match: _Match) -> Span:
    return Span(tokens[match.first].start, tokens[match.stop - 1].end)


def _reach(tokens: Sequence[Token], match: _Match, first: int, stop: int) -> int | None:
    """Words between, if the match governs the thing of tokens [first, stop); None if it does not."""
    if match.stop <= first:
        between = tokens[match.stop : first]
        if len(between) > REACH or any(t.lower in _words().parting for t in between):
            return None
        if match.word.part == "verb" and (
            _is_passive(tokens, match.first) or any(t.lower in _words().aside for t in between)
        ):
            return None
        if any(t.lower in _words().passive for t in between):
            return None
        return len(between)
    if match.first >= stop and match.word.part == "verb":
        between = tokens[stop : match.first]
        if len(between) > REACH or any(t.lower in _words().parting | {","} for t in between):
            return None
        tied = not between or any(t.lower in _words().passive for t in between)
        return len(between) if tied else None
    if match.first < stop and match.stop > first and match.word.part == "verb":
        return 0  # the verb takes the thing inside: "blew a bridge up"
    return None


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    while at > 0 and tokens[at - 1].lower in _words().loose:
        at -= 1
    return at > 0 and tokens[at - 1].lower in _words().passive
