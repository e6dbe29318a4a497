"""Children of `benchmarks.speed`: each measures one thing in a process of its own and prints a JSON object.

    python -m benchmarks.growth code FOLDER START STOP --corpora FOLDER
    python -m benchmarks.growth merge STORE
    python -m benchmarks.growth processes N REPORTS --corpora FOLDER

A process of its own, because the peak memory of a process never goes down.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.resampled import RawReport, load_reports, resample
from benchmarks.stages import READ_AT
from dateline.merge import MERGE_RULES, consolidate, merge_records
from dateline.pipeline import code_report
from dateline.record.line import producer_name, to_line
from dateline.resources import Resources, open_resources
from dateline.store.store import Store

KIB_PER_MIB = 1024
SAVE_EVERY = 500
CHUNK = 20
MEMORY_SHARE = 0.8
"""Of the machine's memory, what a merge may take before it is stopped: others use the machine, too."""


def main() -> int:
    """One measurement."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    what = parser.add_subparsers(dest="what", required=True)
    code = what.add_parser("code")
    code.add_argument("folder", type=Path)
    code.add_argument("start", type=int)
    code.add_argument("stop", type=int)
    merge = what.add_parser("merge")
    merge.add_argument("store", type=Path)
    processes = what.add_parser("processes")
    processes.add_argument("n", type=int)
    processes.add_argument("reports", type=int)
    for child in (code, processes):
        child.add_argument("--corpora", type=Path, required=True)
    options = parser.parse_args()
    if options.what == "code":
        found = code_reports(options.folder, options.corpora, start=options.start, stop=options.stop)
    elif options.what == "merge":
        found = merge_store(options.store)
    else:
        found = run_processes(options.n, options.corpora, n_reports=options.reports)
    print(json.dumps(found))
    return 0


def code_reports(folder: Path, corpora: Path, *, start: int, stop: int) -> dict[str, Any]:
    """Code reports number `start` to before `stop` into the store of `folder`, from where it was cut off."""
    progress = folder / f"progress-{start}-{stop}.json"
    state = {"next": start, "seconds": 0.0, "mib": 0.0, "records": 0}
    if progress.exists():
        state = json.loads(progress.read_text("utf-8"))
    resources = open_resources(crime=True)
    producer = producer_name(resources.versions)
    store = Store.open(folder / "growth.sqlite")
    reports = load_reports(corpora)
    first = int(state["next"])
    began, seconds, n_records = time.process_time(), float(state["seconds"]), int(state["records"])
    for number, report in enumerate(resample(reports, start=first, stop=stop), first + 1):
        n_records += _code_and_keep(report, resources, store, producer)
        if number % SAVE_EVERY == 0 or number == stop:
            state = {
                "next": number,
                "seconds": seconds + time.process_time() - began,
                "mib": max(float(state["mib"]), peak_mib()),
                "records": n_records,
            }
            part = progress.with_suffix(".part")
            part.write_text(json.dumps(state), "utf-8")
            part.replace(progress)
    store.close()
    return state


def _code_and_keep(report: RawReport, resources: Resources, store: Store, producer: str) -> int:
    document = report.read()
    if document is None:
        return 0
    lines = [to_line(r, incident_id=None, producer=producer) for r in code_report(document, resources)]
    store.add_report(document, lines, producer=producer, read_at=READ_AT)
    return len(lines)


def merge_store(path: Path) -> dict[str, Any]:
    """Load the records of a store and merge them; processor seconds of each part, peak memory."""
    _limit_memory()
    store = Store.open(path, create=False)
    marks = [time.process_time()]
    try:
        records = tuple(store.records())
        marks.append(time.process_time())
        incidents = merge_records(records)
        marks.append(time.process_time())
        lines = tuple(consolidate(i, producers={r.record_id: "speed" for r in i.members}) for i in incidents)
        marks.append(time.process_time())
        store.put_incidents(lines, rules=MERGE_RULES)
        marks.append(time.process_time())
    except MemoryError:
        return {"failed": "not enough memory"}
    finally:
        store.close()
    names = ("load", "merge", "consolidate", "keep")
    parts = {name: after - before for name, before, after in zip(names, marks, marks[1:], strict=False)}
    return {"records": len(records), "incidents": len(incidents), "mib": peak_mib(), **parts}


def _limit_memory() -> None:
    """Make a merge that is too big end with MemoryError, not by taking the machine down."""
    total = int(Path("/proc/meminfo").read_text("ascii").split()[1]) * 1024
    resource.setrlimit(resource.RLIMIT_AS, (int(total * MEMORY_SHARE), resource.RLIM_INFINITY))


_resources: list[Resources] = []


def _open_worker() -> None:
    _resources.append(open_resources(crime=True))


def _ready(_: int) -> bool:
    time.sleep(0.5)  # long enough that every worker takes one, and so is open before the clock runs
    return True


def _code_chunk(reports: Sequence[RawReport]) -> tuple[int, float, float]:
    """Number of records, processor seconds, peak memory."""
    n_records, began = 0, time.process_time()
    for report in reports:
        document = report.read()
        if document is not None:
            n_records += len(code_report(document, _resources[0]))
    return n_records, time.process_time() - began, peak_mib()


def run_processes(n: int, corpora: Path, *, n_reports: int) -> dict[str, Any]:
    """Reading and coding with `n` worker processes; wall time once all have opened their resources."""
    reports = list(resample(load_reports(corpora), start=0, stop=n_reports))
    chunks = [reports[i : i + CHUNK] for i in range(0, len(reports), CHUNK)]
    with ProcessPoolExecutor(n, initializer=_open_worker) as pool:
        list(pool.map(_ready, range(n)))
        load = os.getloadavg()[0]
        began = time.perf_counter()
        results = list(pool.map(_code_chunk, chunks))
        seconds = time.perf_counter() - began
    return {
        "processes": n,
        "reports": len(reports),
        "records": sum(n_records for n_records, _, _ in results),
        "seconds": seconds,
        "load": load,
        "cpu_seconds": sum(cpu for _, cpu, _ in results),
        "mib": max(mib for _, _, mib in results),
    }


def peak_mib() -> float:
    """The most memory this process ever held.

    From the kernel's status page; without one (a bare root, another system) from `ru_maxrss`, which in a new process
    starts at its parent's and so may be too high.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        return int(status.read_text("ascii").partition("VmHWM:")[2].split()[0]) / KIB_PER_MIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MIB


if __name__ == "__main__":
    sys.exit(main())
