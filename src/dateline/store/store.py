"""The store: one SQLite file. Each report is one transaction, so a killed run leaves whole reports only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Select, func, insert, literal, select, update

from dateline.errors import Misuse
from dateline.merge.line import IncidentLine
from dateline.record.event import EventRecord
from dateline.record.incident import Decision
from dateline.record.line import RecordLine
from dateline.record.recall import from_line
from dateline.store import rows
from dateline.store.incidents import incident_lines, is_merged, put_incidents
from dateline.store.migrate import open_engine
from dateline.store.tables import claims, decisions, documents, members, readings, records, runs
from dateline.text.document import Document

CURRENT = (
    select(func.max(readings.c.reading_id))
    .where(readings.c.document_key.is_not(None))
    .group_by(readings.c.document_id)
)
"""The latest reading of each document: the one whose records count."""


class Store:
    """An open store. Times are given by the caller; nothing here reads a clock.

    Append-only: a newer reading of a document supersedes its earlier ones, which stay.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self.path = path
        self._engine = engine
        self._run_id: int | None = None

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Store:
        """Open the store at `path`, made and migrated as needed.

        Raises MissingResource if the file is no store, or is absent and not to be created.
        """
        return cls(open_engine(path, create=create), path)

    def close(self, *, finished_at: str | None = None) -> None:
        """Close the file, noting the end of this run if it wrote anything."""
        if self._run_id is not None and finished_at is not None:
            with self._writing() as connection:
                ended = update(runs).where(runs.c.run_id == self._run_id).values(finished_at=finished_at)
                connection.execute(ended)
        self._engine.dispose()

    def lines_of(self, document: Document, *, producer: str) -> tuple[RecordLine, ...] | None:
        """The record lines of an earlier reading by the same producer; None if there was none."""
        with self._engine.connect() as connection:
            reading_id = connection.scalar(
                select(readings.c.reading_id).where(
                    readings.c.document_key == rows.document_key(document), readings.c.producer == producer
                )
            )
            if reading_id is None:
                return None
            found = connection.execute(_select_lines().where(records.c.reading_id == reading_id))
            # Lines of a run carry no incident: whether one is known must not change what `code` prints.
            return tuple(_line(connection, row, with_incident=False) for row in found.mappings())

    def add_report(
        self, document: Document, lines: Iterable[RecordLine], *, producer: str, read_at: str
    ) -> bool:
        """Keep a report and its records, in one transaction. False, and no change, if it is there already."""
        key = rows.document_key(document)
        with self._writing() as connection:
            same = (readings.c.document_key == key) & (readings.c.producer == producer)
            if connection.scalar(select(readings.c.reading_id).where(same)) is not None:
                return False
            run_id = self._run(connection, producer=producer, started_at=read_at)
            if connection.scalar(select(literal(1)).where(documents.c.document_key == key)) is None:
                connection.execute(insert(documents).values(rows.document_row(document, read_at=read_at)))
            reading = insert(readings).values(
                run_id=run_id,
                document_key=key,
                document_id=document.document_id,
                producer=producer,
                origin=document.origin,
                read_at=read_at,
            )
            reading_id = connection.execute(reading).inserted_primary_key
            assert reading_id is not None
            for position, line in enumerate(lines):
                row = rows.record_row(line, reading_id=reading_id[0], position=position)
                connection.execute(insert(records).values(row))
                connection.execute(insert(claims), rows.claim_rows(line, reading_id=reading_id[0]))
        return True

    def add_unread(self, where: str, reason: str, *, producer: str, read_at: str) -> bool:
        """Keep that a report could not be read, and why. False, and no change, if that is known."""
        with self._writing() as connection:
            known = select(readings.c.reading_id).where(
                readings.c.origin == where, readings.c.reason == reason, readings.c.producer == producer
            )
            if connection.scalar(known) is not None:
                return False
            run_id = self._run(connection, producer=producer, started_at=read_at)
            connection.execute(
                insert(readings).values(
                    run_id=run_id, producer=producer, origin=where, reason=reason, read_at=read_at
                )
            )
        return True

    def add_decision(self, decision: Decision) -> None:
        """Keep a person's decision; later ones supersede it, none is overwritten."""
        with self._writing() as connection:
            connection.execute(insert(decisions).values(rows.decision_row(decision)))

    def decisions(self) -> tuple[Decision, ...]:
        """Every decision, in the order they were made."""
        with self._engine.connect() as connection:
            found = connection.execute(select(decisions).order_by(decisions.c.decision_id))
            return tuple(rows.decision_of(row) for row in found)

    def lines(self) -> Iterator[RecordLine]:
        """The current record lines, in the order in which their reports were read."""
        with self._engine.connect() as connection:
            for row in connection.execute(_select_lines()).mappings():
                yield _line(connection, row)

    def records(self) -> Iterator[EventRecord]:
        """The current event records, whole, in the order in which their reports were read."""
        with self._engine.connect() as connection:
            document, key = None, None
            for row in connection.execute(_select_lines()).mappings():
                if document is None or row["document_key"] != key:
                    key = row["document_key"]
                    document = _document(connection, key)
                yield from_line(_line(connection, row), document)

    def find_record(self, prefix: str) -> EventRecord | None:
        """The current event record whose id starts with `prefix`; None if there is none.

        Raises Misuse if there are several.
        """
        # No LIKE: an id typed with % or _ must match nothing else.
        starts = func.substr(records.c.record_id, 1, len(prefix)) == prefix
        with self._engine.connect() as connection:
            found = connection.execute(_select_lines().where(starts)).mappings().all()
            if len(found) > 1:
                ids = ", ".join(row["record_id"] for row in found[:5])
                raise Misuse(f'"{prefix}" begins several ids ({ids}); give more of it')
            if not found:
                return None
            return from_line(_line(connection, found[0]), _document(connection, found[0]["document_key"]))

    def incidents(self, *, rules: str) -> tuple[IncidentLine, ...] | None:
        """The incidents as last merged; None if reports, decisions or merging rules changed since."""
        with self._engine.connect() as connection:
            return incident_lines(connection) if is_merged(connection, rules=rules) else None

    def put_incidents(self, lines: Iterable[IncidentLine], *, rules: str) -> None:
        """Replace the incidents; ids that are no longer incidents become aliases."""
        with self._writing() as connection:
            put_incidents(connection, tuple(lines), rules=rules)

    def counts(self) -> dict[str, int]:
        """Rows by table, for `dateline doctor` and tests."""
        tables = (documents, runs, readings, records, claims, members, decisions)
        with self._engine.connect() as connection:
            counts = ((table, select(func.count()).select_from(table)) for table in tables)
            return {table.name: connection.scalar(count) or 0 for table, count in counts}

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect().execution_options(immediate=True) as connection, connection.begin():
            yield connection

    def _run(self, connection: Connection, *, producer: str, started_at: str) -> int:
        """This run's row, written with its first change: a run that changes nothing leaves no trace."""
        if self._run_id is None:
            run = connection.execute(insert(runs).values(producer=producer, started_at=started_at))
            assert run.inserted_primary_key is not None
            self._run_id = run.inserted_primary_key[0]
        return self._run_id


def _select_lines() -> Select[Any]:
    return (
        select(
            records.c.reading_id,
            records.c.record_id,
            records.c.line,
            readings.c.document_key,
            members.c.incident_id,
        )
        .join(readings, readings.c.reading_id == records.c.reading_id)
        .outerjoin(members, members.c.record_id == records.c.record_id)
        .where(records.c.reading_id.in_(CURRENT))
        .order_by(records.c.reading_id, records.c.position)
    )


def _line(connection: Connection, row: RowMapping, *, with_incident: bool = True) -> RecordLine:
    bodies = connection.scalars(
        select(claims.c.body)
        .where(claims.c.reading_id == row["reading_id"], claims.c.record_id == row["record_id"])
        .order_by(claims.c.claim_id)
    ).all()
    return rows.line_of(row["line"], list(bodies), incident_id=row["incident_id"] if with_incident else None)


def _document(connection: Connection, key: str) -> Document:
    found = connection.execute(select(documents).where(documents.c.document_key == key))
    return rows.document_of(found.one())
