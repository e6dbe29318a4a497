"""Opening a store: made, migrated, or refused in words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from dateline.errors import MissingResource
from dateline.store import migrations
from dateline.store.migrate import NEWEST
from dateline.store.store import Store
from dateline.store.tables import metadata


def shape(path: Path) -> dict[str, list[tuple[str, str, bool]]]:
    inspector = inspect(create_engine(f"sqlite:///{path}"))
    return {
        table: [
            (column["name"], str(column["type"]), bool(column["nullable"]))
            for column in inspector.get_columns(table)
        ]
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def test_the_migrations_give_the_tables_that_the_program_uses(tmp_path: Path) -> None:
    Store.open(tmp_path / "migrated.db").close()
    metadata.create_all(create_engine(f"sqlite:///{tmp_path / 'declared.db'}"))
    assert shape(tmp_path / "migrated.db") == shape(tmp_path / "declared.db")


def test_the_newest_migration_is_the_one_the_program_expects() -> None:
    versions = Path(migrations.__path__[0]) / "versions"
    assert max(file.name[1:5] for file in versions.glob("m*.py")) == NEWEST


def test_a_store_is_written_ahead(tmp_path: Path) -> None:
    Store.open(tmp_path / "made.db").close()
    with sqlite3.connect(tmp_path / "made.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_opening_a_store_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    Store.open(path).close()
    before = path.read_bytes()
    Store.open(path).close()
    assert path.read_bytes() == before


def test_a_text_file_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text("A report of some length, and no store at all.")
    with pytest.raises(MissingResource, match=r"report\.txt: is no SQLite file; expected a store"):
        Store.open(path)


def test_another_programs_database_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (x)")
    before = path.read_bytes()
    with pytest.raises(MissingResource, match="of another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_damaged_store_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    Store.open(path).close()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)
    with pytest.raises(MissingResource, match="cannot be opened as a store"):
        Store.open(path)


def test_a_store_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(MissingResource, match="newer Dateline"):
        Store.open(path)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(MissingResource, match="is a folder"):
        Store.open(tmp_path)


def test_a_store_in_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(MissingResource, match="its folder does not exist"):
        Store.open(tmp_path / "absent" / "made.db")


def test_an_absent_store_is_not_made_for_readers(tmp_path: Path) -> None:
    with pytest.raises(MissingResource, match="no such file"):
        Store.open(tmp_path / "made.db", create=False)
    assert not (tmp_path / "made.db").exists()
