from __future__ import annotations

import pytest

from dateline.record.vocabulary import Certainty
from dateline.resolve.responsibility import find_statements
from tests.assemble.scene import tagged


def statements(text: str) -> list[tuple[str, Certainty]]:
    document, segmentation, mentions = tagged(text)
    found = find_statements(segmentation.sentences[0], [m for m in mentions if m.sentence == 0])
    return [(document.slice(s.mention.span), s.certainty) for s in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Taliban claimed responsibility for the attack.", [("Taliban", Certainty.CLAIMED)]),
        ("Responsibility was claimed by the Taliban.", [("Taliban", Certainty.CLAIMED)]),
        ("The rebels denied any involvement.", [("The rebels", Certainty.DENIED)]),
        (
            "Police blamed the rebels and the Taliban for the attack.",
            [("the rebels", Certainty.ACCUSED), ("Taliban", Certainty.ACCUSED)],
        ),
        ("The murder was attributed to the Taliban.", [("Taliban", Certainty.ACCUSED)]),
        ("The rebels are responsible for the bombing.", [("The rebels", Certainty.ACCUSED)]),
        ("The rebels are believed to be behind it.", [("The rebels", Certainty.SUSPECTED)]),
        ("Two men opened fire on the car.", [("Two men", Certainty.ASSERTED)]),
        (
            "The rebels, who are fighting the Taliban, claimed responsibility.",
            [("The rebels", Certainty.CLAIMED)],
        ),
    ],
)
def test_statements_of_responsibility(text: str, expected: list[tuple[str, Certainty]]) -> None:
    assert statements(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the attack.",
        "The army is responsible for the roads of the province.",
        "The opposition accused the government of neglect.",
        "The officers opened fire.",
        "Police in the town searched for a man believed to be responsible for the blast.",
    ],
)
def test_words_that_lay_the_act_at_no_armed_door(text: str) -> None:
    assert [s for s in statements(text) if s[0] not in ("a man",)] == []
