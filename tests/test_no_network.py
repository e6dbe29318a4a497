"""The guard of conftest.py works: a test that reaches for the network fails."""

from __future__ import annotations

import socket
import urllib.request

import pytest


def test_connecting_fails() -> None:
    with socket.socket() as connection, pytest.raises(AssertionError, match="works offline"):
        connection.connect(("192.0.2.1", 80))


def test_opening_an_address_fails() -> None:
    with pytest.raises(AssertionError, match="works offline"):
        urllib.request.urlopen("http://192.0.2.1/", timeout=1)
