import pytest

from dateline.text.span import Span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_empty_or_negative_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or negative"):
        Span(start, end)


def test_touching_spans_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 3).gap_to(Span(3, 5)) == 0


def test_gap_is_symmetric() -> None:
    assert Span(0, 3).gap_to(Span(7, 9)) == Span(7, 9).gap_to(Span(0, 3)) == 4


def test_spans_sort_by_start_then_end() -> None:
    assert sorted([Span(2, 5), Span(0, 9), Span(0, 3)]) == [Span(0, 3), Span(0, 9), Span(2, 5)]
