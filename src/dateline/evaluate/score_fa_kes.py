"""Day and governorate of the reports of `fa_kes`.

The corpus's day is no day of an act: in 260 of the 366 dev reports that print a day at their head it is that day, also
where the text says that the act was "on Tuesday", the day before; in 81 it lies after the report or more than ten
days before it, and fits nothing in the text. So a second row asks only reports whose printed day can be the
corpus's, and takes an act of the three days before as told under it.
"""

from __future__ import annotations

from datetime import date

from dateline.evaluate.corpus_fa_kes import DayAndPlace
from dateline.evaluate.mapping_fa_kes import same_governorate
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.tally import Measure, Row, one_of_one

DAY, DAYS_BEFORE, GOVERNORATE = "day", "day, up to three before", "governorate"
KNOWABLE = "knowable: day, up to three before"
DAYS_ALLOWED = 3
"""The corpus gives a report the day at its head; acts of the days before are told under it."""
RECENT_DAYS = 10
"""As in gun_violence: a report printed later, or before its day, does not tell of what the corpus dates."""

ROWS = (
    Row(DAY, Measure.ACCURACY, "first day of the chosen record is the corpus's"),
    Row(DAYS_BEFORE, Measure.ACCURACY, "the same, or up to three days earlier"),
    Row(
        KNOWABLE, Measure.ACCURACY, "the same, of reports printed on the corpus's day or up to ten days after"
    ),
    Row(GOVERNORATE, Measure.ACCURACY, "place of the chosen record, or its province"),
)


def score_day_and_place(gold: DayAndPlace, ours: DayAndPlace, *, printed: date | None = None) -> ReportScore:
    """The score of one report. printed: the day at its head, None if it has none."""
    right: dict[str, bool] = {GOVERNORATE: same_governorate(gold.places[0], ours.places)}
    if gold.day is not None:
        earlier = None if ours.day is None else (gold.day - ours.day).days
        right[DAY] = earlier == 0
        right[DAYS_BEFORE] = earlier is not None and 0 <= earlier <= DAYS_ALLOWED
        if printed is not None and 0 <= (printed - gold.day).days <= RECENT_DAYS:
            right[KNOWABLE] = right[DAYS_BEFORE]
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
