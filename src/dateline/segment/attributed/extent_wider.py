"""What a step of growing an extent leads to, further on: clusters, the clause ahead, marks, the next verb."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.segment.attributed.cue_wider import cluster
from dateline.segment.attributed.view import FINITE, View

INTRODUCES = frozenset(
    {"that", "to", "“", ",", ":", "as", "about", "for", "on", "of", "whether", "if", "how"}
)
"""Words and marks that often stand between a cue and its content."""

ENDS = frozenset({",", ".", "“", "that", ";", ":"})
ENDS_NAME = frozenset({",", ".", "“", "”", ")", ";", ":", "–"})
VERBS = FINITE | {"VBN", "VBG"}


def next_clusters(view: View, chief: str, last: int, following: int, ahead: int) -> Iterator[str]:
    """Features of every step. chief: stem or tag of the word that the extent grows from."""
    word, tag, own = view.word(following), view.tag(following), cluster(view, following)
    yield from (f"c={own}", f"hc={chief}|{own}", f"cc={own}|{cluster(view, ahead)}")
    yield from (f"hwl={chief}|{view.word(last)}|{word}", f"hwt={chief}|{word}|{view.tag(ahead)}")
    yield f"cj={cluster(view, last)}|{tag}"


def after_cue(view: View, head: int, last: int) -> Iterator[str]:
    """Features of a cue growing to the right from the word at `last`."""
    following, n_words, stem = last + 1, len(view.words), view.stems[head]
    word, tag = view.word(following), view.tag(following)
    introduces = next((w for w in view.words[following : following + 8] if w in INTRODUCES), "-")
    finite = any(t in FINITE for t in view.tags[following : following + 8])
    said_before = "”" in view.words[max(0, head - 8) : head]
    rooted = any(t in FINITE for t in view.tags[:head])
    to_end = min(6, n_words - following)
    yield from (f"nx={introduces}", f"nx={introduces}|{word}", f"nx={introduces}|{stem}")
    yield f"nx={introduces}|{stem}|{word}"
    yield from (f"fin{finite:d}{word}", f"lf{rooted:d}{word}", f"lf{rooted:d}e{to_end}", f"e{to_end}{tag}")
    yield from (f"qb{said_before:d}{word}", f"qb{said_before:d}{tag}{finite:d}")
    grown = "_".join(view.words[head + 1 : following]) if last - head < 4 else "long"
    yield from (f"g={grown}|{word}", f"g={grown}|{tag}", f"hg={stem}|{grown}|{word}")
    gap = next((n for n, w in enumerate(view.words[following : following + 12]) if w in ENDS), 12)
    mark = view.word(following + gap)
    yield from (f"k{gap}{mark}", f"k{min(gap, 4)}{mark}{word}", f"k{min(gap, 6)}{mark}{stem}")


def before_cue(view: View, head: int, following: int) -> Iterator[str]:
    """Features of a cue growing to the left, to the word at `following`."""
    word, tag = view.word(following), view.tag(following)
    yield from (f"dh{head - following}{word}", f"dht{head - following}{tag}{view.tags[head]}")
    yield f"-2={word}|{view.word(following - 1)}|{view.stems[head]}"


def after_source(view: View, following: int) -> Iterator[str]:
    """Features of a source growing to the right, to the word at `following`."""
    word = view.word(following)
    ahead = range(following, min(len(view.words), following + 14))
    verb = next((view.stems[at] for at in ahead if view.tags[at] in VERBS), "-")
    gap = next((n for n, w in enumerate(view.words[following : following + 15]) if w in ENDS_NAME), 15)
    finite = next((n for n, t in enumerate(view.tags[following : following + 20]) if t in FINITE), 20)
    yield from (f"vb={verb}", f"vbw={verb}|{word}", f"k{gap}{word}")
    yield from (f"nv{min(finite, 9)}{word}", f"nv{finite < gap}{word}")
