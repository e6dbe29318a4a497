"""The year that opens a sentence counts for its days: "In 2009, gunmen raided the mill on 25 June"."""

from __future__ import annotations

from dataclasses import replace

from dateline.language.times import Relation, TimeExpression
from dateline.language.times.forms import CalendarDay, CalendarMonth, CalendarYear
from dateline.text.span import Span

OPENING = 4
"""Code points before a year that opens its sentence: "In "."""


def share_opening_year(times: tuple[TimeExpression, ...], sentence: Span) -> tuple[TimeExpression, ...]:
    """The times of a sentence, with the year that opens it given to days and months without one.

    Only an opening year: in "the town, taken in 2014, was shelled on 25 June" the day is of the report's year.
    """
    if len(times) < 2:
        return times
    first = times[0]
    opens = first.span.start - sentence.start <= OPENING and first.relation is Relation.AT
    if not isinstance(first.form, CalendarYear) or first.form.part is not None or not opens:
        return times
    return (first, *(_with_year(time, first.form.year) for time in times[1:]))


def _with_year(time: TimeExpression, year: int) -> TimeExpression:
    form = time.form
    if not isinstance(form, CalendarDay | CalendarMonth) or form.month is None:
        return time
    if form.year is not None or form.year_shift is not None:
        return time
    if isinstance(form, CalendarMonth) and form.shift is not None:
        return time
    return replace(time, form=replace(form, year=year), rule=f"{time.rule}+year")
