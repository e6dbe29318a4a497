"""Hand-made documents, claims and event records, so that a test says only what matters to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateline.record.attribution import Attribution, Speaker
from dateline.record.claim import Claim, Gap, Producer
from dateline.record.event import EventRecord
from dateline.record.values import Count, DayInterval, HumanTarget, Perpetrator, Place
from dateline.record.vocabulary import (
    ActorKind,
    ActorLevel,
    Basis,
    Certainty,
    Effect,
    EventType,
    GapReason,
    PlacePrecision,
    SpeakerKind,
    Stage,
    Stance,
    TargetKind,
    TimePrecision,
)
from dateline.text.document import Document, Published, PublishedBasis, Region, RegionKind
from dateline.text.evidence import Evidence
from dateline.text.identity import content_id
from dateline.text.span import Span

TEXT = (
    "Bomb at Marwan market kills 12\n\n"
    "A suicide bomber blew himself up in a market in Marwan on Sunday, killing 12 people and wounding 30, "
    "a police officer told the Valley Courier. A doctor at the town's hospital said 14 had died."
)
"""An invented report of one bombing with two tolls."""


def made_document(
    text: str = TEXT,
    *,
    document_id: str | None = None,
    published: date | None = date(2016, 5, 9),
    outlet: str | None = "Valley Courier",
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
) -> Document:
    """A document whose first paragraph is the headline and whose others are body."""
    regions, offset = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        if paragraph:
            kind = RegionKind.HEADLINE if number == 0 else RegionKind.BODY
            regions.append(Region(kind, Span(offset, offset + len(paragraph))))
        offset += len(paragraph) + 2
    return Document(
        document_id=content_id(text, url or "") if document_id is None else document_id,
        text=text,
        regions=tuple(regions),
        sha256=content_id(text) * 4,
        title=text.split("\n\n")[0] if title is None else title,
        url=url,
        outlet=outlet,
        author=author,
        published=None if published is None else Published(published, PublishedBasis.GIVEN),
    )


def cite(document: Document, words: str) -> Evidence:
    """Evidence at the first place where the document says `words`."""
    start = document.text.index(words)
    return Evidence(document, Span(start, start + len(words)))


def claim(field: str, value: Any, *evidence: Evidence, rule: str = "made.rule", **more: Any) -> Claim[Any]:
    """A claim of a made rule."""
    return Claim(field, value, evidence, Producer(rule), **more)


def made_chain(document: Document) -> Attribution:
    """Outlet, then the police officer of TEXT."""
    return (
        Speaker("Valley Courier", SpeakerKind.OUTLET),
        Speaker(
            "a police officer",
            SpeakerKind.POLICE,
            cite(document, "a police officer"),
            "told",
            cite(document, "told"),
        ),
    )


def full_record(document: Document | None = None) -> EventRecord:
    """The bombing of TEXT with every kind of field, a rival toll and a gap."""
    document = made_document() if document is None else document
    chain = made_chain(document)
    trigger = cite(document, "blew himself up")
    doctor = (chain[0], Speaker("A doctor", SpeakerKind.MEDICAL, cite(document, "A doctor")))
    return EventRecord(
        document=document,
        triggers=(trigger, cite(document, "Bomb")),
        type=claim("type", EventType.BOMBING, trigger, attribution=chain, score=0.9),
        mode=claim("mode", "suicide", cite(document, "suicide bomber")),
        stage=claim("stage", Stage.COMPLETED, trigger),
        stance=claim("stance", Stance.ASSERTED, trigger),
        attribution=chain,
        occurred=claim(
            "occurred",
            DayInterval(date(2016, 5, 8), date(2016, 5, 8), TimePrecision.DAY, (date(2016, 5, 1),), "noon"),
            cite(document, "on Sunday"),
            rule="when.weekday",
            basis=Basis.INFERRED,
        ),
        place=claim(
            "place",
            Place("Marwan", PlacePrecision.TOWN, "Anbar", "IQ", lat=34.25, lon=41.5, gazetteer_id="g1"),
            cite(document, "in Marwan"),
        ),
        perpetrators=(
            claim(
                "perpetrators",
                Perpetrator(("A suicide bomber",), ActorLevel.INDIVIDUAL, None, None, Certainty.ASSERTED),
                cite(document, "A suicide bomber"),
            ),
        ),
        human_targets=(
            claim(
                "human_targets",
                HumanTarget(("people",), None, TargetKind.CIVILIAN, None, Count(12, 12, 12), Effect.KILLED),
                cite(document, "12 people"),
            ),
        ),
        killed=claim("killed", Count(12, 12, 12), cite(document, "killing 12 people"), attribution=chain),
        injured=claim("injured", Count(30, 30, 30), cite(document, "wounding 30")),
        rivals=(claim("killed", Count(14, 14, 14), cite(document, "14 had died"), attribution=doctor),),
        gaps=(Gap("weapons", GapReason.NOT_STATED, "no weapon is named"),),
        score=0.8,
        needs_review=True,
    )


def brief_record(
    document: Document,
    words: str,
    *,
    kind: EventType = EventType.BOMBING,
    day: date | None = date(2016, 5, 8),
    place: Place | None = None,
    killed: int | None = None,
    actor: str | None = None,
    victim: str | None = None,
) -> EventRecord:
    """A record with its trigger at `words` and only the fields named."""
    trigger = cite(document, words)
    return EventRecord(
        document=document,
        triggers=(trigger,),
        type=claim("type", kind, trigger),
        stage=claim("stage", Stage.COMPLETED, trigger),
        stance=claim("stance", Stance.ASSERTED, trigger),
        attribution=(),
        occurred=None
        if day is None
        else claim("occurred", DayInterval(day, day, TimePrecision.DAY), trigger),
        place=None if place is None else claim("place", place, trigger),
        perpetrators=()
        if actor is None
        else (
            claim(
                "perpetrators",
                Perpetrator(
                    (actor,), ActorLevel.ORGANISATION, actor, ActorKind.REBEL_GROUP, Certainty.ASSERTED
                ),
                trigger,
            ),
        ),
        human_targets=()
        if victim is None
        else (
            claim(
                "human_targets",
                HumanTarget((victim,), victim, TargetKind.CIVILIAN, None, None, Effect.KILLED),
                trigger,
            ),
        ),
        killed=None if killed is None else claim("killed", Count(killed, killed, killed), trigger),
    )
