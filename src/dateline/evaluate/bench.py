"""What a bench is: how a corpus is read, asked, mapped and scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from dateline.evaluate.answer import Answer
from dateline.evaluate.code_corpus import code_corpus_report
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.miss import ReportScore, WholeScore
from dateline.evaluate.tally import Row
from dateline.record.event import EventRecord
from dateline.resources import Resources
from dateline.text.document import Document

G = TypeVar("G")


@dataclass(frozen=True, slots=True)
class Bench(Generic[G]):
    """A corpus. G: what is compared of a report, the same type for gold, ours and the baseline.

    split: the one taken if none is named. crime: code acts between private persons. rows: of its table, in
    order. files: whose bytes the corpus's digest is of. naive: the baseline's answer. answer: ours,
    where a bench asks a stage and not the records; one of it and map_records is given. score_whole: for what
    only shows over all reports (report, gold, ours of each), such as which of them tell of one act.
    """

    name: str
    split: str
    crime: bool
    rows: tuple[Row, ...]
    files: Callable[[Path, str], tuple[Path, ...]]
    read: Callable[[Path, str], Iterator[tuple[CorpusReport, G]]]
    naive: Callable[[CorpusReport, Document | None], G]
    score: Callable[[CorpusReport, G, G, Document | None], ReportScore]
    map_records: Callable[[Sequence[EventRecord]], G] | None = None
    answer: Callable[[CorpusReport, Resources], Answer[G]] | None = None
    score_whole: Callable[[Sequence[tuple[CorpusReport, G, G]]], WholeScore] | None = None

    def ask(self, report: CorpusReport, resources: Resources) -> Answer[G]:
        """Ours for one report."""
        if self.answer is not None:
            return self.answer(report, resources)
        if self.map_records is None:
            raise TypeError(f"bench {self.name} has neither answer nor map_records")
        document, records = code_corpus_report(report, resources)
        return Answer(document, self.map_records(records), len(records))
