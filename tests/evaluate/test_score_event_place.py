"""The place of an act against a gold, counted by hand; and ours, through the program."""

from __future__ import annotations

import pytest

from dateline.evaluate.event_place import EventPlaces, VerbReport, answer_event_places, naive_event_places
from dateline.evaluate.miss import MissKind
from dateline.evaluate.score_event_place import ANY, CHOICE, EXACT, ONE_PLACE, OVERLAP, score_event_places
from dateline.evaluate.tally import Tally
from dateline.resources import Resources, open_resources
from dateline.text.span import Span

ONE, TWO = Span(10, 14), Span(20, 30)


def places(*spans: Span) -> EventPlaces:
    return EventPlaces(spans, spans)


@pytest.mark.parametrize("gold", [places(), places(ONE), places(ONE, TWO)])
def test_gold_against_itself(gold: EventPlaces) -> None:
    score = score_event_places(gold, gold)
    assert not score.misses
    assert all(t.given == t.right_given and t.wanted == t.right_wanted for t in score.tallies.values())


def test_one_of_two_places() -> None:
    tallies = score_event_places(places(ONE, TWO), places(Span(10, 19))).tallies
    assert tallies[OVERLAP] == Tally(1, 1, 2, 1)
    assert tallies[EXACT] == Tally(1, 0, 2, 0)
    assert tallies[ONE_PLACE] == tallies[CHOICE] == Tally(1, 1, 1, 1)


def test_a_place_where_there_is_none() -> None:
    score = score_event_places(places(), places(ONE))
    assert score.tallies[OVERLAP] == Tally(1, 0, 0, 0)
    assert ONE_PLACE not in score.tallies
    assert score.tallies[CHOICE] == Tally(1, 0, 1, 0)
    assert [miss.kind for miss in score.misses] == [MissKind.FALSE_ALARM]


def test_a_stand_in_counts_in_its_own_row_only() -> None:
    tallies = score_event_places(places(ONE), EventPlaces((), (ONE,))).tallies
    assert tallies[OVERLAP] == Tally(0, 0, 1, 0)
    assert tallies[ANY] == Tally(1, 1, 1, 1)


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


TEXT = "Police from Damascus said a bomb killed two men in Homs."
REPORT = VerbReport("r", TEXT, verb=Span(33, 39))


def test_ours_takes_the_place_of_the_act(resources: Resources) -> None:
    answer = answer_event_places(REPORT, resources)
    assert [TEXT[span.start : span.end] for span in answer.given.spans] == ["Homs"]
    assert answer.given.rule is not None


def test_an_unreadable_report_has_none(resources: Resources) -> None:
    assert answer_event_places(VerbReport("r", " "), resources).given == places()


def test_the_baseline_takes_the_word_after_in(resources: Resources) -> None:
    document = answer_event_places(REPORT, resources).document
    assert naive_event_places(REPORT, document).spans == (Span(51, 55),)
    assert naive_event_places(REPORT, None) == places()
