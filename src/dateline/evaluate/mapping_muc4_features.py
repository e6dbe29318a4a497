"""What tells an incident of MUC-4 from other acts: features of a record beside the others of its report.

The guide's own tests (section 1.0) are among them; the rest says how fully, where and by whom an act is told.
Everything is taken from the record and the report's text, nothing from a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from dateline.record.event import EventRecord

WORD = re.compile(r"[a-z]{3,}")
OWN_VOICE = re.compile(r"\b(?:we|our|us|i|my)\b", re.IGNORECASE)
GENRE = re.compile(r"\[([A-Z ]{4,40})\]")
"""The marks that a wire puts before a text: [COMMUNIQUE], [EDITORIAL REPORT]."""
HEAD = 400
"""Characters in which such marks stand."""


def describe_record(
    record: EventRecord, *, others: Sequence[EventRecord], at: int, tests: Sequence[str]
) -> tuple[str, ...]:
    """The features, sorted, each once. others: all records of the report that the task has a type for, in order.

    at: where `record` stands in them. tests: what the guide's own tests say of it.
    """
    found = {"bias", *tests}
    found.update(_describe_act(record))
    found.update(_describe_persons(record))
    found.update(_describe_things(record))
    found.update(_describe_doers(record))
    found.update(_describe_frame(record))
    found.update(_describe_report(record, n_records=len(others), at=at))
    found.update(_describe_twins(record, others=others, at=at))
    return tuple(sorted(found))


def _describe_act(record: EventRecord) -> Iterator[str]:
    words = [re.sub(r"\W+", " ", trigger.quote.lower()) for trigger in record.triggers]
    yield f"type={record.type.value}"
    yield f"mode={None if record.mode is None else record.mode.value}"
    yield f"stance={record.stance.value}"
    yield f"stage={record.stage.value}"
    yield f"background={record.background}"
    yield f"score={int(record.score * 10)}"
    yield f"first={words[0]}"
    yield f"triggers={_few(len(words))}"
    yield from (f"trigger={word}" for word in " ".join(words).split())
    text, start = record.document.text, record.triggers[0].span.start
    end = text.find(".", start)
    sentence = text[text.rfind(".", 0, start) + 1 : end if end > 0 else None].lower()
    yield from (f"beside={word}" for word in WORD.findall(sentence))


def _describe_persons(record: EventRecord) -> Iterator[str]:
    yield f"persons={_few(len(record.human_targets))}"
    for claim in record.human_targets:
        person = claim.value
        yield f"person={person.kind.value}"
        yield f"person by {claim.producer.rule}"
        yield f"person word={person.mentions[0].lower().split()[-1]}"
        yield f"person named={person.name is not None}"
        if person.effect is not None:
            yield f"person {person.effect.value}"
        if person.count is not None:
            yield "person counted"
    yield f"killed told={record.killed is not None}"
    yield f"injured told={record.injured is not None}"


def _describe_things(record: EventRecord) -> Iterator[str]:
    yield f"things={_few(len(record.physical_targets))}"
    for claim in record.physical_targets:
        yield f"thing={claim.value.kind.value}"
        yield f"thing by {claim.producer.rule}"
        yield f"thing word={claim.value.mentions[0].lower().split()[-1]}"
        if claim.value.effect is not None:
            yield f"thing {claim.value.effect.value}"
    yield from (f"weapon={claim.value.kind.value}" for claim in record.weapons)


def _describe_doers(record: EventRecord) -> Iterator[str]:
    yield f"doers={_few(len(record.perpetrators))}"
    for claim in record.perpetrators:
        doer = claim.value
        yield f"doer={None if doer.kind is None else doer.kind.value}"
        yield f"doer {doer.level.value}"
        yield f"doer {doer.certainty.value}"
        yield f"doer by {claim.producer.rule}"
        yield f"doer word={doer.mentions[0].lower().split()[-1]}"


def _describe_frame(record: EventRecord) -> Iterator[str]:
    place, occurred = record.place, record.occurred
    if place is None:
        yield "no place"
    else:
        yield f"place={place.value.precision.value}"
        yield f"country={place.value.country}"
        yield f"place by {place.producer.rule}"
    if occurred is None:
        yield "no day"
        return
    yield f"day={occurred.value.precision.value} {occurred.basis.value}"
    published = record.document.published
    if published is not None:
        yield f"age={_age(published.day - occurred.value.end)}"


def _describe_report(record: EventRecord, *, n_records: int, at: int) -> Iterator[str]:
    text, start = record.document.text, record.triggers[0].span.start
    yield f"records={_few(n_records)}"
    yield f"order={_few(at)}"
    yield f"tenth={10 * start // len(text)}"
    yield f"stretch={min(8, start // 250)}"
    yield f"length={min(8, len(text) // 1000)}"
    yield f"questions={min(4, text.count('?'))}"
    share = len(OWN_VOICE.findall(text)) / len(text.split())
    yield f"own voice={min(5, int(share * 100))}"
    yield f"speakers={_few(len(record.attribution))}"
    yield from (f"speaker={speaker.kind.value}" for speaker in record.attribution)
    yield from (f"genre={mark}" for mark in GENRE.findall(text[:HEAD].upper()))


def _describe_twins(record: EventRecord, *, others: Sequence[EventRecord], at: int) -> Iterator[str]:
    """What the records before and after it share with it: the same act told twice, or one of a list."""
    heads, names = _heads(record), _names(record)
    for side, beside in (("before", others[:at]), ("after", others[at + 1 :])):
        yield f"{side}: same type {_few(sum(o.type.value is record.type.value for o in beside))}"
        if any(heads & _heads(other) for other in beside):
            yield f"{side}: same target"
        if any(names & _names(other) for other in beside):
            yield f"{side}: same name"
        if any(_frame(record) == _frame(other) for other in beside):
            yield f"{side}: same day and place"


def _heads(record: EventRecord) -> frozenset[str]:
    persons = (claim.value.mentions[0] for claim in record.human_targets)
    things = (claim.value.mentions[0] for claim in record.physical_targets)
    return frozenset(mention.lower().split()[-1] for mention in (*persons, *things))


def _names(record: EventRecord) -> frozenset[str]:
    return frozenset(c.value.name.lower() for c in record.human_targets if c.value.name is not None)


def _frame(record: EventRecord) -> tuple[object, object]:
    day = None if record.occurred is None else record.occurred.value.start
    return day, None if record.place is None else record.place.value.name


def _few(number: int) -> str:
    """A number up to three, else a range."""
    return str(number) if number < 4 else "4-6" if number < 7 else "7-"


def _age(age: timedelta) -> str:
    days = age.days
    if days < 7:
        return "later" if days < 0 else _few(days)
    return next(
        (name for least, name in ((366, "years"), (63, "year"), (31, "months")) if days >= least), "month"
    )
