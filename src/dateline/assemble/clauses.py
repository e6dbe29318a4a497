"""Where the clauses of a sentence part, by conjunctions and marks alone."""

from __future__ import annotations

from bisect import bisect_right

from dateline.segment.sentence import Sentence
from dateline.text.span import Span

ALWAYS = frozenset({";", "while", "whereas", "although", "—", "–"})
"""Words and marks that open a clause wherever they stand."""

SUBORDINATE = frozenset({"after", "before", "when", "but", "following", "since", "until"})
"""Words that open a clause unless a number or the sentence's start makes them something else."""


def clause_starts(sentence: Sentence) -> tuple[int, ...]:
    """Offsets at which clauses begin; the first is the sentence's own start."""
    starts = [sentence.span.start]
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        word = tokens[at].lower
        opens = (
            word in ALWAYS
            or (word in SUBORDINATE and at > 2)
            or (word == "and" and tokens[at - 1].text == ",")
        )
        if opens:
            starts.append(tokens[at].start)
    return tuple(starts)


def clause_of(span: Span, starts: tuple[int, ...]) -> int:
    """Running number of the clause in which `span` begins."""
    return bisect_right(starts, span.start) - 1


def clause_span(number: int, starts: tuple[int, ...], sentence: Sentence) -> Span:
    """The stretch of clause `number`."""
    end = starts[number + 1] if number + 1 < len(starts) else sentence.span.end
    return Span(starts[number], end)
