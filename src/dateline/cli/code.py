"""`dateline code`: reports in, record lines out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import (
    CrimeOption,
    OutletOption,
    OutputOption,
    PathsArgument,
    PublishedOption,
    StoreOption,
    TaggerOption,
)

if TYPE_CHECKING:
    from dateline.cli.reports import CodedReport, Tally
    from dateline.export.columns import Line


class Listing(StrEnum):
    """How lines are shown."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


ListingOption = Annotated[Listing, typer.Option("--format", help="How records are written.")]


def code(
    paths: PathsArgument,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    store: StoreOption = None,
    listing: ListingOption = Listing.TABLE,
    crime: CrimeOption = False,
    tagger: TaggerOption = "lexicon",
    output: OutputOption = None,
) -> None:
    """Code reports: one event record for each act that a report tells of.

    Records appear as reports are done. What cannot be read is named on stderr, and the run goes on.
    Exit status: 0 if every report was read (also with nothing to code), 1 if some were not, 2 for a wrong
    command.
    """
    from dateline.cli.reports import Tally, code_paths
    from dateline.cli.terminal import note, progress, write_pieces

    tally = Tally()
    with progress("coding", output=output) as step:
        reports = code_paths(
            paths,
            tally=tally,
            published=published,
            outlet=outlet,
            crime=crime,
            tagger=tagger,
            store_path=store,
        )
        pieces = write_listing(_lines(reports, step, tally), listing=listing, output=output)
        write_pieces(pieces, output=output)
    note(tally.summary())
    if tally.n_unread:
        raise typer.Exit(1)


def write_listing(
    lines: Iterable[Line], *, listing: Listing, output: Path | None, tellings: bool = False
) -> Iterator[str]:
    """The lines in one of the formats for the screen; tellings: they are incidents."""
    if listing is Listing.TABLE:
        from dateline.cli.listing import write_table
        from dateline.cli.terminal import NARROW, terminal_width

        width = terminal_width() if output is None else NARROW
        return write_table(lines, width=width, tellings=tellings)
    from dateline.export.formats import FORMATS

    return FORMATS[listing.value].write(lines)


def _lines(reports: Iterable[CodedReport], step: Callable[[str], None], tally: Tally) -> Iterator[Line]:
    for report in reports:
        step(f"{tally.n_read:,} reports, {tally.n_records:,} records")
        yield from report.lines
