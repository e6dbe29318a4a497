"""Names of armed organisations that no table holds: "the Falcon Brigade", "the Harrow Liberation Front"."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.codebook.demonyms import country_of_adjective
from dateline.language.phrases import PhraseTrie
from dateline.language.token import Token
from dateline.record.claim import Producer
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

MOST_WORDS = 5
"""Longest run of names before the head."""

RULE = Producer("lexicon.organisation")


@dataclass(frozen=True, slots=True)
class _Words:
    heads: PhraseTrie[str]
    political: frozenset[str]
    not_armed: frozenset[str]


@cache
def _words() -> _Words:
    path = resources.files("dateline.tag") / "data" / "organisations.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    heads: PhraseTrie[str] = PhraseTrie()
    for head in lists["heads"]:
        heads.add(head, head)
    return _Words(heads, frozenset(lists["political"]), frozenset(lists["not_armed"]))


def find_organisations(
    sentence: Sentence, *, parts: frozenset[int] | None, known: Sequence[Mention]
) -> list[Mention]:
    """ACTOR mentions by their form alone; label: the name as written.

    parts: in a text all in one case, the tokens that no list knows; None where capitals tell. known: ACTOR mentions
    of the table, which stand before these.
    """
    tokens = sentence.tokens
    found: list[Mention] = []
    for match in _words().heads.find(tokens):
        first = _first(tokens, match.first, parts)
        if first == match.first:
            continue
        span = Span(tokens[first].start, tokens[match.stop - 1].end)
        name = " ".join(t.text for t in tokens[first : match.stop])
        if name.lower() in _words().not_armed or any(m.span.overlaps(span) for m in known):
            continue
        if parts is None and not tokens[match.stop - 1].text[0].isupper():
            continue
        found.append(Mention(MentionKind.ACTOR, span, sentence.index, name, RULE))
    return found


def _first(tokens: Sequence[Token], head: int, parts: frozenset[int] | None) -> int:
    """Index of the first word of the name; the head's own if nothing before it is a name."""
    first = head
    named = False
    while first > 0 and head - first < MOST_WORDS:
        token = tokens[first - 1]
        unknown = token.text[0].isupper() and first > 1 if parts is None else first - 1 in parts
        if not unknown and not (parts is not None and token.lower in _words().political):
            break
        named = named or (token.lower not in country_of_adjective() and token.text.isalpha())
        first -= 1
    return first if named else head
