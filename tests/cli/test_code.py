"""`dateline code`: output, summary, exit statuses, the store."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import MARWAN, Run
from tests.made_coder import CRASHING, SLOW

ROOT = Path(__file__).parents[2]


def test_the_table_has_a_row_a_record(run: Run, reports: Path) -> None:
    rows = run("code", reports).out.splitlines()
    assert rows[0].split() == ["id", "day", "type", "place", "by", "killed", "hurt"]
    assert [row.split()[1:3] for row in rows[1:]] == [["2016-05-08", "bombing"]] * 2


def test_no_row_is_wider_than_80_columns(run: Run, reports: Path) -> None:
    (reports / "d.txt").write_text(MARWAN.replace("Marwan", "M" + "arwan" * 20), "utf-8")
    assert max(map(len, run("code", reports).out.splitlines())) <= 80


def test_json_lines_are_record_lines(run: Run, reports: Path) -> None:
    lines = [json.loads(line) for line in run("code", reports, "--format", "jsonl").out.splitlines()]
    assert [(line["schema"], line["killed"]["best"]) for line in lines] == [
        ("dateline.record/1", 12),
        ("dateline.record/1", 14),
    ]


def test_csv_has_a_header_and_a_row_a_record(run: Run, reports: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("code", reports, "--format", "csv").out)))
    assert [row["killed_best"] for row in rows] == ["12", "14"]


def test_the_summary_counts_reports_and_records(run: Run, reports: Path) -> None:
    outcome = run("code", reports)
    assert outcome.err.splitlines()[-1] == "3 reports read, 0 not; 2 event records"
    assert outcome.status == 0


def test_nothing_to_code_is_no_failure(run: Run, reports: Path) -> None:
    outcome = run("code", reports / "c.txt")
    assert (outcome.out, outcome.status) == ("", 0)
    assert outcome.err == "1 report read, 0 not; 0 event records\n"


def test_what_cannot_be_read_is_named_and_the_rest_coded(run: Run, reports: Path) -> None:
    (reports / "b.txt").write_bytes(b"")
    outcome = run("code", reports, reports / "absent.txt")
    assert outcome.status == 1
    assert len(outcome.out.splitlines()) == 2
    named = outcome.err.splitlines()
    assert [line.split(": ")[0] for line in named[:-1]] == [
        str(reports / "b.txt"),
        str(reports / "absent.txt"),
    ]
    assert named[-1] == "2 reports read, 2 not; 1 event record"


def test_a_bug_costs_one_report_only(run: Run, reports: Path) -> None:
    (reports / "a.txt").write_text(MARWAN + CRASHING, "utf-8")
    outcome = run("code", reports)
    assert outcome.status == 1
    assert (
        "a.txt: could not be coded, which is a bug in Dateline (RuntimeError: as it was told)" in outcome.err
    )
    assert outcome.err.splitlines()[-1] == "2 reports read, 1 not; 1 event record"


@pytest.mark.parametrize(
    "arguments",
    [
        ("code",),
        ("code", "a.txt", "--published", "12/02/2013"),
        ("code", "a.txt", "--format", "xml"),
        ("cod",),
    ],
    ids=["no paths", "a day that is none", "a format that is none", "a verb that is none"],
)
def test_misuse_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.status == 2
    assert "Traceback" not in outcome.err


def test_output_to_a_file_leaves_stdout_empty(run: Run, reports: Path, tmp_path: Path) -> None:
    outcome = run("code", reports, "--format", "jsonl", "-o", tmp_path / "out.jsonl")
    assert outcome.out == ""
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 2


def test_output_to_a_missing_folder_is_misuse(run: Run, reports: Path, tmp_path: Path) -> None:
    outcome = run("code", reports, "-o", tmp_path / "absent" / "out.txt")
    assert outcome.status == 2
    assert "cannot be written" in outcome.err


def test_a_second_run_codes_nothing_again_and_prints_the_same(
    run: Run, reports: Path, tmp_path: Path
) -> None:
    arguments = ("code", reports, "--store", tmp_path / "made.db", "--format", "jsonl")
    first = run(*arguments)
    with sqlite3.connect(tmp_path / "made.db") as connection:
        before = list(connection.iterdump())
    second = run(*arguments)
    assert second.out == first.out
    assert second.err == "3 reports read (3 known already), 0 not; 2 event records\n"
    with sqlite3.connect(tmp_path / "made.db") as connection:
        assert list(connection.iterdump()) == before


def test_another_setting_codes_again(run: Run, reports: Path, tmp_path: Path) -> None:
    run("code", reports, "--store", tmp_path / "made.db")
    assert "known already" not in run("code", reports, "--store", tmp_path / "made.db", "--crime").err


def test_a_file_that_is_no_store_is_one_line_and_status_2(run: Run, reports: Path) -> None:
    outcome = run("code", reports / "a.txt", "--store", reports / "b.txt")
    assert outcome.status == 2
    assert outcome.err.count("\n") == 1
    assert "is no SQLite file" in outcome.err


def started(*arguments: str | Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.made_coder", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )


def test_a_killed_run_leaves_whole_reports_and_resumes(run: Run, tmp_path: Path) -> None:
    lines = [
        {"id": f"r{number}", "text": MARWAN.replace("12", str(number + 1)) + SLOW} for number in range(12)
    ]
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    store = tmp_path / "made.db"
    process = started("code", many, "--store", store, "--format", "jsonl")
    assert process.stdout is not None
    for _ in range(3):
        assert process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with sqlite3.connect(store) as connection:
        n_kept = connection.execute("SELECT COUNT(*) FROM readings").fetchone()[0]
        n_records = connection.execute("SELECT COUNT(DISTINCT reading_id) FROM records").fetchone()[0]
    assert 3 <= n_kept < 12
    assert n_records == n_kept
    outcome = run("code", many, "--store", store, "--format", "jsonl")
    assert outcome.err == f"12 reports read ({n_kept} known already), 0 not; 12 event records\n"
    assert len(outcome.out.splitlines()) == 12


def test_a_reader_that_goes_away_is_met_with_silence(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    line = json.dumps({"text": MARWAN}) + "\n"
    many.write_text(line * 400, "utf-8")
    process = started("code", many, "--format", "jsonl")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 141


def test_records_appear_as_reports_are_done(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text(
        json.dumps({"text": MARWAN}) + "\n" + (json.dumps({"text": MARWAN + SLOW}) + "\n") * 20, "utf-8"
    )
    process = started("code", many, "--format", "jsonl")
    assert process.stdout is not None
    process.stdout.readline()
    seen = time.monotonic()
    process.communicate()
    assert time.monotonic() - seen > 2
