"""Offsets of a corpus moved into the text as reading has it."""

from __future__ import annotations

from dateline.evaluate.tidy_corpus import tidy_with_offsets
from dateline.text.span import Span


def test_a_tidy_text_stays() -> None:
    text, move = tidy_with_offsets("Shells hit Marwan.")
    assert text == "Shells hit Marwan."
    assert move(11, 17) == Span(11, 17)


def test_offsets_follow_a_changed_line_end() -> None:
    text, move = tidy_with_offsets("One.\r\nShells hit\xa0Marwan.\r\n")
    span = move(17, 23)
    assert span is not None
    assert text[span.start : span.end] == "Marwan"


def test_a_word_that_was_mended_is_moved_whole() -> None:
    raw = "They met in Bogota\u0301 and in Quito."
    text, move = tidy_with_offsets(raw)
    words = []
    for word in ("Bogota\u0301", "Quito"):
        start = raw.index(word)
        span = move(start, start + len(word))
        assert span is not None
        words.append(text[span.start : span.end])
    assert words == ["Bogot\u00e1", "Quito"]


def test_an_empty_stretch_has_no_span() -> None:
    _, move = tidy_with_offsets("Quito")
    assert move(2, 2) is None
