"""The corpus `muc4_gtt`: MUC-4 messages with reduced templates, an incident type and five roles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.record.event import EventRecord

ROLES = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")

Entity = tuple[str, ...]
"""Every string that names one participant."""


@dataclass(frozen=True, slots=True)
class Template:
    """An incident. incident_type of the gold may hold alternatives ("attack / bombing").

    roles: entities by role name, each role present. record: ours, None for gold and the baseline.
    """

    incident_type: str
    roles: Mapping[str, tuple[Entity, ...]]
    record: EventRecord | None = field(default=None, compare=False)


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_muc4_gtt(path: Path, split: str) -> Iterator[tuple[CorpusReport, tuple[Template, ...]]]:
    """Messages with their gold templates. Raises Misuse if the file is absent or not of this corpus."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "templates")):
        report = CorpusReport(report_id=row["id"], text=row["text"])
        yield report, tuple(_template(template) for template in row["templates"])


def _template(row: Mapping[str, Any]) -> Template:
    roles = {
        role: tuple(tuple(mention["text"] for mention in entity) for entity in row[role]) for role in ROLES
    }
    return Template(row["incident_type"], roles)
