"""Longest match of names in tokens."""

from __future__ import annotations

from dateline.codebook.name_trie import NameTrie, expand_alternatives, name_parts, rows_of
from dateline.language.token import split_words


def test_parts_ignore_hyphens_apostrophes_and_accents() -> None:
    assert name_parts("al-qa'ida") == ("al", "qaida")
    assert name_parts("séléka") == ("seleka",)
    assert name_parts("u.s.") == ("us",)
    assert name_parts("-") == ()


def test_alternatives_are_expanded_in_order() -> None:
    assert list(expand_alternatives("{a,b} c{,s}")) == ["a c", "a cs", "b c", "b cs"]


def test_matches_are_shortest_first_and_end_with_a_token() -> None:
    trie: NameTrie[int] = NameTrie()
    trie.add("red", 1)
    trie.add("red star", 2)
    assert trie.matches(rows_of(split_words("red star-like star")), 0) == [(0, [1])]
    assert trie.matches(rows_of(split_words("red-star")), 0) == [(0, [2])]
    assert trie.matches(rows_of(split_words("red star")), 0) == [(0, [1]), (1, [2])]
