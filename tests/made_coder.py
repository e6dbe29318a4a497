"""A stand-in for the pipeline: codes "A bomb killed N people in PLACE on DAY"; tests need no resources.

`python -m tests.made_coder ARGUMENTS` is the `dateline` program with this coder in place.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from time import sleep
from types import ModuleType

from dateline.record.claim import Rejected
from dateline.record.event import EventRecord
from dateline.record.values import Place
from dateline.record.vocabulary import PlacePrecision
from dateline.text.document import Document
from tests.made import brief_record

ACT = re.compile(r"A (?:bomb|blast) killed (\d+) people in (\w+) on (\d{4}-\d\d-\d\d)")
CRASHING = "the coder must crash"
SLOW = "the coder must be slow"


@dataclass(frozen=True, slots=True)
class MadeResources:
    """No resources, one version."""

    versions: tuple[tuple[str, str], ...] = (("made", "1"),)


def open_resources(*, tagger: str = "lexicon", crime: bool = False) -> MadeResources:
    """Stands in for `dateline.resources.open_resources`."""
    return MadeResources(((tagger, "crime" if crime else "1"),))


def code_report(document: Document, resources: MadeResources) -> tuple[EventRecord, ...]:
    """Stands in for `dateline.pipeline.code_report`."""
    if CRASHING in document.text:
        raise RuntimeError("as it was told")
    if SLOW in document.text:
        sleep(0.2)
    return tuple(
        brief_record(
            document,
            act.group(),
            day=date.fromisoformat(act.group(3)),
            place=Place(act.group(2), PlacePrecision.TOWN, "Anbar", "IQ", lat=34.25, lon=41.5),
            killed=int(act.group(1)),
        )
        for act in ACT.finditer(document.text)
    )


@dataclass(frozen=True, slots=True)
class MadeCoding:
    """Stands in for `dateline.pipeline.Coding`."""

    records: tuple[EventRecord, ...]
    refused: tuple[Rejected, ...] = ()


def explain_report(document: Document, resources: MadeResources) -> MadeCoding:
    """Stands in for `dateline.pipeline.explain_report`."""
    return MadeCoding(code_report(document, resources))


def made_modules() -> dict[str, ModuleType]:
    """The modules that take the place of the real ones in `sys.modules`."""
    pipeline, resources = ModuleType("dateline.pipeline"), ModuleType("dateline.resources")
    pipeline.code_report = code_report  # type: ignore[attr-defined]
    pipeline.explain_report = explain_report  # type: ignore[attr-defined]
    resources.open_resources = open_resources  # type: ignore[attr-defined]
    return {"dateline.pipeline": pipeline, "dateline.resources": resources}


if __name__ == "__main__":
    from dateline.cli import main

    sys.modules.update(made_modules())
    main()
