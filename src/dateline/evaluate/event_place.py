"""Where the act of a given verb happened: ours and the baseline's, as spans of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.time_spans import read_corpus_text
from dateline.resolve.where import PERSON, LocatedPlace, locate_places
from dateline.resolve.where_choose import choose_place, place_in_sentence
from dateline.resources import Resources
from dateline.segment import split_document
from dateline.tag.mention import MentionKind
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


def answer_event_places(report: CorpusReport, resources: Resources) -> Answer[EventPlaces]:
    """The place that the program gives an act whose trigger is the verb: one at most."""
    assert isinstance(report, VerbReport)
    document = read_corpus_text(report)
    if document is None:
        return Answer(None, EventPlaces((), ()))
    sentences = split_document(document).sentences
    sentence = next((s for s in sentences if s.span.overlaps(report.verb)), None)
    if sentence is None:
        return Answer(document, EventPlaces((), ()))
    mentions = resources.tagger.tag(document, sentences)
    places = tuple(mention for mention in mentions if mention.kind is MentionKind.PLACE)
    located = locate_places(document, sentences, places, resources.gazetteer)
    own = place_in_sentence(report.verb, sentence=sentence, located=located)
    any_place = choose_place(report.verb, sentence=sentence, sentences=sentences, located=located)
    chosen = own or any_place
    rule = None if chosen is None else f"{chosen.rule} {chosen.role.value}"
    return Answer(document, EventPlaces(_spans(own), _spans(any_place), rule))


def _spans(place: LocatedPlace | None) -> tuple[Span, ...]:
    return () if place is None or place.gap == PERSON else (place.mention.span,)


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
