"""A date line without a year beside the weekday on which speakers speak."""

from __future__ import annotations

from datetime import date

from dateline.codebook.eras import open_eras
from dateline.read import read_text
from dateline.resolve.anchor import work_out_published
from dateline.resolve.anchor_header import header_day, statement_weekday
from dateline.segment import split_document
from dateline.text.document import Document

HEAD = "ORIN, Afghanistan, Oct. 3 (Xinhua) -- "


def read(body: str) -> Document:
    return read_text(f"Raid in the hills\n{HEAD}{body}", origin="made", document_id="made")


def test_the_date_line_is_found() -> None:
    document = read("Nine men were killed on Friday night.")
    found = header_day(document)
    assert found is not None and document.slice(found.span) == "Oct. 3"


def test_the_weekday_of_most_statements_counts() -> None:
    document = read(
        "Nine men died on Friday, police said on Saturday. A doctor confirmed Saturday that two lived."
    )
    assert statement_weekday(document, split_document(document).sentences) == 5


def test_a_weekday_without_a_speaker_is_none() -> None:
    document = read("Nine men were killed on Friday night.")
    assert statement_weekday(document, split_document(document).sentences) is None


def test_date_line_and_weekday_give_the_year_of_a_named_war() -> None:
    document = read("Nine Taliban militants were killed on Friday night, police confirmed on Saturday.")
    published = work_out_published(document, split_document(document).sentences, open_eras())
    assert published is not None and published.day == date(2020, 10, 3)
    assert date(2015, 10, 3) in published.alternatives


def test_without_a_named_group_the_year_stays_open() -> None:
    document = read("Nine men were killed on Friday night, police confirmed on Saturday.")
    assert work_out_published(document, split_document(document).sentences, open_eras()) is None
