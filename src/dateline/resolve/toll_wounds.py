"""Wounds told by what was suffered and where the wounded went, rather than by a verb of harming."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.record.vocabulary import Harm
from dateline.resolve.toll_clause import Clause, object_after, subject_before, with_partners
from dateline.resolve.toll_finding import Finding
from dateline.resolve.toll_phrases import ONE, Phrase, PhraseKind
from dateline.resolve.toll_verbs import is_negated

SUFFERED_REACH = 8
"""Words from "suffered" to "wounds" at most: "what police say are non-life-threatening injuries"."""
CARRIED_REACH = 9
"""Words from "taken" to "hospital" at most: "by ambulance to Mount Ararat Medical Center"."""


def _suffered(clause: Clause) -> Iterator[Finding]:
    """ "suffered non-life threatening injuries", "three men with shrapnel wounds": injured; open if grave."""
    for i in range(len(clause.tokens)):
        if not clause.at(i, "wounds.suffered") or i in clause.harming_at or is_negated(clause, i):
            continue
        end = _wounds_end(clause, i)
        party = None if end is None else subject_before(clause, i)
        if end is None or party is None or not any(is_patient(phrase) for phrase in party.phrases):
            continue
        slight = any(clause.at(k, "wounds.slight") for k in range(i + 1, end))
        yield Finding(
            "toll.suffered",
            Harm.INJURED,
            i,
            end,
            with_partners(clause, party),
            outcome_open=not slight,
        )


def _wounds_end(clause: Clause, i: int) -> int | None:
    """End of the wounds suffered at token `i`; None if none follow, or others have read them."""
    for k in range(i + 1, min(i + 1 + SUFFERED_REACH, len(clause.tokens))):
        word = clause.word(k)
        if clause.words.has("wounds.nouns", word):
            return k + 1
        if k in clause.harming_at or word in (",", ";", ".", "no", "any"):
            return None
    return None


def is_patient(phrase: Phrase) -> bool:
    """True for persons with a figure, and for one person."""
    return phrase.numeral is not None or (
        phrase.kind in (PhraseKind.PERSONS, PhraseKind.BARE) and phrase.count == ONE
    )


def _carried(clause: Clause) -> Iterator[Finding]:
    """ "all five were taken to Ararat Medical Center": injured, with the outcome open."""
    for i in range(len(clause.tokens)):
        if not clause.at(i, "wounds.carried") or i in clause.harming_at:
            continue
        be = clause.back(i)
        end = _hospital_end(clause, i)
        if end is None or not clause.at(be, "stop.be") or is_negated(clause, i):
            continue
        plural = clause.number(be)
        start = be
        while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
            start -= 1
        party = subject_before(clause, start, plural=plural)
        if party is not None and any(is_patient(phrase) for phrase in party.phrases):
            yield Finding("toll.carried", Harm.INJURED, i, end, party, outcome_open=True)


def _sent(clause: Clause) -> Iterator[Finding]:
    """ "a shooting sent seven people to Grace Memorial Hospital"."""
    for i in range(len(clause.tokens)):
        if not clause.at(i, "wounds.sent") or clause.at(clause.back(i), "stop.be"):
            continue
        party = object_after(clause, i + 1)
        if party is None or not any(is_patient(phrase) for phrase in party.phrases):
            continue
        end = _hospital_end(clause, party.end - 1)
        if end is not None:
            yield Finding("toll.carried", Harm.INJURED, i, end, party, outcome_open=True)


def _hospital_end(clause: Clause, i: int) -> int | None:
    to = None
    for k in range(i + 1, min(i + 1 + CARRIED_REACH, len(clause.tokens))):
        word = clause.word(k)
        if k in clause.harming_at or word in (";", ".") or (to is None and word == ","):
            return None
        if word in ("to", "into"):
            to = k
        if to is not None and (
            clause.words.has("wounds.hospitals", word)
            or (clause.words.has("wounds.centers", word) and clause.at(k - 1, "wounds.medical"))
        ):
            return k + 1
    return None


def _hitting(clause: Clause) -> Iterator[Finding]:
    """ "fired into the crowd, hitting five people": injured, with the outcome open."""
    for i in range(1, len(clause.tokens)):
        if not clause.at(i, "wounds.hitting") or i in clause.harming_at:
            continue
        if not any(clause.at(k, "wounds.shots") for k in range(i)):
            continue
        party = object_after(clause, i + 1)
        counted = None if party is None else party.counted
        if counted is not None and counted.kind is PhraseKind.PERSONS and counted.numeral is not None:
            yield Finding("toll.struck", Harm.INJURED, i, i + 1, party, outcome_open=True)


def _to_death(clause: Clause) -> Iterator[Finding]:
    """ "beat a guard to death"."""
    for phrase in clause.phrases:
        k = phrase.end
        if clause.word(k) != "to" or clause.word(k + 1) != "death" or phrase.count is None:
            continue
        if clause.at(phrase.first - 1, "wounds.to_death") and phrase.kind is not PhraseKind.THING:
            party = object_after(clause, phrase.first)
            if party is not None:
                yield Finding("toll.to death", Harm.KILLED, k, k + 2, party)


WOUND_RULES: tuple[Callable[[Clause], Iterator[Finding]], ...] = (
    _suffered,
    _carried,
    _sent,
    _hitting,
    _to_death,
)
