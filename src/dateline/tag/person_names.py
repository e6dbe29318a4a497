"""Names of persons: after a person noun or a title, and where a verb or noun of harm asks for a person.

Where names have capitals, capitals decide. In a text all in one case, a name is a run of words that no list knows, in
a place where the grammar of news puts a person's name: "the murder of ana perez", "ana perez was kidnapped".
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from itertools import pairwise

from dateline.codebook.demonyms import country_of_adjective
from dateline.language.token import Token
from dateline.record.claim import Producer
from dateline.record.vocabulary import TargetKind
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_view import Lettering, lettering
from dateline.text.span import Span

MAX_WORDS = 6
"""Longest name in words, particles included."""

APPOSED = 25
"""Words back from the verb in which the subject of "ana perez, a judge, was murdered" is looked for."""

NAME = Producer("lexicon.name")

APPOSITION = 7
"""Longest description between commas, in words, inside a list of names."""

LOOSE_WORDS = 3
"""Words back from a person noun in which its article is looked for: "an immigration official"."""

THOSE = 12
"""Longest "those who were kidnapped yesterday" before "are", in words."""

COPULAS = frozenset({"is", "are", "was", "were"})
IDENTIFIED = frozenset(
    {"they", "victims", "victim", "dead", "wounded", "injured", "killed", "names", "fatalities"}
)
"""Words before "are" and names."""
OF_THEM = (["of", "them"], ["other", "person"], ["other", "victim"], ["other", "one"])

HARMING = ("attack", "kidnapping", "bombing")
"""Types whose triggers ask for a person: "the murder of", "kidnapped", "a bomb attack against"."""

BEFORE_VICTIM = frozenset({"of", "against", "on"})
ONE_CASE = frozenset({Lettering.QUIET, Lettering.LOUD})
PASSIVE_BE = frozenset({"was", "were", "is", "are", "been", "being", "be"})
LINKS = frozenset({",", "and", ";"})
AFTER_APPOSED = frozenset(
    {",", ".", ";", "(", "who", "and", "was", "were", "is", "has", "had", "on", "in", "at"}
)
"""What follows a name set beside its description."""
APPOSING = frozenset({"a", "an", "the", "another", "former", "his", "her", "their"})
"""What a description set beside a name before it begins with."""


@dataclass(frozen=True, slots=True)
class NameWords:
    """Word lists of tag/data/person_names.toml."""

    titles: frozenset[str]
    particles: frozenset[str]
    breaks: frozenset[str]
    plurals: frozenset[str]
    place_starts: frozenset[str]
    befalling: frozenset[str]
    endings: tuple[str, ...]


@cache
def name_words() -> NameWords:
    """The lists, read once from the package."""
    path = resources.files("dateline.tag") / "data" / "person_names.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    return NameWords(
        titles=frozenset(lists["titles"]),
        particles=frozenset(lists["particles"]),
        breaks=frozenset(lists["breaks"]),
        plurals=frozenset(lists["plurals"]),
        place_starts=frozenset(lists["place_starts"]),
        befalling=frozenset(lists["befalling"]),
        endings=tuple(lists["endings"]),
    )


class NameReader:
    """One sentence as name finding asks for it.

    taken: indices of tokens that belong to other mentions (triggers, person nouns, weapons, things, places, actors).
    """

    def __init__(self, tokens: Sequence[Token], taken: frozenset[int]) -> None:
        self.tokens = tokens
        self.taken = taken
        self.words = name_words()
        self.caseless = lettering(tokens) in ONE_CASE

    def after_title(self, first: int) -> tuple[int, int] | None:
        """The name that begins at token `first`, right after a person noun or title; further titles are passed over."""
        while first < len(self.tokens) and self._is_title(first):
            first += 1 + self._has_dot(first)
        stop = self._end(first)
        return (first, stop) if stop > first else None

    def after_harm(self, first: int) -> tuple[int, int] | None:
        """The name of two words or more at token `first`, which follows "the murder of", "killed" or the like."""
        if first < len(self.tokens) and self._is_title(first):
            return self.after_title(first)
        stop = self._end(first)
        if stop - first < 2 or self.tokens[first].lower in self.words.place_starts:
            return None
        return first, stop

    def after_plural(self, first: int) -> tuple[int, int] | None:
        """The first name of a list that follows a noun for several: "two reporters, ana perez and luis paz"."""
        marked = first < len(self.tokens) and self.tokens[first].text in (",", ":")
        return self.after_harm(first + 1 if marked else first)

    def apposed(self, first: int, stop: int) -> tuple[int, int] | None:
        """The name beside the phrase of tokens [first, stop), a comma between: "the mayor, ana perez,"."""
        if stop < len(self.tokens) and self.tokens[stop].text == ",":
            name = self.after_harm(stop + 1)
            if name is not None and (
                name[1] >= len(self.tokens) or self.tokens[name[1]].lower in AFTER_APPOSED
            ):
                return name
        for begin in range(first, max(2, first - LOOSE_WORDS), -1):
            if self.tokens[begin].lower in APPOSING:
                return self.before(self._past_age(begin - 1)) if self.tokens[begin - 1].text == "," else None
        return None

    def _past_age(self, comma: int) -> int:
        """The comma before an age that ends at `comma`: "ana perez, 42, a judge"; else `comma` itself."""
        aged = comma > 2 and self.tokens[comma - 1].text.isdigit() and self.tokens[comma - 2].text == ","
        return comma - 2 if aged else comma

    def before(self, stop: int, *, least: int = 2) -> tuple[int, int] | None:
        """The name that ends before token `stop`, of at least so many words unless a title stands before it."""
        first = stop
        while first > max(0, stop - MAX_WORDS) and self._is_part(first - 1):
            first -= 1
        while first < stop and self.tokens[first].lower in self.words.particles:
            first += 1
        titled = first > 0 and self._is_title(first - 1)
        return (first, stop) if stop - first >= (1 if titled else least) else None

    def passive_subjects(self, stop: int) -> list[tuple[int, int]]:
        """The name before "was murdered" (`stop` is "was"), or the one before what stands between commas or "who"."""
        while stop > 0 and self.tokens[stop - 1].lower in ("has", "have", "had", "who"):
            stop -= 1
        if stop == 0 or self.tokens[stop - 1].text != ",":
            name = self.before(stop)
            return [] if name is None else [name]
        commas = [at for at in range(max(0, stop - APPOSED), stop) if self.tokens[at].text == ","]
        names = [name for at in reversed(commas) if (name := self.before(at)) is not None]
        own = [
            name for name in names if not self._is_of(name[0])
        ]  # "otto paz, the son of general ana perez, was"
        return (own or names)[:1]

    def _is_of(self, first: int) -> bool:
        """True if the name, its titles passed over, stands after "of"."""
        while first > 0 and (self._is_title(first - 1) or first - 1 in self.taken):
            first -= 1
        return first > 0 and self.tokens[first - 1].lower == "of"

    def further(self, stop: int) -> tuple[tuple[int, int], ...]:
        """Names joined to the one that ends at `stop` by commas and "and": "ana perez, juan mora and luis paz"."""
        found: list[tuple[int, int]] = []
        at = self._past_apposition(stop)
        while True:
            step = at
            while step < len(self.tokens) and step - at < 2 and self.tokens[step].lower in LINKS:
                step += 1
            if step == at:
                return tuple(found)
            name = self.after_harm(step)
            if name is None:
                return tuple(found)
            found.append(name)
            at = self._past_apposition(name[1])

    def _past_apposition(self, at: int) -> int:
        """Where an age or a description between commas ends: "ana perez, 42, and", "luis paz, a teacher, and"."""
        tokens = self.tokens
        if at + 1 >= len(tokens) or tokens[at].text != ",":
            return at
        following = tokens[at + 1]
        if not following.text.isdigit() and following.lower not in APPOSING:
            return at
        for step in range(at + 2, min(len(tokens), at + 2 + APPOSITION)):
            if tokens[step].text in (",", ";") or (following.text.isdigit() and tokens[step].lower == "and"):
                return step
        return at

    def earlier(self, first: int) -> tuple[tuple[int, int], ...]:
        """Names joined to the one that begins at `first`, before it in the list."""
        found: list[tuple[int, int]] = []
        at = first
        while True:
            step = at
            while step > 0 and at - step < 2 and self.tokens[step - 1].lower in LINKS:
                step -= 1
            name = None if step == at else self.before(step) or self.before(self._before_aside(step))
            if name is None:
                return tuple(found)
            found.append(name)
            at = name[0]

    def _before_aside(self, stop: int) -> int:
        """The comma before an age or description that ends at `stop`: "ana perez, 42, and"; `stop` if none does."""
        for at in range(stop - 1, max(0, stop - APPOSITION - 2), -1):
            if self.tokens[at].text == ",":
                following = self.tokens[at + 1]
                return at if following.text.isdigit() or following.lower in APPOSING else stop
        return stop

    def parts(self) -> frozenset[int] | None:
        """In a text all in one case, the tokens that no list knows; None where capitals tell names."""
        return frozenset(at for at in range(len(self.tokens)) if self._is_part(at)) if self.caseless else None

    def first_title(self, first: int) -> int:
        """Where the titles before a name begin: "justice ana perez"; `first` if none stands there."""
        at = first
        while at > 0 and at - 1 not in self.taken:
            dot = int(at > 1 and self.tokens[at - 1].text == "." and len(self.tokens[at - 2].text) < 5)
            if at - 1 - dot in self.taken or not self._is_title(at - 1 - dot):
                break
            at -= 1 + dot
        return at

    def _is_title(self, at: int) -> bool:
        return self.tokens[at].lower in self.words.titles

    def _has_dot(self, at: int) -> int:
        return int(
            at + 1 < len(self.tokens) and self.tokens[at + 1].text == "." and len(self.tokens[at].text) < 5
        )

    def _end(self, first: int) -> int:
        stop = first
        while stop < min(len(self.tokens), first + MAX_WORDS) and self._is_part(stop):
            stop += 1
        while stop > first and self.tokens[stop - 1].lower in self.words.particles:
            stop -= 1
        return stop

    def _is_part(self, at: int) -> bool:
        token = self.tokens[at]
        if not token.text[0].isalpha() or any(letter.isdigit() for letter in token.text):
            return False
        if token.lower in self.words.particles:
            return True
        if at in self.taken or token.lower in self.words.breaks or token.lower in self.words.titles:
            return False
        if token.lower in country_of_adjective():
            return False
        if not self.caseless:
            return token.text[0].isupper()
        return len(token.text) > 2 and not token.lower.endswith(self.words.endings)


def add_names(
    sentence: Sentence, *, persons: list[Mention], triggers: list[Mention], others: list[Mention]
) -> list[Mention]:
    """The PERSONS mentions with the names that follow them, and a mention for each name that stands by itself.

    others: mentions of things and organisations, whose words are no names.
    """
    tokens = sentence.tokens
    titles = name_words().titles
    if not persons and not triggers and not any(token.lower in titles for token in tokens):
        return persons
    starts = [token.start for token in tokens]
    reader = NameReader(tokens, positions((*persons, *triggers, *others), starts))
    named: dict[int, tuple[int, str]] = {}
    extended: list[Mention] = []
    for mention in persons:
        first = bisect_left(starts, mention.span.end)
        plural = _is_plural(tokens[first - 1])
        name = reader.after_plural(first) if plural else reader.after_title(first)
        further = () if name is None else reader.further(name[1])
        if plural and name is not None and further:  # "the jesuits juan mora, luis paz and ana perez"
            named[name[0]] = (name[1], mention.label)
        elif not plural:
            apposed = name or reader.apposed(bisect_left(starts, mention.span.start), first)
            if apposed is not None:
                words = _span(tokens, apposed)
                mention = replace(mention, span=mention.span.cover(words), name=words)
        extended.append(mention)
        if name is not None and (further or not plural):
            named |= {start: (stop, mention.label) for start, stop in further}
    for name in _standing_alone(reader, triggers, starts):
        earlier = reader.earlier(name[0]) if reader.caseless else ()
        for start, stop in (*earlier, name, *reader.further(name[1])):
            named.setdefault(start, (stop, TargetKind.CIVILIAN.value))
    alone = [
        replace(
            Mention(MentionKind.PERSONS, span, sentence.index, label, NAME, head=span, name=span),
            span=_span(tokens, (reader.first_title(start), stop)),
        )
        for start, (stop, label) in named.items()
        for span in (_span(tokens, (start, stop)),)
    ]
    return extended + [n for n in alone if not any(n.span.overlaps(m.span) for m in extended)]


def identifies(tokens: Sequence[Token], at: int) -> bool:
    """True if token `at` ends words after which victims are named: "identified as", "they are", "the victims are"."""
    if tokens[at].lower == "as":
        return any(t.lower == "identified" for t in tokens[max(0, at - 8) : at])
    if tokens[at].lower not in COPULAS:
        return False
    before = [t.lower for t in tokens[max(0, at - 3) : at]]
    return _follows_those(tokens, at) or (
        bool(before) and (before[-1] in IDENTIFIED or before[-2:] in OF_THEM)
    )


def _follows_those(tokens: Sequence[Token], at: int) -> bool:
    """True for the "are" of "those who were kidnapped are"."""
    words = [t.lower for t in tokens[max(0, at - THOSE) : at]]
    return any(pair == ("those", "who") for pair in pairwise(words[:-2]))


def _standing_alone(
    reader: NameReader, triggers: list[Mention], starts: list[int]
) -> Iterable[tuple[int, int]]:
    """Names after titles, and in texts without capitals those that a word of harm asks for."""
    tokens = reader.tokens
    for at, token in enumerate(tokens):
        if token.lower in reader.words.titles and at not in reader.taken:
            name = reader.after_title(at)
            if name is not None:
                yield name
        if identifies(tokens, at):
            name = reader.after_harm(at + 1 + (at + 1 < len(tokens) and tokens[at + 1].text == ":"))
            if name is not None:
                yield name
    for trigger in triggers:
        if not trigger.label.startswith(HARMING):
            continue
        noun = next(t.lower for t in tokens if t.start >= trigger.span.start)
        if not reader.caseless and noun not in reader.words.befalling:
            continue
        first, stop = bisect_left(starts, trigger.span.start), bisect_left(starts, trigger.span.end)
        if stop < len(tokens) and tokens[stop].lower in BEFORE_VICTIM:
            stop += 1
        found = [reader.after_harm(stop)]
        if first > 0 and tokens[first - 1].lower in PASSIVE_BE:
            found += reader.passive_subjects(first - 1)
        elif first > 0 and tokens[first].lower in PASSIVE_BE:  # "was shot" is a trigger as a whole
            found += reader.passive_subjects(first)
        if first > 1 and tokens[first - 1].lower == "'s" and tokens[first].lower in reader.words.befalling:
            found.append(reader.before(first - 1, least=1))
        for name in found:
            if name is not None and name[1] not in reader.taken:
                yield name


def positions(mentions: Iterable[Mention], starts: list[int]) -> frozenset[int]:
    return frozenset(
        at
        for mention in mentions
        for at in range(bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end))
    )


def _span(tokens: Sequence[Token], name: tuple[int, int]) -> Span:
    return Span(tokens[name[0]].start, tokens[name[1] - 1].end)


def _is_plural(token: Token) -> bool:
    return token.lower.endswith("s") or token.lower in name_words().plurals


def name_parts(sentence: Sentence, triggers: list[Mention]) -> frozenset[int] | None:
    """In a text all in one case, the tokens that may be parts of names; None where capitals tell."""
    tokens = sentence.tokens
    if lettering(tokens) not in ONE_CASE:
        return None
    return NameReader(tokens, positions(triggers, [token.start for token in tokens])).parts()
