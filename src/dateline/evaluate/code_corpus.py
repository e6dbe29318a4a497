"""A corpus report through the program, as a user's would go."""

from __future__ import annotations

from dateline.errors import UnreadableReport
from dateline.evaluate.corpus_report import CorpusReport
from dateline.pipeline import code_report
from dateline.read import read_text
from dateline.record.event import EventRecord
from dateline.resources import Resources
from dateline.text.document import Document


def code_corpus_report(
    report: CorpusReport, resources: Resources
) -> tuple[Document | None, tuple[EventRecord, ...]]:
    """The report as read, None if it cannot be, and its records."""
    try:
        document = read_text(
            report.text,
            origin=report.report_id,
            document_id=report.report_id,
            title=report.title,
            url=report.url,
            outlet=report.outlet,
            stamped=report.published,
        )
    except UnreadableReport:
        return None, ()
    return document, code_report(document, resources)
