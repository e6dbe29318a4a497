"""Triggers and arguments of acts of violence, for the corpus `wikievents`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.evaluate.corpus_wikievents import ALLOWED, HARM, KINDS, ROLES, Act, ActText, Filler
from dateline.evaluate.miss import Miss, MissKind, ReportScore, around, note_miss
from dateline.evaluate.tally import Measure, Row, Tally
from dateline.evaluate.verbatim import Stretch
from dateline.text.document import Document

TRIGGERS, RECORDS, ARGUMENTS, OF_FOUND = "triggers", "records told", "arguments", "arguments of events found"
ROWS = (
    Row(TRIGGERS, Measure.F1, "our trigger and the gold's share a character; figures of killed find harm"),
    Row(
        RECORDS, Measure.ACCURACY, "our records with a trigger in the gold, which marks few repeated mentions"
    ),
    *(
        Row(f"{TRIGGERS}: {kind}", Measure.ACCURACY, "gold triggers of the kind that are found")
        for kind in KINDS
    ),
    Row(
        ARGUMENTS, Measure.F1, "entities in a role anywhere in the text; one mention that overlaps is enough"
    ),
    *(Row(f"{ARGUMENTS}: {role}", Measure.F1, "the same, of the role") for role in ROLES),
    Row(OF_FOUND, Measure.ACCURACY, "gold arguments that the very record of that trigger has in that role"),
)


def score_acts(gold: ActText, ours: ActText, document: Document | None = None) -> ReportScore:
    """The score of one text."""
    misses: list[Miss] = []
    tallies = _score_triggers(gold.acts, ours.acts, document, misses)
    tallies |= _score_roles(gold, ours, document, misses)
    found = _score_found(gold.acts, ours.acts)
    if found.wanted:
        tallies[OF_FOUND] = found
    return ReportScore(tallies, tuple(misses))


def _score_triggers(
    gold: Sequence[Act], ours: Sequence[Act], document: Document | None, misses: list[Miss]
) -> dict[str, Tally]:
    given = [(stretch, act) for act in ours for stretch in act.triggers]
    harm = [stretch for act in ours for stretch in act.harm]
    wanted = [act for act in gold if act.kind != ALLOWED]
    allowed = [stretch for act in gold if act.kind == ALLOWED for stretch in act.triggers]
    targets = [stretch for act in wanted for stretch in act.triggers]
    tallies: dict[str, Tally] = {}
    right = 0
    for act in wanted:
        near = [stretch for stretch, _ in given] + (harm if act.kind == HARM else [])
        hit = _touch(act.triggers, near)
        right += hit
        row = f"{TRIGGERS}: {act.kind}"
        tallies[row] = tallies.get(row, Tally()) + Tally(0, 0, 1, int(hit))
        if not hit:
            start, end = act.triggers[0]
            words = None if document is None else document.text[start:end]
            misses.append(
                note_miss(
                    TRIGGERS,
                    gold=words or act.kind,
                    ours=None,
                    record=None,
                    position=start,
                    document=document,
                )
            )
    counted = right_given = 0
    for stretch, act in given:
        if _touch((stretch,), targets):
            right_given += 1
        elif _touch((stretch,), allowed):
            continue
        else:
            misses.append(_false_trigger(stretch, act, document))
        counted += 1
    tallies[TRIGGERS] = Tally(counted, right_given, len(wanted), right)
    told = [act for act in ours if not _touch(act.triggers, allowed) or _touch(act.triggers, targets)]
    n_right = sum(_touch(act.triggers, targets) for act in told)
    if told:
        tallies[RECORDS] = Tally(len(told), n_right, len(told), n_right)
    return tallies


def _score_roles(
    gold: ActText, ours: ActText, document: Document | None, misses: list[Miss]
) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    free = [act for act in gold.acts if act.kind == ALLOWED]
    for role in ROLES:
        wanted = _entities((act for act in gold.acts if act.kind != ALLOWED), role)
        excused = _entities(free, role)
        given = _entities(ours.acts, role)
        found = [_touched_by_any(one, given) for one in wanted]
        right = [_touched_by_any(one, wanted) for one in given]
        counted = [hit or not _touched_by_any(one, excused) for one, hit in zip(given, right, strict=True)]
        tally = Tally(sum(counted), sum(right), len(wanted), sum(found))
        tallies[f"{ARGUMENTS}: {role}"] = tally
        tallies[ARGUMENTS] = tallies.get(ARGUMENTS, Tally()) + tally
        misses += (
            _miss(role, one, gold.text, document, missed=True)
            for one, hit in zip(wanted, found, strict=True)
            if not hit
        )
        misses += (
            _miss(role, one, gold.text, document, missed=False)
            for one, hit, counts in zip(given, right, counted, strict=True)
            if counts and not hit
        )
    return tallies


def _entities(acts: Iterable[Act], role: str) -> list[Filler]:
    """The fillers of a role, each entity once: two that share a stretch are one."""
    kept: list[Filler] = []
    for filler in (one for act in acts for one in act.fillers if one.role == role):
        same = next(
            (place for place, one in enumerate(kept) if set(one.stretches) & set(filler.stretches)), None
        )
        if same is None:
            kept.append(filler)
        else:
            kept[same] = Filler(role, tuple(sorted({*kept[same].stretches, *filler.stretches})))
    return kept


def _score_found(gold: Sequence[Act], ours: Sequence[Act]) -> Tally:
    n = right = 0
    for act in gold:
        if act.kind == ALLOWED:
            continue
        told = [
            one
            for one in ours
            if _touch(act.triggers, (*one.triggers, *(one.harm if act.kind == HARM else ())))
        ]
        if not told:
            continue
        n += len(act.fillers)
        right += sum(
            any(
                _touch(filler.stretches, mine.stretches)
                for one in told
                for mine in one.fillers
                if mine.role == filler.role
            )
            for filler in act.fillers
        )
    return Tally(n, right, n, right)


def _touched_by_any(one: Filler, others: Iterable[Filler]) -> bool:
    return any(_touch(one.stretches, other.stretches) for other in others)


def _touch(some: Iterable[Stretch], others: Iterable[Stretch]) -> bool:
    others = tuple(others)
    return any(one[0] < other[1] and other[0] < one[1] for one in some for other in others)


def _miss(role: str, one: Filler, text: str, document: Document | None, *, missed: bool) -> Miss:
    start, end = one.stretches[0]
    return Miss(
        field=f"{ARGUMENTS}: {role}",
        kind=MissKind.MISSED if missed else MissKind.FALSE_ALARM,
        gold=text[start:end] if missed else None,
        ours=None if missed else text[start:end],
        evidence=text[start:end],
        context=None if document is None else around(document, start, end),
    )


def _false_trigger(stretch: Stretch, act: Act, document: Document | None) -> Miss:
    start, end = stretch
    words = None if document is None else document.text[start:end]
    return Miss(
        field=TRIGGERS,
        kind=MissKind.FALSE_ALARM,
        gold=None,
        ours=f"{act.kind}: {words or 'a word'}",
        evidence=words,
        context=None if document is None else around(document, start, end),
        rule=None if act.record is None else act.record.type.producer.rule,
    )
