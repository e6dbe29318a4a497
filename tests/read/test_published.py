from __future__ import annotations

from datetime import date, datetime

import pytest

from dateline.read import read_text
from dateline.read.published import day_in_address, parse_day
from dateline.text.document import PublishedBasis

BODY = "Gunmen killed two soldiers near the river on Tuesday, the army said in a statement to the press."


def test_a_given_day_goes_before_the_page() -> None:
    published = read_text(f"12 June 2016\n\n{BODY}", published=date(2016, 6, 13)).published
    assert published is not None
    assert (published.day, published.basis, published.span) == (date(2016, 6, 13), PublishedBasis.GIVEN, None)


def test_a_given_moment_counts_as_its_day() -> None:
    published = read_text(BODY, published=datetime(2016, 6, 13, 23, 59)).published
    assert published is not None
    assert type(published.day) is date


@pytest.mark.parametrize(
    "line",
    [
        "12 June 2016",
        "Published June 12 2016",
        "Date of publication 12 June 2016",
        "Posted on June 12, 2016",
        "2016-06-12",
        "Sun 12 Jun 2016 at 0914",
        "Last updated at Jun 122016",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["own line", "same line"])
def test_a_date_line_dates_the_report(line: str, gap: str) -> None:
    document = read_text(f"{line}{gap}{BODY}")
    assert document.published is not None
    assert (document.published.day, document.published.basis) == (date(2016, 6, 12), PublishedBasis.PAGE_TEXT)
    assert document.published.span is not None
    assert "12" in document.slice(document.published.span)


def test_a_date_line_may_say_when_it_was_updated() -> None:
    line = "Published: Sunday, June 12, 2016 10:05 PM - Updated: 3 days ago"
    published = read_text(f"{line}\n\n{BODY}").published
    assert published is not None
    assert published.day == date(2016, 6, 12)


def test_a_header_with_a_year_dates_the_report() -> None:
    published = read_text("LIMA, 12 JAN 90 (AGENCY) -- [TEXT] " + BODY).published
    assert published is not None
    assert published.day == date(1990, 1, 12)


def test_a_header_without_a_year_does_not() -> None:
    assert read_text("BAGHDAD, 12 May (Agency) - " + BODY).published is None


def test_a_day_in_the_body_does_not() -> None:
    assert (
        read_text(f"{BODY} A video published on 3 May 2016 shows the men. It was 4 May 2016.").published
        is None
    )


def test_the_first_publication_goes_before_the_update() -> None:
    published = read_text(f"Updated: 14 June 2016\n\nPosted: 12 June 2016\n\n{BODY}").published
    assert published is not None
    assert published.day == date(2016, 6, 12)


def test_an_open_order_of_day_and_month_keeps_both_days() -> None:
    body = BODY.replace(" on Tuesday", "")
    published = read_text(f"04/05/2016\n\n{body}").published
    assert published is not None
    assert (published.day, published.alternatives) == (date(2016, 5, 4), (date(2016, 4, 5),))


def test_the_weekdays_of_the_news_tell_the_order() -> None:
    text = "04/05/2016\n\nGunmen raided the mill on Tuesday and killed two guards, the police chief of Tarvin said."
    published = read_text(text).published
    assert published is not None
    assert (published.day, published.alternatives) == (date(2016, 4, 5), (date(2016, 5, 4),))


def test_the_same_day_in_words_settles_the_order() -> None:
    published = read_text(f"04/05/2016\n\n{BODY} The raid of April 5, 2016 was the second.").published
    assert published is not None
    assert (published.day, published.alternatives) == (date(2016, 4, 5), ())


def test_the_text_s_own_way_of_writing_days_goes_first() -> None:
    published = read_text(f"04/05/2016\n\n{BODY} The first raid was on March 2.").published
    assert published is not None
    assert (published.day, published.alternatives) == (date(2016, 4, 5), (date(2016, 5, 4),))


def test_an_address_dates_the_report_but_an_archive_s_stamp_does_not() -> None:
    assert day_in_address(
        "http://web.archive.org/web/20180101000000/http://example.org/20150130/a-b"
    ) == date(2015, 1, 30)
    assert day_in_address("https://example.org/2015/01/30/a") == date(2015, 1, 30)
    assert day_in_address("https://example.org/story-20159930") is None
    assert day_in_address(None) is None


def test_iso_days_and_moments_are_read_in_their_own_zone() -> None:
    assert parse_day("2016-06-12") == date(2016, 6, 12)
    assert parse_day("2016-06-12T23:30:00-05:00") == date(2016, 6, 12)
    assert parse_day("2016-06-12T23:30:00Z") == date(2016, 6, 12)
    assert parse_day("12/06/2016") is None
    assert parse_day("2016-06") is None
