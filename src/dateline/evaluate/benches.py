"""Corpora by name: how each is read, mapped and scored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from dateline.evaluate import (
    corpus_fa_kes,
    corpus_gum,
    corpus_gun_violence,
    corpus_modern,
    corpus_muc4_gtt,
    corpus_tempeval3,
    mapping_merging,
    score_fa_kes,
    score_gun_violence,
    score_modern,
    score_templates,
    score_timex,
)
from dateline.evaluate.answer import Answer
from dateline.evaluate.code_corpus import code_corpus_report
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.mapping_fa_kes import naive_day_and_place, to_day_and_place
from dateline.evaluate.mapping_gun_violence import naive_facts, to_facts
from dateline.evaluate.mapping_merging import Telling, naive_telling, to_telling
from dateline.evaluate.mapping_modern import naive_event, to_modern
from dateline.evaluate.mapping_muc4 import naive_template, to_templates
from dateline.evaluate.miss import ReportScore, WholeScore
from dateline.evaluate.tally import Row
from dateline.evaluate.time_spans import answer_times, naive_times
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


MODERN = Bench(
    name="modern",
    split="dev",
    crime=False,
    rows=score_modern.ROWS,
    files=corpus_modern.corpus_files,
    read=corpus_modern.read_modern,
    map_records=lambda records: tuple(to_modern(record) for record in records),
    naive=lambda report, document: naive_event(report.text, report.published),
    score=lambda report, gold, ours, document: score_modern.score_modern(gold, ours, document),
)
MUC4_GTT = Bench(
    name="muc4_gtt",
    split="dev",
    crime=False,
    rows=score_templates.ROWS,
    files=corpus_muc4_gtt.corpus_files,
    read=corpus_muc4_gtt.read_muc4_gtt,
    map_records=to_templates,
    naive=lambda report, document: naive_template(),
    score=lambda report, gold, ours, document: score_templates.score_templates(gold, ours, document),
)
GUN_VIOLENCE = Bench(
    name="gun_violence",
    split="documents",
    crime=True,
    rows=score_gun_violence.ROWS,
    files=corpus_gun_violence.corpus_files,
    read=corpus_gun_violence.read_gun_violence,
    map_records=to_facts,
    naive=lambda report, document: naive_facts(report.published),
    score=lambda report, gold, ours, document: score_gun_violence.score_facts(report, gold, ours),
)
GUN_VIOLENCE_MERGING = Bench(
    name="gun_violence_merging",
    split="documents",
    crime=True,
    rows=mapping_merging.ROWS,
    files=corpus_gun_violence.corpus_files,
    read=lambda path, split: (
        (report, Telling(incident)) for report, incident in corpus_gun_violence.read_incident_ids(path, split)
    ),
    map_records=to_telling,
    naive=lambda report, document: naive_telling(report),
    score=lambda report, gold, ours, document: ReportScore({}),
    score_whole=mapping_merging.score_tellings,
)
FA_KES = Bench(
    name="fa_kes",
    split="dev",
    crime=False,
    rows=score_fa_kes.ROWS,
    files=corpus_fa_kes.corpus_files,
    read=corpus_fa_kes.read_fa_kes,
    map_records=to_day_and_place,
    naive=lambda report, document: naive_day_and_place(
        document.published.day if document is not None and document.published is not None else None
    ),
    score=lambda report, gold, ours, document: score_fa_kes.score_day_and_place(gold, ours),
)

TEMPEVAL3 = Bench(
    name="tempeval3",
    split="timebank+aquaint",
    crime=False,
    rows=score_timex.TEMPEVAL3_ROWS,
    files=corpus_tempeval3.corpus_files,
    read=corpus_tempeval3.read_tempeval3,
    naive=naive_times,
    score=lambda report, gold, ours, document: score_timex.score_times(gold, ours, document),
    answer=answer_times,
)
GUM = Bench(
    name="gum",
    split="train+dev+test",
    crime=False,
    rows=score_timex.GUM_ROWS,
    files=corpus_gum.corpus_files,
    read=corpus_gum.read_gum,
    naive=naive_times,
    score=lambda report, gold, ours, document: score_timex.score_times(gold, ours, document, valued=False),
    answer=answer_times,
)

BENCHES: dict[str, Bench[Any]] = {
    bench.name: bench
    for bench in (GUM, TEMPEVAL3, FA_KES, GUN_VIOLENCE, GUN_VIOLENCE_MERGING, MODERN, MUC4_GTT)
}
"""By the name that `dateline evaluate` takes."""
