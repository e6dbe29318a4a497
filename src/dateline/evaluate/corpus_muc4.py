"""The corpus `muc4`: MUC-4 messages with their official answer keys, the 24 slots.

A key's fill may give alternatives ("A" / "B"), may be optional ("?") and may refer to fills of another slot
(DEATH: "MAYOR"). Keys stand here as they were written; only brackets and stray quotes are taken off, and a
day without its year gets the year of the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from dateline.evaluate.corpus_report import CorpusReport, corpus_file, day_or_none, read_rows
from dateline.evaluate.muc4_days import DayRange, write_days
from dateline.record.event import EventRecord

SLOTS = (
    "incident_date",
    "incident_location",
    "incident_type",
    "incident_stage_of_execution",
    "incident_instrument_id",
    "incident_instrument_type",
    "perp_incident_category",
    "perp_individual_id",
    "perp_organization_id",
    "perp_organization_confidence",
    "phys_tgt_id",
    "phys_tgt_type",
    "phys_tgt_number",
    "phys_tgt_foreign_nation",
    "phys_tgt_effect_of_incident",
    "phys_tgt_total_number",
    "hum_tgt_name",
    "hum_tgt_description",
    "hum_tgt_type",
    "hum_tgt_number",
    "hum_tgt_foreign_nation",
    "hum_tgt_effect_of_incident",
    "hum_tgt_total_number",
)
"""Slots 2 to 24 in the template's order; slots 0 and 1 are the message's and the template's numbers."""

NULL = "-"
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Fill:
    """One fill of a slot. values: alternatives, at least one; ours has one. optional: null is right as well.

    of: the strings, alternatives, of the fill in another slot that this one is about; empty if none.
    """

    values: tuple[str, ...]
    of: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class OfficialTemplate:
    """An incident. slots: fills by slot name; a slot that is absent is null. optional: need not be given.

    record: ours, None for keys and the baseline.
    """

    slots: Mapping[str, tuple[Fill, ...]]
    optional: bool = False
    record: EventRecord | None = field(default=None, compare=False)

    def fills(self, slot: str) -> tuple[Fill, ...]:
        return self.slots.get(slot, ())


def corpus_files(path: Path, split: str) -> tuple[Path, ...]:
    """The file that holds the split: dev, tst1 or tst2."""
    return (corpus_file(path, split=split),)


def read_muc4(path: Path, split: str) -> Iterator[tuple[CorpusReport, tuple[OfficialTemplate, ...]]]:
    """Messages with their keys. Raises Misuse if the file is absent or not of this corpus."""
    for row in read_rows(corpus_file(path, split=split), keys=("id", "text", "templates")):
        published = day_or_none((row.get("dateline") or {}).get("date_iso"))
        year = None if published is None else published.year
        templates = tuple(_template(template, year) for template in row["templates"])
        yield CorpusReport(report_id=row["id"], text=row["text"]), templates


def _template(row: Mapping[str, Any], year: int | None) -> OfficialTemplate:
    slots = {}
    for slot in SLOTS:
        fills = (_fill(slot, filler, year) for filler in row["slots"].get(slot, {}).get("fillers", ()))
        kept = tuple(fill for fill in fills if fill is not None)
        if kept:
            slots[slot] = kept
    return OfficialTemplate(slots, optional=bool(row["template_optional"]))


def _fill(slot: str, filler: Mapping[str, Any], year: int | None) -> Fill | None:
    """The fill, None if nothing of it can be read."""
    if slot == "incident_date":
        values = tuple(_days(days, year) for days in filler["dates"])
    elif slot == "incident_location":
        values = tuple(_bare(place) for place in re.split(r"\s/\s", filler["raw"].lstrip("? ")))
    else:
        values = tuple(_bare(value) for value in filler.get("value", ()))
    if slot == "incident_date" and not any(values):
        values = (filler["raw"],)
    given = tuple(dict.fromkeys(value for value in values if value not in ("", NULL)))
    if not given:
        return None
    referents = tuple(_bare(string) for string in filler.get("of") or ())
    return Fill(
        given,
        of=tuple(string for string in referents if string not in ("", NULL)),
        optional=bool(filler["optional"]) or NULL in values,
    )


def _days(row: Mapping[str, Any], year: int | None) -> str:
    """The range in the key's own form; empty if it cannot be read."""
    begins, ends = (_day(row[end], year) for end in ("start", "end"))
    if ends is None or (begins is not None and begins > ends):
        return ""
    return write_days(DayRange(begins, ends))


def _day(day: str | None, year: int | None) -> date | None:
    """An ISO day; "--03-28" gets the year of the message. None if it is no day, or the year is unknown."""
    if day is not None and day.startswith("--") and year is not None:
        day = f"{year}{day[1:]}"
    if day is None or ISO_DAY.fullmatch(day) is None:
        return None
    try:
        return date.fromisoformat(day)
    except ValueError:  # a key has 31 November
        return None


def _bare(value: str) -> str:
    """The value without quotes, "?" and brackets that enclose it or have lost their partner."""
    value = value.strip().strip('"?').strip()
    if value.startswith("(") and value.endswith(")"):
        value = value[1:-1]
    if value.count("(") > value.count(")"):
        value = value.removeprefix("(")
    elif value.count(")") > value.count("("):
        value = value.removesuffix(")")
    return value.strip().strip('"').strip()
