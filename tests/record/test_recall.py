"""Lines are lossless: a record comes back equal, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.errors import EvidenceMismatch, MissingResource
from dateline.record.event import EventRecord
from dateline.record.line import encode_line, to_line
from dateline.record.recall import decode_line, from_line
from tests.made import brief_record, full_record, made_document


def encoded(record: EventRecord) -> bytes:
    return encode_line(to_line(record, incident_id="i", producer="dateline 0"))


@pytest.mark.parametrize(
    "record",
    [
        full_record(),
        replace(full_record(), background=True, needs_review=False, gaps=(), rivals=()),
        brief_record(made_document(), "Bomb", day=None),
        brief_record(made_document(published=None, outlet=None), "Bomb", actor="Marwan Front", victim="A B"),
    ],
    ids=["full", "background", "bare", "actor"],
)
def test_a_record_survives_its_line(record: EventRecord) -> None:
    assert from_line(decode_line(encoded(record)), record.document) == record


def test_a_line_survives_its_record() -> None:
    first = encoded(full_record())
    line = decode_line(first)
    again = to_line(
        from_line(line, full_record().document), incident_id=line.incident_id, producer=line.producer
    )
    assert encode_line(again) == first


def test_a_changed_document_is_noticed() -> None:
    record = full_record()
    changed = replace(record.document, text=record.document.text.replace("blew", "flew"))
    with pytest.raises(EvidenceMismatch, match="'flew himself up'; the record quotes 'blew himself up'"):
        from_line(decode_line(encoded(record)), changed)


def test_another_document_is_refused() -> None:
    with pytest.raises(ValueError, match="not of another"):
        from_line(decode_line(encoded(full_record())), made_document(document_id="another"))


def test_what_is_no_line_is_refused_in_words() -> None:
    with pytest.raises(MissingResource, match="not a record line"):
        decode_line(b'{"schema": "dateline.record/99"}')
