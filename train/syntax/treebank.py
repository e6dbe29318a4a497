"""Trees of a treebank over Dateline's own words: the treebank cuts hyphens and contractions, Dateline does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.language.token import Token, split_words

MARK_TAGS = {".": ".", "?": ".", "!": ".", ",": ",", "-": "HYPH", "(": "-LRB-", ")": "-RRB-"}
"""Tags of marks that Dateline cuts off from a word of the treebank ("No." is "No" and ".")."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence. heads: index of each word's head; `len(words)` for the root. relations: to the head."""

    words: tuple[Token, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A token of the treebank. head: 0-based, -1 for the root."""

    form: str
    tag: str
    head: int
    relation: str
    start: int
    end: int


def read_trees(path: Path) -> Iterator[Tree]:
    """The trees of a JSON-lines file, in order; a sentence whose words cannot be made a tree is left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            rows = [_Row(t[0], t[3], t[4] - 1, t[5], t[6], t[7]) for t in record["tokens"]]
            tree = _over_own_words(_part_contractions(rows), split_words(record["text"]))
            if tree is not None:
                yield tree


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


def _over_own_words(rows: list[_Row], words: tuple[Token, ...]) -> Tree | None:
    groups = [[i for i, r in enumerate(rows) if r.start < w.end and w.start < r.end] for w in words]
    owner: dict[int, int] = {}
    for at, group in enumerate(groups):
        for i in group:
            owner.setdefault(i, at)
    if len(owner) < len(rows) or not all(groups):
        return None
    tags: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    for at, (word, group) in enumerate(zip(words, groups, strict=True)):
        lead = next((i for i in group if rows[i].head not in group), group[0])
        row = rows[lead]
        if owner[lead] != at:  # a later part of one token of the treebank: "03", ":", "20"
            mark = not any(c.isalnum() for c in word.text)
            whole = not any(c.isalnum() for c in row.form)
            tags.append(MARK_TAGS.get(word.text, "SYM") if mark and not whole else row.tag)
            heads.append(owner[lead])
            relations.append("punct" if mark else "flat")
            continue
        tags.append(row.tag)
        heads.append(len(words) if row.head < 0 else owner[row.head])
        relations.append(row.relation)
    tree = Tree(words, tuple(tags), tuple(heads), tuple(relations))
    return tree if _is_tree(tree) else None


def _is_tree(tree: Tree) -> bool:
    n = len(tree.words)
    for start in range(n):
        at, steps = start, 0
        while at != n:
            at, steps = tree.heads[at], steps + 1
            if steps > n:
                return False
    return sum(head == n for head in tree.heads) == 1


def lower_case(tree: Tree) -> Tree:
    """The same tree in lower case: much news comes in capitals or in small letters alone."""
    return replace(tree, words=tuple(w._replace(text=w.text.lower()) for w in tree.words))


def without_stop(tree: Tree) -> Tree:
    """The same tree without its final mark, as headlines stand."""
    last = len(tree.words) - 1
    if last < 1 or tree.tags[last] != "." or last in tree.heads:
        return tree
    heads = tuple(last if head > last else head for head in tree.heads[:last])
    return Tree(tree.words[:last], tree.tags[:last], heads, tree.relations[:last])
