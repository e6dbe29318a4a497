"""An evaluation as a table, as one JSON object, and its misses as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.evaluate.measure import Evaluation, Figure
from dateline.evaluate.tally import Measure

ABSENT = "–"
HEADER = ("field", "P", "R", "F1/acc", "95 %", "naive", "n")
WIDTHS = (30, 5, 5, 6, 10, 5, 6)


def write_table(evaluation: Evaluation) -> Iterator[str]:
    """The table for a terminal, line by line, 79 columns wide; figures in per cent, n: values of the gold."""
    yield f"{evaluation.corpus} {evaluation.split}: {summary(evaluation)}\n\n"
    for cells in (HEADER, tuple("-" * width for width in WIDTHS), *map(_cells, evaluation.figures)):
        padded = (cell.rjust(width) for cell, width in zip(cells[1:], WIDTHS[1:], strict=True))
        yield f"{cells[0].ljust(WIDTHS[0])}  {'  '.join(padded)}\n"


def write_markdown(evaluation: Evaluation) -> Iterator[str]:
    """The table as Markdown, a line at a time; the same figures."""
    yield f"| {' | '.join(HEADER)} |\n"
    yield f"|---|{'---:|' * (len(HEADER) - 1)}\n"
    for figure in evaluation.figures:
        yield f"| {' | '.join(_cells(figure))} |\n"


def summary(evaluation: Evaluation) -> str:
    """How much was coded, and how fast."""
    unread = f" ({evaluation.n_unread} unread)" if evaluation.n_unread else ""
    return (
        f"{evaluation.n_reports:,} reports{unread}, {evaluation.n_records:,} records, "
        f"{evaluation.seconds:.1f} s, {evaluation.reports_per_second:.1f} reports/s"
    )


def _cells(figure: Figure) -> tuple[str, ...]:
    exact = figure.row.measure is Measure.F1
    interval = figure.interval
    return (
        figure.row.name,
        _percent(figure.tally.precision) if exact else "",
        _percent(figure.tally.recall) if exact else "",
        _percent(figure.value),
        ABSENT if interval is None else f"{interval.low * 100:.1f}-{interval.high * 100:.1f}",
        _percent(figure.naive),
        f"{figure.tally.wanted:,}",
    )


def _percent(share: float | None) -> str:
    return ABSENT if share is None else f"{share * 100:.1f}"


def to_json(evaluation: Evaluation) -> dict[str, Any]:
    """The evaluation without its misses; shares 0 to 1, None where there is nothing to measure."""
    return {
        "schema": "dateline.evaluation/1",
        "corpus": evaluation.corpus,
        "split": evaluation.split,
        "n": evaluation.n_reports,
        "n_unread": evaluation.n_unread,
        "n_records": evaluation.n_records,
        "fields": [_figure_json(figure) for figure in evaluation.figures],
        "seconds": round(evaluation.seconds, 3),
        "reports_per_second": round(evaluation.reports_per_second, 2),
        "corpus_digest": evaluation.digest,
        "resources": dict(evaluation.versions),
    }


def _figure_json(figure: Figure) -> dict[str, Any]:
    tally, interval = figure.tally, figure.interval
    shares: dict[str, Any] = {"value": figure.value}
    if figure.row.measure is Measure.F1:
        shares |= {"precision": tally.precision, "recall": tally.recall}
    return {
        "field": figure.row.name,
        "measure": figure.row.measure.value,
        "about": figure.row.about,
        **{name: _rounded(share) for name, share in shares.items()},
        "interval": None if interval is None else [_rounded(interval.low), _rounded(interval.high)],
        "naive": _rounded(figure.naive),
        "given": tally.given,
        "right_given": _rounded(tally.right_given),
        "wanted": tally.wanted,
        "right_wanted": _rounded(tally.right_wanted),
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 5)


def write_misses(evaluation: Evaluation) -> Iterator[str]:
    """Each miss as a JSON line, in the corpus's order."""
    for report_id, miss in evaluation.misses:
        line = {
            "report_id": report_id,
            "field": miss.field,
            "kind": miss.kind.value,
            "gold": miss.gold,
            "ours": miss.ours,
            "evidence": miss.evidence,
            "context": miss.context,
            "rule": miss.rule,
            "suggestion": miss.suggestion,
        }
        yield json.dumps(line, ensure_ascii=False) + "\n"
