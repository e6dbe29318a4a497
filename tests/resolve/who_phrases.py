"""What the first record of a phrase says of doers and of those befallen, on one line, for phrase files."""

from __future__ import annotations

from functools import cache

from dateline.pipeline import code_report
from dateline.read import read_text
from dateline.record.event import EventRecord
from dateline.resources import Resources, open_resources


@cache
def _resources() -> Resources:
    return open_resources()


def first_record(text: str) -> EventRecord | None:
    """The first record of a report with this text; None if it has none."""
    records = code_report(read_text(text), _resources())
    return records[0] if records else None


def doers(text: str) -> str:
    """Each perpetrator as "rule: words (certainty)"; organisations with their canonical name."""
    record = first_record(text)
    claims = () if record is None else record.perpetrators
    return "; ".join(
        f"{claim.producer.rule}: {claim.value.actor or claim.value.mentions[0]} ({claim.value.certainty})"
        for claim in claims
    )


def befallen(text: str) -> str:
    """Each human target as "rule: words [name] effect", then each thing as "rule: words effect"."""
    record = first_record(text)
    if record is None:
        return ""
    persons = [
        f"{c.producer.rule}: {c.value.mentions[0]}"
        + (f" [{c.value.name}]" if c.value.name else "")
        + (f" {c.value.effect}" if c.value.effect else "")
        for c in record.human_targets
    ]
    things = [
        f"{c.producer.rule}: {c.value.mentions[0]}" + (f" {c.value.effect}" if c.value.effect else "")
        for c in record.physical_targets
    ]
    return "; ".join((*persons, *things))
