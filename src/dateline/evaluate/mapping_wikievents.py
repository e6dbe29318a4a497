"""Event records in the terms of `wikievents`: triggers and fillers as stretches of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.corpus_wikievents import (
    ARREST,
    ATTACK,
    DAMAGE,
    MEANS,
    PERPETRATOR,
    PLACE,
    PROTEST,
    TARGET,
    Act,
    ActText,
    Filler,
)
from dateline.evaluate.verbatim import Stretch, read_verbatim
from dateline.pipeline import code_report
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.vocabulary import EventType
from dateline.resources import Resources
from dateline.text.evidence import Evidence

KIND_OF_TYPE = {
    EventType.PROTEST: PROTEST,
    EventType.RIOT: PROTEST,
    EventType.ARREST: ARREST,
    EventType.KIDNAPPING: ARREST,
    EventType.ARSON: DAMAGE,
}
"""Every other type is an attack."""
NAIVE = re.compile(r"\b(?:attack|kill|explo|bomb)\w*", re.IGNORECASE)


def answer_wikievents(report: CorpusReport, resources: Resources) -> Answer[ActText]:
    """The records of a report, its text taken as it is. The publication day is not known to the corpus."""
    document = read_verbatim(report)
    records = code_report(document, resources)
    return Answer(document, ActText(document.text, tuple(to_act(one) for one in records)), len(records))


def to_act(record: EventRecord) -> Act:
    """One record as an act. A participant is every stretch that its claim rests on."""
    sides: tuple[tuple[str, Iterable[Claim[Any]]], ...] = (
        (PERPETRATOR, record.perpetrators),
        (TARGET, (*record.human_targets, *record.physical_targets)),
        (MEANS, record.weapons),
        (PLACE, () if record.place is None else (record.place,)),
    )
    harm = [claim for claim in (record.killed, record.injured) if claim is not None]
    return Act(
        kind=KIND_OF_TYPE.get(record.type.value, ATTACK),
        triggers=_stretches(record.triggers),
        fillers=tuple(Filler(role, _stretches(claim.evidence)) for role, claims in sides for claim in claims),
        harm=tuple(stretch for claim in harm for stretch in _stretches(claim.evidence)),
        record=record,
    )


def _stretches(evidence: Iterable[Evidence]) -> tuple[Stretch, ...]:
    return tuple((one.span.start, one.span.end) for one in evidence)


def naive_acts(report: CorpusReport) -> ActText:
    """The baseline: an attack at every word that begins with attack, kill, explo or bomb; no arguments."""
    return ActText(report.text, tuple(Act(ATTACK, (m.span(),), ()) for m in NAIVE.finditer(report.text)))
