"""Acts of long ago beside fresh ones are background."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.record.event import EventRecord
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, TimePrecision
from dateline.resolve.history import mark_history
from dateline.text.document import Published, PublishedBasis
from tests.made import full_record

PUBLISHED = Published(date(2016, 5, 9), PublishedBasis.GIVEN)


def dated(day: date, *, basis: Basis = Basis.STATED) -> EventRecord:
    """A record of that day."""
    record = full_record()
    assert record.occurred is not None
    interval = DayInterval(day, day, TimePrecision.DAY)
    return replace(record, occurred=replace(record.occurred, value=interval, basis=basis), background=False)


def backgrounds(*records: EventRecord, published: Published | None = PUBLISHED) -> list[bool]:
    return [record.background for record in mark_history(records, published)]


def test_an_act_of_years_ago_beside_a_fresh_one() -> None:
    assert backgrounds(dated(date(2016, 5, 8)), dated(date(2009, 5, 8))) == [False, True]


def test_the_only_act_of_a_report_is_its_news_however_old() -> None:
    assert backgrounds(dated(date(2009, 5, 8))) == [False]


def test_an_act_that_only_stands_in_for_news_makes_no_history() -> None:
    fresh = dated(date(2016, 5, 9), basis=Basis.PUBLISHED)
    assert backgrounds(fresh, dated(date(2009, 5, 8))) == [False, False]


def test_an_act_of_last_week_stays() -> None:
    assert backgrounds(dated(date(2016, 5, 8)), dated(date(2016, 5, 2))) == [False, False]


def test_without_a_publication_day_nothing_is_history() -> None:
    assert backgrounds(dated(date(2016, 5, 8)), dated(date(2009, 5, 8)), published=None) == [False, False]
