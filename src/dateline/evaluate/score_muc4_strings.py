"""How far one string fill of a MUC-4 template matches the key's, after the scoring guidelines, section 3.1.1.

Fully: the same words once articles, quantifiers, numbers and nationalities are set aside; or the key's words
with more modifiers of the same noun. Partly: the key's words and more that is no modifier, only part of the
key's words, or the same head noun. The guidelines leave the rest to a person; here it counts as wrong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from dateline.codebook.demonyms import country_of_adjective
from dateline.evaluate.muc4_tables import open_tables


class Match(IntEnum):
    """How right a fill is, worst first; PARTIAL counts half."""

    INCORRECT = 0
    PARTIAL = 1
    CORRECT = 2


Words = tuple[str, ...]

NAME, ORGANISATION = "hum_tgt_name", "perp_organization_id"
SAME_HEAD_SLOTS = frozenset(
    {"incident_instrument_id", "perp_individual_id", "phys_tgt_id", "hum_tgt_description"}
)
"""Slots where the noun alone is worth half; names and organisations need words of the name itself."""

WORD = re.compile(r"[A-Z0-9]+(?:[-'.][A-Z0-9]+)*|[,()\[\]]")
MARKS = frozenset(",()[]")


def match_strings(slot: str, ours: str, key: Sequence[str]) -> Match:
    """The best match of our string with one of the key's alternatives."""
    best = max((_match(slot, _words(ours), _words(value)) for value in key), default=Match.INCORRECT)
    if best is not Match.CORRECT and slot == ORGANISATION and _is_name_with_short_form(ours, key):
        return Match.CORRECT
    return best


@cache
def _words(text: str) -> Words:
    """Upper-case words and marks, what is not essential at the front taken off (all of it if that is all)."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().upper()
    words = tuple(WORD.findall(plain))
    start = 0
    while start < len(words) - 1 and _is_nonessential(words[start]):
        start += 1
    return words[start:]


@cache
def _is_nonessential(word: str) -> bool:
    return word in open_tables().nonessential or word.isdigit() or word.lower() in country_of_adjective()


def _match(slot: str, ours: Words, key: Words) -> Match:
    if not ours or not key:
        return Match.INCORRECT
    if _no_marks(ours) == _no_marks(key):
        return Match.CORRECT
    if len(ours) > len(key):
        if ours[-len(key) :] == key and slot != ORGANISATION and _are_modifiers(ours[: -len(key)]):
            return Match.CORRECT
        if ours[: len(key)] == key and slot in SAME_HEAD_SLOTS and _opens_modifier(ours[len(key) :]):
            return Match.CORRECT
    if _contains(ours, key) or _contains(key, ours):
        return Match.PARTIAL
    if slot in SAME_HEAD_SLOTS and _head(ours) == _head(key):
        return Match.PARTIAL
    return Match.INCORRECT


def _no_marks(words: Words) -> Words:
    return tuple(word for word in words if word not in MARKS)


def _are_modifiers(words: Words) -> bool:
    """True if the words can stand before a noun: none ends a phrase or joins two."""
    linking = open_tables().linking
    return not any(word in MARKS or word in linking for word in words)


def _opens_modifier(words: Words) -> bool:
    """True if the words after a noun modify it: "of the mayor", "who were witnesses"; not after a comma."""
    return words[0] in open_tables().postmodifying and "," not in words


def _contains(outer: Words, inner: Words) -> bool:
    outer, inner = _no_marks(outer), _no_marks(inner)
    span = len(inner)
    return span > 0 and any(outer[i : i + span] == inner for i in range(len(outer) - span + 1))


def _head(words: Words) -> str:
    """The last word before the first mark or linking word, singular and plural alike."""
    linking = open_tables().linking
    end = next((i for i, word in enumerate(words) if i and (word in MARKS or word in linking)), len(words))
    return words[end - 1].removesuffix("S")


def _is_name_with_short_form(ours: str, key: Sequence[str]) -> bool:
    """True for "Army of National Liberation (ELN)" where the key has the name and the short form apart."""
    parts = [part.strip() for part in re.split(r"[,()\[\]]", ours) if part.strip()]
    alternatives = {_words(value) for value in key}
    return len(parts) > 1 and all(_words(part) in alternatives for part in parts)
