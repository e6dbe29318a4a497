"""`merge_records`: event records in, incidents out."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.merge.block import candidate_pairs
from dateline.merge.cluster import cluster_views
from dateline.merge.compare import APART_BELOW, MEAN_ABOVE, SAME_ABOVE, compare
from dateline.merge.copies import group_copies
from dateline.merge.view import View, view_records
from dateline.record.event import EventRecord
from dateline.record.incident import Decision, Incident, Verdict

MERGE_RULES = "merge 1"
"""Changed whenever the same records and decisions could give other incidents or other lines."""


def merge_records(
    records: Iterable[EventRecord], *, decisions: Iterable[Decision] = ()
) -> tuple[Incident, ...]:
    """Every record in exactly one incident; incidents and members by publication day, then record id.

    The order of `records` does not matter. decisions: SAME and DIFFERENT bind, the latest on a pair winning;
    other verdicts are not merging's business.
    """
    views = view_records(tuple({record.record_id: record for record in records}.values()))
    same, different = _decided(views, decisions)
    clusters = cluster_views(
        views,
        candidate_pairs(views),
        compare=compare,
        same_above=SAME_ABOVE,
        mean_above=MEAN_ABOVE,
        apart_below=APART_BELOW,
        same=same,
        different=different,
    )
    return tuple(_incident(tuple(views[index].record for index in cluster)) for cluster in clusters)


def _incident(members: tuple[EventRecord, ...]) -> Incident:
    ids = tuple(record.record_id for record in members)
    documents = tuple({record.document.document_id: record.document for record in members}.values())
    return Incident(
        incident_id=ids[0],
        members=members,
        n_sources=len(set(group_copies(documents))),
        aliases=tuple(sorted(ids[1:])),
    )


def _decided(
    views: tuple[View, ...], decisions: Iterable[Decision]
) -> tuple[frozenset[tuple[int, int]], frozenset[tuple[int, int]]]:
    index = {view.record_id: number for number, view in enumerate(views)}
    verdicts: dict[tuple[int, int], Verdict] = {}
    # Stable sort: of two decisions at one instant the one given later wins.
    for decision in sorted(decisions, key=lambda decision: decision.decided_at):
        if decision.verdict not in (Verdict.SAME, Verdict.DIFFERENT):
            continue
        known = sorted(index[record_id] for record_id in decision.subject if record_id in index)
        if len(known) == 2:
            verdicts[known[0], known[1]] = decision.verdict
    return (
        frozenset(pair for pair, verdict in verdicts.items() if verdict is Verdict.SAME),
        frozenset(pair for pair, verdict in verdicts.items() if verdict is Verdict.DIFFERENT),
    )
