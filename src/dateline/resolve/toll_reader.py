"""Reads the noun phrases of a sentence, left to right."""

from __future__ import annotations

from dataclasses import replace

from dateline.language.numerals import Numeral
from dateline.language.token import Token
from dateline.record.values import Count
from dateline.resolve.toll_phrases import ONE, Harming, Phrase, PhraseKind
from dateline.resolve.toll_view import SentenceView
from dateline.resolve.toll_words import HarmEntry, TollWords, stands_at

MAX_RUN = 9
"""Longest noun phrase in words: titles and names of officers reach eight."""


def find_phrases(
    tokens: tuple[Token, ...], harmings: tuple[Harming, ...], words: TollWords
) -> tuple[Phrase, ...]:
    """The noun phrases of one sentence, left to right."""
    return tuple(PhraseReader(SentenceView(tokens, harmings, words)).phrases())


class PhraseReader:
    """Reads the phrases of one sentence; made once per sentence, used by `find_phrases` only."""

    def __init__(self, view: SentenceView) -> None:
        self.view = view

    def phrases(self) -> list[Phrase]:
        found: list[Phrase] = []
        i = 0
        while i < len(self.view.tokens):
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
            if phrase.kind is PhraseKind.PERSONS and self.view.words.has(
                "persons.collective", self.view.lower[phrase.head]
            ):
                phrase = self._opened(phrase)
                i = phrase.end
            found.append(self._governed(phrase, before))
        return found

    def _read(self, i: int) -> Phrase | None:
        word = self.view.lower[i]
        has = self.view.words.has
        if has("pronouns.relative", word) and word != "that":
            return Phrase(i, i + 1, i, PhraseKind.RELATIVE, None, False, definite=True)
        if has("pronouns.reflexive", word):
            plural = word == "themselves"
            return Phrase(i, i + 1, i, PhraseKind.REFLEXIVE, None if plural else ONE, plural, definite=True)
        if has("pronouns.zero", word) or (word == "no" and self.view.word(i + 1) == "one"):
            end = i + 1 if has("pronouns.zero", word) else i + 2
            return self._zero(i, end)
        if word == "her" and (
            self.view.is_content(i + 1) or i + 1 in self.view.numerals or self.view.age_end(i + 1) is not None
        ):
            return self._read_noun(i)
        if has("pronouns.singular", word) and word != "one":
            return Phrase(i, i + 1, i, PhraseKind.PRONOUN, ONE, False, definite=True)
        if has("pronouns.plural", word) and not (word in ("those", "these") and self.view.is_content(i + 1)):
            return Phrase(i, i + 1, i, PhraseKind.PRONOUN, None, True, definite=True)
        if word == "another" and i not in self.view.numerals and not self.view.is_content(i + 1):
            return Phrase(i, i + 1, i, PhraseKind.BARE, ONE, False, additional=True)
        return self._read_noun(i)

    def _is_age(self, phrase: Phrase, before: Phrase) -> bool:
        """True for the 33 in "Ahmed Salim, 33, was killed" and the figures in "two men, 30 and 25, were"."""
        if phrase.kind is not PhraseKind.BARE or phrase.numeral is None or phrase.numeral.count.low is None:
            return False
        if phrase.numeral.core != phrase.first or phrase.numeral.vague or phrase.numeral.count.low > 109:
            return False
        between = self.view.lower[before.end : phrase.first]
        if not self.view.tokens[phrase.first].text.isdigit() or phrase.end in self.view.harming_at:
            return False
        follows = self.view.word(phrase.end)
        if between and between[-1] == "," and follows == "," and not before.plural:
            return True
        if before.kind not in (PhraseKind.PERSONS, PhraseKind.NAME) or between not in (
            [","],
            [",", "age"],
            ["("],
        ):
            return False
        if before.plural:
            return follows in ("and", ",")
        return not follows or not follows[0].isalpha() or follows in self.view.words.stop

    def _opened(self, phrase: Phrase) -> Phrase:
        """Read into "a family of five", "a group of gunmen": inner figure and head stand for the whole."""
        if self.view.word(phrase.end) != "of" or phrase.end + 1 >= len(self.view.tokens):
            return phrase
        inner = self._read(phrase.end + 1)
        if inner is None or inner.definite:
            return phrase
        if inner.kind is PhraseKind.BARE:
            return replace(
                phrase, end=inner.end, count=inner.count, plural=True, numeral=inner.numeral, is_group=True
            )
        if inner.kind is PhraseKind.PERSONS and inner.plural:
            count = inner.count if phrase.count is None or phrase.numeral is None else phrase.count
            return replace(phrase, end=inner.end, head=inner.head, count=count, plural=True)
        return phrase

    def _zero(self, i: int, end: int) -> Phrase | None:
        if self.view.word(end) in ("else", "other"):
            return Phrase(i, end + 1, end, PhraseKind.THING, None, False)
        return Phrase(i, end, end - 1, PhraseKind.PERSONS, Count(0, 0, 0), False)

    def _read_noun(self, first: int) -> Phrase | None:
        has = self.view.words.has
        i = first
        definite = additional = article = False
        numeral: Numeral | None = None
        if self.view.word(i) == "all" and i not in self.view.numerals:
            i += 1
        word = self.view.word(i)
        if i in self.view.numerals and self.view.age_end(i) is None:
            numeral = self.view.numerals[i]
        elif has("determiners.indefinite", word):
            article, additional = True, word == "another"
            i += 1
        elif has("determiners.definite", word):
            definite = not has("determiners.possessive", word)  # "his son" brings in somebody new
            i += 1
            if i in self.view.numerals and self.view.age_end(i) is None:
                numeral = self.view.numerals[i]
        if numeral is not None:
            i = numeral.end
            additional = numeral.additional
            if self.view.word(i) == "of":
                i, definite = self._partitive(i, numeral, definite)
            if has("determiners.definite", self.view.word(i)) and numeral.end != i:
                i += 1
                if i in self.view.numerals and self.view.age_end(i) is None:
                    i = self.view.numerals[i].end  # "120 of the 137 passengers"
        return self._read_run(first, i, numeral, definite=definite, article=article, additional=additional)

    def _partitive(self, i: int, numeral: Numeral, definite: bool) -> tuple[int, bool]:
        """Step over "of" in "dozens of people", "one of his friends", "three of them"."""
        after = self.view.word(i + 1)
        if after in ("them", "those", "whom", "us"):
            return i + 2, definite
        if self.view.words.has("determiners.definite", after) or numeral.vague or numeral.count.high == 0:
            return i + 1, definite
        return i, definite

    def _read_run(
        self,
        first: int,
        start: int,
        numeral: Numeral | None,
        *,
        definite: bool,
        article: bool,
        additional: bool,
    ) -> Phrase | None:
        i, age, harmed, harmed_at = start, None, None, None
        ordinal = False
        head: int | None = None
        while i < len(self.view.tokens) and i - start < MAX_RUN:
            age_end = self.view.age_end(i)
            if age_end is not None:
                years = self.view.word(i).isdigit() and "month" not in "".join(self.view.lower[i:age_end])
                age = int(self.view.word(i)) if years else None
                if not self.view.is_content(age_end):
                    head = age_end - 1
                    i = age_end
                    break
                i = age_end
                continue
            at = self.view.harming_at.get(i)
            if at is not None and harmed is None and self.view.is_attributive(first, start, i, at):
                harmed, harmed_at = at.entry, i
                i = at.end
                continue
            if self.view.word(i) in ("'s", "'") and i > start:
                head = None
                i += 1
                continue
            if not self.view.is_content(i) or (i > start and self.view.is_verb_like(i)):
                break
            if i == start or ordinal:
                ordinal = self.view.words.has("determiners.ordinal", self.view.word(i))
                additional = additional or ordinal
            if self.view.ends_at(i):
                head = i
                i += 1
                break
            i += 1
        return self._close(
            first,
            start,
            i,
            head,
            numeral,
            definite=definite,
            article=article,
            additional=additional,
            age=age,
            harmed=harmed,
            harmed_at=harmed_at,
        )

    def _close(
        self,
        first: int,
        start: int,
        end: int,
        head: int | None,
        numeral: Numeral | None,
        *,
        definite: bool,
        article: bool,
        additional: bool,
        age: int | None,
        harmed: HarmEntry | None,
        harmed_at: int | None,
    ) -> Phrase | None:
        if end == start:
            return self._bare(
                first, start, numeral, definite=definite, article=article, additional=additional
            )
        name, end, head = self.view.name_at(start, end, head)
        if head is None:
            head = self.view.last_person(start, end)
            if head is not None and numeral is not None:
                end = head + 1
        word = self.view.lower[head] if head is not None else self.view.lower[end - 1]
        if head is not None:
            kind = PhraseKind.PERSONS
        elif name is not None and numeral is None:
            kind = PhraseKind.NAME
        elif numeral is not None and not {word, self.view.lower[start]} & self.view.words.not_persons:
            kind = PhraseKind.COUNTED
        else:
            kind = PhraseKind.THING
        head = end - 1 if head is None else head
        plural = word in self.view.words.plural_persons and not (article and numeral is None)
        count, plural = self._counted(word, numeral, plural, kind, head)
        additional = additional or word == "others"
        return Phrase(
            first,
            end,
            head,
            kind,
            count,
            plural,
            numeral,
            definite=definite and numeral is None,
            additional=additional,
            name=name,
            age=age,
            harmed=harmed,
            harmed_at=harmed_at,
            is_group=word in self.view.words.figures or self.view.words.has("persons.collective", word),
        )

    def _counted(
        self, word: str, numeral: Numeral | None, plural: bool, kind: PhraseKind, head: int
    ) -> tuple[Count | None, bool]:
        if numeral is not None:
            return numeral.count, not (numeral.count.best == 1 and numeral.count.high == 1)
        if kind is PhraseKind.PERSONS and word in self.view.words.figures:
            n = self.view.words.figures[word]
            return Count(n, n, n), True
        if kind is PhraseKind.PERSONS and self.view.words.has("persons.collective", word):
            return None, True
        if kind in (PhraseKind.THING, PhraseKind.COUNTED):
            return None, word.endswith("s")
        return (None, True) if plural else (ONE, False)

    def _bare(
        self,
        first: int,
        end: int,
        numeral: Numeral | None,
        *,
        definite: bool,
        article: bool,
        additional: bool,
    ) -> Phrase | None:
        if numeral is None:
            # a definite article before a harm word: "the wounded"; otherwise nothing to count
            return None
        tied = self.view.word(end) == "-" and self.view.tokens[end].start == self.view.tokens[end - 1].end
        if end > first and (tied or self.view.word(end) == "%"):
            return None
        one = numeral.count.best == 1 and numeral.count.high == 1
        return Phrase(
            first,
            end,
            end - 1,
            PhraseKind.BARE,
            numeral.count,
            not one,
            numeral,
            definite=False,
            additional=additional,
        )

    def _governed(self, phrase: Phrase, before: Phrase | None) -> Phrase:
        """Add the preposition before the phrase and whether it opens or continues a list of parts."""
        i = phrase.first
        part = False
        end = i - 1 if self.view.word(i - 1) == "," else i
        for opener in self.view.words.openers.get(self.view.word(end - 1), ()):
            if stands_at(self.view.tokens, end - len(opener), opener):
                part = not self.view.words.has("parts.not_parts", " ".join(opener))
                break
        if not part and before is not None and before.part and self._joined(before.end, i):
            part = not self._opens_clause(phrase)
        numeral = phrase.numeral
        if (
            numeral is not None
            and self.view.word(numeral.end) == "of"
            and self.view.word(numeral.end + 1) in ("them", "whom")
            and self.view.word(numeral.core) != "both"
        ):
            part = not self._opens_clause(phrase)
        governor = self.view.word(i - 1)
        if governor == "and" and before is not None and before.governor is not None and before.end == i - 1:
            pair = before.kind is PhraseKind.NAME and phrase.kind is PhraseKind.NAME
            return replace(phrase, governor=before.governor) if pair else phrase
        joiners = self.view.words.joiner_ends.get(governor, ())
        joined = any(stands_at(self.view.tokens, i - len(joiner), joiner) for joiner in joiners)
        opens = self.view.words.has("stop.clause_openers", governor) and self._has_verb(phrase.end)
        if joined or part or opens or governor not in self.view.words.prepositions:
            return replace(phrase, part=True) if part else phrase
        return replace(phrase, governor=governor)

    def _joined(self, end: int, start: int) -> bool:
        between = self.view.lower[end:start]
        return 0 < len(between) <= 2 and all(word in (",", "and", "&") for word in between)

    def _opens_clause(self, phrase: Phrase) -> bool:
        """True if the phrase is a subject: a verb follows, and the owner of the list has had its own."""
        if phrase.additional:
            return True
        told = any(i < phrase.first for i in self.view.harming_at)
        return told and self._has_verb(phrase.end)

    def _has_verb(self, k: int) -> bool:
        """True if a verb stands at token `k`, adverbs apart: what ends there is its subject."""
        while self.view.word(k) in self.view.words.adverbs or self.view.word(k).endswith("ly"):
            k += 1
        word = self.view.word(k)
        remains = self.view.words.has("stop.remain", word)
        return k in self.view.harming_at or word in self.view.words.auxiliaries or remains
