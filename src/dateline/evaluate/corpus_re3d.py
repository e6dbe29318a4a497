"""The corpus `re3d`: entities in documents on the conflict in Syria and Iraq."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.evaluate.verbatim import Stretch

LEAST_CONFIDENCE = 0.5
"""The corpus's own advice: below it most of the crowd did not mark the entity."""

ACTORS, PERSONS, PLACES, WEAPONS = "actors", "persons", "places", "weapons"
CLASSES = (ACTORS, PERSONS, PLACES, WEAPONS)
CLASS_OF = {
    "Organisation": ACTORS,
    "Person": PERSONS,
    "Location": PLACES,
    "Weapon": WEAPONS,
    "MilitaryPlatform": WEAPONS,
}
"""Ours by the corpus's types; its others (times, quantities, nationalities, papers) are not compared."""


@dataclass(frozen=True, slots=True)
class EntityMention:
    """name: one of `CLASSES`. rule: what found ours."""

    stretch: Stretch
    name: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class EntityText:
    """A text with its entity mentions. The text itself, because marks and articles at edges do not count."""

    text: str
    mentions: tuple[EntityMention, ...]


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_re3d(path: Path, split: str) -> Iterator[tuple[CorpusReport, EntityText]]:
    """Documents with their entities. Raises Misuse if the file is absent or not of this corpus."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "entities")):
        report = CorpusReport(
            report_id=row["id"], text=row["text"], title=row.get("title"), outlet=row.get("source")
        )
        found = {
            ((one["start"], one["end"]), CLASS_OF[one["type"]])
            for one in row["entities"]
            if one["confidence"] >= LEAST_CONFIDENCE and one["type"] in CLASS_OF
        }
        yield report, EntityText(row["text"], tuple(EntityMention(*one) for one in sorted(found)))
