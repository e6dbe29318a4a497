"""Documents of hand-made sentences, for the resolvers' tests."""

from __future__ import annotations

from dateline.language.token import split_words
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span


def made(*texts: str, kinds: tuple[RegionKind, ...] = ()) -> tuple[Document, tuple[Sentence, ...]]:
    """A document with one region and one sentence for each text."""
    regions: list[Region] = []
    sentences: list[Sentence] = []
    start = 0
    whole = "\n\n".join(texts)
    for index, text in enumerate(texts):
        span = Span(start, start + len(text))
        kind = kinds[index] if kinds else RegionKind.BODY
        regions.append(Region(kind, span))
        sentences.append(Sentence(index, span, kind, index, split_words(whole, span.start, span.end)))
        start = span.end + 2
    return Document("made", whole, tuple(regions), "0" * 64), tuple(sentences)


def span_of(document: Document, words: str) -> Span:
    """Where the words first stand."""
    start = document.text.index(words)
    return Span(start, start + len(words))
