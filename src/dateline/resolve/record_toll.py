"""How many were harmed, as claims: one figure a harm, and the figures it beat."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.record.claim import Claim, Gap, Producer
from dateline.record.values import Count
from dateline.record.vocabulary import Harm, SpeakerKind
from dateline.resolve.draft import Draft
from dateline.resolve.reading import Reading
from dateline.resolve.toll import TollStatement, find_tolls, speaks_of_rise
from dateline.resolve.toll_combine import CombinedToll, combine_tolls
from dateline.segment.sentence import Sentence
from dateline.tag.mention import MentionKind
from dateline.text.document import Document
from dateline.text.evidence import Evidence

GOING_ON = (Harm.KILLED, Harm.INJURED)
"""Harms that a sentence after an act's own may add to; arrests and flights there are mostly other matters."""

ATTACKER = "toll.attacker dead"
"""Rule of a rival claim that gives the death of an attacker, which the act's own figure leaves out."""

TRUSTED = frozenset(
    {SpeakerKind.OFFICIAL, SpeakerKind.POLICE, SpeakerKind.MEDICAL, SpeakerKind.MONITOR, SpeakerKind.MILITARY}
)
"""Speakers whose figure stands as the best one where others differ."""


@dataclass(frozen=True, slots=True)
class TollClaims:
    """The harm counts of one act. claims: by field name; rivals: figures that lost; gaps: fields refused, by name."""

    claims: dict[str, Claim[Count]]
    rivals: tuple[Claim[Count], ...]
    gaps: dict[str, Gap]


def claim_tolls(act: tuple[Draft, ...], reading: Reading, *, after: tuple[Sentence, ...] = ()) -> TollClaims:
    """One figure for each harm that the sentences of an act state, and those `after` them that go on about it."""
    own = [toll for draft in act for toll in draft.tolls]
    told = sorted((*own, *_told_after(after, reading)), key=lambda t: (t.sentence, t.span, t.harm, t.rule))
    tolls = _combine(tuple(told), reading)
    document = reading.document
    return TollClaims(_toll_claims(tolls, document), _rival_tolls(tolls, document), {})


def _told_after(after: tuple[Sentence, ...], reading: Reading) -> list[TollStatement]:
    """The dead and injured of sentences that name no act ("two more were taken to hospital"), and the injured of
    those that only say that a toll may rise ("because of the number of wounded")."""
    telling = {m.sentence for m in reading.mentions if m.kind is MentionKind.TRIGGER}
    return [
        toll
        for sentence in after
        for toll in find_tolls(sentence)
        if toll.harm in GOING_ON
        and not (toll.is_running_total or toll.superseded or (toll.definite and toll.is_vague))
        and (sentence.index not in telling or (toll.harm is Harm.INJURED and speaks_of_rise(sentence)))
    ]


def _combine(statements: tuple[TollStatement, ...], reading: Reading) -> dict[Harm, CombinedToll]:
    """One figure a harm; figures of different speakers give a range."""
    speakers: dict[TollStatement, str] = {}
    authority: dict[TollStatement, int] = {}
    for statement in statements:
        chain = reading.attribute(statement.harm_word)
        said = [speaker for speaker in chain if speaker.kind is not SpeakerKind.OUTLET]
        if said:
            speakers[statement] = said[-1].text.lower()
            authority[statement] = _authority(said[-1].kind)
    return combine_tolls(statements, speakers=speakers, authority=authority)


def _authority(kind: SpeakerKind) -> int:
    """What a speaker's figure weighs: 1 if trusted, -1 for a party to the fighting, else 0."""
    return 1 if kind in TRUSTED else -int(kind is SpeakerKind.ARMED_GROUP)


def _toll_claims(tolls: dict[Harm, CombinedToll], document: Document) -> dict[str, Claim[Count]]:
    return {
        harm.value: Claim(
            harm.value,
            toll.count,
            tuple(Evidence(document, span) for span in dict.fromkeys(s.span for s in toll.backing)),
            Producer(toll.rule),
        )
        for harm, toll in tolls.items()
        if toll.backing
    }


def _rival_tolls(tolls: dict[Harm, CombinedToll], document: Document) -> tuple[Claim[Count], ...]:
    def rival(statement: TollStatement) -> Claim[Count]:
        return Claim(
            statement.harm.value,
            statement.count,
            (Evidence(document, statement.span),),
            Producer(ATTACKER if statement.perpetrator_dead else statement.rule),
        )

    return tuple(rival(statement) for toll in tolls.values() for statement in toll.rivals)
