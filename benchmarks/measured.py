"""Measure corpora of `dateline evaluate`, several at a time; results are kept until the program changes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.program import ROOT, program_digest
from dateline.evaluate.benches import BENCHES
from dateline.evaluate.measure import Evaluation, measure
from dateline.resources import open_resources

KEPT = ROOT / "out" / "measured"
N_KEPT = 6  # results a corpus: of states of the program, limits and taggers
FOLDERS = {"gun_violence_merging": "gun_violence"}
"""Where a corpus is not in a folder of its own name."""

ORDER = (
    "modern",
    "muc4",
    "muc4_gtt",
    "gun_violence",
    "gun_violence_merging",
    "fa_kes",
    "re3d",
    "wikievents",
    "tempeval3",
    "gum",
    "lgl",
    "geowebnews",
    "wiktor",
    "event_location",
    "polnear",
    "uds_it_happened",
    "casie",
    "ecbplus",
    "html_scrapinghub",
)
"""Of the pages and tables: whole records first."""


@dataclass(frozen=True, slots=True)
class Job:
    """One corpus to measure. limit: the first so many reports; None for all."""

    name: str
    folder: Path
    limit: int | None
    tagger: str

    @property
    def key(self) -> str:
        """Names a result: the same program, files and job give the same figures."""
        files = BENCHES[self.name].files(self.folder, BENCHES[self.name].split)
        stamps = [f"{file.name} {file.stat().st_size} {file.stat().st_mtime_ns}" for file in files]
        parts = "\n".join((program_digest(), str(self.folder), str(self.limit), self.tagger, *stamps))
        return f"{self.name}-{hashlib.sha256(parts.encode()).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """evaluation: without its misses; None if it could not be made, and failure says why."""

    job: Job
    evaluation: Evaluation | None
    failure: str = ""


def bench_names() -> tuple[str, ...]:
    """Every bench, in the order of the pages; those not named there last, by name."""
    return (*(name for name in ORDER if name in BENCHES), *sorted(set(BENCHES) - set(ORDER)))


def folder_of(name: str, corpora: Path) -> Path:
    """Where a corpus lies below the folder of corpora."""
    return corpora / FOLDERS.get(name, name)


def measure_all(jobs: Sequence[Job], *, processes: int, anew: bool = False) -> Iterator[Outcome]:
    """The outcome of each job as it is done, kept ones first. anew: measure also what is kept."""
    waiting = []
    for job in jobs:
        kept = None if anew else _kept(job)
        if kept is None:
            waiting.append(job)
        else:
            yield Outcome(job, kept)
    if processes == 1 or len(waiting) == 1:
        yield from map(measure_job, waiting)
        return
    with ProcessPoolExecutor(processes, max_tasks_per_child=1) as pool:
        for done in as_completed([pool.submit(measure_job, job) for job in waiting]):
            yield done.result()


def measure_job(job: Job) -> Outcome:
    """Measure one corpus in this process and keep the result; one that fails must not cost the others."""
    bench = BENCHES[job.name]
    try:
        evaluation = measure(
            bench,
            job.folder,
            resources=open_resources(tagger=job.tagger, crime=bench.crime),
            clock=time.process_time,
            limit=job.limit,
        )
        evaluation = replace(evaluation, misses=())
        _keep(job, evaluation)
    except Exception:
        return Outcome(job, None, traceback.format_exc())
    return Outcome(job, evaluation)


def _kept(job: Job) -> Evaluation | None:
    # A result that cannot be read is measured anew; its name changes with the program, so its form fits.
    with contextlib.suppress(Exception):
        held = pickle.loads((KEPT / job.key).read_bytes())
        return held if isinstance(held, Evaluation) else None
    return None


def _keep(job: Job, evaluation: Evaluation) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    part = KEPT / f"{job.key}.{os.getpid()}.part"
    part.write_bytes(pickle.dumps(evaluation))
    part.replace(KEPT / job.key)
    older = sorted(KEPT.glob(f"{job.name}-*"), key=lambda file: (file.stat().st_mtime_ns, file.name))
    for file in older[:-N_KEPT]:
        file.unlink(missing_ok=True)
