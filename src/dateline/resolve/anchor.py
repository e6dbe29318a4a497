"""Works out the publication day of a report that does not give it: weekdays, years, named eras."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.codebook.eras import Era, EraKind, Eras
from dateline.language.times import Relation, TimeExpression, find_times
from dateline.language.times.forms import CalendarDay, CalendarMonth, CalendarYear, Form, Range
from dateline.resolve.anchor_header import header_day, statement_weekday
from dateline.segment.sentence import Sentence
from dateline.text.document import Document, Published, PublishedBasis, RegionKind
from dateline.text.span import Span

FIRST_YEAR = 1980
"""The earliest year ever proposed: each further year back adds false fits."""

WEIGHTS = {EraKind.OPERATION: 3, EraKind.LEADER: 2, EraKind.WAR: 1, EraKind.GROUP: 1}
"""What a running era adds to a year: a running campaign says most, a group's name outlives it."""

READ_KINDS = frozenset({RegionKind.HEADLINE, RegionKind.HEADER, RegionKind.BYLINE, RegionKind.SUBHEAD})
"""Regions read besides the sentences."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A day of month with its weekday and no year: "Sunday (June 25th)"."""

    month: int
    day: int
    weekday: int
    span: Span


@dataclass(frozen=True, slots=True)
class Clues:
    """What the text says about its own time. full: days with their year. years: every year written."""

    pairs: tuple[Pair, ...]
    full: tuple[tuple[date, Span], ...]
    years: tuple[int, ...]


def work_out_published(document: Document, sentences: tuple[Sentence, ...], eras: Eras) -> Published | None:
    """The publication day that the report's own words leave, or None if they leave nothing or too much.

    Days of month beside their weekday ("said Monday (June 26th)") give the years in which all agree; years in
    the text and named groups, operations, wars and leaders narrow them. Without such a pair the latest full
    date counts. The day is the latest that the text tells of; `alternatives` holds the same day in the other
    years, best first. Source: rule T-20 in docs/rules/time.md.
    """
    clues = gather_clues(document, sentences)
    named = eras.named_in(_read_text(document, sentences))
    if clues.pairs:
        published = _from_pairs(clues, named, eras.last_year)
        if published is not None:
            return published
    return _from_full_dates(clues, named)


def gather_clues(document: Document, sentences: tuple[Sentence, ...]) -> Clues:
    """Pairs, full dates and years of the sentences and of headline, header and byline, in document order."""
    pairs: list[Pair] = []
    full: list[tuple[date, Span]] = []
    years: set[int] = set()
    for span in _read_spans(document, sentences):
        for expression in find_times(document.text, span.start, span.end):
            if expression.relation is Relation.UNTIL or expression.relation is Relation.BY:
                continue
            _note(expression, pairs, full, years)
    if not pairs:
        pairs.extend(_header_pair(document, sentences))
    return Clues(tuple(pairs), tuple(full), tuple(sorted(years)))


def _header_pair(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Pair, ...]:
    """The day of a date line with the weekday on which the report's speakers speak, or nothing."""
    day, weekday = header_day(document), statement_weekday(document, sentences)
    if day is None or weekday is None or not isinstance(day.form, CalendarDay) or day.form.month is None:
        return ()
    return (Pair(day.form.month, day.form.day, weekday, day.span),)


def _read_spans(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Span, ...]:
    regions = (region.span for region in document.regions if region.kind in READ_KINDS)
    return tuple(sorted({*regions, *(sentence.span for sentence in sentences)}))


def _read_text(document: Document, sentences: tuple[Sentence, ...]) -> str:
    return "\n".join(document.slice(span) for span in _read_spans(document, sentences))


def _note(
    expression: TimeExpression, pairs: list[Pair], full: list[tuple[date, Span]], years: set[int]
) -> None:
    for form in _ends(expression.form):
        if isinstance(form, CalendarMonth | CalendarYear) and form.year is not None:
            years.add(form.year)
        if not isinstance(form, CalendarDay) or form.month is None:
            continue
        if form.year is not None and form.year >= 100 and form.day <= monthrange(form.year, form.month)[1]:
            full.append((date(form.year, form.month, form.day), expression.span))
            years.add(form.year)
        elif form.year is None and form.weekday is not None and form.year_shift is None:
            pairs.append(Pair(form.month, form.day, form.weekday, expression.span))


def _ends(form: Form) -> Iterable[Form]:
    return (form.first, form.last) if isinstance(form, Range) else (form,)


def _from_pairs(clues: Clues, named: tuple[Era, ...], last_year: int) -> Published | None:
    """The best year in which most pairs agree; None if neither years nor eras speak for one."""
    agreeing = {year: _n_agreeing(clues.pairs, year) for year in range(FIRST_YEAR, last_year + 1)}
    most = max(agreeing.values())
    if 2 * most <= len(clues.pairs):
        return None
    days = [
        day
        for day in (_latest_pair(clues.pairs, y) for y, n in agreeing.items() if n == most)
        if day is not None
    ]
    fitting = [
        (day, span)
        for day, span in days
        if all(era.began(day) for era in named) and all(full <= day for full, _ in clues.full)
    ]
    if not fitting or (len(fitting) == len(days) and not named and not clues.years):
        return None
    newest = max(clues.years, default=None)

    def rank(entry: tuple[date, Span]) -> tuple[int, int, int]:
        day = entry[0]
        running = sum(WEIGHTS[era.kind] for era in named if era.current(day))
        too_early = newest is not None and day.year < newest
        # Of equals, the year next after the newest one written; with none written, the latest.
        distance = abs(day.year - newest) if newest is not None else -day.year
        return (1 if too_early else 0, -running, distance)

    ordered = sorted(fitting, key=rank)
    best, span = ordered[0]
    return Published(
        best, PublishedBasis.WORKED_OUT, span=span, alternatives=tuple(day for day, _ in ordered[1:])
    )


def _date_of(pair: Pair, pairs: tuple[Pair, ...], year: int) -> date | None:
    """The pair's day in a report of `year`; a December day beside a January one is of the year before."""
    crosses = any(other.month == 1 for other in pairs) and pair.month == 12
    actual = year - 1 if crosses else year
    return date(actual, pair.month, pair.day) if pair.day <= monthrange(actual, pair.month)[1] else None


def _n_agreeing(pairs: tuple[Pair, ...], year: int) -> int:
    days = ((pair, _date_of(pair, pairs, year)) for pair in pairs)
    return sum(1 for pair, day in days if day is not None and day.weekday() == pair.weekday)


def _latest_pair(pairs: tuple[Pair, ...], year: int) -> tuple[date, Span] | None:
    """The latest day among the pairs that agree with `year`, and where it stands."""
    days = [(_date_of(pair, pairs, year), pair) for pair in pairs]
    agreeing = [(day, pair.span) for day, pair in days if day is not None and day.weekday() == pair.weekday]
    if not agreeing:
        return None
    latest = max(day for day, _ in agreeing)
    return next(entry for entry in agreeing if entry[0] == latest)


def _from_full_dates(clues: Clues, named: tuple[Era, ...]) -> Published | None:
    """The latest full date, unless the text names something younger: then it is history."""
    if not clues.full:
        return None
    day, span = max(clues.full, key=lambda entry: (entry[0], -entry[1].start))
    if any(year > day.year for year in clues.years) or not all(era.began(day) for era in named):
        return None
    return Published(day, PublishedBasis.WORKED_OUT, span=span)
