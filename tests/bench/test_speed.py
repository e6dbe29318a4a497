"""The speed bench: its reports, its stages, its page."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from benchmarks import growth
from benchmarks.resampled import ROUND_DAYS, RawReport, load_reports, resample
from benchmarks.speed import Bench
from benchmarks.speed_page import PARTS, Growth, Speed, write_page, write_panels
from benchmarks.stages import ORDER, STAGES, Meter, metered, run_stages

from dateline import pipeline
from dateline.resources import open_resources

TEXT = "KARVAN, March 3 - A bomb killed four people in Baghdad on Tuesday, police said.\n\nTwo were wounded."
REPORTS = tuple(RawReport(f"r{i}", TEXT, None, date(2020, 3, 4), None) for i in range(3))


def test_reports_come_again_under_other_ids_at_later_days() -> None:
    drawn = list(resample(REPORTS, start=2, stop=7))
    assert [report.report_id for report in drawn] == ["r2", "r0-1", "r1-1", "r2-1", "r0-2"]
    assert drawn[-1].published == date(2020, 3, 4) + 2 * timedelta(days=ROUND_DAYS)
    assert {report.text for report in drawn} == {TEXT}


def test_any_two_stretches_make_the_whole() -> None:
    halves = [*resample(REPORTS, start=0, stop=4), *resample(REPORTS, start=4, stop=9)]
    assert halves == list(resample(REPORTS, start=0, stop=9))


def test_every_function_of_the_pipeline_has_its_stage() -> None:
    called = {
        name
        for name, held in vars(pipeline).items()
        if inspect.isfunction(held)
        and held.__module__.startswith("dateline.")
        and held.__module__ != pipeline.__name__
    }
    assert called == {name for names in STAGES.values() for name in names}


def test_no_stage_hands_its_work_on_unfinished() -> None:
    stages = [getattr(pipeline, name) for names in STAGES.values() for name in names]
    assert [s.__name__ for s in stages if inspect.isgeneratorfunction(s)] == []


def test_metering_ends_with_the_block() -> None:
    before = dict(vars(pipeline))
    with metered(Meter()):
        changed = {name for name, held in vars(pipeline).items() if held is not before.get(name)}
    assert changed == {name for names in STAGES.values() for name in names}
    assert dict(vars(pipeline)) == before


@pytest.mark.parametrize("watch", [False, True])
def test_every_stage_is_measured(watch: bool) -> None:
    meter, n_records = run_stages(REPORTS, open_resources(crime=True), watch=watch)
    assert n_records >= len(REPORTS)
    measured: dict[str, Any] = meter.peaks if watch else meter.seconds
    assert sorted(measured) == sorted(ORDER)
    assert all(value >= 0 for value in measured.values())


def test_a_step_is_made_once(tmp_path: Path) -> None:
    bench = Bench(tmp_path, tmp_path)
    makers: list[Callable[[], dict[str, Any]]] = [lambda: {"made": 1}, lambda: {"made": 2}]
    assert [bench.step("step", make) for make in makers] == [{"made": 1}, {"made": 1}]


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    for name in ("gun_violence/documents", "fa_kes/dev", "modern/dev"):
        file = tmp_path / f"{name}.jsonl"
        file.parent.mkdir()
        file.write_text(json.dumps({"id": "a", "text": TEXT, "published": "2020-03-04"}) + "\n", "utf-8")
    return tmp_path


def test_reports_of_all_corpora_are_loaded(corpora: Path) -> None:
    found = sorted(report.report_id for report in load_reports(corpora))
    assert found == ["fa_kes-a", "gun_violence-a", "modern-a"]


def test_coding_goes_on_where_it_was_cut_off(corpora: Path, tmp_path: Path) -> None:
    whole = growth.code_reports(tmp_path, corpora, start=0, stop=4)
    assert whole["next"] == 4
    again = growth.code_reports(tmp_path, corpora, start=0, stop=4)
    assert again == whole
    merged = growth.merge_store(tmp_path / "growth.sqlite")
    assert merged["records"] == whole["records"]
    assert 0 < merged["incidents"] <= merged["records"]


def merged(n: int) -> dict[str, Any]:
    return {"records": n, "incidents": n, "mib": 90.0, **dict.fromkeys(PARTS, n / 1000)}


SPEED = Speed(
    sample=3,
    stages={
        "reports": 3,
        "words": 60,
        "records": 4,
        "seconds": dict.fromkeys(ORDER, 0.03),
        "mib": {},
        "pages": 0,
        "page_seconds": 0.0,
    },
    processes=(
        {"processes": 1, "reports": 3, "seconds": 1.0, "cpu_seconds": 1.0, "mib": 80.0},
        {"processes": 2, "reports": 3, "seconds": 0.5, "cpu_seconds": 1.0, "mib": 80.0},
    ),
    growth=(
        Growth(100, {"seconds": 4.0, "records": 150, "mib": 99.0, "store_mb": 1.0}, merged(150)),
        Growth(300, {"seconds": 10.0, "records": 300, "mib": 99.0, "store_mb": 3.0}, {"failed": "no memory"}),
    ),
    n_cores=2,
    n_different=3,
    planned=1000,
)


def test_the_page_adds_up_and_rates_what_is_new() -> None:
    page = write_page(SPEED)
    assert "| 300 | 450 | 14.0 | 20.0 | 99 | 3.0 |" in page
    assert "| 2 | 6.0 | 2.00 | 3.0 | 80 |" in page
    assert "| read | 10.00 | 11.1 % | 100 | 0.0 |" in page


def test_the_page_says_what_was_not_run_or_failed() -> None:
    page = write_page(SPEED)
    assert "runs up to 1,000 are still to be made" in page
    assert "| no memory |" in page


def test_the_page_warns_of_a_busy_machine() -> None:
    busy = replace(SPEED, processes=({**SPEED.processes[0], "load": 3.2}, SPEED.processes[1]))
    assert "busy with other work (load 3.2)" in write_page(busy)
    assert "busy" not in write_page(SPEED)


def test_what_failed_is_not_drawn() -> None:
    time, _, merging = write_panels(SPEED)
    assert [len(line.points) for line in time.lines] == [2, 1]
    assert [len(line.points) for line in merging.lines] == [1] * len(PARTS)
