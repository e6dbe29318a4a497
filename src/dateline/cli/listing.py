"""Lines as a table of fixed columns, a row at a time, for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.export.columns import Line
from dateline.record.line import OccurredLine
from dateline.record.values import Count
from dateline.record.vocabulary import PlacePrecision, TimePrecision

ID_DIGITS = 8
"""Leading digits of an id that a row shows: enough to tell thousands of records apart."""

UNKNOWN = "·"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its width at 80 columns, and its share of every column beyond that."""

    name: str
    width: int
    share: float = 0.0


HEADINGS = (
    Heading("id", ID_DIGITS),
    Heading("day", 11),
    Heading("type", 11, 0.1),
    Heading("place", 16, 0.3),
    Heading("by", 13, 0.3),
    Heading("killed", 6),
    Heading("hurt", 6),
)
LAST = Heading("n", 2)
"""Of a table of incidents: independent tellings. 80 columns in all, with the spaces between."""


def write_table(lines: Iterable[Line], *, width: int, tellings: bool = False) -> Iterator[str]:
    """A heading, then a row a line, none wider than `width` (at least 80); nothing if there are no lines.

    tellings: add the number of independent tellings, for incidents.
    """
    headings = (*HEADINGS, LAST) if tellings else HEADINGS
    spare = max(0, width - 80)
    widths = [heading.width + int(spare * heading.share) for heading in headings]
    first = True
    for line in lines:
        if first:
            yield _row([heading.name for heading in headings], widths)
            first = False
        yield _row(_cells(line, tellings=tellings), widths)


def show_days(occurred: OccurredLine | None) -> str:
    """The day as short as it goes: 2016-05-08, ~2016-05-08 (days, week), 2016-05 (month), 2016+ (longer)."""
    if occurred is None:
        return UNKNOWN
    first = occurred.start.isoformat()
    match occurred.precision:
        case TimePrecision.DAY:
            return first
        case TimePrecision.MONTH:
            return first[:7]
        case TimePrecision.LONGER:
            return f"{first[:4]}+"
        case _:
            return f"~{first}"


def show_count(count: Count | None) -> str:
    """A toll as short as it goes: 12, 12+ (at least), 10-12, ≤30, 2+ (many)."""
    if count is None:
        return UNKNOWN
    low, high = count.low, count.high
    if low is None:
        return f"≤{high}" if high is not None else f"~{count.best}"
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}-{high}"


def _cells(line: Line, *, tellings: bool) -> list[str]:
    place = line.place
    where = UNKNOWN if place is None else place.name
    if place is not None and place.country is not None and place.precision is not PlacePrecision.COUNTRY:
        where = f"{where}, {place.country}"
    culprits = [one.actor or (one.mentions[0] if one.mentions else None) for one in line.perpetrators]
    # The organisation says more than "gunmen"; both are in the record.
    named = [one.actor for one in line.perpetrators if one.actor] or culprits
    cells = [
        ((line.record_id or line.incident_id) or UNKNOWN)[:ID_DIGITS],
        show_days(line.occurred),
        line.type if not line.background else f"({line.type})",
        where,
        next((name for name in named if name), UNKNOWN),
        show_count(line.killed),
        show_count(line.injured),
    ]
    return [*cells, str(getattr(line, "n_sources", 1))] if tellings else cells


def _row(cells: list[str], widths: list[int]) -> str:
    return " ".join(_fit(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip() + "\n"


def _fit(text: str, width: int) -> str:
    """Exactly `width` terminal cells, cut with an ellipsis where it must be."""
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if sum(map(_cell_width, text)) <= width:
        return text + " " * (width - sum(map(_cell_width, text)))
    kept, used = "", 0
    for char in text:
        if used + _cell_width(char) > width - 1:
            break
        kept, used = kept + char, used + _cell_width(char)
    return kept + "…" + " " * (width - 1 - used)


def _cell_width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
