"""A corpus text as a document in which every offset of the corpus stays true."""

from __future__ import annotations

import hashlib

from dateline.evaluate.corpus_report import CorpusReport
from dateline.read.decode import LINE_ENDS, WIDE_SPACE
from dateline.read.plain import mark_regions
from dateline.text.document import Document, Region, RegionKind
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
    regions: tuple[Region, ...] = ()
    if not whole:
        regions = mark_regions(text, title=report.title)
    elif text.strip():
        regions = (Region(RegionKind.BODY, Span(0, len(text))),)
    return Document(
        document_id=report.report_id,
        text=text,
        regions=regions,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=report.title,
    )
