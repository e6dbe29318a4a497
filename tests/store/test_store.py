"""The store: nothing twice, nothing lost, nothing overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dateline.errors import Misuse
from dateline.merge import MERGE_RULES, consolidate, merge_records
from dateline.merge.line import IncidentLine
from dateline.record.event import EventRecord
from dateline.record.incident import Decision, Verdict
from dateline.record.line import RecordLine, encode_line, to_line
from dateline.store.store import Store
from dateline.text.document import Published, PublishedBasis
from dateline.text.span import Span
from tests.made import TEXT, brief_record, full_record, made_document

NOON = "2016-06-01T12:00:00+00:00"
LATER = "2016-06-02T12:00:00+00:00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = Store.open(path)
    yield opened
    opened.close()


def lined(*records: EventRecord, producer: str = "dateline 0") -> list[RecordLine]:
    return [to_line(record, incident_id=None, producer=producer) for record in records]


def add(store: Store, *records: EventRecord, producer: str = "dateline 0", read_at: str = NOON) -> bool:
    lines = lined(*records, producer=producer)
    return store.add_report(records[0].document, lines, producer=producer, read_at=read_at)


def merged(store: Store) -> tuple[IncidentLine, ...]:
    producers = {line.record_id: line.producer for line in store.lines()}
    incidents = merge_records(tuple(store.records()), decisions=store.decisions())
    store.put_incidents([consolidate(one, producers=producers) for one in incidents], rules=MERGE_RULES)
    lines = store.incidents(rules=MERGE_RULES)
    assert lines is not None
    return lines


def dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_a_record_comes_back_whole(store: Store) -> None:
    add(store, full_record())
    assert list(store.records()) == [full_record()]


def test_a_line_comes_back_byte_for_byte(store: Store) -> None:
    add(store, full_record())
    assert [encode_line(line) for line in store.lines()] == [
        encode_line(line) for line in lined(full_record())
    ]


def test_a_document_keeps_its_publication_day_and_its_words(store: Store) -> None:
    published = Published(date(2016, 5, 9), PublishedBasis.PAGE_TEXT, Span(0, 4), (date(2015, 5, 9),))
    document = replace(made_document(url="u", author="A. Writer"), published=published)
    add(store, full_record(document))
    (record,) = store.records()
    assert record.document == document


def test_the_same_report_twice_changes_nothing(store: Store, path: Path) -> None:
    assert add(store, full_record())
    before = dump(path)
    assert not add(store, full_record(), read_at=LATER)
    assert dump(path) == before


def test_a_report_without_records_is_known_too(store: Store) -> None:
    store.add_report(made_document(), [], producer="dateline 0", read_at=NOON)
    assert store.lines_of(made_document(), producer="dateline 0") == ()


def test_a_report_is_unknown_to_another_producer(store: Store) -> None:
    add(store, full_record())
    assert store.lines_of(made_document(), producer="dateline 1") is None


def test_a_report_with_another_publication_day_is_unknown(store: Store) -> None:
    add(store, full_record())
    assert store.lines_of(made_document(published=date(2016, 5, 10)), producer="dateline 0") is None


def test_a_newer_producer_supersedes_and_keeps_the_older_claims(store: Store) -> None:
    add(store, full_record())
    n_claims = store.counts()["claims"]
    add(store, brief_record(made_document(), "Bomb"), producer="dateline 1", read_at=LATER)
    assert [line.producer for line in store.lines()] == ["dateline 1"]
    assert store.counts()["claims"] > n_claims


@pytest.mark.parametrize("table", ["claims", "decisions", "readings"])
def test_kept_rows_cannot_be_changed_or_deleted(store: Store, path: Path, table: str) -> None:
    add(store, full_record())
    store.add_decision(Decision(Verdict.ACCEPT, ("r",), NOON, "reviewer"))
    column = {"claims": "field", "decisions": "by", "readings": "origin"}[table]
    with sqlite3.connect(path) as connection:
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = 'x'"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)


def test_an_unreadable_report_is_kept_with_its_reason_once(store: Store, path: Path) -> None:
    assert store.add_unread("a.txt", "is empty", producer="dateline 0", read_at=NOON)
    before = dump(path)
    assert not store.add_unread("a.txt", "is empty", producer="dateline 0", read_at=LATER)
    assert dump(path) == before


def test_a_run_is_noted_with_its_end(path: Path) -> None:
    store = Store.open(path)
    add(store, full_record())
    store.close(finished_at=LATER)
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT producer, started_at, finished_at FROM runs").fetchall()
    assert rows == [("dateline 0", NOON, LATER)]


def test_a_record_is_found_by_the_first_digits_of_its_id(store: Store) -> None:
    add(store, full_record())
    assert store.find_record(full_record().record_id[:6]) == full_record()


def test_an_id_that_begins_nothing_finds_nothing(store: Store) -> None:
    add(store, full_record())
    assert store.find_record("%") is None


def test_an_ambiguous_id_is_refused(store: Store) -> None:
    document = made_document()
    add(store, brief_record(document, "Bomb"), brief_record(document, "blew himself up"))
    with pytest.raises(Misuse, match="begins several ids"):
        store.find_record("")


def test_decisions_come_back_in_order(store: Store) -> None:
    decisions = (
        Decision(Verdict.SAME, ("a", "b"), NOON, "reviewer", note="one act"),
        Decision(Verdict.CORRECT, ("a",), LATER, "reviewer", field="killed", value='{"best":3}'),
    )
    for decision in decisions:
        store.add_decision(decision)
    assert store.decisions() == decisions


def test_incidents_come_back_and_name_their_records(store: Store) -> None:
    add(store, full_record())
    (incident,) = merged(store)
    assert [line.incident_id for line in store.lines()] == [incident.incident_id]


def test_incidents_are_stale_after_a_new_report(store: Store) -> None:
    add(store, full_record())
    merged(store)
    add(store, brief_record(made_document("Another report\n\nGunfire was heard."), "Gunfire"))
    assert store.incidents(rules=MERGE_RULES) is None


def test_incidents_are_stale_after_a_decision(store: Store) -> None:
    add(store, full_record())
    merged(store)
    store.add_decision(Decision(Verdict.ACCEPT, ("a",), NOON, "reviewer"))
    assert store.incidents(rules=MERGE_RULES) is None


def test_an_id_that_an_incident_once_had_becomes_an_alias(store: Store) -> None:
    late = full_record(made_document(published=date(2016, 5, 10)))
    add(store, late)
    merged(store)
    early = full_record(made_document(TEXT + " It was noon.", published=date(2016, 5, 9)))
    add(store, early)
    (incident,) = merged(store)
    assert incident.incident_id == early.record_id
    assert late.record_id in incident.aliases


def test_an_alias_survives_the_record_it_was_named_after(store: Store) -> None:
    add(store, full_record())
    (former,) = merged(store)
    add(store, brief_record(made_document(), "Bomb"), producer="dateline 1", read_at=LATER)
    (incident,) = merged(store)
    assert incident.incident_id != former.incident_id
    assert incident.aliases == (former.incident_id,)


def test_two_processes_can_write_to_one_store(path: Path) -> None:
    first, second = Store.open(path), Store.open(path)
    add(first, full_record())
    add(second, brief_record(made_document("Another report\n\nGunfire was heard."), "Gunfire"))
    assert len(list(first.lines())) == len(list(second.lines())) == 2
    first.close()
    second.close()
