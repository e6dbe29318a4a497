"""The wrong, missing and spurious fills of a MUC-4 message, as misses for error reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.evaluate.align_muc4 import Alignment
from dateline.evaluate.corpus_muc4 import Fill, OfficialTemplate
from dateline.evaluate.mapping_muc4_fills import bare
from dateline.evaluate.miss import Miss, around, note_miss
from dateline.evaluate.muc4_outcomes import Judgement, Outcome
from dateline.record.claim import Claim
from dateline.text.document import Document

TEMPLATE_ID = "template-id"

CLAIM_FIELDS = {
    "incident_date": "occurred",
    "incident_location": "place",
    "incident_type": "type",
    "incident_stage_of_execution": "stage",
    "incident_instrument_id": "weapons",
    "incident_instrument_type": "weapons",
}
CLAIM_GROUPS = {"perp_": "perpetrators", "phys_": "physical_targets", "hum_": "human_targets"}
"""Fields of our record by slot, and by the beginning of the slot's name."""

SHORT = {"incident_": "inc ", "perp_": "perp ", "phys_tgt_": "phys ", "hum_tgt_": "hum "}
SHOWN = ("incident_type", "incident_date", "incident_location")
STRINGS = ("perp_individual_id", "perp_organization_id", "phys_tgt_id", "hum_tgt_name", "hum_tgt_description")


def label(slot: str) -> str:
    """A slot's name as a row of the table."""
    for opening, short in SHORT.items():
        if slot.startswith(opening):
            return short + slot.removeprefix(opening).replace("_of_incident", "").replace("_", " ")
    return slot


def list_misses(
    key: Sequence[OfficialTemplate],
    ours: Sequence[OfficialTemplate],
    alignment: Alignment,
    document: Document | None,
) -> Iterator[Miss]:
    """Templates without a partner, then the fills of each pair that are not wholly right."""
    for i in alignment.missing:
        if not key[i].optional:
            yield note_miss(
                TEMPLATE_ID,
                gold=show(key[i]),
                ours=None,
                record=None,
                position=_position(key[i], document),
                document=document,
            )
    for j in alignment.spurious:
        yield note_miss(TEMPLATE_ID, gold=None, ours=show(ours[j]), record=ours[j].record, claim_field="type")
    for i, j, judged in alignment.pairs:
        for slot, judgements in judged.items():
            for judgement in judgements:
                if judgement.outcome is not Outcome.CORRECT:
                    yield _miss(slot, judgement, ours[j], _position(key[i], document), document)


def _miss(
    slot: str,
    judgement: Judgement,
    ours: OfficialTemplate,
    position: int | None,
    document: Document | None,
) -> Miss:
    field = CLAIM_FIELDS.get(slot) or next(
        (name for opening, name in CLAIM_GROUPS.items() if slot.startswith(opening)), None
    )
    miss = note_miss(
        label(slot),
        gold=None if judgement.key is None else show_fill(judgement.key),
        ours=None if judgement.ours is None else show_fill(judgement.ours),
        record=ours.record,
        claim_field=field,
        position=position,
        document=document,
    )
    claim = None if field is None or judgement.ours is None else _claim_of(ours, field, judgement.ours)
    if claim is None:
        return miss
    evidence = claim.evidence[0]
    return replace(
        miss,
        evidence=evidence.quote,
        context=around(evidence.document, evidence.span.start, evidence.span.end),
        rule=claim.producer.rule,
    )


def _claim_of(ours: OfficialTemplate, field: str, fill: Fill) -> Claim[Any] | None:
    """The claim about the participant that a fill names or refers to; None if it is of no participant."""
    if ours.record is None:
        return None
    strings = {*fill.values, *fill.of}
    for claim in ours.record.claims():
        mentions = getattr(claim.value, "mentions", ()) if claim.field == field else ()
        if any(bare(mention) in strings for mention in mentions):
            return claim
    return None


def show_fill(fill: Fill) -> str:
    """A fill as a key writes it."""
    words = ("? " if fill.optional else "") + " / ".join(fill.values)
    return f"{words}: {' / '.join(fill.of)}" if fill.of else words


def show(template: OfficialTemplate) -> str:
    """A template on one line: type, day, place, and who or what it names."""
    slots = (*SHOWN, *(slot for slot in STRINGS if template.fills(slot)))
    return "; ".join(
        f"{label(slot)}: " + ", ".join(show_fill(fill) for fill in template.fills(slot)) for slot in slots
    )


def _position(template: OfficialTemplate, document: Document | None) -> int | None:
    """Where the first string of a key that the text holds stands, for context only."""
    if document is None:
        return None
    strings = (value for slot in reversed(STRINGS) for fill in template.fills(slot) for value in fill.values)
    positions = (document.text.find(string) for string in strings)
    return next((position for position in positions if position >= 0), None)
