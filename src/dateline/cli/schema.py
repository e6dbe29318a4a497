"""`dateline schema`: JSON Schema of the lines."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from dateline.cli.options import OutputOption


class Of(StrEnum):
    """The kinds of line."""

    RECORD = "record"
    INCIDENT = "incident"


def schema(
    of: Annotated[Of, typer.Argument(help="The kind of line.")] = Of.RECORD,
    output: OutputOption = None,
) -> None:
    """Print the JSON Schema of record lines or incident lines."""
    from dateline.cli.terminal import write_pieces
    from dateline.merge.line import IncidentLine
    from dateline.record.line import RecordLine
    from dateline.record.schema import line_schema, schema_text

    line_type = RecordLine if of is Of.RECORD else IncidentLine
    write_pieces([schema_text(line_schema(line_type))], output=output)
