"""JSON Schema: current in docs, and true of real lines."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator, ValidationError

from dateline.merge import consolidate, merge_records
from dateline.merge.line import IncidentLine
from dateline.record.line import RecordLine, encode_line, to_line
from dateline.record.schema import line_schema, schema_text
from tests.made import brief_record, full_record, made_document

FORMATS = Path(__file__).parents[2] / "docs" / "formats"


@pytest.mark.parametrize(
    ("name", "line_type"), [("record.schema.json", RecordLine), ("incident.schema.json", IncidentLine)]
)
def test_the_schema_in_the_docs_is_the_programs(name: str, line_type: type[msgspec.Struct]) -> None:
    kept = (FORMATS / name).read_text("utf-8")
    assert kept == schema_text(line_schema(line_type)), f"run `dateline schema` and keep it as {name}"


@pytest.mark.parametrize(
    "record", [full_record(), brief_record(made_document(), "Bomb", day=None)], ids=["full", "bare"]
)
def test_record_lines_validate(record: object) -> None:
    line = encode_line(to_line(record, incident_id=None, producer="dateline 0"))  # type: ignore[arg-type]
    Draft202012Validator(line_schema(RecordLine)).validate(json.loads(line))


def test_incident_lines_validate() -> None:
    record = full_record()
    (incident,) = merge_records([record])
    line = encode_line(consolidate(incident, producers={record.record_id: "dateline 0"}))
    Draft202012Validator(line_schema(IncidentLine)).validate(json.loads(line))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(line_schema(RecordLine))


def test_a_mode_outside_the_closed_list_is_invalid() -> None:
    line = json.loads(encode_line(to_line(full_record(), incident_id=None, producer="dateline 0")))
    line["mode"] = "explosion"
    with pytest.raises(ValidationError):
        Draft202012Validator(line_schema(RecordLine)).validate(line)
