"""Hold the figures of every corpus at hand against their pinned floors (dateline/evaluate/data/floors.toml).

    python -m benchmarks.gate [--corpora FOLDER] [--only NAME]... [--limit N]
    python -m benchmarks.gate --raise [--only NAME]...
    python -m benchmarks.gate --lower CORPUS[:FIELD] ... --reason TEXT

A corpus that is not there is skipped, and said so. Exit status: 1 if a floor does not hold or a corpus cannot
be measured, 2 for a wrong command. With --limit, floors are shown but only those pinned with it are held.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measured import Job, bench_names, folder_of, measure_all
from benchmarks.program import SHARED
from dateline.errors import DatelineError, Misuse
from dateline.evaluate.gate import (
    FLOORS,
    Check,
    FloorTable,
    check_floors,
    is_same_corpus,
    lower_floors,
    raise_floors,
    read_floors,
    write_floors,
)
from dateline.evaluate.measure import Evaluation
from dateline.evaluate.report import summary

RULE = "!" * 79


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, then check, raise or lower."""
    options = _options(arguments)
    try:
        return _run(options)
    except Misuse as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2
    except DatelineError as error:
        print(f"gate: {error}", file=sys.stderr)
        return 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpora", type=Path, default=SHARED, help="folder of corpora")
    parser.add_argument("--only", action="append", choices=bench_names(), help="one corpus; may be repeated")
    parser.add_argument("--limit", type=int, help="first so many reports of each")
    parser.add_argument("--tagger", default="lexicon", help="the tagger that finds words")
    parser.add_argument("--processes", type=int, default=2, help="corpora measured at a time")
    parser.add_argument("--anew", action="store_true", help="measure even if nothing changed since last time")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--raise", dest="lift", action="store_true", help="pin what is higher now, or new")
    change.add_argument(
        "--lower", action="append", metavar="CORPUS[:FIELD]", help="pin what is lower now; needs --reason"
    )
    parser.add_argument("--reason", default="", help="why a floor is lowered; kept in the file")
    return parser.parse_args(arguments)


def _run(options: argparse.Namespace) -> int:
    table = read_floors(options.floors)
    lowered = _lowered(options.lower or ())
    if lowered and not options.reason.strip():
        raise Misuse('lowering a floor needs a reason: --reason "what was gained for it"')
    wanted = tuple(lowered) or tuple(options.only or bench_names())
    there = [name for name in wanted if folder_of(name, options.corpora).exists()]
    absent = [name for name in wanted if name not in there]
    jobs = [
        Job(name, folder_of(name, options.corpora), _limit(options.limit, name, table), options.tagger)
        for name in there
    ]
    failed, skipped, n_checked = [], [f"{name}: no {folder_of(name, options.corpora)}" for name in absent], 0
    for outcome in measure_all(jobs, processes=options.processes, anew=options.anew):
        name, evaluation = outcome.job.name, outcome.evaluation
        if evaluation is None:
            failed.append(f"{name}: not measured")
            print(f"{name}\n{outcome.failure}", file=sys.stderr)
            continue
        if name in lowered:
            table = lower_floors(
                table, evaluation, fields=lowered[name], reason=options.reason, limit=outcome.job.limit
            )
        elif options.lift:
            table = raise_floors(table, evaluation, limit=outcome.job.limit)
        other = _not_comparable(table, evaluation, outcome.job.limit)
        checks = check_floors(evaluation, None if other else table.corpora.get(name))
        print("".join(_show(evaluation, checks)), flush=True)
        if other:
            skipped.append(other)
        else:
            n_checked += sum(check.floor is not None for check in checks)
            failed += [
                f"{name}: {c.field} {c.verdict.value} ({c.floor}, now {c.now})" for c in checks if c.is_breach
            ]
    if lowered or options.lift:
        options.floors.write_text(write_floors(table), "utf-8")
        print(f"{options.floors}: written")
    return _conclude(failed, skipped, n_checked)


def _lowered(words: Sequence[str]) -> dict[str, frozenset[str] | None]:
    """Fields to lower by corpus; None for all fields of it. Raises Misuse for an unknown corpus."""
    found: dict[str, frozenset[str] | None] = {}
    for word in words:
        corpus, _, field = word.partition(":")
        if corpus not in bench_names():
            known = ", ".join(bench_names())
            raise Misuse(f'"{word}": no corpus "{corpus}"; expected CORPUS or CORPUS:FIELD of: {known}')
        before = found.get(corpus, frozenset())
        found[corpus] = None if not field.strip() or before is None else before | {field.strip()}
    return found


def _limit(asked: int | None, name: str, table: FloorTable) -> int | None:
    held = table.corpora.get(name)
    return held.limit if asked is None and held is not None else asked


def _not_comparable(table: FloorTable, evaluation: Evaluation, limit: int | None) -> str:
    """Why these floors say nothing about this run; empty if they do."""
    held = table.corpora.get(evaluation.corpus)
    if held is None:
        return f"{evaluation.corpus}: no floors yet; pin them with --raise"
    if not is_same_corpus(evaluation, held):
        pinned, now = f"{held.split} {held.digest}", f"{evaluation.split} {evaluation.digest}"
        return f"{held.corpus}: floors are of {pinned}, this is {now}"
    if held.limit != limit:
        return f"{held.corpus}: floors are of {held.limit or 'all'} reports, this run is of {limit or 'all'}"
    return ""


def _show(evaluation: Evaluation, checks: tuple[Check, ...]) -> Iterator[str]:
    yield f"\n{evaluation.corpus} {evaluation.split}: {summary(evaluation)}\n"
    yield f"  {'field':<36}{'floor':>7}{'now':>7}{'naive':>7}  verdict\n"
    for check in checks:
        cells = (
            f"{'–' if value is None else format(value, '.1f'):>7}"
            for value in (check.floor, check.now, check.naive)
        )
        yield f"  {check.field[:35]:<36}{''.join(cells)}  {check.verdict.value}\n"


def _conclude(failed: list[str], skipped: list[str], n_checked: int) -> int:
    if skipped:
        print(
            "\n".join(
                (
                    RULE,
                    f"SKIPPED, so NOT checked, {len(skipped)} corpora:",
                    *(f"  {s}" for s in skipped),
                    RULE,
                )
            )
        )
    if failed:
        print("\n".join((f"{len(failed)} floors do not hold:", *(f"  {line}" for line in failed))))
        print('If that is the price of something better: --lower CORPUS:FIELD --reason "..."')
        return 1
    print(f"{n_checked} floors checked; all hold" if n_checked else "No floor was checked")
    return 0


if __name__ == "__main__":
    sys.exit(main())
