"""Options that several verbs share, declared once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer


def parse_day(text: str) -> date:
    """An ISO day from the command line. Raises a usage error (exit status 2) for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f'"{text}" is no day; expected YYYY-MM-DD') from None


PathsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS",
        help="Reports: .txt, .html and .jsonl files, folders of them, or - for standard input.",
        show_default=False,
    ),
]
OptionalPathsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATHS", help="Reports, as for `code`.", show_default=False),
]
PublishedOption = Annotated[
    date | None,
    typer.Option(
        parser=parse_day,
        metavar="DAY",
        help="Publication day (YYYY-MM-DD) of the reports; beats what they say themselves.",
    ),
]
OutletOption = Annotated[str | None, typer.Option(metavar="NAME", help="Who published the reports.")]
StoreOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Keep documents and records in this SQLite file; what it holds already is not coded again.",
    ),
]
ExistingStoreOption = Annotated[
    Path | None, typer.Option("--store", metavar="FILE", help="A store written by `code --store`.")
]
CrimeOption = Annotated[
    bool, typer.Option("--crime", help="Also code ordinary crime between private persons, such as shootings.")
]
TaggerOption = Annotated[
    str, typer.Option(metavar="NAME", help="What finds mentions: lexicon, or the folder of a trained model.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Write here instead of to standard output."),
]
