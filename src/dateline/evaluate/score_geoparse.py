"""Place names: found, and how near to the gold's coordinates.

Only the gold's toponyms with coordinates are asked for. A place is near if it has the gold's GeoNames id or
lies within 161 km of the gold's point. "end to end": what the program finds by itself; a
toponym that it does not find, or gives no coordinates, is wrong. "spans given": the gold's spans are shown,
and only what they mean is asked. "held" rows keep to toponyms that the gazetteer has within 161 km under
the name as written: what a larger gazetteer cannot mend. "log error" is one less the area under the curve
of ln(1 + km) / ln(20039), the field's AUC turned round so that more is better; without coordinates the
error is the largest there is. Countries of the gold are those of the town nearest to its point.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from dateline.evaluate.corpus_spans import pair_spans
from dateline.evaluate.miss import Miss, MissKind, ReportScore, around
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.evaluate.toponyms import SAME_PLACE_KM, Toponym, Toponyms
from dateline.text.document import Document

FARTHEST_KM = 20_039.0
"""Half the Earth's girth: the largest error, after Gritta et al. 2018."""
BORDER_KM = 25.0
"""Points so near to each other are not in different countries, whatever the nearest town says."""

SPANS, FOUND = "toponyms", "toponyms found"
NEAR, NEAR_NAMES, NEAR_HELD = (
    "161 km, end to end",
    "161 km, end to end, no adject.",
    "161 km, end to end, held",
)
NEAR_FOUND, NEAR_GIVEN, NEAR_GIVEN_HELD = (
    "161 km, of those found",
    "161 km, spans given",
    "161 km, spans given, held",
)
LOG, LOG_GIVEN = "log error, end to end", "log error, spans given"
COUNTRY, COUNTRY_GIVEN = "country, end to end", "country, spans given"
HELD = "held by the gazetteer"

_POINT_ROWS = (
    Row(NEAR, Measure.ACCURACY, "of toponyms with coordinates"),
    Row(NEAR_NAMES, Measure.ACCURACY, "the same, without adjectives, peoples and languages"),
    Row(NEAR_HELD, Measure.ACCURACY, "the same, of toponyms that the gazetteer holds"),
    Row(NEAR_FOUND, Measure.ACCURACY, "of toponyms with coordinates that were found"),
    Row(NEAR_GIVEN, Measure.ACCURACY, "of toponyms with coordinates, with their spans given"),
    Row(NEAR_GIVEN_HELD, Measure.ACCURACY, "the same, of toponyms that the gazetteer holds"),
    Row(LOG, Measure.ACCURACY, "1 - AUC of the log error; not found: the largest error"),
    Row(LOG_GIVEN, Measure.ACCURACY, "the same, with spans given"),
    Row(COUNTRY, Measure.ACCURACY, "of toponyms on land"),
    Row(COUNTRY_GIVEN, Measure.ACCURACY, "the same, with spans given"),
    Row(HELD, Measure.ACCURACY, "toponyms whose name the gazetteer has within 161 km"),
)
ROWS = (
    Row(SPANS, Measure.F1, "overlapping spans; toponyms without coordinates are allowed, not asked for"),
    *_POINT_ROWS,
)
LGL_ROWS = tuple(row for row in ROWS if row.name != NEAR_NAMES)
"""Its gold does not tell names and adjectives apart."""
WIKTOR_ROWS = (
    Row(FOUND, Measure.ACCURACY, "overlapping spans, of the page's own name"),
    *(row for row in _POINT_ROWS if row.name != NEAR_NAMES),
)


@dataclass(slots=True)
class _Sheet:
    tallies: dict[str, Tally] = field(default_factory=dict)

    def ask(self, row: str, right: float) -> None:
        self.tallies[row] = self.tallies.get(row, Tally()) + Tally(1, right, 1, right)


def score_toponyms(
    gold: Toponyms, ours: Toponyms, document: Document | None = None, *, only_some_marked: bool = False
) -> ReportScore:
    """The score of one report. only_some_marked: the gold leaves places out, so that no alarm is false."""
    pairs = pair_spans([t.span for t in gold.found], [t.span for t in ours.found])
    sheet = _Sheet()
    if not only_some_marked:
        sheet.tallies[SPANS] = _spans(gold, ours, pairs)
    misses: list[Miss] = []
    for g, wanted in enumerate(gold.found):
        if not wanted.required:
            continue
        found = ours.found[pairs[g]] if g in pairs else None
        sheet.ask(FOUND, float(found is not None))
        sheet.ask(HELD, float(ours.held[g]))
        _ask_point(sheet, wanted, found, held=ours.held[g])
        given = ours.given[g]
        right = is_near(wanted, given)
        sheet.ask(NEAR_GIVEN, float(right))
        sheet.ask(LOG_GIVEN, log_closeness(wanted, given))
        if ours.held[g]:
            sheet.ask(NEAR_GIVEN_HELD, float(right))
        _ask_country(sheet, wanted, found, given, ours.countries[g])
        if not is_near(wanted, found):
            misses.append(_miss(NEAR if found is not None else SPANS, wanted, found, document))
        elif not right:
            misses.append(_miss(NEAR_GIVEN, wanted, given, document))
    taken = set(pairs.values())
    if not only_some_marked:
        misses += [_miss(SPANS, None, t, document) for i, t in enumerate(ours.found) if i not in taken]
    return ReportScore(sheet.tallies, tuple(misses))


def _ask_point(sheet: _Sheet, wanted: Toponym, found: Toponym | None, *, held: bool) -> None:
    right = float(is_near(wanted, found))
    sheet.ask(NEAR, right)
    sheet.ask(LOG, log_closeness(wanted, found))
    if wanted.is_name:
        sheet.ask(NEAR_NAMES, right)
    if held:
        sheet.ask(NEAR_HELD, right)
    if found is not None:
        sheet.ask(NEAR_FOUND, right)


def _ask_country(
    sheet: _Sheet, wanted: Toponym, found: Toponym | None, given: Toponym | None, country: str | None
) -> None:
    if country is None:
        return
    for row, answer in ((COUNTRY, found), (COUNTRY_GIVEN, given)):
        distance = None if answer is None else wanted.distance_km(answer)
        at_border = distance is not None and distance <= BORDER_KM
        sheet.ask(row, float(answer is not None and (answer.country == country or at_border)))


def _spans(gold: Toponyms, ours: Toponyms, pairs: dict[int, int]) -> Tally:
    """Ours on toponyms that are only allowed count neither for nor against."""
    n_allowed = sum(not gold.found[g].required for g in pairs)
    n_right = len(pairs) - n_allowed
    n_wanted = sum(toponym.required for toponym in gold.found)
    return Tally(len(ours.found) - n_allowed, n_right, n_wanted, n_right)


def is_near(wanted: Toponym, given: Toponym | None) -> bool:
    """True if both have coordinates at most 161 km apart."""
    distance = None if given is None else wanted.distance_km(given)
    return distance is not None and distance <= SAME_PLACE_KM


def log_closeness(wanted: Toponym, given: Toponym | None) -> float:
    """1 at the same point, 0 at the other end of the Earth or without coordinates, by the log of the error."""
    distance = None if given is None else wanted.distance_km(given)
    if distance is None:
        return 0.0
    return 1.0 - math.log1p(min(distance, FARTHEST_KM - 1)) / math.log(FARTHEST_KM)


def _miss(row: str, wanted: Toponym | None, given: Toponym | None, document: Document | None) -> Miss:
    kind = MissKind.WRONG
    if wanted is None or given is None:
        kind = MissKind.FALSE_ALARM if wanted is None else MissKind.MISSED
    place = given or wanted
    assert place is not None
    return Miss(
        row,
        kind,
        _shown(wanted),
        _shown(given),
        evidence=None if given is None else given.text,
        context=None if document is None else around(document, place.span.start, place.span.end),
        rule=None if given is None else given.rule,
    )


def _shown(toponym: Toponym | None) -> str | None:
    if toponym is None:
        return None
    point = "no coordinates" if toponym.lat is None else f"{toponym.lat:.2f}, {toponym.lon:.2f}"
    return f"{toponym.text} ({point})"
