"""Windows over a long text: every piece is kept once, and seldom at an edge."""

from __future__ import annotations

import pytest

from dateline.tag.encoder.windows import cover


@pytest.mark.parametrize("n_pieces", [1, 5, 6, 7, 40, 41])
def test_every_piece_is_kept_once(n_pieces: int) -> None:
    kept = [at for w in cover(n_pieces, inside=6, step=4) for at in range(w.keep_first, w.keep_stop)]
    assert kept == list(range(n_pieces))


def test_a_window_holds_what_is_kept_of_it() -> None:
    windows = list(cover(40, inside=6, step=4))
    assert all(w.first <= w.keep_first < w.keep_stop <= w.stop for w in windows)
    assert all(w.stop - w.first <= 6 for w in windows)


def test_a_shared_piece_is_kept_where_it_stands_further_from_the_edge() -> None:
    first, second, *_ = cover(40, inside=6, step=4)
    assert (first.keep_stop, second.first, first.stop) == (5, 4, 6)


def test_no_text_no_windows() -> None:
    assert list(cover(0, inside=6, step=4)) == []
