"""What "two days earlier" and "three days after the blast" count from."""

from __future__ import annotations

from datetime import date

from dateline.resolve.when import find_sentence_times
from dateline.resolve.when_reference import reference_of
from tests.resolve.sentences import made

ANCHOR = date(2016, 8, 10)  # a Wednesday


def counted_from(*texts: str, told_before: date | None = None) -> date | None:
    """What the last time of the last sentence counts from."""
    document, sentences = made(*texts)
    times = find_sentence_times(document, sentences)
    return reference_of(
        times[len(texts) - 1][-1],
        sentences[-1],
        times,
        document=document,
        anchor=ANCHOR,
        told_before=told_before,
    )


def test_the_day_written_last() -> None:
    assert counted_from("The convoy left on Friday.", "Some 30 hours later it was hit.") == date(2016, 8, 5)


def test_a_day_in_the_same_sentence() -> None:
    assert counted_from("He was freed on Monday, three days later than promised.") == date(2016, 8, 8)


def test_a_named_act_beats_the_day_written_last() -> None:
    blast = date(2016, 7, 1)
    texts = ("The inquest closed on Friday.", "He died three days after the bombing.")
    assert counted_from(*texts, told_before=blast) == blast


def test_the_act_told_before_where_no_day_is_written() -> None:
    assert counted_from("He died two days later.", told_before=date(2016, 8, 1)) == date(2016, 8, 1)


def test_a_month_is_no_day_to_count_from() -> None:
    assert counted_from("The siege began in July.", "Two days later the mill fell.") is None


def test_days_counted_from_the_report_need_no_reference() -> None:
    assert counted_from("The mill fell two days ago.", told_before=date(2016, 8, 1)) is None
