"""Sentences with their mentions, as the lexicon tagger finds them, for tests of assembly and stance."""

from __future__ import annotations

from functools import cache

from dateline.assemble.event_mention import EventMention
from dateline.assemble.events import assemble_events
from dateline.read import read_text
from dateline.resolve.toll import find_tolls
from dateline.resources import Resources, open_resources
from dateline.segment import split_document
from dateline.segment.sentence import Segmentation
from dateline.tag.mention import Mention
from dateline.text.document import Document


@cache
def resources() -> Resources:
    return open_resources()


def tagged(text: str) -> tuple[Document, Segmentation, tuple[Mention, ...]]:
    document = read_text(text)
    segmentation = split_document(document)
    return document, segmentation, resources().tagger.tag(document, segmentation.sentences)


def events_of(text: str) -> tuple[Document, Segmentation, tuple[EventMention, ...]]:
    document, segmentation, mentions = tagged(text)
    tolls = {s.index: find_tolls(s) for s in segmentation.sentences}
    events = assemble_events(
        segmentation.sentences,
        mentions,
        harmed={i: tuple(t.persons_span for t in found if t.persons_span) for i, found in tolls.items()},
        speaking=tuple(q.speaker for q in segmentation.quotations if q.speaker is not None),
    )
    return document, segmentation, events
