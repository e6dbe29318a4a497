"""Write docs/speed.md and docs/speed.svg: how fast, how much memory, and how both grow.

    python -m benchmarks.speed [--most N] [--sample N] [--corpora FOLDER] [--anew]

Reports are drawn from the news corpora over and over. Each step is kept below out/speed until the program
changes, so an interrupted run goes on where it stopped, and a larger --most goes on from a smaller one.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.plot import draw
from benchmarks.program import ROOT, SHARED, program_digest
from benchmarks.resampled import FILES, load_reports, resample
from benchmarks.speed_page import Growth, Speed, write_page, write_panels
from benchmarks.stages import MIB, run_pages, run_stages
from dateline.resources import open_resources

KEPT = ROOT / "out" / "speed"
PAGE = ROOT / "docs" / "speed.md"
PLOT = ROOT / "docs" / "speed.svg"
SIZES = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
N_PAGES = 60
WATCHED = 0.25
"""Of the sample, what the slow pass for memory takes: the peak of a stage is that of its largest report."""


@dataclass(frozen=True, slots=True)
class Bench:
    """folder: where steps are kept."""

    corpora: Path
    folder: Path

    def step(self, name: str, make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """A step's result, as kept or made now."""
        file = self.folder / f"{name}.json"
        if file.exists():
            kept: dict[str, Any] = json.loads(file.read_text("utf-8"))
            return kept
        print(f"{name} ...", file=sys.stderr, flush=True)
        made = make()
        part = file.with_suffix(".part")
        part.write_text(json.dumps(made), "utf-8")
        part.replace(file)
        return made

    def child(self, *arguments: str) -> dict[str, Any]:
        """What a measurement in a process of its own printed; `failed` if it ended badly."""
        command = [sys.executable, "-m", "benchmarks.growth", *arguments]
        ended = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        if ended.returncode != 0:
            return {"failed": f"ended with status {ended.returncode}"}
        found: dict[str, Any] = json.loads(ended.stdout)
        return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and write page and plot."""
    options = _options(arguments)
    absent = [name for name in FILES if not (options.corpora / name).is_file()]
    if absent:
        print(f"{options.corpora}: no {absent[0]}; name the corpora with --corpora", file=sys.stderr)
        return 2
    folder = KEPT / program_digest()[:12]
    if options.anew:
        shutil.rmtree(folder, ignore_errors=True)
    for other in KEPT.glob("*"):  # of other states of the program; a store of 100,000 reports takes gigabytes
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    speed = measure_speed(Bench(options.corpora.resolve(), folder), most=options.most, sample=options.sample)
    page = write_page(speed)
    if options.print_only:
        print(page)
        return 0
    PAGE.write_text(page, "utf-8")
    PLOT.write_text(draw(write_panels(speed)), "utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="speed", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=SHARED, help="folder of corpora")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="largest number of reports of the growth")
    parser.add_argument("--sample", type=int, default=400, help="reports for the table of stages")
    parser.add_argument("--print", dest="print_only", action="store_true", help="print the page only")
    parser.add_argument("--anew", action="store_true", help="forget what was measured before")
    return parser.parse_args(arguments)


def measure_speed(bench: Bench, *, most: int, sample: int) -> Speed:
    """Every step, kept ones as they are."""
    corpora = str(bench.corpora)
    stages = bench.step(f"stages-{sample}", lambda: _stages(bench.corpora, sample))
    processes = [
        bench.step(
            f"processes-{n}-{sample}",
            lambda n=n: bench.child("processes", str(n), str(sample), "--corpora", corpora),  # type: ignore[misc]
        )
        for n in (1, 2)
    ]
    growth: list[Growth] = []
    before = 0
    for size in [*(size for size in SIZES if size < most), most]:
        coded, merged = _grow(bench, before, size)
        growth.append(Growth(size, coded, merged))
        if "failed" in coded:
            break
        before = size
    return Speed(
        sample=sample,
        stages=stages,
        processes=tuple(processes),
        growth=tuple(growth),
        n_cores=os.cpu_count() or 1,
        n_different=len(load_reports(bench.corpora)),
        planned=SIZES[-1],
    )


def _grow(bench: Bench, before: int, size: int) -> tuple[dict[str, Any], dict[str, Any]]:
    folder = str(bench.folder)

    def code() -> dict[str, Any]:
        found = bench.child("code", folder, str(before), str(size), "--corpora", str(bench.corpora))
        store = bench.folder / "growth.sqlite"
        return found | {"store_mb": store.stat().st_size / 1e6 if store.exists() else 0.0}

    coded = bench.step(f"code-{before}-{size}", code)
    if "failed" in coded:
        return coded, {"failed": "nothing to merge"}
    merged = bench.step(f"merge-{size}", lambda: bench.child("merge", str(bench.folder / "growth.sqlite")))
    return coded, merged


def _stages(corpora: Path, sample: int) -> dict[str, Any]:
    resources = open_resources(crime=True)
    reports = list(resample(load_reports(corpora), start=0, stop=sample))
    run_stages(reports[:20], resources, watch=False)  # what is opened at first use is opened now
    timed, n_records = run_stages(reports, resources, watch=False)
    watched, _ = run_stages(reports[: max(1, round(sample * WATCHED))], resources, watch=True)
    n_pages, page_seconds = run_pages(corpora, limit=N_PAGES)
    return {
        "reports": len(reports),
        "words": sum(len(report.text.split()) for report in reports),
        "records": n_records,
        "seconds": timed.seconds,
        "mib": {name: peak / MIB for name, peak in watched.peaks.items()},
        "pages": n_pages,
        "page_seconds": page_seconds,
    }


if __name__ == "__main__":
    sys.exit(main())
