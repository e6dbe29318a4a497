"""`dateline doctor`: is everything there, and does it work?"""

from __future__ import annotations

import platform
from pathlib import Path

import typer

from dateline.cli.options import ExistingStoreOption

SELF_TEST = "Gunmen killed four policemen at a checkpoint in Mosul on Tuesday, a police officer said."
"""Invented; must give exactly one event record with four killed."""


def doctor(store: ExistingStoreOption = None) -> None:
    """Check the installation: versions, resources and their digests, a self-test; and a store, if given.

    Exit status 1 if something is missing or the self-test fails.
    """
    import sqlite3

    from dateline.cli.terminal import write_pieces

    rows = [
        ("dateline", _version("dateline")),
        ("python", f"{platform.python_version()} ({platform.python_implementation()})"),
        ("sqlite", sqlite3.sqlite_version),
        *((name, _version(name)) for name in ("sqlalchemy", "msgspec", "trafilatura", "typer")),
    ]
    resources, healthy = _resources()
    rows += resources
    if healthy:
        outcome, healthy = _self_test()
        rows.append(("self-test", outcome))
    if store is not None:
        rows += _store(store)
    width = max(len(name) for name, _ in rows)
    write_pieces((f"{name:<{width}}  {value}\n" for name, value in rows), output=None)
    if not healthy:
        raise typer.Exit(1)


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _resources() -> tuple[list[tuple[str, str]], bool]:
    from dateline.errors import MissingResource
    from dateline.resources import open_resources

    try:
        versions = open_resources().versions
    except MissingResource as error:
        return [("resources", f"MISSING: {error}")], False
    return [(f"resource {name}", version) for name, version in versions if name != "dateline"], True


def _self_test() -> tuple[str, bool]:
    from datetime import date

    import dateline

    records = dateline.code_report(SELF_TEST, published=date(2016, 5, 11))
    killed = [record.killed.value.best for record in records if record.killed is not None]
    if len(records) == 1 and killed == [4]:
        return "passed: one sentence coded as one record with 4 killed", True
    return f"FAILED: expected one record with 4 killed; found {len(records)} with {killed}", False


def _store(path: Path) -> list[tuple[str, str]]:
    from dateline.store.store import Store

    store = Store.open(path, create=False)
    try:
        return [("store", str(path)), *((f"  {name}", f"{n:,}") for name, n in store.counts().items())]
    finally:
        store.close()
