"""The record line: keys, order, evidence, bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from dateline.record.line import encode_line, producer_name, to_line
from tests.made import cite, claim, full_record

CONTRACT = [
    *("schema", "record_id", "document_id", "incident_id", "type", "mode", "stage", "stance", "occurred"),
    *("place", "perpetrators", "human_targets", "physical_targets", "weapons", "killed", "injured"),
    *("missing", "detained", "displaced", "attribution", "evidence", "score", "needs_review", "producer"),
]
"""Keys of the contract, in its order."""


def line_of(record: Any) -> dict[str, Any]:
    encoded = encode_line(to_line(record, incident_id=None, producer="dateline 0"))
    loaded = json.loads(encoded)
    assert isinstance(loaded, dict)
    return loaded


def test_keys_of_the_contract_come_first_and_in_order() -> None:
    assert list(line_of(full_record()))[: len(CONTRACT)] == CONTRACT


def test_additive_keys_follow_the_producer() -> None:
    assert list(line_of(full_record()))[len(CONTRACT) :] == [
        "title",
        "url",
        "outlet",
        "published",
        "background",
        "triggers",
        "gaps",
        "claims",
    ]


def test_absent_values_are_null_and_participants_empty() -> None:
    record = replace(full_record(), mode=None, occurred=None, place=None, killed=None, weapons=())
    line = line_of(record)
    assert [line[key] for key in ("mode", "occurred", "place", "killed", "missing")] == [None] * 5
    assert line["weapons"] == []


def test_occurred_carries_precision_basis_and_alternatives() -> None:
    assert line_of(full_record())["occurred"] == {
        "start": "2016-05-08",
        "end": "2016-05-08",
        "precision": "day",
        "basis": "inferred",
        "alternatives": ["2016-05-01"],
        "clock": "noon",
    }


def test_evidence_stands_in_field_order() -> None:
    fields = [one["field"] for one in line_of(full_record())["evidence"]]
    assert fields == [
        *("type", "mode", "stage", "stance", "occurred", "place", "perpetrators", "human_targets"),
        *("killed", "injured", "attribution", "attribution", "killed (rival)"),
    ]


def test_every_quote_equals_its_slice() -> None:
    record = full_record()
    for one in line_of(record)["evidence"]:
        assert record.document.text[one["start"] : one["end"]] == one["quote"]


def test_a_rival_keeps_its_value_in_the_evidence() -> None:
    rival = line_of(full_record())["evidence"][-1]
    assert (rival["field"], rival["value"]["best"]) == ("killed (rival)", 14)


def test_a_claim_names_its_own_chain_only_where_it_differs() -> None:
    claims = {(one["field"], one["rival"]): one for one in line_of(full_record())["claims"]}
    assert claims["killed", False]["attribution"] is None
    assert [one["text"] for one in claims["killed", True]["attribution"]] == ["Valley Courier", "A doctor"]


def test_the_same_evidence_is_not_listed_twice() -> None:
    record = full_record()
    twice = cite(record.document, "killing 12 people")
    record = replace(record, killed=claim("killed", record.killed.value, twice, twice))  # type: ignore[union-attr]
    assert sum(one["field"] == "killed" for one in line_of(record)["evidence"]) == 1


def test_a_line_is_one_text_line_of_utf_8() -> None:
    encoded = encode_line(to_line(full_record(), incident_id=None, producer="dateline 0"))
    assert encoded.endswith(b"}\n")
    assert encoded.count(b"\n") == 1


def test_the_same_record_gives_the_same_bytes() -> None:
    lines = {encode_line(to_line(full_record(), incident_id="i", producer="dateline 0")) for _ in range(3)}
    assert len(lines) == 1


def test_a_claim_in_another_fields_slot_is_refused() -> None:
    record = full_record()
    with pytest.raises(ValueError, match="'killed' stands in slot 'injured'"):
        to_line(replace(record, injured=record.killed), incident_id=None, producer="dateline 0")


def test_the_producer_names_program_and_resources() -> None:
    assert producer_name((("dateline", "0.1.0"), ("lexicon", "3f2a"))) == "dateline 0.1.0 lexicon 3f2a"
