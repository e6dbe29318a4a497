"""What the trained weights find to be attributed: speech, thought, wishes, judgements."""

from __future__ import annotations

import pytest

from dateline.segment import split_document
from dateline.segment.attributed.find import find_attributed
from tests.segment.build import body, words


def attributed(text: str) -> list[tuple[str | None, str | None, str | None]]:
    document = body(text)
    parts = split_document(document)
    found = find_attributed(parts.sentences, parts.quotations)
    return [(words(document, q.speaker), words(document, q.cue), words(document, q.content)) for q in found]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The governor said that two bridges were closed.", "The governor", "said"),
        ("“Two bridges are closed,” the governor said.", "the governor", "said"),
        ("''Two bridges are closed,'' the governor said.", "the governor", "said"),
        ("Two bridges are closed, according to the governor.", "the governor", "according to"),
        ("Voters believe that the senator will lose.", "Voters", "believe"),
        ("The senator criticized the governor on Monday.", "The senator", "criticized"),
        ("The senator promised to lower taxes.", "The senator", "promised"),
    ],
)
def test_source_and_cue(text: str, speaker: str, cue: str) -> None:
    assert [(one[0], one[1]) for one in attributed(text)] == [(speaker, cue)]


@pytest.mark.parametrize("text", ["Rain fell over the hills.", "The train from Luuq was late again."])
def test_plain_telling_is_nobodys(text: str) -> None:
    assert attributed(text) == []


def test_the_content_is_what_follows() -> None:
    ((_, _, content),) = attributed("Voters believe that the senator will lose.")
    assert content == "the senator will lose"


def test_nothing_of_nothing() -> None:
    assert find_attributed((), ()) == ()
