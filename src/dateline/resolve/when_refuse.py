"""Times that date no act at all, each with the rule that says so: open stretches, plans, the page, the aftermath."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from dateline.language.times import Relation, TimeExpression
from dateline.language.times.forms import Base, Distance, Period, RelativeDay, Season, Trailing, Unit, Weekday
from dateline.language.times.periods import UNIT_DAYS
from dateline.language.times.words import time_words
from dateline.language.token import Token
from dateline.resolve.when_other import dates_aftermath, dates_page
from dateline.segment.sentence import Sentence
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a time is no act's: the rule's name and a reason that completes '"on Monday" ...'."""

    rule: str
    reason: str


def refuse_time(time: TimeExpression, trigger: Span, sentence: Sentence) -> Refusal | None:
    """The first rule that refuses the time for the act at `trigger`, or None. Source: rules T-12 to T-13b."""
    if _counts_from(time, trigger, sentence):
        return Refusal("when.not-clause", "counts from the act")
    bound = _bound(time, trigger, sentence)
    if bound is not None:
        return Refusal("when.not-bounded", f'is bounded by "{bound}"')
    if lies_ahead(time) or _announced(time.span, trigger, sentence):
        return Refusal("when.not-ahead", "lies ahead")
    if _is_vague(time):
        return Refusal("when.not-vague", "is too long and vague a stretch for one act")
    if dates_page(time.span, sentence):
        return Refusal("when.not-page", "is the day of the page")
    if dates_aftermath(time.span, trigger, sentence) or _is_of_death(time.span, trigger, sentence):
        return Refusal("when.not-aftermath", "is a day of the aftermath")
    if _is_of_other_verb(time.span, trigger, sentence):
        return Refusal("when.not-verb", "is the day of another verb")
    return None


COUNTED_FROM = 4
"""Words between "three days after" and the act that it counts from: "after the car bombing"."""


def _counts_from(time: TimeExpression, trigger: Span, sentence: Sentence) -> bool:
    """True for "three days after the bombing": the day is that of what came later."""
    form = time.form
    if not isinstance(form, Distance) or form.base is not Base.REFERENCE or trigger.start < time.span.end:
        return False
    words = [token for token in sentence.tokens if token.start < time.span.end][-1:]
    if not words or words[0].lower not in ("after", "before"):
        return False
    between = [t for t in sentence.tokens if time.span.end <= t.start and t.end <= trigger.start]
    return len(between) < COUNTED_FROM and any(
        t.lower in ("the", "this", "that", "his", "their") for t in between
    )


SINCE_REACH = 10
"""Words between "since" and the time that it governs: "since the start of the uprising in March"."""


def _bound(time: TimeExpression, trigger: Span, sentence: Sentence) -> str | None:
    """The word that makes the time an edge and no day of the act: "since", "until", "by", "before"."""
    if time.relation in (Relation.SINCE, Relation.UNTIL, Relation.BY, Relation.BEFORE):
        return time.relation.value
    before = [token for token in sentence.tokens if token.end <= time.span.start][-SINCE_REACH:]
    if [token.lower for token in before[-2:]] == ["as", "of"]:
        return "as of"
    for token in reversed(before):
        if token.text in ",;.—–" or token.start <= trigger.start < token.end or token.lower == "and":
            return None
        if trigger.start <= token.start < trigger.end:
            return None
        if token.lower == "since":
            return "since"
    return None


def lies_ahead(time: TimeExpression) -> bool:
    """True for "next week", "in the coming days", "tomorrow"."""
    form = time.form
    match form:
        case Trailing(ahead=True):
            return True
        case Weekday(shift=shift) | Season(shift=shift):
            return shift is not None and shift > 0
        case Period(base=Base.PUBLICATION, shift=days) | RelativeDay(base=Base.PUBLICATION, shift=days):
            return days > 0
        case Distance(base=Base.PUBLICATION, sign=sign):
            return sign > 0
        case _:
            return False


def _announced(time: Span, trigger: Span, sentence: Sentence) -> bool:
    """True if "will" or "scheduled for" stands shortly before the time and after the act."""
    leads = time_words().lists["future_leads"]
    before = [token for token in sentence.tokens if token.end <= time.start][-10:]
    return any(token.lower in leads and token.start >= trigger.end for token in before)


LONGEST_DAYS = 31
"""A toll over a longer running period is background (coding guide, hard cases)."""


DEATH_REACH = 5
"""Words between "died" and its day: "died from his wounds at the hospital on Saturday"."""


def _is_of_death(time: Span, trigger: Span, sentence: Sentence) -> bool:
    """True for the day of a death some time after the act: "died from his wounds on Saturday"."""
    lists = time_words().lists
    if not any(token.lower in lists["wounds"] for token in sentence.tokens):
        return False
    before = [token for token in sentence.tokens if token.end <= time.start][-DEATH_REACH - 1 :]
    return any(
        token.lower in lists["died"] and not trigger.start <= token.start < trigger.end for token in before
    ) and not any(trigger.start <= token.start < trigger.end for token in before)


OPENING = 4
"""Code points before a time that opens its sentence: "On "."""


def _is_of_other_verb(time: Span, trigger: Span, sentence: Sentence) -> bool:
    """True if the word right before or after the time is a verb of no act: "today called for an inquiry"."""
    words = time_words().lists["own_verbs"]
    before = [token for token in sentence.tokens if token.end <= time.start]
    after = [token for token in sentence.tokens if token.start >= time.end]
    while before and before[-1].lower in ("on", "early", "late", "earlier"):
        before.pop()
    passive = len(before) > 1 and before[-2].lower in ("was", "were")  # "officers were called Tuesday"
    near = (*([] if passive else before[-1:]), *after[:1])
    if time.start - sentence.span.start <= OPENING:  # "On Monday the envoy issued a call to end the fighting"
        near = (*near, *_until_border(after, trigger))
    return any(token.lower in words and not Span(token.start, token.end).overlaps(trigger) for token in near)


def _until_border(tokens: list[Token], trigger: Span) -> list[Token]:
    """The words up to the act, or to a relative clause or comma: "On Monday rebels who met near Orin attacked"."""
    relatives = time_words().lists["relatives"]
    found = itertools.takewhile(lambda token: token.lower not in relatives and token.text != ",", tokens)
    return [token for token in found if token.end <= trigger.start]


def _is_vague(time: TimeExpression) -> bool:
    """True for "in recent weeks", "over the past eight months": a topic's time."""
    form = time.form
    if not isinstance(form, Trailing):
        return False
    if form.n is None:
        return form.unit not in (Unit.HOUR, Unit.DAY)
    return form.n * UNIT_DAYS[form.unit] > LONGEST_DAYS
