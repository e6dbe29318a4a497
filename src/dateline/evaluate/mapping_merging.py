"""Which of a corpus's reports tell of one incident, by the incidents that our records are merged into."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.evaluate.choice import choose_record
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.miss import WholeScore
from dateline.evaluate.score_clusters import (
    CONLL,
    cluster_rows,
    conll,
    group_clusters,
    note_cluster_misses,
    score_group,
)
from dateline.gazetteer.name_key import name_key
from dateline.merge import merge_records
from dateline.record.event import EventRecord

LINKED = "any record: "

ROWS = (
    *cluster_rows(about="reports whose main records are one incident"),
    *cluster_rows(LINKED, about="reports that share an incident, by any of their records, or through others"),
)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a report tells of. incident: known for gold and baseline. records: ours, all of the report."""

    incident: str | None = None
    records: tuple[EventRecord, ...] = ()


def to_telling(records: Sequence[EventRecord]) -> Telling:
    """The records, to be merged when those of all reports are there."""
    return Telling(records=tuple(records))


def naive_telling(report: CorpusReport) -> Telling:
    """The baseline: every report tells of an incident of its own."""
    return Telling(incident=report.report_id)


def score_tellings(reports: Sequence[tuple[CorpusReport, Telling, Telling]]) -> WholeScore:
    """Clusters of reports. Ours: by the incident of the main record, and by those of all records.

    A report without a record stands alone.
    """
    gold = {report.report_id: wanted.incident or report.report_id for report, wanted, _ in reports}
    incident_of = _incidents(reports)
    ours = _our_clusters(reports, incident_of)
    groups = group_clusters(gold, ours)
    tallies = tuple(score_group(group) for group in groups)
    linked = tuple(
        score_group(group, LINKED) for group in group_clusters(gold, _linked_clusters(reports, incident_of))
    )
    tellings = {report.report_id: given for report, _, given in reports}

    def why_split(one: str, other: str) -> str:
        return _why_split(tellings[one], tellings[other], incident_of)

    show = {report.report_id: _show(report, given) for report, _, given in reports}
    return WholeScore(
        groups=tallies + linked,
        misses=note_cluster_misses(groups, field="incident", show=show, why_split=why_split),
        means={CONLL: conll(tallies), LINKED + CONLL: conll(linked, LINKED)} if tallies else {},
    )


def _incidents(reports: Sequence[tuple[CorpusReport, Telling, Telling]]) -> dict[str, str]:
    """Incident of each record of ours."""
    incidents = merge_records(record for _, _, given in reports for record in given.records)
    return {member.record_id: incident.incident_id for incident in incidents for member in incident.members}


def _our_clusters(
    reports: Sequence[tuple[CorpusReport, Telling, Telling]], incident_of: Mapping[str, str]
) -> dict[str, str]:
    clusters: dict[str, str] = {}
    for report, _, given in reports:
        main = choose_record(given.records)
        alone = given.incident or f"report {report.report_id}"
        clusters[report.report_id] = alone if main is None else incident_of[main.record_id]
    return clusters


def _linked_clusters(
    reports: Sequence[tuple[CorpusReport, Telling, Telling]], incident_of: Mapping[str, str]
) -> dict[str, str]:
    """Reports joined by every incident that they share; named by one of the reports."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while (above := parent.setdefault(name, name)) != name:
            parent[name] = parent[above]
            name = parent[name]
        return name

    for report, _, given in reports:
        own = f"report {report.report_id}"
        incidents = {incident_of[record.record_id] for record in given.records}
        if given.incident is not None:
            incidents.add(given.incident)
        for incident in sorted(incidents):
            parent[root(f"incident {incident}")] = root(own)
    return {report.report_id: root(f"report {report.report_id}") for report, _, _ in reports}


def _why_split(one: Telling, other: Telling, incident_of: Mapping[str, str]) -> str:
    """What the main records of two reports differ in, of what merging weighs most."""
    first, second = choose_record(one.records), choose_record(other.records)
    if first is None or second is None:
        return "a report without a record"
    incidents = ({incident_of[record.record_id] for record in told.records} for told in (one, other))
    if set.intersection(*incidents):
        return "merged, but by records that are not the main ones"
    if first.type.value is not second.type.value:
        return "types differ"
    if first.occurred is None or second.occurred is None:
        return "a day is not known"
    days, others = first.occurred.value, second.occurred.value
    if (days.start - others.end).days > 0 or (others.start - days.end).days > 0:
        return "days differ"
    if first.place is None or second.place is None:
        return "a place is not known"
    if name_key(first.place.value.name) != name_key(second.place.value.name):
        return "places differ"
    if first.killed is not None and second.killed is not None and first.killed.value != second.killed.value:
        return "tolls differ"
    return "day, place and toll fit"


def _show(report: CorpusReport, given: Telling) -> str:
    """Title, publication day, and what the main record says."""
    parts = [report.report_id, report.title or report.text[:60].replace("\n", " ")]
    parts.append(f"published {report.published or 'unknown'}")
    main = choose_record(given.records)
    if main is None:
        return ", ".join((*parts, "no record"))
    parts.append(main.type.value.value)
    if main.occurred is not None:
        parts.append(f"{main.occurred.value.start}..{main.occurred.value.end} ({main.occurred.basis.value})")
    if main.place is not None:
        parts.append(main.place.value.name)
    if main.killed is not None:
        parts.append(f"killed {main.killed.value.best}")
    return ", ".join(parts)
