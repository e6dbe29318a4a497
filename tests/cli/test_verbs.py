"""The other verbs, over a small store."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def store(run: Run, reports: Path, tmp_path: Path) -> Path:
    path = tmp_path / "made.db"
    run("code", reports, "--store", path)
    return path


def lines_of(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_incidents_of_paths_and_of_a_store_are_the_same(run: Run, reports: Path, store: Path) -> None:
    of_paths = run("incidents", reports, "--format", "jsonl")
    of_store = run("incidents", "--store", store, "--format", "jsonl")
    assert of_paths.out == of_store.out
    (line,) = lines_of(of_paths.out)
    assert line["killed"] == {"low": 12, "best": 14, "high": 14, "hedge": None}


def test_incidents_are_counted_on_stderr(run: Run, store: Path) -> None:
    assert run("incidents", "--store", store).err == "1 incident of 2 event records\n"


def test_the_incident_table_fits_80_columns(run: Run, store: Path) -> None:
    rows = run("incidents", "--store", store).out.splitlines()
    assert rows[0].split()[-1] == "n"
    assert max(map(len, rows)) <= 80


@pytest.mark.parametrize(
    "arguments", [("incidents",), ("show", "00"), ("incidents", "a.txt", "--store", "b.db")]
)
def test_paths_or_store_but_not_both(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).status == 2


def test_show_gives_fields_words_and_the_marked_text(run: Run, store: Path) -> None:
    record_id = str(
        lines_of(run("export", "--store", store, "--to", "jsonl", "--rows", "records").out)[0]["record_id"]
    )
    out = run("show", record_id, "--store", store).out
    assert "Marwan, Anbar, IQ (town)" in out
    assert "[A bomb killed 12 people in Marwan on 2016-05-08]" in out
    assert "2 records, 2 independent tellings" in out
    assert "they differ on killed: " in out


def test_show_fits_80_columns(run: Run, store: Path) -> None:
    line = lines_of(run("incidents", "--store", store, "--format", "jsonl").out)[0]
    shown = run("show", str(line["incident_id"])[:8], "--store", store, "--why").out
    assert max(map(len, shown.splitlines())) <= 80
    assert "made.rule" in shown


def test_show_of_paths_needs_no_store(run: Run, reports: Path) -> None:
    record_id = str(lines_of(run("code", reports, "--format", "jsonl").out)[0]["record_id"])
    assert f"record {record_id}" in run("show", record_id, reports).out


def test_show_of_an_unknown_id_is_misuse(run: Run, store: Path) -> None:
    outcome = run("show", "ffffffffffffffff0", "--store", store)
    assert (outcome.status, outcome.err.count("\n")) == (2, 1)


def test_export_gives_incidents_unless_told_otherwise(run: Run, store: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--store", store, "--to", "csv").out)))
    assert [row["n_sources"] for row in rows] == ["2"]


def test_exported_records_carry_their_incident(run: Run, store: Path) -> None:
    lines = lines_of(run("export", "--store", store, "--to", "jsonl", "--rows", "records").out)
    (incident_id,) = {line["incident_id"] for line in lines}
    assert incident_id == min(str(line["record_id"]) for line in lines)


def test_export_to_a_map(run: Run, store: Path) -> None:
    collection = json.loads(run("export", "--store", store, "--to", "geojson").out)
    assert collection["features"][0]["geometry"]["coordinates"] == [41.5, 34.25]


def test_export_of_an_absent_store_makes_no_file(run: Run, tmp_path: Path) -> None:
    assert run("export", "--store", tmp_path / "absent.db", "--to", "csv").status == 2
    assert not (tmp_path / "absent.db").exists()


def test_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").out)["title"] == "RecordLine"
    assert json.loads(run("schema", "incident").out)["title"] == "IncidentLine"


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("dateline 0.")


def test_help_comes_within_half_a_second_and_reads_no_html_library() -> None:
    check = (
        "import sys; sys.argv = ['dateline', '--help']\n"
        "from dateline.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'trafilatura', 'lxml', 'sqlalchemy', 'alembic', 'rich', 'msgspec', 'dateline.gazetteer'}\n"
        "sys.exit(' '.join(sorted(heavy & set(sys.modules))) or None)"
    )
    began = time.monotonic()
    finished = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert (finished.returncode, finished.stderr) == (0, "")
    # 0.1 s on an idle core; the bound leaves room for a machine that does other work besides.
    assert time.monotonic() - began < 2.0


def test_the_module_is_the_program() -> None:
    finished = subprocess.run(
        [sys.executable, "-m", "dateline", "--version"], capture_output=True, text=True, check=True
    )
    assert finished.stdout.startswith("dateline ")


def test_incidents_are_the_same_bytes_under_two_hash_seeds(reports: Path) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.made_coder", "incidents", str(reports), "--format", "jsonl"]
    outputs = {
        subprocess.run(
            command,
            cwd=root,
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{root / 'src'}:{root}", "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs != {b""}
