"""The corpus ECB+: news of 43 topics, with mentions of events and which of them are of one event."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, read_rows
from dateline.language.inflect import noun_forms, verb_forms
from dateline.record.event import EventRecord

ACTIONS = ("ACTION_", "NEG_ACTION_")
"""Beginnings of the types of event mentions; the others are participants, times and places."""

OCCURRENCES = frozenset({"ACTION_OCCURRENCE", "NEG_ACTION_OCCURRENCE"})


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words that tell of an event: half-open code points of the report's text.

    wanted: of gold mentions, whether the words name an act of ours (`data/acts.toml`). cluster: the event;
    None for ours, which is `record`'s.
    """

    start: int
    end: int
    wanted: bool = True
    cluster: str | None = None
    record: EventRecord | None = None


@dataclass(frozen=True, slots=True)
class ReportMentions:
    """Event mentions of a report in text order. checked: sentences annotated in full (gold only)."""

    mentions: tuple[EventMention, ...]
    checked: tuple[tuple[int, int], ...] = ()


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split."""
    return (corpus_file(path, split=split),)


def read_ecbplus(path: Path, split: str) -> Iterator[tuple[CorpusReport, ReportMentions]]:
    """Reports with their event mentions in checked sentences. Raises Misuse if it is not this corpus."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "sentences", "mentions")):
        checked = tuple((s["start"], s["end"]) for s in row["sentences"] if s["validated"])
        mentions = [
            _mention(mention, row["id"])
            for mention in row["mentions"]
            if mention["type"].startswith(ACTIONS) and in_any(mention["start"], checked)
        ]
        gold = ReportMentions(tuple(sorted(mentions, key=lambda m: (m.start, m.end))), checked)
        yield CorpusReport(report_id=row["id"], text=row["text"], url=row.get("url")), gold


def in_any(position: int, spans: tuple[tuple[int, int], ...]) -> bool:
    """True if a character stands in one of the spans."""
    return any(start <= position < end for start, end in spans)


def act_of(words: str) -> str | None:
    """The first word of `data/acts.toml` in `words`, in its dictionary form; None if there is none."""
    found = act_pattern().search(words)
    return None if found is None else _act_forms()[found.group().lower()]


@cache
def act_pattern() -> re.Pattern[str]:
    """Any form of any word of `data/acts.toml`."""
    forms = sorted(_act_forms(), key=lambda form: (-len(form), form))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)


@cache
def _act_forms() -> dict[str, str]:
    """Dictionary form of each form; a verb's comes first, so that "shooting" is a form of "shoot"."""
    lists = tomllib.loads((files("dateline.evaluate") / "data" / "acts.toml").read_text("utf-8"))
    forms: dict[str, str] = {}
    for lemma in lists["verbs"]:
        for form in verb_forms(lemma):
            forms.setdefault(form, lemma)
    for lemma in lists["nouns"]:
        for form in noun_forms(lemma):
            forms.setdefault(form, forms.get(lemma, lemma))
    return forms


def _mention(row: Mapping[str, Any], report_id: str) -> EventMention:
    return EventMention(
        start=row["start"],
        end=row["end"],
        wanted=row["type"] in OCCURRENCES and act_of(row["text"]) is not None,
        cluster=_cluster(row, report_id),
    )


def _cluster(row: Mapping[str, Any], report_id: str) -> str:
    """The event's id; those of events told once (or in one report) are made unlike any in another report."""
    if row.get("cross_doc"):
        return str(row["cluster"])
    return f"{report_id} {row.get('cluster', row['id'])}"
