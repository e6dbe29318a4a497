"""Syndicated copies: reports whose text is nearly the same count as one telling."""

from __future__ import annotations

import re
from typing import NamedTuple

from dateline.merge.words import plain_words
from dateline.text.document import TEXT_KINDS, Document, RegionKind

SHINGLE_WORDS = 4
SAME_TEXT = 0.8
"""Share of the shorter text's shingles that the longer must hold for the two to be one text."""

SAME_AGENCY_TEXT = 0.5
"""The same, if both credit one agency: papers cut an agency's text to fit."""

CREDIT = re.compile(r"\(\s*([A-Z][\w .&'’-]{1,30}?)\s*\)")
"""An agency in a header: "BAGHDAD, 12 May (Agency) -"."""


def group_copies(documents: tuple[Document, ...]) -> tuple[int, ...]:
    """For each document the index of the first one (in the order given) that tells the same text.

    Copies of copies are copies: being one source, unlike being one act, does follow along a chain.
    """
    if len(documents) < 2:
        return tuple(range(len(documents)))
    texts = tuple(_Text(document.text, _shingles(document), _credits(document)) for document in documents)
    first = list(range(len(texts)))
    for index, text in enumerate(texts):
        for earlier in range(index):
            if first[earlier] != first[index] and _is_copy(texts[earlier], text):
                old, new = max(first[earlier], first[index]), min(first[earlier], first[index])
                first = [new if group == old else group for group in first]
    return tuple(first)


class _Text(NamedTuple):
    text: str
    shingles: frozenset[tuple[str, ...]]
    credited: frozenset[str]


def _is_copy(one: _Text, other: _Text) -> bool:
    smaller = min(len(one.shingles), len(other.shingles))
    if smaller == 0:
        return one.text == other.text
    shared = len(one.shingles & other.shingles) / smaller
    return shared >= SAME_TEXT or (shared >= SAME_AGENCY_TEXT and bool(one.credited & other.credited))


def _shingles(document: Document) -> frozenset[tuple[str, ...]]:
    words = tuple(
        word
        for region in document.regions
        if region.kind in TEXT_KINDS
        for word in plain_words(document.slice(region.span))
    )
    return frozenset(zip(*(words[offset:] for offset in range(SHINGLE_WORDS)), strict=False))


def _credits(document: Document) -> frozenset[str]:
    headers = (region for region in document.regions if region.kind is RegionKind.HEADER)
    return frozenset(
        match.group(1).lower() for header in headers for match in CREDIT.finditer(document.slice(header.span))
    )
