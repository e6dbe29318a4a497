"""Which side of the report a bare weekday or day lies on."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.language.times import find_times
from dateline.language.times.direction import tell_direction
from dateline.language.times.stretch import Direction

ANCHOR = date(2013, 2, 12)  # a Tuesday


def direction(text: str, anchor: date | None = ANCHOR) -> Direction:
    return tell_direction(text, find_times(text)[-1], anchor=anchor, start=0)


@pytest.mark.parametrize(
    "text",
    [
        "The trial will open on Friday.",
        "Talks are scheduled for Thursday.",
        "The curfew stays until Saturday.",
        "The two men are to appear in court on March 4.",
        "Voters will choose a council in June.",
        "The strike runs from today through Feb. 28.",
    ],
)
def test_ahead(text: str) -> None:
    assert direction(text) is Direction.FUTURE


@pytest.mark.parametrize(
    "text",
    [
        "Two men were killed on Friday.",
        "The trial had been due on Friday.",
        "He will answer for Friday's attack.",
        "The shop has been shut since March 4.",
        "Militiamen burned the village in June.",
        "The bridge fell on Nov. 4.",
        "The vote will be held on March 4, 2012.",
        "The minister will speak later on Tuesday.",
    ],
)
def test_behind(text: str) -> None:
    assert direction(text) is Direction.PAST


def test_without_a_publication_day_all_lies_behind() -> None:
    assert direction("The trial will open on Friday.", anchor=None) is Direction.PAST
