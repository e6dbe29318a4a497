"""Toponyms against a gold, counted by hand; and ours, through the program."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.evaluate.miss import MissKind
from dateline.evaluate.score_geoparse import (
    COUNTRY,
    COUNTRY_GIVEN,
    FOUND,
    HELD,
    LOG,
    NEAR,
    NEAR_FOUND,
    NEAR_GIVEN,
    NEAR_HELD,
    NEAR_NAMES,
    SPANS,
    is_near,
    log_closeness,
    score_toponyms,
)
from dateline.evaluate.tally import Tally
from dateline.evaluate.toponyms import (
    Toponym,
    ToponymReport,
    Toponyms,
    answer_toponyms,
    gold_toponyms,
    naive_toponyms,
)
from dateline.resources import Resources, open_resources
from dateline.text.span import Span


def toponym(
    start: int, text: str, lat: float | None, lon: float | None, country: str | None = None
) -> Toponym:
    return Toponym(Span(start, start + len(text)), text, lat, lon, country, required=lat is not None)


HOMS = toponym(0, "Homs", 34.73, 36.72, "SY")
PARIS = toponym(10, "Paris", 48.86, 2.35, "FR")
BACKHOLM = toponym(20, "Backholm", None, None)
GOLD = gold_toponyms((HOMS, PARIS, BACKHOLM))


def test_gold_against_itself() -> None:
    score = score_toponyms(GOLD, GOLD)
    assert not score.misses
    assert all(t.given == t.right_given and t.wanted == t.right_wanted for t in score.tallies.values())


def test_counts_by_hand() -> None:
    texas = replace(PARIS, lat=33.66, lon=-95.56, country="US")
    ours = Toponyms(
        found=(texas, BACKHOLM, toponym(40, "Jackson", 32.3, -90.2, "US")),
        given=(HOMS, texas, None),
        held=(True, False, False),
        countries=("SY", "FR", None),
    )
    tallies = score_toponyms(GOLD, ours).tallies
    assert tallies[SPANS] == Tally(2, 1, 2, 1)  # Backholm counts neither for nor against
    assert tallies[FOUND] == Tally(2, 1, 2, 1)
    assert tallies[NEAR] == tallies[NEAR_NAMES] == Tally(2, 0, 2, 0)
    assert tallies[NEAR_HELD] == Tally(1, 0, 1, 0)
    assert tallies[NEAR_FOUND] == Tally(1, 0, 1, 0)
    assert tallies[NEAR_GIVEN] == Tally(2, 1, 2, 1)
    assert tallies[COUNTRY] == Tally(2, 0, 2, 0)
    assert tallies[COUNTRY_GIVEN] == Tally(2, 1, 2, 1)
    assert tallies[HELD] == Tally(2, 1, 2, 1)
    assert tallies[LOG].wanted == 2
    assert 0 < tallies[LOG].right_wanted < 0.2


def test_misses_name_what_went_wrong() -> None:
    ours = replace(GOLD, found=(PARIS, toponym(40, "Jackson", 32.3, -90.2, "US")))
    kinds = [(miss.field, miss.kind, miss.gold or miss.ours) for miss in score_toponyms(GOLD, ours).misses]
    assert kinds == [
        (SPANS, MissKind.MISSED, "Homs (34.73, 36.72)"),
        (SPANS, MissKind.FALSE_ALARM, "Jackson (32.30, -90.20)"),
    ]


def test_no_alarm_is_false_where_only_some_places_are_marked() -> None:
    ours = replace(GOLD, found=(*GOLD.found, toponym(40, "Jackson", 32.3, -90.2, "US")))
    score = score_toponyms(GOLD, ours, only_some_marked=True)
    assert SPANS not in score.tallies
    assert not score.misses


def test_a_report_without_toponyms() -> None:
    score = score_toponyms(Toponyms(), Toponyms())
    assert score.tallies == {SPANS: Tally()}
    assert not score.misses


def test_the_same_place_is_near_wherever_its_point_is() -> None:
    country = Toponym(Span(0, 6), "Canada", 60.1, -113.6, place_id="geonames:1")
    elsewhere = replace(country, lon=-95.0)
    assert country.distance_km(elsewhere) == 0.0
    assert not is_near(replace(country, place_id=None), elsewhere)
    assert not is_near(country, None)


def test_log_closeness() -> None:
    assert log_closeness(HOMS, HOMS) == 1.0
    assert log_closeness(HOMS, None) == 0.0
    farther = log_closeness(HOMS, replace(HOMS, lat=33.5, lon=36.3))
    assert 0 < log_closeness(HOMS, PARIS) < farther < 1


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


TEXT = "Shells hit the Syrian city of Homs on Friday. Qwertabad was calm."
REPORT = ToponymReport(
    "r",
    TEXT,
    toponyms=(
        Toponym(Span(30, 34), "Homs", 34.73, 36.72),
        Toponym(Span(46, 55), "Qwertabad", 10.0, 10.0),
    ),
)


def test_ours_finds_settles_and_judges(resources: Resources) -> None:
    ours = answer_toponyms(REPORT, resources).given
    assert [(t.text, t.is_name, t.country) for t in ours.found] == [
        ("Syrian", False, "SY"),
        ("Homs", True, "SY"),
    ]
    assert ours.held == (True, False)
    assert ours.countries[0] == "SY"
    given = ours.given[0]
    assert given is not None
    assert given.country == "SY"


def test_given_spans_may_be_abbreviations_and_adjectives(resources: Resources) -> None:
    text = "He left Gary, Ind., for an Iraqi town."
    marks = tuple(Toponym(Span(s, e), text[s:e], 1.0, 1.0) for s, e in ((8, 12), (14, 18), (27, 32)))
    given = answer_toponyms(ToponymReport("r", text, toponyms=marks), resources).given.given
    assert [None if t is None else t.country for t in given] == ["US", "US", "IQ"]


def test_an_unreadable_report_finds_nothing(resources: Resources) -> None:
    answer = answer_toponyms(replace(REPORT, text=" "), resources)
    assert answer.document is None
    assert (answer.given.found, answer.given.given) == ((), (None, None))


def test_the_baseline_takes_the_most_populous(resources: Resources) -> None:
    document = answer_toponyms(REPORT, resources).document
    naive = naive_toponyms(REPORT, document)
    assert [t.text for t in naive.found] == ["Homs"]
    assert [t is None for t in naive.given] == [False, True]
