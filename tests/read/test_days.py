from __future__ import annotations

from datetime import date

import pytest

from dateline.read.days import find_day, find_short_day


@pytest.mark.parametrize(
    "printed",
    [
        "6 June 2016",
        "6th of June, 2016",
        "Mon 06 Jun 2016",
        "Monday, June 6, 2016",
        "June 6th 2016",
        "Jun. 6, 2016",
        "2016-06-06",
        "2016/6/6",
        "06.06.2016",
        "Jun 062016",
    ],
)
def test_a_day_is_read_in_every_print(printed: str) -> None:
    found = find_day(f"seen {printed} here")
    assert found is not None
    assert found.day == date(2016, 6, 6)
    assert found.swapped is None


def test_an_open_order_keeps_the_other_reading() -> None:
    found = find_day("04/05/2016")
    assert found is not None
    assert (found.day, found.swapped) == (date(2016, 5, 4), date(2016, 4, 5))


def test_a_number_above_twelve_settles_the_order() -> None:
    found = find_day("12/30/2015")
    assert found is not None
    assert (found.day, found.swapped) == (date(2015, 12, 30), None)


def test_a_weekday_settles_the_order() -> None:
    found = find_day("Sunday, 7/12/2015")
    assert found is not None
    assert (found.day, found.swapped) == (date(2015, 7, 12), None)


def test_points_mean_that_the_day_comes_first() -> None:
    found = find_day("04.05.2016")
    assert found is not None
    assert (found.day, found.swapped) == (date(2016, 5, 4), None)


@pytest.mark.parametrize(
    "text", ["12 May", "31 February 2016", "2016-13-40", "May 2016", "1/2", "call 555-0199-2016"]
)
def test_no_year_or_no_such_day_is_no_day(text: str) -> None:
    assert find_day(text) is None


def test_a_short_year_is_read_only_when_asked_for() -> None:
    found = find_short_day("LIMA, 12 JAN 90 (AGENCY)", 0, 24)
    assert found is not None
    assert found.day == date(1990, 1, 12)
    assert find_day("LIMA, 12 JAN 90 (AGENCY)") is None
