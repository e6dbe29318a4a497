"""`dateline export`: what a store holds, in a format for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.options import OutputOption


class Target(StrEnum):
    """Export formats; their meanings stand in `dateline.export.formats`."""

    CSV = "csv"
    JSONL = "jsonl"
    GEOJSON = "geojson"


class Rows(StrEnum):
    """What a row is."""

    INCIDENTS = "incidents"
    RECORDS = "records"


def export(
    store: Annotated[
        Path, typer.Option(metavar="FILE", help="A store written by `code --store`.", show_default=False)
    ],
    to: Annotated[Target, typer.Option(help="The format.", show_default=False)],
    rows: Annotated[Rows, typer.Option(help="One row an incident, or one an event record.")] = Rows.INCIDENTS,
    output: OutputOption = None,
) -> None:
    """Write the incidents or event records of a store as CSV, JSON lines or GeoJSON.

    Text cells of a CSV that a spreadsheet program would run as a formula get a leading apostrophe.
    """
    from dateline.cli.merging import merged_store
    from dateline.cli.terminal import write_pieces
    from dateline.export.formats import FORMATS
    from dateline.store.store import Store

    opened = Store.open(store, create=False)
    try:
        incidents = merged_store(opened)  # first, so that records carry their incident's id
        lines = iter(incidents) if rows is Rows.INCIDENTS else opened.lines()
        write_pieces(FORMATS[to.value].write(lines), output=output)
    finally:
        opened.close()
