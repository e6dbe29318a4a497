"""Time expressions: are they found, and are their values and days right.

A gold expression is paired with at most one of ours: the one of equal span, else the one that overlaps it
most. "value" counts, as the TempEval-3 value F1 does, pairs with the same TIMEX3 value against all
expressions of ours and all of the gold, durations and references ("now") included; "value, of those found"
is its share of the pairs. "days" asks of the gold expressions that name a day or a bounded stretch whether
ours has the same first and last day, found or not; "one day" those that name a single day.
"""

from __future__ import annotations

from datetime import date

from dateline.evaluate.corpus_spans import pair_spans
from dateline.evaluate.miss import Miss, MissKind, ReportScore, around
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.evaluate.time_spans import TimeSpan, TimeSpans
from dateline.evaluate.timex_value import Days
from dateline.text.document import Document

EXACT, OVERLAP, VALUE, VALUE_FOUND = "span, exact", "span, overlapping", "value", "value, of those found"
DATES, DAYS, ONE_DAY = "dates and times found", "days", "one day"
DATED_KINDS = frozenset({"DATE", "TIME"})

_SPAN_ROWS = (
    Row(EXACT, Measure.F1, "expressions with the same first and last character"),
    Row(OVERLAP, Measure.F1, "expressions that share a character; one of ours for one of the gold"),
)
_DAY_ROWS = (
    Row(DAYS, Measure.ACCURACY, "same first and last day, of expressions that name days"),
    Row(ONE_DAY, Measure.ACCURACY, "the same, of expressions that name a single day"),
)
TEMPEVAL3_ROWS = (
    *_SPAN_ROWS,
    Row(VALUE, Measure.F1, "overlapping, with the same TIMEX3 value"),
    Row(VALUE_FOUND, Measure.ACCURACY, "same TIMEX3 value, of overlapping expressions"),
    Row(DATES, Measure.ACCURACY, "overlapping, of those of type DATE or TIME with a calendar value"),
    *_DAY_ROWS,
)
GUM_ROWS = (*_SPAN_ROWS, *_DAY_ROWS)


def score_times(
    gold: TimeSpans, ours: TimeSpans, document: Document | None = None, *, valued: bool = True
) -> ReportScore:
    """The score of one report. valued: the gold has TIMEX3 values, not days alone."""
    pairs = pair_spans([time.span for time in gold], [time.span for time in ours])
    n_exact = sum(gold[g].span == ours[i].span for g, i in pairs.items())
    n_value = sum(gold[g].value is not None and gold[g].value == ours[i].value for g, i in pairs.items())
    n_valued = sum(gold[g].value is not None for g in pairs)
    dated = [g for g, time in enumerate(gold) if time.kind in DATED_KINDS and time.days is not None]
    with_days = [g for g, time in enumerate(gold) if time.days is not None]
    single = [g for g in with_days if _is_one_day(gold[g])]
    right_days = {g for g in with_days if g in pairs and ours[pairs[g]].days == gold[g].days}
    tallies = {
        EXACT: Tally(len(ours), n_exact, len(gold), n_exact),
        OVERLAP: Tally(len(ours), len(pairs), len(gold), len(pairs)),
    }
    if valued:
        tallies[VALUE] = Tally(len(ours), n_value, len(gold), n_value)
    if n_valued:
        tallies[VALUE_FOUND] = Tally(n_valued, n_value, n_valued, n_value)
    for row, asked, right in (
        (DATES, dated, set(pairs)),
        (DAYS, with_days, right_days),
        (ONE_DAY, single, right_days),
    ):
        if asked:
            n_right = sum(g in right for g in asked)
            tallies[row] = Tally(len(asked), n_right, len(asked), n_right)
    return ReportScore(tallies, tuple(_misses(gold, ours, pairs, document)))


def _is_one_day(time: TimeSpan) -> bool:
    return time.days is not None and time.days[0] == time.days[1]


def _misses(gold: TimeSpans, ours: TimeSpans, pairs: dict[int, int], document: Document | None) -> list[Miss]:
    found: list[Miss] = []
    for g, wanted in enumerate(gold):
        if g not in pairs:
            found.append(_miss(OVERLAP, wanted, None, document))
            continue
        given = ours[pairs[g]]
        if wanted.value is not None and wanted.value != given.value:
            found.append(_miss(VALUE, wanted, given, document))
        elif wanted.days is not None and wanted.days != given.days:
            found.append(_miss(DAYS, wanted, given, document))
    taken = set(pairs.values())
    found += [_miss(OVERLAP, None, time, document) for i, time in enumerate(ours) if i not in taken]
    return found


def _miss(row: str, wanted: TimeSpan | None, given: TimeSpan | None, document: Document | None) -> Miss:
    kind = MissKind.WRONG
    if wanted is None or given is None:
        kind = MissKind.FALSE_ALARM if wanted is None else MissKind.MISSED
    place = given or wanted
    assert place is not None
    return Miss(
        row,
        kind,
        _shown(wanted, document),
        _shown(given, document),
        evidence=None if document is None or given is None else document.slice(given.span),
        context=None if document is None else around(document, place.span.start, place.span.end),
        rule=None if given is None else given.rule,
    )


def _shown(time: TimeSpan | None, document: Document | None) -> str | None:
    if time is None:
        return None
    words = "" if document is None else f'"{document.slice(time.span)}" '
    return f"{words}{time.value or _days(time.days) or 'no value'}"


def _days(days: Days | None) -> str | None:
    if days is None:
        return None
    first, last = days
    return _iso(first) if first == last else f"{_iso(first)}..{_iso(last)}"


def _iso(day: date) -> str:
    return day.isoformat()
