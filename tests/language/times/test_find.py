"""Finding time expressions: spans, derivations, clocks, and texts in any case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.times import Relation, find_times, resolve_time


def words(text: str) -> list[str]:
    return [text[found.span.start : found.span.end] for found in find_times(text)]


def test_the_span_leaves_out_the_preposition() -> None:
    assert words("A mine went off on Friday night in Tarvin.") == ["Friday night"]


def test_the_derivation_names_both_rules() -> None:
    (found,) = find_times("on Sunday (June 25th)")
    assert found.rule == "when.weekday+month-day"


def test_a_bracket_around_the_day_belongs_to_the_span() -> None:
    assert words("said Monday (June 26th).") == ["Monday (June 26th)"]


def test_the_clock_keeps_the_words_of_the_text() -> None:
    (found,) = find_times("shortly before 10 p.m. on Sunday")
    assert found.clock == "shortly before 10 p.m."


def test_a_lone_clock_says_no_day() -> None:
    (found,) = find_times("The blast came at about 9:30 p.m. near the mill.")
    assert not found.says_day


def test_since_is_kept_as_a_relation() -> None:
    (found,) = find_times("Forty have died since Monday.")
    assert found.relation is Relation.SINCE


def test_a_paragraph_break_parts_two_times() -> None:
    assert words("He came on Monday\n\n12 May was quiet.") == ["Monday", "12 May"]


def test_a_wrapped_line_does_not_part_a_time() -> None:
    assert words("He came on 12\nMay with others.") == ["12\nMay"]


def test_only_the_given_stretch_is_searched() -> None:
    text = "On Monday it rained. On Tuesday it rained."
    (found,) = find_times(text, 21)
    assert text[found.span.start : found.span.end] == "Tuesday"


@pytest.mark.parametrize("case", [str, str.upper, str.lower])
def test_case_does_not_matter(case: type[str]) -> None:
    text = case("Gunmen raided two villages on Friday and burnt a mill on 12 January.")
    assert [found.rule for found in find_times(text)] == ["when.weekday", "when.day-month"]


@given(st.text(alphabet="0123456789 /-.:,()may JuneSnd'th\n", max_size=60))
def test_any_text_gives_spans_in_order_that_do_not_overlap(text: str) -> None:
    end = 0
    for found in find_times(text):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
        resolve_time(found, anchor=None)
