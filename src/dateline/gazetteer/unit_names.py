"""Names as the tables give them, made fit for an English text: "Borno" for "Borno State"."""

from __future__ import annotations

import re
from collections.abc import Iterable

UNIT_WORDS = (
    r"(?:State|Province|Governorate|Region|Oblast['’]?|District|Department|County|Prefecture|Municipality|Republic"
    r"|Departamento|Autonomous Region)"
)

UNIT_END = re.compile(rf"\s+{UNIT_WORDS}$")

UNIT_START = re.compile(
    r"^(?:Muhafazat|Departamento del?|Provincia de|Region of|Province of|Markaz|Mintaqat)\s+"
)

_LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff‘’ʼʻ`´]+")

_NAME_START = re.compile(r"['’‘`]?[A-ZÀ-ÞĀ-ŽḀ-Ỿ]|(?:al|el|ash|ad|as|an|ar|at|az|ed|es|de|la|le)[- ][\w'’‘`]")

_CODE = re.compile(r"[A-Z]{2,4}")


def latin_names(names: Iterable[str]) -> set[str]:
    """Names that an English text could hold: Latin script, capitalised, no airport codes, 3 to 40 letters."""
    return {
        name
        for name in names
        if 3 <= len(name) <= 40
        and _LATIN.fullmatch(name)
        and _NAME_START.match(name)
        and not _CODE.fullmatch(name)
    }


def bare_unit_name(name: str) -> str:
    """ "Borno" for "Borno State", "Hadramaout" for "Muhafazat Hadramaout"; other names as they are."""
    return UNIT_START.sub("", UNIT_END.sub("", name)) or name
