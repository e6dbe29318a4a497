"""Time spans against a gold, counted by hand."""

from __future__ import annotations

from datetime import date

from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.miss import MissKind
from dateline.evaluate.score_timex import (
    DATES,
    DAYS,
    EXACT,
    ONE_DAY,
    OVERLAP,
    TEMPEVAL3_ROWS,
    VALUE,
    VALUE_FOUND,
    score_times,
)
from dateline.evaluate.tally import Tally
from dateline.evaluate.time_spans import TimeSpan, answer_times, naive_times
from dateline.evaluate.timex_value import days_of_value
from dateline.resources import Resources, open_resources
from dateline.text.span import Span


def time(start: int, end: int, value: str, kind: str | None = None) -> TimeSpan:
    return TimeSpan(Span(start, end), value, days_of_value(value), kind)


GOLD = (time(0, 6, "2013-02-08", "DATE"), time(10, 18, "P3M", "DURATION"), time(20, 24, "2012", "DATE"))


def test_gold_against_itself() -> None:
    score = score_times(GOLD, GOLD)
    assert not score.misses
    assert set(score.tallies) == {row.name for row in TEMPEVAL3_ROWS}
    assert all(t.given == t.right_given and t.wanted == t.right_wanted for t in score.tallies.values())


def test_counts_by_hand() -> None:
    ours = (time(0, 6, "2013-02-08"), time(20, 28, "2011"), time(40, 44, "2010"))
    score = score_times(GOLD, ours)
    assert score.tallies[EXACT] == Tally(3, 1, 3, 1)
    assert score.tallies[OVERLAP] == Tally(3, 2, 3, 2)
    assert score.tallies[VALUE] == Tally(3, 1, 3, 1)
    assert score.tallies[VALUE_FOUND] == Tally(2, 1, 2, 1)
    assert score.tallies[DATES] == Tally(2, 2, 2, 2)
    assert score.tallies[DAYS] == Tally(2, 1, 2, 1)
    assert score.tallies[ONE_DAY] == Tally(1, 1, 1, 1)
    assert [miss.kind for miss in score.misses] == [MissKind.MISSED, MissKind.WRONG, MissKind.FALSE_ALARM]


def test_a_gold_without_values_asks_for_days_only() -> None:
    gold = (TimeSpan(Span(0, 4), None, (date(2012, 1, 1), date(2012, 12, 31))),)
    score = score_times(gold, (time(0, 4, "2012"),), valued=False)
    assert VALUE not in score.tallies
    assert score.tallies[DAYS] == Tally(1, 1, 1, 1)


def test_an_empty_report() -> None:
    score = score_times((), ())
    assert score.tallies == {EXACT: Tally(), OVERLAP: Tally(), VALUE: Tally()}
    assert not score.misses


def resources() -> Resources:
    return open_resources()


def answered(text: str) -> list[tuple[str, str | None]]:
    report = CorpusReport("r", text, published=date(2013, 2, 12))
    times = answer_times(report, resources()).given
    return [(text[t.span.start : t.span.end], t.value) for t in times]


def test_ours_are_laid_over_the_calendar() -> None:
    found = answered("Two men were killed on Friday, and three more last week.")
    assert found == [("Friday", "2013-02-08"), ("last week", "2013-W06")]


def test_the_ends_of_a_range_are_two_expressions() -> None:
    found = answered("The siege went on from 3 January 2013 to 8 February 2013, he said.")
    assert found == [("3 January 2013", "2013-01-03"), ("8 February 2013", "2013-02-08")]


def test_an_unreadable_report_has_none() -> None:
    assert answer_times(CorpusReport("r", " "), resources()).given == ()


def test_the_baseline_knows_weekdays_and_years() -> None:
    report = CorpusReport("r", "On Friday, yesterday and in 2011, last week.", published=date(2013, 2, 12))
    values = [time.value for time in naive_times(report, None)]
    assert values == ["2013-02-08", "2013-02-11", "2011"]
