"""Agreement of two tables of coded events, field by field: a coder and the program, or two coders."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.evaluate.agreement import (
    Vector,
    alpha_interval,
    cohen_kappa,
    interval_alpha,
    nominal_alpha,
)
from dateline.evaluate.align_coded import align_coded, coded_distance_km, perpetrator_keys
from dateline.evaluate.align_modern import SAME_PLACE_KM
from dateline.evaluate.corpus_coded import CodedEvent, CodedReports
from dateline.evaluate.intervals import Interval
from dateline.evaluate.tally import Tally
from dateline.gazetteer.name_key import loose_key, name_key

EARTH_RADIUS_KM = 6371.0


class Scale(StrEnum):
    """How values differ, for Krippendorff's alpha."""

    NOMINAL = "nominal"  # equal or not
    INTERVAL = "interval"  # by squared difference, or squared distance


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """exact: share of units where both gave the same. only_first, only_second: values without a counterpart.

    n: units for which both gave a value. kappa: None for numbers, and where it is not defined; so are the
    others.
    """

    field: str
    scale: Scale
    n: int
    exact: float | None
    kappa: float | None
    alpha: float | None
    interval: Interval | None
    only_first: int
    only_second: int


@dataclass(frozen=True, slots=True)
class CodedAgreement:
    """events: given by the first coder as wanted, by the second as given. pairs: report id and both events.

    alone_first, alone_second: events without a counterpart, with their report. not_compared: fields that one
    of the tables never gives.
    """

    n_reports: int
    events: Tally
    fields: tuple[FieldAgreement, ...]
    pairs: tuple[tuple[str, CodedEvent, CodedEvent], ...]
    alone_first: tuple[tuple[str, CodedEvent], ...]
    alone_second: tuple[tuple[str, CodedEvent], ...]
    not_compared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodedField:
    """A field that is compared. column: of the table, the first of two. agree: what counts as the same, if it
    is not equality. nominal, vector: its value on its scale, one of the two is None.
    """

    name: str
    column: str
    nominal: Callable[[CodedEvent], str | None] | None = None
    vector: Callable[[CodedEvent], Vector | None] | None = None
    agree: Callable[[CodedEvent, CodedEvent], bool] | None = None


def _lower(value: str | None) -> str | None:
    return None if value is None else value.lower()


def _key(value: str | None) -> str | None:
    return None if value is None else loose_key(name_key(value))


def _number(value: int | None) -> Vector | None:
    return None if value is None else (float(value),)


def _day(value: date | None) -> Vector | None:
    return None if value is None else (float(value.toordinal()),)


def _point(event: CodedEvent) -> Vector | None:
    """The place as a point in space, in km, so that squared distances add up."""
    if event.lat is None or event.lon is None:
        return None
    lat, lon = math.radians(event.lat), math.radians(event.lon)
    return (
        EARTH_RADIUS_KM * math.cos(lat) * math.cos(lon),
        EARTH_RADIUS_KM * math.cos(lat) * math.sin(lon),
        EARTH_RADIUS_KM * math.sin(lat),
    )


def _is_near(one: CodedEvent, other: CodedEvent) -> bool:
    distance = coded_distance_km(one, other)
    return distance is not None and distance <= SAME_PLACE_KM


CODED_FIELDS: tuple[CodedField, ...] = (
    CodedField("type", "type", nominal=lambda event: event.type.lower()),
    CodedField("mode", "mode", nominal=lambda event: _lower(event.mode)),
    CodedField("first day", "start", vector=lambda event: _day(event.start)),
    CodedField("last day", "end", vector=lambda event: _day(event.end)),
    CodedField("place name", "place", nominal=lambda event: _key(event.place)),
    CodedField("coordinates (same: within 25 km)", "lat", vector=_point, agree=_is_near),
    CodedField("province", "admin1", nominal=lambda event: _key(event.admin1)),
    CodedField("country", "country", nominal=lambda event: _lower(event.country)),
    CodedField("killed", "killed", vector=lambda event: _number(event.killed)),
    CodedField("injured", "injured", vector=lambda event: _number(event.injured)),
    CodedField(
        "perpetrator", "perpetrator", nominal=lambda e: "; ".join(sorted(perpetrator_keys(e))) or None
    ),
)


def score_coded(first: CodedReports, second: CodedReports) -> CodedAgreement:
    """Agreement over the reports that both tables have."""
    shared = sorted(first.keys() & second.keys())
    pairs: list[tuple[str, CodedEvent, CodedEvent]] = []
    alone: tuple[list[tuple[str, CodedEvent]], list[tuple[str, CodedEvent]]] = ([], [])
    for report_id in shared:
        found = align_coded(first[report_id], second[report_id])
        pairs += ((report_id, one, other) for one, other in found)
        for side, events in enumerate((first[report_id], second[report_id])):
            taken = {id(pair[side]) for pair in found}
            alone[side].extend((report_id, event) for event in events if id(event) not in taken)
    n_first, n_second = len(pairs) + len(alone[0]), len(pairs) + len(alone[1])
    couples = [(one, other) for _, one, other in pairs]
    compared = [field for field in CODED_FIELDS if _is_given(field, first) and _is_given(field, second)]
    return CodedAgreement(
        n_reports=len(shared),
        events=Tally(given=n_second, right_given=len(pairs), wanted=n_first, right_wanted=len(pairs)),
        fields=(
            *_report_fields(shared, first, second),
            *(_field_agreement(field, couples) for field in compared),
        ),
        pairs=tuple(pairs),
        alone_first=tuple(alone[0]),
        alone_second=tuple(alone[1]),
        not_compared=tuple(field.name for field in CODED_FIELDS if field not in compared),
    )


def is_same(field: CodedField, one: CodedEvent, other: CodedEvent) -> bool:
    """True if both events have the same in a field, or both nothing."""
    value = field.nominal or field.vector
    assert value is not None
    first, second = value(one), value(other)
    if first is None or second is None:
        return first is second
    return field.agree(one, other) if field.agree is not None else first == second


def _is_given(field: CodedField, table: CodedReports) -> bool:
    """True if any event of the table has a value of the field."""
    value = field.nominal or field.vector
    assert value is not None
    return any(value(event) is not None for events in table.values() for event in events)


def _report_fields(
    shared: Sequence[str], first: CodedReports, second: CodedReports
) -> tuple[FieldAgreement, ...]:
    """What is asked of reports, not of events: is there any, and how many."""
    counts = [(len(first[report_id]), len(second[report_id])) for report_id in shared]
    any_event = [("yes" if one else "no", "yes" if other else "no") for one, other in counts]
    numbers = [((float(one),), (float(other),)) for one, other in counts]
    return (
        _nominal("report holds an event", any_event, 0, 0),
        _interval("events in the report", numbers, [one == other for one, other in counts], 0, 0),
    )


def _field_agreement(field: CodedField, couples: Sequence[tuple[CodedEvent, CodedEvent]]) -> FieldAgreement:
    if field.nominal is not None:
        names = [(field.nominal(one), field.nominal(other)) for one, other in couples]
        both = [(one, other) for one, other in names if one is not None and other is not None]
        return _nominal(field.name, both, *_alone(names))
    assert field.vector is not None
    values = [(field.vector(one), field.vector(other)) for one, other in couples]
    known = [(one, other) for one, other in values if one is not None and other is not None]
    same = [one == other for one, other in known]
    if field.agree is not None:
        same = [
            field.agree(*couple)
            for couple, (one, other) in zip(couples, values, strict=True)
            if one is not None and other is not None
        ]
    return _interval(field.name, known, same, *_alone(values))


def _alone(values: Sequence[tuple[object | None, object | None]]) -> tuple[int, int]:
    """How many values only the first, and only the second, has."""
    return (
        sum(one is not None and other is None for one, other in values),
        sum(one is None and other is not None for one, other in values),
    )


def _nominal(
    name: str, units: Sequence[tuple[str, str]], only_first: int, only_second: int
) -> FieldAgreement:
    return FieldAgreement(
        field=name,
        scale=Scale.NOMINAL,
        n=len(units),
        exact=_share([one == other for one, other in units]),
        kappa=cohen_kappa(units),
        alpha=nominal_alpha(units),
        interval=alpha_interval(units, nominal_alpha, name=name),
        only_first=only_first,
        only_second=only_second,
    )


def _interval(
    name: str,
    units: Sequence[tuple[Vector, Vector]],
    same: Sequence[bool],
    only_first: int,
    only_second: int,
) -> FieldAgreement:
    return FieldAgreement(
        field=name,
        scale=Scale.INTERVAL,
        n=len(units),
        exact=_share(same),
        kappa=None,
        alpha=interval_alpha(units),
        interval=alpha_interval(units, interval_alpha, name=name),
        only_first=only_first,
        only_second=only_second,
    )


def _share(same: Sequence[bool]) -> float | None:
    return sum(same) / len(same) if same else None
