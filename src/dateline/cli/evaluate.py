"""`dateline evaluate`: the records against a hand-coded corpus."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import TaggerOption
from dateline.cli.terminal import progress, write_pieces
from dateline.errors import Misuse

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.command()
def evaluate(
    corpus: Annotated[
        str, typer.Argument(metavar="CORPUS", help="fa_kes, gun_violence, modern or muc4_gtt.")
    ],
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="The corpus's folder, or a file in its format.")
    ],
    split: Annotated[
        str | None, typer.Option(metavar="NAME", help="File of the folder, without .jsonl; usually dev.")
    ] = None,
    limit: Annotated[int | None, typer.Option(metavar="N", min=1, help="Only the first N reports.")] = None,
    errors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every miss here, one JSON object a line.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of a table.")] = False,
    tagger: TaggerOption = "lexicon",
) -> None:
    """Measure the records against a hand-coded corpus: every field, with interval and naive baseline."""
    from dateline.evaluate.benches import BENCHES
    from dateline.evaluate.measure import measure
    from dateline.evaluate.report import to_json, write_table, write_misses
    from dateline.resources import open_resources

    bench = BENCHES.get(corpus)
    if bench is None:
        raise Misuse(f'corpus "{corpus}" is not known; expected one of: {", ".join(BENCHES)}')
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
