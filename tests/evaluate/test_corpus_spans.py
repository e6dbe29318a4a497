"""Pairing of spans, and splits of several files."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import Misuse
from dateline.evaluate.corpus_spans import corpus_files, pair_spans
from dateline.text.span import Span


def test_an_equal_span_goes_before_a_longer_overlap() -> None:
    assert pair_spans([Span(0, 4), Span(4, 10)], [Span(2, 10), Span(4, 10)]) == {0: 0, 1: 1}


def test_one_of_ours_serves_one_of_the_gold() -> None:
    assert pair_spans([Span(0, 4), Span(5, 6)], [Span(0, 6)]) == {0: 0}


def test_touching_spans_do_not_pair() -> None:
    assert pair_spans([Span(0, 4)], [Span(4, 6)]) == {}


def test_a_split_of_two_files(tmp_path: Path) -> None:
    for name in ("north", "south"):
        (tmp_path / f"{name}.jsonl").write_text("", "utf-8")
    assert [file.stem for file in corpus_files(tmp_path, "north+south")] == ["north", "south"]


def test_a_file_stands_for_every_split(tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    file.write_text("", "utf-8")
    assert corpus_files(file, "north+south") == (file,)


def test_an_absent_part_of_a_split_is_named(tmp_path: Path) -> None:
    (tmp_path / "north.jsonl").write_text("", "utf-8")
    with pytest.raises(Misuse, match=r"no south\.jsonl"):
        corpus_files(tmp_path, "north+south")
