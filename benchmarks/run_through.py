"""Code every corpus: nothing may crash, every quote must equal its slice; time and memory as a table.

    python -m benchmarks.run_through [--corpora FOLDER] [--only NAME] [--limit N] [--json]

Each corpus runs in a process of its own, one after the other, so that its peak memory is its own. s: wall
time; reports/s: by processor time, so on one core whatever else runs. Exit status 1 if a report crashed the
program or a quote was wrong.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.corpora import CORPORA, Corpus
from dateline.errors import UnreadableReport
from dateline.pipeline import code_report
from dateline.record.line import encode_line, producer_name, to_line
from dateline.resources import Resources, open_resources
from dateline.text.document import Document

SHARED = Path(__file__).parent.parent.parent / "shared" / "corpora"
KIB_PER_MIB = 1024  # ru_maxrss is in KiB on Linux
COLUMNS = ("corpus", "reports", "unread", "records", "quotes", "wrong", "crashes", "s", "reports/s", "MiB")


def main() -> int:
    """Run all corpora, each in a child, or one of them in this process."""
    options = _options()
    if options.only is not None:
        corpus = next(corpus for corpus in CORPORA if corpus.name == options.only)
        print(json.dumps(run_corpus(corpus, options.corpora, options.limit)))
        return 0
    if not options.corpora.is_dir():
        print(f"{options.corpora}: no such folder; name the corpora with --corpora", file=sys.stderr)
        return 2
    results = []
    if not options.json:
        print(f"| {' | '.join(COLUMNS)} |\n|---|{'---:|' * (len(COLUMNS) - 1)}")
    for corpus in CORPORA:
        result = _run_child(corpus, options)
        results.append(result)
        if not options.json:
            print(f"| {' | '.join(str(result[column]) for column in COLUMNS)} |", flush=True)
        for failure in result["failures"]:
            print(failure, file=sys.stderr)
    if options.json:
        print(json.dumps(results, indent=2))
    return int(any(result["crashes"] or result["wrong"] for result in results))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpora", type=Path, default=SHARED, help="folder of corpora")
    parser.add_argument("--only", choices=[corpus.name for corpus in CORPORA], help="one corpus, as JSON")
    parser.add_argument("--limit", type=int, help="first so many reports of each")
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    return parser.parse_args()


def _run_child(corpus: Corpus, options: argparse.Namespace) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.run_through", "--only", corpus.name]
    command += ["--corpora", str(options.corpora)]
    if options.limit is not None:
        command += ["--limit", str(options.limit)]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
    result: dict[str, Any] = json.loads(output)
    return result


def run_corpus(corpus: Corpus, folder: Path, limit: int | None) -> dict[str, Any]:
    """What happened to the reports of one corpus; reading, coding, writing lines and checking are timed."""
    resources = open_resources(crime=corpus.crime)
    producer = producer_name(resources.versions)
    counts = dict.fromkeys(("reports", "unread", "records", "quotes", "wrong", "crashes"), 0)
    failures: list[str] = []
    began, began_cpu = time.perf_counter(), time.process_time()
    reports = (report for file in corpus.files for report in corpus.read(folder, file))
    for report in islice(reports, limit):
        counts["reports"] += 1
        if isinstance(report, UnreadableReport):
            counts["unread"] += 1
            continue
        try:
            lines = _code(report, resources, producer)
        except Exception:  # to go on, and to name the report that did it
            counts["crashes"] += 1
            failures.append(f"{corpus.name} {report.document_id}\n{traceback.format_exc()}")
            continue
        for line in lines:
            counts["records"] += 1
            for start, end, quote in quotes_in(line):
                counts["quotes"] += 1
                counts["wrong"] += report.text[start:end] != quote
    seconds, cpu_seconds = time.perf_counter() - began, time.process_time() - began_cpu
    return {
        "corpus": corpus.name,
        **counts,
        "s": round(seconds, 1),
        "reports/s": round(counts["reports"] / cpu_seconds, 1),
        "MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MIB),
        "failures": failures,
    }


def _code(document: Document, resources: Resources, producer: str) -> list[Any]:
    """The record lines as another program would read them."""
    records = code_report(document, resources)
    return [json.loads(encode_line(to_line(r, incident_id=None, producer=producer))) for r in records]


def quotes_in(value: Any) -> Iterator[tuple[int, int, str]]:
    """Every quoted stretch anywhere in a line."""
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            yield value["start"], value["end"], value["quote"]
        for inner in value.values():
            yield from quotes_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quotes_in(inner)


if __name__ == "__main__":
    sys.exit(main())
