"""Two runs compared, case by case and field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import Misuse
from dateline.evaluate.compare_runs import (
    Change,
    case_json,
    compare_figures,
    compare_misses,
    read_run,
    unlike_runs,
    write_case_changes,
    write_figure_changes,
)


def miss(report_id: str, gold: str | None, ours: str | None, field: str = "killed") -> dict[str, Any]:
    kind = "missed" if ours is None else "false alarm" if gold is None else "wrong"
    return {"report_id": report_id, "field": field, "kind": kind, "gold": gold, "ours": ours}


def figures(**values: float | None) -> dict[str, Any]:
    return {
        "schema": "dateline.evaluation/1",
        "corpus": "modern",
        "split": "dev",
        "n": 2,
        "corpus_digest": "0",
        "fields": [{"field": name, "value": value} for name, value in values.items()],
    }


def test_a_run_against_itself_has_no_changes() -> None:
    run = [miss("a", "2", "3"), miss("a", "2", "3"), miss("b", None, "1")]
    assert compare_misses(run, run) == ()


def test_fixed_broken_and_changed() -> None:
    before = [miss("a", "2", "3"), miss("b", "4", None), miss("c", "5", "6")]
    after = [miss("b", "4", "40"), miss("c", "5", "6"), miss("d", "1", None)]
    changes = compare_misses(before, after)
    assert [(change.change, change.case["report_id"]) for change in changes] == [
        (Change.FIXED, "a"),
        (Change.BROKEN, "d"),
        (Change.CHANGED, "b"),
    ]


def test_of_two_like_misses_one_may_be_fixed() -> None:
    (change,) = compare_misses([miss("a", "2", None), miss("a", "2", None)], [miss("a", "2", None)])
    assert change.change is Change.FIXED


def test_a_false_alarm_is_known_again_by_its_evidence() -> None:
    before = {**miss("a", None, "bombing, no day"), "evidence": "blast"}
    after = {**miss("a", None, "bombing, 2016-05-08"), "evidence": "blast"}
    (change,) = compare_misses([before], [after])
    assert change.change is Change.CHANGED
    assert case_json(change)["ours_before"] == "bombing, no day"


def test_the_listing_counts_and_shows_each_case() -> None:
    changes = compare_misses([miss("a", "2", None)], [miss("b", "4", "40", "injured")])
    text = "".join(write_case_changes(changes))
    assert text.splitlines()[:4] == [
        "field                             fixed   broken  changed",
        "injured                               0        1        0",
        "killed                                1        0        0",
        "all                                   1        1        0",
    ]
    assert "fixed  a  killed\n  gold    2\n  ours    nothing\n" in text


def test_figures_field_by_field() -> None:
    changes = compare_figures(figures(day=0.5, old=0.1), figures(day=0.75, new=None))
    assert [(change.field, change.before, change.after) for change in changes] == [
        ("day", 0.5, 0.75),
        ("new", None, None),
        ("old", 0.1, None),
    ]
    lines = "".join(write_figure_changes(changes)).splitlines()
    assert lines[1].split() == ["day", "50.0", "75.0", "+25.0"]
    assert lines[2].split() == ["new", "–", "–", "–"]


def test_two_corpora_cannot_be_compared() -> None:
    with pytest.raises(Misuse, match="two corpora"):
        compare_figures(figures(), {**figures(), "corpus": "muc4_gtt"})


def test_other_files_are_told() -> None:
    assert unlike_runs(figures(), figures()) == ()
    assert unlike_runs(figures(), {**figures(), "n": 5}) == ("number of reports: 2 and 5",)


def test_both_kinds_of_files_are_read(tmp_path: Path) -> None:
    errors, whole, empty = (tmp_path / name for name in ("errors.jsonl", "run.json", "none.jsonl"))
    errors.write_text(json.dumps(miss("a", "2", "3")) + "\n", "utf-8")
    whole.write_text(json.dumps(figures(day=0.5), indent=2), "utf-8")
    empty.write_text("", "utf-8")
    assert read_run(errors) == (miss("a", "2", "3"),)
    assert read_run(whole) == figures(day=0.5)
    assert read_run(empty) == ()


def test_another_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("killed: better", "utf-8")
    with pytest.raises(Misuse, match=r"notes\.txt:1: not JSON"):
        read_run(file)
    with pytest.raises(Misuse, match="no such file"):
        read_run(tmp_path / "absent.jsonl")
