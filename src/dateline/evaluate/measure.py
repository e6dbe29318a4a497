"""Run a corpus through the program and gather its figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from dateline.evaluate.bench import Bench
from dateline.evaluate.corpus_report import CorpusReport, digest_of
from dateline.evaluate.intervals import Interval, bootstrap
from dateline.evaluate.miss import Miss, WholeScore
from dateline.evaluate.tally import Row, Tallies, Tally, add_up
from dateline.resources import Resources


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table. interval: None where too few reports have the question. naive: the baseline's."""

    row: Row
    tally: Tally
    interval: Interval | None
    naive: float | None

    @property
    def value(self) -> float | None:
        """0 to 1; None where there is nothing to measure."""
        return self.tally.value(self.row.measure)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a run measured. misses: with the id of their report, in the corpus's order.

    seconds: reading and coding only. versions: of the program's resources. digest: of the corpus's files.
    """

    corpus: str
    split: str
    n_reports: int
    n_unread: int
    n_records: int
    seconds: float
    figures: tuple[Figure, ...]
    misses: tuple[tuple[str, Miss], ...]
    versions: tuple[tuple[str, str], ...]
    digest: str

    @property
    def reports_per_second(self) -> float:
        return self.n_reports / self.seconds if self.seconds else 0.0


def measure(
    bench: Bench[Any],
    path: Path,
    *,
    resources: Resources,
    clock: Callable[[], float],
    split: str | None = None,
    limit: int | None = None,
    step: Callable[[str], None] = lambda text: None,
) -> Evaluation:
    """Code a corpus and score it. Raises Misuse if `path` does not hold it.

    split: None for the corpus's own. limit: the first so many reports only. clock: seconds from any start.
    step: told after each report how many are done.
    """
    split = bench.split if split is None else split
    scored: list[Tallies] = []
    naive: list[Tallies] = []
    misses: list[tuple[str, Miss]] = []
    seen: list[tuple[CorpusReport, Any, Any, Any]] = []
    n_unread = n_records = 0
    seconds = 0.0
    for report, gold in islice(bench.read(path, split), limit):
        began = clock()
        answer = bench.ask(report, resources)
        seconds += clock() - began
        document, ours = answer.document, answer.given
        n_unread += document is None
        n_records += answer.n_records
        baseline = bench.naive(report, document)
        score = bench.score(report, gold, ours, document)
        scored.append(score.tallies)
        misses += ((report.report_id, miss) for miss in score.misses)
        naive.append(bench.score(report, gold, baseline, document).tallies)
        if bench.score_whole is not None:
            seen.append((report, gold, ours, baseline))
        step(f"{len(scored):,} reports")
    figures = _figures(bench.rows, scored, naive)
    if bench.score_whole is not None:
        began = clock()
        whole = bench.score_whole([(report, gold, ours) for report, gold, ours, _ in seen])
        seconds += clock() - began
        misses += whole.misses
        figures = _with_whole(
            figures, whole, bench.score_whole([(report, gold, guess) for report, gold, _, guess in seen])
        )
    return Evaluation(
        corpus=bench.name,
        split=split,
        n_reports=len(scored),
        n_unread=n_unread,
        n_records=n_records,
        seconds=seconds,
        figures=figures,
        misses=tuple(misses),
        versions=resources.versions,
        digest=digest_of(bench.files(path, split)),
    )


def _figures(rows: tuple[Row, ...], scored: list[Tallies], naive: list[Tallies]) -> tuple[Figure, ...]:
    sums, baseline = add_up(scored), add_up(naive)
    intervals = bootstrap(scored, rows)
    return tuple(
        Figure(
            row=row,
            tally=sums.get(row.name, Tally()),
            interval=intervals.get(row.name),
            naive=baseline.get(row.name, Tally()).value(row.measure),
        )
        for row in rows
    )


def _with_whole(figures: tuple[Figure, ...], whole: WholeScore, naive: WholeScore) -> tuple[Figure, ...]:
    """The figures with those filled in that only show over all reports."""
    sums, baseline = add_up(whole.groups), add_up(naive.groups)
    intervals = bootstrap(whole.groups, tuple(figure.row for figure in figures))
    filled = []
    for figure in figures:
        row = figure.row
        if row.name in whole.means:
            mean, guess = whole.means[row.name], naive.means.get(row.name)
            tally = Tally(mean.n, mean.value * mean.n, mean.n, mean.value * mean.n)
            figure = Figure(row, tally, mean.interval, None if guess is None else guess.value)
        elif row.name in sums:
            guessed = baseline.get(row.name, Tally()).value(row.measure)
            figure = Figure(row, sums[row.name], intervals.get(row.name), guessed)
        filled.append(figure)
    return tuple(filled)
