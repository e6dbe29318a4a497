"""An incident: one happening, made of the event records that tell of it; and what people decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.record.event import EventRecord


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening in the world.

    incident_id: that of the earliest member (by publication day, then record id); earlier ids stay in `aliases`.
    members: event records of one or more documents, sorted by publication day, then record id.
    n_sources: independent tellings, syndicated copies counted once. The members' claims become one line of
    fields in `merge/consolidate.py`.
    """

    incident_id: str
    members: tuple[EventRecord, ...]
    n_sources: int
    aliases: tuple[str, ...] = ()


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, and about which exact records; superseded by later ones, never overwritten.

    subject: record ids the decision is about (two for SAME and DIFFERENT). field, value: for CORRECT, the field
    and the JSON of its new value. decided_at: ISO 8601 instant, given by the caller. by: who.
    """

    verdict: Verdict
    subject: tuple[str, ...]
    decided_at: str
    by: str
    field: str | None = None
    value: str | None = None
    note: str = ""
