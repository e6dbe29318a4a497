"""The one record of a report that stands against a gold of one incident a report."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.record.event import EventRecord


def choose_record(records: Sequence[EventRecord]) -> EventRecord | None:
    """The record of the highest score, background ones last, the first told among equals; None if none."""
    return max(records, key=lambda record: (not record.background, record.score), default=None)
