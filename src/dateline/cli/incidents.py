"""`dateline incidents`: event records of several reports, merged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from dateline.cli.code import Listing, ListingOption, write_listing
from dateline.cli.options import (
    CrimeOption,
    ExistingStoreOption,
    OptionalPathsArgument,
    OutletOption,
    OutputOption,
    PublishedOption,
    TaggerOption,
)
from dateline.errors import Misuse

if TYPE_CHECKING:
    from dateline.merge.line import IncidentLine
    from dateline.record.event import EventRecord


def incidents(
    paths: OptionalPathsArgument = None,
    store: ExistingStoreOption = None,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    listing: ListingOption = Listing.TABLE,
    crime: CrimeOption = False,
    tagger: TaggerOption = "lexicon",
    output: OutputOption = None,
) -> None:
    """List incidents: the records of all reports that tell of one act, merged, with what they differ on.

    Takes a store, or reports to be coded first. Exit status as for `code`.
    """
    from dateline.cli.terminal import counted, note, progress, write_pieces

    if bool(paths) == (store is not None):
        raise Misuse("incidents: give either PATHS or --store FILE")
    unread = 0
    if store is not None:
        lines = _of_store(store)
    else:
        from dateline.cli.merging import merged_records
        from dateline.cli.reports import Tally, code_paths

        tally = Tally()
        records: list[EventRecord] = []
        producers: dict[str, str] = {}
        with progress("coding", output=output) as step:
            for report in code_paths(
                paths or [], tally=tally, published=published, outlet=outlet, crime=crime, tagger=tagger
            ):
                records += report.records
                producers.update({line.record_id: line.producer for line in report.lines})
                step(f"{tally.n_read:,} reports, {tally.n_records:,} records")
        lines = merged_records(records, producers=producers)
        unread = tally.n_unread
        note(tally.summary())
    write_pieces(write_listing(lines, listing=listing, output=output, tellings=True), output=output)
    note(
        f"{counted(len(lines), 'incident')} of {counted(sum(len(x.members) for x in lines), 'event record')}"
    )
    if unread:
        raise typer.Exit(1)


def _of_store(path: Path) -> tuple[IncidentLine, ...]:
    from dateline.cli.merging import merged_store
    from dateline.store.store import Store

    store = Store.open(path, create=False)
    try:
        return merged_store(store)
    finally:
        store.close()
