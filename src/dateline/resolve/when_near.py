"""How near a time stands to an act, in words and clause borders, and whether another clause owns it."""

from __future__ import annotations

import itertools

from dateline.language.times import ResolvedTime
from dateline.language.times.words import time_words
from dateline.record.vocabulary import TimePrecision
from dateline.segment.sentence import Sentence
from dateline.text.document import Published
from dateline.text.span import Span

LIMIT = 60.0
"""A time this far off, in words and clause borders, is another clause's."""

FRESH_DAYS = 7
"""A relative clause may date the act ("a judge who was driving to work on Monday") only with fresh news."""


DEFINITE = frozenset({"the", "this", "that"})
"""Words before an act that the reader knows already."""

RELATIVE = frozenset({"when.the-day-before", "when.earlier", "when.next-day"})
"""Days counted from another: in a relative clause they are of that clause's own verb."""


def cost_of(trigger: Span, time: Span, sentence: Sentence, *, triggers: tuple[Span, ...]) -> float:
    """How far a time stands from a trigger: words between, and what divides clauses."""
    low, high = (time.end, trigger.start) if time.end <= trigger.start else (trigger.end, time.start)
    if low >= high:
        return 0.0
    cost = 0.0
    subordinators = time_words().lists["subordinators"]
    for token in sentence.tokens:
        if token.start < low or token.end > high:
            continue
        if token.lower in subordinators:
            cost += 6.0
        elif token.text == ";":
            cost += 12.0
        elif token.text in ",—–":
            cost += 1.5
        else:
            cost += 1.0
    cost += sum(8.0 for other in triggers if low <= other.start and other.end <= high)
    if time.end <= trigger.start and any(other.end <= time.start for other in triggers):
        cost += 6.0  # "killed two on Monday and raided ...": the day follows the verb that it dates
    opens = time.start - sentence.span.start <= 12
    return min(cost, 6.0) if opens else cost


def belongs_elsewhere(
    trigger: Span,
    time: Span,
    sentence: Sentence,
    resolved: ResolvedTime,
    *,
    anchor: Published | None,
    triggers: tuple[Span, ...],
) -> bool:
    """True if the time stands in another clause than the trigger and dates that clause's own act."""
    low, high = (time.end, trigger.start) if time.end <= trigger.start else (trigger.end, time.start)
    between = {token.lower for token in sentence.tokens if low <= token.start and token.end <= high}
    if low == trigger.end and between & time_words().lists["relatives"]:
        old = anchor is not None and (anchor.day - resolved.interval.end).days > FRESH_DAYS
        old = old or resolved.rule in RELATIVE  # "where families had arrived the day before"
        return old or any(low <= other.start and other.end <= high for other in triggers)
    if high == trigger.start and _days_after(low, high, sentence):
        return True
    if _follows(trigger, time, sentence):
        return True
    if between & {"after", "following"}:
        # "Thousands marched on Monday after police shot ...": Monday is the march's.
        return any(
            other.gap_to(time) < trigger.gap_to(time) and not other.overlaps(trigger) for other in triggers
        )
    return False


FOLLOWED = 3
"""Words from "after" to the act that it follows: "after the car bombing"."""


def _follows(trigger: Span, time: Span, sentence: Sentence) -> bool:
    """True for "said after the bombing that the talks ... on Sunday": the day is of what followed the act.

    False for "after the Thursday shooting" and, the time being next to the act, "after the attack on Monday".
    """
    before = [token for token in sentence.tokens if token.end <= trigger.start][-FOLLOWED:]
    leads = [i for i, token in enumerate(before) if token.lower in ("after", "following", "since")]
    if not leads or not any(token.lower in DEFINITE for token in before[leads[-1] + 1 :]):
        return False
    if time.end <= trigger.start:
        return time.end <= before[leads[-1]].start
    between = [t for t in sentence.tokens if trigger.end <= t.start and t.end <= time.start]
    return len(between) > FOLLOWED


def _days_after(low: int, high: int, sentence: Sentence) -> bool:
    """True for "resumed Wednesday, days after a bombing": the day is that of what followed the act."""
    units = time_words().units
    words = [token.lower for token in sentence.tokens if low <= token.start and token.end <= high]
    return any(word in units and after == "after" for word, after in itertools.pairwise(words))


def coarseness(resolved: ResolvedTime) -> float:
    """Months and years rank behind days: "killed in 2012 ... on Monday"."""
    return {TimePrecision.MONTH: 6.0, TimePrecision.LONGER: 14.0}.get(resolved.interval.precision, 0.0)
