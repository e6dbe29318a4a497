"""Bootstrap intervals."""

from __future__ import annotations

from dateline.evaluate.intervals import bootstrap
from dateline.evaluate.tally import Measure, Row, one_of_one

DAY = Row("day", Measure.ACCURACY, "")


def test_interval_holds_the_figure_and_is_the_same_twice() -> None:
    reports = [{"day": one_of_one(i % 4 != 0)} for i in range(100)]
    first = bootstrap(reports, [DAY])["day"]
    assert first.low < 0.75 < first.high
    assert 0.1 < first.high - first.low < 0.25
    assert bootstrap(reports, [DAY])["day"] == first


def test_all_right_leaves_no_doubt() -> None:
    interval = bootstrap([{"day": one_of_one(True)}] * 10, [DAY])["day"]
    assert (interval.low, interval.high) == (1, 1)


def test_a_single_report_has_no_interval() -> None:
    assert bootstrap([{"day": one_of_one(True)}], [DAY]) == {}
