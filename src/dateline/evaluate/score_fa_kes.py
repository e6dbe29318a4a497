"""Day and governorate of the reports of `fa_kes`."""

from __future__ import annotations

from dateline.evaluate.corpus_fa_kes import DayAndPlace
from dateline.evaluate.mapping_fa_kes import same_governorate
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.tally import Measure, Row, one_of_one

DAY, DAYS_BEFORE, GOVERNORATE = "day", "day, up to three before", "governorate"
DAYS_ALLOWED = 3
"""The corpus gives a report the day at its head; acts of the days before are told under it."""

ROWS = (
    Row(DAY, Measure.ACCURACY, "first day of the chosen record is the corpus's"),
    Row(DAYS_BEFORE, Measure.ACCURACY, "the same, or up to three days earlier"),
    Row(GOVERNORATE, Measure.ACCURACY, "place of the chosen record, or its province"),
)


def score_day_and_place(gold: DayAndPlace, ours: DayAndPlace) -> ReportScore:
    """The score of one report."""
    right: dict[str, bool] = {GOVERNORATE: same_governorate(gold.places[0], ours.places)}
    if gold.day is not None:
        earlier = None if ours.day is None else (gold.day - ours.day).days
        right[DAY] = earlier == 0
        right[DAYS_BEFORE] = earlier is not None and 0 <= earlier <= DAYS_ALLOWED
    misses: list[Miss] = []
    if right.get(DAYS_BEFORE) is False:
        misses.append(
            note_miss(DAY, gold=gold.day, ours=ours.day, record=ours.record, claim_field="occurred")
        )
    if not right[GOVERNORATE]:
        theirs = ", ".join(ours.places) or None
        misses.append(
            note_miss(GOVERNORATE, gold=gold.places[0], ours=theirs, record=ours.record, claim_field="place")
        )
    return ReportScore({row: one_of_one(is_right) for row, is_right in right.items()}, tuple(misses))
