"""Tolls of several tellings."""

from __future__ import annotations

from datetime import date

from dateline.merge.tolls import Telling, reconcile
from dateline.record.attribution import Speaker
from dateline.record.values import Count
from dateline.record.vocabulary import SpeakerKind

OUTLET = Speaker("Valley Courier", SpeakerKind.OUTLET)


def said(
    low: int | None, best: int | None, high: int | None, day: int = 9, kind: SpeakerKind | None = None
) -> Telling:
    chain = (OUTLET,) if kind is None else (OUTLET, Speaker("somebody", kind))
    return Telling(Count(low, best, high), date(2016, 5, day), chain)


def test_nobody_counts() -> None:
    assert reconcile([]) is None


def test_agreement_is_kept_with_its_hedge() -> None:
    both = Count(12, 12, None, "at least")
    assert reconcile([Telling(both, None, ()), Telling(both, None, ())]) == both


def test_low_is_the_lowest_high_the_highest_best_the_latest() -> None:
    assert reconcile([said(14, 14, 14, day=9), said(12, 12, 12, day=10), said(13, 13, 13, day=8)]) == Count(
        12, 12, 14
    )


def test_on_one_day_the_most_authoritative_speaker_is_best() -> None:
    witness, doctor = said(20, 20, 20, kind=SpeakerKind.WITNESS), said(14, 14, 14, kind=SpeakerKind.MEDICAL)
    assert reconcile([witness, doctor]) == Count(14, 14, 20)


def test_many_gives_way_to_a_figure() -> None:
    assert reconcile([said(2, None, None), said(12, 12, 12)]) == Count(12, 12, 12)


def test_many_stands_where_nobody_gives_a_figure() -> None:
    assert reconcile([said(2, None, None), said(2, None, None)]) == Count(2, None, None)


def test_an_open_count_leaves_the_top_open() -> None:
    assert reconcile([said(12, 12, 12), said(14, 14, None, day=10)]) == Count(12, 14, None)


def test_a_higher_figure_closes_an_open_count() -> None:
    assert reconcile([said(12, 12, None), said(14, 14, 14, day=10)]) == Count(12, 14, 14)


def test_an_upper_bound_alone_gives_no_best() -> None:
    assert reconcile([said(None, None, 30), said(2, None, None)]) == Count(None, None, 30)
