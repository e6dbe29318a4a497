"""Quotations of a document: reports of speech of every sentence, joined with the quotation marks of its
paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from dateline.segment.antecedents import link_antecedents
from dateline.segment.clause import Report
from dateline.segment.quote_marks import QuotedStretch, find_quoted, is_scare
from dateline.segment.reported_speech import find_reports
from dateline.segment.sentence import Quotation, QuotationKind, Sentence
from dateline.segment.speaker_phrase import TokenRange
from dateline.text.document import Document, RegionKind
from dateline.text.span import Span


def find_quotations(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Quotation, ...]:
    """Quotations sorted by start of content, outer before inner, with antecedents of pronouns and short
    names.
    """
    found: list[Quotation] = []
    carried: Quotation | None = None
    unclosed = False
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = tuple(group)
        start, end = paragraph[0].span.start, paragraph[-1].span.end
        quoted = find_quoted(document.text, start, end, carried=unclosed)
        spoken = tuple(stretch for stretch in quoted if not is_scare(document.text, stretch))
        here = list(_in_paragraph(document, paragraph, spoken))
        here += _floating(document.text, spoken, here, carried if unclosed else None)
        if unclosed and here and found and found[-1].speaker is None and found[-1].cue is None:
            # A quotation left open by the paragraph before, whose speaker is named only here.
            found[-1] = replace(here[0], kind=QuotationKind.DIRECT, content=found[-1].content)
        found += here
        if here:
            carried = max(here, key=lambda quotation: quotation.content.end)
        unclosed = bool(spoken) and not spoken[-1].closed
    ordered = sorted(dict.fromkeys(found), key=lambda q: (q.content.start, -q.content.end))
    return link_antecedents(document, sentences, tuple(ordered))


def _in_paragraph(
    document: Document, paragraph: Sequence[Sentence], spoken: Sequence[QuotedStretch]
) -> Iterator[Quotation]:
    starts = [stretch.start for stretch in spoken]
    for sentence in paragraph:
        inside = [_stretch_at(spoken, starts, token.start) for token in sentence.tokens]
        letters = [token for token in sentence.tokens if token.text[0].isalpha()]
        caseless = (
            sentence.region != RegionKind.HEADLINE and len({token.text.isupper() for token in letters}) == 1
        )
        caseless = caseless and (
            letters[0].text.isupper() or not any(token.text[0].isupper() for token in letters)
        )
        reports = list(
            find_reports(sentence.tokens, 0, len(sentence.tokens), _flat(inside), level=-1, caseless=caseless)
        )
        for number in sorted(set(inside) - {-1}):
            places = [at for at, level in enumerate(inside) if level == number]
            if len(places) < len(inside):
                reports += find_reports(
                    sentence.tokens, places[0], places[-1] + 1, inside, level=number, caseless=caseless
                )
        for report in reports:
            yield from _as_quotations(document.text, sentence, report, spoken)


def _flat(inside: list[int]) -> list[int]:
    """Levels for the sentence's own words; a sentence wholly inside one quotation is read like any other."""
    return [-1] * len(inside) if len(set(inside)) == 1 else inside


def _stretch_at(spoken: Sequence[QuotedStretch], starts: Sequence[int], offset: int) -> int:
    """Number of the quoted stretch at `offset`, or -1. A single-marked stretch never holds a double-marked
    one.
    """
    number = bisect_right(starts, offset) - 1
    return number if number >= 0 and offset < spoken[number].end else -1


def _as_quotations(
    text: str, sentence: Sentence, report: Report, spoken: Sequence[QuotedStretch]
) -> Iterator[Quotation]:
    tokens = sentence.tokens

    def span(places: TokenRange | None) -> Span | None:
        return None if places is None else Span(tokens[places[0]].start, tokens[places[1] - 1].end)

    cue = span(report.cue)
    for part in report.contents:
        if part[1] <= part[0]:
            continue
        kind, content = _widen(text, sentence, Span(tokens[part[0]].start, tokens[part[1] - 1].end), spoken)
        if content is not None:
            yield Quotation(
                kind=kind,
                content=content,
                speaker=span(report.speaker),
                cue=cue,
                addressee=span(report.addressee),
                cue_class=report.cue_class,
            )


def _widen(
    text: str, sentence: Sentence, content: Span, spoken: Sequence[QuotedStretch]
) -> tuple[QuotationKind, Span | None]:
    """Kind of the content; a direct quotation is taken from mark to mark, also over earlier or later
    sentences.
    """
    # Stretches of a paragraph are in order and apart.
    first_touching = bisect_right(spoken, content.start, key=lambda stretch: stretch.end)
    past_touching = bisect_left(spoken, content.end, key=lambda stretch: stretch.start)
    touching = spoken[first_touching:past_touching]
    trimmed = _trim(text, content.start, content.end)
    if not touching or trimmed is None:
        return QuotationKind.INDIRECT, trimmed
    first = touching[0]
    within = first.start <= trimmed.start and trimmed.end <= first.end
    if within and first.start < sentence.span.start and first.end > sentence.span.end:
        return QuotationKind.INDIRECT, trimmed  # reported speech of somebody who is quoted at length
    at_open = trimmed.start - first.start <= 1 or first.start < sentence.span.start
    at_close = first.end - trimmed.end <= 2 or first.end > sentence.span.end
    if within and at_open and at_close:
        return QuotationKind.DIRECT, _trim(text, first.start, first.end)
    if within:
        return QuotationKind.INDIRECT, trimmed
    start = min(trimmed.start, first.start) if first.start < sentence.span.start else trimmed.start
    return QuotationKind.MIXED, _trim(text, start, trimmed.end)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in '"“”„«»`,;:'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '"“”„«»,;:'):
        end -= 1
    return Span(start, end) if end > start else None


def _floating(
    text: str, spoken: Sequence[QuotedStretch], here: Sequence[Quotation], carried: Quotation | None
) -> Iterator[Quotation]:
    """Quoted stretches without a reporting clause of their own.

    They belong to the speaker last named in their paragraph; a paragraph that goes on with a quotation left
    open in the one before it belongs to that one's speaker.
    """
    direct = [q.content for q in here if q.kind != QuotationKind.INDIRECT]
    low = min((stretch.start for stretch in spoken), default=0)
    taken = bytearray(max((stretch.end for stretch in spoken), default=0) - low)
    for span in direct:
        first, last = max(0, span.start - low), max(0, span.end - low)
        taken[first:last] = b"\x01" * len(taken[first:last])
    outer = iter(sorted(here, key=_reported_by))
    ahead = next(outer, None)
    model: Quotation | None = None
    for stretch in spoken:
        while ahead is not None and _reported_by(ahead) <= stretch.start:
            model = ahead if model is None or ahead.content.end > model.content.end else model
            ahead = next(outer, None)
        content = _trim(text, stretch.start, stretch.end)
        if content is None or any(taken[stretch.start - low : stretch.end - low]):
            continue
        speaker = model if model is not None else carried
        if speaker is None:
            yield Quotation(QuotationKind.DIRECT, content, None, None)
        else:
            yield replace(speaker, kind=QuotationKind.DIRECT, content=content, addressee=None)


def _reported_by(quotation: Quotation) -> int:
    """Where the reader knows whose words follow: after the content or the reporting word, whichever is
    first.
    """
    return min(
        quotation.content.end, quotation.cue.end if quotation.cue is not None else quotation.content.end
    )
