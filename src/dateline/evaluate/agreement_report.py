"""Agreement as a Markdown table for a methods section, as one JSON object, and event by event."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.evaluate.corpus_coded import CodedEvent
from dateline.evaluate.score_coded import (
    CODED_FIELDS,
    CodedAgreement,
    CodedField,
    FieldAgreement,
    Scale,
    is_same,
)

ABSENT = "–"
HEADER = ("field", "scale", "n", "same, %", "Cohen's κ", "Krippendorff's α", "95 % of α")


def write_agreement(agreement: CodedAgreement, *, first: str, second: str) -> Iterator[str]:
    """A sentence on the events, the table, and what its columns mean. first, second: names of the coders."""
    events = agreement.events
    yield (
        f"{agreement.n_reports:,} reports were coded by both. {first} has {events.wanted:,.0f} events in them, "
        f"{second} {events.given:,.0f}; {events.right_given:,.0f} are the same act (recall "
        f"{_percent(events.recall)} %, precision {_percent(events.precision)} %, F1 {_percent(events.f1)} %).\n\n"
    )
    header = (*HEADER, f"only {first}", f"only {second}")
    yield f"| {' | '.join(header)} |\n"
    yield f"|---|---|{'---:|' * (len(header) - 2)}\n"
    for field in agreement.fields:
        yield f"| {' | '.join(_cells(field))} |\n"
    yield (
        "\nThe first two rows are about reports, the others about events that both have. n: units for which "
        f"both gave a value; only {first}, only {second}: those for which one did. α of an interval scale "
        "weighs squared differences (days, persons; for coordinates, squared distances). 95 %: bootstrap over "
        f"units. {ABSENT}: not defined, as with no units or one and the same value throughout.\n"
    )
    if agreement.not_compared:
        yield f"Not compared, as one of the two never gives it: {', '.join(agreement.not_compared)}.\n"


def agreement_json(agreement: CodedAgreement, *, first: str, second: str) -> dict[str, Any]:
    """The same as one JSON object; shares and coefficients as numbers, None where not defined."""
    events = agreement.events
    return {
        "schema": "dateline.agreement/1",
        "first": first,
        "second": second,
        "n_reports": agreement.n_reports,
        "events": {
            "first": events.wanted,
            "second": events.given,
            "same": events.right_given,
            "precision": _rounded(events.precision),
            "recall": _rounded(events.recall),
            "f1": _rounded(events.f1),
        },
        "fields": [
            {
                "field": field.field,
                "scale": field.scale.value,
                "n": field.n,
                "exact": _rounded(field.exact),
                "kappa": _rounded(field.kappa),
                "alpha": _rounded(field.alpha),
                "interval": None
                if field.interval is None
                else [_rounded(field.interval.low), _rounded(field.interval.high)],
                "only_first": field.only_first,
                "only_second": field.only_second,
            }
            for field in agreement.fields
        ],
        "not_compared": list(agreement.not_compared),
    }


def write_disagreements(agreement: CodedAgreement) -> Iterator[str]:
    """Events that one coder has alone, and fields in which two differ, one JSON object a line, by report."""
    found: list[tuple[str, dict[str, Any]]] = []
    for report_id, event in agreement.alone_first:
        found.append((report_id, {"field": "event", "gold": show_coded(event), "ours": None}))
    for report_id, event in agreement.alone_second:
        found.append((report_id, {"field": "event", "gold": None, "ours": show_coded(event)}))
    compared = [field for field in CODED_FIELDS if field.name not in agreement.not_compared]
    for report_id, one, other in agreement.pairs:
        for field in compared:
            if not is_same(field, one, other):
                values = {"gold": _shown(field, one), "ours": _shown(field, other)}
                found.append((report_id, {"field": field.column, **values, "about": show_coded(one)}))
    for report_id, case in sorted(found, key=lambda pair: pair[0]):
        gold, ours = case["gold"], case["ours"]
        kind = "missed" if ours is None else "false alarm" if gold is None else "wrong"
        line = {"report_id": report_id, "kind": kind, **case}
        yield json.dumps(line, ensure_ascii=False) + "\n"


def show_coded(event: CodedEvent) -> str:
    """An event on one line."""
    days = "no day" if event.start is None else f"{event.start}..{event.end}"
    return f"{event.type}, {days}, {event.place or 'no place'}, killed {event.killed}"


def _shown(field: CodedField, event: CodedEvent) -> str | None:
    if field.column == "lat":
        return None if event.lat is None else f"{event.place} ({event.lat:.3f}, {event.lon:.3f})"
    value = getattr(event, field.column)
    return None if value is None else str(value)


def _cells(field: FieldAgreement) -> tuple[str, ...]:
    interval = field.interval
    return (
        field.field,
        field.scale.value,
        f"{field.n:,}",
        _percent(field.exact),
        _coefficient(field.kappa) if field.scale is Scale.NOMINAL else "",
        _coefficient(field.alpha),
        ABSENT if interval is None else f"{interval.low:.2f} to {interval.high:.2f}",
        f"{field.only_first:,}",
        f"{field.only_second:,}",
    )


def _percent(share: float | None) -> str:
    return ABSENT if share is None else f"{share * 100:.1f}"


def _coefficient(value: float | None) -> str:
    return ABSENT if value is None else f"{value:.2f}"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 5)
