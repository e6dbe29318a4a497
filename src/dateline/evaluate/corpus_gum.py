"""The corpus `gum`: documents of many genres with dates marked and resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.evaluate.corpus_report import CorpusReport, day_or_none, read_rows
from dateline.evaluate.corpus_spans import corpus_files
from dateline.evaluate.tidy_corpus import tidy_with_offsets
from dateline.evaluate.time_spans import TimeSpan, TimeSpans
from dateline.evaluate.timex_value import Days, days_of_value

__all__ = ["corpus_files", "read_gum"]


def read_gum(path: Path, split: str) -> Iterator[tuple[CorpusReport, TimeSpans]]:
    """Documents with their dates. Raises Misuse if a file is absent or not of this corpus."""
    for file in corpus_files(path, split):
        for row in read_rows(file, keys=("id", "text", "date", "dates")):
            text, move = tidy_with_offsets(row["text"])
            times: list[TimeSpan] = []
            for marked in row["dates"]:
                span = move(marked["start"], marked["end"])
                if span is not None:
                    times.append(TimeSpan(span, None, _days(marked)))
            times.sort(key=lambda time: time.span)
            report = CorpusReport(row["id"], text, title=row.get("title"), published=day_or_none(row["date"]))
            yield report, tuple(times)


def _days(marked: Mapping[str, str]) -> Days | None:
    """From "when", or "from" and "to"; None for open stretches, "about", and years before Christ."""
    if "when" in marked:
        return days_of_value(marked["when"])
    if "from" not in marked or "to" not in marked:
        return None
    first, last = days_of_value(marked["from"]), days_of_value(marked["to"])
    if first is None or last is None or last[1] < first[0]:
        return None
    return first[0], last[1]
