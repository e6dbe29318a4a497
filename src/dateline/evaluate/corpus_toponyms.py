"""Toponyms from the rows of geoparsing corpora, which all name `text`, `start`, `end`, `lat` and `lon`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from dateline.evaluate.tidy_corpus import Move
from dateline.evaluate.toponyms import Toponym


def toponyms_of(
    marks: Iterable[Mapping[str, Any]],
    move: Move,
    *,
    is_name: Callable[[Mapping[str, Any]], bool] = lambda mark: True,
) -> tuple[Toponym, ...]:
    """In order, one for each span (the first marked). Without coordinates they need not be found."""
    found: dict[tuple[int, int], Toponym] = {}
    for mark in marks:
        span = move(mark["start"], mark["end"])
        if span is None:
            continue
        known = mark.get("lat") is not None and mark.get("lon") is not None
        toponym = Toponym(
            span,
            mark["text"],
            float(mark["lat"]) if known else None,
            float(mark["lon"]) if known else None,
            place_id=f"geonames:{mark['geonameid']}" if mark.get("geonameid") else None,
            is_name=is_name(mark),
            required=known,
        )
        kept = found.get((span.start, span.end))
        if kept is None or (known and not kept.required):
            found[span.start, span.end] = toponym
    return tuple(found[key] for key in sorted(found))
