"""Outputs of the network as spans and chances."""

from __future__ import annotations

import numpy as np
import pytest

from dateline.tag.encoder.decode import chance_of, find_spans, pieces_of
from dateline.tag.encoder.model import Outputs
from dateline.text.span import Span

TEXT = "Ana Perez was shot by gunmen"
WORDS = (Span(0, 3), Span(4, 7), Span(7, 9), Span(10, 13), Span(14, 18), Span(19, 21), Span(22, 28))
"""Pieces: "Perez" is cut in two."""

NONE, B1, I1, B2, I2 = range(5)
TAGS = {"side": ("doer", "undergoer")}


def outputs(*labels: int) -> Outputs:
    """Sure of one label for each piece."""
    logits = np.full((len(labels), 5), -5.0, dtype=np.float32)
    logits[np.arange(len(labels)), list(labels)] = 5.0
    return Outputs(WORDS[: len(labels)], {"side": logits}, TAGS, ())


def found(*labels: int) -> list[tuple[str, str]]:
    spans = find_spans(outputs(*labels), "side", TEXT)
    return [(TEXT[one.span.start : one.span.end], one.label) for one in spans]


def test_spans_have_their_labels() -> None:
    assert found(B2, I2, I2, NONE, NONE, NONE, B1) == [("Ana Perez", "undergoer"), ("gunmen", "doer")]


def test_an_inside_without_a_beginning_opens_a_span() -> None:
    assert found(NONE, NONE, NONE, NONE, NONE, NONE, I1) == [("gunmen", "doer")]


def test_a_word_is_never_cut() -> None:
    assert found(NONE, B2, NONE, NONE, NONE, NONE, NONE) == [("Perez", "undergoer")]


def test_a_second_beginning_inside_a_word_opens_nothing() -> None:
    assert found(B2, I2, B2, NONE, NONE, NONE, NONE) == [("Ana Perez", "undergoer")]


def test_two_names_side_by_side_are_two() -> None:
    assert found(B2, B2, I2, NONE, NONE, NONE, NONE) == [("Ana", "undergoer"), ("Perez", "undergoer")]


def test_the_chance_of_a_sure_span_is_near_one() -> None:
    (one,) = find_spans(outputs(NONE, NONE, NONE, NONE, NONE, NONE, B1), "side", TEXT)
    assert 0.99 < one.chance <= 1.0


def test_offsets_count_from_where_the_text_stands() -> None:
    moved = Outputs((Span(107, 109),), {"side": outputs(B1).columns["side"]}, TAGS, ())
    (one,) = find_spans(moved, "side", "and ok ok", start=100)
    assert one.span == Span(107, 109)


def test_pieces_of_a_span() -> None:
    held = outputs(NONE, NONE, NONE, NONE, NONE, NONE, NONE)
    assert list(pieces_of(held, Span(4, 9))) == [1, 2]
    assert list(pieces_of(held, Span(9, 10))) == []


def test_the_chance_of_words_is_that_of_their_surest_piece() -> None:
    held = Outputs(WORDS[:3], {"act": np.array([[0.0], [-9.0], [0.0]], dtype=np.float32)}, {}, ())
    assert chance_of(held, "act", Span(0, 9)) == pytest.approx(0.5)
    assert chance_of(held, "act", Span(9, 10)) is None
