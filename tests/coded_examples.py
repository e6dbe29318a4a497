"""The bundled reports as the program codes them, for the tests that compare them with something."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from dateline import examples

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = GOLDEN / "expected"


def run_dateline(*arguments: str, seed: str = "0") -> bytes:
    """Standard output of `dateline ARGUMENTS` in a new process under a hash seed, with the producer masked.

    The producer names versions of program and resources; golden lines change only with what is coded.
    """
    result = subprocess.run(
        [sys.executable, "-m", "dateline", *arguments],
        env={**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "80"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr.decode()
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    for line in lines:
        line["producer"] = "dateline"
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()


def golden_outputs(*, seed: str = "0") -> dict[str, bytes]:
    """The golden files: the record lines of all examples, and the lines of their incidents."""
    paths = [str(path) for path in examples.paths()]
    return {
        "records.jsonl": run_dateline("code", *paths, "--format", "jsonl", seed=seed),
        "incidents.jsonl": run_dateline("incidents", *paths, "--format", "jsonl", seed=seed),
    }


def expectations() -> dict[str, dict[str, Any]]:
    """What a person coded from each example report, by name, before any program had read it."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(EXPECTED.glob("*.json"))}
