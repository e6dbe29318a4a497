"""Shallow noun phrases: who could be counted, with figure, head, names, and what governs the phrase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.language.numerals import Numeral, find_numerals
from dateline.language.token import Token
from dateline.record.values import Count
from dateline.resolve.toll_words import Form, HarmEntry, TollWords, stands_at

MAX_RUN = 9
"""Longest noun phrase in words: titles and names of officers reach eight."""


class PhraseKind(StrEnum):
    PERSONS = "persons"  # the head is a word for persons
    NAME = "name"  # capitalised words, nothing known about them
    BARE = "bare"  # a figure with no noun: "12 (were killed)", "30 others"
    PRONOUN = "pronoun"
    REFLEXIVE = "reflexive"
    RELATIVE = "relative"  # "who"
    COUNTED = "counted"  # a figure and an unknown noun: "15 Assyrians", "12 refinery hands"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Harming:
    """A harm word found in the text: half-open token indices and its entry."""

    first: int
    end: int
    entry: HarmEntry


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase. first, end: half-open token indices; head: token of the head noun.

    count: None for a plural without a figure. governor: the preposition before it. part: given as a part of
    a larger number ("including two women"). definite: refers back ("the man", "he"). harmed: the harm word
    that stands inside ("four injured men").
    """

    first: int
    end: int
    head: int
    kind: PhraseKind
    count: Count | None
    plural: bool
    numeral: Numeral | None = None
    definite: bool = False
    additional: bool = False
    governor: str | None = None
    part: bool = False
    name: str | None = None
    age: int | None = None
    harmed: HarmEntry | None = None
    harmed_at: int | None = None
    article: bool = False


ONE = Count(1, 1, 1)


def find_harmings(tokens: tuple[Token, ...], words: TollWords) -> tuple[Harming, ...]:
    """Harm words, left to right, the longest reading at each place."""
    found: list[Harming] = []
    i = 0
    while i < len(tokens):
        for entry in words.harms.get(tokens[i].lower, ()):
            if stands_at(tokens, i, entry.words):
                found.append(Harming(i, i + len(entry.words), entry))
                i += len(entry.words) - 1
                break
        i += 1
    return tuple(found)


class PhraseReader:
    """Reads the phrases of one sentence; made once per sentence, used by `find_phrases` only."""

    def __init__(self, tokens: tuple[Token, ...], harmings: tuple[Harming, ...], words: TollWords) -> None:
        self.tokens = tokens
        self.words = words
        self.lower = [token.lower for token in tokens]
        self.numerals = {numeral.first: numeral for numeral in find_numerals(tokens)}
        self.harming_at = {i: harming for harming in harmings for i in range(harming.first, harming.end)}
        letters = [token.text for token in tokens if token.text.isalpha() and len(token.text) > 1]
        upper = sum(word[0].isupper() for word in letters)
        shouted = sum(word.isupper() for word in letters) > 0.8 * len(letters)
        self.cased = upper > 0 and not shouted

    def phrases(self) -> list[Phrase]:
        found: list[Phrase] = []
        i = 0
        while i < len(self.tokens):
            phrase = self._read(i)
            if phrase is None:
                i += 1
                continue
            i = phrase.end
            before = found[-1] if found else None
            if before is not None and self._is_age(phrase, before):
                assert phrase.numeral is not None
                found[-1] = replace(before, age=before.age or phrase.numeral.count.best)
                continue
            if phrase.kind is PhraseKind.PERSONS and self.words.has("persons.collective", self.lower[phrase.head]):
                phrase = self._opened(phrase)
                i = phrase.end
            found.append(self._governed(phrase, before))
        return found

    def _read(self, i: int) -> Phrase | None:
        word = self.lower[i]
        has = self.words.has
        if has("pronouns.relative", word) and word != "that":
            return Phrase(i, i + 1, i, PhraseKind.RELATIVE, None, False, definite=True)
        if has("pronouns.reflexive", word):
            plural = word == "themselves"
            return Phrase(i, i + 1, i, PhraseKind.REFLEXIVE, None if plural else ONE, plural, definite=True)
        if has("pronouns.zero", word) or (word == "no" and self._word(i + 1) == "one"):
            end = i + 1 if has("pronouns.zero", word) else i + 2
            return self._zero(i, end)
        if word == "her" and (self._content(i + 1) or i + 1 in self.numerals or self._age_end(i + 1) is not None):
            return self._read_noun(i)
        if has("pronouns.singular", word) and word != "one":
            return Phrase(i, i + 1, i, PhraseKind.PRONOUN, ONE, False, definite=True)
        if has("pronouns.plural", word) and not (word in ("those", "these") and self._content(i + 1)):
            return Phrase(i, i + 1, i, PhraseKind.PRONOUN, None, True, definite=True)
        if word == "another" and i not in self.numerals and not self._content(i + 1):
            return Phrase(i, i + 1, i, PhraseKind.BARE, ONE, False, additional=True)
        return self._read_noun(i)

    def _is_age(self, phrase: Phrase, before: Phrase) -> bool:
        """True for the 33 in "Ronald Williams, 33, was killed" and the figures in "two men, 30 and 25, were"."""
        if phrase.kind is not PhraseKind.BARE or phrase.numeral is None or phrase.numeral.count.low is None:
            return False
        if phrase.numeral.core != phrase.first or phrase.numeral.vague or phrase.numeral.count.low > 109:
            return False
        between = self.lower[before.end : phrase.first]
        if not self.tokens[phrase.first].text.isdigit() or phrase.end in self.harming_at:
            return False
        follows = self._word(phrase.end)
        if between and between[-1] == "," and follows == "," and not before.plural:
            return True
        if before.kind not in (PhraseKind.PERSONS, PhraseKind.NAME) or between not in ([","], [",", "age"], ["("]):
            return False
        if before.plural:
            return follows in ("and", ",")
        return not follows or not follows[0].isalpha() or follows in self.words.stop

    def _opened(self, phrase: Phrase) -> Phrase:
        """Read into "a family of five", "a group of gunmen"; the inner figure and head stand for the whole."""
        if self._word(phrase.end) != "of" or phrase.end + 1 >= len(self.tokens):
            return phrase
        inner = self._read(phrase.end + 1)
        if inner is None or inner.definite:
            return phrase
        if inner.kind is PhraseKind.BARE:
            return replace(
                phrase, end=inner.end, count=inner.count, plural=True, numeral=inner.numeral, article=True
            )
        if inner.kind is PhraseKind.PERSONS and inner.plural:
            count = inner.count if phrase.count is None or phrase.numeral is None else phrase.count
            return replace(phrase, end=inner.end, head=inner.head, count=count, plural=True)
        return phrase

    def _zero(self, i: int, end: int) -> Phrase | None:
        if self._word(end) in ("else", "other"):
            return Phrase(i, end + 1, end, PhraseKind.THING, None, False)
        return Phrase(i, end, end - 1, PhraseKind.PERSONS, Count(0, 0, 0), False)

    def _word(self, i: int) -> str:
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def _content(self, i: int) -> bool:
        """True if token `i` can stand inside a noun phrase after its start."""
        if i >= len(self.tokens) or i in self.numerals:
            return False
        word = self.lower[i]
        if not word[0].isalpha() or word in self.words.stop or self.words.has("determiners.definite", word):
            return False
        if self.words.has("pronouns.singular", word) or self.words.has("pronouns.plural", word):
            return False
        if word in ("a", "an", "himself", "herself", "themselves", "itself", "nobody"):
            return False
        if i in self.harming_at:
            return False
        if word.endswith("ly") and word not in self.words.not_adverbs and word not in self.words.persons:
            return self.cased and self.tokens[i].text[0].isupper() and i + 1 not in self.harming_at
        return True

    def _age_end(self, i: int) -> int | None:
        """End of "17-year-old" at token `i`, however it was split."""
        word = self._word(i)
        if word.endswith(("-year-old", "-month-old", "-year-olds")):
            return i + 1
        if not word or not (word.isdigit() or i in self.numerals and self.numerals[i].end == i + 1):
            return None
        k = i + 2 if self._word(i + 1) == "-" else i + 1
        unit = self._word(k)
        if unit.startswith(("year-old", "yr-old", "month-old")):
            return k + 1
        if unit in ("year", "years", "yr", "month", "months") and self._word(k + 1).startswith("old"):
            return k + 2
        return None

    def _read_noun(self, first: int) -> Phrase | None:
        has = self.words.has
        i = first
        definite = additional = article = False
        numeral: Numeral | None = None
        if self._word(i) == "all" and i not in self.numerals:
            i += 1
        word = self._word(i)
        if i in self.numerals and self._age_end(i) is None:
            numeral = self.numerals[i]
        elif has("determiners.indefinite", word):
            article, additional = True, word == "another"
            i += 1
        elif has("determiners.definite", word):
            definite = True
            i += 1
            if i in self.numerals and self._age_end(i) is None:
                numeral = self.numerals[i]
        if numeral is not None:
            i = numeral.end
            additional = numeral.additional
            if self._word(i) == "of":
                i, definite = self._partitive(i, numeral, definite)
            if has("determiners.definite", self._word(i)) and numeral.end != i:
                i += 1
        return self._read_run(first, i, numeral, definite=definite, article=article, additional=additional)

    def _partitive(self, i: int, numeral: Numeral, definite: bool) -> tuple[int, bool]:
        """Step over "of" in "dozens of people", "one of his friends", "three of them"."""
        after = self._word(i + 1)
        if after in ("them", "those", "whom", "us"):
            return i + 2, definite
        if self.words.has("determiners.definite", after) or numeral.vague or numeral.count.high == 0:
            return i + 1, definite
        return i, definite

    def _read_run(
        self, first: int, start: int, numeral: Numeral | None, *, definite: bool, article: bool, additional: bool
    ) -> Phrase | None:
        i, age, harmed, harmed_at = start, None, None, None
        ordinal = False
        head: int | None = None
        while i < len(self.tokens) and i - start < MAX_RUN:
            age_end = self._age_end(i)
            if age_end is not None:
                years = self._word(i).isdigit() and "month" not in "".join(self.lower[i:age_end])
                age = int(self._word(i)) if years else None
                if not self._content(age_end):
                    head = age_end - 1
                    i = age_end
                    break
                i = age_end
                continue
            at = self.harming_at.get(i)
            if at is not None and harmed is None and self._is_attributive(first, i, at):
                harmed, harmed_at = at.entry, i
                i = at.end
                continue
            if self._word(i) in ("'s", "'") and i > start:
                head = None
                i += 1
                continue
            if not self._content(i):
                break
            if i == start or ordinal:
                ordinal = self.words.has("determiners.ordinal", self._word(i))
                additional = additional or ordinal
            if self._ends_at(i):
                head = i
                i += 1
                break
            i += 1
        return self._close(
            first, start, i, head, numeral, definite=definite, article=article, additional=additional,
            age=age, harmed=harmed, harmed_at=harmed_at,
        )

    def _is_attributive(self, first: int, i: int, at: Harming) -> bool:
        """True for "injured" in "four injured men": a participle between determiner and person noun."""
        if at.entry.form not in (Form.ED, Form.PARTICIPLE, Form.STATE) or at.end - at.first != 1:
            return False
        return i > first and self._word(at.end) in self.words.persons and self._word(at.end) not in ("others", "people's")

    def _ends_at(self, i: int) -> bool:
        """True if the person noun at `i` is the head, not a modifier as in "police station"."""
        word = self.lower[i]
        if word not in self.words.persons or self._word(i + 1) in ("'s", "'"):
            return False
        nxt = self._word(i + 1)
        if not self._content(i + 1):
            return True
        if nxt in self.words.persons:
            return False
        if word in self.words.plural_persons and not self.words.has("persons.modifiers", word):
            return True
        if self.cased and self.tokens[i + 1].text[0].isupper():
            return not self.tokens[i].text[0].isupper()
        return nxt.endswith(("ed", "ing")) or not (
            self.words.has("persons.modifiers", word) or nxt in self.words.not_persons or i == 0
        )

    def _close(
        self, first: int, start: int, end: int, head: int | None, numeral: Numeral | None, *, definite: bool,
        article: bool, additional: bool, age: int | None, harmed: HarmEntry | None, harmed_at: int | None,
    ) -> Phrase | None:
        if end == start:
            return self._bare(first, start, numeral, definite=definite, article=article, additional=additional)
        name, end, head = self._name(start, end, head)
        if head is None:
            head = self._last_person(start, end)
            if head is not None and numeral is not None:
                end = head + 1
        word = self.lower[head] if head is not None else self.lower[end - 1]
        if head is not None:
            kind = PhraseKind.PERSONS
        elif name is not None and numeral is None:
            kind = PhraseKind.NAME
        elif numeral is not None and word not in self.words.not_persons:
            kind = PhraseKind.COUNTED
        else:
            kind = PhraseKind.THING
        head = end - 1 if head is None else head
        plural = word in self.words.plural_persons and not (article and numeral is None)
        count, plural = self._counted(word, numeral, plural, kind, head)
        additional = additional or word == "others"
        return Phrase(
            first, end, head, kind, count, plural, numeral, definite=definite and numeral is None,
            additional=additional, name=name, age=age, harmed=harmed, harmed_at=harmed_at,
        )

    def _counted(
        self, word: str, numeral: Numeral | None, plural: bool, kind: PhraseKind, head: int
    ) -> tuple[Count | None, bool]:
        if numeral is not None:
            return numeral.count, not (numeral.count.best == 1 and numeral.count.high == 1)
        if kind is PhraseKind.PERSONS and word in self.words.figures:
            n = self.words.figures[word]
            return Count(n, n, n), True
        if kind is PhraseKind.PERSONS and self.words.has("persons.collective", word):
            return None, True
        if kind in (PhraseKind.THING, PhraseKind.COUNTED):
            return None, word.endswith("s")
        return (None, True) if plural else (ONE, False)

    def _bare(
        self, first: int, end: int, numeral: Numeral | None, *, definite: bool, article: bool, additional: bool
    ) -> Phrase | None:
        if numeral is None:
            # a definite article before a harm word: "the wounded"; otherwise nothing to count
            return None
        if end > first and self._word(end) in ("-", "%"):
            return None
        one = numeral.count.best == 1 and numeral.count.high == 1
        return Phrase(
            first, end, end - 1, PhraseKind.BARE, numeral.count, not one, numeral,
            definite=False, additional=additional,
        )

    def _last_person(self, start: int, end: int) -> int | None:
        for i in range(end - 1, start - 1, -1):
            if self.lower[i] in ("'s", "'"):
                return None
            if self.lower[i] in self.words.persons:
                rest = range(i + 1, end)
                if all(self.cased and self.tokens[k].text[0].isupper() for k in rest):
                    return i
                return i if i == end - 1 else None
        return None

    def _name(self, start: int, end: int, head: int | None) -> tuple[str | None, int, int | None]:
        """The personal name at the end of the run or right after its head, and the end with the name."""
        if not self.cased:
            return None, end, head
        i = start if head is None else head + 1
        stop = end
        if head is not None:
            while stop < len(self.tokens) and stop - end < 4 and self._content(stop) and self._is_capital(stop):
                stop += 1
        capitals = [k for k in range(i, stop) if self._is_capital(k)]
        if head is not None and not capitals:
            return None, end, head
        if not capitals or self.lower[capitals[-1]] in self.words.not_persons:
            return None, end, head
        if head is None:
            if self._last_person(start, end) is not None and capitals[-1] != end - 1:
                return None, end, head
            if capitals == [0] and start == 0 and end == 1:
                # a lone capitalised word that opens the sentence may be anything
                return self.lower[0], end, head
            if capitals[-1] != end - 1:
                return None, end, head
        named = [k for k in capitals if self.lower[k] not in self.words.persons]
        if not named:
            return None, end, head
        name = " ".join(self.lower[k] for k in named)
        return name, max(stop, end) if head is not None else end, head

    def _is_capital(self, i: int) -> bool:
        return self.tokens[i].text[0].isupper()

    def _governed(self, phrase: Phrase, before: Phrase | None) -> Phrase:
        """Add the preposition before the phrase and whether it opens or continues a list of parts."""
        i = phrase.first
        part = False
        end = i - 1 if self._word(i - 1) == "," else i
        for opener in self.words.openers.get(self._word(end - 1), ()):
            if stands_at(self.tokens, end - len(opener), opener):
                part = not self.words.has("parts.not_parts", " ".join(opener))
                break
        if not part and before is not None and before.part and self._joined(before.end, i):
            part = not self._opens_clause(phrase)
        numeral = phrase.numeral
        if numeral is not None and self._word(numeral.end) == "of" and self._word(numeral.end + 1) in ("them", "whom"):
            part = not self._opens_clause(phrase)
        governor = self._word(i - 1)
        joiners = self.words.joiner_ends.get(governor, ())
        joined = any(stands_at(self.tokens, i - len(joiner), joiner) for joiner in joiners)
        if joined or part or governor not in self.words.prepositions:
            return replace(phrase, part=True) if part else phrase
        return replace(phrase, governor=governor)

    def _joined(self, end: int, start: int) -> bool:
        between = self.lower[end:start]
        return 0 < len(between) <= 2 and all(word in (",", "and", "&") for word in between)

    def _opens_clause(self, phrase: Phrase) -> bool:
        """True if the phrase is a subject of its own: a verb follows, and the list's owner has had its verb."""
        follows = self._word(phrase.end)
        if phrase.additional:
            return True
        told = any(i < phrase.first for i in self.harming_at)
        return told and (phrase.end in self.harming_at or follows in self.words.auxiliaries)


def find_phrases(
    tokens: tuple[Token, ...], harmings: tuple[Harming, ...], words: TollWords
) -> tuple[Phrase, ...]:
    """The noun phrases of one sentence, left to right."""
    return tuple(PhraseReader(tokens, harmings, words).phrases())
