"""Which act the figures of a report belong to.

A total belongs to no single act (coding guide, "Several places on one day"): "ten killed in rocket attacks" before six
in one quarter and four in another. Where figures of other acts and of the act itself add up to it, it is taken out of
the act it was read into, and an act that has nothing else is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.assemble.event_mention import EventMention
from dateline.record.vocabulary import Harm
from dateline.resolve.draft import Draft
from dateline.resolve.toll import TollStatement

COUNTED = (Harm.KILLED, Harm.INJURED)
TELLING = 5
"""Smaller totals are sums of a few figures by chance; they must be sums of all other acts. Set by hand."""

Act = tuple[Draft, ...]


def drop_shared_totals(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts without figures that are sums over them. Order is kept; acts of nothing but such a sum go.

    Small sums go first: the total of a city is a sum over its quarters, and that of the report one over its cities.
    """
    found = _told_next(acts)
    emptied: dict[int, set[Harm]] = {}
    for harm in (*COUNTED, COUNTED[0]):  # once more: what the injured show of an act holds for its few dead
        for most, at in sorted((n, i) for i, act in enumerate(acts) for n in set(_figures(act, harm))):
            gone = emptied.get(at, set())
            if most not in _figures(found[at], harm) or harm in gone:
                continue
            if _is_sum(most, at, found, harm, telling=most >= TELLING or bool(gone)):
                found[at] = _without(found[at], harm, most)
                emptied.setdefault(at, set()).add(harm)
    return tuple(
        act
        for i, act in enumerate(found)
        if i not in emptied or any(draft.tolls or _stands(draft, acts[i]) for draft in act)
    )


def _told_next(acts: tuple[Act, ...]) -> list[Act]:
    """The acts, with the zeros of a sentence without day and place given to the act of the sentence before it.

    "No casualties were reported" after the last of several blasts is about that one, whichever act it was folded into.
    """
    found = list(acts)
    tellers: dict[int, set[int]] = {}
    for i, act in enumerate(acts):
        for draft in act:
            tellers.setdefault(draft.event.sentence.index, set()).add(i)
    for i, act in enumerate(acts):
        for draft in act:
            here = draft.event.sentence.index
            before = tellers.get(here - 1, set())
            none = all(toll.count.high == 0 for toll in draft.tolls)
            own = draft.has_frame or tellers[here] != {i} or not none
            if draft.tolls and not own and len(before) == 1 and before != {i}:
                (to,) = before
                found[i] = _with_tolls(found[i], draft.event, ())
                last = max((d for d in found[to] if d.event.sentence.index == here - 1), key=_start)
                found[to] = _with_tolls(found[to], last.event, (*last.tolls, *draft.tolls))
    return found


def _start(draft: Draft) -> int:
    return draft.event.anchor.span.start


def _with_tolls(act: Act, event: EventMention, tolls: tuple[TollStatement, ...]) -> Act:
    return tuple(replace(draft, tolls=tolls) if draft.event is event else draft for draft in act)


def _stands(draft: Draft, act: Act) -> bool:
    """True for a telling of its own in an act whose total was taken out: it had no figure, and names a place."""
    told = next(d for d in act if d.event is draft.event)
    return not told.tolls and not draft.anaphoric and draft.place is not None


def _is_sum(most: int, at: int, acts: Sequence[Act], harm: Harm, *, telling: bool) -> bool:
    """True if `most` is what all other acts count.

    telling: too large to be so by chance, so that a run of the acts told after and the act's own rest are tried too.
    """
    own = _figures(acts[at], harm)
    if not own or most != max(own):
        return False
    smaller = {n for n in _figures(acts[at], harm, plain=True) if n < most} if telling else set()
    parts = [
        (i, max(figures))
        for i, act in enumerate(acts)
        if i != at and (figures := _figures(act, harm, plain=True))
    ]
    if not telling and any(i < at for i, _ in parts):
        return False
    told = [n for i, n in parts if i > at] if telling else []
    sums = {(sum(told[:n]), n) for n in range(1, len(told) + 1)} | {(sum(n for _, n in parts), len(parts))}
    return any(
        most == total + rest and n + (rest > 0) > 1 for total, n in sums for rest in {0, *smaller} if total
    )


def _without(act: Act, harm: Harm, most: int) -> Act:
    def shares(toll: TollStatement) -> bool:
        return toll.harm is harm and toll.count.best == most

    return tuple(replace(draft, tolls=tuple(t for t in draft.tolls if not shares(t))) for draft in act)


def _figures(act: Act, harm: Harm, *, plain: bool = False) -> list[int]:
    """The figures of an act. plain: less those of persons told of before, on top of others, or in hospital."""
    return [
        t.count.best
        for draft in act
        for t in draft.tolls
        if t.harm is harm
        and t.count.best is not None
        and t.count.best > 0
        and not t.is_subtotal
        and not (plain and (t.definite or t.outcome_open))
    ]
