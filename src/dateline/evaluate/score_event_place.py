"""The place of an act, as a span of its sentence.

The program gives an act one place; a gold with several asks for each of them, so recall cannot be whole.
"sentence" rows count the place that the act's own sentence gives it as a location, which is what decides
records; "any" takes what stands in for none (the place named most often). "a place or none" asks of every
verb: a place of the gold where there is one, and none where there is none.
"""

from __future__ import annotations

from dateline.evaluate.corpus_spans import pair_spans
from dateline.evaluate.event_place import EventPlaces
from dateline.evaluate.miss import Miss, MissKind, ReportScore, around
from dateline.evaluate.tally import Measure, Row, Tally, one_of_one
from dateline.text.document import Document
from dateline.text.span import Span

OVERLAP, EXACT, ANY, CHOICE = (
    "sentence, overlapping",
    "sentence, exact",
    "any, overlapping",
    "a place or none",
)
ONE_PLACE = "right, where there is a place"

ROWS = (
    Row(OVERLAP, Measure.F1, "the place that the sentence gives the act; spans that share a character"),
    Row(EXACT, Measure.F1, "the same, with equal spans"),
    Row(ANY, Measure.F1, "the place that the act gets in the end; spans that share a character"),
    Row(ONE_PLACE, Measure.ACCURACY, "one of the gold's places, of acts that have any"),
    Row(CHOICE, Measure.ACCURACY, "one of the gold's places, or none where it has none"),
)


def score_event_places(gold: EventPlaces, ours: EventPlaces, document: Document | None = None) -> ReportScore:
    """The score of one sentence."""
    n_right = len(pair_spans(gold.spans, ours.spans))
    n_exact = len(set(gold.spans) & set(ours.spans))
    n_any = len(pair_spans(gold.spans, ours.any_spans))
    tallies = {
        OVERLAP: Tally(len(ours.spans), n_right, len(gold.spans), n_right),
        EXACT: Tally(len(ours.spans), n_exact, len(gold.spans), n_exact),
        ANY: Tally(len(ours.any_spans), n_any, len(gold.spans), n_any),
        CHOICE: one_of_one(n_right > 0 if gold.spans else not ours.spans),
    }
    if gold.spans:
        tallies[ONE_PLACE] = one_of_one(n_right > 0)
    misses = () if tallies[CHOICE].right_wanted else (_miss(gold, ours, document),)
    return ReportScore(tallies, misses)


def _miss(gold: EventPlaces, ours: EventPlaces, document: Document | None) -> Miss:
    kind = MissKind.WRONG
    if not gold.spans or not ours.spans:
        kind = MissKind.FALSE_ALARM if ours.spans else MissKind.MISSED
    first = (ours.spans or gold.spans)[0]
    return Miss(
        OVERLAP,
        kind,
        _shown(gold.spans, document),
        _shown(ours.spans, document),
        evidence=_shown(ours.spans[:1], document),
        context=None if document is None else around(document, first.start, first.end),
        rule=ours.rule if ours.spans else None,
    )


def _shown(spans: tuple[Span, ...], document: Document | None) -> str | None:
    if not spans:
        return None
    if document is None:
        return "; ".join(f"{span.start}-{span.end}" for span in spans)
    return "; ".join(document.slice(span) for span in spans)
