"""What `benchmarks.speed` measured, as a page and as panels of a plot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.plot import Line, Panel
from benchmarks.resampled import ROUND_DAYS
from benchmarks.stages import ORDER

BUSY = 1.0
"""Load of the machine, before the processes start, from which the page warns."""

PARTS = ("load", "merge", "consolidate", "keep")
"""Of merging a store: records out of it, clustering, one line an incident, incidents into it."""


@dataclass(frozen=True, slots=True)
class Growth:
    """Up to `size` reports: the coding of those since the size before, and the merging of all."""

    size: int
    coded: Mapping[str, Any]
    merged: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Speed:
    """sample: reports of the first two tables. n_different: reports before any is taken twice."""

    sample: int
    stages: Mapping[str, Any]
    processes: tuple[Mapping[str, Any], ...]
    growth: tuple[Growth, ...]
    n_cores: int
    n_different: int
    planned: int


def write_page(speed: Speed) -> str:
    """The whole page."""
    return "".join((*_opening(speed), *_stage_table(speed), *_process_table(speed), *_growth_tables(speed)))


def _opening(speed: Speed) -> Iterator[str]:
    words = speed.stages["words"] / speed.stages["reports"]
    yield "# Speed and memory, as measured\n\n"
    yield "Written by `python -m benchmarks.speed`; do not edit. Seconds are processor time of one core, but for\n"
    yield f"the table of processes (wall time); the machine has {speed.n_cores} cores, no accelerator is used. The\n"
    yield f"reports are news of {words:.0f} words on average, with acts between private persons coded as well.\n\n"


def _stage_table(speed: Speed) -> Iterator[str]:
    stages, n_reports = speed.stages, speed.stages["reports"]
    total = sum(stages["seconds"].values())
    yield f"## Stages\n\n{n_reports:,} reports, {stages['records']:,} event records, one process. Memory: the most\n"
    yield "that a stage held beyond what was held when it began, for one report (merge: for all of them);\n"
    yield "objects of Python only.\n\n"
    yield "| stage | ms a report | share | reports/s | memory, MiB |\n|---|---:|---:|---:|---:|\n"
    for name in ORDER:
        seconds = stages["seconds"].get(name, 0.0)
        yield f"| {name} | {1000 * seconds / n_reports:.2f} | {100 * seconds / total:.1f} % | "
        yield f"{_rate(n_reports, seconds)} | {stages['mib'].get(name, 0.0):.1f} |\n"
    yield f"| all | {1000 * total / n_reports:.2f} | 100 % | {_rate(n_reports, total)} | |\n"
    if stages["pages"]:
        pages, seconds = stages["pages"], stages["page_seconds"]
        yield f"\nThese reports are plain text. Reading a saved web page instead takes {1000 * seconds / pages:.0f} ms"
        yield f" ({_rate(pages, seconds)} pages/s, {pages} pages).\n"


def _process_table(speed: Speed) -> Iterator[str]:
    yield "\n## Processes\n\nReading and coding, without store and merging; wall time, start not counted.\n"
    yield "Beside it, by processor time, what one core does while it works on nothing else.\n\n"
    yield "| processes | reports/s | times one process | reports/s of a core | peak memory of each, MiB |\n"
    yield "|---:|---:|---:|---:|---:|\n"
    first = speed.processes[0]
    busiest = max(found.get("load", 0.0) for found in speed.processes)
    for found in speed.processes:
        if "failed" in found or "failed" in first:
            yield f"| {found.get('processes', '–')} | {found.get('failed', '–')} | – | – | – |\n"
            continue
        rate, single = found["reports"] / found["seconds"], first["reports"] / first["seconds"]
        core = _rate(found["reports"], found["cpu_seconds"])
        yield f"| {found['processes']} | {rate:.1f} | {rate / single:.2f} | {core} | {found['mib']:.0f} |\n"
    if busiest > BUSY:
        yield f"\nThe machine was busy with other work (load {busiest:.1f}): the wall times say little.\n"


def _growth_tables(speed: Speed) -> Iterator[str]:
    largest = speed.growth[-1].size
    yield "\n## Growth\n\n![time and memory by number of reports](speed.svg)\n\n"
    yield f"{speed.n_different:,} different reports are taken over and over, each time with a publication day\n"
    yield f"{ROUND_DAYS} days later, so that most acts of a report taken again are other acts. Coding reads, codes\n"
    yield "and stores; its rate is that of the reports since the line above, its peak memory that of the process.\n"
    yield "A step of some 100 MiB on the way is the language identifier, loaded at the first report in doubt.\n"
    yield f"The largest run so far is of {largest:,} reports"
    yield ".\n\n" if largest >= speed.planned else f"; runs up to {speed.planned:,} are still to be made.\n\n"
    yield "| reports | records | coding, s | reports/s | peak, MiB | store, MB |\n|---:|---:|---:|---:|---:|---:|\n"
    seconds, n_records, before = 0.0, 0, 0
    for step in speed.growth:
        if "failed" in step.coded:
            yield f"| {step.size:,} | {step.coded['failed']} | | | | |\n"
            continue
        seconds += step.coded["seconds"]
        n_records += step.coded["records"]
        rate = _rate(step.size - before, step.coded["seconds"])
        before = step.size
        yield f"| {step.size:,} | {n_records:,} | {seconds:.1f} | {rate} | {step.coded['mib']:.0f} | "
        yield f"{step.coded['store_mb']:.1f} |\n"
    yield "\nMerging all records of the store, in a process of its own: records out of the store, clustering, one\n"
    yield "line an incident, incidents into the store.\n\n"
    yield "| records | incidents | load, s | merge, s | lines, s | keep, s | ms a record | peak, MiB |\n"
    yield "|---:|---:|---:|---:|---:|---:|---:|---:|\n"
    for step in speed.growth:
        yield from _merge_row(step.merged)


def _merge_row(merged: Mapping[str, Any]) -> Iterator[str]:
    if "failed" in merged:
        yield f"| {merged['failed']} | | | | | | | |\n"
        return
    parts = [merged[name] for name in PARTS]
    yield f"| {merged['records']:,} | {merged['incidents']:,} | {' | '.join(f'{s:.2f}' for s in parts)} | "
    yield f"{1000 * sum(parts) / max(1, merged['records']):.2f} | {merged['mib']:.0f} |\n"


def write_panels(speed: Speed) -> tuple[Panel, ...]:
    """Time and memory by number of reports, and merging by number of records."""
    coded = [step for step in speed.growth if "failed" not in step.coded]
    merged = [step for step in speed.growth if "failed" not in step.merged]
    totals = [sum(s.coded["seconds"] for s in coded[: i + 1]) for i in range(len(coded))]
    whole = tuple((s.size, sum(s.merged[name] for name in PARTS)) for s in merged)
    coding = tuple((step.size, total) for step, total in zip(coded, totals, strict=True))
    return (
        Panel("Time", "reports", "seconds", (Line("coding", coding), Line("merging", whole))),
        Panel(
            "Memory",
            "reports",
            "peak, MiB",
            (
                Line("coding", tuple((step.size, step.coded["mib"]) for step in coded)),
                Line("merging", tuple((step.size, step.merged["mib"]) for step in merged)),
            ),
        ),
        Panel(
            "Merging",
            "records",
            "seconds",
            tuple(Line(name, tuple((s.merged["records"], s.merged[name]) for s in merged)) for name in PARTS),
        ),
    )


def _rate(n: int, seconds: float) -> str:
    rate = n / seconds if seconds else 0.0
    return f"{rate:,.0f}" if rate >= 100 else f"{rate:.1f}"
