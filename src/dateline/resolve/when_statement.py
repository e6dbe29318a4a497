"""Times that hang on a reporting word: "said on Thursday" dates the statement, never the act."""

from __future__ import annotations

import re

from dateline.language.times.words import time_words
from dateline.language.token import Token
from dateline.segment.sentence import Sentence
from dateline.text.document import Document
from dateline.text.span import Span

NEAR_CUE = 60
"""Code points between a reporting verb and its day: "said in a statement to Reuters on Thursday"."""

NOTIFIED = frozenset({"reported"})
"""In the passive these tell when an act became known, which is its day: "the shooting was reported Monday"."""


def hangs_on_cue(
    time: Span, trigger: Span, sentence: Sentence, *, document: Document, cues: tuple[Span, ...]
) -> bool:
    """True if a time dates a statement: "said on Thursday", "told AFP late Monday", "on Thursday said".

    Besides `cues`, reporting verbs of the word list count. The trigger between cue and time breaks the tie.
    """
    words = time_words().lists
    heads = [
        Span(token.start, token.end)
        for index, token in enumerate(sentence.tokens)
        if token.lower in words["reporting"] and not _notified(index, sentence.tokens)
    ]
    for cue in sorted({*heads, *(c for c in cues if sentence.span.contains(c))}):
        if cue.overlaps(trigger) or cue.overlaps(time):
            continue
        if cue.end <= time.start:
            if time.start - cue.end <= NEAR_CUE and not cue.end <= trigger.start < time.start:
                between = document.text[cue.end : time.start]
                if _only_fillers(between):
                    return True
        elif cue.start - time.end <= 2 and not document.text[time.end : cue.start].strip():
            word = document.slice(cue).split()[0].lower()
            if word in words["reporting"] and word not in words["cue_starts"]:
                return True
    return False


def _notified(index: int, tokens: tuple[Token, ...]) -> bool:
    """True for "was reported": somebody called the police, on the day of the act."""
    return tokens[index].lower in NOTIFIED and index > 0 and tokens[index - 1].lower in ("was", "were")


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")


def _only_fillers(between: str) -> bool:
    """True if nothing but "in a statement to AFP on" stands between: fillers and names."""
    fillers = time_words().lists["cue_fillers"]
    for word in _WORD.findall(between):
        if word[0].isalpha():
            if word.lower() not in fillers and not word[0].isupper():
                return False
        elif word not in "'’\"“”-(.":
            return False
    return True
