"""What must hold of every report, whatever it says: for the examples, and for `go.py test FILES`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline.pipeline import code_report
from dateline.read import read_paths
from dateline.record.line import RecordLine, encode_line, to_line
from dateline.record.schema import line_schema
from dateline.resources import Resources, open_resources
from dateline.text.document import Document


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


@pytest.fixture(scope="module")
def documents(report_path: Path) -> tuple[Document, ...]:
    """The documents of one file. Fails with the reader's own reason if one of them cannot be read."""
    found = []
    for document in read_paths([report_path]):
        assert isinstance(document, Document), str(document)
        found.append(document)
    return tuple(found)


def lines_of(document: Document, resources: Resources) -> list[bytes]:
    return [
        encode_line(to_line(record, incident_id=None, producer="test"))
        for record in code_report(document, resources)
    ]


def spans(value: Any) -> list[tuple[int, int, str]]:
    """Every quoted stretch anywhere in a line."""
    found = []
    if isinstance(value, dict):
        if {"start", "end", "quote"} <= value.keys():
            found.append((value["start"], value["end"], value["quote"]))
        for inner in value.values():
            found += spans(inner)
    elif isinstance(value, list):
        for inner in value:
            found += spans(inner)
    return found


def test_every_quote_equals_its_slice(documents: tuple[Document, ...], resources: Resources) -> None:
    for document in documents:
        for line in lines_of(document, resources):
            quoted = spans(json.loads(line))
            assert quoted != []
            assert [quote for start, end, quote in quoted if document.text[start:end] != quote] == []


def test_a_second_coding_gives_the_same_bytes(documents: tuple[Document, ...], resources: Resources) -> None:
    for document in documents:
        assert lines_of(document, resources) == lines_of(document, resources)


def test_lines_follow_the_schema(documents: tuple[Document, ...], resources: Resources) -> None:
    schema = line_schema(RecordLine)
    for document in documents:
        for line in lines_of(document, resources):
            jsonschema.validate(json.loads(line), schema)


def test_an_absent_value_has_its_reason(documents: tuple[Document, ...], resources: Resources) -> None:
    for document in documents:
        for record in code_report(document, resources):
            reasons = {gap.field for gap in record.gaps}
            absent = {
                name for name in ("occurred", "place", "killed", "injured") if getattr(record, name) is None
            }
            assert absent - reasons == set()
