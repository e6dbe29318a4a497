"""What the program takes for the body of a saved page, and the baseline."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from dateline.errors import UnreadableReport
from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_report import CorpusReport
from dateline.read import read_report
from dateline.resources import Resources
from dateline.text.document import RegionKind

BODY_KINDS = frozenset({RegionKind.BODY, RegionKind.HEADER, RegionKind.SUBHEAD, RegionKind.QUOTATION})
"""Of the regions read, those that the corpus calls body: no headline, byline or caption."""


def answer_page(report: CorpusReport, resources: Resources) -> Answer[str]:
    """The page's body as read; empty if it cannot be. `resources` are not needed."""
    try:
        document = read_report(
            report.page or b"",
            origin=report.report_id,
            media="html",
            document_id=report.report_id,
            url=report.url,
        )
    except UnreadableReport:
        return Answer(None, "")
    body = (document.slice(region.span) for region in document.regions if region.kind in BODY_KINDS)
    return Answer(document, "\n".join(body))


def naive_body(report: CorpusReport) -> str:
    """The baseline: every word of every paragraph tag of the page."""
    tree = LexborHTMLParser((report.page or b"").decode("utf-8", "replace"))
    return "\n".join(node.text() for node in tree.css("p"))
