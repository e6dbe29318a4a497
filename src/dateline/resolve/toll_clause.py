"""Who stands where around a harm word: its subject, its object, the agent, and lists of several parties."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.language.token import Token
from dateline.record.values import Count
from dateline.resolve.toll_phrases import ONE, Harming, Phrase, PhraseKind
from dateline.resolve.toll_words import TollWords, stands_at

HARMABLE = frozenset(
    {
        PhraseKind.PERSONS,
        PhraseKind.NAME,
        PhraseKind.BARE,
        PhraseKind.PRONOUN,
        PhraseKind.COUNTED,
        PhraseKind.REFLEXIVE,
    }
)
FENCES = frozenset({";", "?", "!", "|", "•"})
REACH = 45
"""Words between a subject and its verb at most."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence made ready for the rules; the look-ups are by token index."""

    tokens: tuple[Token, ...]
    words: TollWords
    harmings: tuple[Harming, ...]
    phrases: tuple[Phrase, ...]
    starts: dict[int, Phrase]
    harming_at: dict[int, Harming]

    def word(self, i: int) -> str:
        """Lower-cased word at token `i`; empty outside the sentence."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def at(self, i: int, name: str) -> bool:
        """True if the word at token `i` is in the list `name`."""
        return self.words.has(name, self.word(i))

    def number(self, i: int) -> bool | None:
        """True if the auxiliary at token `i` asks for a plural, False for a singular, None for either."""
        if self.at(i, "stop.be_plural"):
            return True
        return False if self.at(i, "stop.be_singular") else None

    def is_adverb(self, i: int) -> bool:
        """True for words that may stand between an auxiliary, its verb and its object."""
        word = self.word(i)
        return word in self.words.adverbs or (word.endswith("ly") and word not in self.words.not_adverbs)

    def back(self, i: int) -> int:
        """Index of the last word before token `i` that is no adverb; -1 if there is none."""
        i -= 1
        while i >= 0 and self.is_adverb(i) and self.word(i) not in ("not", "never"):
            i -= 1
        return i


@dataclass(frozen=True, slots=True)
class Party:
    """One or several phrases that are harmed together, in text order, and their joint figure."""

    phrases: tuple[Phrase, ...]

    @property
    def first(self) -> int:
        return self.phrases[0].first

    @property
    def end(self) -> int:
        return self.phrases[-1].end

    @property
    def counted(self) -> Phrase:
        """The phrase with the figure: the first that has one, else the first."""
        return next((phrase for phrase in self.phrases if phrase.numeral is not None), self.phrases[0])

    def total(self) -> Count:
        """The sum; plurals without a figure add nothing where another phrase has one."""
        counts = [phrase.count for phrase in self.phrases if phrase.count is not None]
        if not counts:
            return Count(2, None, None)
        if len(counts) == 1:
            unknown = len(self.phrases) > 1
            count = counts[0]
            if unknown and count == ONE:
                return Count(2, None, None)
            return count
        lows = [count.low for count in counts]
        bests = [count.best for count in counts]
        highs = [count.high for count in counts]
        hedge = next((count.hedge for count in counts if count.hedge is not None), None)
        low = sum(n for n in lows if n is not None) if any(n is not None for n in lows) else None
        best = sum(n for n in bests if n is not None) if None not in bests else None
        high = sum(n for n in highs if n is not None) if None not in highs else None
        return (
            Count(low, best, high, hedge) if (low, best, high) != (None, None, None) else Count(2, None, None)
        )


def subject_before(
    clause: Clause, i: int, *, plural: bool | None = None, near: bool = False, loose: bool = False
) -> Party | None:
    """The party whose phrase ends before token `i`.

    plural: the number that the auxiliary asks for. near: only adverbs, ages, parts and prepositional phrases
    may stand between. loose: any persons will do, also those after a preposition.
    """
    index = len(clause.phrases) - 1
    while index >= 0 and clause.phrases[index].end > i:
        index -= 1
    edge = i
    relative = False
    while index >= 0:
        phrase = clause.phrases[index]
        if i - phrase.end > REACH or any(clause.word(k) in FENCES for k in range(phrase.end, edge)):
            return None
        if near and not _is_light(clause, phrase.end, edge):
            return None
        if phrase.kind is PhraseKind.RELATIVE:
            relative = edge == i or relative
            edge = phrase.first
            index -= 1
            continue
        if relative and phrase.part and phrase.kind in HARMABLE:
            return Party((replace(phrase, part=False),))
        anywhere = relative or loose or _is_tied(clause, phrase, i, near=near)
        if _fits(phrase, plural=plural, anywhere=anywhere):
            return _list_before(clause, index, plural)
        if near and phrase.governor is None and not phrase.part and not _is_aside(clause, phrase):
            return None
        edge = phrase.first - (1 if phrase.governor is not None else 0)
        index -= 1
    return None


def _is_tied(clause: Clause, phrase: Phrase, i: int, *, near: bool) -> bool:
    """True for a governed phrase right before the harm word: "with six dead", "the family of a boy shot"."""
    if (
        phrase.kind is PhraseKind.NAME
        or phrase.kind is PhraseKind.PRONOUN
        or _is_offspring(clause, phrase)
        or any(not clause.is_adverb(k) for k in range(phrase.end, i))
    ):
        return False
    return near or phrase.governor == "with" or clause.word(i) in ("getting", "being")


def _is_offspring(clause: Clause, phrase: Phrase) -> bool:
    """True for the 3 of "father of 3 fatally shot"."""
    bare = phrase.kind is PhraseKind.BARE and phrase.governor == "of"
    return bare and clause.at(phrase.first - 2, "persons.parents")


def _is_aside(clause: Clause, phrase: Phrase) -> bool:
    return clause.word(phrase.first - 1) == "," and clause.word(phrase.end) == ","


def _fits(phrase: Phrase, *, plural: bool | None, anywhere: bool) -> bool:
    if phrase.kind not in HARMABLE or phrase.part or phrase.kind is PhraseKind.REFLEXIVE:
        return False
    if phrase.governor is not None and not anywhere:
        return False
    if plural is None or (phrase.kind is PhraseKind.COUNTED and plural):
        return True
    if phrase.is_group:
        return True
    if plural and phrase.kind in (PhraseKind.NAME, PhraseKind.PERSONS, PhraseKind.PRONOUN):
        return True  # a list ("A and B were") is checked once it is read
    if phrase.kind is PhraseKind.PERSONS and phrase.numeral is not None:
        # "a family of five was", "none of the passengers was"
        return plural or phrase.is_group or phrase.count == ONE or phrase.numeral.count.high == 0
    return phrase.plural == plural


def _is_light(clause: Clause, first: int, end: int) -> bool:
    """True if only adverbs, commas, ages, times and openers of parts stand in `[first, end)`."""
    for k in range(first, end):
        word = clause.word(k)
        if (
            clause.is_adverb(k)
            or word in (",", "(", ")", "-", "–")
            or word.isdigit()
            or word in clause.words.times
        ):
            continue
        if word in clause.words.prepositions or word in ("and", "them", "whom", "others", "all", "both"):
            continue
        return False
    return True


def _list_before(clause: Clause, index: int, plural: bool | None) -> Party | None:
    """The list that ends with phrase `index`: "a woman and her three children as well as another child"."""
    phrases = [clause.phrases[index]]
    conjoined = False
    while index > 0 and plural is not False:
        before = clause.phrases[index - 1]
        joint = _joint(clause, before.end, phrases[0].first)
        if joint is None or before.part or not _listable(before) or _is_object(clause, before):
            break
        if joint == "," and not conjoined:
            break
        conjoined = True
        index -= 1
        phrases.insert(0, before)
        if before.governor is not None:
            phrases = phrases[-1:]  # the whole list before hangs on that preposition
            break
    phrases = _without_apposition(phrases)
    alone = plural and len(phrases) == 1 and not phrases[0].plural
    if alone and phrases[0].kind is not PhraseKind.BARE and phrases[0].count == ONE:
        return subject_before(clause, phrases[0].first, plural=True) if index > 0 else None
    return Party(tuple(phrases))


def with_partners(clause: Clause, party: Party) -> Party:
    """The whole object whose last part is `party`: "found three men and one woman suffering from wounds"."""
    # by place: a part that is a subject ("one of whom suffered wounds") has been read anew
    index = next(i for i, phrase in enumerate(clause.phrases) if phrase.first == party.first)
    if index == 0 or len(party.phrases) > 1:
        return party
    before = clause.phrases[index - 1]
    one = before.count == ONE and before.kind is PhraseKind.PERSONS
    if (
        (before.numeral is None and not one)
        or before.part
        or before.governor
        or before.kind is not PhraseKind.PERSONS
    ):
        return party
    joined = _joint(clause, before.end, party.first) == "and"
    return Party((before, *party.phrases)) if joined else party


def _is_object(clause: Clause, phrase: Phrase) -> bool:
    """True right after a verb of doing: in "killed 12 and 3 were injured" the 12 are in no list."""
    k = phrase.first - 1
    if k in clause.harming_at or clause.at(k, "stop.reporting"):
        return k in clause.harming_at
    return clause.at(k, "stop.verbs") and not clause.at(k, "stop.leaving")


def _without_apposition(phrases: list[Phrase]) -> list[Phrase]:
    """Only the first of "two men, Todd Thompson and Vincent Dipina", whose rest adds up to its figure."""
    figures = [phrase.count.best if phrase.count is not None else None for phrase in phrases]
    rest = sum(n for n in figures[1:] if n is not None)
    return phrases[:1] if len(phrases) > 2 and None not in figures and figures[0] == rest else phrases


def _listable(phrase: Phrase) -> bool:
    return (
        phrase.kind in HARMABLE
        and phrase.kind is not PhraseKind.REFLEXIVE
        and phrase.kind is not PhraseKind.PRONOUN
    )


def _joint(clause: Clause, end: int, start: int) -> str | None:
    """What joins two phrases: "and", ",", or None if something else stands between."""
    k = end
    joint = None
    while k < start:
        word = clause.word(k)
        if word == "," or word.isdigit() or word in ("(", ")") or word == "age":
            joint = joint or ","
            k += 1
            continue
        for joiner in clause.words.joiners.get(word, ()):
            if stands_at(clause.tokens, k, joiner):
                joint = "and"
                k += len(joiner)
                break
        else:
            if clause.is_adverb(k):
                k += 1
                continue
            return None
    return joint


def object_after(clause: Clause, i: int) -> Party | None:
    """The party that begins at token `i`, adverbs skipped, with what is listed after it."""
    k = i
    while clause.is_adverb(k) and k - i < 3 and k not in clause.starts:
        k += 1
    first = clause.starts.get(k)
    if first is None or first.kind not in HARMABLE:
        return None
    phrases = [first]
    pending: list[Phrase] = []
    index = clause.phrases.index(first)
    for after in clause.phrases[index + 1 :]:
        last = pending[-1] if pending else phrases[-1]
        joint = _joint(clause, last.end, after.first)
        if joint is None or after.part or not _listable(after) or _is_subject(clause, after):
            break
        pending.append(after)
        if joint == "and":
            phrases += pending
            pending = []
    return Party(tuple(_without_apposition(phrases)))


def _is_subject(clause: Clause, phrase: Phrase) -> bool:
    """True if a verb follows, so that the phrase opens the next clause."""
    k = phrase.end
    while clause.is_adverb(k):
        k += 1
    return clause.word(k) in clause.words.auxiliaries or k in clause.harming_at


def agent_before(clause: Clause, i: int, *, adjacent: bool = True) -> Phrase | None:
    """The phrase that does it in an active clause: the nearest before token `i` that acts.

    adjacent: a phrase right before is its subject; not so in "stormed a village killing 12".
    """
    nearest: Phrase | None = None
    relative = clause.word(i - 1) in ("that", "which", "who")
    for phrase in reversed(clause.phrases):
        if phrase.end > i:
            continue
        if i - phrase.end > REACH or any(clause.word(k) in FENCES for k in range(phrase.end, i)):
            break
        if phrase.kind is PhraseKind.RELATIVE or phrase.part:
            continue
        if relative:
            return phrase
        if phrase.governor is not None:
            continue
        if (adjacent and phrase.end == i) or (phrase.end < i and _acts(clause, phrase.end)):
            return phrase
        nearest = nearest or phrase
    return nearest


def _acts(clause: Clause, i: int) -> bool:
    """True if the word at `i` looks like a verb of doing, so that the phrase before it is a subject."""
    while clause.is_adverb(i):
        i += 1
    word = clause.word(i)
    if i in clause.harming_at or word in clause.words.auxiliaries:
        return True
    return (
        clause.words.has("stop.verbs", word) and not clause.words.has("stop.reporting", word)
    ) or word.endswith("ed")


def agent_by(clause: Clause, i: int) -> Phrase | None:
    """The phrase after "by" within a few words of token `i`."""
    for k in range(i, min(i + 6, len(clause.tokens))):
        if clause.word(k) == "by":
            return clause.starts.get(k + 1)
        if clause.word(k) in ("and", ",", ";", "when", "as"):
            return None
    return None
