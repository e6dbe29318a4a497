"""TIMEX3 values to days, and our forms to values."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.evaluate.timex_value import days_of_value, timex_value
from dateline.language.times import find_times, resolve_time

ANCHOR = date(2013, 2, 12)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2013-02-08", date(2013, 2, 8), date(2013, 2, 8)),
        ("2013-02-08TMO", date(2013, 2, 8), date(2013, 2, 8)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("2012-XX", date(2012, 1, 1), date(2012, 12, 31)),
        ("2013-W07", date(2013, 2, 11), date(2013, 2, 17)),
        ("2013-W07-WE", date(2013, 2, 16), date(2013, 2, 17)),
        ("2012-Q4", date(2012, 10, 1), date(2012, 12, 31)),
        ("2012-WI", date(2012, 12, 1), date(2013, 2, 28)),
        ("198", date(1980, 1, 1), date(1989, 12, 31)),
        ("198X", date(1980, 1, 1), date(1989, 12, 31)),
    ],
)
def test_values_that_name_days(value: str, first: date, last: date) -> None:
    assert days_of_value(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["P3M", "PRESENT_REF", "2013-WXX", "XXXX-07", "-0508", "2013-02-30", "19", "0000", ""]
)
def test_values_that_name_none(value: str) -> None:
    assert days_of_value(value) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Friday", "2013-02-08"),
        ("Friday morning", "2013-02-08TMO"),
        ("yesterday", "2013-02-11"),
        ("overnight", "2013-02-11TNI"),
        ("last week", "2013-W06"),
        ("last month", "2013-01"),
        ("in March 2011", "2011-03"),
        ("in early 2010", "2010"),
        ("two years ago", "2011"),
        ("three weeks ago", "2013-W04"),
        ("last summer", "2012-SU"),
        ("in the 1990s", "199"),
        ("over the past three days", "P3D"),
        ("in recent weeks", "PXW"),
        ("at 9:30 p.m.", "2013-02-12T21:30"),
    ],
)
def test_our_forms_as_values(words: str, value: str) -> None:
    (expression,) = find_times(words)
    resolved = resolve_time(expression, anchor=ANCHOR)
    first = None if resolved is None else resolved.interval.start
    assert timex_value(expression.form, first=first, clock=expression.clock, anchor=ANCHOR) == value


def test_days_that_cannot_be_worked_out_have_no_value() -> None:
    (expression,) = find_times("on Friday")
    assert timex_value(expression.form, first=None, clock=None, anchor=None) is None
