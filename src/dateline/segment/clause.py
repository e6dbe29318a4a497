"""A sentence (or a quoted part of it) while it is searched for reports of speech, and the small questions
asked of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.language.token import Token
from dateline.segment.speaker_phrase import TokenRange, phrase_after, phrase_before, subject_before
from dateline.segment.words import word_list

BREAKS = frozenset([",", ";", "–", "—", "”", '"', "''", "»"])
OPENERS = frozenset(["“", '"', "„", "«", "``", "‘", "'"])
CLOSERS = BREAKS - {",", ";", "–", "—"}
TRIMMED = frozenset(",;:–—-")


@dataclass(frozen=True, slots=True)
class Report:
    """One report of speech; all ranges are half-open token positions in the sentence.

    contents: one range, or two when the reporting clause stands inside ("A, he said, B").
    after: the content follows the reporting word.
    """

    cue: TokenRange
    cue_class: str
    speaker: TokenRange | None
    contents: tuple[TokenRange, ...]
    after: bool
    addressee: TokenRange | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `[low, high)` of a sentence. found: the reports read so far, left to right (grows while
    reading).

    caseless: all capitals or none, so that capitals tell nothing.
    """

    tokens: Sequence[Token]
    low: int
    high: int
    caseless: bool
    found: list[Report] = field(default_factory=list)

    def word(self, at: int) -> str:
        """Lower-case word at `at`; empty outside the clause."""
        return self.tokens[at].lower if self.low <= at < self.high else ""

    def text(self, at: int) -> str:
        """Word at `at` as written; empty outside the clause."""
        return self.tokens[at].text if self.low <= at < self.high else ""

    def named_before(self, stop: int) -> TokenRange | None:
        """Naming phrase that ends at `stop`."""
        return phrase_before(self.tokens, stop, self.low, caseless=self.caseless)

    def subject_before(self, stop: int) -> TokenRange | None:
        """Naming phrase that is the subject of the verb at `stop`."""
        return subject_before(self.tokens, stop, self.low, caseless=self.caseless)

    def named_after(self, start: int) -> TokenRange | None:
        """Naming phrase that starts at `start`."""
        return phrase_after(self.tokens, start, self.high)

    def seek(self, words: frozenset[str], start: int, n_tokens: int, *, opener: bool = False) -> int | None:
        """First of `n_tokens` tokens from `start` whose word is among `words` (or, with `opener`, opens a
        quotation).
        """
        for at in range(start, min(self.high, start + n_tokens)):
            if self.tokens[at].lower in words or (opener and self.tokens[at].text in OPENERS):
                return at
        return None

    def strip(self, first: int, stop: int) -> TokenRange:
        """The range without commas, colons and dashes at its ends."""
        while first < stop and self.tokens[first].text in TRIMMED:
            first += 1
        while stop > first and self.tokens[stop - 1].text in TRIMMED:
            stop -= 1
        return first, stop

    def verb_start(self, at: int) -> int:
        """Where the verb group of the cue at `at` begins: before auxiliaries, adverbs and a time after the
        speaker.
        """
        times = word_list("cues", "between", "times")
        helpers = word_list("cues", "between", "auxiliaries") | word_list("cues", "between", "adverbs")
        first = at
        while first > self.low:
            word = self.tokens[first - 1].lower
            if word in helpers:
                first -= 1
            elif first - 1 > self.low and word in times and word not in ("may", "march"):
                first -= 1 + (self.tokens[first - 2].lower == "on")
            else:
                break
        return first

    def skip_time(self, at: int) -> int:
        """Position past "Monday", "on Monday (June 26th)", "late on Saturday", "earlier this week"."""
        times = word_list("cues", "between", "times")
        start = at
        while at < self.high:
            word = self.tokens[at].lower
            if word in times or (word in ("on", "in") and self.word(at + 1) in times):
                at += 1
            elif word == "(" and (closed := self.seek(frozenset([")"]), at, 8)) is not None:
                at = closed + 1
            elif at > start and word[0].isdigit() and self.tokens[at - 1].lower in times:
                at += 1
            else:
                break
        return at

    def is_tail(self, first: int, stop: int) -> bool:
        """Whether `[first, stop)` can be circumstances of speaking ("in a statement", "by telephone from
        Aleppo").
        """
        if first >= stop:
            return True
        word = self.tokens[first].lower
        return word in word_list("cues", "between", "tail") or (word.endswith("ly") and len(word) > 4)

    def content_start(self, at: int) -> int:
        """Where words said before the speaker at `at` begin: after the last report that stood wholly before
        them.
        """
        for report in reversed(self.found):
            if not report.after:
                start = max(report.cue[1], report.speaker[1] if report.speaker is not None else 0)
                return start if self.low < start < at else self.low
        return self.low
