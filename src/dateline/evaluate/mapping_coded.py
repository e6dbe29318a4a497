"""Our records as events of a coder's table."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath

from dateline.evaluate.corpus_coded import CodedEvent
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.values import Count
from dateline.text.document import Document


def to_coded(record: EventRecord) -> CodedEvent:
    """A record in the columns of the table. A toll without a best figure ("dozens") is not known."""
    occurred = None if record.occurred is None else record.occurred.value
    place = None if record.place is None else record.place.value
    actors = (claim.value.actor for claim in record.perpetrators)
    return CodedEvent(
        type=record.type.value.value,
        mode=None if record.mode is None else record.mode.value,
        start=None if occurred is None else occurred.start,
        end=None if occurred is None else occurred.end,
        place=None if place is None else place.name,
        admin1=None if place is None else place.admin1,
        country=None if place is None else place.country,
        lat=None if place is None else place.lat,
        lon=None if place is None else place.lon,
        killed=_best(record.killed),
        injured=_best(record.injured),
        perpetrator="; ".join(dict.fromkeys(actor for actor in actors if actor)) or None,
    )


def coded_name(document: Document, names: Collection[str]) -> str | None:
    """What a table calls this document: its id, its file's name with or without ending, or its address.

    None if `names` has none of these.
    """
    file = PurePath(document.origin)
    known = (document.document_id, document.origin, file.name, file.stem, document.url)
    return next((name for name in known if name is not None and name in names), None)


def _best(claim: Claim[Count] | None) -> int | None:
    return None if claim is None else claim.value.best
