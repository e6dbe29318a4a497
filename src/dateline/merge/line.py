"""The incident line: the fields of a record line for one happening, with its members and their conflicts."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, Literal

import msgspec

from dateline.record.line import GapLine, OccurredLine, PlaceLine, PublishedLine, SpeakerLine
from dateline.record.values import Count, HumanTarget, Perpetrator, PhysicalTarget, Weapon
from dateline.record.vocabulary import EventType, Stage, Stance

INCIDENT_SCHEMA: Final = "dateline.incident/1"


class CitedLine(msgspec.Struct, frozen=True):
    """Evidence of a record line, and the record and document it is cut from."""

    field: str
    start: int
    end: int
    quote: str
    rule: str | None
    value: Any
    record_id: str
    document_id: str


class MemberLine(msgspec.Struct, frozen=True):
    """One event record of the incident. copy_of: the earlier member's record that its report repeats."""

    record_id: str
    document_id: str
    copy_of: str | None
    outlet: str | None
    published: date | None
    title: str | None
    url: str | None
    attribution: tuple[SpeakerLine, ...]


class VersionLine(msgspec.Struct, frozen=True):
    """One value that members give for a field, and the records that give it."""

    value: Any
    record_ids: tuple[str, ...]


class ConflictLine(msgspec.Struct, frozen=True):
    """A field for which members differ; the versions in the order of the members."""

    field: str
    versions: tuple[VersionLine, ...]


class IncidentLine(msgspec.Struct, frozen=True):
    """One happening in the world, as all its reports tell it. The keys of a record line, then its own."""

    schema: Literal["dateline.incident/1"]
    record_id: None
    document_id: None
    incident_id: str
    type: EventType
    mode: str | None
    stage: Stage
    stance: Stance
    occurred: OccurredLine | None
    place: PlaceLine | None
    perpetrators: tuple[Perpetrator, ...]
    human_targets: tuple[HumanTarget, ...]
    physical_targets: tuple[PhysicalTarget, ...]
    weapons: tuple[Weapon, ...]
    killed: Count | None
    injured: Count | None
    missing: Count | None
    detained: Count | None
    displaced: Count | None
    attribution: tuple[SpeakerLine, ...]
    evidence: tuple[CitedLine, ...]
    score: float
    needs_review: bool
    producer: str
    title: str | None
    url: str | None
    outlet: str | None
    published: PublishedLine | None
    background: bool
    gaps: tuple[GapLine, ...]
    members: tuple[MemberLine, ...]
    n_sources: int
    conflicts: tuple[ConflictLine, ...]
    aliases: tuple[str, ...]
