"""Where an act happened, as a claim: the finest place its sentences name, or one from elsewhere in the report."""

from __future__ import annotations

from dateline.record.claim import Claim, Gap, Producer
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


def claim_place(
    act: tuple[Draft, ...], document: Document, fallback: LocatedPlace | None
) -> tuple[Claim[Place] | None, Gap | None]:
    """The finest place that a sentence of the act names; else the fallback; else a gap with what was named."""
    located = [d.place for d in act if d.place is not None and d.place.place is not None and not d.anaphoric]
    located = located or [d.place for d in act if d.place is not None and d.place.place is not None]
    basis = Basis.STATED
    if not located and fallback is not None and fallback.place is not None:
        located, basis = [fallback], Basis.INFERRED
    if not located:
        outside = next((d.place for d in act if d.place is not None), None)
        if outside is not None:
            return None, Gap("place", GapReason.OUTSIDE_GAZETTEER, outside.gap or "")
        return None, Gap("place", GapReason.NOT_STATED, "no sentence of the act names a place")
    best = min(located, key=_coarseness)
    if _coarseness(best) >= FINENESS.index(PlacePrecision.PROVINCE) and fallback is not None:
        finer = _coarseness(fallback) < _coarseness(best)
        if (
            finer
            and fallback.place is not None
            and best.place is not None
            and fallback.place.country == best.place.country
        ):
            best, basis = fallback, Basis.INFERRED
    assert best.place is not None  # filtered above
    spans = dict.fromkeys([best.mention.span, *(parent.span for parent in best.parents)])
    evidence = tuple(Evidence(document, span) for span in spans)
    return Claim("place", best.place, evidence, Producer(best.rule), basis=basis), None


def _coarseness(located: LocatedPlace) -> int:
    return len(FINENESS) if located.place is None else FINENESS.index(located.place.precision)
