from __future__ import annotations

import pytest

from dateline.read.titles import title_pattern, trim_title


@pytest.mark.parametrize(
    "title",
    [
        "Blast near the port kills nine | Daily Example",
        "Blast near the port kills nine - Region - World - Example Online",
        "title: Blast near the port kills nine",
        "Blast near the port kills nine – The Example",
    ],
)
def test_a_site_name_is_trimmed(title: str) -> None:
    assert trim_title(title) == "Blast near the port kills nine"


def test_a_hyphen_inside_a_word_is_no_site_name() -> None:
    assert trim_title("Car bomb hits al-Qaim market") == "Car bomb hits al-Qaim market"


def test_marks_and_spaces_may_differ() -> None:
    pattern = title_pattern("Governor: “no dead” after raid")
    assert pattern is not None
    match = pattern.search("Fri 07 Apr Governor no dead after  raid. The governor said")
    assert match is not None
    assert match.group() == "Governor no dead after  raid."


def test_a_title_without_words_matches_nothing() -> None:
    assert title_pattern("***") is None
