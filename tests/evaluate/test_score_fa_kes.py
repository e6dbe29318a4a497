"""Day and governorate, on cases worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.evaluate.corpus_fa_kes import DayAndPlace
from dateline.evaluate.mapping_fa_kes import same_governorate
from dateline.evaluate.score_fa_kes import DAY, DAYS_BEFORE, GOVERNORATE, KNOWABLE, score_day_and_place

GOLD = DayAndPlace(date(2016, 5, 9), ("deir ezzor",))


def right(ours: DayAndPlace) -> set[str]:
    tallies = score_day_and_place(GOLD, ours).tallies
    return {name for name, tally in tallies.items() if tally.right_wanted}


def test_gold_against_itself_is_perfect() -> None:
    assert right(GOLD) == {DAY, DAYS_BEFORE, GOVERNORATE}
    assert score_day_and_place(GOLD, GOLD).misses == ()


def test_a_day_before_the_report() -> None:
    assert right(DayAndPlace(date(2016, 5, 7), ())) == {DAYS_BEFORE}
    assert right(DayAndPlace(date(2016, 5, 10), ())) == set()


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        (date(2016, 5, 9), True),
        (date(2016, 5, 19), True),
        (date(2016, 5, 20), False),
        (date(2016, 5, 8), False),
        (None, False),
    ],
)
def test_what_the_printed_day_makes_knowable(printed: date | None, asked: bool) -> None:
    tallies = score_day_and_place(GOLD, GOLD, printed=printed).tallies
    assert (KNOWABLE in tallies) is asked


@pytest.mark.parametrize(
    ("gold", "names", "same"),
    [
        ("hasakeh", ("Qamishli", "Al-Hasakah"), True),
        ("damascus", ("Douma", "Rif-dimashq"), True),
        ("lattakia", ("Latakia",), True),
        ("deir ezzor", ("Deir ez-Zor",), True),
        ("homs", ("Hama",), False),
        ("homs", (), False),
    ],
)
def test_governorates(gold: str, names: tuple[str, ...], same: bool) -> None:
    assert same_governorate(gold, names) is same
