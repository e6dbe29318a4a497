"""Which records are compared at all: those that share a key that says "could be one act"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from math import floor

from dateline.merge.view import View
from dateline.record.vocabulary import PlacePrecision

DAY_SLACK = 1
"""Days that intervals are widened by at both ends: records up to two days apart share a day."""

MAX_DAYS = 40
"""A longer interval gives no day keys: "this year" could be any act."""

CELL_DEGREES = 1.0
"""Side of a cell. Cells of four grids, shifted by half a cell, so that places half a cell apart share one."""

MAX_BLOCK = 400
"""A block with more records is skipped: its key tells too little, and pairs grow as the square."""

COARSE = frozenset({PlacePrecision.PROVINCE, PlacePrecision.COUNTRY, PlacePrecision.DISTRICT})


def candidate_pairs(views: tuple[View, ...]) -> tuple[tuple[int, int], ...]:
    """Pairs of indices (lower first, sorted) of records of different documents that share a block."""
    blocks: dict[tuple[object, ...], list[int]] = {}
    for index, view in enumerate(views):
        for key in sorted(set(_keys(view)), key=repr):
            blocks.setdefault(key, []).append(index)
    pairs = {
        pair
        for members in blocks.values()
        if 1 < len(members) <= MAX_BLOCK
        for pair in combinations(members, 2)
        if views[pair[0]].document_id != views[pair[1]].document_id
    }
    return tuple(sorted(pairs))


def _keys(view: View) -> Iterator[tuple[object, ...]]:
    if len(view.sentence) > 40:
        yield ("sentence", view.sentence)
    for name in view.names:
        yield ("name", name)
    for name in view.wording.rare_names:
        yield ("report's name", name)
    days = tuple(_days(view))
    place = view.place
    for day in days:
        for actor in view.actors:
            yield ("actor", actor, day)
        for word in view.headline_words:
            yield ("headline", word, day)
        if place is None:
            continue
        for word in view.place_words:
            yield ("place", word, day)
        if place.country is not None and view.killed is not None:
            yield ("toll", place.country, view.killed.best, view.killed.low, day)
        if place.precision in COARSE:
            yield ("region", place.country, place.admin1, day)
        elif place.lat is not None and place.lon is not None:
            yield ("region", place.country, place.admin1, day)
            yield from _cells(place.lat, place.lon, day)


def _days(view: View) -> Iterator[date]:
    """The days that the record could be of; without a day, those just before its publication."""
    slack = timedelta(days=DAY_SLACK)
    if view.days is not None:
        first, last = view.days.start - slack, view.days.end + slack
    elif view.published is not None:
        first, last = view.published - 3 * slack, view.published
    else:
        return
    for offset in range(min((last - first).days + 1, MAX_DAYS)):
        yield first + timedelta(days=offset)


def _cells(lat: float, lon: float, day: date) -> Iterator[tuple[object, ...]]:
    for shift_lat in (0.0, 0.5):
        for shift_lon in (0.0, 0.5):
            row = floor(lat / CELL_DEGREES + shift_lat)
            column = floor(lon / CELL_DEGREES + shift_lon)
            yield ("cell", shift_lat, shift_lon, row, column, day)
