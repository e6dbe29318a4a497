"""How alike two reports are in wording: rare words and names count for much, common ones for little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log, sqrt

from dateline.merge.words import common_words, plain_words
from dateline.text.document import TEXT_KINDS, Document, RegionKind

NAME = re.compile(r"[A-Z][a-z'’-]+(?:[ \n]+[A-Z][a-z'’-]+)+")
"""Capitalised words in a row: persons, streets, schools, units."""

UNSEEN_DOCUMENTS = 100
"""Documents imagined besides those at hand: in a collection of two, a word in both may still be common."""

SHORTEST_WORD = 3
RARE_IN = 30
"""A name in more documents of the collection does not bring two of them together by itself."""

N_RARE = 8
"""How many of a document's rarest shared names bring it together with others."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One document's words and names, weighted by rarity, each set of unit length.

    rare_names: the rarest names that other documents of the collection have too, sorted.
    """

    words: Mapping[str, float]
    names: Mapping[str, float]
    rare_names: tuple[str, ...]


def weigh_wordings(documents: Iterable[Document]) -> dict[str, Wording]:
    """The wording of each document, by id; rarity is taken from the documents themselves."""
    documents = tuple(documents)
    words = {document.document_id: _words(document) for document in documents}
    names = {document.document_id: _names(document) for document in documents}
    n_with_word, n_with_name = _counts(words), _counts(names)
    n_documents = len(words) + UNSEEN_DOCUMENTS
    wordings: dict[str, Wording] = {}
    for document_id in words:
        shared = [name for name in names[document_id] if 1 < n_with_name[name] <= RARE_IN]
        rarest = sorted(shared, key=lambda name: (n_with_name[name], name))[:N_RARE]
        wordings[document_id] = Wording(
            words=_unit(words[document_id], n_with_word, n_documents),
            names=_unit(names[document_id], n_with_name, n_documents),
            rare_names=tuple(sorted(rarest)),
        )
    return wordings


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Cosine of two weighted sets of unit length: 0 for nothing shared, 1 for the same."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    # The smaller one's own (sorted) order: a sum of floats depends on its order.
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def _words(document: Document) -> frozenset[str]:
    common = common_words()
    return frozenset(
        word
        for region in document.regions
        if region.kind in TEXT_KINDS
        for word in plain_words(document.slice(region.span))
        if len(word) >= SHORTEST_WORD and word not in common
    )


def _names(document: Document) -> frozenset[str]:
    """Pairs of neighbouring capitalised words; headlines capitalise everything and are left out."""
    pairs: set[str] = set()
    for region in document.regions:
        if region.kind in TEXT_KINDS and region.kind is not RegionKind.HEADLINE:
            for match in NAME.finditer(document.slice(region.span)):
                words = plain_words(match.group())
                pairs.update(f"{first} {second}" for first, second in pairwise(words))
    return frozenset(pairs)


def _counts(sets: Mapping[str, frozenset[str]]) -> Counter[str]:
    return Counter(word for held in sets.values() for word in held)


def _unit(held: frozenset[str], n_with: Counter[str], n_documents: int) -> dict[str, float]:
    weights = {word: log(1 + n_documents / n_with[word]) for word in sorted(held)}
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()}
