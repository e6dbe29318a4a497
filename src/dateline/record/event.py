"""An event record: one happening as one document tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.record.attribution import Attribution
from dateline.record.claim import Claim, Gap
from dateline.record.values import Count, DayInterval, HumanTarget, Perpetrator, PhysicalTarget, Place, Weapon
from dateline.record.vocabulary import EventType, Stage, Stance
from dateline.text.document import Document
from dateline.text.evidence import Evidence
from dateline.text.identity import content_id


@dataclass(frozen=True, slots=True)
class EventRecord:
    """Claims about one act in one document. An absent value is None (or empty) and has a `Gap` that says why.

    triggers: every place where the document tells of the act, in document order.
    rivals: claims for fields that another claim won, such as a second toll; kept, never shown as the value.
    background: history older than the report's topic, told with its own place and day.
    score: how likely the record is to be signed by a person; an ordering until calibrated.
    """

    document: Document
    triggers: tuple[Evidence, ...]
    type: Claim[EventType]
    stage: Claim[Stage]
    stance: Claim[Stance]
    attribution: Attribution
    mode: Claim[str] | None = None
    occurred: Claim[DayInterval] | None = None
    place: Claim[Place] | None = None
    perpetrators: tuple[Claim[Perpetrator], ...] = ()
    human_targets: tuple[Claim[HumanTarget], ...] = ()
    physical_targets: tuple[Claim[PhysicalTarget], ...] = ()
    weapons: tuple[Claim[Weapon], ...] = ()
    killed: Claim[Count] | None = None
    injured: Claim[Count] | None = None
    missing: Claim[Count] | None = None
    detained: Claim[Count] | None = None
    displaced: Claim[Count] | None = None
    rivals: tuple[Claim[Any], ...] = ()
    gaps: tuple[Gap, ...] = ()
    background: bool = False
    score: float = 0.5
    needs_review: bool = True

    def __post_init__(self) -> None:
        if not self.triggers:
            raise ValueError(f"{self.document.document_id}: an event record has no trigger")

    @property
    def record_id(self) -> str:
        """Hash of document id, first trigger span and type: what reviewers' decisions hang on."""
        first = self.triggers[0].span
        return content_id(self.document.document_id, f"{first.start}:{first.end}", self.type.value)

    def claims(self) -> Iterator[Claim[Any]]:
        """Every claim that is a value of the record, in the order of the record line; rivals are not among them."""
        for single in (self.type, self.mode, self.stage, self.stance, self.occurred, self.place):
            if single is not None:
                yield single
        for several in (self.perpetrators, self.human_targets, self.physical_targets, self.weapons):
            yield from several
        for count in (self.killed, self.injured, self.missing, self.detained, self.displaced):
            if count is not None:
                yield count
