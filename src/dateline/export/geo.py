"""GeoJSON (RFC 7946): one feature a line; a line without coordinates is a feature without geometry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec

from dateline.export.columns import COLUMNS, Cell, Line


def write_geojson(lines: Iterable[Line]) -> Iterator[str]:
    """A FeatureCollection with a feature on each text line; properties are the columns of the CSV."""
    yield '{"type":"FeatureCollection","features":[\n'
    joint = ""
    for line in lines:
        yield joint + msgspec.json.encode(_feature(line)).decode()
        joint = ",\n"
    yield "\n]}\n"


def _feature(line: Line) -> dict[str, Any]:
    place = line.place
    geometry = None
    if place is not None and place.lat is not None:
        geometry = {"type": "Point", "coordinates": [place.lon, place.lat]}
    cells = {column.name: column.take(line) for column in COLUMNS if column.name not in ("lat", "lon")}
    return {
        "type": "Feature",
        "id": line.record_id or line.incident_id,
        "geometry": geometry,
        "properties": {name: _plain(cell) for name, cell in cells.items()},
    }


def _plain(cell: Cell) -> Cell:
    return cell.isoformat() if isinstance(cell, date) else cell
