"""`dateline evaluate` on the user's own tables and on earlier runs, with the made coder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

GOLD = (
    "document_id,type,start,place,killed\n"
    "a.txt,bombing,2016-05-08,Marwan,12\nb.txt,bombing,2016-05-08,Marwan,12\nc.txt,,,,\nd.txt,,,,\n"
)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    file = tmp_path / "gold.csv"
    file.write_text(GOLD, "utf-8")
    return file


def test_own_coding_against_the_program(run: Run, reports: Path, gold: Path, tmp_path: Path) -> None:
    errors = tmp_path / "errors.jsonl"
    outcome = run("evaluate", "coded", gold, reports, "--errors", errors)
    assert outcome.status == 0
    assert outcome.out.startswith(
        "3 reports were coded by both. gold has 2 events in them, Dateline 2; 2 are"
    )
    assert "| killed | interval | 2 | 50.0 |" in outcome.out
    assert "1 coded reports were not found: d.txt" in outcome.err
    (row,) = (json.loads(line) for line in errors.read_text("utf-8").splitlines())
    assert (row["report_id"], row["field"], row["gold"], row["ours"]) == ("b.txt", "killed", "12", "14")


def test_a_type_of_another_codebook_is_told(run: Run, reports: Path, gold: Path) -> None:
    gold.write_text(GOLD.replace("b.txt,bombing", "b.txt,Explosion"), "utf-8")
    assert 'type "Explosion" is none of Dateline\'s' in run("evaluate", "coded", gold, reports).err


def test_a_table_of_other_reports_is_refused(run: Run, reports: Path, gold: Path) -> None:
    gold.write_text("document_id,type\nx,bombing\n", "utf-8")
    outcome = run("evaluate", "coded", gold, reports)
    assert outcome.status == 2
    assert 'none of its "document_id" is the id or file name of a report' in outcome.err


def test_two_coders(run: Run, gold: Path, tmp_path: Path) -> None:
    other = tmp_path / "second.csv"
    other.write_text(GOLD.replace("a.txt,bombing", "a.txt,shelling").replace("d.txt,,,,\n", ""), "utf-8")
    outcome = run("evaluate", "coders", gold, other, "--json")
    found = json.loads(outcome.out)
    assert (found["first"], found["second"], found["n_reports"]) == ("gold", "second", 3)
    kinds = next(field for field in found["fields"] if field["field"] == "type")
    assert (kinds["n"], kinds["exact"]) == (2, 0.5)
    assert f"{gold}: 1 reports that the other table lacks are left out" in outcome.err


def test_two_coders_of_other_reports(run: Run, gold: Path, tmp_path: Path) -> None:
    other = tmp_path / "second.csv"
    other.write_text("document_id,type\nx,\n", "utf-8")
    assert run("evaluate", "coders", gold, other).status == 2


def test_misses_of_two_runs(run: Run, tmp_path: Path) -> None:
    before, after = tmp_path / "before.jsonl", tmp_path / "after.jsonl"
    miss = {"report_id": "a", "field": "killed", "kind": "wrong", "gold": "2", "ours": "3"}
    before.write_text(json.dumps(miss) + "\n", "utf-8")
    after.write_text("", "utf-8")
    assert "fixed  a  killed" in run("evaluate", "diff", before, after).out
    (row,) = run("evaluate", "diff", after, before, "--json").out.splitlines()
    assert json.loads(row)["change"] == "broken"


def test_figures_of_two_runs(run: Run, tmp_path: Path) -> None:
    files = [tmp_path / "before.json", tmp_path / "after.json"]
    for n, file in enumerate(files):
        whole = {
            "schema": "dateline.evaluation/1",
            "corpus": "modern",
            "split": "dev",
            "n": n,
            "corpus_digest": "0",
            "fields": [{"field": "day", "value": 0.5 + n / 10}],
        }
        file.write_text(json.dumps(whole), "utf-8")
    outcome = run("evaluate", "diff", *files)
    assert outcome.out.splitlines()[1].split() == ["day", "50.0", "60.0", "+10.0"]
    assert "the runs differ in number of reports: 0 and 1" in outcome.err


def test_misses_and_figures_are_not_compared(run: Run, tmp_path: Path) -> None:
    misses, figures = tmp_path / "misses.jsonl", tmp_path / "figures.json"
    misses.write_text("", "utf-8")
    figures.write_text('{"schema": "dateline.evaluation/1"}', "utf-8")
    assert run("evaluate", "diff", misses, figures).status == 2
