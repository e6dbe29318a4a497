"""docs/cli.md is what the program says of itself."""

from __future__ import annotations

from pathlib import Path

from dateline.cli.reference import reference


def test_the_page_is_current() -> None:
    kept = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
    assert kept == reference(), "run `python -m dateline.cli.reference > docs/cli.md`"
