"""Tolls of several tellings: low the lowest, high the highest, best the latest or most authoritative."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.record.attribution import Attribution
from dateline.record.values import Count
from dateline.record.vocabulary import SpeakerKind

AUTHORITY = (
    SpeakerKind.MEDICAL,  # who counts the dead
    SpeakerKind.OFFICIAL,
    SpeakerKind.POLICE,
    SpeakerKind.MILITARY,
    SpeakerKind.MONITOR,
    SpeakerKind.DOCUMENT,
    SpeakerKind.AGENCY,
    SpeakerKind.WITNESS,
    SpeakerKind.ACTIVIST,
    SpeakerKind.UNNAMED,
    SpeakerKind.OTHER,
    SpeakerKind.OUTLET,
    SpeakerKind.ARMED_GROUP,  # a party to the act
)
"""Speakers on how many were harmed, most authoritative first; order from the casualty recorders' practice."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One count as one independent report gives it; rivals within that report are in its range already."""

    count: Count
    published: date | None
    attribution: Attribution


def reconcile(tellings: Sequence[Telling]) -> Count | None:
    """One count of all tellings; None if there are none.

    A figure beats a known-positive unknown ("many"), which only stands where nobody gives a figure. An open
    count ("at least 14") leaves high unknown unless another telling's high reaches it.
    """
    figures = [one for one in tellings if one.count.best is not None or one.count.high is not None]
    used = figures or list(tellings)
    if not used:
        return None
    if len({one.count for one in used}) == 1:
        return used[0].count
    bests = [one for one in used if one.count.best is not None]
    best = min(bests, key=_rank).count.best if bests else None
    lows = [one.count.low for one in used if one.count.low is not None]
    highs = [one.count.high for one in used if one.count.high is not None]
    floor = max([*lows, *(one.count.best for one in used if one.count.best is not None)], default=0)
    high = max(highs, default=None)
    if high is not None and high < floor:
        high = None
    low = min(lows, default=None)
    if low is not None and best is not None:
        low = min(low, best)
    hedges = sorted({one.count.hedge for one in used if one.count.hedge})
    return Count(low, best, high, hedge=hedges[0] if len(hedges) == 1 else None)


def _rank(telling: Telling) -> tuple[int, int, int]:
    """Latest publication first, then the most authoritative speaker, then the highest figure."""
    ranks = [AUTHORITY.index(speaker.kind) for speaker in telling.attribution[1:]]
    ranks = ranks or [AUTHORITY.index(speaker.kind) for speaker in telling.attribution]
    day = -telling.published.toordinal() if telling.published is not None else 0
    return (day, min(ranks, default=len(AUTHORITY)), -(telling.count.best or 0))
