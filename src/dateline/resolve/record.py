"""Acts in, event records out: every field a claim with its words, or a gap that says why not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dateline.record.claim import Claim, Gap, Producer, Rejected
from dateline.record.event import EventRecord
from dateline.record.vocabulary import EventType, GapReason, Harm, Stage, Stance, WeaponKind
from dateline.resolve.attribution import merge_attributions
from dateline.resolve.bystanders import explain_no_doer
from dateline.resolve.casting_context import CastingContext
from dateline.resolve.draft import Draft
from dateline.resolve.mode import infer_mode
from dateline.resolve.participants import cast_perpetrators
from dateline.resolve.reading import Reading
from dateline.resolve.record_day import claim_day
from dateline.resolve.record_place import claim_place
from dateline.resolve.record_toll import claim_tolls
from dateline.resolve.score import score_record
from dateline.resolve.targets import cast_human_targets, cast_physical_targets, cast_weapons
from dateline.resolve.vicinity import Vicinity
from dateline.resolve.where import LocatedPlace
from dateline.text.document import Document
from dateline.text.evidence import Evidence
from dateline.text.span import Span


def record_act(
    act: tuple[Draft, ...], reading: Reading, *, fallback: LocatedPlace | None, vicinity: Vicinity
) -> EventRecord:
    """One event record out of the drafts of one act.

    fallback: the place to take where none of the act's sentences names one; its claim is `inferred`.
    vicinity: the sentences that go on about the act.
    """
    document = reading.document
    type_, mode = _type_claims(act, document)
    occurred, when_gap = claim_day(act, reading)
    place, where_gap = claim_place(act, document, fallback)
    context = CastingContext.of(
        reading,
        country=place.value.country if place is not None else None,
        year=occurred.value.start.year if occurred is not None else None,
        vicinity=vicinity,
    )
    chains = tuple(reading.attribute(draft.event.anchor.span) for draft in act)
    tolls = claim_tolls(act, reading, after=vicinity.after)
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
        human_targets=cast_human_targets(act, context),
        physical_targets=cast_physical_targets(act, context),
        weapons=cast_weapons(act, document),
        rivals=tolls.rivals,
        background=all(draft.realis.background is not None for draft in act),
        killed=tolls.claims.get("killed"),
        injured=tolls.claims.get("injured"),
        missing=tolls.claims.get("missing"),
        detained=tolls.claims.get("detained"),
        displaced=tolls.claims.get("displaced"),
    )
    explained = {**tolls.gaps, "perpetrators": explain_no_doer(act, context)}
    gaps = tuple(gap for gap in (when_gap, where_gap, *_missing(record, explained)) if gap is not None)
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
        "type",
        chosen.type,
        evidence,
        chosen.event.anchor.producer,
        score=chosen.event.anchor.score,
        rejected=_other_types(act, chosen),
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


def _other_types(act: tuple[Draft, ...], chosen: Draft) -> tuple[Rejected, ...]:
    """The types by which other sentences call the act, once each."""
    others: dict[EventType, Rejected] = {}
    for draft in act:
        if draft.type is chosen.type:
            continue
        plain = draft.is_plain or draft.event.anchor.score < chosen.event.anchor.score
        why = "names the kind of act less firmly" if plain else "stands after the first firm naming"
        others.setdefault(draft.type, Rejected(draft.type, draft.event.anchor.span, "type.first-firm", why))
    return tuple(others.values())


def _stage_claim(act: tuple[Draft, ...], document: Document) -> Claim[Stage]:
    """Completed if any sentence tells it as done; else what the first says."""
    chosen = next((d for d in act if d.realis.stage is Stage.COMPLETED), act[0])
    spans = [chosen.event.anchor.span] + ([chosen.realis.cue] if chosen.realis.cue is not None else [])
    return Claim(
        "stage",
        chosen.realis.stage,
        tuple(Evidence(document, s) for s in spans),
        Producer(chosen.realis.rule),
        rejected=tuple(
            Rejected(d.realis.stage, _cue(d), d.realis.rule, "another sentence of the act tells it as done")
            for d in act
            if d.realis.stage is not chosen.realis.stage
        ),
    )


def _cue(draft: Draft) -> Span:
    """The words that decided stance and stage: the cue, else the trigger."""
    return draft.event.anchor.span if draft.realis.cue is None else draft.realis.cue


def _stance_claim(act: tuple[Draft, ...], document: Document) -> Claim[Stance]:
    """Denied if anybody in the report denies it; else asserted if any sentence asserts it; else alleged."""
    stances = {d.realis.stance: d for d in reversed(act)}
    for stance in (Stance.DENIED, Stance.ASSERTED, Stance.ALLEGED):
        if stance in stances:
            break
    chosen = stances[stance]
    span = chosen.event.anchor.span if stance is Stance.ASSERTED else _cue(chosen)
    why = "somebody denies the act" if stance is Stance.DENIED else "another sentence asserts the act"
    return Claim(
        "stance",
        stance,
        (Evidence(document, span),),
        Producer(chosen.realis.rule),
        rejected=tuple(
            Rejected(d.realis.stance, _cue(d), d.realis.rule, why)
            for d in act
            if d.realis.stance is not stance
        ),
    )


def _pass_on(record: EventRecord, reading: Reading) -> EventRecord:
    """Give every claim the stance of the record and the speakers of its own words; the outlet's where nobody speaks."""
    stance = record.stance.value

    def give(claim: Claim[Any] | None) -> Claim[Any] | None:
        if claim is None:
            return None
        return replace(claim, attribution=reading.attribute(claim.evidence[0].span), stance=stance)

    singles = ("type", "mode", "stage", "stance", "occurred", "place", *(harm.value for harm in Harm))
    several = ("perpetrators", "human_targets", "physical_targets", "weapons", "rivals")
    changes: dict[str, Any] = {name: give(getattr(record, name)) for name in singles}
    changes |= {name: tuple(give(claim) for claim in getattr(record, name)) for name in several}
    return replace(record, **changes)


def _missing(record: EventRecord, given: dict[str, Gap]) -> tuple[Gap, ...]:
    """A gap for each field without a value, so that absence is never silent. given: gaps that a resolver explained."""
    names = ("mode", "perpetrators", "human_targets", "physical_targets", "weapons", *(h.value for h in Harm))
    return tuple(
        given.get(name) or Gap(name, GapReason.NOT_STATED, "no words of the act's sentences give it")
        for name in names
        if not getattr(record, name)
    )
