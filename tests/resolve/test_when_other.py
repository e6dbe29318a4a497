"""Days of the page and of the aftermath date no act."""

from __future__ import annotations

import pytest

from dateline.language.times import find_times
from dateline.language.token import split_words
from dateline.resolve.when_other import dates_aftermath, dates_page
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def made(text: str) -> tuple[Sentence, Span]:
    """The sentence and its first time."""
    sentence = Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))
    return sentence, find_times(text, 0, len(text))[0].span


@pytest.mark.parametrize(
    "text",
    [
        "Posted: Sunday, March 3, 2013 Two men were shot.",
        "Two men were shot. Updated Monday at noon.",
        "A photograph of the street. (Published Tuesday, March 5, 2013)",
    ],
)
def test_a_day_of_the_page(text: str) -> None:
    sentence, time = made(text)
    assert dates_page(time, sentence)


@pytest.mark.parametrize(
    "text",
    ["Two men were shot on Sunday.", "A film posted on Sunday shows the blast.", "On Sunday two died."],
)
def test_a_day_of_something_else(text: str) -> None:
    sentence, time = made(text)
    assert not dates_page(time, sentence)


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("A man accused of the shooting appeared in court on Monday.", "shooting", True),
        ("A girl hurt in the shooting was in critical condition Monday.", "shooting", True),
        ("On Monday a man was arraigned over the shooting.", "shooting", True),
        ("A vigil was held Monday for those killed.", "killed", True),
        ("The shooting happened on Monday.", "shooting", False),
        ("Police arrested twelve people on Monday.", "arrested", False),
        ("Deputies have arrested a man in Sunday night's shooting.", "shooting", False),
        ("Three people are recovering from Tuesday's blast.", "blast", False),
        ("The man charged last year, Ali Haddad, was shot dead on Monday.", "shot dead", False),
    ],
)
def test_a_day_of_the_aftermath(text: str, trigger: str, expected: bool) -> None:
    sentence = Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))
    time = find_times(text, 0, len(text))[-1].span
    start = text.index(trigger)
    assert dates_aftermath(time, Span(start, start + len(trigger)), sentence) is expected
