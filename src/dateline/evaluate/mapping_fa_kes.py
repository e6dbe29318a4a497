"""Our records in the terms of `fa_kes`: one day and one Syrian governorate a report."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.evaluate.choice import choose_record
from dateline.evaluate.corpus_fa_kes import DayAndPlace
from dateline.gazetteer.name_key import loose_key, name_key, skeleton
from dateline.record.event import EventRecord

COMMONEST = "aleppo"


def to_day_and_place(records: Sequence[EventRecord]) -> DayAndPlace:
    """Day and place of the chosen record; both unknown if there is none."""
    record = choose_record(records)
    if record is None:
        return DayAndPlace(None, ())
    place = None if record.place is None else record.place.value
    names = () if place is None else (place.name, place.admin1)
    return DayAndPlace(
        day=None if record.occurred is None else record.occurred.value.start,
        places=tuple(name for name in names if name is not None),
        record=record,
    )


def naive_day_and_place(published: date | None) -> DayAndPlace:
    """The baseline: the day at the head of the text, and Aleppo."""
    return DayAndPlace(published, (COMMONEST,))


def same_governorate(gold: str, names: Sequence[str]) -> bool:
    """True if one of the names is the governorate's, or its chief town's, in some spelling."""
    wanted = _keys((gold, *_other_names().get(gold.lower(), ())))
    return bool(wanted & _keys(names))


def _keys(names: Sequence[str]) -> frozenset[str]:
    return frozenset(skeleton(name_key(name)) or loose_key(name_key(name)) for name in names)


@cache
def _other_names() -> dict[str, tuple[str, ...]]:
    text = (files(__package__) / "data" / "governorates.toml").read_text("utf-8")
    return {name: tuple(others) for name, others in tomllib.loads(text)["other_names"].items()}
