"""The outputs shown in README.md: a block that starts with `$ dateline ...` is what that command prints."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(
    r"```text\n\$ dateline (?P<command>[^\n|]+?)(?P<head> \| head -(?P<n_lines>\d+))?\n(?P<output>.*?)```\n",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One block: the command, how many of its lines are shown (None: all), and the output as shown."""

    command: str
    n_lines: int | None
    output: str


def shown() -> list[Shown]:
    """Every such block, in order."""
    return [_block(match) for match in BLOCK.finditer(README.read_text("utf-8"))]


def printed(block: Shown) -> str:
    """What the command prints now, run in the repository's folder on an 80-column terminal."""
    lines = [line.rstrip() for line in _run(block.command).splitlines()]
    return "\n".join(lines[: block.n_lines]).strip("\n") + "\n"


def rewrite() -> None:
    """Put the present output into every block; `show` gets the id of the first record of its report."""

    def renew(match: re.Match[str]) -> str:
        block = _block(match)
        verb, *rest = shlex.split(block.command)
        if verb == "show":
            first = json.loads(_run(f"code {rest[1]} --format jsonl").splitlines()[0])
            block = replace(block, command=f"show {first['record_id'][:8]} {rest[1]}")
        return f"```text\n$ dateline {block.command}{match['head'] or ''}\n{printed(block)}```\n"

    README.write_text(BLOCK.sub(renew, README.read_text("utf-8")), "utf-8")


def _block(match: re.Match[str]) -> Shown:
    return Shown(match["command"], int(match["n_lines"]) if match["n_lines"] else None, match["output"])


def _run(command: str) -> str:
    result = subprocess.run(
        [sys.executable, "-m", "dateline", *shlex.split(command)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONHASHSEED": "0"},
        capture_output=True,
        check=True,
    )
    return result.stdout.decode()
