"""Days that acts take from sentences around them."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.record.vocabulary import Basis
from dateline.resolve.when import find_sentence_times
from dateline.resolve.when_inherit import NONE_TAKEN, Taken, inherit_day
from dateline.resolve.when_result import WhenResult
from dateline.text.document import Published, PublishedBasis
from dateline.text.span import Span
from tests.resolve.sentences import made, span_of

PUBLISHED = Published(date(2016, 8, 10), PublishedBasis.GIVEN)  # a Wednesday
FILLER = tuple(f"The mill has {n} floors." for n in ("two", "three", "four", "five"))


def inherit(*texts: str, trigger: str = "raided", taken: str = "", others: bool = False) -> WhenResult:
    """The day that the sentence of `trigger` takes from the others."""
    document, sentences = made(*texts)
    span = span_of(document, trigger)
    own = next(sentence for sentence in sentences if sentence.span.contains(span))
    times = find_sentence_times(document, sentences)
    kept = frozenset({span_of(document, taken)} if taken else set[Span]())
    claimed = Taken(kept, kept if others else frozenset()) if taken else NONE_TAKEN
    return inherit_day(span, own, sentences, times, document=document, anchor=PUBLISHED, taken=claimed)


def test_a_sentence_that_tells_of_the_act_again_lends_its_day_from_afar() -> None:
    result = inherit("Gunmen raided the mill.", *FILLER, "The attack happened shortly before noon Monday.")
    assert result.interval is not None and result.interval.start == date(2016, 8, 8)
    assert (result.rule, result.basis) == ("when.retold:when.clock-name+weekday", Basis.INFERRED)


def test_it_happened_tells_of_the_act_again() -> None:
    result = inherit("Gunmen raided the mill.", *FILLER, "It happened on Monday.")
    assert result.rule == "when.retold:when.weekday"


def test_the_day_named_most_often_is_the_report_s() -> None:
    others = ("Neighbours ran out on Sunday night.", "On Sunday the road was empty.", "It rained on Monday.")
    result = inherit("Gunmen raided the mill.", *FILLER, *others)
    assert result.interval is not None and result.interval.start == date(2016, 8, 7)
    assert result.rule == "when.report-day:when.weekday"


def test_of_several_days_that_of_another_act_is_left_to_it() -> None:
    others = (
        "A strike hit Orin on Sunday.",
        "The strike on Orin came on Sunday night.",
        "Neighbours ran out on Monday.",
    )
    result = inherit("Gunmen raided the mill.", *FILLER, *others)
    assert result.interval is not None and result.interval.start == date(2016, 8, 8)


@pytest.mark.parametrize(
    "other",
    [
        "Four people were also killed yesterday in Orin.",
        "Meanwhile a bomb went off in Orin on Monday.",
        "The road was opened in 2009.",
        "A spokesman said on Monday that the road was open.",
    ],
)
def test_the_day_of_another_act_or_of_a_statement_is_not_taken(other: str) -> None:
    assert inherit("Gunmen raided the mill.", other).interval is None


def test_a_call_to_the_police_dates_the_act() -> None:
    result = inherit("Gunmen raided the mill.", "The raid was reported Monday.")
    assert result.interval is not None and result.interval.start == date(2016, 8, 8)


def test_a_lead_takes_no_day_that_a_later_sentence_gives_to_another_act() -> None:
    later = "Shells fell on Orin overnight."
    assert inherit("Gunmen raided the mill.", later).interval is not None
    assert inherit("Gunmen raided the mill.", later, taken="overnight").interval is None


def test_a_sentence_before_lends_its_day_though_it_has_an_act() -> None:
    result = inherit("Shells fell on Orin on Monday.", "Gunmen raided the mill.", taken="Monday", others=True)
    assert result.interval is not None and result.interval.start == date(2016, 8, 8)


def test_the_day_of_another_kind_of_act_is_not_the_report_s() -> None:
    texts = ("Gunmen raided the mill.", *FILLER, "Jets bombed Orin on Sunday.")
    assert inherit(*texts).rule == "when.report-day:when.weekday"
    assert inherit(*texts, taken="Sunday", others=True).interval is None


def test_about_a_week_ago_is_too_vague_to_lend() -> None:
    assert inherit("A shop closed a week ago.", "Gunmen raided the mill.").interval is None
