"""Totals over several acts of one report: "ten killed in rocket attacks" before six in one quarter and four in another.

A total belongs to no single act (coding guide, "Several places on one day"): where figures of other acts and of the act
itself add up to it, it is taken out of the act it was read into, and an act that has nothing else is dropped.
"""

from __future__ import annotations

from dataclasses import replace

from dateline.record.vocabulary import Harm
from dateline.resolve.draft import Draft
from dateline.resolve.toll import TollStatement

COUNTED = (Harm.KILLED, Harm.INJURED)


def drop_shared_totals(acts: tuple[tuple[Draft, ...], ...]) -> tuple[tuple[Draft, ...], ...]:
    """The acts without figures that are sums over them. Order is kept; acts of nothing but such a sum go."""
    kept: list[tuple[Draft, ...]] = []
    for at, act in enumerate(acts):
        others = [other for i, other in enumerate(acts) if i != at]
        totals = frozenset(total for harm in COUNTED for total in _shared(act, others, harm))
        if not totals:
            kept.append(act)
            continue
        thinner = tuple(
            replace(draft, tolls=tuple(t for t in draft.tolls if t not in totals)) for draft in act
        )
        if any(draft.tolls for draft in thinner) or any(draft.place is not None for draft in thinner):
            kept.append(thinner)
    return tuple(kept)


def _shared(act: tuple[Draft, ...], others: list[tuple[Draft, ...]], harm: Harm) -> list[TollStatement]:
    """The figures of `act` that equal its own smaller figure plus those of two or more acts in all."""
    own = _figures(act, harm)
    parts = [max(figures) for other in others if (figures := _figures(other, harm))]
    if not own or not parts:
        return []
    most = max(own)
    smaller = [n for n in own if n < most]
    sums = {sum(parts) + n for n in smaller}
    if len(parts) > 1:
        sums.add(sum(parts))
    if most not in sums:
        return []
    return [t for d in act for t in d.tolls if t.harm is harm and t.count.best == most]


def _figures(act: tuple[Draft, ...], harm: Harm) -> list[int]:
    return [
        t.count.best
        for draft in act
        for t in draft.tolls
        if t.harm is harm and t.count.best is not None and t.count.best > 0 and not t.is_subtotal
    ]
