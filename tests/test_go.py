"""go.py: what it says when something is missing, and what it hands to uv."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """go.py as a module, in an empty folder of its own."""
    spec = importlib.util.spec_from_file_location("go", ROOT / "go.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(module, "BOOT", tmp_path / ".boot")
    return module


def test_without_a_verb_it_shows_its_usage_and_fails() -> None:
    result = subprocess.run([sys.executable, ROOT / "go.py"], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (2, "")
    assert "demo [FILES]" in result.stderr


def test_an_old_python_is_named(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go, "OLDEST_PYTHON", (99, 0))
    with pytest.raises(go.GoError, match=r"this is Python 3\.\d+\.\d+"):
        go.main(["demo"])


def test_a_missing_lock_file_is_named(go: ModuleType) -> None:
    with pytest.raises(go.GoError, match=r"requirements\.lock is missing"):
        go.digest()


def test_a_missing_pip_is_named(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(go.sys, "executable", "false")
    with pytest.raises(go.GoError, match="pip is missing"):
        go.get_uv()


def test_a_changed_lock_file_asks_for_a_new_installation(go: ModuleType) -> None:
    (go.ROOT / "pyproject.toml").write_text("", "utf-8")
    go.LOCK.write_text("a==1\n", "utf-8")
    before = go.digest()
    go.LOCK.write_text("a==2\n", "utf-8")
    assert go.digest() != before


def test_uv_is_told_the_index_that_pip_uses(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example/simple")
    assert go.uv_settings()["UV_DEFAULT_INDEX"] == "https://packages.example/simple"


def test_an_index_given_to_uv_itself_stays(go: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mine.example/simple")
    monkeypatch.setenv("PIP_INDEX_URL", "https://packages.example/simple")
    assert go.uv_settings()["UV_DEFAULT_INDEX"] == "https://mine.example/simple"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ([], ["benchmarks.gate"]),
        (["--raise"], ["benchmarks.gate", "--raise"]),
        (["speed", "--most", "9"], ["benchmarks.speed", "--most", "9"]),
    ],
)
def test_bench_is_the_gate_unless_another_is_named(
    go: ModuleType, monkeypatch: pytest.MonkeyPatch, words: list[str], wanted: list[str]
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str]) -> int:
        ran.append(command[2:])
        return 0

    monkeypatch.setattr(go, "prepare", lambda: None)
    monkeypatch.setattr(go, "run", run)
    assert go.main(["bench", *words]) == 0
    assert ran == [wanted]


def test_every_benchmark_that_bench_names_is_there(go: ModuleType) -> None:
    assert [name for name in go.BENCHMARKS if not (ROOT / "benchmarks" / f"{name}.py").is_file()] == []
