"""The tokens of a sentence as place finding asks for them, and what capital letters tell in it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.language.token import Token
from dateline.record.claim import Producer
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_words import place_words
from dateline.text.span import Span

PROVINCE_POPULATION = 200_000
"""A province with fewer people is no better known than a town."""
WIDE = frozenset(
    {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.WORLD_REGION, PlaceKind.WATER}
)


def is_wide(entry: PlaceEntry) -> bool:
    """True for countries, seas and regions, and for provinces that are not small."""
    if entry.kind is PlaceKind.ADMIN1:
        return entry.population >= PROVINCE_POPULATION
    return entry.kind in WIDE


class Lettering(Enum):
    """What capital letters tell in a sentence."""

    NORMAL = "normal"  # names are capitalised
    LOUD = "loud"  # ALL CAPITALS: they tell nothing
    TITLE = "title"  # Every Word Capitalised: they tell little
    QUIET = "quiet"  # all lower case


def lettering(tokens: Sequence[Token]) -> Lettering:
    """Which of the four a sentence is; short words and numbers do not vote."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    if not words:
        return Lettering.NORMAL
    n_upper = sum(word.isupper() for word in words)
    n_capital = sum(is_capital(word) for word in words)
    if n_upper >= 0.8 * len(words) and len(words) > 1:
        return Lettering.LOUD
    if n_capital == 0:  # "The attacker rammed the gate" has no name in it, and is no text without capitals
        return Lettering.NORMAL if any(token.text[0].isupper() for token in tokens) else Lettering.QUIET
    if n_capital >= 0.85 * len(words) and len(words) > 3 and not _has_plain_short_word(tokens):
        return Lettering.TITLE
    return Lettering.NORMAL


def _has_plain_short_word(tokens: Sequence[Token]) -> bool:
    """True for a lower-case word of three letters that no title would leave so ("met", but not "for")."""
    small = place_words().locatives | place_words().joining_words | {"for", "but", "nor"}
    return any(len(t.text) == 3 and t.text.islower() and t.lower not in small for t in tokens)


def is_capital(word: str) -> bool:
    """True for "Homs", "al-Bab", "U.S." and "ISIS"; False for "homs" and "12"."""
    if word[0].isupper():
        return True
    return word.startswith(place_words().article_starts) and any(letter.isupper() for letter in word)


class PlaceView:
    """The tokens of one sentence with what is asked of them again and again; positions are token indices."""

    def __init__(self, sentence: Sentence, gazetteer: Gazetteer) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.gazetteer = gazetteer
        self.words = place_words()
        self.lettering = lettering(sentence.tokens)
        self.capital = [is_capital(token.text) for token in self.tokens]
        if self.lettering is Lettering.LOUD:
            self.capital = [token.text[0].isalpha() for token in self.tokens]

    def text(self, start: int, end: int) -> str:
        """The words from token `start` to `end`, spaced as in the document."""
        parts = [self.tokens[start].text]
        for before, token in zip(self.tokens[start:end], self.tokens[start + 1 : end], strict=False):
            parts.append((" " if token.start > before.end else "") + token.text)
        return "".join(parts)

    def lower(self, position: int) -> str:
        """Lower-case token, or "" outside the sentence."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    def is_first(self, start: int) -> bool:
        return not any(token.text[0].isalpha() for token in self.tokens[:start])

    def run(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of capitalised words round a candidate, joined by single spaces."""
        low, high = start, end
        while low > 0 and self.capital[low - 1] and self.tokens[low - 1].end + 1 == self.tokens[low].start:
            low -= 1
        while (
            high < len(self.tokens)
            and self.capital[high]
            and self.tokens[high - 1].end + 1 == self.tokens[high].start
        ):
            high += 1
        if low < start and self.is_first(low) and self.is_function_word(low):
            low += 1
        return low, high

    def is_function_word(self, position: int) -> bool:
        lower = self.lower(position)
        return (
            lower in self.words.locatives
            or lower in self.words.seldom_places
            or lower in self.words.joining_words
            or lower == "the"
        )

    def follows_state(self, end: int) -> bool:
        """True before ", Ind." or ", Texas": then even an odd name is a town."""
        if self.lower(end) != "," or end + 1 >= len(self.tokens):
            return False
        word = self.tokens[end + 1].text
        dotted = word + "." if self.lower(end + 2) == "." else word
        if self.gazetteer.state_of_abbreviation(dotted):
            return True
        return any(entry.kind in WIDE for entry in self.gazetteer.look_up(word))

    def in_address(self, start: int, end: int) -> bool:
        """True inside "www.boston.com", "@Boston" and hashtags."""
        before = self.tokens[start - 1] if start else None
        if (
            before is not None
            and before.end == self.tokens[start].start
            and before.text in {"@", "#", ".", "/", "_"}
        ):
            return True
        after = self.tokens[end] if end < len(self.tokens) else None
        return after is not None and after.start == self.tokens[end - 1].end and after.text in {"@", "_"}


def place_mention(view: PlaceView, start: int, end: int, producer: Producer, *, score: float) -> Mention:
    """A PLACE mention of the tokens `start` to `end`; its label is their text."""
    span = Span(view.tokens[start].start, view.tokens[end - 1].end)
    return Mention(MentionKind.PLACE, span, view.sentence.index, view.text(start, end), producer, score=score)
