"""Where the act of a given verb happened: ours and the baseline's, as spans of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.time_spans import read_corpus_text
from dateline.resolve.where import LocatedPlace, locate_places
from dateline.resolve.where_choose import choose_in_sentence, choose_place
from dateline.resources import Resources
from dateline.segment import split_document
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.document import Document
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class EventPlaces:
    """spans: of the places that the sentence itself gives the act. any_spans: with what stands in for none.

    rule: how the place was settled; ours only.
    """

    spans: tuple[Span, ...]
    any_spans: tuple[Span, ...]
    rule: str | None = None


NO_VERB = Span(0, 1)
"""Stands where every report has a verb: the fields before it have defaults."""


@dataclass(frozen=True, slots=True)
class VerbReport(CorpusReport):
    """A sentence with the verb whose place is asked for; the program is shown both."""

    verb: Span = NO_VERB


@dataclass(frozen=True, slots=True)
class VerbSentence:
    """What the program makes of such a report before it chooses. mentions: of the verb's sentence."""

    document: Document
    sentences: tuple[Sentence, ...]
    sentence: Sentence
    mentions: tuple[Mention, ...]
    located: tuple[LocatedPlace, ...]


def read_verb_sentence(report: VerbReport, resources: Resources) -> VerbSentence | None:
    """The verb's sentence, tagged and with its places settled; None if there is no such sentence."""
    document = read_corpus_text(report)
    if document is None:
        return None
    sentences = split_document(document).sentences
    sentence = next((s for s in sentences if s.span.overlaps(report.verb)), None)
    if sentence is None:
        return None
    mentions = resources.tagger.tag(document, sentences)
    places = tuple(mention for mention in mentions if mention.kind is MentionKind.PLACE)
    located = locate_places(document, sentences, places, resources.gazetteer)
    own = tuple(mention for mention in mentions if mention.sentence == sentence.index)
    return VerbSentence(document, sentences, sentence, own, located)


def answer_event_places(report: CorpusReport, resources: Resources) -> Answer[EventPlaces]:
    """The places that the program gives an act whose trigger is the verb: the first is the record's."""
    assert isinstance(report, VerbReport)
    seen = read_verb_sentence(report, resources)
    if seen is None:
        return Answer(read_corpus_text(report), EventPlaces((), ()))
    own = choose_in_sentence(
        report.verb, sentence=seen.sentence, located=seen.located, mentions=seen.mentions
    ).places
    any_place = choose_place(
        report.verb,
        sentence=seen.sentence,
        sentences=seen.sentences,
        located=seen.located,
        mentions=seen.mentions,
    )
    chosen = own[0] if own else any_place
    rule = None if chosen is None else f"{chosen.rule} {chosen.role.value}"
    anywhere = own or (() if any_place is None else (any_place,))
    return Answer(seen.document, EventPlaces(_spans(own), _spans(anywhere), rule))


def _spans(places: Sequence[LocatedPlace]) -> tuple[Span, ...]:
    return tuple(sorted(place.mention.span for place in places))


def naive_event_places(report: CorpusReport, document: Document | None) -> EventPlaces:
    """The capitalised word after the first "in" behind the verb, else before it."""
    assert isinstance(report, VerbReport)
    if document is None:
        return EventPlaces((), ())
    tokens = [token for s in split_document(document).sentences for token in s.tokens]
    names = [
        Span(token.start, token.end)
        for before, token in pairwise(tokens)
        if before.lower == "in" and token.text[0].isupper()
    ]
    behind = [span for span in names if span.start >= report.verb.end]
    spans = tuple((behind or names)[:1])
    return EventPlaces(spans, spans)
