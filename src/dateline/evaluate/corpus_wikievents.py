"""The corpus `wikievents`: event triggers with arguments, and which mentions name one entity."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.evaluate.verbatim import Stretch
from dateline.record.event import EventRecord

PERPETRATOR, TARGET, MEANS, PLACE = "perpetrator", "target", "weapon", "place"
ROLES = (PERPETRATOR, TARGET, MEANS, PLACE)
ATTACK, HARM, ARREST, PROTEST, DAMAGE, ALLOWED = "attack", "harm", "arrest", "protest", "damage", "allowed"
KINDS = (ATTACK, HARM, ARREST, PROTEST, DAMAGE)


@dataclass(frozen=True, slots=True)
class Filler:
    """An entity in a role of an act: every stretch that names it."""

    role: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """kind: one of `KINDS`, or `ALLOWED` for a gold event that may be found but need not be.

    triggers: the gold has one. harm: ours only, stretches that tell of killed and injured. record: ours only.
    """

    kind: str
    triggers: tuple[Stretch, ...]
    fillers: tuple[Filler, ...]
    harm: tuple[Stretch, ...] = ()
    record: EventRecord | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ActText:
    """A text with the acts told in it."""

    text: str
    acts: tuple[Act, ...]


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_wikievents(path: Path, split: str) -> Iterator[tuple[CorpusReport, ActText]]:
    """Reports with their acts of violence, arrest and protest; events of other types are left out.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "entities", "events")):
        clusters: dict[Any, list[Stretch]] = defaultdict(list)
        cluster_of: dict[str, Any] = {}
        for entity in row["entities"]:
            cluster = entity["id"] if entity["cluster"] is None else entity["cluster"]
            cluster_of[entity["id"]] = cluster
            clusters[cluster].append((entity["start"], entity["end"]))
        acts = tuple(
            Act(
                kind, ((one["trigger"]["start"], one["trigger"]["end"]),), _fillers(one, cluster_of, clusters)
            )
            for one in row["events"]
            if (kind := kind_of(one["type"])) is not None
        )
        yield CorpusReport(report_id=row["id"], text=row["text"]), ActText(row["text"], acts)


def _fillers(
    row: Mapping[str, Any], cluster_of: Mapping[str, Any], clusters: Mapping[Any, list[Stretch]]
) -> tuple[Filler, ...]:
    roles: dict[str, str] = _scheme()["roles"]
    found = []
    for one in row["arguments"]:
        role = roles.get(one["role"])
        if role is not None:
            own = (one["start"], one["end"])
            others = clusters.get(cluster_of.get(one["entity"]), [])
            found.append(Filler(role, tuple(sorted({own, *others}))))
    return tuple(dict.fromkeys(found))


def kind_of(name: str) -> str | None:
    """The kind of an event type of the corpus, by its first two levels; None if it is not compared."""
    kinds: dict[str, str] = _scheme()["kinds"]
    return kinds.get(".".join(name.split(".")[:2]))


@cache
def _scheme() -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "data" / "wikievents.toml").read_text("utf-8"))
