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
    if _owns_act(time, sentence, document):
        return False
    if _opens_statement(time, trigger, sentence):
        return True
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
                if _only_fillers(between, cased=_is_cased(sentence, document)):
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


def _only_fillers(between: str, *, cased: bool) -> bool:
    """True if nothing but "in a statement to AFP on" stands between: fillers and names.

    cased: capitals tell names; in a text of capitals any word may be one, but for those that carry a clause.
    """
    fillers, carriers = time_words().lists["cue_fillers"], time_words().lists["clause_carriers"]
    for word in _WORD.findall(between):
        if word[0].isalpha():
            is_name = word[0].isupper() if cased else word.lower() not in carriers
            if word.lower() not in fillers and not is_name:
                return False
        elif word not in "'’\"“”-(.":
            return False
    return True


def _is_cased(sentence: Sentence, document: Document) -> bool:
    return not document.slice(sentence.span).isupper()


OPENING = 4
"""Code points before a time that opens its sentence: "On "."""
SUBJECT = 8
"""Words of a subject between an opening time and its verb: "On Friday, county prosecutor Ana Perez confirmed"."""


def _opens_statement(time: Span, trigger: Span, sentence: Sentence) -> bool:
    """True for "On Friday, the coroner confirmed that the boy was shot": the day is that of the first verb."""
    if time.start - sentence.span.start > OPENING or trigger.start < time.end:
        return False
    after = [token for token in sentence.tokens if token.start >= time.end]
    if not after or after[0].text != ",":
        return False
    verbs = time_words().lists["statements"]
    return any(token.lower in verbs and token.end <= trigger.start for token in after[1 : SUBJECT + 1])


OWNED = 3
"""Words after "this morning's" in which its act stands: "this morning's bomb attack"."""


def _owns_act(time: Span, sentence: Sentence, document: Document) -> bool:
    """True for "reports on this morning's attack": the day is that of the act, whoever speaks."""
    if document.text[time.end : time.end + 2].lower() not in ("'s", "’s"):
        return False
    after = [token.lower for token in sentence.tokens if token.start >= time.end + 2]
    return any(word in time_words().lists["act_nouns"] for word in after[:OWNED])
