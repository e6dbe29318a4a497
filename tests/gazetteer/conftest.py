from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def builtin() -> Gazetteer:
    return Gazetteer.open_builtin()
