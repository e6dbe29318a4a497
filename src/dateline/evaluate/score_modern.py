"""Events found, and per field on the events that both have, for the corpus `modern`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from dateline.evaluate.align_modern import (
    LEAST_SIMILARITY,
    SAME_PLACE_KM,
    align_events,
    place_distance_km,
    similarity,
)
from dateline.evaluate.corpus_modern import CountRange, Importance, ModernEvent
from dateline.evaluate.mapping_modern import organisation_keys
from dateline.evaluate.miss import Miss, ReportScore, note_miss
from dateline.evaluate.tally import Measure, Row, Tally, one_of_one
from dateline.language.token import split_words
from dateline.text.document import Document

EVENTS, TYPE, MODE, DAY, PLACE = "events", "type", "mode", "day", "place within 25 km"
KILLED, INJURED, ORGANISATION, SPEAKER = "killed", "injured", "organisation", "speaker"
KILLED_STATED, INJURED_STATED = "killed, where stated", "injured, where stated"
KILLED_RANGE = "killed low/best/high"

ROWS = (
    Row(EVENTS, Measure.F1, "main events required; secondary and background ones allowed"),
    Row(TYPE, Measure.ACCURACY, "same type, of aligned events"),
    Row(MODE, Measure.ACCURACY, "same mode, of aligned events whose gold has one"),
    Row(DAY, Measure.ACCURACY, "same first and last day, of aligned events whose gold is dated"),
    Row(PLACE, Measure.ACCURACY, "of aligned events whose gold has coordinates"),
    Row(KILLED, Measure.ACCURACY, "same best figure, or low and high where there is none; null equals null"),
    Row(KILLED_STATED, Measure.ACCURACY, "the same, of aligned events whose gold has a figure"),
    Row(KILLED_RANGE, Measure.ACCURACY, "low, best and high all the same; null equals null"),
    Row(INJURED, Measure.ACCURACY, "as killed"),
    Row(INJURED_STATED, Measure.ACCURACY, "as killed, where stated"),
    Row(ORGANISATION, Measure.F1, "one of the perpetrator's organisations, of aligned events"),
    Row(SPEAKER, Measure.ACCURACY, "any speaker of the gold, of aligned events whose gold has one"),
)
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "for",
        "and",
        "to",
        "from",
        "by",
        "on",
        "at",
        "with",
        "its",
        "his",
        "their",
        "'s",
        "s",
        "who",
        "said",
        "told",
    ]
)


@dataclass(slots=True)
class _Sheet:
    """What is known so far about one report."""

    document: Document | None
    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def add(self, row: str, tally: Tally) -> None:
        self.tallies[row] = self.tallies.get(row, Tally()) + tally

    def ask(
        self,
        row: str,
        right: bool,
        wanted: object | None,
        given: object | None,
        event: ModernEvent,
        name: str,
    ) -> None:
        """One question about an aligned event of ours."""
        self.add(row, one_of_one(right))
        if not right:
            self.misses.append(note_miss(row, gold=wanted, ours=given, record=event.record, claim_field=name))


def score_modern(
    gold: Sequence[ModernEvent], ours: Sequence[ModernEvent], document: Document | None = None
) -> ReportScore:
    """The score of one report."""
    sheet = _Sheet(document)
    pairs = align_events(gold, ours)
    found = {wanted for wanted, _ in pairs}
    aligned = {given for _, given in pairs}
    mains = [i for i, event in enumerate(gold) if event.importance is Importance.MAIN]
    sheet.add(EVENTS, Tally(len(ours), len(aligned), len(mains), sum(i in found for i in mains)))
    for i in mains:
        if i not in found:
            start = gold[i].triggers[0][0]
            sheet.misses.append(
                note_miss(
                    EVENTS,
                    gold=show(gold[i]),
                    ours=None,
                    record=None,
                    position=start,
                    document=document,
                    suggestion=_why_missed(gold[i], ours, aligned),
                )
            )
    for i, event in enumerate(ours):
        if i not in aligned:
            sheet.misses.append(
                note_miss(
                    EVENTS,
                    gold=None,
                    ours=show(event),
                    record=event.record,
                    claim_field="type",
                    suggestion=_why_false(event, gold, found),
                )
            )
    for wanted, given in pairs:
        _ask_fields(sheet, gold[wanted], ours[given])
    return ReportScore(sheet.tallies, tuple(sheet.misses))


def _why_missed(wanted: ModernEvent, ours: Sequence[ModernEvent], aligned: Collection[int]) -> str:
    like = [i for i, given in enumerate(ours) if similarity(wanted, given) >= LEAST_SIMILARITY]
    if any(i in aligned for i in like):
        return "two acts folded"
    return "found as another act" if like else "act not found"


def _why_false(given: ModernEvent, gold: Sequence[ModernEvent], found: Collection[int]) -> str:
    like = (i for i, wanted in enumerate(gold) if similarity(wanted, given) >= LEAST_SIMILARITY)
    if any(i in found for i in like):
        return "one act split"
    background = given.record is not None and given.record.background
    return "background act" if background else "no act to code"


def _ask_fields(sheet: _Sheet, wanted: ModernEvent, given: ModernEvent) -> None:
    sheet.ask(TYPE, wanted.type == given.type, wanted.type, given.type, given, "type")
    if wanted.mode is not None:
        sheet.ask(MODE, wanted.mode == given.mode, wanted.mode, given.mode, given, "mode")
    if wanted.start is not None:
        right = (wanted.start, wanted.end) == (given.start, given.end)
        sheet.ask(DAY, right, _days(wanted), _days(given), given, "occurred")
    if wanted.lat is not None:
        distance = place_distance_km(wanted, given)
        right = distance is not None and distance <= SAME_PLACE_KM
        sheet.ask(PLACE, right, _where(wanted), _where(given), given, "place")
    _ask_count(sheet, (KILLED, KILLED_STATED), lambda event: event.killed, wanted, given)
    _ask_count(sheet, (INJURED, INJURED_STATED), lambda event: event.injured, wanted, given)
    sheet.add(KILLED_RANGE, one_of_one(wanted.killed == given.killed))
    _ask_organisation(sheet, wanted, given)
    if wanted.speakers:
        right = same_speaker(wanted.speakers, given.speakers)
        theirs = "; ".join(given.speakers) or None
        sheet.ask(SPEAKER, right, "; ".join(wanted.speakers), theirs, given, "type")


def _ask_count(
    sheet: _Sheet,
    rows: tuple[str, str],
    count_of: Callable[[ModernEvent], CountRange | None],
    wanted: ModernEvent,
    given: ModernEvent,
) -> None:
    row, stated_row = rows
    right = same_count(count_of(wanted), count_of(given))
    sheet.ask(row, right, count_of(wanted), count_of(given), given, row)
    if count_of(wanted) is not None:
        sheet.add(stated_row, one_of_one(right))


def _ask_organisation(sheet: _Sheet, wanted: ModernEvent, given: ModernEvent) -> None:
    if not wanted.organisations and not given.organisations:
        return
    right = bool(organisation_keys(wanted.organisations) & organisation_keys(given.organisations))
    sheet.add(
        ORGANISATION,
        Tally(int(bool(given.organisations)), int(right), int(bool(wanted.organisations)), int(right)),
    )
    if not right:
        sheet.misses.append(
            note_miss(
                ORGANISATION,
                gold="; ".join(wanted.organisations) or None,
                ours="; ".join(given.organisations) or None,
                record=given.record,
                claim_field="perpetrators",
            )
        )


def same_count(wanted: CountRange | None, given: CountRange | None) -> bool:
    """The same best figure; where either has none, the same low and high. Nothing equals only nothing."""
    if wanted is None or given is None:
        return wanted is given
    if wanted[1] is not None and given[1] is not None:
        return wanted[1] == given[1]
    return wanted == given


def same_speaker(wanted: Sequence[str], given: Sequence[str]) -> bool:
    """True if some speaker of each shares a word that is not a small one."""
    return bool(_words(wanted) & _words(given))


def _words(names: Sequence[str]) -> frozenset[str]:
    words = (token.lower for name in names for token in split_words(name))
    return frozenset(word for word in words if word not in SMALL_WORDS and any(c.isalnum() for c in word))


def show(event: ModernEvent) -> str:
    """An event on one line."""
    killed = "" if event.killed is None else f", killed {event.killed}"
    return f"{event.type}, {_days(event) or 'no day'}, {_where(event) or 'no place'}{killed}"


def _days(event: ModernEvent) -> str | None:
    return None if event.start is None else f"{event.start}..{event.end}"


def _where(event: ModernEvent) -> str | None:
    if event.place is None:
        return None
    return event.place if event.lat is None else f"{event.place} ({event.lat:.2f}, {event.lon:.2f})"
