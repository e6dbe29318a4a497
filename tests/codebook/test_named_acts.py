"""Acts whose name tells the day."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.codebook.named_acts import named_act_at
from dateline.text.span import Span


def find(text: str, trigger: str) -> tuple[str, date, date] | None:
    start = text.index(trigger)
    act = named_act_at(text, Span(start, start + len(trigger)), start=0, end=len(text))
    return None if act is None else (text[act.span.start : act.span.end], act.first, act.last)


@pytest.mark.parametrize(
    ("text", "trigger", "words", "first", "last"),
    [
        ("a survivor of the Omagh bombing", "bombing", "Omagh bombing", "1998-08-15", "1998-08-15"),
        (
            "AFTER THE BOSTON MARATHON BOMBING",
            "BOMBING",
            "BOSTON MARATHON BOMBING",
            "2013-04-15",
            "2013-04-15",
        ),
        ("since the 9/11 attacks", "attacks", "9/11 attacks", "2001-09-11", "2001-09-11"),
        ("the Beslan school siege", "siege", "Beslan school siege", "2004-09-01", "2004-09-03"),
    ],
)
def test_a_known_name(text: str, trigger: str, words: str, first: str, last: str) -> None:
    assert find(text, trigger) == (words, date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("a bombing in Omagh", "bombing"),
        ("years after the Omagh bombing, gunmen raided a mill", "raided"),
        ("the Boston bombing", "bombing"),
    ],
)
def test_other_words(text: str, trigger: str) -> None:
    assert find(text, trigger) is None
