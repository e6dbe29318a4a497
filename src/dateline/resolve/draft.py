"""A draft: one event mention with everything its own sentence says, resolved. What `fold` gathers into records."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.assemble.event_mention import EventMention, TriggerStrength
from dateline.record.claim import Rejected
from dateline.record.vocabulary import EventType, PlacePrecision, Stance
from dateline.resolve.stance import NO_ACT, Realis
from dateline.resolve.toll import TollStatement
from dateline.resolve.when import WhenResult
from dateline.resolve.where import LocatedPlace
from dateline.text.document import RegionKind


@dataclass(frozen=True, slots=True)
class Draft:
    """One act as one sentence tells it.

    when: the days its own sentence gives (interval None if it gives none). place: the place its own sentence gives.
    tolls: figures of the event's clause, without running totals. anaphoric: the words refer back ("the blast").
    other_places: what else the sentence names, and why it is not the act's place.
    """

    event: EventMention
    realis: Realis
    when: WhenResult
    place: LocatedPlace | None
    tolls: tuple[TollStatement, ...]
    anaphoric: bool
    other_places: tuple[Rejected, ...] = ()

    @property
    def type(self) -> EventType:
        return self.event.type

    @property
    def is_plain(self) -> bool:
        """True for words that name no particular kind of act: "killed", "the attack", "the massacre"."""
        return self.event.type is EventType.ATTACK and self.event.mode in (None, "massacre")

    @property
    def is_lead(self) -> bool:
        """True in the headline and in the first sentences after it."""
        return self.event.sentence.region is RegionKind.HEADLINE or self.event.sentence.index <= 2

    @property
    def has_frame(self) -> bool:
        """True if the sentence itself gives a day, or a place narrower than a country."""
        return self.when.interval is not None or (self.place is not None and not self.is_countrywide)

    @property
    def is_countrywide(self) -> bool:
        """True if all that the sentence says of the place is the country."""
        place = None if self.place is None else self.place.place
        return place is not None and place.precision is PlacePrecision.COUNTRY

    @property
    def is_told(self) -> bool:
        """True if somebody says that the act happened, or was tried; False for plans, hopes, topics and history."""
        if self.realis.generic or self.realis.stance in NO_ACT:
            return False
        if self.realis.stance is Stance.DENIED and not self.realis.denial:
            return False  # the report's own "did not": no speaker denies an act
        return self.realis.background is None or self.has_own_month_and_place

    @property
    def has_own_month_and_place(self) -> bool:
        """Background acts are coded only with a place and at least a month (coding guide)."""
        interval = self.when.interval
        return interval is not None and (interval.end - interval.start).days <= 31 and self.place is not None

    @property
    def is_of_a_season(self) -> bool:
        """True if all that the sentence says of the day is longer than a month ("in 1984"): history (coding guide)."""
        interval = self.when.interval
        return interval is not None and (interval.end - interval.start).days > 31

    @property
    def can_open(self) -> bool:
        """True if the draft is enough for a record of its own."""
        if not self.is_told or self.realis.denial or self.is_of_a_season:
            return False
        if self.event.strength is TriggerStrength.ECHO:
            return False
        if self.is_plain and self.is_thin:
            framed = (self.when.interval is not None, self.place is not None, self.tells_something)
            return sum(framed) >= 2
        if self.event.strength is TriggerStrength.HINT:
            return self.is_supported and (self.has_frame or bool(self.tolls) or self.is_lead)
        if self.is_topic and not self.is_lead:
            aimed = bool(self.event.sites or self.event.participants)
            return bool(self.tolls) or self.when.interval is not None or (self.place is not None and aimed)
        return self.has_frame or bool(self.tolls) or self.is_lead or bool(self.event.participants)

    @property
    def is_thin(self) -> bool:
        """True if the sentence names no figure, no victim, and at most one of doer, target, thing hit and weapon."""
        event = self.event
        told = len(event.participants) + len(event.sites) + len(event.weapons)
        return not self.tolls and not event.names_victim and told < 2

    @property
    def tells_something(self) -> bool:
        """True if the sentence names a doer, a target, a thing hit or a weapon of the act."""
        return bool(self.event.participants or self.event.sites or self.event.weapons)

    @property
    def is_topic(self) -> bool:
        """True for a plural noun ("bombings", "attacks on"): a topic as often as an act."""
        anchor = self.event.anchor.span
        word = next(t.lower for t in self.event.sentence.tokens if t.end > anchor.start)
        return word.endswith("s") and not word.endswith("ss")

    @property
    def is_supported(self) -> bool:
        """A hint ("killed", "hit", "fighting") is an act only with a weapon, a doer or a figure beside it."""
        if self.type is EventType.ARREST:
            return bool(self.tolls) and self.has_frame
        return bool(self.tolls or self.event.weapons or self.event.participants)
