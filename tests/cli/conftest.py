"""The program with the made coder in place, called in this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline import cli
from tests.made_coder import made_modules

MARWAN = (
    "Bomb hits market in the town of Marwan\n\n"
    "A bomb killed 12 people in Marwan on 2016-05-08, the police said. It was the worst attack on the town "
    "for years, and residents said that they were afraid to go back to the market.\n"
)
MARWAN_AGAIN = (
    "Toll rises after blast in the town of Marwan\n\n"
    "A blast killed 14 people in Marwan on 2016-05-08, doctors said. The stalls near the river burned for "
    "hours before firemen could reach them through the narrow streets.\n"
)
QUIET = (
    "Council votes on new bridge over the river\n\n"
    "The town council voted on Tuesday to build a second bridge over the river. The mayor said that the work "
    "would begin in the spring and would take about two years to finish.\n"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of the program wrote, and its exit status."""

    out: str
    err: str
    status: int


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `dateline ARGUMENTS` with the made coder."""
    for name, module in made_modules().items():
        monkeypatch.setitem(sys.modules, name, module)

    def run_program(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["dateline", *map(str, arguments)])
        try:
            cli.main()
            status = 0
        except SystemExit as stop:
            status = int(stop.code or 0)
        captured = capfd.readouterr()
        return Outcome(captured.out, captured.err, status)

    return run_program


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with two reports of one act and one with nothing to code."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("a.txt", MARWAN), ("b.txt", MARWAN_AGAIN), ("c.txt", QUIET)):
        (folder / name).write_text(text, "utf-8")
    return folder
