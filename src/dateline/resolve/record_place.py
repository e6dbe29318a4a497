"""Where an act happened, as a claim: the finest place its sentences name, or one from elsewhere in the report."""

from __future__ import annotations

from dateline.record.claim import Claim, Gap, Producer, Rejected
from dateline.record.values import Place
from dateline.record.vocabulary import Basis, GapReason, PlacePrecision
from dateline.resolve.draft import Draft
from dateline.resolve.where import LocatedPlace
from dateline.text.document import Document
from dateline.text.evidence import Evidence

FINENESS = (
    PlacePrecision.EXACT,
    PlacePrecision.TOWN,
    PlacePrecision.NEAR,
    PlacePrecision.DISTRICT,
    PlacePrecision.PROVINCE,
    PlacePrecision.SEA_OR_AIR,
    PlacePrecision.COUNTRY,
)


_WIDE = FINENESS.index(PlacePrecision.PROVINCE)
FINEST = "where.finest"
KEPT = 6
"""Other places kept with a claim, the first in the text."""


def claim_place(
    act: tuple[Draft, ...], document: Document, fallback: LocatedPlace | None
) -> tuple[Claim[Place] | None, Gap | None]:
    """The finest place that a sentence of the act names; else the fallback; else a gap with what was named.

    Both keep the other places of the act's sentences, and why they were refused.
    """
    named = [d.place for d in act if d.place is not None and d.place.place is not None and not d.anaphoric]
    named = named or [d.place for d in act if d.place is not None and d.place.place is not None]
    if not named and (fallback is None or fallback.place is None):
        return None, _gap(act)
    best, basis = _finest(named, fallback)
    assert best.place is not None  # filtered above
    spans = dict.fromkeys([best.mention.span, *(parent.span for parent in best.parents)])
    evidence = tuple(Evidence(document, span) for span in spans)
    refused = _refused(act, best)
    return Claim("place", best.place, evidence, Producer(best.rule), basis=basis, rejected=refused), None


def _finest(named: list[LocatedPlace], fallback: LocatedPlace | None) -> tuple[LocatedPlace, Basis]:
    """The finest of the named places, or the fallback if it lies in the same country and all named are wide."""
    if not named:
        assert fallback is not None
        return fallback, Basis.INFERRED
    best = min(named, key=_coarseness)
    if fallback is None or fallback.place is None or _coarseness(best) < _WIDE:
        return best, Basis.STATED
    finer = _coarseness(fallback) < _coarseness(best)
    if finer and best.place is not None and fallback.place.country == best.place.country:
        return fallback, Basis.INFERRED
    return best, Basis.STATED


def _gap(act: tuple[Draft, ...]) -> Gap:
    outside = next((d.place for d in act if d.place is not None), None)
    if outside is not None:
        note = outside.gap or ""
        return Gap("place", GapReason.OUTSIDE_GAZETTEER, note, rejected=_refused(act, outside))
    note = "no sentence of the act names a place"
    return Gap("place", GapReason.NOT_STATED, note, rejected=_refused(act, None))


def _refused(act: tuple[Draft, ...], best: LocatedPlace | None) -> tuple[Rejected, ...]:
    """The other places of the act's sentences: what lost to a finer one, and what is no place of the act; once each."""
    seen: list[Rejected] = []
    for draft in act:
        seen += draft.other_places
        place = draft.place
        if place is not None and place is not best and best is not None:
            why = f'"{best.mention.label}" is as near or finer'
            seen.append(Rejected(place.mention.label, place.mention.span, FINEST, why))
    if best is not None:
        used = {best.mention.label.lower(), *(parent.label.lower() for parent in best.parents)}
        seen = [r for r in seen if r.value.lower() not in used]
    first = {r.value.lower(): r for r in sorted(seen, key=lambda r: r.span, reverse=True)}
    return tuple(sorted(first.values(), key=lambda r: r.span)[:KEPT])


def _coarseness(located: LocatedPlace) -> int:
    return len(FINENESS) if located.place is None else FINENESS.index(located.place.precision)
