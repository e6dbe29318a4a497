"""The fullest earlier naming of a speaker who is now called by a pronoun, a surname or a short form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.language.token import split_words
from dateline.segment.sentence import Quotation, Sentence
from dateline.segment.speaker_phrase import is_speaker_noun, phrase_before, speaker_noun_kind
from dateline.segment.words import word_list
from dateline.text.document import Document
from dateline.text.span import Span

ORGANISATIONS = frozenset(["monitor", "agency", "document", "armed group", "military", "police"])
REMEMBERED = 60
"""Namings looked back at; more would make a very long report slow, and nobody refers back further."""

STATED_WITHIN = 60
"""Characters after the reporting word in which it is told what document the words are from."""

MONITOR_WORDS = 3
"""Words of "a monitor", "a war monitoring group" at most, articles apart: a longer phrase is a name of its own."""

SMALL = frozenset(["the", "a", "an", "of", "for", "in", "at", "'s", "and", "-", ",", "."])


@dataclass(frozen=True, slots=True)
class Naming:
    """A speaker phrase seen before. words: its content words in lower case; stated: the document it spoke in
    ("in a statement", "in its daily bulletin").
    """

    span: Span
    words: tuple[str, ...]
    name: bool
    plural: bool
    organisation: bool
    stated: str | None = None


def link_antecedents(
    document: Document, sentences: Sequence[Sentence], quotations: tuple[Quotation, ...]
) -> tuple[Quotation, ...]:
    """Set `antecedent` where the speaker phrase is a pronoun or a shorter form of one named earlier."""
    names = _fuller_names(sentences) if quotations else {}
    order = sorted(range(len(quotations)), key=lambda n: _said_at(quotations[n]))
    seen: list[Naming] = []
    known: dict[Span, Span | None] = {}
    antecedents: dict[int, Span | None] = {}
    for number in order:
        speaker = quotations[number].speaker
        if speaker is None:
            continue
        if speaker not in known:
            known[speaker] = _resolve(document, speaker, seen[-REMEMBERED:], names)
            naming = _describe(document, speaker)
            if known[speaker] is not None:
                naming = next((n for n in seen[-REMEMBERED:] if n.span == known[speaker]), naming)
            naming = replace(naming, stated=_stated_in(document, quotations[number]))
            if naming.words and naming.words[0] not in word_list("speakers", "shape", "pronouns"):
                seen.append(naming)
        antecedents[number] = known[speaker]
    _look_ahead(document, quotations, antecedents)
    return tuple(
        replace(quotation, antecedent=antecedents[n]) if antecedents.get(n) is not None else quotation
        for n, quotation in enumerate(quotations)
    )


def _look_ahead(
    document: Document, quotations: Sequence[Quotation], antecedents: dict[int, Span | None]
) -> None:
    """ "A monitor said" in the lead is the one monitor that speaks by its name further down."""
    described = {q.speaker: _describe(document, q.speaker) for q in quotations if q.speaker is not None}
    named = {
        naming.words: span
        for span, naming in sorted(described.items(), key=lambda item: item[0], reverse=True)
        if naming.name and _is_monitor(naming)
    }
    shortest = {
        words: span for words, span in named.items() if not any(set(other) < set(words) for other in named)
    }
    if len(shortest) != 1:
        return
    name = max(named.values(), key=len)
    for number, quotation in enumerate(quotations):
        speaker = quotation.speaker
        if speaker is not None and antecedents.get(number) is None and speaker.end <= name.start:
            own = described[speaker]
            if not own.name and not own.plural and _is_monitor(own) and len(own.words) <= MONITOR_WORDS:
                antecedents[number] = name


def _is_monitor(naming: Naming) -> bool:
    kinds = {speaker_noun_kind(word) for word in naming.words}
    return naming.organisation and "monitor" in kinds and len(kinds - {None}) == 1


def _said_at(quotation: Quotation) -> int:
    return quotation.speaker.start if quotation.speaker is not None else quotation.content.start


def _describe(document: Document, span: Span) -> Naming:
    tokens = [token for token in split_words(document.text, span.start, span.end) if token.text[0].isalnum()]
    words = tuple(token.lower for token in tokens if token.lower not in SMALL)
    kinds = {kind for word in words if (kind := speaker_noun_kind(word)) is not None}
    last = words[-1] if words else ""
    plural = (last.endswith("s") and is_speaker_noun(last) and not tokens[-1].text[0].isupper()) or last in (
        "police",
        "people",
        "media",
    )
    capitals = sum(1 for token in tokens if token.text[0].isupper())
    return Naming(
        span=span,
        words=words,
        name=bool(tokens) and tokens[-1].text[0].isupper() and capitals > 0,
        plural=plural,
        organisation=bool(kinds & ORGANISATIONS)
        and not (
            tokens and tokens[-1].text[0].isupper() and capitals >= 2 and kinds - {"monitor", "armed group"}
        ),
    )


def _resolve(
    document: Document, speaker: Span, seen: Sequence[Naming], names: Mapping[str, Span]
) -> Span | None:
    own = _describe(document, speaker)
    if not own.words:
        return None
    word = own.words[0]
    if len(own.words) == 1 and word in word_list("speakers", "shape", "pronouns"):
        return _of_pronoun(word, seen)
    for naming in reversed(seen):
        # "the Observatory" is not "Observatory chief Ali Hassan".
        alike = own.organisation == naming.organisation or (own.name and not own.organisation)
        if set(own.words) < set(naming.words) and naming.span.end <= speaker.start and alike:
            return naming.span
    if document.text[speaker.start : speaker.start + 4].lower() == "the ":
        return _of_definite(own.words, seen)
    if own.name and len(own.words) == 1:
        fuller = names.get(document.slice(speaker).split()[-1])
        return fuller if fuller is not None and fuller.end <= speaker.start else None
    return None


def _of_definite(words: tuple[str, ...], seen: Sequence[Naming]) -> Span | None:
    """ "the statement": whoever spoke in one; "the group", "the monitor": the last organisation that can be
    meant.
    """
    for naming in reversed(seen):
        if len(words) == 1 and words[0] == naming.stated:
            return naming.span
        if words[-1] == "group" and naming.organisation:
            return naming.span
        if (
            speaker_noun_kind(words[-1]) == "monitor"
            and "observatory" in naming.words
            and naming.organisation
        ):
            return naming.span
    return None


def _stated_in(document: Document, quotation: Quotation) -> str | None:
    """The document that the words were said in: "statement" of "said in a statement", if the sentence names one."""
    if quotation.cue is None:
        return None
    for token in split_words(document.text, quotation.cue.end, quotation.cue.end + STATED_WITHIN):
        if token.text in '.,;:"“':
            return None
        if speaker_noun_kind(token.lower) == "document":
            return token.lower
    return None


def _of_pronoun(word: str, seen: Sequence[Naming]) -> Span | None:
    """he, she: the last single person; it: the last organisation; they: the last group. First persons:
    nobody.
    """
    for naming in reversed(seen):
        if word in ("he", "she") and not naming.plural and not naming.organisation:
            return naming.span
        if word == "it" and naming.organisation:
            return naming.span
        if word == "they" and naming.plural:
            return naming.span
    return None


def _fuller_names(sentences: Sequence[Sentence]) -> dict[str, Span]:
    """For every capitalised word that ends a longer name, the first such name: "Hassan" to "mayor Ali
    Hassan".
    """
    names: dict[str, Span] = {}
    for sentence in sentences:
        for at in range(1, len(sentence.tokens)):
            token = sentence.tokens[at]
            if token.text in names or not (
                token.text[0].isupper() and sentence.tokens[at - 1].text[0].isupper()
            ):
                continue
            phrase = phrase_before(sentence.tokens, at + 1, 0)
            if phrase is not None and phrase[1] - phrase[0] >= 2:
                names[token.text] = Span(sentence.tokens[phrase[0]].start, token.end)
    return names
