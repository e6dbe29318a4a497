"""The table of groups, operations, wars and leaders with their years."""

from __future__ import annotations

from datetime import date

from dateline.codebook.eras import open_eras


def test_the_table_has_sixty_rows_or_more() -> None:
    assert len(open_eras().rows) >= 60


def test_no_era_ends_before_it_starts() -> None:
    assert [era.names for era in open_eras().rows if era.end is not None and era.end <= era.start] == []


def test_no_name_stands_in_two_rows() -> None:
    names = [name.lower() for era in open_eras().rows for name in era.names]
    assert sorted(names) == sorted(set(names))


def test_a_short_name_is_matched_in_its_own_case_only() -> None:
    assert open_eras().named_in("isis is a river") == ()
    assert len(open_eras().named_in("ISIS claimed the raid")) == 1


def test_an_older_name_is_not_found_inside_a_younger_one() -> None:
    starts = [era.start for era in open_eras().named_in("the Islamic State of Iraq and the Levant")]
    assert starts == [date(2013, 4, 1)]


def test_a_running_era_has_begun_and_is_current() -> None:
    (era,) = open_eras().named_in("ISIS")
    assert not era.began(date(2006, 6, 25))
    assert era.current(date(2017, 6, 25))
