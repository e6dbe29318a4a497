"""The corpus `event_location`: sentences with an event's verb and the places where it happened."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.corpus_report import read_rows
from dateline.evaluate.corpus_spans import corpus_files
from dateline.evaluate.event_place import EventPlaces, VerbReport
from dateline.evaluate.tidy_corpus import tidy_with_offsets

__all__ = ["PARTS", "corpus_files", "part_of", "read_event_location", "read_held_back"]

PARTS = 5
"""The sentences fall into so many parts; part 0 is held back from training, and the bench reports it alone."""


def part_of(text: str) -> int:
    """The part of a sentence, by its text: the same sentence stands in the corpus once for each of its verbs."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % PARTS


def read_held_back(path: Path, split: str) -> Iterator[tuple[VerbReport, EventPlaces]]:
    """The part of `read_event_location` that no weights were trained on."""
    return (pair for pair in read_event_location(path, split) if part_of(pair[0].text) == 0)


def read_event_location(path: Path, split: str) -> Iterator[tuple[VerbReport, EventPlaces]]:
    """Sentences with the places of their verb. Sentences without a verb are left out.

    Raises Misuse if the file is absent or not of this corpus.
    """
    for file in corpus_files(path, split):
        for row in read_rows(file, keys=("id", "text", "spans")):
            text, move = tidy_with_offsets(row["text"])
            spans = [(mark["label"], move(mark["start"], mark["end"])) for mark in row["spans"]]
            verbs = [span for label, span in spans if label == "VERB" and span is not None]
            places = sorted({span for label, span in spans if label == "LOCATION" and span is not None})
            if verbs:
                gold = tuple(places)
                yield VerbReport(row["id"], text, verb=verbs[0]), EventPlaces(gold, gold)
