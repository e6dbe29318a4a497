"""Which time of a sentence is the act's own, and what becomes of it."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.record.vocabulary import Basis, GapReason, TimePrecision
from dateline.resolve.when import date_trigger, find_sentence_times, resolve_with
from dateline.resolve.when_inherit import inherit_day, stand_in_day
from dateline.resolve.when_result import WhenResult
from dateline.text.document import Published, PublishedBasis, RegionKind
from dateline.text.span import Span
from tests.resolve.sentences import made

PUBLISHED = Published(date(2016, 8, 10), PublishedBasis.GIVEN)  # a Wednesday


def date_in(
    text: str,
    trigger: str,
    *,
    anchor: Published | None = PUBLISHED,
    others: tuple[str, ...] = (),
    reference: date | None = None,
) -> WhenResult:
    """Date the trigger's first occurrence in a report of one sentence."""
    document, sentences = made(text)

    def at(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return date_trigger(
        at(trigger),
        sentences[0],
        find_sentence_times(document, sentences),
        document=document,
        anchor=anchor,
        triggers=tuple(at(other) for other in others),
        reference=reference,
    )


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen raided the mill on Monday, police said.", "raided", date(2016, 8, 8)),
        ("On Monday gunmen raided the mill.", "raided", date(2016, 8, 8)),
        ("A bomb exploded on Monday, a police officer said on Tuesday.", "exploded", date(2016, 8, 8)),
        ("Police said on Tuesday that gunmen raided the mill on Monday.", "raided", date(2016, 8, 8)),
        ("Police said that on Monday gunmen raided the mill.", "raided", date(2016, 8, 8)),
        ("The blast hit on Monday when the elders were meeting.", "blast", date(2016, 8, 8)),
        ("Seven died in shelling on Monday according to the monitor.", "shelling", date(2016, 8, 8)),
        ("Gunmen shot dead a judge who was driving to work on Monday.", "shot", date(2016, 8, 8)),
        ("Rebels, who seized the town in 2012, shelled the mill on Monday.", "shelled", date(2016, 8, 8)),
    ],
)
def test_the_act_takes_its_own_day(text: str, trigger: str, day: date) -> None:
    result = date_in(text, trigger)
    assert result.interval is not None
    assert (result.interval.start, result.interval.end) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided the mill, a spokesman said on Thursday.",
        "Gunmen raided the mill, a spokesman said in a statement to Orin Radio late on Thursday.",
        "A spokesman on Thursday said gunmen raided the mill.",
        "Gunmen raided the mill, the army told reporters Thursday.",
    ],
)
def test_a_day_on_the_statement_does_not_date_the_act(text: str) -> None:
    result = date_in(text, "raided")
    assert result.interval is None
    assert result.reason is GapReason.NOT_STATED
    assert result.statement is not None
    assert "statement" in result.note


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided the mill in the region, at war since 2011.",
        "Gunmen raided the mill; the talks will be held on Friday.",
        "Gunmen raided the mill, where a massacre took place in 1998.",
        "Gunmen raided the mill.",
    ],
)
def test_background_and_plans_date_nothing(text: str) -> None:
    assert date_in(text, "raided").interval is None


def test_a_running_act_since_a_day_of_this_month_ends_with_the_report() -> None:
    result = date_in("At least 40 people have been killed in shelling since Friday.", "shelling")
    assert result.interval is not None
    assert (result.interval.start, result.interval.end) == (date(2016, 8, 5), date(2016, 8, 10))
    assert result.rule == "when.weekday+since"


def test_two_acts_in_a_sentence_keep_their_own_days() -> None:
    text = "A mine killed two farmers on Monday and gunmen raided the mill on Tuesday."
    mine = date_in(text, "killed", others=("raided",))
    raid = date_in(text, "raided", others=("killed",))
    assert mine.interval is not None and mine.interval.start == date(2016, 8, 8)
    assert raid.interval is not None and raid.interval.start == date(2016, 8, 9)


def test_the_day_of_a_march_is_not_that_of_the_killing_it_answers() -> None:
    text = "Thousands marched on Monday after police shot a student."
    assert date_in(text, "shot", others=("marched",)).interval is None


def test_a_day_counted_from_another_act_needs_that_act() -> None:
    text = "Two days earlier gunmen raided the mill."
    assert date_in(text, "raided").interval is None
    dated = date_in(text, "raided", reference=date(2016, 8, 1))
    assert dated.interval is not None and dated.interval.start == date(2016, 7, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In 2009, gunmen raided the mill on 25 June.", date(2009, 6, 25)),
        ("Gunmen, who had fled the town in 2009, raided the mill on 25 June.", date(2016, 6, 25)),
    ],
)
def test_a_year_that_opens_the_sentence_counts_for_its_days(text: str, day: date) -> None:
    result = date_in(text, "raided")
    assert result.interval is not None and result.interval.start == day


def test_evidence_is_the_words_of_the_time() -> None:
    text = "A mine went off on Sunday (August 7th) near the mill."
    (span,) = date_in(text, "went off").spans
    assert text[span.start : span.end] == "Sunday (August 7th)"


def test_a_period_that_is_still_running_ends_with_the_report() -> None:
    result = date_in("Gunmen raided the mill this week.", "raided")
    assert result.interval is not None
    assert result.interval.end == PUBLISHED.day


def test_with_a_given_day_nothing_is_inferred() -> None:
    assert date_in("A mine went off on Sunday (August 7th).", "went off").basis is Basis.STATED


def test_with_a_worked_out_day_the_other_years_are_kept() -> None:
    anchor = Published(date(2016, 8, 10), PublishedBasis.WORKED_OUT, alternatives=(date(2022, 8, 10),))
    result = date_in("A mine went off on 7 August.", "went off", anchor=anchor)
    assert result.basis is Basis.INFERRED
    assert result.interval is not None
    assert result.interval.alternatives == (date(2022, 8, 7),)


def test_a_full_date_needs_no_publication_day() -> None:
    result = date_in("A mine went off on 7 August 2016.", "went off", anchor=None)
    assert result.interval is not None and result.basis is Basis.STATED


def test_a_weekday_without_a_publication_day_is_a_gap() -> None:
    result = date_in("A mine went off on Sunday.", "went off", anchor=None)
    assert result.interval is None
    assert "cannot be worked out" in result.note


def test_a_day_after_the_report_is_refused() -> None:
    document, sentences = made("Gunmen raided the mill on 25 December 2016.")
    (time,) = find_sentence_times(document, sentences)[0]
    assert resolve_with(time, anchor=PUBLISHED) is None


def test_the_lead_takes_the_day_of_the_next_sentence() -> None:
    document, sentences = made("Gunmen raided the mill.", "The raid took place on Monday.")
    result = inherit_day(
        Span(7, 13),
        sentences[0],
        sentences,
        find_sentence_times(document, sentences),
        document=document,
        anchor=PUBLISHED,
    )
    assert result.interval is not None and result.interval.start == date(2016, 8, 8)
    assert result.basis is Basis.INFERRED
    assert result.rule == "when.inherited:when.weekday"


def test_a_caption_lends_no_day_to_the_body() -> None:
    document, sentences = made(
        "Mourners in Tarvin on Sunday.",
        "Gunmen raided the mill.",
        kinds=(RegionKind.CAPTION, RegionKind.BODY),
    )
    result = inherit_day(
        Span(38, 44),
        sentences[1],
        sentences,
        find_sentence_times(document, sentences),
        document=document,
        anchor=PUBLISHED,
    )
    assert result.interval is None


def test_the_stand_in_is_the_publication_day_with_days_precision() -> None:
    interval = stand_in_day(PUBLISHED)
    assert (interval.start, interval.end) == (PUBLISHED.day, PUBLISHED.day)
    assert interval.precision is TimePrecision.DAYS
