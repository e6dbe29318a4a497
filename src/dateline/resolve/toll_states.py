"""Tolls that say what became of someone: died, dead, missing, in critical condition."""

from __future__ import annotations

from dateline.resolve.toll_clause import Clause, agent_before, object_after, subject_before, with_partners
from dateline.resolve.toll_finding import Finding
from dateline.resolve.toll_phrases import Harming
from dateline.resolve.toll_verbs import is_negated
from dateline.resolve.toll_words import Form
from dateline.resolve.toll_wounds import is_patient


def intransitive_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "14 people died", "a boy was pronounced dead", "3,000 fled their homes"."""
    if harming.entry.form is not Form.INTRANSITIVE or clause.word(harming.end) in ("down", "out"):
        return None
    start = harming.first
    plural: bool | None = None
    while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
        start -= 1
        word = clause.word(start)
        if clause.words.has("stop.be_plural", word) or clause.words.has("stop.be_singular", word):
            plural = clause.words.has("stop.be_plural", word)
        elif word in ("has", "have") and plural is None:
            plural = word == "have"
    if clause.word(harming.first) in ("dies", "perishes"):
        plural = False
    party = subject_before(clause, start, near=True) if start == harming.first else None
    party = party or subject_before(clause, start, plural=plural)
    if clause.word(harming.first) in ("die", "perish") and (party is None or party.counted.numeral is None):
        party = None
    elif party is None and clause.word(harming.first) == "dying":
        party = object_after(clause, harming.end)
    return Finding(
        "toll.intransitive",
        harming.entry.harm,
        harming.first,
        harming.end,
        party,
        negated=is_negated(clause, harming.first),
    )


def state_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "leaving 12 dead", "two men are missing", "17 civilians dead in air strikes"."""
    if harming.entry.form is not Form.STATE:
        return None
    k = clause.back(harming.first)
    counted = clause.word(k) == "of" and any(p.numeral is not None and p.end == k + 1 for p in clause.phrases)
    if (clause.word(k) in ("the", "for", "of", "from") and not counted) or clause.word(harming.end) in (
        "end",
        "body",
        "bodies",
        "or",
    ):
        return None
    if clause.word(k) in ("not", "never") or (
        clause.at(k, "stop.told") and clause.at(clause.back(k), "stop.be")
    ):
        k = clause.back(k)
    if clause.at(k, "stop.be") or clause.word(k) in (
        "remain",
        "remained",
        "lay",
        "found",
        "left",
    ):
        plural = clause.number(k)
        start = k
        while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
            start -= 1
        party = subject_before(clause, start, plural=plural)
        return Finding(
            "toll.state",
            harming.entry.harm,
            harming.first,
            harming.end,
            party,
            negated=is_negated(clause, harming.first),
        )
    party = subject_before(clause, harming.first, near=True)
    agent = agent_before(clause, party.first) if party is not None else None
    return Finding("toll.state", harming.entry.harm, harming.first, harming.end, party, agent=agent)


def condition_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "was taken to hospital", "is in critical condition", "suffered gunshot wounds"."""
    if harming.entry.form is not Form.CONDITION:
        return None
    party = subject_before(clause, harming.first)
    if party is not None and not any(is_patient(phrase) for phrase in party.phrases):
        party = None
    if party is not None and clause.word(harming.first) in ("suffering", "with", "to", "into"):
        party = with_partners(clause, party)
    return Finding(
        "toll.condition",
        harming.entry.harm,
        harming.first,
        harming.end,
        party,
        outcome_open=harming.entry.open_outcome,
    )
