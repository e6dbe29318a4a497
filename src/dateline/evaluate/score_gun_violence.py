"""Day, place and toll of the one incident that each report of `gun_violence` tells of.

The register knows more than a report, so a second set of rows keeps to what a report can know: it came out
within ten days of the incident, and the figure (not zero) stands in the text as digit or word.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.evaluate.corpus_gun_violence import IncidentFacts
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.tally import Measure, Row, Tally, one_of_one
from dateline.gazetteer import distance_km
from dateline.gazetteer.name_key import name_key

DAY, DAY_NEAR, KM_10, KM_50 = "day", "day, one off allowed", "place within 10 km", "place within 50 km"
STATE, KILLED, INJURED = "state", "killed", "injured"
KILLED_OR_NONE, INJURED_OR_NONE = "killed, nothing said = 0", "injured, nothing said = 0"
KNOWABLE = "knowable: "
RECENT_DAYS = 10

ROWS = (
    Row(DAY, Measure.ACCURACY, "all reports"),
    Row(DAY_NEAR, Measure.ACCURACY, "all reports"),
    Row(KM_10, Measure.ACCURACY, "reports whose incident has coordinates"),
    Row(KM_50, Measure.ACCURACY, "reports whose incident has coordinates"),
    Row(STATE, Measure.ACCURACY, "all reports"),
    Row(KILLED, Measure.ACCURACY, "exact figure, all reports; nothing said is wrong"),
    Row(INJURED, Measure.ACCURACY, "exact figure, all reports; nothing said is wrong"),
    Row(KILLED_OR_NONE, Measure.ACCURACY, "the same, with a toll that is not stated read as none"),
    Row(INJURED_OR_NONE, Measure.ACCURACY, "the same, with a toll that is not stated read as none"),
    Row(KNOWABLE + DAY, Measure.ACCURACY, "published within ten days after the incident"),
    Row(KNOWABLE + DAY_NEAR, Measure.ACCURACY, "published within ten days after the incident"),
    Row(KNOWABLE + KM_50, Measure.ACCURACY, "published within ten days after the incident"),
    Row(KNOWABLE + KILLED, Measure.ACCURACY, "within ten days, the figure (not 0) stands in the text"),
    Row(KNOWABLE + INJURED, Measure.ACCURACY, "within ten days, the figure (not 0) stands in the text"),
)

NUMBER_WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]


def score_facts(report: CorpusReport, gold: IncidentFacts, ours: IncidentFacts) -> ReportScore:
    """The score of one report."""
    right: dict[str, bool] = {}
    if gold.occurred is not None:
        off = None if ours.occurred is None else abs((ours.occurred - gold.occurred).days)
        right[DAY] = off == 0
        right[DAY_NEAR] = off is not None and off <= 1
    if gold.lat is not None and gold.lon is not None:
        distance = facts_distance_km(gold, ours)
        right[KM_10] = distance is not None and distance <= 10
        right[KM_50] = distance is not None and distance <= 50
    if gold.state is not None:
        right[STATE] = ours.state is not None and name_key(ours.state) == name_key(gold.state)
    for row, wanted, given in ((KILLED, gold.killed, ours.killed), (INJURED, gold.injured, ours.injured)):
        if wanted is not None:
            right[row] = given == wanted
            right[f"{row}, nothing said = 0"] = (given or 0) == wanted
    if is_recent(report, gold):
        right |= {KNOWABLE + row: right[row] for row in (DAY, DAY_NEAR, KM_50) if row in right}
        for row, figure in ((KILLED, gold.killed), (INJURED, gold.injured)):
            if figure and figure_occurs(figure, report.text):
                right[KNOWABLE + row] = right[row]
    tallies: dict[str, Tally] = {row: one_of_one(is_right) for row, is_right in right.items()}
    return ReportScore(tallies, tuple(_misses(right, gold, ours)))


def is_recent(report: CorpusReport, gold: IncidentFacts) -> bool:
    """True if the report came out on the day of the incident or within ten days after it."""
    if report.published is None or gold.occurred is None:
        return False
    return 0 <= (report.published - gold.occurred).days <= RECENT_DAYS


def figure_occurs(figure: int, text: str) -> bool:
    """True if the text has the figure in digits or as a word."""
    return _figure_pattern(figure).search(text) is not None


def facts_distance_km(one: IncidentFacts, other: IncidentFacts) -> float | None:
    """Kilometres between two incidents; None if either has no coordinates."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km(lat=one.lat, lon=one.lon, to_lat=other.lat, to_lon=other.lon)


@cache
def _figure_pattern(figure: int) -> re.Pattern[str]:
    words = [str(figure)]
    if figure < len(NUMBER_WORDS):
        words.append(NUMBER_WORDS[figure])
    return re.compile(rf"(?<![\w.,])(?:{'|'.join(words)})(?!\w|[.,]\d)", re.IGNORECASE)


def _misses(right: dict[str, bool], gold: IncidentFacts, ours: IncidentFacts) -> list[Miss]:
    shown = (
        (DAY, "occurred", gold.occurred, ours.occurred),
        (KM_50, "place", _where(gold), _where(ours)),
        (KILLED, "killed", gold.killed, ours.killed),
        (INJURED, "injured", gold.injured, ours.injured),
    )
    return [
        note_miss(
            KNOWABLE + row if KNOWABLE + row in right else row,
            gold=wanted,
            ours=given,
            record=ours.record,
            claim_field=name,
        )
        for row, name, wanted, given in shown
        if right.get(row) is False
    ]


def _where(facts: IncidentFacts) -> str | None:
    if facts.lat is None:
        return facts.state
    return f"{facts.state} ({facts.lat:.3f}, {facts.lon:.3f})"
