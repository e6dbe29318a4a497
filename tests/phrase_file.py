"""Phrase files: the resolvers' specification, one phrase a line under the value that it must give.

`# ...` comment · `@ key value` setting for the phrases below · `= value` expected value · `! why` expected: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PHRASES = Path(__file__).parent / "phrases"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase: `expected` is None where nothing must be found. settings: the `@` lines in force."""

    text: str
    expected: str | None
    settings: tuple[tuple[str, str], ...]
    where: str  # file:line, for messages

    def setting(self, key: str) -> str:
        return dict(self.settings)[key]


def read_phrases(name: str) -> tuple[Phrase, ...]:
    """The phrases of `tests/phrases/NAME`, in order. Raises ValueError for a phrase before any `=` or `!`."""
    phrases: list[Phrase] = []
    settings: dict[str, str] = {}
    expected: str | None = None
    opened = False
    for number, line in enumerate((PHRASES / name).read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            key, value = line[1:].split(maxsplit=1)
            settings[key] = value.strip()
        elif line[0] in "=!":
            expected = line[1:].strip() if line[0] == "=" else None
            opened = True
        elif not opened:
            raise ValueError(f"{name}:{number}: phrase before the first expectation")
        else:
            phrases.append(Phrase(line.strip(), expected, tuple(settings.items()), f"{name}:{number}"))
    return tuple(phrases)
