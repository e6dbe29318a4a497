"""The constructions that state a toll, one small function each; `read_findings` runs them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll_clause import (
    HARMABLE,
    Clause,
    Party,
    agent_before,
    agent_by,
    object_after,
    subject_before,
)
from dateline.resolve.toll_phrases import ONE, Harming, Phrase, PhraseKind
from dateline.resolve.toll_words import Form

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "isn't", "aren't", "wasn't", "weren't"})
GET = frozenset({"get", "gets", "got", "gotten", "getting"})
HAVE = frozenset({"has", "have", "had", "having", "hasn't", "haven't", "hadn't", "'ve"})
SINGULAR_BE = frozenset({"is", "was", "isn't", "wasn't"})
PLURAL_BE = frozenset({"are", "were", "aren't", "weren't"})
ZERO = Count(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found, still in token indices. figure: tokens of the count where there is no party."""

    rule: str
    harm: Harm
    harm_first: int
    harm_end: int
    party: Party | None
    count: Count | None = None
    figure: tuple[int, int] | None = None
    agent: Phrase | None = None
    negated: bool = False
    part: bool = False
    superseded: bool = False
    outcome_open: bool = False


def read_findings(clause: Clause) -> list[Finding]:
    """All tolls of the sentence, each harm word read once."""
    found: list[Finding] = []
    done: dict[int, Finding] = {}
    for harming in clause.harmings:
        for rule in HARM_RULES:
            finding = rule(clause, harming, done)
            if finding is not None:
                if finding.party is not None or finding.count is not None:
                    found.append(finding)
                    done[harming.end] = finding
                break
    for reader in SENTENCE_RULES:
        for finding in reader(clause):
            if not any(_same(finding, other) for other in found):
                found.append(finding)
    found += list(_parts(clause, found))
    return [finding for finding in found if not (finding.negated and finding.party is None and finding.count is None)]


def _same(finding: Finding, other: Finding) -> bool:
    if finding.harm is not other.harm or finding.party is None or other.party is None:
        return False
    return finding.party.counted.first == other.party.counted.first


def _is_negated(clause: Clause, i: int) -> bool:
    """True if "not", "never" and the like stand in the verb group that ends before token `i`."""
    k = i - 1
    while k >= 0 and i - k < 6 and (clause.word(k) in clause.words.auxiliaries or clause.is_adverb(k)):
        if clause.words.has("negation.words", clause.word(k)):
            return True
        k -= 1
    return False


def _is_unreal(clause: Clause, i: int) -> bool:
    """True after a modal, "to" or a plan: "could kill", "to kill", "threatened to kill", "would have been killed"."""
    k = clause.back(i)
    while k >= 0 and (clause.word(k) in HAVE or clause.word(k) in BE or clause.word(k) in ("not", "n't")):
        k = clause.back(k)
    word = clause.word(k)
    if word == "to":
        return not clause.words.has("stop.real_to", clause.word(k - 1))
    if word in clause.words.modals:
        return True
    if clause.word(i - 1) in clause.words.prepositions and clause.words.has("stop.nonreal", clause.word(i - 2)):
        return True
    return clause.words.has("stop.nonreal", word) or _is_conditional(clause, i)


def _is_conditional(clause: Clause, i: int) -> bool:
    for k in range(i - 1, max(-1, i - 12), -1):
        if clause.words.has("stop.hypothetical", clause.word(k)):
            return True
        if clause.word(k) in (",", ";", "."):
            return False
    return False


def _unreal_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """Plans, hypotheses and purposes state no toll."""
    form = harming.entry.form
    if form in (Form.STATE, Form.CONDITION) and not _is_conditional(clause, harming.first):
        return None
    if not _is_unreal(clause, harming.first):
        return None
    return Finding("toll.unreal", harming.entry.harm, harming.first, harming.end, None)


def _shared_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "killed and wounded": the second harm word shares the party of the first."""
    k = harming.first - 1
    if clause.word(k) in ("and", "or", "/") and k in done:
        before = done[k]
    elif clause.word(k) in ("and", "or") and clause.word(k - 1) in clause.words.adverbs and k - 1 in done:
        before = done[k - 1]
    else:
        return None
    if harming.entry.form in (Form.CONDITION, Form.STATE) or before.party is None or object_after(clause, harming.end):
        return None
    if before.party.end > harming.first:
        return None
    return Finding(
        "toll.shared", harming.entry.harm, harming.first, harming.end, before.party, agent=before.agent,
        negated=before.negated, outcome_open=harming.entry.open_outcome,
    )


def _forward_shared_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "killing and injuring scores of people": the first harm word takes the object of the second."""
    if clause.word(harming.end) not in ("and", "or") or harming.entry.form in (Form.STATE, Form.CONDITION):
        return None
    after = clause.harming_at.get(harming.end + 1)
    if after is None or after.entry.harm is harming.entry.harm or after.entry.form is not harming.entry.form:
        return None
    if clause.word(clause.back(harming.first)) in BE:
        return None
    party = object_after(clause, after.end)
    if party is None or _is_light_passive(clause, harming):
        return None
    return Finding(
        "toll.shared", harming.entry.harm, harming.first, harming.end, party,
        agent=agent_before(clause, harming.first), outcome_open=harming.entry.open_outcome,
    )


def _is_light_passive(clause: Clause, harming: Harming) -> bool:
    party = subject_before(clause, harming.first, near=True)
    return party is not None and party.counted.numeral is not None and harming.entry.form is Form.ED


def _passive_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "seventeen civilians were killed", "the man who was shot dead"."""
    if harming.entry.form not in (Form.ED, Form.PARTICIPLE):
        return None
    k = clause.back(harming.first)
    if clause.word(k) in ("not", "never"):
        k = clause.back(k)
    if clause.word(k) not in BE and clause.word(k) not in GET:
        return None
    plural = True if clause.word(k) in PLURAL_BE else False if clause.word(k) in SINGULAR_BE else None
    start = k
    while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
        start -= 1
        word = clause.word(start)
        if plural is None and word in ("have", "has"):
            plural = word == "have"
    if clause.words.has("stop.modals", clause.word(start)):
        plural = None
    return _passive(clause, harming, start, plural)


def _passive(clause: Clause, harming: Harming, start: int, plural: bool | None) -> Finding:
    party = subject_before(clause, start, plural=plural)
    if _is_missed(clause, harming):
        party = None
    return Finding(
        "toll.passive", harming.entry.harm, harming.first, harming.end, party,
        agent=agent_by(clause, harming.end), negated=_is_negated(clause, harming.first),
        outcome_open=harming.entry.open_outcome,
    )


def _is_missed(clause: Clause, harming: Harming) -> bool:
    """True for "shot at" and "shot down": nobody need be hit."""
    return harming.entry.open_outcome and clause.word(harming.end) in ("at", "down", "up", "off", "back", "toward")


def _inverted_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "Also killed was Antuan Greer", "among the dead are two children" is left to the parts."""
    if harming.entry.form not in (Form.ED, Form.PARTICIPLE) or clause.word(harming.end) not in BE:
        return None
    if clause.word(clause.back(harming.first)) in BE or clause.word(harming.first - 1) in ("the", "those"):
        return None
    if subject_before(clause, harming.first, near=True) is not None:
        return None
    party = object_after(clause, harming.end + 1)
    if party is None:
        return None
    return Finding("toll.inverted", harming.entry.harm, harming.first, harming.end, party)


def _noun_use_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "the killing of", "in a shooting": a noun here, read by the noun rules."""
    if harming.end - harming.first != 1 or harming.entry.form not in (Form.ING, Form.BASE, Form.THIRD):
        return None
    before = clause.word(harming.first - 1)
    noun = clause.word(harming.end) == "of" or before in ("a", "an", "the", "this", "his", "her", "their", "its", "'s", "fatal", "deadly", "mass", "drive-by")
    return Finding("toll.noun", harming.entry.harm, harming.first, harming.end, None) if noun else None


def _active_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "killed 17 civilians", "killing two and wounding five"."""
    form = harming.entry.form
    if form in (Form.INTRANSITIVE, Form.STATE, Form.CONDITION, Form.PARTICIPLE):
        return None
    party = object_after(clause, harming.end)
    if party is None or _is_missed(clause, harming):
        return None
    if form is Form.ED and (_reads_passive(clause, harming, party) or _is_bare_noun(clause, party)):
        return None
    if form is Form.ING and not _is_verbal(clause, harming, party):
        return None
    if form in (Form.BASE, Form.THIRD) and harming.first > 0 and clause.word(harming.first - 1) in clause.words.prepositions:
        return None
    return Finding(
        "toll.active", harming.entry.harm, harming.first, harming.end, party,
        agent=_agent(clause, harming, done), negated=_is_negated(clause, harming.first),
        outcome_open=harming.entry.open_outcome,
    )


def _agent(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Phrase | None:
    """The subject; a second verb ("killed 13 and wounded 29") has that of the first."""
    agent = agent_before(clause, harming.first)
    for before in done.values():
        if before.party is not None and agent in before.party.phrases and before.rule in ("toll.active", "toll.shared"):
            return before.agent
    return agent


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
    if harming.entry.open_outcome and first.kind is PhraseKind.PERSONS and first.first == first.head and first.name is None:
        return False
    if party.phrases[0].kind is not PhraseKind.NAME:
        return True
    before = clause.word(harming.first - 1)
    return before in (",", "and", "of", "by", "") or before in clause.words.stop


def _reads_passive(clause: Clause, harming: Harming, party: Party) -> bool:
    """True where a past form with a phrase after it still has its subject as the harmed: "3 killed 29 injured"."""
    before = clause.word(clause.back(harming.first))
    if before in HAVE:
        return False
    subject = subject_before(clause, harming.first, near=True)
    if subject is None or before in ("and", ",") or harming.first == 0:
        return False
    last = subject.phrases[-1]
    if last.kind in (PhraseKind.RELATIVE,) or clause.word(clause.back(harming.first)) in ("who", "that", "which"):
        return False
    counted = party.phrases[0]
    follows = clause.harming_at.get(party.end)
    if last.kind is PhraseKind.BARE and last.numeral is not None:
        return True
    if last.numeral is not None and (counted.numeral is None and counted.kind in (PhraseKind.NAME, PhraseKind.PRONOUN)):
        return True
    return follows is not None and last.numeral is not None


def _reduced_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """Headlines and second halves with no auxiliary: "13 civilians killed in", "and 29 others injured"."""
    if harming.entry.form not in (Form.ED, Form.PARTICIPLE):
        return None
    before = clause.word(clause.back(harming.first))
    if before in HAVE:
        return None
    party = subject_before(clause, harming.first, near=True)
    if party is None or party.phrases[-1].kind is PhraseKind.PRONOUN or _is_missed(clause, harming):
        return None
    return Finding(
        "toll.reduced", harming.entry.harm, harming.first, harming.end, party, agent=agent_by(clause, harming.end),
        negated=_is_negated(clause, harming.first), outcome_open=harming.entry.open_outcome,
    )


def _intransitive_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "14 people died", "a boy was pronounced dead", "3,000 fled their homes"."""
    if harming.entry.form is not Form.INTRANSITIVE or clause.word(harming.end) in ("down", "out"):
        return None
    start = harming.first
    plural: bool | None = None
    while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
        start -= 1
        word = clause.word(start)
        if word in PLURAL_BE or word in SINGULAR_BE:
            plural = word in PLURAL_BE
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
        "toll.intransitive", harming.entry.harm, harming.first, harming.end, party,
        negated=_is_negated(clause, harming.first),
    )


def _state_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "leaving 12 dead", "two men are missing", "17 civilians dead in air strikes"."""
    if harming.entry.form is not Form.STATE:
        return None
    k = clause.back(harming.first)
    if clause.word(k) in ("the", "for", "of", "from") or clause.word(harming.end) in ("end", "body", "bodies", "or"):
        return None
    if clause.word(k) in ("not", "never"):
        k = clause.back(k)
    if clause.word(k) in BE or clause.word(k) in ("remain", "remained", "lay", "found", "left"):
        plural = True if clause.word(k) in PLURAL_BE else False if clause.word(k) in SINGULAR_BE else None
        start = k
        while clause.word(start - 1) in clause.words.auxiliaries or clause.is_adverb(start - 1):
            start -= 1
        party = subject_before(clause, start, plural=plural)
        return Finding(
            "toll.state", harming.entry.harm, harming.first, harming.end, party,
            negated=_is_negated(clause, harming.first),
        )
    party = subject_before(clause, harming.first, near=True)
    agent = agent_before(clause, party.first) if party is not None else None
    return Finding("toll.state", harming.entry.harm, harming.first, harming.end, party, agent=agent)


def _condition_rule(clause: Clause, harming: Harming, done: dict[int, Finding]) -> Finding | None:
    """ "was taken to hospital", "is in critical condition", "suffered gunshot wounds"."""
    if harming.entry.form is not Form.CONDITION:
        return None
    party = subject_before(clause, harming.first)
    if party is None or not any(phrase.kind in (PhraseKind.PERSONS, PhraseKind.BARE) for phrase in party.phrases):
        party = None
    return Finding("toll.condition", harming.entry.harm, harming.first, harming.end, party, outcome_open=True)


def _is_patient(phrase: Phrase) -> bool:
    return phrase.numeral is not None or (phrase.kind in (PhraseKind.PERSONS, PhraseKind.BARE) and phrase.count == ONE)


Rule = Callable[[Clause, Harming, dict[int, Finding]], Finding | None]

HARM_RULES: tuple[Rule, ...] = (
    _unreal_rule,
    _shared_rule,
    _forward_shared_rule,
    _noun_use_rule,
    _inverted_rule,
    _passive_rule,
    _active_rule,
    _reduced_rule,
    _intransitive_rule,
    _state_rule,
    _condition_rule,
)
"""The first rule that speaks for a harm word decides it; an empty finding means that it states no toll."""


def _nouns(clause: Clause) -> Iterator[Finding]:
    """ "the deaths of 3 soldiers", "claimed the lives of", "12 deaths", "the bodies of 8 men were found"."""
    has = clause.words.has
    for i, token in enumerate(clause.tokens):
        word = token.lower
        for harm, of_key, counted_key in (
            (Harm.KILLED, "nouns.of_killed", "nouns.counted_killed"),
            (Harm.INJURED, "nouns.of_injured", "nouns.counted_injured"),
            (Harm.DETAINED, "nouns.of_detained", "nouns.counted_detained"),
        ):
            if has(counted_key, word):
                yield from _counted_noun(clause, i, harm)
            if has(of_key, word) and clause.word(i + 1) == "of":
                yield from _noun_of(clause, i, harm)


def _noun_of(clause: Clause, i: int, harm: Harm) -> Iterator[Finding]:
    word = clause.word(i)
    if clause.word(i - 1) in ("attempted", "no") or (clause.words.has("nouns.needs_lives", word) and not _has_near(clause, i, "nouns.life_verbs", 4)):
        return
    if word in ("body", "bodies", "corpse", "corpses", "remains") and not any(
        clause.words.has("nouns.body_verbs", token.lower) for token in clause.tokens
    ):
        return
    party = object_after(clause, i + 2)
    if party is None or (word in ("deaths", "bodies", "lives") and party.total() == ONE):
        return
    yield Finding("toll.noun of", harm, i, i + 1, party, agent=agent_by(clause, i))


def _has_near(clause: Clause, i: int, key: str, reach: int) -> bool:
    return any(clause.words.has(key, clause.word(k)) for k in range(max(0, i - reach), i + reach))


def _counted_noun(clause: Clause, i: int, harm: Harm) -> Iterator[Finding]:
    """ "12 deaths", "caused deaths", "claimed 30 lives"."""
    word = clause.word(i)
    lives = clause.words.has("nouns.needs_lives", word)
    if lives and not _has_near(clause, i, "nouns.life_verbs", 8):
        return
    if clause.word(i + 1) == "of":
        return
    for phrase in clause.phrases:
        if phrase.numeral is None or phrase.end not in (i, i + 1) or phrase.first >= i:
            continue
        if phrase.count is not None and phrase.count.high == 0:
            continue
        numeral = phrase.numeral
        yield Finding("toll.counted noun", harm, i, i + 1, None, count=numeral.count, figure=(numeral.first, numeral.end))
        return
    if word in ("deaths", "fatalities", "injuries") and clause.words.has("nouns.causing", clause.word(clause.back(i))):
        yield Finding("toll.counted noun", harm, i, i + 1, None, count=Count(2, None, None))


def _zeros(clause: Clause) -> Iterator[Finding]:
    """ "no casualties", "no reports of injuries", "did not cause any deaths"."""
    has = clause.words.has
    for i, token in enumerate(clause.tokens):
        harms: tuple[Harm, ...] = ()
        if has("nouns.zero_both", token.lower):
            harms = (Harm.KILLED, Harm.INJURED)
        elif has("nouns.zero_killed", token.lower):
            harms = (Harm.KILLED,)
        elif has("nouns.zero_injured", token.lower):
            harms = (Harm.INJURED,)
        first = _zero_start(clause, i) if harms else None
        if first is not None:
            for harm in harms:
                yield Finding("toll.zero", harm, i, i + 1, None, count=ZERO, figure=(first, i))


def _zero_start(clause: Clause, i: int) -> int | None:
    has = clause.words.has
    for k in range(i - 1, max(-1, i - 9), -1):
        word = clause.word(k)
        if has("negation.renew", word):
            return None
        if has("negation.openers", word):
            if word in ("not", "n't", "didn't", "never") and not any(clause.word(m) == "any" for m in range(k, i)):
                return None
            return k
        causing = has("nouns.causing", word) or word in ("cause", "result", "in", "causing", "report", "there", "were", "to")
        if not causing and not has("negation.zero_links", word):
            return None
    return None


def _tolls(clause: Clause) -> Iterator[Finding]:
    """ "the death toll rose from 5 to 12", "brings to 49 the number killed"."""
    for i, token in enumerate(clause.tokens):
        if not clause.words.has("toll.words", token.lower):
            continue
        before = {clause.word(k) for k in range(max(0, i - 2), i)}
        injured = any(clause.words.has("toll.injured_counts", word) for word in before) or "injury" in before
        harm = Harm.INJURED if injured else Harm.KILLED
        for numeral, end, superseded in _figures_after(clause, i):
            yield Finding(
                "toll.toll", harm, i, i + 1, None, count=numeral, figure=end, superseded=superseded
            )


def _figures_after(clause: Clause, i: int) -> Iterator[tuple[Count, tuple[int, int], bool]]:
    for phrase in clause.phrases:
        if phrase.first <= i or phrase.numeral is None:
            continue
        if phrase.first - i > 22 or any(clause.word(k) in FENCED for k in range(i, phrase.first)):
            return
        numeral = phrase.numeral
        link = clause.word(phrase.first - 1)
        where = (numeral.first, numeral.end)
        if link == "from":
            yield numeral.count, where, True
            continue
        if clause.words.has("toll.links", link) and phrase.kind is not PhraseKind.THING:
            yield numeral.count, where, False
            return


FENCED = frozenset({";", "."})


def _fatally(clause: Clause) -> Iterator[Finding]:
    """ "two shot, one fatally": the figure before a trailing "fatally" died."""
    for i, token in enumerate(clause.tokens):
        if token.lower != "fatally" or i in clause.harming_at:
            continue
        for phrase in clause.phrases:
            if phrase.end == i and phrase.numeral is not None:
                yield Finding("toll.fatally", Harm.KILLED, i, i + 1, Party((phrase,)))


def _strikes(clause: Clause) -> Iterator[Finding]:
    """ "was struck in the leg", "hit by a stray bullet": injured, with the outcome open."""
    has = clause.words.has
    for i, token in enumerate(clause.tokens):
        if not has("strikes.words", token.lower) or i in clause.harming_at or clause.word(clause.back(i)) not in BE:
            continue
        near = [clause.word(k) for k in range(i + 1, min(i + 7, len(clause.tokens)))]
        body = "in" in near and any(has("strikes.after_in", word) for word in near)
        shot = "by" in near and any(has("strikes.after_by", word) for word in near)
        party = subject_before(clause, clause.back(i)) if body or shot else None
        if party is not None:
            yield Finding("toll.struck", Harm.INJURED, i, i + 1, party, outcome_open=True)


def _attributive(clause: Clause) -> Iterator[Finding]:
    """ "four injured men", "three of the wounded soldiers"."""
    for phrase in clause.phrases:
        if phrase.harmed is None or phrase.harmed_at is None or phrase.count is None or phrase.count.high == 0:
            continue
        at = phrase.harmed_at
        yield Finding(
            "toll.attributive", phrase.harmed.harm, at, at + 1, Party((phrase,)), part=phrase.part,
            outcome_open=phrase.harmed.open_outcome,
        )


SENTENCE_RULES: tuple[Callable[[Clause], Iterator[Finding]], ...] = (
    _zeros, _tolls, _nouns, _fatally, _strikes, _attributive,
)


def _parts(clause: Clause, found: list[Finding]) -> Iterator[Finding]:
    """Sub-totals: "including two women" counts under the harm of the party it follows."""
    for phrase in clause.phrases:
        if not phrase.part or phrase.kind not in HARMABLE or phrase.count is None or phrase.count.high == 0:
            continue
        owners = [f for f in found if f.party is not None and f.party.end <= phrase.first]
        owner = max(owners, key=lambda f: (f.party.end if f.party else 0), default=None)
        if owner is None:
            owner = next((f for f in found), None)
        if owner is not None and owner.count is None:
            yield Finding(
                "toll.part", owner.harm, owner.harm_first, owner.harm_end, Party((phrase,)), part=True,
                outcome_open=owner.outcome_open,
            )
