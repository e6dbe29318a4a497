"""The outputs shown in README.md: a block that starts with `$ dateline ...` is what that command prints."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```text\n\$ dateline (?P<command>[^\n]+)\n(?P<output>.*?)```\n", re.DOTALL)


def printed(command: str) -> str:
    """Standard output of `dateline COMMAND`, run in the repository's folder on an 80-column terminal."""
    result = subprocess.run(
        [sys.executable, "-m", "dateline", *shlex.split(command)],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONHASHSEED": "0"},
        capture_output=True,
        check=True,
    )
    lines = result.stdout.decode().splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def shown() -> list[tuple[str, str]]:
    """Command and output of every such block, in order."""
    return [(match["command"], match["output"]) for match in BLOCK.finditer(README.read_text("utf-8"))]


def rewrite() -> None:
    """Put the present output into every block."""

    def renew(match: re.Match[str]) -> str:
        return f"```text\n$ dateline {match['command']}\n{printed(match['command'])}```\n"

    README.write_text(BLOCK.sub(renew, README.read_text("utf-8")), "utf-8")
