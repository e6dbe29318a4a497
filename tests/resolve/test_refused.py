"""Acts that became no record are told with the rule that refused them."""

import pytest

from dateline.pipeline import Coding, explain_report
from dateline.resources import Resources, open_resources
from tests.made import made_document


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


def explain(text: str, resources: Resources) -> Coding:
    return explain_report(made_document(text), resources)


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        (
            "A bomb killed two people in Mosul on Monday. The army plans to attack the camp.",
            "attack",
            "stance.planned",
        ),
        (
            "A bomb killed two people in Mosul on Monday. The town has seen numerous bombings in recent years.",
            "bombings",
            "fold.history",
        ),
    ],
)
def test_a_refused_act_names_its_rule(text: str, words: str, rule: str, resources: Resources) -> None:
    coding = explain(text, resources)
    assert len(coding.records) == 1
    assert [(text[r.span.start : r.span.end], r.rule) for r in coding.refused] == [(words, rule)]


def test_private_crime_is_refused_by_name(resources: Resources) -> None:
    text = (
        "A man was shot and killed in a bar in Dayton on Monday, police said. Detectives are seeking a suspect. "
        "Court records show that the victim had been charged with burglary, prosecutors said."
    )
    coding = explain(text, resources)
    assert coding.records == ()
    assert {r.rule for r in coding.refused} == {"crime.private"}


def test_a_type_that_lost_is_kept_with_the_claim(resources: Resources) -> None:
    text = "A car bomb exploded in Kirkuk on Monday, killing five. The attack wounded nine more."
    (record,) = explain(text, resources).records
    assert [(r.value, r.rule) for r in record.type.rejected] == [("attack", "type.first-firm")]
