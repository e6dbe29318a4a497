"""Event mentions in, drafts out: the days, the place, the counts and the stance that each sentence gives."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.assemble.clauses import clause_of, clause_starts
from dateline.assemble.event_mention import EventMention, TriggerStrength
from dateline.language.times import TimeExpression
from dateline.language.times.words import time_words
from dateline.record.vocabulary import TimePrecision
from dateline.resolve.draft import Draft
from dateline.resolve.stance import judge_realis
from dateline.resolve.toll import TollStatement
from dateline.resolve.when import date_trigger
from dateline.resolve.when_result import WhenResult
from dateline.resolve.where import LocatedPlace
from dateline.resolve.where_choose import PlaceChoice, choose_in_sentence, choose_place
from dateline.segment.sentence import Quotation, Segmentation, Sentence
from dateline.tag.mention import Mention
from dateline.text.document import Document, Published
from dateline.text.span import Span

DEFINITE = frozenset({"the", "this", "these", "his", "their", "its"})


def draft_events(
    events: tuple[EventMention, ...],
    *,
    document: Document,
    segmentation: Segmentation,
    times: dict[int, tuple[TimeExpression, ...]],
    located: Sequence[LocatedPlace],
    mentions: Sequence[Mention],
    tolls: dict[int, tuple[TollStatement, ...]],
    published: Published | None,
    crime: bool,
) -> tuple[Draft, ...]:
    """One draft for each event mention, in the same order. crime: acts between private persons are coded too."""
    cues = tuple(q.cue for q in segmentation.quotations if q.cue is not None)
    siblings: dict[int, list[EventMention]] = defaultdict(list)
    for event in events:
        siblings[event.sentence.index].append(event)
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.sentence].append(mention)
    drafts: list[Draft] = []
    for event in events:
        same_sentence = siblings[event.sentence.index]
        when = date_trigger(
            event.anchor.span,
            event.sentence,
            times,
            document=document,
            anchor=published,
            cues=cues,
            triggers=tuple(e.anchor.span for e in same_sentence if e is not event),
            reference=_told_before(drafts, event.sentence, document),
        )
        choice = own_places(event, located, named[event.sentence.index])
        drafts.append(
            Draft(
                event=event,
                realis=judge_realis(event, quotations=_covering(event, segmentation.quotations), crime=crime),
                when=when,
                place=choice.first,
                other_places=choice.rejected,
                tolls=_own_tolls(event, same_sentence, tolls.get(event.sentence.index, ()), when),
                anaphoric=_refers_back(event, verbs=choice.first is None),
            )
        )
    return tuple(drafts)


STRETCH_DAYS = 31
"""The longest stretch whose total is a record (coding guide, "Several acts or one")."""

_AFTER_NOUN = re.compile(r"\b(?:after|before) (?:the|that|this) (?:[a-z]+ )?([a-z]+)", re.IGNORECASE)


def _told_before(drafts: Sequence[Draft], sentence: Sentence, document: Document) -> date | None:
    """The single day of an act told before, for "two days earlier": of the act named in "after the blast" if one
    of that name is dated, else of the act told last.
    """
    days = [
        (document.slice(draft.event.anchor.span).lower().split()[-1], interval.start)
        for draft in reversed(drafts)
        if (interval := draft.when.interval) is not None and interval.precision is TimePrecision.DAY
    ]
    named = [word.lower() for word in _AFTER_NOUN.findall(document.slice(sentence.span))]
    return next((day for word, day in days if word in named), days[0][1] if days else None)


def own_places(
    event: EventMention, located: Sequence[LocatedPlace], mentions: Sequence[Mention]
) -> PlaceChoice:
    """The act's places if its own sentence names any, and the others that it names."""
    here = event.sentence.index
    if _refers_back(event):  # "the blast took place ... when the group met to speak of its losses in Mosul"
        starts = clause_starts(event.sentence)
        own = clause_of(event.anchor.span, starts)
        located = [
            p for p in located if p.mention.sentence != here or clause_of(p.mention.span, starts) == own
        ]
    return choose_in_sentence(event.anchor.span, sentence=event.sentence, located=located, mentions=mentions)


def any_place(
    event: EventMention, segmentation: Segmentation, located: Sequence[LocatedPlace]
) -> LocatedPlace | None:
    """The act's place, from wherever the report gives it."""
    return choose_place(
        event.anchor.span, sentence=event.sentence, sentences=segmentation.sentences, located=located
    )


def _covering(event: EventMention, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    return tuple(q for q in quotations if q.content.contains(event.anchor.span))


def _own_tolls(
    event: EventMention, siblings: list[EventMention], tolls: tuple[TollStatement, ...], when: WhenResult
) -> tuple[TollStatement, ...]:
    """The figures of the sentence that belong to this act: its clause's, or those nearest to one of its triggers.

    A total over a stretch is the act's own where the stretch is its own: "in the last two weeks" dates both.
    """
    interval = when.interval
    bounded = (
        when.rule.startswith("when.trailing")
        and interval is not None
        and 0 < (interval.end - interval.start).days <= STRETCH_DAYS
    )
    live = [
        replace(t, is_running_total=False)
        for t in tolls
        if not ((t.is_running_total and not bounded) or t.superseded)
    ]
    if len(siblings) == 1:
        return tuple(live)
    return tuple(t for t in live if min(siblings, key=lambda e: _distance(t.harm_word, e)) is event)


def _distance(harm_word: Span, event: EventMention) -> tuple[int, int]:
    gap = min(trigger.span.gap_to(harm_word) for trigger in event.triggers)
    return (0 if event.clause.contains(harm_word) else 1, gap)


def _refers_back(event: EventMention, *, verbs: bool = False) -> bool:
    """True for "the blast", "this attack": a definite noun, or a word that only refers back.

    verbs: so do those of a definite subject ("the officers opened fire"), in a sentence without a place.
    """
    if event.strength is TriggerStrength.ECHO:
        return True
    return any(_is_definite(trigger.span, event, verbs=verbs) for trigger in event.triggers)


def _is_definite(trigger: Span, event: EventMention, *, verbs: bool) -> bool:
    """True for a noun behind a word like "the", also across a day ("the April 15, 2013, attack").

    Without `verbs`, no verb is ("the troops shelled a town"); never what a "that" of speech opens
    ("said that rockets hit").
    """
    tokens, months = event.sentence.tokens, time_words().months
    before = [t.lower for t in tokens if t.start < trigger.start]
    while before and (before[-1] in months or before[-1] == "," or before[-1].isdigit()):
        before.pop()
    word = next(t.lower for t in tokens if t.end > trigger.start)
    if before[-1:] == ["that"]:
        return not word.endswith("s")
    return (verbs or not word.endswith("ed")) and bool(set(before[-2:]) & DEFINITE)
