"""Tolls that nouns state (deaths, casualties, lives, bodies), and the small constructions beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll_clause import Clause, Party, agent_by, object_after, subject_before
from dateline.resolve.toll_finding import ZERO, Finding
from dateline.resolve.toll_phrases import ONE, PhraseKind


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
            fatal = harm is Harm.KILLED and has("nouns.of_open", word) and clause.at(i - 1, "nouns.fatal")
            if (fatal or has(of_key, word)) and _of_at(clause, i) is not None:
                yield from _noun_of(clause, i, harm)


def _of_at(clause: Clause, i: int) -> int | None:
    """Where "of" follows the noun at `i`, a word of time apart ("the death yesterday of nine people")."""
    k = i + 1
    while k < i + 3 and (
        clause.is_adverb(k) or clause.word(k) in clause.words.times or clause.word(k) == "on"
    ):
        k += 1
    return k if clause.word(k) == "of" else None


def _noun_of(clause: Clause, i: int, harm: Harm) -> Iterator[Finding]:
    word = clause.word(i)
    if clause.word(i - 1) in ("attempted", "no") or (
        clause.words.has("nouns.needs_lives", word) and not _has_near(clause, i, "nouns.life_verbs", 4)
    ):
        return
    if word in ("body", "bodies", "corpse", "corpses", "remains") and not any(
        clause.words.has("nouns.body_verbs", token.lower) for token in clause.tokens
    ):
        return
    of = _of_at(clause, i)
    party = None if of is None else object_after(clause, of + 1)
    counted = party is not None and party.counted.kind is PhraseKind.COUNTED
    if (
        party is None
        or (word == "remains" and counted)
        or (word in ("deaths", "bodies", "lives") and party.total() == ONE)
    ):
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
        if _is_year(clause, numeral.first) and numeral.end < i:
            continue
        yield Finding(
            "toll.counted noun",
            harm,
            i,
            i + 1,
            None,
            count=numeral.count,
            figure=(numeral.first, numeral.end),
        )
        return
    if word in ("deaths", "fatalities", "injuries") and clause.at(clause.back(i), "nouns.causing"):
        yield Finding("toll.counted noun", harm, i, i + 1, None, count=Count(2, None, None))


def _is_year(clause: Clause, i: int) -> bool:
    """True for the 2001 of "the 2001 Lakeside killings": four digits without a comma."""
    word = clause.word(i)
    return len(word) == 4 and word.isdigit() and word.startswith(("19", "20"))


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
            if word in ("not", "n't", "didn't", "never") and not any(
                clause.word(m) == "any" for m in range(k, i)
            ):
                return None
            return k
        causing = has("nouns.causing", word) or word in (
            "cause",
            "result",
            "in",
            "causing",
            "report",
            "there",
            "were",
            "to",
        )
        if not causing and not has("negation.zero_links", word):
            return None
    return None


def _tolls(clause: Clause) -> Iterator[Finding]:
    """ "the death toll rose from 5 to 12", "brings to 49 the number killed"."""
    for i, token in enumerate(clause.tokens):
        if token.lower == "number" and clause.word(i - 1) in ("the", "total"):
            yield from _number_of(clause, i)
        if not clause.words.has("tolls.words", token.lower):
            continue
        before = {clause.word(k) for k in range(max(0, i - 2), i)}
        injured = any(clause.words.has("tolls.injured_counts", word) for word in before) or "injury" in before
        harm = Harm.INJURED if injured else Harm.KILLED
        for count, where, superseded in _figures_after(clause, i, earlier=_is_earlier(clause, i)):
            yield Finding("toll.toll", harm, i, i + 1, None, count=count, figure=where, superseded=superseded)


def _is_earlier(clause: Clause, i: int) -> bool:
    """True for "an earlier toll of 15" and "had earlier put the toll at 5": another figure has replaced it."""
    return any(clause.at(k, "superseded.before") for k in range(max(0, i - 4), i))


def _number_of(clause: Clause, i: int) -> Iterator[Finding]:
    """ "the number of dead rose to 33", "brought to 49 the number killed"."""
    has = clause.words.has
    after = {clause.word(k) for k in range(i + 1, i + 5)}
    if any(has("tolls.injured_counts", word) for word in after):
        harm = Harm.INJURED
    elif any(has("tolls.dead_counts", word) for word in after):
        harm = Harm.KILLED
    else:
        return
    for phrase in clause.phrases:
        if phrase.numeral is not None and phrase.end in (i - 1, i) and clause.word(phrase.first - 1) == "to":
            numeral = phrase.numeral
            yield Finding(
                "toll.number", harm, i, i + 1, None, count=numeral.count, figure=(numeral.first, numeral.end)
            )
            return
    if harm is Harm.INJURED and any(clause.at(k, "tolls.because") for k in range(max(0, i - 3), i)):
        yield Finding("toll.number", harm, i, i + 1, None, count=Count(2, None, None))
    for count, where, superseded in _figures_after(clause, i):
        yield Finding("toll.number", harm, i, i + 1, None, count=count, figure=where, superseded=superseded)


def _figures_after(
    clause: Clause, i: int, *, earlier: bool = False
) -> Iterator[tuple[Count, tuple[int, int], bool]]:
    """Count, tokens and whether superseded of the figures that a toll word at `i` has; earlier: the first is."""
    for phrase in clause.phrases:
        if phrase.first <= i or phrase.numeral is None:
            continue
        if phrase.first - i > 22 or any(clause.word(k) in FENCED for k in range(i, phrase.first)):
            return
        numeral = phrase.numeral
        link = clause.word(phrase.first - 1)
        where = (numeral.first, numeral.end)
        if numeral.vague and clause.word(numeral.end - 1) == "some":
            return  # "the toll may rise due to the state of some of the wounded"
        if link == "from" or (earlier and clause.words.has("tolls.links", link)):
            yield numeral.count, where, True
            earlier = False
            continue
        if clause.words.has("tolls.links", link) and phrase.kind is not PhraseKind.THING:
            yield numeral.count, where, False
            return


FENCED = frozenset({";", "."})


def _fatally(clause: Clause) -> Iterator[Finding]:
    """ "two shot, one fatally": the figure before a trailing "fatally" died."""
    for i, token in enumerate(clause.tokens):
        if token.lower not in ("fatally", "mortally") or i in clause.harming_at:
            continue
        for phrase in clause.phrases:
            if phrase.end == i and phrase.numeral is not None:
                yield Finding("toll.fatally", Harm.KILLED, i, i + 1, Party((phrase,)))


def _strikes(clause: Clause) -> Iterator[Finding]:
    """ "was struck in the leg", "hit by a stray bullet": injured, with the outcome open."""
    has = clause.words.has
    for i, token in enumerate(clause.tokens):
        if (
            not has("strikes.words", token.lower)
            or i in clause.harming_at
            or not clause.at(clause.back(i), "stop.be")
        ):
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
        if (
            phrase.harmed is None
            or phrase.harmed_at is None
            or phrase.count is None
            or phrase.count.high == 0
        ):
            continue
        at = phrase.harmed_at
        yield Finding(
            "toll.attributive",
            phrase.harmed.harm,
            at,
            at + 1,
            Party((phrase,)),
            part=phrase.part,
            outcome_open=phrase.harmed.open_outcome,
        )


def _among(clause: Clause) -> Iterator[Finding]:
    """ "five children were among the dead", "among those killed was a nurse": parts of another figure."""
    for i, token in enumerate(clause.tokens):
        if token.lower != "among" or clause.word(i + 1) not in ("the", "those"):
            continue
        word = clause.word(i + 2)
        if not clause.words.has("parts.among", word):
            continue
        injured = clause.words.has("tolls.injured_counts", word)
        harm = Harm.INJURED if injured else Harm.MISSING if word == "missing" else Harm.KILLED
        before = clause.back(i)
        if clause.at(before, "stop.be"):
            party = subject_before(clause, before, plural=clause.number(before))
        else:
            be = next(
                (k for k in range(i + 3, min(i + 12, len(clause.tokens))) if clause.at(k, "stop.be")), None
            )
            party = None if be is None or i > 1 else object_after(clause, be + 1)
        if party is not None and word not in ("casualties",):
            yield Finding("toll.among", harm, i + 2, i + 3, party, part=True)


SENTENCE_RULES: tuple[Callable[[Clause], Iterator[Finding]], ...] = (
    _zeros,
    _tolls,
    _nouns,
    _fatally,
    _strikes,
    _attributive,
    _among,
)
