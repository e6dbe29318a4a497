"""Finding names of places in a sentence: the gazetteer's names, and names that a place noun introduces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.language.token import Token
from dateline.record.claim import Producer
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.place_words import PlaceWords, place_words
from dateline.text.span import Span

MAX_WORDS = 5
"""Longest place name tried, in tokens; longer ones are all introduced by a place noun."""
LOUD_POPULATION = 40_000
"""In a text without case, a bare town counts only from this size on; below, a preposition or noun must stand by it."""
QUIET_POPULATION = 500_000
"""In a text all in lower case, only such towns count."""
FAMOUS_POPULATION = 1_000_000
"""A town this large is one even when a capitalised word follows it ("Baghdad Operations")."""

GAZETTEER = Producer("place.gazetteer")
INTRODUCED = Producer("place.introduced")
STREET = Producer("place.street")
STATE = Producer("place.state")

ORDINARY_POPULATION = 50_000
"""A name of ordinary words ("Long Beach") is a place only from this size on."""

_CONTRACTION = re.compile(r"['’](?:ve|ll|re|d|m|t)$|^u\.n\.?$")
_MANNERED = (
    "-held",
    "-controlled",
    "-based",
    "-led",
    "-backed",
    "-run",
    "-majority",
    "-born",
    "-style",
    "-dominated",
)
_BUILDINGS = frozenset("hospital university school mosque church stadium clinic embassy consulate".split())
_COURTS = frozenset(
    "superior supreme district high county appeals criminal federal municipal circuit juvenile probate magistrate"
    " crown trial family civil state appellate international world food tennis basketball a the this that no".split()
)
_INNER = frozenset("of de del la las los le el al the da do dos di du des upon on sur ez az and d'".split())
_WIDE = frozenset(
    {PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION, PlaceKind.WORLD_REGION, PlaceKind.WATER}
)
_ARTICLE_STARTS = tuple(
    f"{article}-" for article in "al el ash as ad adh an ar at az ed es ez et ath".split()
)


def _is_wide(entry: PlaceEntry) -> bool:
    """True for countries, seas and regions, and for provinces that are not small."""
    if entry.kind is PlaceKind.ADMIN1:
        return entry.population >= 200_000
    return entry.kind in _WIDE


class Lettering(Enum):
    """What capital letters tell in a sentence."""

    NORMAL = "normal"  # names are capitalised
    LOUD = "loud"  # ALL CAPITALS: they tell nothing
    TITLE = "title"  # Every Word Capitalised: they tell little
    QUIET = "quiet"  # all lower case


def lettering(tokens: Sequence[Token]) -> Lettering:
    """Which of the four a sentence is; short words and numbers do not vote."""
    words = [token.text for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    if not words:
        return Lettering.NORMAL
    n_upper = sum(word.isupper() for word in words)
    n_capital = sum(is_capital(word) for word in words)
    if n_upper >= 0.8 * len(words) and len(words) > 1:
        return Lettering.LOUD
    if n_capital == 0:
        return Lettering.QUIET
    if n_capital >= 0.85 * len(words) and len(words) > 3:
        return Lettering.TITLE
    return Lettering.NORMAL


def is_capital(word: str) -> bool:
    """True for "Homs", "al-Bab", "U.S." and "ISIS"; False for "homs" and "12"."""
    if word[0].isupper():
        return True
    return word.startswith(_ARTICLE_STARTS) and any(letter.isupper() for letter in word)


def find_places(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """PLACE mentions of one sentence, in order, not nested; the label is the name to look up.

    Finds the longest gazetteer name at each word, names that a place noun introduces ("the village of Xyz",
    "Xyz neighbourhood") and street addresses. Leaves out surnames, organisations, months and adjectives ("Iraqi").
    """
    finder = _Finder(sentence, gazetteer)
    found: list[Mention] = []
    position = 0
    while position < len(sentence.tokens):
        mention, after = finder.at(position)
        if mention is not None:
            found.append(mention)
        position = after
    return tuple(found)


class _Finder:
    """The tokens of one sentence with what is asked of them again and again."""

    def __init__(self, sentence: Sentence, gazetteer: Gazetteer) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.gazetteer = gazetteer
        self.words: PlaceWords = place_words()
        self.lettering = lettering(sentence.tokens)
        self.capital = [is_capital(token.text) for token in self.tokens]
        if self.lettering is Lettering.LOUD:
            self.capital = [token.text[0].isalpha() for token in self.tokens]

    def at(self, position: int) -> tuple[Mention | None, int]:
        """The mention that starts at token `position`, if any, and the token to go on from."""
        state = self._state(position)
        if state is not None:
            return state
        street = self._street(position)
        if street is not None:
            return self._mention(position, street, STREET, score=0.6), street
        if self.lettering is Lettering.QUIET:
            return self._quiet(position)
        if not self.capital[position]:
            return None, position + 1
        best: int | None = None
        for end in self._ends(position):
            entries = self.gazetteer.look_up(self.text(position, end))
            if entries and self._is_place(position, end, entries):
                best = end
                break
        if (
            best is not None
            and self.lower(best) in {"county", "parish"}
            and self.tokens[best].text[0].isupper()
        ):
            return self._mention(position, best + 1, INTRODUCED, score=0.6), best + 1
        if best is None:
            stem = self._lost_apostrophe(position)
            if stem is not None:
                return stem, position + 1
        introduced = self._introduced(position)
        if (
            introduced is not None
            and best is not None
            and self.words.nouns.get(self.lower(introduced)) == "site"
        ):
            introduced = None
        if introduced is not None and (best is None or introduced > best):
            return self._mention(position, introduced, INTRODUCED, score=0.5), introduced
        if best is not None:
            return self._mention(position, best, GAZETTEER, score=0.7), best
        return None, self._past_name(position)

    def _lost_apostrophe(self, position: int) -> Mention | None:
        """A country or large town whose possessive has lost its apostrophe ("Syrias Aleppo province")."""
        token = self.tokens[position]
        if not token.text.endswith("s") or len(token.text) < 6 or token.lower in self.words.seldom_places:
            return None
        if self.gazetteer.country_of_adjective(token.lower) or self.gazetteer.look_up(token.text):
            return None
        entries = self.gazetteer.look_up(token.text[:-1])
        if not entries or not (_is_wide(entries[0]) or entries[0].population >= FAMOUS_POPULATION // 4):
            return None
        span = Span(token.start, token.end - 1)
        return Mention(MentionKind.PLACE, span, self.sentence.index, token.text[:-1], GAZETTEER, score=0.6)

    def text(self, start: int, end: int) -> str:
        """The words from token `start` to `end`, spaced as in the document."""
        parts = [self.tokens[start].text]
        for before, token in zip(self.tokens[start:end], self.tokens[start + 1 : end], strict=False):
            parts.append((" " if token.start > before.end else "") + token.text)
        return "".join(parts)

    def lower(self, position: int) -> str:
        """Lower-case token, or "" outside the sentence."""
        return self.tokens[position].lower if 0 <= position < len(self.tokens) else ""

    def _mention(self, start: int, end: int, producer: Producer, *, score: float) -> Mention:
        span = Span(self.tokens[start].start, self.tokens[end - 1].end)
        return Mention(
            MentionKind.PLACE, span, self.sentence.index, self.text(start, end), producer, score=score
        )

    def _ends(self, start: int) -> list[int]:
        """Ends of candidate names that start at `start`, longest first; a name ends in a capitalised word."""
        ends: list[int] = []
        for end in range(start + 1, min(start + MAX_WORDS, len(self.tokens)) + 1):
            token = self.tokens[end - 1]
            if end - start > 1 and token.start > self.tokens[end - 2].end + 1:
                break
            if self.capital[end - 1]:
                ends.append(end)
            elif token.text == ".":
                if self.lower(end - 2) not in {"st", "ste", "mt", "ft"}:
                    break
            elif token.lower not in _INNER and token.text not in {"'", "’"}:
                break
        return ends[::-1]

    def _is_place(self, start: int, end: int, entries: tuple[PlaceEntry, ...]) -> bool:
        words = self.words
        single = end == start + 1
        lower = self.lower(start)
        if single and (self.gazetteer.country_of_adjective(lower) or len(lower) < 2):
            return False
        if self.tokens[end - 1].text.islower() or self._in_address(start, end):
            return False
        wide = any(_is_wide(entry) for entry in entries)
        if not wide and self._is_ordinary(start, end) and entries[0].population < ORDINARY_POPULATION:
            return False
        if (
            single
            and self.tokens[start].text.isupper()
            and len(lower) < 5
            and self.lettering is Lettering.NORMAL
        ):
            initials = "." in self.tokens[start].text or lower in {"dc", "nyc"}
            if (
                not wide
                and not initials
                and not (self._is_first(start) and self.lower(end) in {",", "-", "—", "–", "("})
            ):
                return False
        if single and (lower in words.seldom_places or _CONTRACTION.search(lower)):
            return (
                self._follows_state(end) and self.lettering is Lettering.NORMAL and not self._is_first(start)
            )
        if self._is_organisation(start, end):
            return False
        if self.lettering is Lettering.NORMAL:
            return self._fits_run(start, end, entries, wide=wide)
        return self._fits_loud(start, end, entries, wide=wide)

    def _is_ordinary(self, start: int, end: int) -> bool:
        """True if every word is an ordinary one or a direction: "South Side", "White House"."""
        words = self.words
        known = words.seldom_places | words.directions | {"side", "house"}
        return end > start + 1 and all(token.lower in known for token in self.tokens[start:end])

    def _is_first(self, start: int) -> bool:
        return not any(token.text[0].isalpha() for token in self.tokens[:start])

    def _follows_state(self, end: int) -> bool:
        """True before ", Ind." or ", Texas": then even an odd name is a town."""
        if self.lower(end) != "," or end + 1 >= len(self.tokens):
            return False
        word = self.tokens[end + 1].text
        dotted = word + "." if self.lower(end + 2) == "." else word
        if self.gazetteer.state_of_abbreviation(dotted):
            return True
        return any(entry.kind in _WIDE for entry in self.gazetteer.look_up(word))

    def _in_address(self, start: int, end: int) -> bool:
        """True inside "www.boston.com", "@Boston" and hashtags."""
        before = self.tokens[start - 1] if start else None
        if (
            before is not None
            and before.end == self.tokens[start].start
            and before.text in {"@", "#", ".", "/", "_"}
        ):
            return True
        after = self.tokens[end] if end < len(self.tokens) else None
        return after is not None and after.start == self.tokens[end - 1].end and after.text in {"@", "_"}

    def _run(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of capitalised words round a candidate, joined by single spaces."""
        low, high = start, end
        while low > 0 and self.capital[low - 1] and self.tokens[low - 1].end + 1 == self.tokens[low].start:
            low -= 1
        while (
            high < len(self.tokens)
            and self.capital[high]
            and self.tokens[high - 1].end + 1 == self.tokens[high].start
        ):
            high += 1
        if low < start and self._is_first(low) and self._is_function_word(low):
            low += 1
        return low, high

    def _is_function_word(self, position: int) -> bool:
        lower = self.lower(position)
        return (
            lower in self.words.locatives
            or lower in self.words.seldom_places
            or lower in _INNER
            or lower == "the"
        )

    def _is_organisation(self, start: int, end: int) -> bool:
        words = self.words
        low, high = self._run(start, end)
        if any(self.lower(i) in words.organisation_heads for i in range(end, high)):
            if self.lower(high - 1) in _BUILDINGS and low == start and self.lower(low - 1) in _IN_NEAR:
                return any(entry.country == "US" for entry in self.gazetteer.look_up(self.text(start, end)))
            return self.lettering is not Lettering.LOUD or self.lower(end) in words.organisation_heads
        of, head = self.lower(start - 1), self.lower(start - 2)
        if of in {"of", "for"} and head in words.organisation_starts and self.capital[start - 2]:
            return True
        if (
            of == "and"
            and self.lower(start - 3) == "of"
            and "state" in {self.lower(start - 4), self.lower(start - 5)}
        ):
            return True
        return of == "of" and head == "state" and self.lower(start - 3) == "islamic"

    def _fits_run(self, start: int, end: int, entries: tuple[PlaceEntry, ...], *, wide: bool) -> bool:
        """Judge a candidate by the capitalised words directly before and after it."""
        words = self.words
        low, high = self._run(start, end)
        before, after = self.lower(start - 1), self.lower(end)
        if before == "." and self.tokens[start - 1].end + 1 == self.tokens[start].start:
            before = self.lower(start - 2) if self.lower(start - 2) in words.titles else before
        top = max(entry.population for entry in entries)
        if high > end and not self._may_precede(after, wide=wide, population=top):
            return self.lower(high - 1) in _BUILDINGS and low == start and before in _IN_NEAR
        if before in words.titles and (end == start + 1 or self.capital[start - 1]):
            return before in words.nouns
        if low < start:
            return self._may_follow(start - 1, wide=wide)
        if end == start + 1 and self.lower(start) in words.given_names and high == end:
            return wide or before in _IN_NEAR or self._follows_state(end) or top >= FAMOUS_POPULATION
        if end == start + 1 and after in words.speech and not wide and top < FAMOUS_POPULATION:
            return False
        return not (self._is_first(start) and end == start + 1 and top < 1000 and not wide)

    def _may_precede(self, after: str, *, wide: bool, population: int) -> bool:
        """True if a capitalised word may stand after a place name that does not hold it ("Homs Governor ...")."""
        words = self.words
        if (
            after in words.nouns
            or after in words.office_heads
            or after in words.titles
            or after in words.seldom_places
        ):
            return True
        if self.gazetteer.country_of_adjective(after):
            return True
        return wide or (population >= FAMOUS_POPULATION and after not in words.given_names)

    def _may_follow(self, position: int, *, wide: bool) -> bool:
        """True if the capitalised word at `position` may stand before a place name ("East", "Iraqi", "Camp")."""
        words, lower = self.words, self.lower(position)
        if lower in words.directions or lower in words.nouns or lower in words.locatives:
            return True
        if self._lost_apostrophe(position) is not None:
            return True
        if self.gazetteer.country_of_adjective(lower) or lower in {"the", "downtown", "nearby", "on", "by"}:
            return True
        if lower in words.given_names or lower in words.titles:
            return False
        return wide or self._is_first(position)

    def _fits_loud(self, start: int, end: int, entries: tuple[PlaceEntry, ...], *, wide: bool) -> bool:
        """Judge a candidate where letters tell nothing: by size and by the words beside it."""
        words = self.words
        before, after = self.lower(start - 1), self.lower(end)
        if before in words.titles or before in words.given_names or after in words.speech and not wide:
            return False
        if any(entry.kind in _WIDE for entry in entries[:3]) and end - start < 4:
            return (
                any(entry.kind is PlaceKind.COUNTRY for entry in entries)
                or self._is_beside_cue(start, end)
                or (entries[0].population >= LOUD_POPULATION and end == start + 1)
                or end > start + 1
            )
        if self._is_beside_cue(start, end):
            return end > start + 1 or len(self.lower(start)) > 3
        least = LOUD_POPULATION if end == start + 1 else LOUD_POPULATION // 8
        return entries[0].population >= least

    def _is_beside_cue(self, start: int, end: int) -> bool:
        words = self.words
        before, after = self.lower(start - 1), self.lower(end)
        if before in words.nouns or after in words.nouns or self._follows_state(end):
            return True
        return before in {"in", "near", "at", "from", "outside"} or (
            before == "of" and self.lower(start - 2) in words.nouns
        )

    def _quiet(self, position: int) -> tuple[Mention | None, int]:
        for end in (position + 2, position + 1):
            if end > len(self.tokens) or not all(t.text[0].isalpha() for t in self.tokens[position:end]):
                continue
            if end == position + 1 and (
                self.lower(position) in self.words.seldom_places or len(self.lower(position)) < 4
            ):
                continue
            entries = self.gazetteer.look_up(self.text(position, end))
            if entries and (
                entries[0].kind is PlaceKind.COUNTRY or entries[0].population >= QUIET_POPULATION
            ):
                return self._mention(position, end, GAZETTEER, score=0.3), end
        return None, position + 1

    def _introduced(self, start: int) -> int | None:
        """End of a name at `start` that a place noun makes a place: "the village of Xyz", "Xyz neighbourhood"."""
        words = self.words
        if self.lettering is not Lettering.NORMAL or self.lower(start) in words.directions:
            return None
        end = start + 1
        while end < len(self.tokens) and end - start < 4 and self._continues_name(end):
            end += 1
        first = self.lower(start)
        if self.gazetteer.country_of_adjective(first) or first in words.nouns or first in words.titles:
            return None
        if (
            self._is_function_word(start)
            and (first in words.locatives or first == "the")
            or first.endswith(_MANNERED)
        ):
            return None
        if first in words.seldom_places and (end == start + 1 or self._is_first(start)):
            return None
        if self.lower(end - 1) in words.organisation_heads:
            return None
        noun_before = self.lower(start - 1) == "of" and self.lower(start - 2) in words.nouns
        if noun_before and self.lower(start - 2) not in {"state", "states", "department", "port"}:
            return end
        if self._in_apposition(end):
            return end
        after = self.lower(end)
        if self._follows_preposition(start, end):
            return end
        kind = words.nouns.get(after)
        if kind is None or kind in {"town", "province"} and after != "town" and after != "city":
            return None
        if self.tokens[end - 1].text.isupper() and len(self.tokens[end - 1].text) < 6:
            return None
        before = self.lower(start - 1)
        if (
            kind == "site"
            and after in {"street", "road", "avenue", "market", "base", "prison", "field"}
            and before not in words.locatives | {"the"}
        ):
            return None
        return end if self.tokens[end].text.islower() or before in words.locatives | {"the"} else None

    def _follows_preposition(self, start: int, end: int) -> bool:
        """True for an unknown name after "in", "near" or "outside", or with an Arabic article after any preposition."""
        words, before = self.words, self.lower(start - 1)
        arabic = self.tokens[start].lower.startswith(_ARTICLE_STARTS) and before in {
            "on",
            "at",
            "to",
            "into",
            "of",
        }
        if before not in _IN_NEAR - {"at"} and not (arabic and self.lower(start - 2) not in words.titles):
            return False
        if self.capital[start - 1] and not self._is_first(start - 1):
            return False
        for token in self.tokens[start:end]:
            plain = token.text.isalpha() or "-" in token.text or "'" in token.text
            ordinary = token.lower in words.seldom_places or token.lower in words.given_names
            if not plain or ordinary or token.text.isupper() or token.lower in words.organisation_heads:
                return False
        after = self.lower(end)
        return after not in words.speech and not (
            end < len(self.tokens) and self.tokens[end].text[0].isdigit()
        )

    def _in_apposition(self, end: int) -> bool:
        """True before ", a town", "a small village": what follows says that the name is a place."""
        position = end + 1 if self.lower(end) == "," else end
        if self.lower(position) not in {"a", "an", "the"}:
            return False
        following = [self.lower(i) for i in range(position + 1, position + 4)]
        kinds = [self.words.nouns.get(word) for word in following]
        return any(kind in {"quarter", "village", "town"} for kind in kinds[:2]) or (
            following[0] not in self.words.nouns and kinds[2] == "village" and following[2] == "village"
        )

    def _continues_name(self, end: int) -> bool:
        token, before = self.tokens[end], self.tokens[end - 1]
        if token.start != before.end + 1 or token.lower in self.words.nouns:
            return False
        if self.capital[end]:
            return True
        inner = token.lower in _INNER - {"and", "of", "the", "on"}
        return inner and end + 1 < len(self.tokens) and self.capital[end + 1]

    def _state(self, position: int) -> tuple[Mention, int] | None:
        """A state abbreviation after a town ("Gary, Ind.", "Waco, TX") or of several letters with stops ("S.C.").

        The label is the state's full name. Gives the mention and the token after it.
        """
        after_town = self.lower(position - 1) == "," and position > 1 and self.capital[position - 2]
        if not self.tokens[position].text[0].isupper() or self.lettering is Lettering.QUIET:
            return None
        for end in range(min(position + 5, len(self.tokens)), position, -1):
            text = self.text(position, end)
            state = self.gazetteer.state_of_abbreviation(text) if len(text) < 8 else None
            if state is None or (not after_town and text.count(".") < 2):
                continue
            if self.lettering is Lettering.LOUD and "." not in text:
                continue
            span = Span(self.tokens[position].start, self.tokens[end - 1].end)
            return Mention(MentionKind.PLACE, span, self.sentence.index, state, STATE, score=0.9), end
        return None

    def _street(self, start: int) -> int | None:
        """End of a street address at `start`: "4400 block of South Maple Street", "6740 N. Clark St.", "Prouty Avenue"."""
        words = self.words
        token = self.tokens[start]
        numbered = token.text[0].isdigit() and not token.text.endswith("%")
        if not numbered and not (self.capital[start] and self.lettering is not Lettering.LOUD):
            return None
        if not numbered and (token.lower in _COURTS or self.lettering is Lettering.QUIET):
            return None
        position = start + 1 if numbered else start
        if numbered and self.lower(position) == "block" and self.lower(position + 1) == "of":
            position += 2
        first = position
        while position < len(self.tokens) and position - first < 5:
            word = self.tokens[position]
            if word.lower in words.streets and position > first:
                if word.lower in {"court", "courts"} and self.lower(position - 1) in _COURTS:
                    return None
                if word.lower in _PLAIN_STREETS and not numbered and not self.capital[position]:
                    return None
                return position + 1
            if not self.capital[position] and word.text != "." and not word.text[0].isdigit():
                return None
            if word.text == "." and len(self.lower(position - 1)) > 2:
                return None
            position += 1
        return None

    def _past_name(self, position: int) -> int:
        """Where to go on after no place was found: past a person's name, so that its surname is not tried alone."""
        if self.lettering is not Lettering.NORMAL or self.lower(position) not in self.words.given_names:
            return position + 1
        after = position + 1
        if self.lower(after + 1) == "." and len(self.lower(after)) == 1:
            after += 2
        if (
            after < len(self.tokens)
            and self.capital[after]
            and self.tokens[after].start - self.tokens[after - 1].end == 1
        ):
            return after if self.lower(after) in self.words.nouns else after + 1
        return position + 1


_IN_NEAR = frozenset("in near outside at inside".split())
_PLAIN_STREETS = frozenset(
    "place way court circle loop trail square highway terrace drive street road avenue".split()
)
