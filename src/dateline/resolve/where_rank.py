"""Which of a sentence's places are an act's: a linear ranking, learned from sentences that people marked.

Two sums of weights for each candidate: "best" was fitted to choose one place or none, "each" to judge every place
alone. The weights are made by `train/place.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language.linear import UNIT, load_linear
from dateline.resolve.where_candidates import Candidate
from dateline.resolve.where_features import Scene, describe
from dateline.resolve.where_words import rank_words

LEAST_BEST = -0.4 * UNIT
LEAST_EACH = 0.5 * UNIT
"""From these sums on, a place is the act's: the first place, and others beside it. Swept on a fifth of the part of
event_location that was trained on, with weights from the rest."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with its sums, in thousandths."""

    candidate: Candidate
    best: int
    each: int


def is_verb(scene: Scene) -> bool:
    """True if a verb tells of the act, by its form, the word before it, or its being among the verbs learned.

    Only verbs were marked for the ranking: of "clashes", "air strikes" and "the bombing" it knows nothing.
    """
    act, before = scene.word(scene.act), scene.word(scene.act - 1)
    if act.endswith("ed") or before in rank_words().verb_leads:
        return True
    if act.endswith("ing"):
        return before not in rank_words().noun_leads
    if before in rank_words().noun_leads or before in rank_words().prepositions:
        return False
    weights = load_linear("dateline.resolve", "place").weights
    return f"v={act}|A" in weights and f"v={act}|B" in weights


def rank_candidates(scene: Scene) -> tuple[Ranked, ...]:
    """The candidates, likeliest first by both sums together; of equals the one that stands first."""
    model = load_linear("dateline.resolve", "place")
    best, each = model.labels.index("best"), model.labels.index("each")
    ranked = []
    for candidate, features in zip(scene.candidates, describe(scene), strict=True):
        sums = model.score(features)
        ranked.append(Ranked(candidate, sums[best], sums[each]))
    return tuple(sorted(ranked, key=lambda r: (-r.best - r.each, r.candidate.first)))


def take(ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Those that are the act's, likeliest first; none if the likeliest is none."""
    if not ranked or ranked[0].best <= LEAST_BEST:
        return ()
    return (ranked[0], *(r for r in ranked[1:] if r.each > LEAST_EACH))


def first_named(taken: Sequence[Ranked], scene: Scene) -> tuple[Ranked, ...]:
    """The places with the first-named of the likeliest one's list in front: an act told of "A, B and C" is put in A."""
    if len(taken) < 2:
        return tuple(taken)
    heads = dict(zip(scene.candidates, scene.heads, strict=True))
    listed = [r for r in taken if heads[r.candidate] == heads[taken[0].candidate]]
    first = min(listed, key=lambda r: r.candidate.first)
    return (first, *(r for r in taken if r is not first))
