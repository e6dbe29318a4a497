"""GeoJSON: points where coordinates are known, features without geometry where not."""

from __future__ import annotations

import json
from dataclasses import replace

from dateline.export.geo import write_geojson
from dateline.record.event import EventRecord
from dateline.record.line import to_line
from tests.made import full_record


def collection(*records: EventRecord) -> dict[str, object]:
    lines = [to_line(record, incident_id=None, producer="dateline 0") for record in records]
    loaded = json.loads("".join(write_geojson(lines)))
    assert isinstance(loaded, dict)
    return loaded


def feature(record: EventRecord) -> dict[str, dict[str, object]]:
    features = collection(record)["features"]
    assert isinstance(features, list)
    only = features[0]
    assert isinstance(only, dict)
    return only


def test_a_located_record_is_a_point_longitude_first() -> None:
    assert feature(full_record())["geometry"] == {"type": "Point", "coordinates": [41.5, 34.25]}


def test_a_record_without_a_place_has_no_geometry() -> None:
    assert feature(replace(full_record(), place=None))["geometry"] is None


def test_properties_are_the_columns_of_the_csv() -> None:
    properties = feature(full_record())["properties"]
    assert (properties["start_day"], properties["killed_best"]) == ("2016-05-08", 12)


def test_several_features_are_one_valid_collection() -> None:
    features = collection(full_record(), full_record())["features"]
    assert isinstance(features, list)
    assert len(features) == 2


def test_no_lines_are_an_empty_collection() -> None:
    assert collection() == {"type": "FeatureCollection", "features": []}
