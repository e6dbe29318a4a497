"""The phrase file is the specification of the time rules: what is found, and which days it names."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.language.times import Relation, TimeExpression, find_times, resolve_time
from dateline.record.vocabulary import Basis
from tests.phrase_file import Phrase, read_phrases

PHRASES = read_phrases("when.en.txt")


def _day(value: str) -> date | None:
    return None if value == "none" else date.fromisoformat(value)


def _value(expression: TimeExpression, phrase: Phrase) -> str:
    """The expression as the phrase file writes it."""
    resolved = resolve_time(
        expression, anchor=_day(phrase.setting("anchor")), reference=_day(phrase.setting("reference"))
    )
    if resolved is None:
        return "unknown"
    interval = resolved.interval
    words = [interval.start.isoformat(), interval.end.isoformat(), interval.precision.value]
    if expression.relation is not Relation.AT:
        words.append(expression.relation.value)
    if resolved.basis is Basis.INFERRED:
        words.append("inferred")
    if interval.clock is not None:
        words.append(f"| {interval.clock.lower()}")
    return " ".join(words)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.where}: {phrase.text}")
def test_phrase(phrase: Phrase) -> None:
    found = [expression for expression in find_times(phrase.text) if expression.says_day]
    if phrase.expected is None:
        assert found == []
    else:
        assert [_value(expression, phrase) for expression in found] == [phrase.expected]


def test_the_file_specifies_at_least_two_hundred_phrases() -> None:
    assert len(PHRASES) >= 200
