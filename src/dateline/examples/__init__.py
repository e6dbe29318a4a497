"""Eight constructed reports that come with Dateline: for the demo, the documentation and the golden tests.

Every outlet, person and incident in them is invented, and each report says so; the towns are real, so that
they can be located.
"""

from __future__ import annotations

from pathlib import Path

REPORTS = Path(__file__).parent / "reports"


def paths() -> tuple[Path, ...]:
    """The example files (.html, .jsonl, .txt), sorted by name; one of them holds two reports."""
    return tuple(sorted(path for path in REPORTS.iterdir() if path.suffix in {".html", ".jsonl", ".txt"}))
