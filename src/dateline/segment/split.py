"""A document cut into sentences and quotations."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.token import Token, split_words
from dateline.segment.boundaries import find_ends, find_paragraphs
from dateline.segment.quotations import find_quotations
from dateline.segment.sentence import Segmentation, Sentence
from dateline.text.document import TEXT_KINDS, Document
from dateline.text.span import Span

MOST_TOKENS = 1000
"""A longer run without a stop is a table or damaged text; it is cut so that later stages stay linear."""


def split_document(document: Document) -> Segmentation:
    """Sentences of the regions in `TEXT_KINDS`, none across two regions or paragraphs, and the quotations in
    them.

    `paragraph` counts regions, and blank-line paragraphs inside a region, in reading order.
    """
    sentences: list[Sentence] = []
    paragraph = 0
    for region in document.regions:
        if region.kind not in TEXT_KINDS:
            continue
        for begin, stop in find_paragraphs(document.text, region.span.start, region.span.end):
            found = False
            for tokens in _cut_sentences(document.text, begin, stop):
                found = True
                span = Span(tokens[0].start, tokens[-1].end)
                sentences.append(Sentence(len(sentences), span, region.kind, paragraph, tokens))
            paragraph += found
    ready = tuple(sentences)
    return Segmentation(ready, find_quotations(document, ready))


def _cut_sentences(text: str, begin: int, stop: int) -> Iterator[tuple[Token, ...]]:
    start = begin
    for end in find_ends(text, begin, stop):
        tokens = split_words(text, start, end)
        start = end
        while len(tokens) > MOST_TOKENS:
            cut = _safe_cut(tokens)
            yield tokens[:cut]
            tokens = tokens[cut:]
        if any(token.text[0].isalnum() for token in tokens):
            yield tokens


def _safe_cut(tokens: tuple[Token, ...]) -> int:
    """Number of tokens to cut off: up to the last mark of the second half that may end a clause, else all
    allowed.
    """
    for marks in (";:|•", ",)]-–—"):
        for number in range(MOST_TOKENS, MOST_TOKENS // 2, -1):
            if tokens[number - 1].text in marks:
                return number
    return MOST_TOKENS
