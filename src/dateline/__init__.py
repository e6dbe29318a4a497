"""Dateline reads news reports of political violence and writes cited incident records.

import dateline
for record in dateline.code_report(text, published="2017-06-26"):
    print(record.type.value, record.occurred, record.killed)
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.record.event import EventRecord
    from dateline.resources import Resources

__version__ = "0.1.0"
__all__ = ["__version__", "code_report"]


def code_report(
    text: str,
    *,
    published: date | str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    document_id: str | None = None,
    crime: bool = False,
) -> tuple[EventRecord, ...]:
    """The event records of one report given as text, in the order in which it tells of them.

    published: publication day (a date, or "YYYY-MM-DD"). crime: code acts between private persons as well.
    Raises Misuse for a malformed day and UnreadableReport for a text that cannot be coded (empty, not English).
    """
    from dateline.errors import Misuse
    from dateline.pipeline import code_report as code_document
    from dateline.read import read_text

    if isinstance(published, str):
        try:
            published = date.fromisoformat(published)
        except ValueError:
            raise Misuse(f'published is "{published}"; expected an ISO date (YYYY-MM-DD)') from None
    document = read_text(
        text, published=published, title=title, outlet=outlet, url=url, document_id=document_id
    )
    return code_document(document, _resources(crime))


@cache
def _resources(crime: bool) -> Resources:
    from dateline.resources import open_resources

    return open_resources(crime=crime)
