"""One line of fields for an incident; conflicts and evidence are kept."""

from __future__ import annotations

from datetime import date

from dateline.merge import consolidate, merge_records
from dateline.merge.line import IncidentLine
from dateline.record.event import EventRecord
from dateline.record.incident import Incident
from dateline.record.line import encode_line
from dateline.record.values import Count, Place
from dateline.record.vocabulary import PlacePrecision
from tests.made import TEXT, brief_record, full_record, made_document

OTHER = (
    "Fourteen die in Marwan\n\n"
    "Fourteen people died in Marwan province when a blast tore through stalls, according to "
    "the Hill Gazette, which spoke with a doctor who had been called to the scene of the explosion."
)


def line_of(*records: EventRecord) -> IncidentLine:
    ordered = sorted(
        records, key=lambda one: one.document.published.day if one.document.published else date.max
    )
    incident = Incident(ordered[0].record_id, tuple(ordered), len(ordered))
    return consolidate(incident, producers={record.record_id: "dateline 0" for record in records})


def other_record(**more: object) -> EventRecord:
    document = made_document(OTHER, published=date(2016, 5, 10), outlet="Hill Gazette")
    return brief_record(document, "a blast tore through stalls", **more)  # type: ignore[arg-type]


def test_a_single_record_keeps_its_values() -> None:
    record = full_record()
    line = line_of(record)
    assert (line.type, line.mode, line.killed) == ("bombing", "suicide", Count(12, 12, 12))


def test_the_most_precise_place_wins() -> None:
    province = Place("Anbar", PlacePrecision.PROVINCE, "Anbar", "IQ", lat=33.0, lon=42.0)
    line = line_of(full_record(), other_record(place=province))
    assert line.place is not None
    assert line.place.name == "Marwan"


def test_conflicting_tolls_are_named_with_their_records() -> None:
    first, second = full_record(), other_record(killed=14)
    (conflict,) = [one for one in line_of(first, second).conflicts if one.field == "killed"]
    assert [one.record_ids for one in conflict.versions] == [(first.record_id,), (second.record_id,)]


def test_compatible_values_are_no_conflict() -> None:
    assert "place" not in {one.field for one in line_of(full_record(), other_record()).conflicts}


def test_participants_are_united() -> None:
    line = line_of(full_record(), other_record(actor="Marwan Front"))
    assert [one.mentions[0] for one in line.perpetrators] == ["A suicide bomber", "Marwan Front"]


def test_all_evidence_is_kept_and_names_its_document() -> None:
    first, second = full_record(), other_record(killed=14)
    line = line_of(first, second)
    texts = {record.document.document_id: record.document.text for record in (first, second)}
    assert {one.document_id for one in line.evidence} == set(texts)
    assert all(texts[one.document_id][one.start : one.end] == one.quote for one in line.evidence)


def test_a_copy_is_marked_and_has_no_voice() -> None:
    first = full_record()
    copy = full_record(made_document(TEXT + " Additional words.", published=date(2016, 5, 10)))
    line = line_of(first, copy)
    assert [one.copy_of for one in line.members] == [None, first.record_id]


def test_gaps_that_another_member_fills_are_gone() -> None:
    assert all(gap.field != "place" for gap in line_of(full_record(), other_record()).gaps)


def test_the_same_incident_gives_the_same_bytes() -> None:
    (incident,) = merge_records([full_record()])
    producers = {incident.incident_id: "dateline 0"}
    assert encode_line(consolidate(incident, producers=producers)) == encode_line(
        consolidate(incident, producers=producers)
    )
