"""One sentence as the phrase reader looks at it: its words, figures and harm words, and what each may be."""

from __future__ import annotations

from dateline.language.numerals import find_numerals
from dateline.language.token import Token
from dateline.resolve.toll_phrases import Harming
from dateline.resolve.toll_words import Form, TollWords


class SentenceView:
    """Words of a sentence by index, with the questions that the shape of a noun phrase turns on."""

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

    def word(self, i: int) -> str:
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def is_content(self, i: int) -> bool:
        """True if token `i` can stand inside a noun phrase after its start."""
        if i >= len(self.tokens) or i in self.numerals:
            return False
        word = self.lower[i]
        if not word[0].isalpha() or self.words.has("determiners.definite", word):
            return False
        if word in self.words.stop and not self.is_act_noun(i):
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

    def is_act_noun(self, i: int) -> bool:
        """True for "strikes" in "air strikes killed", which is a verb elsewhere."""
        if not self.words.has("stop.act_nouns", self.lower[i]):
            return False
        if self.words.has("stop.act_modifiers", self.word(i - 1)):
            return True
        follows = self.word(i + 1)
        return (
            i + 1 in self.harming_at
            or follows in self.words.auxiliaries
            or follows in self.words.prepositions
        )

    def is_verb_like(self, i: int) -> bool:
        """True for "stormed" in "the army stormed a village": an -ed word with no noun after it."""
        return self.lower[i].endswith("ed") and not self.is_content(i + 1) and i + 1 not in self.harming_at

    def age_end(self, i: int) -> int | None:
        """End of "17-year-old" at token `i`, however it was split."""
        word = self.word(i)
        if word.endswith(("-year-old", "-years-old", "-month-old", "-months-old", "-year-olds")):
            return i + 1
        if not word or not (word.isdigit() or i in self.numerals):
            return None
        k = self.numerals[i].end if i in self.numerals else i + 1
        k = k + 1 if self.word(k) == "-" else k
        unit = self.word(k)
        if unit.startswith(("year-old", "years-old", "yr-old", "month-old")):
            return k + 1
        if unit in ("year", "years", "yr", "month", "months") and self.word(k + 1).startswith("old"):
            return k + 2
        return None

    def is_attributive(self, first: int, start: int, i: int, at: Harming) -> bool:
        """True for "injured" in "four injured men": a participle between determiner and person noun."""
        if i != start and not self.words.has("determiners.ordinal", self.word(i - 1)):
            return False
        if at.entry.form not in (Form.ED, Form.PARTICIPLE, Form.STATE) or at.end - at.first != 1:
            return False
        return (
            i > first
            and self.word(at.end) in self.words.persons
            and self.word(at.end) not in ("others", "people's")
        )

    def ends_at(self, i: int) -> bool:
        """True if the person noun at `i` is the head, not a modifier as in "police station"."""
        word = self.lower[i]
        if word not in self.words.persons or self.word(i + 1) in ("'s", "'"):
            return False
        nxt = self.word(i + 1)
        if not self.is_content(i + 1):
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

    def last_person(self, start: int, end: int) -> int | None:
        for i in range(end - 1, start - 1, -1):
            if self.lower[i] in ("'s", "'"):
                return None
            if self.lower[i] in self.words.persons:
                rest = range(i + 1, end)
                if all(self.cased and self.tokens[k].text[0].isupper() for k in rest):
                    return i
                return i if i == end - 1 else None
        return None

    def name_at(self, start: int, end: int, head: int | None) -> tuple[str | None, int, int | None]:
        """The personal name at the end of the run or right after its head, and the end with the name."""
        if not self.cased:
            return None, end, head
        i = start if head is None else head + 1
        stop = end
        if head is not None:
            while (
                stop < len(self.tokens) and stop - end < 4 and self.is_content(stop) and self.is_capital(stop)
            ):
                stop += 1
        capitals = [k for k in range(i, stop) if self.is_capital(k)]
        if head is not None and not capitals:
            return None, end, head
        if not capitals or self.lower[capitals[-1]] in self.words.not_persons:
            return None, end, head
        if head is None:
            if self.last_person(start, end) is not None and capitals[-1] != end - 1:
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

    def is_capital(self, i: int) -> bool:
        return self.tokens[i].text[0].isupper()
