"""The corpus `tempeval3`: news with time expressions marked and valued (TIMEX3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, day_or_none, read_rows
from dateline.evaluate.corpus_spans import corpus_files
from dateline.evaluate.tidy_corpus import tidy_with_offsets
from dateline.evaluate.time_spans import TimeSpan, TimeSpans
from dateline.evaluate.timex_value import days_of_value

__all__ = ["corpus_files", "read_tempeval3"]

PARTS = frozenset({"START", "MID", "END"})
"""Modifiers of "early May" and the like, whose value, "1999-05", does not say which days."""


def read_tempeval3(path: Path, split: str) -> Iterator[tuple[CorpusReport, TimeSpans]]:
    """Reports with their gold; the publication day is the corpus's document creation time.

    Raises Misuse if a file is absent or not of this corpus.
    """
    for file in corpus_files(path, split):
        for row in read_rows(file, keys=("id", "text", "dct", "timexes")):
            text, move = tidy_with_offsets(row["text"])
            published = day_or_none(row["dct"]["value"])
            times: list[TimeSpan] = []
            for timex in row["timexes"]:
                span = move(timex["start"], timex["end"])
                if span is not None:
                    value = timex["value"]
                    days = None if timex.get("mod") in PARTS else days_of_value(value)
                    times.append(TimeSpan(span, value, days, timex["type"]))
            times.sort(key=lambda time: time.span)
            yield CorpusReport(row["id"], text, title=row["title"], published=published), tuple(times)
