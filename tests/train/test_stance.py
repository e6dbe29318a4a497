"""The figures that the trainer writes into the weight files, and the features it trains on."""

from __future__ import annotations

import pytest

pytest.importorskip("sklearn")

from train.stance import correlation, describe, macro_f1

from dateline.evaluate.corpus_report import CorpusReport


def test_correlation() -> None:
    assert correlation([1, 2, 3], [2.0, 4.0, 6.0]) == pytest.approx(1)
    assert correlation([1, 2, 3], [3.0, 2.0, 1.0]) == pytest.approx(-1)


def test_macro_f1() -> None:
    # a: 1 of 2 found, no false alarm, F 2/3; b: 1 of 1, one false alarm, F 2/3
    assert macro_f1(["a", "b", "b"], ["a", "a", "b"], ["a", "b"]) == pytest.approx(2 / 3)


def test_features_come_one_row_a_predicate() -> None:
    report = CorpusReport("t", "The council sold it.")
    found = list(describe(report, ((12, 16), (30, 34)), whole=True))
    assert "word=sold" in found[0]
    assert found[1] == ()
