"""Sentences of a treebank over Dateline's own words: the treebank cuts hyphens and contractions, Dateline does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.language.token import Token, split_words

MARK_TAGS = {".": ".", "?": ".", "!": ".", ",": ",", "-": "HYPH", "(": "-LRB-", ")": "-RRB-"}
"""Tags of marks that Dateline cuts off from a word of the treebank ("No." is "No" and ".")."""


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """One sentence, with one tag for each word."""

    words: tuple[Token, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A token of the treebank. head: 0-based, -1 for the root."""

    form: str
    tag: str
    head: int
    start: int
    end: int


def read_sentences(path: Path) -> Iterator[TaggedSentence]:
    """The sentences of a JSON-lines file, in order; one whose words do not fit Dateline's is left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            rows = [_Row(t[0], t[3], t[4] - 1, t[6], t[7]) for t in record["tokens"]]
            sentence = _over_own_words(_part_contractions(rows), split_words(record["text"]))
            if sentence is not None:
                yield sentence


def _part_contractions(rows: list[_Row]) -> list[_Row]:
    """Rows with spans of their own: the parts of "don't" share one span in the file."""
    parted: list[_Row] = []
    for i, row in enumerate(rows):
        first = i
        while first > 0 and (rows[first - 1].start, rows[first - 1].end) == (row.start, row.end):
            first -= 1
        before = sum(len(r.form) for r in rows[first:i])
        last = i + 1 == len(rows) or (rows[i + 1].start, rows[i + 1].end) != (row.start, row.end)
        if first == i and last:
            parted.append(row)
        else:
            start = row.start + before
            parted.append(replace(row, start=start, end=row.end if last else start + len(row.form)))
    return parted


def _over_own_words(rows: list[_Row], words: tuple[Token, ...]) -> TaggedSentence | None:
    groups = [[i for i, r in enumerate(rows) if r.start < w.end and w.start < r.end] for w in words]
    owner: dict[int, int] = {}
    for at, group in enumerate(groups):
        for i in group:
            owner.setdefault(i, at)
    if len(owner) < len(rows) or not all(groups):
        return None
    tags: list[str] = []
    for at, (word, group) in enumerate(zip(words, groups, strict=True)):
        row = rows[next((i for i in group if rows[i].head not in group), group[0])]
        mark = not any(c.isalnum() for c in word.text)
        whole = not any(c.isalnum() for c in row.form)
        if (
            owner[group[0]] != at and mark and not whole
        ):  # a later part of one token of the treebank: "03", ":", "20"
            tags.append(MARK_TAGS.get(word.text, "SYM"))
        else:
            tags.append(row.tag)
    return TaggedSentence(words, tuple(tags))


def lower_case(sentence: TaggedSentence) -> TaggedSentence:
    """The same in lower case: much news comes in capitals or in small letters alone."""
    return replace(sentence, words=tuple(w._replace(text=w.text.lower()) for w in sentence.words))
