"""The day that the records of a report claim, and the days that lost."""

from __future__ import annotations

from datetime import date

import dateline
from dateline.record.event import EventRecord
from dateline.record.vocabulary import Basis, TimePrecision


def code(*paragraphs: str, published: str = "2014-05-14") -> tuple[EventRecord, ...]:
    return dateline.code_report("\n\n".join(paragraphs), published=published)  # a Wednesday


LEAD = "A car bomb exploded in Mosul on Monday, killing four people, police said."


def days(record: EventRecord) -> tuple[date, date]:
    assert record.occurred is not None
    return record.occurred.value.start, record.occurred.value.end


def test_the_other_days_of_the_sentence_are_kept_with_their_rules() -> None:
    text = "A car bomb exploded in Mosul on Monday, killing four people, a police officer said on Tuesday."
    (record,) = code(text)
    assert record.occurred is not None
    (lost,) = record.occurred.rejected
    assert (lost.value, lost.rule) == ("2014-05-13", "when.not-statement")
    assert text[lost.span.start : lost.span.end] == "Tuesday"


def test_a_fresh_day_beats_an_old_one_of_the_same_act() -> None:
    (record,) = code(LEAD, "The blast in Mosul this week left four dead.")
    assert days(record) == (date(2014, 5, 12), date(2014, 5, 12))
    assert record.occurred is not None
    assert "when.not-finest" in {one.rule for one in record.occurred.rejected}


def test_a_year_long_past_does_not_date_a_headline_act() -> None:
    headline = "Six shot in Mosul market attack"
    body = "Gunmen shot six people in a Mosul market run by a man who was a soldier in the 1970s."
    (record, *_) = code(headline, body)
    assert record.occurred is not None and record.occurred.basis is Basis.PUBLISHED


def test_overnight_is_two_days() -> None:
    (record,) = code("Gunmen killed four people in Mosul overnight, police said.")
    assert days(record) == (date(2014, 5, 13), date(2014, 5, 14))


def test_a_clock_time_tells_which_day_of_the_night() -> None:
    (record,) = code("Gunmen killed four people in Mosul overnight.", "The attack began at about 3:30 a.m.")
    assert days(record) == (date(2014, 5, 14), date(2014, 5, 14))
    assert record.occurred is not None
    assert record.occurred.value.precision is TimePrecision.DAY
    assert record.occurred.producer.rule.endswith("+night")


def test_an_evening_hour_is_of_the_day_before() -> None:
    (record,) = code("Gunmen killed four people in Mosul overnight.", "The attack began at about 10 p.m.")
    assert days(record) == (date(2014, 5, 13), date(2014, 5, 13))


def test_a_name_that_everybody_knows_gives_the_day() -> None:
    (record, *_) = code("He was a suspect in the Omagh bombing, which killed 29 people in Omagh.")
    assert days(record) == (date(1998, 8, 15), date(1998, 8, 15))
    assert record.occurred is not None and record.occurred.producer.rule == "when.named-act"
