"""How likely a person is to sign a record: a visible sum, an ordering and not a probability."""

from __future__ import annotations

import math

from dateline.record.event import EventRecord
from dateline.record.vocabulary import Basis, PlacePrecision, Stance
from dateline.resolve.draft import Draft
from dateline.text.document import RegionKind

WEIGHTS = {
    "named act": 1.2,  # a trigger that names an act by itself
    "in the lead": 0.8,
    "own day": 0.7,
    "own place": 0.7,
    "toll": 0.7,
    "told again": 0.4,
    "doer": 0.3,
    "wide place": -0.4,
    "not asserted": -0.5,
    "background": -0.8,
    "base": -1.6,
}
"""Set by hand; issue of calibration: these order records, they do not give a chance of being right."""


def score_record(record: EventRecord, act: tuple[Draft, ...]) -> float:
    """0 to 1, to three decimals, from what the record has."""
    signs = {
        "base": True,
        "named act": record.type.score >= 0.7,
        "in the lead": any(d.is_lead for d in act),
        "own day": record.occurred is not None and record.occurred.basis is not Basis.PUBLISHED,
        "own place": record.place is not None and record.place.basis is Basis.STATED,
        "toll": record.killed is not None or record.injured is not None,
        "told again": len({d.event.sentence.index for d in act}) > 1,
        "doer": bool(record.perpetrators),
        "wide place": record.place is not None and record.place.value.precision is PlacePrecision.COUNTRY,
        "not asserted": record.stance.value is not Stance.ASSERTED,
        "background": record.background,
    }
    total = sum(WEIGHTS[name] for name, holds in signs.items() if holds)
    if any(d.event.sentence.region is RegionKind.HEADLINE for d in act):
        total += WEIGHTS["in the lead"] / 2
    return round(1 / (1 + math.exp(-total)), 3)
