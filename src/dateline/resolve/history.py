"""Acts of the past in a report of the present: told with their own day, they are records, marked `background`."""

from __future__ import annotations

from dataclasses import replace

from dateline.record.event import EventRecord
from dateline.record.vocabulary import Basis
from dateline.text.document import Published

FRESH_DAYS = 10
"""An act of the days before the report is its news."""
OLD_DAYS = 30
"""An act that ended longer ago is history beside a fresh one; both set by hand on gun_violence."""


def mark_history(records: tuple[EventRecord, ...], published: Published | None) -> tuple[EventRecord, ...]:
    """The records, those of long ago marked as background where another is dated to the days before the report.

    A report of a trial, which tells of nothing fresh, keeps its old act as its main one (coding guide).
    """
    if published is None:
        return records
    ages = [_age(record, published) for record in records]
    fresh = any(
        age is not None and age <= FRESH_DAYS and _is_told(record)
        for age, record in zip(ages, records, strict=True)
    )
    if not fresh:
        return records
    return tuple(
        replace(record, background=True) if age is not None and age > OLD_DAYS else record
        for age, record in zip(ages, records, strict=True)
    )


def _age(record: EventRecord, published: Published) -> int | None:
    """Days from the act's last day to the report; None where the act has no day."""
    return None if record.occurred is None else (published.day - record.occurred.value.end).days


def _is_told(record: EventRecord) -> bool:
    """True if the text itself dates the act, so that the day is no stand-in."""
    return (
        not record.background and record.occurred is not None and record.occurred.basis is not Basis.PUBLISHED
    )
