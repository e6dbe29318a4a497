"""Time expressions as a gold has them and as ours are compared with it, and the baseline's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline.errors import UnreadableReport
from dateline.evaluate.answer import Answer
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.timex_value import Days, days_of_value, duration_value, timex_value
from dateline.language.times import TimeExpression, find_times, resolve_time
from dateline.language.times.direction import tell_direction
from dateline.language.times.forms import Base, Distance, Period, Range, RelativeDay, Trailing
from dateline.language.times.loose import find_loose_times
from dateline.read import read_text
from dateline.resources import Resources
from dateline.segment import split_document
from dateline.text.document import TEXT_KINDS, Document
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """Words that say when. value: TIMEX3; None where there is none. days: first and last, None if unknown.

    kind: DATE, TIME, DURATION or SET in a gold that says so. rule: ours only.
    """

    span: Span
    value: str | None
    days: Days | None
    kind: str | None = None
    rule: str | None = None


TimeSpans = tuple[TimeSpan, ...]


def answer_dates(report: CorpusReport, resources: Resources) -> Answer[TimeSpans]:
    """The times that name days, laid over the calendar from the publication day."""
    document = read_corpus_text(report)
    if document is None:
        return Answer(None, ())
    return Answer(document, tuple(t for t in _resolved(document, shared=False) if t.days is not None))


def answer_times(report: CorpusReport, resources: Resources) -> Answer[TimeSpans]:
    """All times: the ends of ranges one by one, durations, repeated times, "now", quarters."""
    document = read_corpus_text(report)
    if document is None:
        return Answer(None, ())
    found = tuple(_resolved(document, shared=True))
    anchor = None if document.published is None else document.published.day
    taken = [time.span for time in found]
    loose = [
        TimeSpan(time.span, time.value, days_of_value(time.value), rule=time.rule)
        for stretch in _stretches(document)
        for time in find_loose_times(document.text, stretch.start, stretch.end, anchor=anchor, taken=taken)
    ]
    held = [time for time in found if any(other.span.contains(time.span) for other in loose)]
    kept = [time for time in found if time not in held]
    return Answer(document, tuple(sorted((*kept, *loose), key=lambda time: time.span)))


def read_corpus_text(report: CorpusReport) -> Document | None:
    """The report as read, None if it cannot be."""
    try:
        return read_text(
            report.text,
            origin=report.report_id,
            document_id=report.report_id,
            title=report.title,
            url=report.url,
            outlet=report.outlet,
            published=report.published,
        )
    except UnreadableReport:
        return None


def _resolved(document: Document, *, shared: bool) -> Iterator[TimeSpan]:
    anchor = None if document.published is None else document.published.day
    reference: date | None = None
    for stretch in _stretches(document):
        for expression in find_times(document.text, stretch.start, stretch.end):
            direction = tell_direction(document.text, expression, anchor=anchor, start=stretch.start)
            resolved = resolve_time(
                expression, anchor=anchor, reference=reference or anchor, direction=direction
            )
            days = None if resolved is None else (resolved.interval.start, resolved.interval.end)
            if days is not None and not _counts_from_reference(expression):
                reference = days[0]
            yield from _valued(expression, days, document, anchor=anchor, shared=shared)


def _valued(
    expression: TimeExpression, days: Days | None, document: Document, *, anchor: date | None, shared: bool
) -> Iterator[TimeSpan]:
    found = TimeSpan(expression.span, None, days, rule=expression.rule)
    form = expression.form
    if isinstance(form, Range) and (ends := _halves(found, expression, document, shared=shared)):
        yield from ends
        return
    words = document.slice(expression.span)
    if isinstance(form, Distance) and (match := _HANGING.search(words)) is not None:
        hedge = _HEDGE.search(document.text, max(0, found.span.start - 12), found.span.start)
        start = hedge.start() if hedge is not None else found.span.start
        span = Span(start, found.span.start + match.start())
        n = form.low if form.low == form.high else None
        yield TimeSpan(span, duration_value(form.unit, n), None, rule=expression.rule)
        return
    if isinstance(form, Trailing) and _VAGUE.search(words):
        form = replace(form, n=None)
    first = None if days is None else days[0]
    yield replace(found, value=timex_value(form, first=first, clock=expression.clock, anchor=anchor))


_HANGING = re.compile(r"\s+(?:after|before)$", re.IGNORECASE)
"""Golds mark "two days" in "two days after the attack", as a duration."""
_HEDGE = re.compile(r"\b(?:nearly|at least|more than|less than|over) \Z", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:few|several|some)\b", re.IGNORECASE)


def _stretches(document: Document) -> list[Span]:
    """Sentences, as in coding, and headers and other regions that have no sentences."""
    stretches = [sentence.span for sentence in split_document(document).sentences]
    stretches += [region.span for region in document.regions if region.kind not in TEXT_KINDS]
    return sorted(stretches)


def _counts_from_reference(expression: TimeExpression) -> bool:
    form = expression.form
    return isinstance(form, Distance | Period | RelativeDay) and form.base is Base.REFERENCE


_BARE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_BETWEEN = re.compile(r"\s*(?:\b(?:to|and|through|until|till|or)\b|-|–|—)\s*(?:the\s+)?", re.IGNORECASE)


def _halves(
    found: TimeSpan, expression: TimeExpression, document: Document, *, shared: bool
) -> tuple[TimeSpan, ...]:
    """The two ends of "from 1974 to 1982", which golds mark one by one; empty if no word divides them.

    shared: also those of "May 3 to 7", where one end takes its month from the other.
    """
    form = expression.form
    assert isinstance(form, Range)
    words = document.slice(found.span)
    gaps = [gap for gap in _BETWEEN.finditer(words) if gap.start() > 0 and gap.end() < len(words)]
    if len(gaps) != 1 or found.days is None:
        return ()
    if not shared and any(_BARE.fullmatch(end) for end in (words[: gaps[0].start()], words[gaps[0].end() :])):
        return ()
    middle, end = found.span.start + gaps[0].start(), found.span.start + gaps[0].end()
    return tuple(
        replace(
            found,
            span=span,
            value=(value := timex_value(half, first=day, clock=expression.clock, anchor=None)),
            days=None if value is None else days_of_value(value),
        )
        for half, day, span in (
            (form.first, found.days[0], Span(found.span.start, middle)),
            (form.last, found.days[1], Span(end, found.span.end)),
        )
    )


_NAIVE = re.compile(
    r"\b(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?P<shift>today|yesterday)"
    r"|(?P<year>(?:19|20)\d\d))\b"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def naive_times(report: CorpusReport, document: Document | None) -> TimeSpans:
    """Weekdays as the last such day, "today", "yesterday", and years in four figures; nothing else."""
    found: list[TimeSpan] = []
    for match in _NAIVE.finditer(report.text):
        if match["year"]:
            value: str | None = match["year"]
        elif report.published is None:
            value = None
        elif match["shift"]:
            value = (report.published - timedelta(match["shift"] == "yesterday")).isoformat()
        else:
            back = (report.published.weekday() - _WEEKDAYS.index(match["weekday"])) % 7
            value = (report.published - timedelta(back)).isoformat()
        days = None if value is None else days_of_value(value)
        found.append(TimeSpan(Span(*match.span()), value, days, rule="naive"))
    return tuple(found)
