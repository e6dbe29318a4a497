"""The body of a page, on cases worked by hand."""

from __future__ import annotations

import pytest

from dateline.evaluate.score_page_text import READ, SHINGLES, WORDS, score_page
from dateline.evaluate.tally import Tally
from dateline.text.document import Document

GOLD = "Two men died in Marwan on Sunday."
PAGE = Document(document_id="p", text=GOLD, regions=(), sha256="0")


def test_gold_against_itself_is_perfect() -> None:
    found = score_page(GOLD, GOLD)
    assert [tally.f1 for tally in found.tallies.values()] == [1, 1]
    assert found.misses == ()


def test_words_and_runs_of_four() -> None:
    found = score_page(GOLD, "Share this. Two men died in Marwan").tallies
    assert found[WORDS] == Tally(7, 5, 7, 5)
    # ours has four runs, two of them right; the gold has four, two found
    assert found[SHINGLES] == Tally(1, 0.5, 1, 0.5)


def test_a_repeated_word_counts_once() -> None:
    assert score_page("one", "one one").tallies[WORDS] == Tally(2, 1, 1, 1)


def test_a_page_that_is_refused_has_no_precision() -> None:
    found = score_page(GOLD, "").tallies
    assert found[SHINGLES] == Tally(0, 0, 1, 0)
    assert WORDS + READ not in found


def test_pages_read_have_rows_of_their_own() -> None:
    assert score_page(GOLD, GOLD, PAGE).tallies[WORDS + READ].f1 == 1


def test_an_empty_page_that_is_empty_for_us_asks_nothing() -> None:
    assert score_page("", "").tallies[SHINGLES].f1 is None


def test_misses_show_long_stretches_only() -> None:
    menu = "Home News Sport Weather Travel Culture Shop Jobs "
    (miss,) = score_page(GOLD, menu + GOLD).misses
    assert (miss.kind, miss.ours) == ("false alarm", menu.strip())


@pytest.mark.parametrize("words", ["one two", "one two three four"])
def test_short_texts_are_one_run(words: str) -> None:
    assert score_page(words, words).tallies[SHINGLES] == Tally(1, 1, 1, 1)
