"""Sentences as the weights of `segment/attributed` see them: marks, dashes and abbreviations in one spelling."""

from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.segment.attributed.tidy import Tidy, join_tokens, tidy_sentences
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def tidied(*texts: str, paragraphs: tuple[int, ...] = ()) -> tuple[Tidy, ...]:
    found = []
    for number, text in enumerate(texts):
        paragraph = paragraphs[number] if paragraphs else 0
        tokens = split_words(text)
        found.append(Sentence(number, Span(0, len(text)), RegionKind.BODY, paragraph, tokens))
    return tidy_sentences(found)


def lowers(text: str) -> list[str]:
    return [token.lower for token in join_tokens(split_words(text))]


@pytest.mark.parametrize(
    "text",
    ["“We ran,” she said. “All.”", '"We ran," she said. "All."', "''We ran,'' she said. ''All.''"],
)
def test_all_marks_read_alike(text: str) -> None:
    (one,) = tidied(text)
    assert [token.lower for token in one.tokens] == [
        *("“", "we", "ran", ",", "”", "she", "said", ".", "“", "all", ".", "”")
    ]
    assert [token.lower for token, quoted in zip(one.tokens, one.quoted, strict=True) if quoted] == [
        *("we", "ran", ",", "all", ".")
    ]


def test_titles_and_initials_keep_their_stop() -> None:
    assert lowers("Gov. J. Nur left.") == ["gov", "j", "nur", "left", "."]


def test_dashes_and_dots_are_one_token() -> None:
    assert lowers("They left -- all... of them") == ["they", "left", "–", "all", "…", "of", "them"]


def test_a_joined_token_keeps_its_offsets() -> None:
    text = "''Yes,'' Mr. Nur said."
    assert all(text[t.start : t.end] == t.text for t in join_tokens(split_words(text)))


def test_a_paragraph_closes_what_is_open() -> None:
    first, second = tidied('"We ran.', "They fired.", paragraphs=(0, 1))
    assert any(first.quoted) and not any(second.quoted)


def test_labels_of_a_transcript() -> None:
    found = tidied("Q: Who fired?", "A: They did.", "They left.", paragraphs=(0, 1, 2))
    assert [(one.label, one.n_labels) for one in found] == [("q", 2), ("a", 2), ("", 2)]


def test_place_tells_of_the_neighbours_marks() -> None:
    found = tidied('"We ran," she said.', "They fired.", "Then it was quiet.")
    assert [one.place for one in found] == [(True, 0, "00"), (False, 1, "10"), (False, 2, "00")]
