"""Groups, operations, wars and leaders with their years: what ties a report without a year to one."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class EraKind(StrEnum):
    GROUP = "group"
    OPERATION = "operation"
    WAR = "war"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class Era:
    """A name with the months in which news could use it.

    start: first day of the first month. end: first day of the month after the last, or None if it is current.
    soft_start: earlier bearers of the name are known, so the start does not exclude a year.
    """

    kind: EraKind
    names: tuple[str, ...]
    start: date
    end: date | None
    soft_start: bool = False

    def began(self, day: date) -> bool:
        """True if the name could be in the news on `day` (a report can tell of an ended era)."""
        return self.start <= day or self.soft_start

    def current(self, day: date) -> bool:
        """True if the era was running on `day`."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Eras:
    """The table. last_year: no year after it is proposed. patterns: one a row, finding any of its names."""

    rows: tuple[Era, ...]
    last_year: int
    patterns: tuple[re.Pattern[str], ...]

    def named_in(self, text: str) -> tuple[Era, ...]:
        """The eras whose names stand in `text`, in the table's order."""
        flat = " ".join(text.lower().replace("’", "'").split())
        return tuple(
            era
            for era, pattern in zip(self.rows, self.patterns, strict=True)
            if any(name.lower() in flat for name in era.names) and pattern.search(text)
        )


@cache
def open_eras() -> Eras:
    """The built-in table, read once a process."""
    raw: dict[str, Any] = tomllib.loads((files(__package__) / "data" / "eras.toml").read_text("utf-8"))
    rows: list[Era] = []
    patterns: list[re.Pattern[str]] = []
    for row in raw["era"]:
        rows.append(
            Era(
                kind=EraKind(row["kind"]),
                names=tuple(name.removeprefix("=") for name in row["names"]),
                start=_month(row["start"]),
                end=_month_after(row["end"]) if "end" in row else None,
                soft_start=row.get("soft_start", False),
            )
        )
        patterns.append(_name_pattern(row["names"], row.get("unless", [])))
    return Eras(tuple(rows), _month(raw["checked_until"]).year, tuple(patterns))


def _name_pattern(names: list[str], unless: list[str]) -> re.Pattern[str]:
    """Whole words; a name with a leading "=" in exactly its case, others in any; never an `unless` phrase."""
    barrier = "".join(rf"(?!{_spaced(phrase)})" for phrase in unless)
    branches = [_spaced(name[1:]) if name.startswith("=") else f"(?i:{_spaced(name)})" for name in names]
    return re.compile(rf"(?<!\w)(?i:{barrier})(?:{'|'.join(branches)})(?!\w)")


def _spaced(name: str) -> str:
    """A name as a pattern: any white space between words, straight or typographic apostrophe."""
    return re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]")


def _month(text: str) -> date:
    year, month = text.split("-")
    return date(int(year), int(month), 1)


def _month_after(text: str) -> date:
    day = _month(text)
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
