"""Readers of the corpora of times and places, on small files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import Misuse
from dateline.evaluate.corpus_event_location import part_of, read_event_location, read_held_back
from dateline.evaluate.corpus_geowebnews import read_geowebnews
from dateline.evaluate.corpus_gum import read_gum
from dateline.evaluate.corpus_lgl import read_lgl
from dateline.evaluate.corpus_tempeval3 import read_tempeval3
from dateline.evaluate.corpus_wiktor import read_wiktor
from dateline.text.span import Span


def write_rows(folder: Path, name: str, rows: Iterable[dict[str, Any]]) -> Path:
    (folder / f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return folder


def test_tempeval3(tmp_path: Path) -> None:
    row = {
        "id": "t1",
        "title": None,
        "dct": {"value": "2013-02-12T10:00", "text": "", "id": "t0"},
        "text": "He left on Friday for two weeks.",
        "timexes": [
            {"start": 22, "end": 31, "type": "DURATION", "value": "P2W"},
            {"start": 11, "end": 17, "type": "DATE", "value": "2013-02-08"},
        ],
    }
    ((report, times),) = read_tempeval3(write_rows(tmp_path, "north", [row]), "north")
    assert report.published == date(2013, 2, 12)
    assert [(t.value, t.kind) for t in times] == [("2013-02-08", "DATE"), ("P2W", "DURATION")]
    assert [t.days for t in times] == [(date(2013, 2, 8), date(2013, 2, 8)), None]


def test_gum(tmp_path: Path) -> None:
    dates = [
        {"start": 0, "end": 4, "when": "2012"},
        {"start": 5, "end": 9, "from": "2012-03", "to": "2012-05"},
        {"start": 10, "end": 14, "notBefore": "1979"},
    ]
    row = {"id": "g1", "date": "2013-02-12", "text": "2012 2013 2014", "dates": dates}
    ((report, times),) = read_gum(write_rows(tmp_path, "dev", [row]), "dev")
    assert report.published == date(2013, 2, 12)
    assert [t.days for t in times] == [
        (date(2012, 1, 1), date(2012, 12, 31)),
        (date(2012, 3, 1), date(2012, 5, 31)),
        None,
    ]


def test_lgl_asks_only_for_toponyms_with_coordinates(tmp_path: Path) -> None:
    row = {
        "id": "l1",
        "title": "Fire",
        "domain": "example.org",
        "url": "http://example.org/1",
        "date": "2009-03-20 12:24:52",
        "text": "A fire in Alba and Orrin.",
        "toponyms": [
            {"text": "Orrin", "start": 19, "end": 24},
            {"text": "Alba", "start": 10, "end": 14, "lat": 31.0, "lon": -92.0},
        ],
    }
    ((report, gold),) = read_lgl(write_rows(tmp_path, "all", [row]), "all")
    assert (report.outlet, report.url) == (None, None)
    assert [(t.text, t.required) for t in gold.found] == [("Alba", True), ("Orrin", False)]
    assert report.toponyms == gold.found


def test_geowebnews_leaves_common_nouns_out(tmp_path: Path) -> None:
    def mark(text: str, start: int, kind: str, **more: object) -> dict[str, object]:
        return {"text": text, "start": start, "end": start + len(text), "kind": kind, **more}

    marks = [
        mark("city", 4, "Literal_Expression"),
        mark("Turkish", 12, "Non_Literal_Modifier", modifier="Adjective", lat=39.0, lon=35.0),
        mark("Homs", 20, "Literal", modifier=None, lat=34.7, lon=36.7),
    ]
    row = {"id": "w1", "text": "The city of Turkish Homs", "toponyms": marks}
    ((_, gold),) = read_geowebnews(write_rows(tmp_path, "all", [row]), "all")
    assert [(t.text, t.is_name) for t in gold.found] == [("Turkish", False), ("Homs", True)]


def test_wiktor_gives_a_span_marked_twice_once(tmp_path: Path) -> None:
    mark = {"text": "Alba", "start": 0, "end": 4, "name": "Alba, Texas", "lat": 32.8, "lon": -95.6}
    row = {"id": "k1", "text": "Alba is a town.", "toponyms": [mark, mark]}
    ((_, gold),) = read_wiktor(write_rows(tmp_path, "all", [row]), "all")
    assert [t.span for t in gold.found] == [Span(0, 4)]


def test_event_location_wants_a_verb(tmp_path: Path) -> None:
    text = "Two died in Homs."
    verb, place = ({"start": 4, "end": 8, "label": "VERB"}, {"start": 12, "end": 16, "label": "LOCATION"})
    rows = [
        {"id": "e1", "text": text, "spans": [verb, place]},
        {"id": "e2", "text": text, "spans": [verb]},
        {"id": "e3", "text": text, "spans": [place]},
    ]
    found = list(read_event_location(write_rows(tmp_path, "train", rows), "train"))
    assert [(report.report_id, report.verb, gold.spans) for report, gold in found] == [
        ("e1", Span(4, 8), (Span(12, 16),)),
        ("e2", Span(4, 8), ()),
    ]


def test_another_corpus_is_refused(tmp_path: Path) -> None:
    folder = write_rows(tmp_path, "all", [{"id": "x", "text": "y"}])
    with pytest.raises(Misuse, match=r'all\.jsonl:1: no "toponyms"'):
        list(read_lgl(folder, "all"))


def test_event_location_holds_back_the_part_that_nothing_was_trained_on(tmp_path: Path) -> None:
    texts = [f"Gunmen killed {n} men in Ruvel." for n in range(40)]
    rows = [
        {"id": str(n), "text": text, "spans": [{"label": "VERB", "start": 7, "end": 13, "text": "killed"}]}
        for n, text in enumerate(texts)
    ]
    held = [report.text for report, _ in read_held_back(write_rows(tmp_path, "train", rows), "train")]
    assert 0 < len(held) < 40
    assert held == [text for text in texts if part_of(text) == 0]
