"""Write docs/accuracy.md: the corpora of `dateline evaluate`, measured now, beside what others published.

    python -m benchmarks.accuracy [--corpora FOLDER] [--only NAME]... [--limit N] [--processes N] [--anew]

What was measured is kept until the program or the corpus changes, so an interrupted run goes on where it
stopped. With --limit or --only nothing is written; the page is printed.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.measured import Job, bench_names, folder_of, measure_all
from benchmarks.program import ROOT, SHARED
from dateline.evaluate.measure import Evaluation, Figure
from dateline.evaluate.report import summary, write_markdown
from dateline.evaluate.tally import Row

PAGE = ROOT / "docs" / "accuracy.md"
CORPORA = Path(__file__).parent / "data" / "corpora.toml"

OPENING = """\
# Accuracy, as measured

Written by `python -m benchmarks.accuracy`; do not edit. Every figure is from a development corpus: it
was looked at while the rules were written, so expect less on reports nobody has looked at. Figures in
per cent. P precision, R recall; F1 where both count, else accuracy or what the row's line says; 95 %:
bootstrap over reports; naive: a baseline that knows next to nothing; n: values of the gold.

The corpora are not part of the repository. With your own copy: `dateline evaluate CORPUS PATH`.
Figures below which no change may fall are pinned in `src/dateline/evaluate/data/floors.toml`.
"""
NONE_PUBLISHED = "Published by others, comparable: nothing known to us."


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and write the page."""
    options = _options(arguments)
    if not options.corpora.is_dir():
        print(f"{options.corpora}: no such folder; name the corpora with --corpora", file=sys.stderr)
        return 2
    began = time.perf_counter()
    names = tuple(options.only or bench_names())
    folders = {name: folder_of(name, options.corpora) for name in names}
    jobs = [Job(n, folder, options.limit, options.tagger) for n, folder in folders.items() if folder.exists()]
    done: dict[str, Evaluation] = {}
    missing = [f"{name}: no {folder}" for name, folder in folders.items() if not folder.exists()]
    for outcome in measure_all(jobs, processes=options.processes, anew=options.anew):
        if outcome.evaluation is None:
            missing.append(f"{outcome.job.name}: {outcome.failure.strip().splitlines()[-1]}")
        else:
            done[outcome.job.name] = outcome.evaluation
            print(f"{outcome.job.name}: {summary(outcome.evaluation)}", file=sys.stderr, flush=True)
    page = write_page([done[name] for name in names if name in done], read_about())
    print(f"{len(done)} corpora in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    for line in missing:
        print(f"NOT MEASURED {line}", file=sys.stderr)
    if options.limit is not None or options.only:
        print(page)
    elif missing:
        print(f"{PAGE.name} not written: it would lack what was not measured", file=sys.stderr)
    else:
        PAGE.write_text(page, "utf-8")
    return int(bool(missing))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="accuracy", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=SHARED, help="folder of corpora")
    parser.add_argument("--only", action="append", choices=bench_names(), help="one corpus; may be repeated")
    parser.add_argument("--limit", type=int, help="first so many reports of each; print only")
    parser.add_argument("--tagger", default="lexicon", help="the tagger that finds words")
    parser.add_argument("--processes", type=int, default=2, help="corpora measured at a time")
    parser.add_argument("--anew", action="store_true", help="measure even if nothing changed since last time")
    return parser.parse_args(arguments)


def read_about() -> dict[str, dict[str, Any]]:
    """What is told of each corpus, by its name."""
    return tomllib.loads(CORPORA.read_text("utf-8"))


def write_page(evaluations: Sequence[Evaluation], about: Mapping[str, Mapping[str, Any]]) -> str:
    """The page: a table of first rows, then a section a corpus. about: one it lacks gets figures only."""
    sections = ("".join(_section(found, about.get(found.corpus, {}))) for found in evaluations)
    return "\n".join((OPENING, "".join(_overview(evaluations, about)), *sections))


def _overview(evaluations: Sequence[Evaluation], about: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "| corpus | question | first row | figure | 95 % | naive | reports |\n"
    yield "|---|---|---|---:|---:|---:|---:|\n"
    for found in evaluations:
        figure = found.figures[0]
        cells = (
            f"[{found.corpus}](#{_anchor(found)})",
            about.get(found.corpus, {}).get("asks", ""),
            figure.row.name,
            _percent(figure.value),
            _interval(figure),
            _percent(figure.naive),
            f"{found.n_reports:,}",
        )
        yield f"| {' | '.join(cells)} |\n"


def _section(evaluation: Evaluation, about: Mapping[str, Any]) -> Iterator[str]:
    versions = ", ".join(f"{name} {version}" for name, version in evaluation.versions)
    yield f"## {_title(evaluation)}\n\n"
    if "about" in about:
        yield f"{about['about']}\n\n"
    yield from write_markdown(evaluation)
    yield "\n"
    yield from map(_legend, (figure.row for figure in evaluation.figures))
    yield "\n"
    yield from _published(about.get("published", ()))
    yield f"\n{evaluation.n_reports:,} reports, {evaluation.n_records:,} records; "
    yield f"corpus {evaluation.digest}; {versions}.\n"


def _legend(row: Row) -> str:
    return (
        f"- {row.name}: {row.measure.value}, {row.about}{'; less is better' if row.less_is_better else ''}\n"
    )


def _published(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if not rows:
        yield f"{NONE_PUBLISHED}\n"
        return
    yield "| published by others | what | on | figures |\n|---|---|---|---:|\n"
    for row in rows:
        who = f"{row['who']}, {row['year']}" if "year" in row else row["who"]
        yield f"| {who} | {row['what']} | {row['on']} | {row['figures']} |\n"


def _title(evaluation: Evaluation) -> str:
    return f"{evaluation.corpus}, {evaluation.split}"


def _anchor(evaluation: Evaluation) -> str:
    return "".join(c for c in _title(evaluation).lower().replace(" ", "-") if c.isalnum() or c in "-_")


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.1f}"


def _interval(figure: Figure) -> str:
    return (
        "–"
        if figure.interval is None
        else f"{figure.interval.low * 100:.1f}-{figure.interval.high * 100:.1f}"
    )


if __name__ == "__main__":
    sys.exit(main())
