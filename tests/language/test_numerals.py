"""Figures in running text."""

from __future__ import annotations

import pytest

from dateline.language.numerals import Numeral, find_numerals
from dateline.language.token import split_words
from dateline.record.values import Count


def numerals(text: str) -> list[Numeral]:
    return list(find_numerals(split_words(text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("23 men", 23),
        ("twenty-three men", 23),
        ("twenty three men", 23),
        ("TWENTY-THREE MEN", 23),
        ("a hundred and five men", 105),
        ("one hundred twenty-three", 123),
        ("280,000 people", 280_000),
        ("280000 people", 280_000),
        ("1 000 civilians", 1_000),
        ("1.2 million people", 1_200_000),
        ("two hundred and fifty thousand", 250_000),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("a couple of soldiers", 2),
        ("both men", 2),
        ("one", 1),
        ("twelve hundred", 1_200),
    ],
)
def test_exact(text: str, value: int) -> None:
    assert [numeral.count for numeral in numerals(text)] == [Count(value, value, value)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("at least 12", Count(12, 12, None, "at least")),
        ("more than a dozen", Count(12, 12, None, "more than")),
        ("no fewer than 12", Count(12, 12, None, "no fewer than")),
        ("12 or more", Count(12, 12, None, "or more")),
        ("about 30", Count(None, 30, None, "about")),
        ("some 300 people", Count(None, 300, None, "some")),
        ("an estimated 40", Count(None, 40, None, "an estimated")),
        ("up to 30", Count(None, None, 30, "up to")),
        ("as many as 30", Count(None, None, 30, "as many as")),
        ("fewer than 10", Count(None, None, 9, "fewer than")),
        ("between 10 and 12", Count(10, None, 12)),
        ("10 to 12 people", Count(10, None, 12)),
        ("10-12 people", Count(10, None, 12)),
        ("dozens of people", Count(24, None, None, "dozens")),
        ("scores", Count(40, None, None, "scores")),
        ("hundreds", Count(200, None, None, "hundreds")),
        ("tens of thousands", Count(20_000, None, None, "tens of thousands")),
        ("several hundred", Count(200, None, None, "several hundred")),
        ("many", Count(2, None, None, "many")),
        ("a number of men", Count(2, None, None, "a number of")),
        ("some people", Count(2, None, None, "some")),
        ("no casualties", Count(0, 0, 0)),
        ("none", Count(0, 0, 0)),
    ],
)
def test_hedged_and_vague(text: str, count: Count) -> None:
    assert [numeral.count for numeral in numerals(text)] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "$50,000",
        "£3 million",
        "5 percent",
        "5%",
        "11:50",
        "at 2 a.m.",
        "May 7",
        "7 May",
        "in 2014",
        "since 2011",
        "May 7, 2014",
        "No. 5",
        "a 17-year-old",
        "a 12-man patrol",
        "the 25th",
        "122mm",
        "in their 20's",
        "as many",
        "third",
    ],
)
def test_no_count(text: str) -> None:
    assert numerals(text) == []


@pytest.mark.parametrize("text", ["another 65 people", "65 more people", "an additional three"])
def test_additional(text: str) -> None:
    assert [numeral.additional for numeral in numerals(text)] == [True]


def test_from_and_to_are_two_figures() -> None:
    assert [numeral.count.best for numeral in numerals("rose from 5 to 12")] == [5, 12]


def test_the_hedge_belongs_to_the_numeral() -> None:
    numeral = numerals("police said at least 12 men died")[0]
    assert (numeral.first, numeral.core, numeral.end) == (2, 4, 5)


def test_a_vague_figure_is_marked() -> None:
    assert [numeral.vague for numeral in numerals("dozens and 12")] == [True, False]
