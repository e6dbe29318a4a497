"""Two runs of one corpus compared: misses case by case, or figures field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from dateline.errors import Misuse
from dateline.evaluate.corpus_report import read_rows

Row = Mapping[str, Any]
MISS_KEYS = ("report_id", "field", "kind", "gold", "ours")
FIGURES_SCHEMA = "dateline.evaluation/1"


class Change(StrEnum):
    """What became of a miss from the first run to the second."""

    FIXED = "fixed"  # only the first run has it
    BROKEN = "broken"  # only the second run has it
    CHANGED = "changed"  # both have it, with different values of ours


@dataclass(frozen=True, slots=True)
class CaseChange:
    """before: the miss of the first run, None if BROKEN. after: that of the second, None if FIXED."""

    change: Change
    before: Row | None
    after: Row | None

    @property
    def case(self) -> Row:
        """The miss itself, as the later run has it."""
        case = self.after or self.before
        assert case is not None
        return case


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A field's value in both runs, 0 to 1; None where a run has nothing to measure or no such field."""

    field: str
    before: float | None
    after: float | None


def compare_misses(before: Sequence[Row], after: Sequence[Row]) -> tuple[CaseChange, ...]:
    """Changes from one errors file to another; misses that are the same in both are left out.

    A miss is known again by report, field and gold, a false alarm by report, field and evidence. Sorted by
    kind of change, field and report.
    """
    sides = (_by_case(before), _by_case(after))
    changes: list[CaseChange] = []
    for case in sorted(sides[0].keys() | sides[1].keys()):
        left, right = list(sides[0].get(case, ())), list(sides[1].get(case, ()))
        for miss in list(left):
            same = next((other for other in right if other["ours"] == miss["ours"]), None)
            if same is not None:
                left.remove(miss)
                right.remove(same)
        n_both = min(len(left), len(right))
        changes += (
            CaseChange(Change.CHANGED, *both) for both in zip(left[:n_both], right[:n_both], strict=True)
        )
        changes += (CaseChange(Change.FIXED, miss, None) for miss in left[n_both:])
        changes += (CaseChange(Change.BROKEN, None, miss) for miss in right[n_both:])
    order = list(Change)
    return tuple(sorted(changes, key=lambda c: (order.index(c.change), c.case["field"], c.case["report_id"])))


def _by_case(misses: Sequence[Row]) -> dict[tuple[str, str, str], list[Row]]:
    cases: dict[tuple[str, str, str], list[Row]] = {}
    for miss in misses:
        gold = miss["gold"]
        named = f"false alarm {miss.get('evidence')}" if gold is None else f"gold {gold}"
        cases.setdefault((miss["report_id"], miss["field"], named), []).append(miss)
    return cases


def compare_figures(before: Row, after: Row) -> tuple[FigureChange, ...]:
    """The fields of two `--json` outputs, in the order of the later one. Raises Misuse for two corpora."""
    if before["corpus"] != after["corpus"]:
        raise Misuse(f"{before['corpus']} and {after['corpus']} are two corpora; compare runs of one")
    left, right = ({row["field"]: row["value"] for row in side["fields"]} for side in (before, after))
    return tuple(FigureChange(field, left.get(field), right.get(field)) for field in {**right, **left})


def unlike_runs(before: Row, after: Row) -> tuple[str, ...]:
    """What else differs between two `--json` outputs, so that their figures may not be comparable."""
    about = (("split", "split"), ("n", "number of reports"), ("corpus_digest", "files of the corpus"))
    return tuple(
        f"{words}: {before[key]} and {after[key]}" for key, words in about if before[key] != after[key]
    )


def read_run(file: Path) -> Row | tuple[Row, ...]:
    """A `--json` output (one object), or the misses of an `--errors` file. Raises Misuse if it is neither."""
    if not file.is_file():
        raise Misuse(f"{file}: no such file; expected what --errors or --json wrote")
    try:
        whole = json.loads(file.read_text("utf-8"))
    except ValueError:
        return tuple(read_rows(file, keys=MISS_KEYS))
    if isinstance(whole, dict) and whole.get("schema") == FIGURES_SCHEMA:
        return whole
    return tuple(read_rows(file, keys=MISS_KEYS))


def write_case_changes(changes: Sequence[CaseChange]) -> Iterator[str]:
    """Counts of changes by field, then each case on a few lines."""
    fields = sorted({change.case["field"] for change in changes})
    yield f"{'field':30}  {'  '.join(f'{change:>7}' for change in Change)}\n"
    for field in (*fields, "all"):
        counts = (
            sum(c.change is change and field in (c.case["field"], "all") for c in changes)
            for change in Change
        )
        yield f"{field:30}  {'  '.join(f'{count:7,}' for count in counts)}\n"
    for change in changes:
        yield f"\n{change.change}  {change.case['report_id']}  {change.case['field']}\n"
        yield f"  gold    {_shown(change.case['gold'])}\n"
        if change.change is Change.CHANGED and change.before is not None:
            yield f"  before  {_shown(change.before['ours'])}\n"
        yield f"  ours    {_shown(change.case['ours'])}\n"
        for key in ("rule", "suggestion", "evidence"):
            if change.case.get(key) is not None:
                yield f"  {key}: {change.case[key]}\n"


def write_figure_changes(changes: Sequence[FigureChange]) -> Iterator[str]:
    """A line a field: both values in per cent and the difference in points."""
    yield f"{'field':30}  {'before':>6}  {'after':>6}  {'change':>6}\n"
    for change in changes:
        both = change.before is not None and change.after is not None
        moved = f"{((change.after or 0) - (change.before or 0)) * 100:+.1f}" if both else "–"
        yield f"{change.field:30}  {_percent(change.before):>6}  {_percent(change.after):>6}  {moved:>6}\n"


def case_json(change: CaseChange) -> Row:
    """A change as one JSON object: the later miss's keys, what changed, and ours before."""
    before = None if change.before is None else change.before["ours"]
    return {"change": change.change.value, **change.case, "ours_before": before}


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.1f}"


def _shown(value: object | None) -> str:
    return "nothing" if value is None else str(value)
