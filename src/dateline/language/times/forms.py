"""What a time expression says, before any calendar is laid over it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dateline.text.span import Span


class Unit(StrEnum):
    """A stretch of the calendar that English counts or names."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


class Part(StrEnum):
    """A third of a longer stretch: "early May", "mid-June", "late 2016"."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


class Base(StrEnum):
    """The day that a relative form counts from."""

    PUBLICATION = "publication"  # "yesterday", "two days ago"
    REFERENCE = "reference"  # "two days earlier", "the previous day": the day told of just before


class Relation(StrEnum):
    """How the stretch bounds what is told; only `AT` times date an act."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    BY = "by"


@dataclass(frozen=True, slots=True)
class Weekday:
    """weekday: Monday is 0. shift: -1 "last", 0 "this", 1 "next", None bare.

    week: "Monday of last week" is -1.
    """

    weekday: int
    shift: int | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of month. month None: "the 24th". weekday: the one written beside it. short_year: two digits.

    year_shift: "25 June last year" is -1.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    short_year: bool = False
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class NumericDay:
    """A day in figures, "4/7/2017": the 4th of July or the 7th of April; both figures fit a month."""

    first: int
    second: int
    year: int
    short_year: bool = False


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """A named month. shift: "last May" is -1. year_shift: "May last year" is -1."""

    month: int
    year: int | None = None
    shift: int | None = None
    part: Part | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarYear:
    year: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years, "the 1980s": `year` is the first of the ten."""

    year: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Century:
    """A hundred years, "the 19th century": `year` is the first as news counts, 1800."""

    year: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A quarter of the year by its first month (northern half of the world)."""

    first_month: int
    year: int | None = None
    shift: int | None = None
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """As in "yesterday", "the previous day": so many days after the base day. n_days: 2 for "overnight"."""

    shift: int
    base: Base = Base.PUBLICATION
    n_days: int = 1


@dataclass(frozen=True, slots=True)
class Distance:
    """As in "two days ago" (sign -1), "a week later" (sign 1); low and high differ for "a few days ago".

    short: "nearly a week ago", a day less.
    """

    low: int
    high: int
    unit: Unit
    sign: int
    base: Base = Base.PUBLICATION
    short: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """As in "last week", "this month". elapsed: "earlier this week" ends with the base day."""

    unit: Unit
    shift: int
    part: Part | None = None
    elapsed: bool = False
    base: Base = Base.PUBLICATION


@dataclass(frozen=True, slots=True)
class Trailing:
    """As in "the past two days", "recent weeks" (n None); ahead: "the coming days"."""

    unit: Unit
    n: int | None = None
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Slice:
    """As in "the last twelve days of September": the first or last `n` units of another form.

    skip: units passed over, 1 for "the second week of January".
    """

    whole: Form
    n: int
    unit: Unit
    from_end: bool
    skip: int = 0


@dataclass(frozen=True, slots=True)
class Range:
    """From one form to another, both inclusive."""

    first: Form
    last: Form


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast or an Islamic month by its name in the data file. shift: "last Easter" -1. day: "15 Ramadan".

    eve: the day before it begins.
    """

    name: str
    year: int | None = None
    shift: int | None = None
    day: int | None = None
    eve: bool = False


@dataclass(frozen=True, slots=True)
class ClockOnly:
    """A time of day and no day: "at about 9:30 p.m."."""


Form = (
    Weekday
    | CalendarDay
    | NumericDay
    | CalendarMonth
    | CalendarYear
    | Decade
    | Century
    | Season
    | RelativeDay
    | Distance
    | Period
    | Trailing
    | Slice
    | Range
    | Feast
    | ClockOnly
)

DAY_FORMS = (Weekday, CalendarDay, NumericDay, RelativeDay, Feast)
"""Forms that say one day (two for "overnight") and can take a time of day."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that say when. span: without a leading preposition.

    rule: the derivation, "when.weekday+day-month".
    clock: the time of day as the text has it ("late", "9:30 p.m."), else None.
    """

    span: Span
    form: Form
    rule: str
    clock: str | None = None
    relation: Relation = Relation.AT

    @property
    def says_day(self) -> bool:
        """True if the words alone, with the publication day, name a day or a stretch of days."""
        return not isinstance(self.form, ClockOnly)
