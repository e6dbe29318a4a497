"""How alike two records are: a visible list of small scorers with weights, and a verdict on their sum.

A scorer gives -1 (speaks against one act) to 1 (speaks for it), or None where the records do not say enough.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from dateline.gazetteer import distance_km
from dateline.merge.view import View
from dateline.merge.wording import likeness
from dateline.merge.words import comparison_data
from dateline.record.values import Count, Place
from dateline.record.vocabulary import EventType, PlacePrecision, TimePrecision

MUCH_MORE = 20.0
SEVERAL_TIMES = 4.0
"""A toll of another act: so many more, and so many times as many. Not swept."""

TEMPLATE_LIKENESS = 0.6
"""Likeness of words that different reports of one act do not reach, and copies and templates do."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """One consideration. weight: of a full 1. against: of a full -1, where it differs."""

    name: str
    weight: float
    score: Callable[[View, View], float | None]
    against: float | None = None

    def weigh(self, one: View, other: View) -> float:
        """Its share of the sum; 0 where it has nothing to say."""
        score = self.score(one, other)
        if score is None:
            return 0.0
        return score * (self.weight if score >= 0 or self.against is None else self.against)


def score_type(one: View, other: View) -> float | None:
    """1 for the same type (less if the modes differ), then as `data/compare.toml` has it."""
    if one.type is not other.type:
        return _alike().get((one.type, other.type), -1.0)
    if (
        one.mode is not None
        and other.mode is not None
        and one.mode != other.mode
        and "other" not in (one.mode, other.mode)
    ):
        return 0.4
    return 1.0


def score_days(one: View, other: View) -> float | None:
    """1 for the same day; less if the intervals only overlap or lie close; -1 beyond two days apart.

    A day that only stands in (of publication) says "then or shortly before".
    """
    first, second = one.days, other.days
    if first is None or second is None:
        return None
    gap = max((second.start - first.end).days, (first.start - second.end).days, 0)
    if one.days_stand_in or other.days_stand_in:
        return 0.5 if gap <= 1 else 0.2 if gap <= 3 else -0.2 if gap <= 10 else -1.0
    if gap > 0:
        blurred = TimePrecision.DAY is not first.precision or TimePrecision.DAY is not second.precision
        return {1: 0.1, 2: -0.3}.get(gap, -1.0) + (0.2 if blurred and gap <= 2 else 0.0)
    if first.precision is TimePrecision.DAY and second.precision is TimePrecision.DAY:
        return 1.0
    longer = max((first.end - first.start).days, (second.end - second.start).days)
    return 0.6 if longer <= 7 else 0.2


def score_far_apart(one: View, other: View) -> float | None:
    """-1 if the days are more than a week apart; -0.5 if one only stands in, from a month on."""
    first, second = one.days, other.days
    if first is None or second is None:
        return None
    gap = max((second.start - first.end).days, (first.start - second.end).days)
    if one.days_stand_in or other.days_stand_in:
        return -0.5 if gap > 30 else None
    return -1.0 if gap > 7 else None


def score_place(one: View, other: View) -> float | None:
    """1 for the same place or within 5 km, falling to -1 beyond 100 km; regions compare by name."""
    here, there = one.place, other.place
    if here is None or there is None:
        return None
    if here.country is not None and there.country is not None and here.country != there.country:
        return -1.0
    if one.place_words and one.place_words == other.place_words:
        return 1.0
    if PlacePrecision.COUNTRY in (here.precision, there.precision):
        return 0.1 if here.country == there.country else None
    if PlacePrecision.PROVINCE in (here.precision, there.precision):
        if here.admin1 is None or there.admin1 is None:
            return None
        return 0.4 if here.admin1 == there.admin1 else -0.8
    km = places_apart_km(here, there)
    if km is None:
        return None
    if km <= 5:
        return 1.0
    if km <= 30:
        return 0.6
    return max(-1.0, 0.5 - 1.5 * (km - 30) / 70)


def score_killed(one: View, other: View) -> float | None:
    """1 for the same exact figure (more telling if large), 0.3 for compatible ranges, down to -1."""
    return _score_counts(one.killed, other.killed)


def score_injured(one: View, other: View) -> float | None:
    """As for the killed; wounded are counted less surely."""
    return _score_counts(one.injured, other.injured)


def score_magnitude(one: View, other: View) -> float | None:
    """-1 if one toll is several times the other and far above it: early and late figures do not differ so."""
    if one.killed is None or other.killed is None:
        return None
    low = max(_low(one.killed), _low(other.killed))
    high = min(_high(one.killed), _high(other.killed))
    return -1.0 if low - high >= MUCH_MORE and low >= SEVERAL_TIMES * high else None


def score_names(one: View, other: View) -> float | None:
    """1 if a named victim is shared, -0.5 if both name victims and none is shared."""
    if not one.names or not other.names:
        return None
    return 1.0 if one.names & other.names else -0.5


def score_actors(one: View, other: View) -> float | None:
    """1 if a perpetrator organisation is shared, -0.6 if both name some and none is shared."""
    if not one.actors or not other.actors:
        return None
    return 1.0 if one.actors & other.actors else -0.6


def score_targets(one: View, other: View) -> float | None:
    """Shared words in the descriptions of who and what was hit."""
    return _overlap(one.target_words, other.target_words, least=-0.3)


def score_headlines(one: View, other: View) -> float | None:
    """Shared telling words of the headlines."""
    return _overlap(one.headline_words, other.headline_words, least=-0.2)


def score_words(one: View, other: View) -> float:
    """Likeness of the reports' words; below what any two reports have, it speaks against."""
    return _above(likeness(one.wording.words, other.wording.words), floor=0.05, full=0.30)


def score_wording_names(one: View, other: View) -> float | None:
    """Likeness of the names in the reports; None if one of them has none."""
    if not one.wording.names or not other.wording.names:
        return None
    return _above(likeness(one.wording.names, other.wording.names), floor=0.02, full=0.30)


def score_sentence(one: View, other: View) -> float | None:
    """1 if both tell of it in the very same words."""
    return 1.0 if len(one.sentence) > 40 and one.sentence == other.sentence else None


def score_template(one: View, other: View) -> float | None:
    """-1 for reports in nearly the same words about acts that differ: a bulletin with its blanks refilled."""
    if likeness(one.wording.words, other.wording.words) < TEMPLATE_LIKENESS:
        return None
    telling = (score_type, score_days, score_place, score_killed)
    scores = [score(one, other) for score in telling]
    return -1.0 if any(score is not None and score <= -0.3 for score in scores) else None


SCORERS: tuple[Scorer, ...] = (
    Scorer("type", 0.5, score_type, against=3.0),
    Scorer("days", 2.5, score_days, against=2.5),
    Scorer("far apart", 4.0, score_far_apart),
    Scorer("place", 1.2, score_place, against=1.5),
    Scorer("killed", 1.5, score_killed, against=0.5),
    Scorer("injured", 0.5, score_injured, against=0.4),
    Scorer("magnitude", 3.0, score_magnitude),
    Scorer("victims' names", 1.5, score_names, against=0.3),
    Scorer("actors", 0.5, score_actors),
    Scorer("targets", 1.0, score_targets, against=1.8),
    Scorer("headlines", 1.6, score_headlines, against=5.0),
    Scorer("words", 3.6, score_words, against=2.0),
    Scorer("names of the report", 1.8, score_wording_names, against=1.0),
    Scorer("sentence", 1.0, score_sentence),
    Scorer("template", 8.0, score_template),
)
"""Weights: a logistic regression on half of the gun_violence reports, rounded; type, place and actors raised
by hand, since those reports have one type and no organisations. See docs/rules/merge.md."""

SAME_ABOVE = 3.5
"""A sum from which two records are taken to tell of one act; swept on the same reports."""

MEAN_ABOVE = 3.0
"""The mean over all pairs from which two groups of records are taken to tell of one act."""

APART_BELOW = 0.0
"""A sum below which two records may not end in one incident, whatever links them."""


def compare(one: View, other: View) -> float:
    """The weighted sum of all scorers; symmetric."""
    return sum(scorer.weigh(one, other) for scorer in SCORERS)


def places_apart_km(here: Place, there: Place) -> float | None:
    """Great-circle distance of two places in km; None without coordinates."""
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return None
    return distance_km(lat=here.lat, lon=here.lon, to_lat=there.lat, to_lon=there.lon)


@cache
def _alike() -> dict[tuple[EventType, EventType], float]:
    alike: dict[tuple[EventType, EventType], float] = {}
    for one, others in comparison_data()["alike"].items():
        for other, value in others.items():
            alike[EventType(one), EventType(other)] = alike[EventType(other), EventType(one)] = float(value)
    return alike


def _score_counts(one: Count | None, other: Count | None) -> float | None:
    if one is None or other is None:
        return None
    if one.best is not None and one.best == other.best:
        return 1.0 if one.best >= 2 else 0.5
    low = max(_low(one), _low(other))
    high = min(_high(one), _high(other))
    if low <= high:
        return 0.3
    # Early and late figures of one act differ by some; a factor of three is another act.
    return max(-1.0, 0.4 - 0.7 * (low - high) / max(1.0, min(low, high)))


def _above(likeness: float, *, floor: float, full: float) -> float:
    """-1 for nothing shared, 0 at what unrelated reports share, 1 from `full` on."""
    if likeness < floor:
        return likeness / floor - 1.0
    return min(1.0, (likeness - floor) / (full - floor))


def _low(count: Count) -> float:
    return 0.0 if count.low is None else float(count.low)


def _high(count: Count) -> float:
    return float("inf") if count.high is None else float(count.high)


def _overlap(one: frozenset[str], other: frozenset[str], *, least: float) -> float | None:
    if not one or not other:
        return None
    shared = len(one & other) / min(len(one), len(other))
    return shared if shared > 0 else least
