"""When an act happened, as a claim: the day its sentences give, the day they are about, or the publication day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from dateline.record.claim import Claim, Gap, Producer, Rejected
from dateline.record.values import DayInterval
from dateline.record.vocabulary import Basis, EventType, GapReason, TimePrecision
from dateline.resolve.draft import Draft
from dateline.resolve.fold import FAMILIES
from dateline.resolve.reading import Reading
from dateline.resolve.when_inherit import Taken, inherit_day, stand_in_day
from dateline.resolve.when_night import settle_night
from dateline.resolve.when_result import WhenResult, show_days
from dateline.text.document import RegionKind
from dateline.text.evidence import Evidence
from dateline.text.span import Span

SHOWN = 6
"""Rejected days kept for a reader: more than these are no help."""
OLD_DAYS = 31
"""A day this long before the report yields to a fresh one of the same act; the guide's longest toll period."""

MONTH_DAYS = 28


def claim_day(act: tuple[Draft, ...], reading: Reading) -> tuple[Claim[DayInterval] | None, Gap | None]:
    """The best day that a sentence of the act gives; else one from nearby; else the publication day.

    Both the claim and the gap keep the other days seen, with the rules that refused them.
    """
    dated = [draft for draft in act if draft.when.interval is not None]
    history = _is_history(act, dated, reading)
    if dated and not history:
        return _stated(act, dated, reading), None
    rejected = tidy_rejected((*(one for draft in act for one in draft.when.rejected), *history))
    inherited = _inherited_day(act, reading)
    if inherited is not None:
        return replace(inherited, rejected=rejected), None
    published = reading.published
    if published is None:
        notes = "; ".join(dict.fromkeys(d.when.note for d in act if d.when.note))
        return None, Gap("occurred", GapReason.NOT_STATED, notes, rejected=rejected)
    words = published.span or act[0].event.anchor.span
    claim = Claim(
        "occurred",
        stand_in_day(published),
        (Evidence(reading.document, words),),
        Producer("when.stand-in"),
        basis=Basis.PUBLISHED,
        score=0.3,
        rejected=rejected,
    )
    return claim, None


def _is_history(act: tuple[Draft, ...], dated: Sequence[Draft], reading: Reading) -> list[Rejected]:
    """The days of an act that a headline or lead tells without one, if all are old and no finer than a month:
    they are of something else ("a policeman in the 1970s"). Empty where the days may stand.
    """
    if reading.published is None or not any(draft.is_lead and draft.when.interval is None for draft in act):
        return []
    found: list[Rejected] = []
    for draft in dated:
        interval = draft.when.interval
        assert interval is not None  # `dated` holds none without
        if interval.end >= reading.published.day - timedelta(OLD_DAYS) or _n_days(interval) < MONTH_DAYS:
            return []
        reason = "the headline tells of the act as news, and this is long ago"
        found += [
            Rejected(show_days(interval), span, "when.not-history", reason) for span in draft.when.spans
        ]
    return found


def _stated(act: tuple[Draft, ...], dated: Sequence[Draft], reading: Reading) -> Claim[DayInterval]:
    """The claim of the draft whose day stands for the act."""
    best = choose_day(dated, reading)
    chosen = best.when.interval
    assert chosen is not None  # `dated` holds none without
    agreeing = [draft for draft in dated if draft.when.interval == chosen and draft is not best]
    spans = dict.fromkeys(span for draft in (best, *agreeing) for span in draft.when.spans)
    when = settle_night(best.when, act, reading.times)
    interval = when.interval or chosen
    return Claim(
        "occurred",
        interval,
        tuple(Evidence(reading.document, span) for span in (*spans, *when.spans) if span in spans)
        + tuple(Evidence(reading.document, span) for span in when.spans if span not in spans),
        Producer(when.rule),
        basis=when.basis,
        rejected=tidy_rejected(
            (*(one for draft in act for one in draft.when.rejected), *_outdone(dated, chosen))
        ),
    )


def choose_day(dated: Sequence[Draft], reading: Reading) -> Draft:
    """The draft whose day the act takes: fresh before old, short before long, body before caption, told
    often before told once, first before last.
    """
    published = reading.published

    def age(interval: DayInterval) -> int:
        return 0 if published is None else (published.day - interval.end).days

    def rank(draft: Draft) -> tuple[bool, int, bool, int]:
        interval = draft.when.interval
        assert interval is not None  # `dated` holds none without
        return (
            age(interval) > OLD_DAYS,
            _n_days(interval),
            draft.event.sentence.region is RegionKind.CAPTION,
            -sum(other.when.interval == interval for other in dated),
        )

    return min(dated, key=rank)


def _n_days(interval: DayInterval) -> int:
    return (interval.end - interval.start).days + (interval.precision is not TimePrecision.DAY)


def _outdone(dated: Sequence[Draft], chosen: DayInterval) -> list[Rejected]:
    """The days of the act's other sentences that differ from the one taken."""
    found: list[Rejected] = []
    for draft in dated:
        interval = draft.when.interval
        if interval is None or (interval.start, interval.end) == (chosen.start, chosen.end):
            continue
        reason = f"another sentence of the act gives {show_days(chosen)}, which is fresher, finer or told more often"
        found += [Rejected(show_days(interval), span, "when.not-finest", reason) for span in draft.when.spans]
    return found


def tidy_rejected(candidates: Iterable[Rejected]) -> tuple[Rejected, ...]:
    """Each words once, in text order, at most `SHOWN`."""
    found: dict[tuple[int, int], Rejected] = {}
    for one in candidates:
        found.setdefault((one.span.start, one.span.end), one)
    return tuple(found[key] for key in sorted(found))[:SHOWN]


def _inherited_day(act: tuple[Draft, ...], reading: Reading) -> Claim[DayInterval] | None:
    """The day that the sentences around the act are about, where its own name none."""
    for draft in act:
        found = inherit_day(
            draft.event.anchor.span,
            draft.event.sentence,
            reading.segmentation.sentences,
            reading.times,
            document=reading.document,
            anchor=reading.published,
            cues=tuple(q.cue for q in reading.segmentation.quotations if q.cue is not None),
            taken=_taken(act, reading),
        )
        if found.interval is not None:
            found = settle_night(found, act, reading.times)
            return _inherited_claim(found, reading)
    return None


def claimed_times(acts: Iterable[tuple[Draft, ...]]) -> dict[Span, frozenset[EventType]]:
    """The times that date acts in their own sentences, with the types of those acts.

    "The attack began on Monday" may be of any type: plain words count as all.
    """
    found: dict[Span, frozenset[EventType]] = {}
    for act in acts:
        firm = frozenset(draft.type for draft in act if not draft.is_plain)
        for draft in act:
            types = frozenset(EventType) if draft.is_plain else firm
            for span in draft.when.spans:
                found[span] = found.get(span, frozenset()) | types
    return found


def _taken(act: tuple[Draft, ...], reading: Reading) -> Taken:
    """The times that date other acts: all, and those of acts that nobody would call by this one's type."""
    kin = {draft.type for draft in act}
    kin |= {type_ for family in FAMILIES if kin & family for type_ in family}
    return Taken(
        frozenset(reading.claimed), frozenset(s for s, types in reading.claimed.items() if not types & kin)
    )


def _inherited_claim(found: WhenResult, reading: Reading) -> Claim[DayInterval]:
    assert found.interval is not None  # the caller has looked
    return Claim(
        "occurred",
        found.interval,
        tuple(Evidence(reading.document, span) for span in found.spans),
        Producer(found.rule),
        basis=found.basis,
        score=0.4,
    )
