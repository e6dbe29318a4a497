from __future__ import annotations

import pytest

from dateline.tag.mention import MentionKind
from tests.assemble.scene import tagged


def unlisted(text: str) -> list[str]:
    _, _, mentions = tagged(text)
    return [
        m.label for m in mentions if m.kind is MentionKind.ACTOR and m.producer.rule == "lexicon.organisation"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fighters of the Falcon Brigade shot four men.", ["Falcon Brigade"]),
        ("The Harrow Liberation Front claimed the attack.", ["Harrow Liberation Front"]),
        (
            "the harrow popular liberation movement claimed the attack.",
            ["harrow popular liberation movement"],
        ),
        ("Troops moved to the front on Monday.", []),
        ("The Taliban claimed the attack.", []),
        ("The Syrian Front line moved on Monday.", []),
    ],
)
def test_runs_of_names_that_end_in_a_head_of_armed_organisations(text: str, expected: list[str]) -> None:
    assert unlisted(text) == expected
