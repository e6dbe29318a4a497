"""Keys under which a name is looked up: one spelling for "al-Qa'im", "Al Qa’im" and "AL QAIM".

Three keys, each coarser than the one before:
- exact key: ASCII, lower case, no apostrophes, marks as spaces, "St." as "saint";
- loose key: also without Arabic articles ("al-", "ash-"), prefixed "~"; for Arabic-writing countries;
- skeleton: consonants only, prefixed "^"; for look-ups inside a known country, checked by similarity.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

from anyascii import anyascii

_TABLES = tomllib.loads((files("dateline.gazetteer") / "data" / "name_key.toml").read_text("utf-8"))
ARTICLES: frozenset[str] = frozenset(_TABLES["articles"])
ARABIC_COUNTRIES: frozenset[str] = frozenset(_TABLES["arabic_countries"])
"""Countries whose place names come in many transliterations with and without the article."""

_DROPPED = re.compile(r"['’ʼʻ‘`´ʿʾ]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_INITIALS = re.compile(r"\b((?:[A-Za-z]\.){2,})")
_ABBREVIATIONS: dict[str, str] = _TABLES["abbreviations"]
_SOUNDS: tuple[tuple[str, str], ...] = tuple(_TABLES["sounds"].items())
_VOWELS = str.maketrans(dict.fromkeys("aeiouwy", ""))
_TWICE = re.compile(r"(.)\1+")


def name_key(name: str) -> str:
    """The exact key of `name`; empty if it has no letter or digit."""
    text = _INITIALS.sub(lambda match: match.group().replace(".", ""), name)
    text = _DROPPED.sub("", text)
    if not text.isascii():
        text = anyascii(text).replace("'", "").replace("`", "")
    words = _NOT_WORD.sub(" ", text.lower()).split()
    if len(words) > 1:
        words[0] = _ABBREVIATIONS.get(words[0], words[0])
    return " ".join(words)


def loose_key(key: str) -> str:
    """The loose key of an exact key: "al qaim" and "qaim" give "~qaim"."""
    words = key.split()
    kept = [word for word in words[:-1] if word not in ARTICLES]
    return "~" + " ".join([*kept, *words[-1:]])


def skeleton(key: str) -> str:
    """Consonants of an exact key, or "" where fewer than three remain.

    "hasakeh", "al hasaka" and "hassakah" give "^hsk"; "khan sheikhoun" and "khan shaykhun" give "^knskn".
    """
    text = loose_key(key)[1:].replace(" ", "")
    for sound, letter in _SOUNDS:
        text = text.replace(sound, letter)
    if text.endswith("h"):
        text = text[:-1]
    text = _TWICE.sub(r"\1", text.translate(_VOWELS))
    return "^" + text if len(text) > 2 else ""
