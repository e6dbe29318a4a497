"""Times that hang on a reporting word, in texts with and without capitals that tell names."""

from __future__ import annotations

import pytest

from dateline.resolve.when import find_sentence_times
from dateline.resolve.when_statement import hangs_on_cue
from tests.resolve.sentences import made, span_of


def hangs(text: str, trigger: str) -> bool:
    """True if the last time of a report of one sentence is the day of a statement."""
    document, sentences = made(text)
    time = find_sentence_times(document, sentences)[0][-1]
    return hangs_on_cue(time.span, span_of(document, trigger), sentences[0], document=document, cues=())


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Rebels killed two men, police told Radio Orin on Monday.", "killed"),
        ("REBELS KILLED TWO MEN, POLICE TOLD RADIO ORIN ON MONDAY.", "KILLED"),
        ("On Friday, the county coroner confirmed that two men were killed.", "killed"),
        ("The governor on Monday said that rebels killed two men.", "killed"),
    ],
)
def test_the_day_of_a_statement(text: str, trigger: str) -> None:
    assert hangs(text, trigger)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("IT WAS REPORTED THAT ON 10 MARCH REBELS MURDERED TWO MEN.", "MURDERED"),
        ("ON 10 MARCH ALLEGED REBELS MURDERED TWO MEN.", "MURDERED"),
        ("WE HAVE FURTHER REPORTS ON THIS MORNING'S ATTACK ON A MAYOR.", "ATTACK"),
        ("On Friday rebels killed two men, the governor confirmed.", "killed"),
        ("The army confirmed this morning's attack on a mayor.", "attack"),
    ],
)
def test_the_day_of_the_act(text: str, trigger: str) -> None:
    assert not hangs(text, trigger)
