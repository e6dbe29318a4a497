"""Feasts against published tables."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.language.times.feasts import easter_sunday, islamic_day, lay_feast, orthodox_easter
from dateline.language.times.forms import Feast
from dateline.language.times.stretch import Direction, Frame


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (1996, "1996-04-07", "1996-04-14"),
        (2008, "2008-03-23", "2008-04-27"),
        (2013, "2013-03-31", "2013-05-05"),
        (2017, "2017-04-16", "2017-04-16"),
        (2024, "2024-03-31", "2024-05-05"),
    ],
)
def test_easter(year: int, western: str, eastern: str) -> None:
    assert easter_sunday(year).isoformat() == western
    assert orthodox_easter(year).isoformat() == eastern


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1434, 10, 1, "2013-08-08"),  # Eid al-Fitr
        (1438, 9, 1, "2017-05-27"),  # Ramadan
        (1445, 9, 1, "2024-03-11"),  # Ramadan
        (1435, 1, 10, "2013-11-14"),  # Ashura
    ],
)
def test_islamic_days_are_at_most_a_day_off(year: int, month: int, day: int, expected: str) -> None:
    assert abs((islamic_day(year, month, day) - date.fromisoformat(expected)).days) <= 1


def test_a_feast_without_a_year_is_the_latest_that_has_begun() -> None:
    frame = Frame(date(2013, 2, 12), None, Direction.PAST)
    found = lay_feast(Feast("good friday"), frame)
    assert found is not None and found.start == date(2012, 4, 6)


def test_the_next_one_lies_ahead() -> None:
    frame = Frame(date(2013, 2, 12), None, Direction.PAST)
    found = lay_feast(Feast("good friday", shift=1), frame)
    assert found is not None and found.start == date(2013, 3, 29)


def test_without_a_year_and_a_publication_day_there_are_no_days() -> None:
    assert lay_feast(Feast("ramadan"), Frame(None, None, Direction.PAST)) is None


def test_an_islamic_feast_keeps_the_days_beside_it() -> None:
    found = lay_feast(Feast("ashura", 2012), Frame(None, None, Direction.PAST))
    assert found is not None and found.inferred
    assert found.alternatives == (date(2012, 11, 25), date(2012, 11, 23))
