"""Documents, lines and decisions as rows, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from dateline.merge.line import IncidentLine
from dateline.record.incident import Decision, Verdict
from dateline.record.line import ClaimLine, RecordLine
from dateline.record.recall import decode_line
from dateline.text.document import Document, Published, PublishedBasis, Region, RegionKind
from dateline.text.identity import content_id
from dateline.text.span import Span

Row = dict[str, Any]

_CLAIM = msgspec.json.Decoder(ClaimLine)


def document_key(document: Document) -> str:
    """Hash of all that coding depends on: another text or publication day under one id is another key."""
    parts = msgspec.json.encode([document.title, document.outlet, _published_row(document.published)])
    return content_id(document.document_id, document.text, document.url or "", parts.decode())


def document_row(document: Document, *, read_at: str) -> Row:
    """The row of a document; the text is kept as it was read, with its regions and hash."""
    return {
        "document_key": document_key(document),
        "document_id": document.document_id,
        "text": document.text,
        "regions": [[region.kind.value, region.span.start, region.span.end] for region in document.regions],
        "sha256": document.sha256,
        "origin": document.origin,
        "title": document.title,
        "url": document.url,
        "outlet": document.outlet,
        "author": document.author,
        "published": _published_row(document.published),
        "published_day": None if document.published is None else document.published.day,
        "read_at": read_at,
    }


def document_of(row: Any) -> Document:
    """The document of a row of `documents`, equal to the one that was kept."""
    return Document(
        document_id=row.document_id,
        text=row.text,
        regions=tuple(Region(RegionKind(kind), Span(start, end)) for kind, start, end in row.regions),
        sha256=row.sha256,
        origin=row.origin,
        title=row.title,
        url=row.url,
        outlet=row.outlet,
        author=row.author,
        published=_published(row.published),
    )


def record_row(line: RecordLine, *, reading_id: int, position: int) -> Row:
    """The row of a record line; its claims go to a table of their own."""
    occurred, place = line.occurred, line.place
    return {
        "reading_id": reading_id,
        "record_id": line.record_id,
        "position": position,
        "type": line.type.value,
        "stance": line.stance.value,
        "start_day": None if occurred is None else occurred.start,
        "end_day": None if occurred is None else occurred.end,
        "country": None if place is None else place.country,
        "place": None if place is None else place.name,
        "lat": None if place is None else place.lat,
        "lon": None if place is None else place.lon,
        "killed_best": None if line.killed is None else line.killed.best,
        "score": line.score,
        "needs_review": line.needs_review,
        "line": msgspec.json.encode(msgspec.structs.replace(line, claims=())).decode(),
    }


def claim_rows(line: RecordLine, *, reading_id: int) -> list[Row]:
    """The rows of a record line's claims, in order."""
    return [
        {
            "reading_id": reading_id,
            "record_id": line.record_id,
            "field": claim.field,
            "rival": claim.rival,
            "rule": claim.rule,
            "body": msgspec.json.encode(claim).decode(),
        }
        for claim in line.claims
    ]


def line_of(text: str, bodies: list[str], *, incident_id: str | None) -> RecordLine:
    """The record line of a row of `records`, the bodies of its claims, and its incident if it has one."""
    claims = tuple(_CLAIM.decode(body) for body in bodies)
    return msgspec.structs.replace(decode_line(text), claims=claims, incident_id=incident_id)


def incident_row(line: IncidentLine) -> Row:
    """The row of an incident line."""
    return {
        "incident_id": line.incident_id,
        "type": line.type.value,
        "start_day": None if line.occurred is None else line.occurred.start,
        "country": None if line.place is None else line.place.country,
        "n_sources": line.n_sources,
        "line": msgspec.json.encode(line).decode(),
    }


def decision_row(decision: Decision) -> Row:
    """The row of a decision."""
    return {
        "verdict": decision.verdict.value,
        "subject": list(decision.subject),
        "decided_at": decision.decided_at,
        "by": decision.by,
        "field": decision.field,
        "value": decision.value,
        "note": decision.note,
    }


def decision_of(row: Any) -> Decision:
    """The decision of a row of `decisions`."""
    return Decision(
        verdict=Verdict(row.verdict),
        subject=tuple(row.subject),
        decided_at=row.decided_at,
        by=row.by,
        field=row.field,
        value=row.value,
        note=row.note,
    )


def _published_row(published: Published | None) -> Row | None:
    if published is None:
        return None
    return {
        "day": published.day.isoformat(),
        "basis": published.basis.value,
        "start": None if published.span is None else published.span.start,
        "end": None if published.span is None else published.span.end,
        "alternatives": [day.isoformat() for day in published.alternatives],
    }


def _published(row: Row | None) -> Published | None:
    if row is None:
        return None
    return Published(
        day=date.fromisoformat(row["day"]),
        basis=PublishedBasis(row["basis"]),
        span=None if row["start"] is None else Span(row["start"], row["end"]),
        alternatives=tuple(date.fromisoformat(day) for day in row["alternatives"]),
    )
