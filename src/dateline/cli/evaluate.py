"""`dateline evaluate`: the records against a hand-coded corpus, a table of the user's own, another run."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

from dateline.cli.options import CrimeOption, OutletOption, PathsArgument, PublishedOption, TaggerOption
from dateline.cli.terminal import note, progress, write_pieces
from dateline.errors import Misuse

if TYPE_CHECKING:
    from dateline.evaluate.corpus_coded import CodedReports

CORPUS_VERB = "corpus"


class CorpusGroup(TyperGroup):
    """`dateline evaluate CORPUS PATH` is short for `dateline evaluate corpus CORPUS PATH`."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        if args and args[0] not in self.commands and args[0] not in ("-h", "--help"):
            args = [CORPUS_VERB, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=CorpusGroup,
    help="Measure the records: against a hand-coded corpus, your own coding, or an earlier run.",
    epilog="dateline evaluate CORPUS PATH is short for dateline evaluate corpus CORPUS PATH.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
JsonOption = Annotated[bool, typer.Option("--json", help="JSON instead of a table.")]
ErrorsOption = Annotated[
    Path | None,
    typer.Option("--errors", metavar="FILE", help="Write every miss here, one JSON object a line."),
]


@app.command(CORPUS_VERB)
def corpus(
    corpus: Annotated[str, typer.Argument(metavar="CORPUS", help="Its name, as in docs/accuracy.md.")],
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="The corpus's folder, or a file in its format.")
    ],
    split: Annotated[
        str | None, typer.Option(metavar="NAME", help="File of the folder, without .jsonl; usually dev.")
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the first N reports.")] = None,
    errors: ErrorsOption = None,
    as_json: JsonOption = False,
    tagger: TaggerOption = "lexicon",
) -> None:
    """Measure the records against a hand-coded corpus: every field, with interval and naive baseline."""
    from dateline.evaluate.benches import BENCHES
    from dateline.evaluate.measure import measure
    from dateline.evaluate.report import to_json, write_misses, write_table
    from dateline.resources import open_resources

    bench = BENCHES.get(corpus)
    if bench is None:
        raise Misuse(f'corpus "{corpus}" is not known; expected one of: {", ".join(sorted(BENCHES))}')
    resources = open_resources(tagger=tagger, crime=bench.crime)
    with progress(f"evaluating {corpus}", output=None) as step:
        evaluation = measure(
            bench, path, resources=resources, clock=time.perf_counter, split=split, limit=limit, step=step
        )
    if errors is not None:
        write_pieces(write_misses(evaluation), output=errors)
    if as_json:
        write_pieces([json.dumps(to_json(evaluation), ensure_ascii=False, indent=2) + "\n"], output=None)
    else:
        write_pieces(write_table(evaluation), output=None)


@app.command()
def coded(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Your coding: CSV or JSON lines, one row an event.")
    ],
    paths: PathsArgument,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    crime: CrimeOption = False,
    errors: ErrorsOption = None,
    as_json: JsonOption = False,
    tagger: TaggerOption = "lexicon",
) -> None:
    """Measure how far the records agree with your own coding, in a Markdown table for a methods section.

    The columns of GOLD are in docs/evaluate.md. Exit status as for `code`.
    """
    from dateline.cli.reports import Tally, code_paths
    from dateline.evaluate.corpus_coded import CodedEvent, read_coded
    from dateline.evaluate.mapping_coded import coded_name, to_coded
    from dateline.record.vocabulary import EventType

    wanted = read_coded(gold)
    types = {kind.value for kind in EventType}
    strange = sorted({event.type for events in wanted.values() for event in events} - types)
    if strange:
        note(f'{gold}: type "{strange[0]}" is none of Dateline\'s (docs/codebook.md); it can agree with none')
    tally = Tally()
    ours: dict[str, tuple[CodedEvent, ...]] = {}
    n_other = 0
    with progress("coding", output=None) as step:
        for report in code_paths(
            paths, tally=tally, published=published, outlet=outlet, crime=crime, tagger=tagger
        ):
            name = coded_name(report.document, wanted.keys())
            if name is None:
                n_other += 1
            else:
                ours[name] = tuple(to_coded(record) for record in report.records)
            step(f"{tally.n_read:,} reports")
    note(f"{tally.summary()}; {n_other:,} reports are not in {gold.name}")
    absent = sorted(wanted.keys() - ours.keys())
    if absent:
        note(f"{len(absent):,} coded reports were not found: {', '.join(absent[:5])}")
    if not ours:
        raise Misuse(f'{gold}: none of its "document_id" is the id or file name of a report')
    _write_agreement(
        {name: wanted[name] for name in ours},
        ours,
        names=(gold.stem, "Dateline"),
        errors=errors,
        as_json=as_json,
    )
    if tally.n_unread:
        raise typer.Exit(1)


@app.command()
def coders(
    first: Annotated[Path, typer.Argument(metavar="A", help="One coder's table, as for `coded`.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="The other's.")],
    errors: ErrorsOption = None,
    as_json: JsonOption = False,
) -> None:
    """Measure how far two human coders agree, with the same figures as `coded`."""
    from dateline.evaluate.corpus_coded import read_coded

    tables = (read_coded(first), read_coded(second))
    if not tables[0].keys() & tables[1].keys():
        raise Misuse(f"{first} and {second} have no report in common")
    for file, own, other in ((first, tables[0], tables[1]), (second, tables[1], tables[0])):
        alone = len(own.keys() - other.keys())
        if alone:
            note(f"{file}: {alone:,} reports that the other table lacks are left out")
    names = (first.stem, second.stem) if first.stem != second.stem else (str(first), str(second))
    _write_agreement(tables[0], tables[1], names=names, errors=errors, as_json=as_json)


@app.command()
def diff(
    before: Annotated[Path, typer.Argument(metavar="A", help="What --errors or --json wrote.")],
    after: Annotated[Path, typer.Argument(metavar="B", help="The same of a later run.")],
    as_json: JsonOption = False,
) -> None:
    """Compare two runs case by case (--errors files) or field by field (--json outputs)."""
    from dateline.evaluate.compare_runs import (
        case_json,
        compare_figures,
        compare_misses,
        read_run,
        unlike_runs,
        write_case_changes,
        write_figure_changes,
    )

    runs = (read_run(before), read_run(after))
    if isinstance(runs[0], tuple) and isinstance(runs[1], tuple):
        cases = compare_misses(runs[0], runs[1])
        lines = (json.dumps(case_json(case), ensure_ascii=False) + "\n" for case in cases)
        write_pieces(lines if as_json else write_case_changes(cases), output=None)
        return
    if isinstance(runs[0], tuple) or isinstance(runs[1], tuple):
        raise Misuse(f"{before} and {after}: one holds misses, the other figures; compare two of a kind")
    for difference in unlike_runs(runs[0], runs[1]):
        note(f"the runs differ in {difference}")
    figures = compare_figures(runs[0], runs[1])
    if as_json:
        rows = ({"field": figure.field, "before": figure.before, "after": figure.after} for figure in figures)
        write_pieces((json.dumps(row, ensure_ascii=False) + "\n" for row in rows), output=None)
    else:
        write_pieces(write_figure_changes(figures), output=None)


def _write_agreement(
    first: CodedReports,
    second: CodedReports,
    *,
    names: tuple[str, str],
    errors: Path | None,
    as_json: bool,
) -> None:
    from dateline.evaluate.agreement_report import agreement_json, write_agreement, write_disagreements
    from dateline.evaluate.score_coded import score_coded

    agreement = score_coded(first, second)
    if errors is not None:
        write_pieces(write_disagreements(agreement), output=errors)
    if as_json:
        found = agreement_json(agreement, first=names[0], second=names[1])
        write_pieces([json.dumps(found, ensure_ascii=False, indent=2) + "\n"], output=None)
    else:
        write_pieces(write_agreement(agreement, first=names[0], second=names[1]), output=None)
