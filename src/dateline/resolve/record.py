"""Acts in, event records out: every field a claim with its words, or a gap that says why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from dateline.codebook.actors import ActorTable
from dateline.record.attribution import Attribution
from dateline.record.claim import Claim, Gap, Producer
from dateline.record.event import EventRecord
from dateline.record.values import Count, DayInterval, Place
from dateline.record.vocabulary import (
    Basis,
    EventType,
    GapReason,
    Harm,
    PlacePrecision,
    SpeakerKind,
    Stage,
    Stance,
    TimePrecision,
    WeaponKind,
)
from dateline.resolve.attribution import attribute_span, merge_attributions
from dateline.resolve.draft import Draft
from dateline.resolve.mode import infer_mode
from dateline.resolve.participants import (
    CastingContext,
    cast_human_targets,
    cast_perpetrators,
    cast_physical_targets,
    cast_weapons,
    find_namings,
)
from dateline.resolve.score import score_record
from dateline.resolve.toll import TollStatement
from dateline.resolve.toll_combine import CombinedToll, combine_tolls
from dateline.resolve.when import TimesBySentence, inherit_day, stand_in_day
from dateline.resolve.where import LocatedPlace
from dateline.segment.sentence import Segmentation
from dateline.tag.mention import Mention
from dateline.text.document import Document, Published, RegionKind
from dateline.text.evidence import Evidence
from dateline.text.span import Span

FINENESS = (
    PlacePrecision.EXACT,
    PlacePrecision.TOWN,
    PlacePrecision.NEAR,
    PlacePrecision.DISTRICT,
    PlacePrecision.PROVINCE,
    PlacePrecision.SEA_OR_AIR,
    PlacePrecision.COUNTRY,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what the earlier stages found in it.

    published: its own publication day, or the one worked out. times: the time expressions of each sentence.
    """

    document: Document
    segmentation: Segmentation
    mentions: tuple[Mention, ...]
    published: Published | None
    times: TimesBySentence
    actors: ActorTable
    outlet: str | None


def record_act(act: tuple[Draft, ...], reading: Reading, *, fallback: LocatedPlace | None) -> EventRecord:
    """One event record out of the drafts of one act.

    fallback: the place to take where none of the act's sentences names one; its claim is `inferred`.
    """
    document = reading.document
    type_, mode = _type_claims(act, document)
    occurred, when_gap = _occurred_claim(act, reading)
    place, where_gap = _place_claim(act, document, fallback)
    context = CastingContext(
        document,
        reading.actors,
        country=place.value.country if place is not None else None,
        year=occurred.value.start.year if occurred is not None else None,
        namings=find_namings(reading.mentions, document),
    )
    chains = tuple(_attribute(draft.event.anchor.span, reading) for draft in act)
    tolls = _combine(tuple(toll for draft in act for toll in draft.tolls), reading)
    record = EventRecord(
        document=document,
        triggers=tuple(
            Evidence(document, span)
            for span in sorted({t.span for draft in act for t in draft.event.triggers})
        ),
        type=type_,
        mode=mode,
        stage=_stage_claim(act, document),
        stance=_stance_claim(act, document),
        attribution=merge_attributions(chains),
        occurred=occurred,
        place=place,
        perpetrators=cast_perpetrators(act, context),
        human_targets=cast_human_targets(act, context, reading.mentions),
        physical_targets=cast_physical_targets(act, document),
        weapons=cast_weapons(act, document),
        rivals=_rival_tolls(tolls, document),
        background=all(draft.realis.background is not None for draft in act),
        **_toll_claims(tolls, document),
    )
    gaps = tuple(gap for gap in (when_gap, where_gap, *_missing(record)) if gap is not None)
    score = score_record(record, act)
    return _pass_on(replace(record, gaps=gaps, score=score, needs_review=True), reading)


def _type_claims(act: tuple[Draft, ...], document: Document) -> tuple[Claim[EventType], Claim[str] | None]:
    """The type of the first sentence that names one firmly; the mode of the first that names one of that type."""
    firm = [d for d in act if not d.is_plain] or list(act)
    firm.sort(key=lambda d: -d.event.anchor.score)  # stable: document order among equals
    chosen = firm[0]
    same = [d for d in act if d.type is chosen.type]
    evidence = tuple(
        Evidence(document, d.event.anchor.span) for d in [chosen, *(s for s in same if s is not chosen)]
    )
    type_ = Claim(
        "type", chosen.type, evidence, chosen.event.anchor.producer, score=chosen.event.anchor.score
    )
    moded = [d for d in same if d.event.mode is not None]
    if not moded:
        return type_, infer_mode(tuple(same), chosen.type, document)
    first = max(moded, key=lambda d: len(d.event.mode or "") if "suicide" in (d.event.mode or "") else 0)
    mode = first.event.mode or ""
    words = [t.span for t in first.event.triggers if mode in t.label] or [first.event.anchor.span]
    vehicles = [w.span for d in act for w in d.event.weapons if w.label == WeaponKind.VEHICLE_BOMB]
    if mode == "suicide" and vehicles:
        mode, words = "suicide vehicle bomb", [words[0], vehicles[0]]
    return type_, Claim(
        "mode", mode, tuple(Evidence(document, w) for w in words[:2]), first.event.anchor.producer
    )


def _stage_claim(act: tuple[Draft, ...], document: Document) -> Claim[Stage]:
    """Completed if any sentence tells it as done; else what the first says."""
    chosen = next((d for d in act if d.realis.stage is Stage.COMPLETED), act[0])
    spans = [chosen.event.anchor.span] + ([chosen.realis.cue] if chosen.realis.cue is not None else [])
    return Claim(
        "stage",
        chosen.realis.stage,
        tuple(Evidence(document, s) for s in spans),
        Producer(chosen.realis.rule),
    )


def _stance_claim(act: tuple[Draft, ...], document: Document) -> Claim[Stance]:
    """Denied if anybody in the report denies it; else asserted if any sentence asserts it; else alleged."""
    stances = {d.realis.stance: d for d in reversed(act)}
    for stance in (Stance.DENIED, Stance.ASSERTED, Stance.ALLEGED):
        if stance in stances:
            break
    chosen = stances[stance]
    span = (
        chosen.realis.cue
        if chosen.realis.cue is not None and stance is not Stance.ASSERTED
        else chosen.event.anchor.span
    )
    return Claim("stance", stance, (Evidence(document, span),), Producer(chosen.realis.rule))


def _occurred_claim(act: tuple[Draft, ...], reading: Reading) -> tuple[Claim[DayInterval] | None, Gap | None]:
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


def _place_claim(
    act: tuple[Draft, ...], document: Document, fallback: LocatedPlace | None
) -> tuple[Claim[Place] | None, Gap | None]:
    """The finest place that a sentence of the act names; else the fallback; else a gap with what was named."""
    located = [d.place for d in act if d.place is not None and d.place.place is not None and not d.anaphoric]
    located = located or [d.place for d in act if d.place is not None and d.place.place is not None]
    basis = Basis.STATED
    if not located and fallback is not None and fallback.place is not None:
        located, basis = [fallback], Basis.INFERRED
    if not located:
        outside = next((d.place for d in act if d.place is not None), None)
        if outside is not None:
            return None, Gap("place", GapReason.OUTSIDE_GAZETTEER, outside.gap or "")
        return None, Gap("place", GapReason.NOT_STATED, "no sentence of the act names a place")
    best = min(located, key=_coarseness)
    if _coarseness(best) >= FINENESS.index(PlacePrecision.PROVINCE) and fallback is not None:
        finer = _coarseness(fallback) < _coarseness(best)
        if (
            finer
            and fallback.place is not None
            and best.place is not None
            and fallback.place.country == best.place.country
        ):
            best, basis = fallback, Basis.INFERRED
    assert best.place is not None  # filtered above
    spans = dict.fromkeys([best.mention.span, *(parent.span for parent in best.parents)])
    evidence = tuple(Evidence(document, span) for span in spans)
    return Claim("place", best.place, evidence, Producer(best.rule), basis=basis), None


TRUSTED = frozenset(
    {SpeakerKind.OFFICIAL, SpeakerKind.POLICE, SpeakerKind.MEDICAL, SpeakerKind.MONITOR, SpeakerKind.MILITARY}
)
"""Speakers whose figure stands as the best one where others differ."""


def _combine(statements: tuple[TollStatement, ...], reading: Reading) -> dict[Harm, CombinedToll]:
    """One figure a harm; figures of different speakers give a range."""
    speakers: dict[TollStatement, str] = {}
    authority: dict[TollStatement, int] = {}
    for statement in statements:
        chain = _attribute(statement.harm_word, reading)
        said = [speaker for speaker in chain if speaker.kind is not SpeakerKind.OUTLET]
        if said:
            speakers[statement] = said[-1].text.lower()
            authority[statement] = int(said[-1].kind in TRUSTED)
    return combine_tolls(statements, speakers=speakers, authority=authority)


def _coarseness(located: LocatedPlace) -> int:
    return len(FINENESS) if located.place is None else FINENESS.index(located.place.precision)


def _toll_claims(tolls: dict[Harm, CombinedToll], document: Document) -> dict[str, Any]:
    return {
        harm.value: Claim(
            harm.value,
            toll.count,
            tuple(Evidence(document, span) for span in dict.fromkeys(s.span for s in toll.backing)),
            Producer(toll.rule),
        )
        for harm, toll in tolls.items()
        if toll.backing
    }


def _rival_tolls(tolls: dict[Harm, CombinedToll], document: Document) -> tuple[Claim[Count], ...]:
    def rival(statement: TollStatement) -> Claim[Count]:
        return Claim(
            statement.harm.value,
            statement.count,
            (Evidence(document, statement.span),),
            Producer(statement.rule),
        )

    return tuple(rival(statement) for toll in tolls.values() for statement in toll.rivals)


def _attribute(span: Span, reading: Reading) -> Attribution:
    return attribute_span(
        span,
        document=reading.document,
        segmentation=reading.segmentation,
        outlet_text=reading.outlet,
    )


def _pass_on(record: EventRecord, reading: Reading) -> EventRecord:
    """Give every claim the stance of the record and the speakers of its own words; the outlet's where nobody speaks."""
    stance = record.stance.value

    def give(claim: Claim[Any] | None) -> Claim[Any] | None:
        if claim is None:
            return None
        return replace(claim, attribution=_attribute(claim.evidence[0].span, reading), stance=stance)

    singles = ("type", "mode", "stage", "stance", "occurred", "place", *(harm.value for harm in Harm))
    several = ("perpetrators", "human_targets", "physical_targets", "weapons", "rivals")
    changes: dict[str, Any] = {name: give(getattr(record, name)) for name in singles}
    changes |= {name: tuple(give(claim) for claim in getattr(record, name)) for name in several}
    return replace(record, **changes)


def _missing(record: EventRecord) -> tuple[Gap, ...]:
    """A gap for each field without a value, so that absence is never silent."""
    gaps = [
        Gap(name, GapReason.NOT_STATED, "no words of the act's sentences give it")
        for name in (
            "mode",
            "perpetrators",
            "human_targets",
            "physical_targets",
            "weapons",
            *(h.value for h in Harm),
        )
        if not getattr(record, name)
    ]
    return tuple(gaps)
