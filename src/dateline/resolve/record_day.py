"""When an act happened, as a claim: the day its sentences give, the day they are about, or the publication day."""

from __future__ import annotations

from dateline.record.claim import Claim, Gap, Producer
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, GapReason, TimePrecision
from dateline.resolve.draft import Draft
from dateline.resolve.reading import Reading
from dateline.resolve.when import inherit_day, stand_in_day
from dateline.text.document import RegionKind
from dateline.text.evidence import Evidence


def claim_day(act: tuple[Draft, ...], reading: Reading) -> tuple[Claim[DayInterval] | None, Gap | None]:
    """The most precise day that a sentence of the act gives; else the publication day as a stand-in."""
    document, published = reading.document, reading.published
    dated = [d for d in act if d.when.interval is not None]
    if dated:
        best = min(
            dated, key=lambda d: (_days(d.when.interval), d.event.sentence.region is RegionKind.CAPTION)
        )
        assert best.when.interval is not None  # chosen so
        agreeing = [d for d in dated if d.when.interval == best.when.interval and d is not best]
        spans = dict.fromkeys(span for d in (best, *agreeing) for span in d.when.spans)
        claim = Claim(
            "occurred",
            best.when.interval,
            tuple(Evidence(document, span) for span in spans),
            Producer(best.when.rule),
            basis=best.when.basis,
        )
        return claim, None
    inherited = _inherited_day(act, reading)
    if inherited is not None:
        return inherited, None
    notes = "; ".join(dict.fromkeys(d.when.note for d in act if d.when.note))
    if published is None:
        return None, Gap("occurred", GapReason.NOT_STATED, notes)
    words = published.span or act[0].event.anchor.span
    return (
        Claim(
            "occurred",
            stand_in_day(published),
            (Evidence(document, words),),
            Producer("when.stand-in"),
            basis=Basis.PUBLISHED,
            score=0.3,
        ),
        None,
    )


def _inherited_day(act: tuple[Draft, ...], reading: Reading) -> Claim[DayInterval] | None:
    """The day that the sentences around the act are about, where its own name none."""
    for draft in act:
        found = inherit_day(
            draft.event.anchor.span,
            draft.event.sentence,
            reading.segmentation.sentences,
            reading.times,
            document=reading.document,
            anchor=reading.published,
            cues=tuple(q.cue for q in reading.segmentation.quotations if q.cue is not None),
        )
        if found.interval is not None:
            evidence = tuple(Evidence(reading.document, span) for span in found.spans)
            return Claim(
                "occurred", found.interval, evidence, Producer(found.rule), basis=found.basis, score=0.4
            )
    return None


def _days(interval: DayInterval | None) -> int:
    return (
        10**6
        if interval is None
        else (interval.end - interval.start).days + (interval.precision is not TimePrecision.DAY)
    )
