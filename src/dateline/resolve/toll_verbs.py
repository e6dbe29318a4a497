"""Tolls that verbs of harming state: actives, passives, headlines, shared objects; and what is not real."""

from __future__ import annotations

from dateline.record.vocabulary import Harm
from dateline.resolve.toll_clause import Clause, Party, agent_before, agent_by, object_after, subject_before
from dateline.resolve.toll_finding import Finding
from dateline.resolve.toll_phrases import Harming, Phrase, PhraseKind
from dateline.resolve.toll_words import Form


def unreal_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """Plans, hypotheses and purposes state no toll."""
    form = harming.entry.form
    if form in (Form.STATE, Form.CONDITION) and not _is_conditional(clause, harming.first):
        return None
    if not _is_unreal(clause, harming.first):
        return None
    return Finding("toll.unreal", harming.entry.harm, harming.first, harming.end, None)


def shared_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "killed and wounded": the second harm word shares the party of the first."""
    k = harming.first - 1
    if clause.word(k) in ("and", "or", "/") and k in done:
        before = done[k]
    elif clause.word(k) in ("and", "or") and clause.word(k - 1) in clause.words.adverbs and k - 1 in done:
        before = done[k - 1]
    else:
        return None
    if (
        harming.entry.form in (Form.CONDITION, Form.STATE)
        or before.party is None
        or object_after(clause, harming.end)
    ):
        return None
    if before.party.end > harming.first:
        return None
    return Finding(
        "toll.shared",
        harming.entry.harm,
        harming.first,
        harming.end,
        before.party,
        agent=before.agent,
        negated=before.negated,
        outcome_open=harming.entry.open_outcome,
    )


def forward_shared_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "killing and injuring scores of people": the first harm word takes the object of the second."""
    if clause.word(harming.end) not in ("and", "or") or harming.entry.form in (Form.STATE, Form.CONDITION):
        return None
    after = clause.harming_at.get(harming.end + 1)
    if after is None or after.entry.harm is harming.entry.harm or after.entry.form is not harming.entry.form:
        return None
    if clause.at(clause.back(harming.first), "stop.be"):
        return None
    party = object_after(clause, after.end)
    if party is None or _is_light_passive(clause, harming):
        return None
    return Finding(
        "toll.shared",
        harming.entry.harm,
        harming.first,
        harming.end,
        party,
        agent=agent_before(clause, harming.first, adjacent=harming.entry.form is not Form.ING),
        outcome_open=harming.entry.open_outcome,
    )


def _is_light_passive(clause: Clause, harming: Harming) -> bool:
    party = subject_before(clause, harming.first, near=True)
    return party is not None and party.counted.numeral is not None and harming.entry.form is Form.ED


def passive_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "seventeen civilians were killed", "the man who was shot dead"."""
    if harming.entry.form not in (Form.ED, Form.PARTICIPLE):
        return None
    k = clause.back(harming.first)
    if clause.word(k) in ("not", "never") or (
        clause.at(k, "stop.told") and clause.at(clause.back(k), "stop.be")
    ):
        k = clause.back(k)
    if not clause.at(k, "stop.be") and not clause.at(k, "stop.get") and not clause.at(k, "stop.remain"):
        return None
    plural = clause.number(k)
    start = k
    while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
        start -= 1
        word = clause.word(start)
        if plural is None and word in ("have", "has"):
            plural = word == "have"
    if clause.at(start, "stop.modals"):
        plural = None
    return _passive(clause, harming, start, plural)


def _passive(clause: Clause, harming: Harming, start: int, plural: bool | None) -> Finding:
    party = subject_before(clause, start, plural=plural)
    if _is_missed(clause, harming):
        party = None
    return Finding(
        "toll.passive",
        harming.entry.harm,
        harming.first,
        harming.end,
        party,
        agent=agent_by(clause, harming.end),
        negated=is_negated(clause, harming.first),
        outcome_open=harming.entry.open_outcome,
    )


def _is_missed(clause: Clause, harming: Harming) -> bool:
    """True for "were shot at" and "shot down": nobody need be hit; "shot at a party" says where."""
    if harming.entry.open_outcome and clause.word(harming.end) == "at":
        return harming.end + 1 not in clause.starts and not clause.word(harming.end + 1)[:1].isdigit()
    return harming.entry.open_outcome and clause.word(harming.end) in (
        "down",
        "up",
        "off",
        "back",
        "toward",
    )


def inverted_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "Also killed was Antuan Greer", "among the dead are two children" is left to the parts."""
    if harming.entry.form not in (Form.ED, Form.PARTICIPLE) or not clause.at(harming.end, "stop.be"):
        return None
    if clause.at(clause.back(harming.first), "stop.be") or clause.word(harming.first - 1) in ("the", "those"):
        return None
    if subject_before(clause, harming.first, near=True) is not None:
        return None
    party = object_after(clause, harming.end + 1)
    if party is None:
        return None
    return Finding("toll.inverted", harming.entry.harm, harming.first, harming.end, party)


def noun_use_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "the killing of", "in a shooting": a noun here, read by the noun rules."""
    if harming.end - harming.first != 1 or harming.entry.form not in (Form.ING, Form.BASE, Form.THIRD):
        return None
    before = clause.word(harming.first - 1)
    noun = clause.word(harming.end) == "of" or before in (
        "a",
        "an",
        "the",
        "this",
        "his",
        "her",
        "their",
        "its",
        "'s",
        "fatal",
        "deadly",
        "mass",
        "drive-by",
    )
    return Finding("toll.noun", harming.entry.harm, harming.first, harming.end, None) if noun else None


def _agent(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Phrase | None:
    """The subject; a second verb ("killed 13 and wounded 29") has that of the first."""
    agent = agent_before(clause, harming.first, adjacent=harming.entry.form is not Form.ING)
    for before in done.values():
        if (
            before.party is not None
            and agent in before.party.phrases
            and before.rule in ("toll.active", "toll.shared")
        ):
            return before.agent
    return agent


def active_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "killed 17 civilians", "killing two and wounding five"."""
    form = harming.entry.form
    if form in (Form.INTRANSITIVE, Form.STATE, Form.CONDITION, Form.PARTICIPLE):
        return None
    party = object_after(clause, harming.end)
    if party is None or _is_missed(clause, harming):
        return None
    deadly = clause.word(party.end) == "to" and clause.word(party.end + 1) == "death"
    if form is Form.ED and (_reads_passive(clause, harming, party) or _is_bare_noun(clause, party)):
        return None
    if form is Form.ING and not _is_verbal(clause, harming, party):
        return None
    if (
        form in (Form.BASE, Form.THIRD)
        and harming.first > 0
        and clause.word(harming.first - 1) in clause.words.prepositions
    ):
        return None
    return Finding(
        "toll.active",
        Harm.KILLED if deadly else harming.entry.harm,  # "stabbed two men to death"
        harming.first,
        harming.end,
        party,
        agent=_agent(clause, harming, done),
        negated=is_negated(clause, harming.first),
        outcome_open=harming.entry.open_outcome and not deadly,
    )


def _is_bare_noun(clause: Clause, party: Party) -> bool:
    """True for "wounded soldier" and "of wounded students": such a noun is no object."""
    first = party.phrases[0]
    if first.kind is not PhraseKind.PERSONS or first.first != first.head or first.name is not None:
        return False
    before = clause.word(first.first - 2)
    return not first.plural or before == "" or before in clause.words.prepositions


def _is_verbal(clause: Clause, harming: Harming, party: Party) -> bool:
    """False for "the Easter shooting View Caption" and "shooting victims": a noun, and no act."""
    first = party.phrases[0]
    if (
        harming.entry.open_outcome
        and first.kind is PhraseKind.PERSONS
        and (first.first == first.head or not _is_introduced(clause, first))
        and first.name is None
    ):
        return False
    if party.phrases[0].kind is not PhraseKind.NAME:
        return True
    before = clause.word(harming.first - 1)
    return before in (",", "and", "of", "by", "") or before in clause.words.stop


def _is_introduced(clause: Clause, phrase: Phrase) -> bool:
    """False for the "spree suspect" of "shooting spree suspect": no article, no figure, one person."""
    word = clause.word(phrase.first)
    article = clause.words.has("determiners.definite", word) or clause.words.has(
        "determiners.indefinite", word
    )
    return article or phrase.numeral is not None or phrase.plural or phrase.age is not None


def _reads_passive(clause: Clause, harming: Harming, party: Party) -> bool:
    """True where a past form before a phrase has its subject as the harmed: "3 killed 29 injured"."""
    before = clause.word(clause.back(harming.first))
    if clause.words.has("stop.have", before):
        return False
    subject = subject_before(clause, harming.first, near=True)
    if subject is None or before in ("and", ",") or harming.first == 0:
        return False
    last = subject.phrases[-1]
    if last.kind in (PhraseKind.RELATIVE,) or clause.word(clause.back(harming.first)) in (
        "who",
        "that",
        "which",
    ):
        return False
    counted = party.phrases[0]
    follows = clause.harming_at.get(party.end)
    if last.kind is PhraseKind.BARE and last.numeral is not None:
        return True
    if (
        _is_headline_victim(clause, last)
        and follows is not None
        and follows.entry.form in (Form.ED, Form.PARTICIPLE)
    ):
        return True
    if last.numeral is not None and (
        counted.numeral is None and counted.kind in (PhraseKind.NAME, PhraseKind.PRONOUN)
    ):
        return True
    return follows is not None and last.numeral is not None


def _is_headline_victim(clause: Clause, phrase: Phrase) -> bool:
    """True for the bare "Child" of "Child killed two others injured in attack"."""
    bare = phrase.first == phrase.head and phrase.name is None
    return (
        bare
        and not clause.at(phrase.head, "persons.perpetrators")
        and phrase.kind is PhraseKind.PERSONS
        and not phrase.plural
    )


def reduced_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """Headlines and second halves with no auxiliary: "13 civilians killed in", "and 29 others injured"."""
    if harming.entry.form not in (Form.ED, Form.PARTICIPLE):
        return None
    before = clause.word(clause.back(harming.first))
    if clause.words.has("stop.have", before):
        return None
    party = subject_before(clause, harming.first, near=True)
    if party is None or party.phrases[-1].kind is PhraseKind.PRONOUN or _is_missed(clause, harming):
        return None
    return Finding(
        "toll.reduced",
        harming.entry.harm,
        harming.first,
        harming.end,
        party,
        agent=agent_by(clause, harming.end),
        negated=is_negated(clause, harming.first),
        outcome_open=harming.entry.open_outcome,
    )


def is_negated(clause: Clause, i: int) -> bool:
    """True if "not", "never" and the like stand in the verb group that ends before token `i`."""
    k = i - 1
    while k >= 0 and i - k < 6 and (clause.word(k) in clause.words.auxiliaries or clause.is_adverb(k)):
        if clause.at(k, "negation.words"):
            return True
        k -= 1
    return False


def _is_unreal(clause: Clause, i: int) -> bool:
    """True after a modal, "to" or a plan: "could kill", "threatened to kill", "would have been killed"."""
    k = clause.back(i)
    while k >= 0 and (
        clause.at(k, "stop.have") or clause.at(k, "stop.be") or clause.word(k) in ("not", "n't")
    ):
        k = clause.back(k)
    word = clause.word(k)
    if word == "to":
        return not clause.at(k - 1, "stop.real_to")
    if word in clause.words.modals:
        return True
    if clause.word(i - 1) in clause.words.prepositions and clause.at(i - 2, "stop.nonreal"):
        return True
    return clause.words.has("stop.nonreal", word) or _is_conditional(clause, i)


def _is_conditional(clause: Clause, i: int) -> bool:
    for k in range(i - 1, max(-1, i - 12), -1):
        if clause.at(k, "stop.hypothetical"):
            return True
        if clause.word(k) in (",", ";", "."):
            return False
    return False
