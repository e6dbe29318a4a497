"""Where things are, and which state of the program a measurement is of."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "corpora"
PROGRAM = ROOT / "src" / "dateline"
FLOORS = PROGRAM / "evaluate" / "data" / "floors.toml"


@cache
def program_digest() -> str:
    """SHA-256 over the program's files with their names, but for the floors; what a figure depends on."""
    digest = hashlib.sha256()
    for file in sorted(PROGRAM.rglob("*")):
        if file.is_file() and file != FLOORS and "__pycache__" not in file.parts:
            digest.update(f"{file.relative_to(PROGRAM).as_posix()}\n".encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
