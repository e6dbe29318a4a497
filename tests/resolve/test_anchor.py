"""Working out the publication day from the report's own words."""

from __future__ import annotations

from datetime import date

from dateline.codebook.eras import open_eras
from dateline.language.token import split_words
from dateline.resolve.anchor import work_out_published
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, Published, PublishedBasis, Region, RegionKind
from dateline.text.span import Span


def work_out(text: str) -> Published | None:
    span = Span(0, len(text))
    document = Document("made", text, (Region(RegionKind.BODY, span),), "0" * 64)
    return work_out_published(
        document, (Sentence(0, span, RegionKind.BODY, 0, split_words(text)),), open_eras()
    )


def test_weekdays_a_group_and_an_operation_leave_one_year_before_the_others() -> None:
    published = work_out(
        "An ISIS fighter blew himself up on Sunday (June 25th), a mayor said Monday (June 26th). "
        "The Mosul liberation operation goes on."
    )
    assert published is not None
    assert published.day == date(2017, 6, 26)
    assert published.basis is PublishedBasis.WORKED_OUT
    assert published.alternatives == (date(2023, 6, 26),)


def test_the_evidence_is_the_latest_pair() -> None:
    text = "ISIS shelled the town on Sunday (June 25th), a mayor said Monday (June 26th) in eastern Orin."
    published = work_out(text)
    assert published is not None and published.span is not None
    assert text[published.span.start : published.span.end] == "Monday (June 26th)"


def test_a_year_in_the_text_narrows_the_years() -> None:
    published = work_out("A mine went off on Sunday (June 25th). The war began in 2014.")
    assert published is not None
    assert published.day == date(2017, 6, 25)


def test_weekdays_alone_leave_too_many_years() -> None:
    assert work_out("A mine went off on Sunday (June 25th) near the mill.") is None


def test_a_pair_over_new_year_keeps_december_in_the_year_before() -> None:
    published = work_out(
        "Boko Haram raided a village on Wednesday (December 31st), an officer said Thursday (January 1st). "
        "The group was driven out in 2014."
    )
    assert published is not None
    assert published.day == date(2015, 1, 1)


def test_without_weekdays_the_latest_full_date_counts() -> None:
    published = work_out("Gunmen raided a mill on 3 May 2016. The mayor resigned on 5 May 2016.")
    assert published is not None
    assert published.day == date(2016, 5, 5)


def test_a_full_date_older_than_what_the_text_names_is_history() -> None:
    assert work_out("Since the attacks of 11 September 2001, ISIS has grown.") is None


def test_a_text_without_days_gives_nothing() -> None:
    assert work_out("Gunmen raided a mill and fled, the mayor said.") is None
