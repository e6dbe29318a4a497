"""From a head noun to its noun phrase: determiners, numbers, adjectives and names that stand before it.

There is no parser here: a phrase grows leftwards over words that a closed list, a capital letter or a hyphen marks as
modifiers, and stops at anything else.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib import resources

from dateline.codebook.demonyms import country_of_adjective
from dateline.language.token import Token
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.text.span import Span

MAX_MODIFIERS = 9
"""Longest run of modifiers seen before a person noun in news leads; longer runs are lists, not phrases."""

MAX_PARTS = 3
"""Unknown words before a person noun that are still taken for its name ("national guard units")."""

PREPOSITIONS = frozenset({"of", "against", "on", "by", "to", "with", "between", "from", "at", "for"})


@dataclass(frozen=True, slots=True)
class PhraseGrower:
    """Word lists of tag/data/noun_phrase.toml.

    modifiers: words that may stand inside; openers: words that begin one; collectives: nouns that count persons ("a
    group of"). relational: person nouns, owned: thing nouns, that say little without the owner
    after "of". governing: nouns that make what stands before them a modifier ("two bomb attacks"). either: words that
    are a person noun or an adjective ("a terrorist", "a terrorist act").
    """

    modifiers: frozenset[str]
    openers: frozenset[str]
    stops: frozenset[str]
    collectives: frozenset[str]
    relational: frozenset[str]
    owned: frozenset[str]
    governing: frozenset[str]
    either: frozenset[str]
    endings: tuple[str, ...]

    @classmethod
    def open_builtin(cls) -> PhraseGrower:
        path = resources.files("dateline.tag") / "data" / "noun_phrase.toml"
        lists = tomllib.loads(path.read_text("utf-8"))
        return cls(
            modifiers=frozenset(lists["modifiers"]),
            openers=frozenset(lists["openers"]),
            stops=frozenset(lists["stops"]),
            collectives=frozenset(lists["collectives"]),
            relational=frozenset(lists["relational"]),
            owned=frozenset(lists["owned"]),
            governing=frozenset(lists["governing"]),
            either=frozenset(lists["either"]),
            endings=tuple(lists["endings"]),
        )

    def is_governed(self, tokens: Sequence[Token], stop: int) -> bool:
        """True if the next word is the real noun, so that a determiner or a number before the head is that noun's."""
        return stop < len(tokens) and tokens[stop].lower in self.governing

    def is_adjective(self, tokens: Sequence[Token], first: int, stop: int) -> bool:
        """True for "terrorist" in "the terrorist act": a word of two uses before a word that can be its noun."""
        if stop - first != 1 or tokens[first].lower not in self.either or stop >= len(tokens):
            return False
        following = tokens[stop]
        plain = following.text[0].isalpha() and following.lower not in self.stops
        return plain and not following.lower.endswith("ed")

    def first_token(
        self, tokens: Sequence[Token], head: int, *, floor: int = 0, names: frozenset[int] | None = None
    ) -> int:
        """Index of the first token of the phrase whose head begins at token `head`; never below `floor`.

        names: in a text all in one case, the tokens that can be parts of names; None where capitals tell.
        """
        first = self._grow(tokens, head, floor, names)
        if (
            first >= floor + 2
            and tokens[first - 1].lower == "of"
            and tokens[first - 2].lower in self.collectives
        ):
            return self._grow(tokens, first - 2, floor, names)  # "a group of armed men"
        return first

    def _grow(self, tokens: Sequence[Token], head: int, floor: int, names: frozenset[int] | None) -> int:
        first = head
        while first > max(floor, head - MAX_MODIFIERS):
            word = tokens[first - 1]
            if word.lower in self.openers:
                return first - 1
            if not self._modifies(word, tokens, first - 1, names):
                break
            first -= 1
        if tokens[first].lower in ("'s", "'") and first < head:
            return first - 1 if first > floor else first + 1  # "Israel's military": the name goes along
        return first

    def _modifies(self, word: Token, tokens: Sequence[Token], at: int, names: frozenset[int] | None) -> bool:
        if word.lower in self.stops:
            return False
        if word.lower in self.modifiers or word.text[0].isdigit() or word.lower in country_of_adjective():
            return True
        if word.lower in ("'s", "'") and at > 0:
            return tokens[at - 1].text[:1].isupper() if names is None else at - 1 in names
        if "-" in word.text and word.lower.endswith(self.endings):
            return True
        if names is not None:
            return at in names
        sentence_start = at == 0
        return word.text[0].isupper() and not sentence_start


def extend_by_parts(
    mention: Mention, parts: frozenset[int], sentence: Sentence, openers: frozenset[str]
) -> Mention:
    """In a text all in one case, the mention with up to three unknown words before it: "of aurelia union leaders".

    parts: tokens that no list knows. Only where a determiner or preposition stands before them, as a verb might else
    be taken along.
    """
    tokens = sentence.tokens
    first = at = bisect_left([token.start for token in tokens], mention.span.start)
    while at > 0 and first - at < MAX_PARTS and at - 1 in parts:
        at -= 1
    if at == first or at == 0:
        return mention
    opener = tokens[at - 1].lower
    if opener in openers:
        at -= 1
    elif opener not in PREPOSITIONS:
        return mention
    return replace(mention, span=Span(tokens[at].start, mention.span.end))


def extend_by_name(
    mention: Mention, names: Sequence[Mention], sentence: Sentence, grower: PhraseGrower
) -> Mention:
    """The mention with the organisation's name right before it: "guerrillas" becomes "FMLN guerrillas".

    names: ACTOR mentions. Capitals carry most names into the phrase already; in a text all in one case none does.
    """
    tokens = sentence.tokens
    starts = [token.start for token in tokens]
    first = bisect_left(starts, mention.span.start)
    for name in names:
        if first > 0 and name.span.end == tokens[first - 1].end and name.span.start < mention.span.start:
            begins = grower.first_token(tokens, bisect_left(starts, name.span.start), names=frozenset())
            return replace(mention, span=Span(tokens[begins].start, mention.span.end))
    return mention


def extend_by_owner(
    mention: Mention, owners: Sequence[Mention], sentence: Sentence, heads: frozenset[str]
) -> Mention:
    """The mention with what follows "of": "members" becomes "members of the Shining Path".

    owners: mentions that may follow. heads: last words of mentions that say little without their owner.
    """
    tokens = sentence.tokens
    starts = [token.start for token in tokens]
    stop = bisect_left(starts, mention.span.end)
    if stop < 1 or stop >= len(tokens) or tokens[stop - 1].lower not in heads or tokens[stop].lower != "of":
        return mention
    at = stop + 1
    if at < len(tokens) and tokens[at].lower in ("the", "a", "an"):
        at += 1
    if at >= len(tokens):
        return mention
    begins = {tokens[stop + 1].start, tokens[at].start}
    found = [owner for owner in owners if owner.span.start in begins]
    return (
        mention
        if not found
        else replace(mention, span=mention.span.cover(max(found, key=lambda o: o.span.end).span))
    )
