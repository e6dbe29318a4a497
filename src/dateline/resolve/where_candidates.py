"""What may be the place of an act in its sentence: the places found there, and names that no list has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.record.claim import Producer
from dateline.resolve.where import OUTSIDE, LocatedPlace, PlaceRole
from dateline.resolve.where_words import rank_words
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_words import place_words
from dateline.text.span import Span

NAMED = Producer("place.named")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens `first` to `end` (not included) of a sentence. place: None for a name that no list has."""

    first: int
    end: int
    place: LocatedPlace | None

    @property
    def role(self) -> PlaceRole:
        return PlaceRole.OTHER if self.place is None else self.place.role


def find_candidates(sentence: Sentence, located: Sequence[LocatedPlace]) -> tuple[Candidate, ...]:
    """Places of the sentence (`located` may hold others) and its remaining names, in text order."""
    starts = [token.start for token in sentence.tokens]
    found = []
    for place in located:
        span = place.mention.span
        if place.mention.sentence == sentence.index and place.role is not PlaceRole.FILING:
            first = bisect_left(starts, span.start)
            found.append(Candidate(first, max(bisect_left(starts, span.end), first + 1), place))
    found += [Candidate(first, end, None) for first, end in _unlisted(sentence, found)]
    return tuple(sorted(found, key=lambda c: c.first))


def _unlisted(sentence: Sentence, taken: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Runs of capitalised words that touch no place: persons and organisations too, which the ranking tells apart."""
    tokens, words, known = sentence.tokens, rank_words(), place_words()
    opening = next((i for i, token in enumerate(tokens) if token.text[0].isalpha()), 0)
    used = {i for c in taken for i in range(c.first, c.end)}
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        end = _run_end(sentence, at)
        if end == at:
            at += 1
            continue
        first = at
        if first == opening and end > first + 1:
            first += tokens[first].lower in known.locatives | words.name_articles
        single = end == first + 1 and first == opening
        ordinary = single and tokens[first].lower in known.locatives | known.seldom_places
        calendar = all(t.lower in known.calendar_words or t.lower in known.titles for t in tokens[first:end])
        if not ordinary and not calendar and used.isdisjoint(range(first, end)):
            found.append((first, end))
        at = end
    return found


def _run_end(sentence: Sentence, start: int) -> int:
    """End of the run of capitalised words at `start`, joined by single spaces; `start` itself if there is none."""
    tokens, joints = sentence.tokens, rank_words().name_joints
    if not _is_capital(sentence, start):
        return start
    end = start + 1
    while end < len(tokens) and tokens[end].start <= tokens[end - 1].end + 1:
        inner = tokens[end].lower in joints and end + 1 < len(tokens) and _is_capital(sentence, end + 1)
        if not _is_capital(sentence, end) and not (inner and tokens[end + 1].start <= tokens[end].end + 1):
            break
        end += 1
    return end


def _is_capital(sentence: Sentence, at: int) -> bool:
    text = sentence.tokens[at].text
    if text[0].isupper():
        return True
    return sentence.tokens[at].lower.startswith(place_words().article_starts) and not text.islower()


def as_place(candidate: Candidate, sentence: Sentence) -> LocatedPlace:
    """The candidate as a place; a name that no list has lies outside the gazetteer."""
    if candidate.place is not None:
        return candidate.place
    tokens = sentence.tokens[candidate.first : candidate.end]
    span = Span(tokens[0].start, tokens[-1].end)
    label = tokens[0].text
    for before, token in pairwise(tokens):
        label += (" " if token.start > before.end else "") + token.text
    mention = Mention(MentionKind.PLACE, span, sentence.index, label, NAMED, score=0.3)
    return LocatedPlace(mention, None, OUTSIDE, PlaceRole.OTHER, (), NAMED.rule)
