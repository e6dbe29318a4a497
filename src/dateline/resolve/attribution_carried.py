"""Speakers that a sentence does not name itself: carried over from the sentence before, or from a line of sources.

Rules `says.carried` and `says.source_line`; see docs/rules/attribution.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from dateline.segment.sentence import Quotation, Segmentation, Sentence
from dateline.segment.words import word_list
from dateline.text.document import Document, RegionKind
from dateline.text.span import Span

FURTHEST = 2
"""Sentences that a speaker is carried over at most, the second only where the next speaker is the same again.

Further on, reports have gone over to their own words. (Read off the development reports: of carries over one
sentence about two in three agree with the coders, of those over two without the same speaker again, one in three.)
"""

MOSTLY = 0.5
"""Share of a sentence that its speaker must have said for the next sentence to go on with him."""

SOURCE_LINE = re.compile(
    r"\(\s*Source\s*:\s*([^()\n]{3,60}?)\s*\)|^Source\s*:\s*([^()\n]{3,60}?)\.?$", re.MULTILINE
)
"""A line that names whom all of the report is from: "(Source: Northern Relief Council)"."""


def carried_quotation(span: Span, segmentation: Segmentation) -> Quotation | None:
    """The quotation whose speaker goes on at `span`: "The mayor said that two men died. A third was wounded."

    None where the sentence has a speaker or quotation of its own, speaks of another time, or where none of the
    sentences just before it was somebody's.
    """
    sentences = segmentation.sentences
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if at < 1 or sentences[at].region is not RegionKind.BODY or _reported(sentences[at], segmentation):
        return None
    if _turns_away(sentences[at]):
        return None
    for before in range(at - 1, max(-1, at - 1 - FURTHEST), -1):
        sentence = sentences[before]
        if sentence.region is not RegionKind.BODY:
            return None
        reported = _reported(sentence, segmentation)
        if reported:
            found = _who_goes_on(sentence, reported)
            return found if before == at - 1 or _speaks_again(found, sentences[at], segmentation) else None
        if _turns_away(sentence):
            return None
    return None


def source_line(document: Document) -> Span | None:
    """The name in a line of sources at the report's end, if there is one such line."""
    found = list(SOURCE_LINE.finditer(document.text))
    if len(found) != 1:
        return None
    group = 1 if found[0].group(1) is not None else 2
    return Span(found[0].start(group), found[0].end(group))


def _reported(sentence: Sentence, segmentation: Segmentation) -> list[Quotation]:
    """Quotations whose words or reporting clause touch the sentence."""
    return [
        quotation
        for quotation in segmentation.quotations
        if _touches(sentence, quotation.content)
        or (quotation.cue is not None and _touches(sentence, quotation.cue))
    ]


def _touches(sentence: Sentence, span: Span) -> bool:
    return span.start < sentence.span.end and sentence.span.start < span.end


def _who_goes_on(sentence: Sentence, reported: list[Quotation]) -> Quotation | None:
    """The only speaker of a sentence that is mostly his words."""
    length = sentence.span.end - sentence.span.start
    said = [
        q
        for q in reported
        if q.speaker is not None
        and min(q.content.end, sentence.span.end) - max(q.content.start, sentence.span.start)
        > MOSTLY * length
    ]
    speakers = {q.antecedent or q.speaker for q in reported if q.speaker is not None}
    return said[-1] if said and len(speakers) == 1 else None


def _speaks_again(quotation: Quotation | None, sentence: Sentence, segmentation: Segmentation) -> bool:
    """Whether the next speaker after the sentence is the one of the quotation, as far as references are known."""
    if quotation is None:
        return False
    later = (
        q for q in segmentation.quotations if q.speaker is not None and q.content.start >= sentence.span.end
    )
    following = next(later, None)
    own = quotation.antecedent or quotation.speaker
    return following is not None and own in (following.speaker, following.antecedent)


def _turns_away(sentence: Sentence) -> bool:
    """Whether the sentence goes over to something else: "Meanwhile", "Elsewhere", "Earlier", "In 2012"."""
    first = sentence.tokens[0].lower
    return first in word_list("speakers", "carried", "turns")
