"""Times that date no act, and the rule that says so."""

from __future__ import annotations

import pytest

from dateline.resolve.when import find_sentence_times
from dateline.resolve.when_refuse import refuse_time
from tests.resolve.sentences import made, span_of


def rule_for(text: str, trigger: str) -> str | None:
    """The rule that refuses the first time of a report of one sentence."""
    document, sentences = made(text)
    time = next(time for time in find_sentence_times(document, sentences)[0] if time.says_day)
    refusal = refuse_time(time, span_of(document, trigger), sentences[0])
    return None if refusal is None else refusal.rule


@pytest.mark.parametrize(
    ("text", "trigger", "rule"),
    [
        ("Gunmen raided the mill until Monday.", "raided", "when.not-bounded"),
        (
            "It is the first bomb attack since the rising began in March 2011.",
            "bomb attack",
            "when.not-bounded",
        ),
        ("After the raid the talks will resume on Friday.", "raid", "when.not-ahead"),
        ("Gunmen will raid the mill next week, he said.", "raid", "when.not-ahead"),
        ("Rebels clashed with troops near the mill in recent weeks.", "clashed", "when.not-vague"),
        ("Rebels attacked the mill over the past eight months.", "attacked", "when.not-vague"),
        ("Posted: Sunday, March 3 Two men were shot.", "shot", "when.not-page"),
        ("A man accused of the shooting appeared in court on Monday.", "shooting", "when.not-aftermath"),
        ("Three were shot, and a sailor died from his wounds on Saturday.", "shot", "when.not-aftermath"),
        ("A man charged with the shooting was denied bond, Friday.", "shooting", "when.not-aftermath"),
        (
            "Police spoke of the shooting in a Saturday night press conference.",
            "shooting",
            "when.not-aftermath",
        ),
        ("Nobody had been arrested over the shooting as of Thursday.", "shooting", "when.not-bounded"),
        ("On Monday the envoy issued a call to end the fighting.", "fighting", "when.not-verb"),
        ("The party today called for an inquiry into the massacre.", "massacre", "when.not-verb"),
        ("He was shot by police three days after the bombing.", "bombing", "when.not-clause"),
        ("Rebels welcomed on Monday three men whom they had kidnapped.", "kidnapped", "when.not-verb"),
    ],
)
def test_a_time_that_dates_no_act(text: str, trigger: str, rule: str) -> None:
    assert rule_for(text, trigger) == rule


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Gunmen raided the mill on Monday.", "raided"),
        ("Rebels attacked the mill over the past two days.", "attacked"),
        ("Tension has grown since the attack on Monday.", "attack"),
        ("Officers were called Monday to the shooting.", "shooting"),
        ("Rebels released three hostages on Monday.", "released"),
        ("On Monday rebels who met near Orin attacked the mill.", "attacked"),
        ("A man died in hospital after he was shot on Monday.", "shot"),
    ],
)
def test_a_time_that_may_date_the_act(text: str, trigger: str) -> None:
    assert rule_for(text, trigger) is None
