"""The gazetteer in use: names to entries, fast and without touching the disk after opening."""

from __future__ import annotations

import sqlite3
import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Self

import zstandard
from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from dateline.codebook.demonyms import country_of_name, open_countries
from dateline.errors import MissingResource
from dateline.gazetteer.entry import PlaceEntry, PlaceKind
from dateline.gazetteer.name_key import ARTICLES, loose_key, name_key, skeleton
from dateline.gazetteer.schema import FORMAT, KINDS, entry_of

BUILTIN = "builtin.sqlite.zst"
ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
SQLITE_MAGIC = b"SQLite format 3\0"
SIMILARITY = 0.92
"""Least Jaro-Winkler similarity of a misspelt name; set by hand on 373 conflict places."""
SKELETON_SIMILARITY = 0.82
"""The same for names with equal consonants, where only vowels and doublings differ."""

_ROW = "ref, name, kind, country, admin1, admin2, lat, lon, population"
_PLURAL_IS_SAME = ("ese", "ish", "ch", "s", "x", "men", "man")


class Gazetteer:
    """Places by name. Opened once at the edge; look-ups are pure and safe to repeat (they are cached).

    Not to be shared between processes: each opens its own.
    """

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        try:
            meta = dict(connection.execute("SELECT key, value FROM meta"))
        except sqlite3.DatabaseError as error:
            raise MissingResource(
                f"{where}: not a gazetteer ({error}); build one with `dateline gazetteer build`"
            ) from None
        if meta.get("format") != FORMAT:
            raise MissingResource(
                f"{where}: format {meta.get('format')!r}; expected {FORMAT!r}. Build it again."
            )
        self._connection = connection
        self.version = str(meta["version"])
        self.n_places = int(meta["n_places"])
        self._demonyms = _read_demonyms()
        self._states = _read_abbreviations()
        self._find = lru_cache(maxsize=50_000)(self._find_uncached)
        self._country_names = lru_cache(maxsize=4)(self._country_names_uncached)
        self._similar = lru_cache(maxsize=5_000)(self._similar_uncached)
        self._countries = {
            entry.country: entry for entry in self._rows("kind = 0", ()) if entry.country is not None
        }

    @classmethod
    def open_builtin(cls) -> Self:
        """The gazetteer in the package. Raises MissingResource if it has none (see docs/gazetteer.md)."""
        resource = files("dateline.gazetteer") / "data" / BUILTIN
        if not resource.is_file():
            raise MissingResource(f"{BUILTIN} is not in the package; run `dateline gazetteer build-builtin`")
        return cls._load(resource.read_bytes(), BUILTIN)

    @classmethod
    def open(cls, path: Path) -> Self:
        """A gazetteer file: compressed ones are read into memory, plain SQLite is read from disk.

        Raises MissingResource if the file is absent, not a gazetteer, or of another format.
        """
        try:
            with path.open("rb") as file:
                head = file.read(len(SQLITE_MAGIC))
        except OSError as error:
            raise MissingResource(f"{path}: {error.strerror}; expected a gazetteer file") from None
        if head.startswith(ZSTD_MAGIC):
            return cls._load(path.read_bytes(), str(path))
        if head != SQLITE_MAGIC:
            raise MissingResource(
                f"{path}: starts with {head[:8]!r}; expected a file made by `dateline gazetteer build`"
            )
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(uri, uri=True, check_same_thread=False), str(path))

    @classmethod
    def _load(cls, packed: bytes, where: str) -> Self:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        try:
            connection.deserialize(zstandard.ZstdDecompressor().decompress(packed))
        except (zstandard.ZstdError, sqlite3.DatabaseError) as error:
            raise MissingResource(f"{where}: damaged ({error}); install or build it again") from None
        return cls(connection, where)

    def look_up(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every place of that name, most populous first, then by id; empty if none.

        Case, accents, apostrophes, hyphens and the Arabic article do not matter.
        """
        return self._find(name_key(name))

    def look_up_similar(self, name: str, *, country: str) -> tuple[PlaceEntry, ...]:
        """Places of `country` (ISO alpha-2) spelt almost like `name`, most alike first; empty if none is.

        For names that `look_up` does not find. World-wide it would make more errors than it mends.
        """
        return self._similar(name_key(name), country)

    def country(self, iso2: str) -> PlaceEntry | None:
        """The country with that ISO 3166-1 alpha-2 code, or None."""
        return self._countries.get(iso2)

    def country_names(self, iso2: str) -> tuple[str, ...]:
        """Names of a country beside its own ("Britain", "UK"), sorted; empty for an unknown code."""
        names = _country_facts().get(iso2, {}).get("names", ())
        return tuple(sorted(str(name) for name in names))

    def of_kind(self, kind: PlaceKind) -> tuple[PlaceEntry, ...]:
        """Every place of one kind, most populous first. Reads the whole table: not for each report."""
        return self._rows("kind = ?", (KINDS.index(kind),))

    def country_of_adjective(self, word: str) -> str | None:
        """ISO code of the country of "Syrian" or "Iraqis"; None if it is no such word. Case matters not."""
        return self._demonyms.get(word.lower())

    def state_of_abbreviation(self, word: str) -> str | None:
        """ "Indiana" for "Ind.", "IN" and "Ind"; None for other words. Postal codes must be upper case."""
        return self._states.get(word)

    def _find_uncached(self, key: str) -> tuple[PlaceEntry, ...]:
        if not key:
            return ()
        keys = [key, loose_key(key)]
        first, _, rest = key.partition(" ")
        if first in ARTICLES and rest:
            keys.append(loose_key(rest))
        return self._by_keys(tuple(dict.fromkeys(keys)))

    def _by_keys(self, keys: tuple[str, ...]) -> tuple[PlaceEntry, ...]:
        marks = ",".join("?" * len(keys))
        return self._rows(f"id IN (SELECT place FROM name WHERE key IN ({marks}))", keys)

    def _rows(self, where: str, values: tuple[object, ...]) -> tuple[PlaceEntry, ...]:
        rows = self._connection.execute(f"SELECT {_ROW} FROM place WHERE {where}", values)
        return tuple(sorted((entry_of(row) for row in rows), key=_by_population))

    def _similar_uncached(self, key: str, country: str) -> tuple[PlaceEntry, ...]:
        wanted = loose_key(key)[1:]
        bones = skeleton(key)
        found: list[tuple[float, PlaceEntry]] = []
        for entry in self._by_keys((bones,)) if bones else ():
            score = JaroWinkler.similarity(wanted, loose_key(name_key(entry.name))[1:])
            if entry.country == country and score >= SKELETON_SIMILARITY:
                found.append((score, entry))
        if not found and len(wanted) > 3:
            names, entries = self._country_names(country)
            hits = process.extract(
                wanted, names, scorer=JaroWinkler.similarity, score_cutoff=SIMILARITY, limit=5, processor=None
            )
            found = [(score, entries[index]) for _, score, index in hits]
        found.sort(key=lambda pair: (-pair[0], *_by_population(pair[1])))
        return tuple(entry for _, entry in found)

    def _country_names_uncached(self, country: str) -> tuple[list[str], tuple[PlaceEntry, ...]]:
        low, high = self._connection.execute(
            "SELECT min(id), max(id) FROM place WHERE country = ?", (country,)
        ).fetchone()
        if low is None:
            return [], ()
        entries = self._rows("id BETWEEN ? AND ?", (low, high))
        return [loose_key(name_key(entry.name))[1:] for entry in entries], entries


def _by_population(entry: PlaceEntry) -> tuple[int, str]:
    return -entry.population, entry.gazetteer_id


def _country_facts() -> dict[str, dict[str, Any]]:
    text = (files("dateline.gazetteer") / "data" / "countries.toml").read_text("utf-8")
    return tomllib.loads(text)


def _read_demonyms() -> dict[str, str]:
    """Countries by adjective and people, from the codebook; not words that are names too ("New Zealand troops")."""
    found: dict[str, str] = {}
    names = country_of_name()
    for country in open_countries():
        words = [w.lower() for w in (*country.adjectives, *country.people) if w.lower() not in names]
        for word in words:
            if word in ("us", "uk"):  # a pronoun, once lower-cased, and a name
                continue
            found.setdefault(word, country.iso2)
            if not word.endswith(_PLURAL_IS_SAME):
                found.setdefault(f"{word}s", country.iso2)
    return found


def _read_abbreviations() -> dict[str, str]:
    text = (files("dateline.gazetteer") / "data" / "us_states.toml").read_text("utf-8")
    tables = tomllib.loads(text)
    dotted: dict[str, str] = tables["abbreviations"]
    return {**tables["postal"], **dotted, **{word.rstrip("."): state for word, state in dotted.items()}}
