"""A corpus through the program: figures, misses, JSON and table."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.cli.evaluate import app
from dateline.errors import Misuse
from dateline.evaluate.benches import BENCHES, MODERN
from dateline.evaluate.measure import Evaluation, measure
from dateline.evaluate.report import to_json, write_markdown, write_misses, write_table
from dateline.resources import Resources, open_resources
from tests.evaluate.test_corpora import MODERN_ROW, gun_folder, write_rows


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    empty = {**MODERN_ROW, "id": "m2", "text": "The weather in Marwan was fine on Sunday.", "events": []}
    unreadable = {**MODERN_ROW, "id": "m3", "text": " "}
    write_rows(tmp_path / "dev.jsonl", [MODERN_ROW, empty, unreadable])
    return tmp_path


@pytest.fixture
def evaluation(corpus: Path, resources: Resources) -> Evaluation:
    ticks = count()
    return measure(MODERN, corpus, resources=resources, clock=lambda: float(next(ticks)))


def test_every_row_has_its_figure(evaluation: Evaluation) -> None:
    assert tuple(figure.row for figure in evaluation.figures) == MODERN.rows


def test_reports_that_cannot_be_read_are_counted_and_scored_as_empty(evaluation: Evaluation) -> None:
    assert (evaluation.n_reports, evaluation.n_unread) == (3, 1)


def test_the_clock_runs_while_reading_and_coding(evaluation: Evaluation) -> None:
    assert evaluation.seconds == 3
    assert evaluation.reports_per_second == 1


def test_limit(corpus: Path, resources: Resources) -> None:
    assert measure(MODERN, corpus, resources=resources, clock=lambda: 0.0, limit=1).n_reports == 1


def test_json_has_counts_interval_and_digest(evaluation: Evaluation) -> None:
    found = to_json(evaluation)
    assert json.loads(json.dumps(found)) == found
    assert (found["corpus"], found["split"], found["n"]) == ("modern", "dev", 3)
    assert len(found["corpus_digest"]) == 16
    assert {"value", "interval", "naive", "wanted", "precision", "recall"} <= found["fields"][0].keys()


def test_table_fits_80_columns(evaluation: Evaluation) -> None:
    lines = "".join(write_table(evaluation)).splitlines()
    assert len(lines) == 4 + len(MODERN.rows)
    assert max(map(len, lines)) < 80


def test_markdown_has_a_line_for_every_row(evaluation: Evaluation) -> None:
    lines = "".join(write_markdown(evaluation)).splitlines()
    assert len(lines) == 2 + len(MODERN.rows)
    assert {line.count("|") for line in lines} == {8}


def test_misses_are_json_lines_with_their_report(evaluation: Evaluation) -> None:
    rows = [json.loads(line) for line in write_misses(evaluation)]
    assert len(rows) == len(evaluation.misses)
    assert {row["report_id"] for row in rows} <= {"m1", "m2", "m3"}


def test_command_writes_json_and_misses(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    errors = tmp_path / "errors.jsonl"
    gun_folder(folder)
    result = CliRunner().invoke(app, ["gun_violence", str(folder), "--json", "--errors", str(errors)])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["n"] == 1
    assert errors.is_file()


@pytest.mark.parametrize("verb", [(), ("corpus",)], ids=["short", "in full"])
def test_command_refuses_an_unknown_corpus(tmp_path: Path, verb: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, [*verb, "nothing", str(tmp_path)])
    assert isinstance(result.exception, Misuse)
    assert f"expected one of: {', '.join(sorted(BENCHES))}" in str(result.exception)
