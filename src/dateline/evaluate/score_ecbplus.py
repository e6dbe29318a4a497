"""Event mentions found, and which of them we take for one act, over reports, for the corpus ECB+.

Gold mentions are those in checked sentences whose words name an act of ours; any other gold event mention
that we find is neither right nor wrong. Ours are the triggers of the records, and their cluster is the
incident that the record is merged into. A mention is found if one of ours overlaps with it, one to one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.evaluate.assignment import best_pairs
from dateline.evaluate.corpus_ecbplus import EventMention, ReportMentions, act_of, act_pattern, in_any
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.miss import Miss, ReportScore, WholeScore, note_miss
from dateline.evaluate.score_clusters import (
    CONLL,
    cluster_rows,
    conll,
    group_clusters,
    note_cluster_misses,
    score_group,
)
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.merge import merge_records
from dateline.record.event import EventRecord
from dateline.text.document import Document

MENTIONS, ALL_ACTIONS = "event mentions", "event mentions of any kind"
DETECTED = "detected: "

ROWS = (
    Row(MENTIONS, Measure.F1, "mentions of acts of ours, by overlap"),
    Row(ALL_ACTIONS, Measure.F1, "all event mentions of the corpus (said, died, won), by overlap"),
    *cluster_rows(about="mentions of one act, all gold's and all ours"),
    *cluster_rows(DETECTED, about="mentions that both have"),
)


@dataclass(frozen=True, slots=True)
class Match:
    """Ours of a report against the gold's. ignored: ours that hit an event mention that is not wanted."""

    pairs: tuple[tuple[EventMention, EventMention], ...]
    missed: tuple[EventMention, ...]
    false_alarms: tuple[EventMention, ...]
    ignored: tuple[EventMention, ...]


def to_mentions(records: Sequence[EventRecord]) -> ReportMentions:
    """The triggers of the records, each span once (the first record's)."""
    found: dict[tuple[int, int], EventMention] = {}
    for record in records:
        for trigger in record.triggers:
            span = (trigger.span.start, trigger.span.end)
            found.setdefault(span, EventMention(*span, record=record))
    return ReportMentions(tuple(found[span] for span in sorted(found)))


def naive_mentions(report: CorpusReport) -> ReportMentions:
    """The baseline: every word of `data/acts.toml`; all those of one word, in all reports, are one event."""
    return ReportMentions(
        tuple(
            EventMention(found.start(), found.end(), cluster=act_of(found.group()))
            for found in act_pattern().finditer(report.text)
        )
    )


def match_mentions(gold: ReportMentions, ours: ReportMentions) -> Match:
    """Ours in checked sentences, paired with the gold's so that they overlap most."""
    given = [mention for mention in ours.mentions if in_any(mention.start, gold.checked)]
    weights = [[_overlap(wanted, mention) for mention in given] for wanted in gold.mentions]
    pairs = best_pairs(weights)
    paired = {j for _, j in pairs}
    found = {i for i, _ in pairs}
    unpaired = [mention for j, mention in enumerate(given) if j not in paired]
    return Match(
        pairs=tuple((gold.mentions[i], given[j]) for i, j in pairs if gold.mentions[i].wanted),
        missed=tuple(m for i, m in enumerate(gold.mentions) if m.wanted and i not in found),
        false_alarms=tuple(unpaired),
        ignored=tuple(given[j] for i, j in pairs if not gold.mentions[i].wanted),
    )


def _overlap(one: EventMention, other: EventMention) -> float:
    """Shared characters out of all; a little more for wanted mentions, which decide ties."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    if shared <= 0:
        return 0.0
    together = max(one.end, other.end) - min(one.start, other.start)
    return shared / together + (0.01 if one.wanted else 0.0)


def score_mentions(
    gold: ReportMentions, ours: ReportMentions, document: Document | None = None
) -> ReportScore:
    """Mentions of one report; which are of one act, only all reports show (`score_clusters_of`)."""
    match = match_mentions(gold, ours)
    n_pairs = len(match.pairs)
    n_given = n_pairs + len(match.false_alarms)
    n_any = n_pairs + len(match.ignored)
    tallies = {
        MENTIONS: Tally(n_given, n_pairs, n_pairs + len(match.missed), n_pairs),
        ALL_ACTIONS: Tally(n_given + len(match.ignored), n_any, len(gold.mentions), n_any),
    }
    return ReportScore(tallies, tuple(_misses(match, document)))


def _misses(match: Match, document: Document | None) -> list[Miss]:
    misses = []
    for mention in match.missed:
        words = "" if document is None else document.text[mention.start : mention.end]
        misses.append(
            note_miss(MENTIONS, gold=words, ours=None, record=None, position=mention.start, document=document)
        )
    for mention in match.false_alarms:
        if mention.record is not None:
            kind = mention.record.type.value.value
            misses.append(
                note_miss(MENTIONS, gold=None, ours=kind, record=mention.record, claim_field="type")
            )
    return misses


def score_clusters_of(
    reports: Sequence[tuple[CorpusReport, ReportMentions, ReportMentions]],
) -> WholeScore:
    """Clusters of mentions over all reports."""
    incidents = merge_records(_records(reports))
    incident_of = {
        member.record_id: incident.incident_id for incident in incidents for member in incident.members
    }
    gold: dict[str, str] = {}
    ours: dict[str, str] = {}
    report_of: dict[str, str] = {}
    for report, wanted, given in reports:
        match = match_mentions(wanted, given)
        for mention in (*(pair[0] for pair in match.pairs), *match.missed):
            key = f"{report.report_id}:{mention.start}"
            gold[key], report_of[key] = mention.cluster or "", report.report_id
        for key, mention in (
            *((f"{report.report_id}:{theirs.start}", mine) for theirs, mine in match.pairs),
            *((f"{report.report_id}:{mine.start} (ours)", mine) for mine in match.false_alarms),
        ):
            record = mention.record
            ours[key] = (mention.cluster or "") if record is None else incident_of[record.record_id]
    detected = [key for key in gold if key in ours]
    everything = group_clusters(gold, ours)
    shared = group_clusters({key: gold[key] for key in detected}, {key: ours[key] for key in detected})
    tallies = tuple(score_group(group) for group in everything)
    shared_tallies = tuple(score_group(group, DETECTED) for group in shared)
    return WholeScore(
        groups=tallies + shared_tallies,
        misses=note_cluster_misses(shared, field=DETECTED + "clusters", show={}, report_of=report_of),
        means={
            **({CONLL: conll(tallies)} if tallies else {}),
            **({DETECTED + CONLL: conll(shared_tallies, DETECTED)} if shared_tallies else {}),
        },
    )


def _records(reports: Sequence[tuple[CorpusReport, ReportMentions, ReportMentions]]) -> list[EventRecord]:
    """The records of all mentions, each once."""
    found: dict[str, EventRecord] = {}
    for _, _, given in reports:
        for mention in given.mentions:
            if mention.record is not None:
                found.setdefault(mention.record.record_id, mention.record)
    return list(found.values())
