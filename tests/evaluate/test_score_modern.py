"""Events and fields of the corpus modern, on cases worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.evaluate.align_modern import align_events, similarity
from dateline.evaluate.corpus_modern import CountRange, Importance, ModernEvent
from dateline.evaluate.score_modern import (
    DAY,
    EVENTS,
    KILLED,
    KILLED_STATED,
    ORGANISATION,
    PLACE,
    SPEAKER,
    TYPE,
    same_count,
    same_speaker,
    score_modern,
)
from dateline.evaluate.tally import Tally, one_of_one

STRIKE = ModernEvent(
    type="air strike",
    mode="aircraft",
    triggers=((10, 30),),
    start=date(2016, 6, 6),
    end=date(2016, 6, 6),
    place="Marwan",
    lat=34.25,
    lon=41.5,
    killed=(17, 17, 17),
    organisations=("Syrian Armed Forces",),
    speakers=("the Valley Observatory",),
)
KIDNAPPING = ModernEvent(
    type="kidnapping",
    triggers=((900, 910),),
    start=date(2016, 6, 1),
    end=date(2016, 6, 3),
    place="Qarn",
    lat=36.0,
    lon=38.0,
)


def test_gold_against_itself_is_perfect() -> None:
    score = score_modern([STRIKE, KIDNAPPING], [STRIKE, KIDNAPPING])
    assert score.misses == ()
    assert {tally.f1 for tally in score.tallies.values()} == {1}


def test_a_missed_main_event_costs_recall_and_a_false_alarm_precision() -> None:
    bogus = replace(KIDNAPPING, type="riot", triggers=((2000, 2010),), place="Elsewhere", lat=0.0, lon=0.0)
    score = score_modern([STRIKE, KIDNAPPING], [STRIKE, bogus])
    assert score.tallies[EVENTS] == Tally(given=2, right_given=1, wanted=2, right_wanted=1)
    assert [miss.kind.value for miss in score.misses] == ["missed", "false alarm"]


def test_a_secondary_event_is_neither_wanted_nor_a_false_alarm() -> None:
    secondary = replace(KIDNAPPING, importance=Importance.SECONDARY)
    assert score_modern([STRIKE, secondary], [STRIKE]).tallies[EVENTS].f1 == 1
    assert score_modern([STRIKE, secondary], [STRIKE, KIDNAPPING]).tallies[EVENTS].f1 == 1


def test_no_gold_and_no_records_ask_nothing() -> None:
    assert score_modern([], []).tallies[EVENTS].f1 is None


def test_a_record_where_gold_has_none_is_a_false_alarm() -> None:
    assert score_modern([], [STRIKE]).tallies[EVENTS] == Tally(given=1)


def test_a_wrong_type_at_the_same_words_aligns_and_is_a_type_error() -> None:
    score = score_modern([STRIKE], [replace(STRIKE, type="attack")])
    assert score.tallies[EVENTS].f1 == 1
    assert score.tallies[TYPE] == one_of_one(False)


def test_another_family_elsewhere_in_the_text_does_not_align() -> None:
    assert align_events([STRIKE], [replace(STRIKE, type="attack", triggers=((500, 510),))]) == ()


def test_the_same_kind_far_apart_of_unknown_place_does_not_align() -> None:
    ours = replace(STRIKE, triggers=((5000, 5010),), place=None, lat=None, lon=None)
    assert align_events([STRIKE], [ours]) == ()


def test_two_events_of_a_kind_go_to_their_own_places() -> None:
    other = replace(STRIKE, place="Qarn", lat=36.0, lon=38.0, triggers=((60, 70),))
    assert align_events([STRIKE, other], [other, STRIKE]) == ((0, 1), (1, 0))


def test_similarity_adds_its_four_parts() -> None:
    assert similarity(STRIKE, STRIKE) == pytest.approx(1)
    ours = replace(
        STRIKE, type="shelling", start=None, end=None, lat=34.75, place="B", triggers=((100, 110),)
    )
    assert similarity(STRIKE, ours) == pytest.approx(0.35 * 0.6 + 0.25 * 0.5 + 0.2 * 0.3 + 0.2 * 0.7)


def test_a_day_of_ours_that_covers_more_is_wrong() -> None:
    score = score_modern([STRIKE], [replace(STRIKE, start=date(2016, 6, 4))])
    assert score.tallies[DAY] == one_of_one(False)


def test_place_is_right_within_25_km() -> None:
    assert score_modern([STRIKE], [replace(STRIKE, lat=34.45)]).tallies[PLACE] == one_of_one(True)
    assert score_modern([STRIKE], [replace(STRIKE, lat=34.5)]).tallies[PLACE] == one_of_one(False)


def test_an_undated_or_unplaced_gold_asks_nothing() -> None:
    gold = replace(STRIKE, start=None, end=None, lat=None, lon=None)
    tallies = score_modern([gold], [STRIKE]).tallies
    assert DAY not in tallies
    assert PLACE not in tallies


@pytest.mark.parametrize(
    ("wanted", "given", "same"),
    [
        (None, None, True),
        (None, (1, 1, 1), False),
        ((0, 0, 0), None, False),
        ((12, 12, None), (12, 12, 12), True),
        ((12, 12, None), (12, None, None), False),
        ((2, None, None), (2, None, None), True),
        ((2, None, None), (3, None, None), False),
        ((1, 3, 3), (2, 3, 4), True),
    ],
)
def test_counts(wanted: CountRange | None, given: CountRange | None, same: bool) -> None:
    assert same_count(wanted, given) is same


def test_a_count_that_is_not_stated_is_left_out_of_the_stated_row() -> None:
    tallies = score_modern([replace(STRIKE, killed=None)], [STRIKE]).tallies
    assert tallies[KILLED] == one_of_one(False)
    assert KILLED_STATED not in tallies


def test_a_state_and_its_forces_are_one_organisation() -> None:
    ours = replace(STRIKE, organisations=("Government of Syria",))
    assert score_modern([STRIKE], [ours]).tallies[ORGANISATION].f1 == 1


def test_an_organisation_that_gold_does_not_name_costs_precision() -> None:
    score = score_modern([replace(STRIKE, organisations=())], [STRIKE])
    assert score.tallies[ORGANISATION] == Tally(given=1)


def test_speakers_share_a_telling_word() -> None:
    assert same_speaker(["the Valley Observatory"], ["Observatory chief Rami"])
    assert not same_speaker(["the mayor of Marwan"], ["the chief of police"])
    assert SPEAKER not in score_modern([replace(STRIKE, speakers=())], [STRIKE]).tallies
