"""The documentation names every value that can be written, and its links and code work."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from dateline.record import vocabulary
from tests import readme_output

ROOT = Path(__file__).parent.parent
PAGES = tuple(sorted(ROOT.glob("*.md"))) + tuple(sorted((ROOT / "docs").rglob("*.md")))
CODEBOOK = (ROOT / "docs" / "codebook.md").read_text("utf-8")
NOT_IN_CODEBOOK = frozenset({"Harm", "Basis"})
"""Harm's values are field names; those of Basis are explained where days are."""

LISTS = {
    name: held
    for name, held in sorted(vars(vocabulary).items())
    if isinstance(held, type)
    and issubclass(held, StrEnum)
    and held is not StrEnum
    and name not in NOT_IN_CODEBOOK
}


@pytest.mark.parametrize("name", LISTS)
def test_every_value_of_a_closed_list_is_in_the_codebook(name: str) -> None:
    written = re.sub(r"\s+", " ", CODEBOOK)
    assert [value for value in LISTS[name] if f"`{value}`" not in written] == []


@pytest.mark.parametrize("kind", [kind for kind, modes in vocabulary.MODES.items() if modes])
def test_every_mode_has_an_example(kind: vocabulary.EventType) -> None:
    rows = set(re.findall(r"^\| ([^|`]+) \| `([^`]+)` \| \S.*\|$", CODEBOOK, re.MULTILINE))
    assert [mode for mode in vocabulary.MODES[kind] if (kind.value, mode) not in rows] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text("utf-8"))
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert broken == []


def test_the_library_example_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert len(blocks) == 1
    exec(compile(blocks[0], "README.md", "exec"), {})
    printed = re.findall(r"# prints (.+)", blocks[0])
    assert printed != []
    assert capsys.readouterr().out.splitlines() == printed


def test_the_outputs_in_the_readme_are_real() -> None:
    shown = readme_output.shown()
    assert shown != []
    stale = [block.command for block in shown if readme_output.printed(block) != block.output]
    assert stale == [], "run: python -m tests.regenerate_golden"
