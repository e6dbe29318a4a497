"""`dateline show`: one record, field by field, and its words in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli.options import (
    CrimeOption,
    ExistingStoreOption,
    OptionalPathsArgument,
    OutletOption,
    PublishedOption,
    TaggerOption,
)
from dateline.errors import Misuse

if TYPE_CHECKING:
    from dateline.merge.line import IncidentLine
    from dateline.record.claim import Rejected
    from dateline.record.event import EventRecord


def show(
    record_id: Annotated[str, typer.Argument(metavar="ID", help="A record's id, or its first digits.")],
    paths: OptionalPathsArgument = None,
    store: ExistingStoreOption = None,
    why: Annotated[
        bool, typer.Option("--why", help="Also show the rule behind each value, and what was refused.")
    ] = False,
    published: PublishedOption = None,
    outlet: OutletOption = None,
    crime: CrimeOption = False,
    tagger: TaggerOption = "lexicon",
) -> None:
    """Show one event record: each field with the words it rests on, who says so, what is missing and why.

    Takes the record from a store, or codes the reports at PATHS first. An incident's id shows its earliest
    record, and what the incident's other records say.
    """
    from dateline.cli.display import display_incident, display_record

    if bool(paths) == (store is not None):
        raise Misuse("show: give either PATHS or --store FILE after the id")
    if store is not None:
        record, incident = _of_store(record_id, store=store)
    else:
        record, incident = _of_paths(
            record_id, paths or [], published=published, outlet=outlet, crime=crime, tagger=tagger
        )
    display_record(record, refused=_refused_acts(record, crime=crime, tagger=tagger) if why else None)
    if incident is not None and len(incident.members) > 1:
        display_incident(incident)


def _refused_acts(record: EventRecord, *, crime: bool, tagger: str) -> tuple[Rejected, ...]:
    """The other acts of the record's report; found by reading the report again."""
    from dateline.pipeline import explain_report
    from dateline.resources import open_resources

    return explain_report(record.document, open_resources(tagger=tagger, crime=crime)).refused


def _of_store(record_id: str, *, store: object) -> tuple[EventRecord, IncidentLine | None]:
    from pathlib import Path

    from dateline.cli.merging import merged_store
    from dateline.store.store import Store

    assert isinstance(store, Path)
    opened = Store.open(store, create=False)
    try:
        record = opened.find_record(record_id)
        lines = merged_store(opened)
        if record is None:
            alias = [line for line in lines if any(one.startswith(record_id) for one in line.aliases)]
            record = opened.find_record(alias[0].incident_id) if len(alias) == 1 else None
        if record is None:
            raise Misuse(f'{store}: no record\'s id begins with "{record_id}"')
        return record, _incident_of(record.record_id, lines)
    finally:
        opened.close()


def _of_paths(
    record_id: str, paths: list[str], *, published: object, outlet: str | None, crime: bool, tagger: str
) -> tuple[EventRecord, IncidentLine | None]:
    from datetime import date

    from dateline.cli.merging import merged_records
    from dateline.cli.reports import Tally, code_paths

    assert published is None or isinstance(published, date)
    records: list[EventRecord] = []
    producers: dict[str, str] = {}
    for report in code_paths(
        paths, tally=Tally(), published=published, outlet=outlet, crime=crime, tagger=tagger
    ):
        records += report.records
        producers.update({line.record_id: line.producer for line in report.lines})
    found = [record for record in records if record.record_id.startswith(record_id)]
    if len(found) != 1:
        has = "no record's id begins" if not found else f"{len(found)} records' ids begin"
        raise Misuse(f'{has} with "{record_id}" in these reports; `dateline code` lists their ids')
    return found[0], _incident_of(found[0].record_id, merged_records(records, producers=producers))


def _incident_of(record_id: str, lines: tuple[IncidentLine, ...]) -> IncidentLine | None:
    return next((line for line in lines if any(one.record_id == record_id for one in line.members)), None)
