"""Which of a corpus's reports tell of one incident, by the incidents that our records are merged into."""

from __future__ import annotations

from collections.abc import Sequence
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
from dateline.merge import merge_records
from dateline.record.event import EventRecord

ROWS = cluster_rows(about="reports of one incident")


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
    """Clusters of reports. Ours: the incident of a report's main record; without one it stands alone."""
    gold = {report.report_id: wanted.incident or report.report_id for report, wanted, _ in reports}
    ours = _our_clusters(reports)
    groups = group_clusters(gold, ours)
    tallies = tuple(score_group(group) for group in groups)
    show = {report.report_id: _show(report, given) for report, _, given in reports}
    return WholeScore(
        groups=tallies,
        misses=note_cluster_misses(groups, field="incident", show=show),
        means={CONLL: conll(tallies)} if tallies else {},
    )


def _our_clusters(reports: Sequence[tuple[CorpusReport, Telling, Telling]]) -> dict[str, str]:
    incidents = merge_records(record for _, _, given in reports for record in given.records)
    incident_of = {
        member.record_id: incident.incident_id for incident in incidents for member in incident.members
    }
    clusters: dict[str, str] = {}
    for report, _, given in reports:
        main = choose_record(given.records)
        alone = given.incident or f"report {report.report_id}"
        clusters[report.report_id] = alone if main is None else incident_of[main.record_id]
    return clusters


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
