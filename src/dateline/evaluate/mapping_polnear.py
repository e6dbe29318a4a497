"""Quotations in the terms of `polnear`, and the baseline."""

from __future__ import annotations

from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_polnear import Attributed, AttributedText
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.verbatim import Stretch, read_verbatim
from dateline.resources import Resources
from dateline.segment import Quotation, split_document
from dateline.segment.attributed.find import find_attributed
from dateline.text.document import Document
from dateline.text.span import Span

NAIVE_CUES = frozenset({"said", "says"})


def answer_polnear(report: CorpusReport, resources: Resources) -> Answer[AttributedText]:
    """What is found to be attributed to somebody: speech, thought, wishes, judgements. `resources` are not needed."""
    document = read_verbatim(report)
    parts = split_document(document)
    return Answer(document, to_attributed(document, find_attributed(parts.sentences, parts.quotations)))


def to_attributed(document: Document, quotations: tuple[Quotation, ...]) -> AttributedText:
    """Quotations of one cue and speaker are one attribution with its content in pieces, as in the corpus.

    The speaker is taken as named at the cue, pronouns too, never as worked out from earlier text.
    """
    pieces: dict[tuple[Span | None, Span | None, int], list[Stretch]] = {}
    for number, quotation in enumerate(quotations):
        key = (quotation.speaker, quotation.cue, -1 if quotation.cue is not None else number)
        pieces.setdefault(key, []).append((quotation.content.start, quotation.content.end))
    return AttributedText(
        document.text,
        tuple(
            Attributed(_stretch(speaker), _stretch(cue), tuple(content))
            for (speaker, cue, _), content in pieces.items()
        ),
    )


def _stretch(span: Span | None) -> tuple[Stretch, ...]:
    return () if span is None else ((span.start, span.end),)


def naive_attributed(report: CorpusReport) -> AttributedText:
    """The baseline: at every "said" or "says" the capitalised words or pronoun before it are the speaker, and
    the rest of the sentence is said.
    """
    document = read_verbatim(report)
    found = []
    for sentence in split_document(document).sentences:
        for place, token in enumerate(sentence.tokens):
            if token.lower not in NAIVE_CUES:
                continue
            first = place
            while first and sentence.tokens[first - 1].text[0].isupper():
                first -= 1
            if first == place and place:
                first = place - 1
            speaker = ((sentence.tokens[first].start, token.start - 1),) if first < place else ()
            around = ((sentence.span.start, sentence.tokens[first].start), (token.end, sentence.span.end))
            content = tuple(piece for piece in around if piece[1] > piece[0])
            found.append(Attributed(speaker, ((token.start, token.end),), content))
    return AttributedText(document.text, tuple(found))
