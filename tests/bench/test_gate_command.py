"""`go.py bench`: what is absent is skipped loudly, what falls fails, and nothing is lowered by accident."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks import gate, measured

from dateline.evaluate.gate import read_floors
from tests.evaluate.test_corpora import MODERN_ROW, write_rows


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of corpora with one small corpus; nothing is kept outside it."""
    monkeypatch.setattr(measured, "KEPT", tmp_path / "kept")
    (tmp_path / "modern").mkdir()
    write_rows(tmp_path / "modern" / "dev.jsonl", [MODERN_ROW])
    (tmp_path / "floors.toml").write_text("", "utf-8")
    return tmp_path


def run(corpora: Path, *arguments: str) -> int:
    folders = ["--corpora", str(corpora), "--floors", str(corpora / "floors.toml"), "--processes", "1"]
    return gate.main([*folders, *arguments])


def test_without_corpora_all_is_skipped_and_said_so(
    tmp_path: Path, corpora: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    status = gate.main(["--corpora", str(empty), "--floors", str(corpora / "floors.toml")])
    said = capsys.readouterr().out
    assert status == 0
    assert "SKIPPED, so NOT checked" in said
    assert f"modern: no {empty / 'modern'}" in said
    assert "No floor was checked" in said


def test_raise_pins_and_then_the_gate_holds(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(corpora, "--only", "modern", "--raise") == 0
    pinned = read_floors(corpora / "floors.toml").corpora["modern"]
    assert "events" in pinned.floors
    assert run(corpora, "--only", "modern") == 0
    assert f"{len(pinned.floors)} floors checked; all hold" in capsys.readouterr().out


def test_a_floor_that_does_not_hold_fails(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(corpora, "--only", "modern", "--raise")
    file = corpora / "floors.toml"
    floors = read_floors(file).corpora["modern"].floors
    file.write_text(file.read_text("utf-8").replace(f'"events" = {floors["events"]}', '"events" = 100.1'))
    assert run(corpora, "--only", "modern") == 1
    assert "modern: events BELOW (100.1, now" in capsys.readouterr().out


def test_lower_without_a_reason_is_refused(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(corpora, "--lower", "modern:events") == 2
    assert "needs a reason" in capsys.readouterr().err


def test_lower_names_an_unknown_corpus(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(corpora, "--lower", "moddern:events", "--reason", "typing") == 2
    assert 'no corpus "moddern"' in capsys.readouterr().err


def test_lower_writes_figure_and_reason(corpora: Path) -> None:
    run(corpora, "--only", "modern", "--raise")
    file = corpora / "floors.toml"
    was = read_floors(file).corpora["modern"].floors["events"]
    file.write_text(file.read_text("utf-8").replace(f'"events" = {was}', '"events" = 100.1'))
    assert run(corpora, "--lower", "modern:events", "--reason", "a made example") == 0
    found = read_floors(file)
    assert found.corpora["modern"].floors["events"] == was
    assert [(row.before, row.after, row.reason) for row in found.lowered] == [(100.1, was, "a made example")]


def test_a_result_is_kept_until_the_corpus_changes(corpora: Path) -> None:
    run(corpora, "--only", "modern")
    kept = list((corpora / "kept").iterdir())
    run(corpora, "--only", "modern")
    assert list((corpora / "kept").iterdir()) == kept
    write_rows(corpora / "modern" / "dev.jsonl", [MODERN_ROW, {**MODERN_ROW, "id": "m2"}])
    run(corpora, "--only", "modern")
    assert len(list((corpora / "kept").iterdir())) == len(kept) + 1
