"""Speakers set before or behind a headline with a mark: "Police: two killed", "Two killed in blast - police"."""

from __future__ import annotations

from dateline.segment.clause import Clause, Report
from dateline.segment.speaker_phrase import TokenRange, is_speaker_noun, speaker_noun_kind
from dateline.segment.words import word_list

LONGEST_LABEL = 5
"""Words of a label at most: "Syrian Observatory for Human Rights"."""

SHORTEST_CONTENT = 3
BEHIND = frozenset(["-", "–", "—", ":"])


def read_label(clause: Clause) -> Report | None:
    """The report that a label at either end of the sentence makes, if it has one."""
    return _label_before(clause) or _label_behind(clause)


def _label_before(clause: Clause) -> Report | None:
    colon = clause.seek(frozenset([":"]), clause.low + 1, LONGEST_LABEL)
    if colon is None or clause.high - colon <= SHORTEST_CONTENT:
        return None
    speaker = (clause.low, colon)
    if not _is_label(clause, speaker, "document"):
        return None
    return Report((colon, colon + 1), "say", speaker, ((colon + 1, clause.high),), after=True)


def _label_behind(clause: Clause) -> Report | None:
    for mark in range(clause.high - 2, max(clause.low, clause.high - 2 - LONGEST_LABEL), -1):
        if clause.text(mark) in BEHIND:
            speaker = (mark + 1, clause.high)
            apart = clause.tokens[mark - 1].end < clause.tokens[mark].start or clause.text(mark) == ":"
            if not apart or mark - clause.low < SHORTEST_CONTENT or not _is_label(clause, speaker, "agency"):
                return None
            return Report((mark, mark + 1), "say", speaker, ((clause.low, mark),), after=False)
    return None


def _is_label(clause: Clause, words: TokenRange, never: str) -> bool:
    """Whether the words name somebody who may speak and nothing else. never: a kind that speaks in no label."""
    tokens = clause.tokens[slice(*words)]
    last = tokens[-1].lower
    if not is_speaker_noun(last) or last in word_list("speakers", "shape", "no_labels"):
        return False
    if any(speaker_noun_kind(token.lower) in (never, "document") for token in tokens):
        return False
    modifiers, links = word_list("speakers", "shape", "modifiers"), word_list("speakers", "shape", "links")
    return all(
        token.text[0].isupper() or is_speaker_noun(token.lower) or token.lower in modifiers | links
        for token in tokens
    )
