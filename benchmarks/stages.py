"""Time and memory of each stage of the pipeline, over one sample of reports in one process.

Stages are the functions that `dateline.pipeline` calls, wrapped here: the program itself holds no clock.
Time is processor time. Memory is measured in a second pass, because watching it makes everything slow.
"""

from __future__ import annotations

import gzip
import json
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.resampled import RawReport
from dateline import pipeline
from dateline.errors import UnreadableReport
from dateline.merge import consolidate, merge_records
from dateline.read import read_report
from dateline.record.event import EventRecord
from dateline.record.line import producer_name, to_line
from dateline.resources import Resources
from dateline.segment.sentence import Sentence
from dateline.store.store import Store
from dateline.tag.mention import Mention
from dateline.text.document import Document

STAGES = {
    "segment": ("split_document",),
    "assemble": ("assemble_events",),
    "resolve": (
        "work_out_published",
        "find_tolls",
        "find_sentence_times",
        "locate_places",
        "draft_events",
        "spread_accidents",
        "find_vicinities",
        "any_place",
        "place_of_title",
    ),
    "fold": ("fold_drafts", "drop_shared_totals", "claimed_times", "refuse_drafts"),
    "record": ("record_act", "mark_history", "is_private_crime", "refuse_records"),
}
"""Functions of `dateline.pipeline` by stage; the tagger is a resource and is wrapped as one."""

ORDER = ("read", "segment", "tag", "assemble", "resolve", "fold", "record", "store", "merge")
READ_AT = "2000-01-01T00:00:00+00:00"  # any instant: the store takes its times from the caller
MIB = 1 << 20


@dataclass(slots=True)
class Meter:
    """What each stage took so far. watch: for memory instead of time; peaks in bytes above the start."""

    watch: bool = False
    seconds: dict[str, float] = field(default_factory=dict)
    peaks: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add what the block takes to a stage."""
        if self.watch:
            held, _ = tracemalloc.get_traced_memory()
            tracemalloc.reset_peak()
            yield
            peak = tracemalloc.get_traced_memory()[1] - held
            self.peaks[name] = max(self.peaks.get(name, 0), peak)
            return
        began = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, its calls added to a stage."""

        def metered(*arguments: Any, **options: Any) -> Any:
            with self.stage(name):
                return function(*arguments, **options)

        return metered


@dataclass(frozen=True, slots=True)
class MeteredTagger:
    """A tagger whose work is added to the stage `tag`."""

    tagger: Any
    meter: Meter

    @property
    def version(self) -> str:
        return str(self.tagger.version)

    def tag(self, document: Document, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
        with self.meter.stage("tag"):
            found: tuple[Mention, ...] = self.tagger.tag(document, sentences)
        return found


@contextmanager
def metered(meter: Meter) -> Iterator[None]:
    """While inside, the pipeline's stages are metered."""
    before = {name: getattr(pipeline, name) for names in STAGES.values() for name in names}
    try:
        for stage, names in STAGES.items():
            for name in names:
                setattr(pipeline, name, meter.wrap(stage, before[name]))
        yield
    finally:
        for name, function in before.items():
            setattr(pipeline, name, function)


def run_stages(reports: Sequence[RawReport], resources: Resources, *, watch: bool) -> tuple[Meter, int]:
    """Every stage over the reports, from text to merged incidents in a store; and the number of records."""
    meter = Meter(watch)
    resources = replace(resources, tagger=MeteredTagger(resources.tagger, meter))
    producer = producer_name(resources.versions)
    records: list[EventRecord] = []
    if watch:
        tracemalloc.start()
    try:
        with tempfile.TemporaryDirectory() as folder, metered(meter):
            store = Store.open(Path(folder, "speed.sqlite"))
            for report in reports:
                with meter.stage("read"):
                    document = report.read()
                if document is None:
                    continue
                found = pipeline.code_report(document, resources)
                records += found
                with meter.stage("store"):
                    lines = [to_line(record, incident_id=None, producer=producer) for record in found]
                    store.add_report(document, lines, producer=producer, read_at=READ_AT)
            store.close()
            with meter.stage("merge"):
                producers = {record.record_id: producer for record in records}
                for incident in merge_records(tuple(records)):
                    consolidate(incident, producers=producers)
    finally:
        tracemalloc.stop()
    return meter, len(records)


def run_pages(corpora: Path, *, limit: int) -> tuple[int, float]:
    """How many saved pages were read, and in how much processor time; (0, 0) if there are none."""
    listing = corpora / "html_scrapinghub" / "test.jsonl"
    if not listing.is_file():
        return 0, 0.0
    rows = [json.loads(line) for line in listing.read_text("utf-8").splitlines()[: limit + 1]]
    pages = [(row["id"], gzip.decompress((listing.parent / row["html"]).read_bytes())) for row in rows]
    began = 0.0
    for number, (page_id, data) in enumerate(pages):
        if number == 1:  # the first page loads the readers
            began = time.process_time()
        try:
            read_report(data, origin=page_id, media="html", document_id=page_id)
        except UnreadableReport:
            continue
    return len(pages) - 1, time.process_time() - began
