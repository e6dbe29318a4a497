"""Durations, repeated times, references and quarters."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.language.times.loose import duration, find_loose_times
from dateline.text.span import Span

ANCHOR = date(2013, 2, 12)


def found(text: str, anchor: date | None = ANCHOR) -> list[tuple[str, str]]:
    times = find_loose_times(text, 0, len(text), anchor=anchor)
    return [(text[time.span.start : time.span.end], time.value) for time in times]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The siege lasted two weeks.", "two weeks", "P2W"),
        ("He was held for nearly twenty-five days.", "nearly twenty-five days", "P25D"),
        ("A four-day curfew was lifted.", "four-day", "P4D"),
        ("They waited a couple of hours.", "a couple of hours", "PT2H"),
        ("It took several months.", "several months", "PXM"),
        ("For two decades nobody came.", "two decades", "P20Y"),
        ("For weeks the road was shut.", "weeks", "PXW"),
        ("Shells fall every day.", "every day", "P1D"),
        ("The daily march passed.", "daily", "P1D"),
        ("The town is now quiet.", "now", "PRESENT_REF"),
        ("He was freed recently.", "recently", "PAST_REF"),
        ("Attacks rose in the third quarter of 2012.", "the third quarter of 2012", "2012-Q3"),
        ("Attacks rose in the first quarter.", "the first quarter", "2013-Q1"),
        ("Attacks rose in the fourth quarter.", "the fourth quarter", "2012-Q4"),
        ("Attacks rose in last year's second quarter.", "last year's second quarter", "2012-Q2"),
        ("Until now nobody knew.", "now", "PRESENT_REF"),
        ("He spent 5 1/2 hours there.", "5 1/2 hours", "PT5H30M"),
        ("It lasted two and a half years.", "two and a half years", "P2Y6M"),
        ("The talks need two to three weeks.", "two to three weeks", "P3W"),
        ("They may stay a year or two.", "a year or two", "P1Y"),
        ("The walls stood for two thousand years.", "two thousand years", "P2000Y"),
        ("The two-week siege ended.", "two-week", "P2W"),
        ("They left within a week.", "a week", "P1W"),
        ("Losses rose in fiscal 2011.", "fiscal 2011", "2011"),
        ("Losses fell in the latest quarter.", "the latest quarter", "2012-Q4"),
        ("Losses fell from the year-ago period.", "the year-ago period", "2011-Q4"),
        ("Losses fell from the 2011 quarter.", "the 2011 quarter", "2011-Q4"),
        ("Losses fell in the year ended March.", "the year", "P1Y"),
        ("The deal closes by year-end.", "year-end", "2013-12-31"),
    ],
)
def test_loose_times(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "A 19-year-old man was shot.",
        "They paid $50 a head.",
        "The now defunct group was blamed.",
        "A period of unrest began.",
        "The next year brought a quarter of the harvest.",
    ],
)
def test_no_loose_time(text: str) -> None:
    assert found(text) == []


def test_a_quarter_needs_a_year_or_a_publication_day() -> None:
    assert found("Attacks rose in the first quarter.", anchor=None) == []


def test_what_is_taken_is_left_alone() -> None:
    text = "It began two weeks ago."
    assert find_loose_times(text, 0, len(text), anchor=ANCHOR, taken=[Span(9, 22)]) == ()


def test_only_the_stretch_is_searched() -> None:
    text = "Two weeks passed. Three days passed."
    (time,) = find_loose_times(text, 18, len(text), anchor=ANCHOR)
    assert text[time.span.start : time.span.end] == "Three days"


def test_a_number_that_is_none_has_no_duration() -> None:
    assert duration("umpteen", "days") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "It had a loss in the third quarter. Sales fell to $5 million from $9 million a year ago.",
            "2011-Q3",
        ),
        ("Sales rose to $5 million from $4 million a year earlier.", "2012"),
    ],
)
def test_a_year_ago_in_accounts_is_the_quarter_that_is_compared(text: str, value: str) -> None:
    at = text.index("a year")
    taken = [Span(at, len(text) - 1)]
    assert [time.value for time in find_loose_times(text, at, len(text), anchor=ANCHOR, taken=taken)] == [
        value
    ]


def test_a_year_ago_elsewhere_is_left_alone() -> None:
    text = "The war began a year ago."
    assert find_loose_times(text, 0, len(text), anchor=ANCHOR, taken=[Span(14, 24)]) == ()
