"""Our records in the terms of the corpus `modern`, which are nearly our own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.codebook.actors import ActorTable
from dateline.codebook.demonyms import country_of_name
from dateline.evaluate.corpus_modern import CountRange, ModernEvent
from dateline.language.token import split_words
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.values import Count
from dateline.record.vocabulary import SpeakerKind

STATE_NAMES = ("Government of ", "Police of ")


def to_modern(record: EventRecord) -> ModernEvent:
    """An event record as the corpus compares it.

    Organisations are those of the perpetrators that have an actor; an organisation outside the actor table
    counts by its first mention.
    """
    occurred = None if record.occurred is None else record.occurred.value
    place = None if record.place is None else record.place.value
    doers = (claim.value for claim in record.perpetrators)
    names = (
        doer.actor or (doer.mentions[0] if doer.level.value == "organisation" else None) for doer in doers
    )
    return ModernEvent(
        type=record.type.value,
        mode=None if record.mode is None else record.mode.value,
        triggers=tuple((trigger.span.start, trigger.span.end) for trigger in record.triggers),
        start=None if occurred is None else occurred.start,
        end=None if occurred is None else occurred.end,
        place=None if place is None else place.name,
        lat=None if place is None else place.lat,
        lon=None if place is None else place.lon,
        killed=_count(record.killed),
        injured=_count(record.injured),
        organisations=tuple(dict.fromkeys(name for name in names if name is not None)),
        speakers=tuple(link.text for link in record.attribution if link.kind is not SpeakerKind.OUTLET),
        record=record,
    )


def naive_event(text: str, published: date | None) -> tuple[ModernEvent, ...]:
    """The baseline: an air strike (the commonest type) a report, at its beginning, on the publication day."""
    return (ModernEvent("air strike", ((0, min(200, len(text))),), start=published, end=published),)


def organisation_keys(names: Sequence[str]) -> frozenset[str]:
    """What names of organisations have in common: the actor they name, or the state behind a force.

    "Syrian Armed Forces", "Government of Syria", "Syrian Arab Army" all give "state SY".
    """
    table = ActorTable.open_builtin()
    keys = set()
    for name in names:
        actor = table.actor(name)
        if actor is None:
            found = table.find(split_words(name))
            actor = found[0].actor if found else None
        country = country_of_name().get(name.lower())
        if country is not None:
            keys.add(f"state {country.iso2}")
        elif actor is None:
            keys.add(" ".join(name.lower().split()))
        elif actor.name.endswith(" Armed Forces") or actor.name.startswith(STATE_NAMES):
            keys.add(f"state {actor.countries[0]}")
        else:
            keys.add(actor.name)
    return frozenset(keys)


def _count(claim: Claim[Count] | None) -> CountRange | None:
    return None if claim is None else (claim.value.low, claim.value.best, claim.value.high)
