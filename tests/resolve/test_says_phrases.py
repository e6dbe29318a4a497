"""Who is said to tell of an act: the phrase file of attribution chains."""

from __future__ import annotations

import pytest

from dateline.resolve.attribution import attribute_span
from dateline.segment import split_document
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span
from tests.phrase_file import Phrase, read_phrases

PHRASES = read_phrases("says.en.txt")


def chain_of(marked: str) -> str:
    """The chain over the words between double asterisks, each link as "text (kind, cue)"."""
    before, act, after = marked.split("**")
    text = before + act + after
    document = Document("d", text, (Region(RegionKind.BODY, Span(0, len(text))),), "0")
    span = Span(len(before), len(before) + len(act))
    found = attribute_span(span, document=document, segmentation=split_document(document))
    return " > ".join(f"{link.text} ({link.kind.value}, {link.cue or 'no cue'})" for link in found)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.where} {phrase.text}")
def test_who_says_so(phrase: Phrase) -> None:
    assert chain_of(phrase.text) == (phrase.expected or "")
