"""What every test stands on: no network, corpora only where they are, and the reports under test."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline import examples

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
"""Corpora and cases lie beside the checkout, where they are at all; nothing of them is in the repository."""


class NetworkUseError(AssertionError):
    """A test, or the code under test, tried to reach another machine."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--report",
        action="append",
        default=[],
        metavar="FILE",
        help="check this report (default: the examples)",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, visibly, what needs corpora that are not here."""
    if (SHARED / "corpora").is_dir():
        return
    absent = pytest.mark.skip(reason="no corpora beside the repository")
    for item in items:
        if item.get_closest_marker("corpus") is not None:
            item.add_marker(absent)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run tests that take `report_path` once for each --report, or for each bundled example."""
    if "report_path" in metafunc.fixturenames:
        given = [Path(name) for name in metafunc.config.getoption("--report")]
        reports = given or list(examples.paths())
        metafunc.parametrize("report_path", reports, ids=[path.name for path in reports], scope="session")


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make every connection but one within this machine's file system fail."""

    def refuse(self: socket.socket, address: object) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            raise NetworkUseError(f"a test tried to connect to {address!r}; Dateline works offline")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    yield


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The folder of development corpora; the test must be marked `corpus`."""
    return SHARED / "corpora"


@pytest.fixture(scope="session")
def al_qaim() -> Path:
    """The plain-text save of the al-Qaim report, beside the repository; the test must be marked `corpus`."""
    return SHARED / "cases" / "al-qaim" / "report.txt"
