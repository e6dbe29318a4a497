"""Open a store's file, see that it is one, and bring its tables up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry

from dateline.errors import MissingResource

NEWEST = "0001"
"""The newest migration's number; `tests/store/test_migrate.py` holds it to the files."""

APPLICATION_ID = 0x444C4E45
"""SQLite's application id of a store: "DLNE"."""

SQLITE_HEADER = b"SQLite format 3\x00"
BUSY_TIMEOUT_S = 60.0
"""How long a writer waits for another process's transaction."""


def open_engine(path: Path, *, create: bool) -> Engine:
    """An engine on the store at `path`, migrated; created if absent and `create`.

    Raises MissingResource if it is absent (and not to be created), no store, damaged, or of a newer Dateline.
    """
    _check_file(path, create=create)
    _check_owner(path)
    engine = create_engine(
        f"sqlite+pysqlite:///{path}", connect_args={"timeout": BUSY_TIMEOUT_S, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect().execution_options(immediate=True) as connection, connection.begin():
            _bring_up_to_date(connection, path)
    except DatabaseError as error:
        engine.dispose()
        raise MissingResource(f"{path}: cannot be opened as a store ({error.orig})") from error
    except MissingResource:
        engine.dispose()
        raise
    return engine


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise MissingResource(f"{path}: is a folder; expected a store (one SQLite file)")
    try:
        with path.open("rb") as file:
            header = file.read(len(SQLITE_HEADER))
    except FileNotFoundError:
        if not create:
            raise MissingResource(f"{path}: no such file; write one with `dateline code --store`") from None
        if not path.absolute().parent.is_dir():
            raise MissingResource(f"{path}: its folder does not exist; create it first") from None
        return
    except OSError as error:
        raise MissingResource(f"{path}: cannot be read ({error.strerror})") from error
    if header and header != SQLITE_HEADER:
        raise MissingResource(f"{path}: is no SQLite file; expected a store of `dateline code --store`")


def _check_owner(path: Path) -> None:
    """Look before touching: opening another program's database our way would already change it."""
    if not path.exists() or path.stat().st_size == 0:
        return
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            (n_tables,) = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise MissingResource(f"{path}: cannot be opened as a store ({error})") from error
    if n_tables and application_id != APPLICATION_ID:
        raise MissingResource(f"{path}: is an SQLite file of another program; expected a store of Dateline")


def _prepare(connection: Any, _entry: ConnectionPoolEntry) -> None:
    # The driver's own transaction handling starts transactions late and DEFERRED; ours are explicit, below.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a transaction that reads and then writes must not lose its lock to another writer in between.
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _bring_up_to_date(connection: Connection, path: Path) -> None:
    version = None
    if connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").scalar():
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    if version == NEWEST:
        return
    if version is not None and version > NEWEST:
        raise MissingResource(
            f"{path}: was written by a newer Dateline (schema {version}; this one knows {NEWEST}); upgrade it"
        )
    upgrade(connection)


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, inside the connection's transaction."""
    # Imported here: Alembic takes longer to import than most commands take to run.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
