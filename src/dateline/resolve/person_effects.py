"""What the words beside persons say of them: what became of them, who they were, how many of each."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

from dateline.language.numerals import find_numerals
from dateline.language.phrases import PhraseTrie
from dateline.language.token import Token, split_words
from dateline.record.values import Count, HumanTarget
from dateline.record.vocabulary import Effect
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.tag.person_names import identifies
from dateline.text.document import Document
from dateline.text.span import Span

OFFICE = 8
"""Longest name of what an office is of, in words."""
SUBJECT = 14
"""Words before "identified as" in which it says who was identified."""
NEAR = 8
"""Words between a person and "escaped unhurt"."""

JOINING = re.compile(
    r"[\s,;]*(?:(?:and|as well as|plus|or)\s+)?(?:(?:one|two|three|four|five|some|several) of\s+)?"
    r"(?:(?:the|a|an|his|her|their)\s+)?",
    re.IGNORECASE,
)
LAST = re.compile(r"\b(?:and|plus|as well as)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    effects: PhraseTrie[Effect]
    vague: frozenset[str]
    back: frozenset[str]
    parts: frozenset[str]
    suspects: frozenset[str]
    offices: frozenset[str]
    after_office: frozenset[str]


@cache
def _words() -> _Words:
    path = resources.files("dateline.resolve") / "data" / "victims.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    effects: PhraseTrie[Effect] = PhraseTrie()
    for entry in lists["effect"]:
        for phrase in entry["phrases"]:
            effects.add(phrase, Effect(entry["value"]))
    words = {key: frozenset(listed) for key, listed in lists["words"].items()}
    return _Words(effects, **words)


def effect_of_words(tokens: Sequence[Token]) -> Effect | None:
    """The effect that the words of a trigger tell ("murdered", "the kidnapping of"); None if they tell none."""
    matches = _words().effects.find(tokens)
    return matches[0].value if matches else None


def find_escape(person: Span, sentence: Sentence) -> Span | None:
    """The words that say that the person was not hurt, right after the phrase; None if none do."""
    for match in _words().effects.find(sentence.tokens):
        if match.value is not Effect.UNHARMED:
            continue
        first, last = sentence.tokens[match.first], sentence.tokens[match.stop - 1]
        between = [t for t in sentence.tokens if person.end <= t.start < first.start]
        if first.start >= person.end and len(between) <= NEAR and not any(t.text == ";" for t in between):
            return Span(first.start, last.end)
    return None


@dataclass(frozen=True, slots=True)
class Identification:
    """Where names begin that follow "identified as" or "the victims are". of_doers: suspects, not victims."""

    since: int
    of_doers: bool


def find_identification(sentence: Sentence) -> Identification | None:
    """The first words of a sentence after which persons are named as those spoken of; None without such words."""
    tokens = sentence.tokens
    for at in range(len(tokens)):
        if identifies(tokens, at):
            subject = {t.lower for t in tokens[max(0, at - SUBJECT) : at]}
            return Identification(tokens[at].end, bool(subject & _words().suspects))
    return None


def is_vague(target: HumanTarget) -> bool:
    """True if the phrase only refers back: "the victims", "both leaders", "others"."""
    if target.name is not None:
        return False
    words = target.mentions[0].lower().split()
    return (words[-1] in _words().vague and target.count is None) or words[0] in _words().back


def is_nobody(target: HumanTarget) -> bool:
    """True for "no one", "nobody", "no casualties": words that say that there is no target."""
    return target.mentions[0].lower().split()[0] in ("no", "nobody", "none", "noone")


def are_joined(persons: Sequence[Mention], document: Document) -> bool:
    """True if only commas, and "and" before the last, part the phrases of which a figure's words are made."""
    gaps = [
        document.text[left.span.end : right.span.start]
        for left, right in pairwise(persons)
        if left.span.end <= right.span.start
    ]
    return (
        len(gaps) == len(persons) - 1
        and all(JOINING.fullmatch(gap) for gap in gaps)
        and LAST.search(gaps[-1]) is not None
    )


NAME_LINK = re.compile(r"[\s,;]*(?:\d{1,2}[,;]?\s+)?(?:and\s+)?", re.IGNORECASE)
"""What stands between the names of a list, ages among them."""

BESIDE = re.compile(r"\s*,\s*(?:\d{1,2}\s*,\s*)?")
"""What stands between a name and the description set beside it."""


def whole_phrase(span: Span, persons: Sequence[Mention]) -> Span:
    """The phrase of a figure with the rest of the person phrase that it breaks into.

    "Harrovian political leader Ana Perez" for "Harrovian"; a figure's words may stop at a word they do not know.
    """
    whole = next((m for m in persons if m.name is not None and m.span.overlaps(span)), None)
    return span if whole is None or whole.span.end <= span.end else span.cover(whole.span)


def names_beside(phrase: Span, persons: Sequence[Mention], document: Document) -> list[Mention]:
    """The names that a description without one belongs to: those listed right after it, or the one before its comma.

    "the engineers Ana Perez and Luis Paz"; "Ana Perez, an official and leader of the party".
    """
    alone = [m for m in persons if m.name is not None and m.name == m.head]
    listed: list[Mention] = []
    at = phrase.end
    for mention in (m for m in alone if m.span.start >= phrase.end):
        gap = document.text[at : mention.span.start]
        if (gap.strip() and not listed) or not NAME_LINK.fullmatch(gap):
            break
        listed.append(mention)
        at = mention.span.end
    if listed:
        plural = document.slice(phrase).lower().split()[-1].endswith("s")
        return listed if plural else listed[:1]
    before = (m for m in persons if m.name is not None and m.name.end <= phrase.start)
    return [m for m in before if _is_beside(m, document.text[m.span.end : phrase.start])][-1:]


def _is_beside(named: Mention, gap: str) -> bool:
    """True for the gap in "Ana Perez, 42, a judge", and in "Ana Perez, an official and leader"."""
    if named.name == named.head:
        return BESIDE.fullmatch(gap) is not None
    return named.name is not None and named.name.start == named.span.start and gap.strip().lower() == "and"


def find_joined(phrase: Span, persons: Sequence[Mention], document: Document) -> list[Mention]:
    """The unnamed persons right after a phrase and "and": "and two of her bodyguards", "and his driver"."""
    found: list[Mention] = []
    at = phrase.end
    for mention in (m for m in persons if m.span.start >= phrase.end and m.name is None):
        if not JOINING.fullmatch(document.text[at : mention.span.start]):
            break
        found.append(mention)
        at = mention.span.end
    if not found or not re.search(
        r"\band\b", document.text[phrase.end : found[-1].span.start], re.IGNORECASE
    ):
        return []
    return found


def counted_phrase(span: Span, since: int, document: Document) -> Span:
    """The phrase with the "two of" before it. since: where what it is joined to ends."""
    words = split_words(document.text, since, span.start)
    figures = [t.start for t in words if t.text[0].isalnum() and t.lower != "and"]
    return Span(figures[0], span.end) if figures else span


def cut_parts(span: Span, document: Document) -> Span:
    """The phrase without what it includes: "five people, including a mayor" gives "five people"."""
    tokens = split_words(document.text, span.start, span.end)
    for at in range(2, len(tokens)):
        if tokens[at].lower in _words().parts and tokens[at - 1].text == ",":
            return Span(span.start, tokens[at - 2].end)
    return span


def with_office(span: Span, sentence: Sentence | None) -> Span:
    """The phrase with what follows "of" after an office or a tie: "the mayor" gives "the mayor of Harrow"."""
    if sentence is None:
        return span
    tokens = sentence.tokens
    stop = next((at for at, t in enumerate(tokens) if t.start >= span.end), len(tokens))
    if stop == 0 or stop >= len(tokens) or tokens[stop].lower != "of":
        return span
    if tokens[stop - 1].lower not in _words().offices or tokens[stop - 1].end != span.end:
        return span
    end = stop + 1
    while end < len(tokens) and end - stop <= OFFICE and not _ends_office(tokens[end]):
        end += 1
    return span if end == stop + 1 else Span(span.start, tokens[end - 1].end)


def _ends_office(token: Token) -> bool:
    return not token.text[0].isalnum() or token.lower in _words().after_office


def count_of(span: Span, document: Document) -> Count | None:
    """The figure that a phrase begins with, or one for "a guard"; None if it gives none."""
    tokens = split_words(document.text, span.start, span.end)
    numerals = find_numerals(tuple(tokens))
    if numerals:
        return numerals[0].count
    return Count(1, 1, 1) if tokens and tokens[0].lower in ("a", "an", "his", "her", "one") else None
