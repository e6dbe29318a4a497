"""What merging looks at: an event record reduced to the few things that are compared, prepared once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.merge.wording import Wording, weigh_wordings
from dateline.merge.words import plain_words, telling_words
from dateline.record.event import EventRecord
from dateline.record.values import Count, DayInterval, Place
from dateline.record.vocabulary import Basis, EventType
from dateline.text.document import RegionKind

NAME_WORDS = 2
"""A name of fewer words ("Ali", "Smith") is shared by too many people to tell an act by."""


@dataclass(frozen=True, slots=True)
class View:
    """One record, prepared for comparison. Words are lower-case ASCII.

    names: of victims, as their last two words. sentence: the words of the sentence around the first trigger.
    days_stand_in: the days are only those of publication.
    """

    record: EventRecord
    record_id: str
    document_id: str
    published: date | None
    type: EventType
    mode: str | None
    days: DayInterval | None
    place: Place | None
    place_words: frozenset[str]
    killed: Count | None
    injured: Count | None
    actors: frozenset[str]
    names: frozenset[str]
    target_words: frozenset[str]
    headline_words: frozenset[str]
    sentence: str
    wording: Wording
    background: bool
    days_stand_in: bool


def view_records(records: tuple[EventRecord, ...]) -> tuple[View, ...]:
    """Views of the records in the order that everything after works in: publication day, then record id."""
    documents = {record.document.document_id: record.document for record in records}
    wordings = weigh_wordings(documents[document_id] for document_id in sorted(documents))
    views = (_view(record, wordings[record.document.document_id]) for record in records)
    return tuple(sorted(views, key=lambda view: _order(view.published, view.record_id)))


def _order(published: date | None, record_id: str) -> tuple[date, str]:
    return (published or date.max, record_id)


def _view(record: EventRecord, wording: Wording) -> View:
    document = record.document
    return View(
        record=record,
        record_id=record.record_id,
        document_id=document.document_id,
        published=None if document.published is None else document.published.day,
        type=record.type.value,
        mode=None if record.mode is None else record.mode.value,
        days=None if record.occurred is None else record.occurred.value,
        place=None if record.place is None else record.place.value,
        place_words=frozenset() if record.place is None else telling_words(record.place.value.name),
        killed=None if record.killed is None else record.killed.value,
        injured=None if record.injured is None else record.injured.value,
        actors=frozenset(claim.value.actor for claim in record.perpetrators if claim.value.actor),
        names=_names(record),
        target_words=_target_words(record),
        headline_words=telling_words(_headline(record)),
        sentence=_sentence(record),
        wording=wording,
        background=record.background,
        days_stand_in=record.occurred is not None and record.occurred.basis is Basis.PUBLISHED,
    )


def _headline(record: EventRecord) -> str:
    document = record.document
    for region in document.regions:
        if region.kind is RegionKind.HEADLINE:
            return document.slice(region.span)
    return document.title or ""


def _names(record: EventRecord) -> frozenset[str]:
    names = (plain_words(claim.value.name) for claim in record.human_targets if claim.value.name)
    return frozenset(" ".join(name[-2:]) for name in names if len(name) >= NAME_WORDS)


def _target_words(record: EventRecord) -> frozenset[str]:
    mentions = [text for claim in record.human_targets for text in claim.value.mentions]
    mentions += [text for claim in record.physical_targets for text in claim.value.mentions]
    return frozenset(word for text in mentions for word in telling_words(text))


def _sentence(record: EventRecord) -> str:
    """The words between the full stops or line ends around the first trigger, which a copy repeats."""
    text, span = record.document.text, record.triggers[0].span
    start = max(text.rfind(". ", 0, span.start), text.rfind("\n", 0, span.start)) + 1
    ends = [end for end in (text.find(". ", span.end), text.find("\n", span.end)) if end >= 0]
    return " ".join(plain_words(text[start : min(ends, default=len(text))]))
