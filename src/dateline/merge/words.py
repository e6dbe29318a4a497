"""Plain words of a text, and those that tell nothing about which act it is."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from anyascii import anyascii

WORD = re.compile(r"[a-z0-9]+")


@cache
def comparison_data() -> dict[str, Any]:
    """The tables of `data/compare.toml`."""
    return tomllib.loads((files("dateline.merge") / "data" / "compare.toml").read_text("utf-8"))


@cache
def common_words() -> frozenset[str]:
    """Words that nearly every report has."""
    return frozenset(comparison_data()["words"]["common"])


def plain_words(text: str) -> tuple[str, ...]:
    """Lower-case ASCII words of `text`, without marks; hyphened words are parted."""
    plain = text.lower()
    return tuple(WORD.findall(plain if plain.isascii() else anyascii(plain).lower()))


def telling_words(text: str) -> frozenset[str]:
    """The words of `text` less the common ones."""
    return frozenset(word for word in plain_words(text) if word not in common_words())
