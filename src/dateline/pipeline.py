"""The whole way from a report to its event records: what every mode of the program maps over reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import compress

from dateline.assemble.events import assemble_events
from dateline.record.claim import Rejected
from dateline.record.event import EventRecord
from dateline.resolve.anchor import work_out_published
from dateline.resolve.drafting import any_place, draft_events
from dateline.resolve.fold import fold_drafts
from dateline.resolve.history import mark_history
from dateline.resolve.private_crime import is_private_crime
from dateline.resolve.reading import Reading
from dateline.resolve.record import record_act
from dateline.resolve.record_day import claimed_times
from dateline.resolve.refused import refuse_drafts, refuse_records
from dateline.resolve.shared_totals import drop_shared_totals
from dateline.resolve.stance_report import spread_accidents
from dateline.resolve.toll import find_tolls
from dateline.resolve.vicinity import find_vicinities
from dateline.resolve.when import find_sentence_times
from dateline.resolve.where import locate_places
from dateline.resolve.where_title import place_of_title
from dateline.resources import Resources
from dateline.segment import split_document
from dateline.tag.mention import MentionKind
from dateline.text.document import Document


@dataclass(frozen=True, slots=True)
class Coding:
    """The event records of one report, and the acts that it speaks of and that became none, both in its order."""

    records: tuple[EventRecord, ...]
    refused: tuple[Rejected, ...]


def code_report(document: Document, resources: Resources) -> tuple[EventRecord, ...]:
    """The event records of one report, in the order in which it first tells of them.

    A pure function: same document and resources, same records.
    """
    return explain_report(document, resources).records


def explain_report(document: Document, resources: Resources) -> Coding:
    """`code_report`, with the acts that were refused."""
    segmentation = split_document(document)
    sentences = segmentation.sentences
    mentions = resources.tagger.tag(document, sentences)
    if not any(mention.kind is MentionKind.TRIGGER for mention in mentions):
        return Coding((), ())
    published = document.published or work_out_published(document, sentences, resources.eras)
    document = replace(document, published=published)  # the records say which day they were dated from
    tolls = {s.index: found for s in sentences if (found := find_tolls(s))}
    events = assemble_events(
        sentences,
        mentions,
        harmed={
            i: tuple(t.persons_span for t in found if t.persons_span and not t.is_running_total)
            for i, found in tolls.items()
        },
        speaking=tuple(q.speaker for q in segmentation.quotations if q.speaker is not None),
    )
    located = locate_places(document, sentences, mentions, resources.gazetteer)
    times = find_sentence_times(document, sentences)
    drafts = draft_events(
        events,
        document=document,
        segmentation=segmentation,
        times=times,
        located=located,
        mentions=mentions,
        tolls=tolls,
        published=published,
        crime=resources.crime,
    )
    drafts = spread_accidents(drafts)
    reading = Reading(document, segmentation, mentions, published, times, resources.actors, document.outlet)
    acts = drop_shared_totals(fold_drafts(drafts, published=None if published is None else published.day))
    reading = replace(reading, claimed=claimed_times(acts))
    records = tuple(
        record_act(
            act,
            reading,
            fallback=place_of_title(
                act[0].event.anchor.span,
                document,
                resources.gazetteer,
                fallback=any_place(act[0].event, segmentation, located),
            ),
            vicinity=vicinity,
        )
        for act, vicinity in zip(acts, find_vicinities(acts, sentences, drafts=drafts), strict=True)
    )
    records = mark_history(records, published)
    private = [not resources.crime and is_private_crime(r, sentences) for r in records]
    refused = (
        *refuse_drafts(drafts, acts, document),
        *refuse_records(compress(records, private)),
    )
    return Coding(
        tuple(r for r, out in zip(records, private, strict=True) if not out),
        tuple(sorted(refused, key=lambda r: r.span.start)),
    )
