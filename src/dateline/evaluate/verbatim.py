"""A corpus text as a document in which every offset of the corpus stays true."""

from __future__ import annotations

from dateline.evaluate.corpus_report import CorpusReport
from dateline.read.decode import LINE_ENDS, WIDE_SPACE
from dateline.read.plain import mark_regions
from dateline.text.document import Document, Region, RegionKind
from dateline.text.identity import content_id
from dateline.text.span import Span

Stretch = tuple[int, int]
"""Start and end, half-open, in code points of the corpus's text."""


def read_verbatim(report: CorpusReport, *, whole: bool = False) -> Document:
    """The document of a text whose gold is offsets: nothing is cut out, joined or composed on reading.

    whole: the text is a single sentence or passage, all of it body; else paragraphs are labelled as in any
    report. Language and length are not checked.
    """
    text = LINE_ENDS.sub(lambda match: "\n" * len(match.group()), report.text)
    text = WIDE_SPACE.sub(" ", text)
    if whole:
        regions = (Region(RegionKind.BODY, Span(0, len(text))),) if text.strip() else ()
    else:
        regions = mark_regions(text, title=report.title)
    digest = content_id(text)
    return Document(
        document_id=report.report_id, text=text, regions=tuple(regions), sha256=digest, title=report.title
    )
