"""The values of claims: day intervals, places, counts, and participants."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.record.vocabulary import (
    ActorKind,
    ActorLevel,
    Certainty,
    Effect,
    PlacePrecision,
    SiteKind,
    TargetKind,
    TimePrecision,
    WeaponKind,
)


@dataclass(frozen=True, slots=True)
class DayInterval:
    """First and last day, inclusive. alternatives: other start days that fit as well, best first.

    clock: the time of day as the text has it ("early", "14:30"), if it does.
    """

    start: date
    end: date
    precision: TimePrecision
    alternatives: tuple[date, ...] = ()
    clock: str | None = None

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"interval ends {self.end} before it starts {self.start}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where. name: as the text has it (cleaned of "the city of"). lat, lon: WGS84, both or neither.

    country: ISO 3166-1 alpha-2. gazetteer_id: None if the gazetteer does not hold the place itself;
    lat and lon are then those of the nearest named parent and `precision` says so.
    """

    name: str
    precision: PlacePrecision
    admin1: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    gazetteer_id: str | None = None

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ValueError(f"place {self.name!r} has only one coordinate")


@dataclass(frozen=True, slots=True)
class Count:
    """How many. None is unknown, 0 is a stated zero. hedge: the words that blur the figure ("at least").

    "at least 12": 12, 12, None. "up to 30": None, None, 30. "many": 2, None, None. "no casualties": 0, 0, 0.
    Raises ValueError if low > best, best > high, or all three are None.
    """

    low: int | None
    best: int | None
    high: int | None
    hedge: str | None = None

    def __post_init__(self) -> None:
        given = [n for n in (self.low, self.best, self.high) if n is not None]
        if not given or min(given) < 0 or given != sorted(given):
            raise ValueError(f"count {self.low}/{self.best}/{self.high} is empty, negative or out of order")


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """Who did it. mentions: every string that names it, best first. actor: canonical name in the actor table."""

    mentions: tuple[str, ...]
    level: ActorLevel
    actor: str | None
    kind: ActorKind | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class HumanTarget:
    """Persons harmed or aimed at. name: of a named person. actor: the organisation they belong to."""

    mentions: tuple[str, ...]
    name: str | None
    kind: TargetKind
    actor: str | None
    count: Count | None
    effect: Effect | None


@dataclass(frozen=True, slots=True)
class PhysicalTarget:
    """A thing aimed at or damaged."""

    mentions: tuple[str, ...]
    kind: SiteKind
    count: Count | None
    effect: Effect | None


@dataclass(frozen=True, slots=True)
class Weapon:
    """What was used, as described."""

    mentions: tuple[str, ...]
    kind: WeaponKind
