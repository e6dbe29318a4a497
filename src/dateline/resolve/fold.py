"""Within one document: which drafts tell of one act.

A draft joins the act it fits best, by a visible list of small scores; where nothing fits it opens an act of its own,
if it says enough to be one. Drafts are taken in document order, so the same input gives the same acts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dateline.assemble.event_mention import Role, TriggerStrength
from dateline.assemble.grouping import ANOTHER
from dateline.record.values import DayInterval, Place
from dateline.record.vocabulary import EventType, Harm, Stance, TargetKind
from dateline.resolve.draft import Draft
from dateline.resolve.fold_places import both_fit, names_meet
from dateline.resolve.where import LocatedPlace
from dateline.text.document import RegionKind

JOIN = 1.0
"""Least score at which a draft joins an act; set by hand while reading the modern dev reports."""

ON_PERSONS = frozenset({EventType.ATTACK, EventType.KIDNAPPING})
"""Types whose act is told by whom it hit."""

ELSEWHERE = frozenset({"elsewhere", "meanwhile", "separately", "separate", "also", "later"})
"""Words at the head of a sentence that turn to another act."""

SAYING = frozenset(
    {"said", "says", "stated", "added", "noted", "reported", "confirmed", "told", "claimed", "announced"}
)
"""Words after which "also" is another statement, not another act: "the group also said"."""

TELLING = 10
"""Least number of dead that two acts of one report hardly share; set by hand on the modern dev reports."""

REFERS_OTHERWISE = 0.3
STRETCH_DAYS = 6
STRETCH = -1.5
STRETCH_AT_PLACE = -0.8
"""Set by hand on the modern dev reports."""

OTHER_VICTIM = -2.0
OTHER_SITE = -0.4

FAMILIES = (
    frozenset({EventType.AIR_STRIKE, EventType.SHELLING, EventType.BOMBING, EventType.CHEMICAL}),
    frozenset({EventType.BATTLE, EventType.ATTACK, EventType.BOMBING}),
    frozenset({EventType.BATTLE, EventType.SHELLING}),
    frozenset({EventType.ATTACK, EventType.KIDNAPPING, EventType.ROBBERY}),
    frozenset({EventType.PROTEST, EventType.RIOT}),
)
"""Types that one act may be called by in different sentences."""

MODES = (
    frozenset({"suicide", "vehicle bomb", "suicide vehicle bomb"}),
    frozenset({"aircraft", "barrel bomb"}),
)
"""Modes that one act may be told in: a car bomb whose driver blew himself up, a barrel bomb from a plane."""


@dataclass(slots=True)
class Act:
    """Drafts of one act, in document order; grows while folding."""

    drafts: list[Draft]

    @property
    def type(self) -> EventType:
        firm = [d for d in self.drafts if d.event.strength is TriggerStrength.ACT and not d.is_plain]
        return (firm or self.drafts)[0].type

    @property
    def interval(self) -> DayInterval | None:
        known = [d.when.interval for d in self.drafts if d.when.interval is not None]
        return min(known, key=lambda i: (i.end - i.start).days) if known else None

    @property
    def places(self) -> list[Place]:
        return [place for d in self.drafts if (place := place_of(d.place)) is not None]


def place_of(located: LocatedPlace | None) -> Place | None:
    """The place of a located mention, if it could be placed."""
    return None if located is None else located.place


def fold_drafts(drafts: tuple[Draft, ...], *, published: date | None = None) -> tuple[tuple[Draft, ...], ...]:
    """Gather drafts into acts, in the order in which the document first tells of them.

    Drafts that neither fit an act nor can open one are left out, and so are those nobody tells as having happened.
    published: the report's day; with it, history joins no act that the lead tells as news.
    """
    acts: list[Act] = []
    told = [draft for draft in drafts if draft.is_told]
    news = published if any(_is_fresh(draft, published) for draft in drafts) else None
    denied = [draft for draft in told if draft.realis.stance is Stance.DENIED]
    for draft in (*(d for d in told if d.realis.stance is not Stance.DENIED), *denied):
        scored = [(score, -i) for i, act in enumerate(acts) if (score := _fit(draft, act, news)) is not None]
        best = max(scored, default=None)
        if best is not None and best[0] >= JOIN:
            acts[-best[1]].drafts.append(draft)
        elif draft.can_open:
            acts.append(Act([draft]))
    return tuple(tuple(sorted(act.drafts, key=lambda d: d.event.anchor.span)) for act in acts)


def _fit(draft: Draft, act: Act, news: date | None) -> float | None:
    """How well a draft fits an act; None if something the two say excludes it."""
    if not _types_fit(draft, act) or _is_older_than_news(draft, act, news):
        return None
    if not _tells_same_toll(draft, act) and not (_days_fit(draft, act) and _places_fit(draft, act)):
        return None
    return sum(score(draft, act) for score in SCORES)


FRESH_DAYS = 10
OLD_DAYS = 31
MONTH_DAYS = 28
"""As for the day of an act (rule T-19a): news is of the last days; history is a month back, or a month long."""


def _is_fresh(draft: Draft, published: date | None) -> bool:
    """True if the draft's own sentence dates it to the days before the report."""
    interval = draft.when.interval
    return interval is not None and published is not None and (published - interval.end).days <= FRESH_DAYS


def _is_older_than_news(draft: Draft, act: Act, news: date | None) -> bool:
    """True for an act of last month or long ago beside one that the lead of a report of news tells without a day."""
    interval = draft.when.interval
    if news is None or interval is None or act.interval is not None or not act.drafts[0].is_lead:
        return False
    n_days = (interval.end - interval.start).days + 1
    return (news - interval.end).days > OLD_DAYS or (interval.end < news and n_days >= MONTH_DAYS)


def _types_fit(draft: Draft, act: Act) -> bool:
    if draft.is_plain and not draft.has_frame and draft.event.strength is not TriggerStrength.ACT:
        return True
    if draft.type is act.type or draft.is_plain or all(d.is_plain for d in act.drafts):
        return EventType.PROTEST not in {draft.type, act.type} or draft.type is act.type
    if draft.event.strength is not TriggerStrength.ACT:
        return True
    return any({draft.type, act.type} <= family for family in FAMILIES)


def _tells_same_toll(draft: Draft, act: Act) -> bool:
    """True if both tell the same many dead: then a day or a place read otherwise is a misreading, not another act."""
    mine = _deaths(draft)
    return bool(mine) and any(mine & _deaths(d) for d in act.drafts)


def _deaths(draft: Draft) -> set[int]:
    """Numbers of dead that are too large to agree by chance."""
    counts = (t.count for t in draft.tolls if t.harm is Harm.KILLED and not t.is_subtotal)
    return {c.best for c in counts if c.best is not None and c.best >= TELLING}


def _days_fit(draft: Draft, act: Act) -> bool:
    mine, theirs = draft.when.interval, act.interval
    return mine is None or theirs is None or (mine.start <= theirs.end and theirs.start <= mine.end)


def _places_fit(draft: Draft, act: Act) -> bool:
    """Places that can be one. What only refers back ("the attack") is where it was, whatever its sentence names."""
    if draft.place is None:
        return True
    if draft.anaphoric and (draft.is_countrywide or not draft.tolls):
        return True
    located = [d.place for d in act.drafts if d.place is not None]
    return all(names_meet(draft.place, theirs) or both_fit(draft.place, theirs) for theirs in located)


# -- the scores


def _same_type(draft: Draft, act: Act) -> float:
    if draft.type is not act.type:
        open_words = draft.event.mode is None and draft.event.strength is not TriggerStrength.ACT
        plain = draft.is_plain or all(d.is_plain for d in act.drafts)
        return 0.0 if plain or open_words or {draft.type, act.type} <= FAMILIES[0] else -0.3
    modes = {d.event.mode for d in act.drafts if d.type is draft.type} - {None}
    if draft.event.mode is None or not modes or draft.event.mode in modes:
        return 1.0
    return 1.0 if any({draft.event.mode, mode} <= kin for mode in modes for kin in MODES) else 0.3


def _refers_back(draft: Draft, act: Act) -> float:
    """Words that refer back, to an act that they can be said of: "the bombing" is no taking of a town."""
    if not draft.anaphoric:
        return 0.0
    if draft.type not in FAMILIES[0] or draft.event.strength is not TriggerStrength.ACT:
        return 1.0
    told = any(d.is_plain or d.type in FAMILIES[0] for d in act.drafts)
    return 1.0 if told else REFERS_OTHERWISE


def _longer_stretch(draft: Draft, act: Act) -> float:
    """What is told of the past two weeks is not an act of one of its days, nor one at a place without a day."""
    mine, theirs = draft.when.interval, act.interval
    if mine is None:
        return 0.0
    if theirs is None:
        running = draft.when.rule.endswith("+since") or draft.when.rule.startswith("when.trailing")
        alone = not draft.anaphoric and not act.drafts[0].is_lead
        return STRETCH_AT_PLACE if running and alone and mine.end > mine.start else 0.0
    lengths = ((mine.end - mine.start).days, (theirs.end - theirs.start).days)
    if max(lengths) - min(lengths) < STRETCH_DAYS:
        return 0.0
    mentions = (
        draft.anaphoric and lengths[0] > lengths[1] and not draft.tolls
    )  # "the worst attack of the month"
    return 0.0 if mentions else STRETCH


def _denies(draft: Draft, act: Act) -> float:
    """A denial is about something told before."""
    return 0.5 if draft.realis.stance is Stance.DENIED else 0.0


def _says_another(draft: Draft, act: Act) -> float:
    if draft.event.strength is TriggerStrength.HINT and not draft.has_frame:
        return 0.0  # "her driver was also killed"
    anchor = draft.event.anchor.span
    near = [t.lower for t in draft.event.sentence.tokens if anchor.start - 25 <= t.start < anchor.start]
    if any(word in ANOTHER for word in near):
        return -1.5
    opening = [t.lower for t in draft.event.sentence.tokens[:4]]
    return -0.8 if any(w in ELSEWHERE and after not in SAYING for w, after in pairwise(opening)) else 0.0


def _no_frame(draft: Draft, act: Act) -> float:
    return 0.0 if draft.has_frame else 0.8


def _frames_lead(draft: Draft, act: Act) -> float:
    """The lead often tells an act without day and place, which the first sentence with both then gives."""
    if not draft.has_frame or any(d.has_frame for d in act.drafts):
        return 0.0
    near = draft.event.sentence.index - act.drafts[-1].event.sentence.index <= 4
    return 0.6 if near and act.drafts[0].is_lead else 0.0


def _close_by(draft: Draft, act: Act) -> float:
    last = act.drafts[-1].event.sentence
    here = draft.event.sentence
    if last.region is RegionKind.HEADLINE or here.index - last.index <= 1:
        return 0.6
    return 0.2 if here.index - last.index <= 4 else 0.0


def _same_day(draft: Draft, act: Act) -> float:
    return 0.5 if draft.when.interval is not None and draft.when.interval == act.interval else 0.0


def _same_named_place(draft: Draft, act: Act) -> float:
    mine = place_of(draft.place)
    return 0.5 if mine is not None and any(mine.name == theirs.name for theirs in act.places) else 0.0


def _toll_agrees(draft: Draft, act: Act) -> float:
    """The same figure told twice speaks for one act; another figure, in a sentence with a place of its own, against."""
    for harm in (Harm.KILLED, Harm.INJURED):
        mine = {s.count.best for s in draft.tolls if s.harm is harm and s.count.best is not None}
        theirs = {
            s.count.best for d in act.drafts for s in d.tolls if s.harm is harm and s.count.best is not None
        }
        if mine and theirs:
            if mine & theirs:
                named_one = mine & theirs == {1} and _victims(draft)  # one person each says nothing
                return 0.0 if named_one else 0.6
            return -1.0 if draft.has_frame and not draft.anaphoric else 0.0
        if _is_outnumbered(draft, act, harm):
            return -1.0 if draft.has_frame and not draft.anaphoric else 0.0
    return 0.0


def _is_outnumbered(draft: Draft, act: Act, harm: Harm) -> bool:
    """True if the sentences of the act say "dozens" and the figure of the draft is less than that."""
    mine = [s.count for s in draft.tolls if s.harm is harm and not s.is_subtotal]
    theirs = [s.count for d in act.drafts for s in d.tolls if s.harm is harm and not s.is_subtotal]
    least = min((c.low or 0 for c in theirs), default=0)
    most = max((c.high or c.best or 0 for c in mine), default=0)
    return bool(theirs) and 0 < most < least and all(c.best is None for c in theirs)


def _same_doer(draft: Draft, act: Act) -> float:
    mine = _doers(draft)
    theirs = {label for d in act.drafts for label in _doers(d)}
    if not mine or not theirs:
        return 0.0
    return 0.2 if mine & theirs else -0.4


def _doers(draft: Draft) -> set[str]:
    """Labels of the doers; civilians are none: "220 people abducted" read as subject and verb."""
    labels = {a.mention.label for a in draft.event.participants if a.role is Role.PERPETRATOR}
    return labels - {TargetKind.CIVILIAN}


def _other_victim(draft: Draft, act: Act) -> float:
    """A word that names an act of its own ("the murder of") with another named victim tells of another act."""
    if draft.event.strength is not TriggerStrength.ACT or draft.type not in ON_PERSONS:
        return 0.0
    mine = _victims(draft)
    theirs = {name for d in act.drafts for name in _victims(d)}
    if not mine or not theirs:
        return 0.0
    return 0.4 if mine & theirs else OTHER_VICTIM


def _victims(draft: Draft) -> set[str]:
    """The last names of the persons that a draft names as targets."""
    names = [
        a.mention.name
        for a in draft.event.participants
        if a.role is Role.TARGET and a.mention.name is not None
    ]
    words = draft.event.sentence.tokens
    return {word.lower for word in words for name in names if word.end == name.end}


def _other_site(draft: Draft, act: Act) -> float:
    """An act on another thing: a second bomb at a bank after one at a church."""
    if draft.anaphoric or draft.event.strength is not TriggerStrength.ACT:
        return 0.0
    mine = {site.label for site in draft.event.sites}
    theirs = {site.label for d in act.drafts for site in d.event.sites}
    if not mine or not theirs:
        return 0.0
    return 0.3 if mine & theirs else OTHER_SITE


SCORES: tuple[Callable[[Draft, Act], float], ...] = (
    _same_type,
    _refers_back,
    _denies,
    _says_another,
    _longer_stretch,
    _no_frame,
    _frames_lead,
    _close_by,
    _same_day,
    _same_named_place,
    _toll_agrees,
    _same_doer,
    _other_victim,
    _other_site,
)
"""What speaks for and against one act; the sum is compared with `JOIN`."""
