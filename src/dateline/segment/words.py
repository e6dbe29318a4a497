"""The word lists of this package: TOML files under `data/`, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def word_table(name: str) -> Mapping[str, Any]:
    """The whole of `data/NAME.toml`."""
    return tomllib.loads(resources.files("dateline.segment").joinpath(f"data/{name}.toml").read_text("utf-8"))


@cache
def word_list(name: str, *keys: str) -> frozenset[str]:
    """The list at the path `keys` of `data/NAME.toml`, as a set for look-up (never iterated into output)."""
    table: Any = word_table(name)
    for key in keys:
        table = table[key]
    return frozenset(table)
