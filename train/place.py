"""Weights of the place ranking: python -m train.place ../shared/corpora [--check]

Learns from parts 1 to 4 of event_location; the bench reports part 0 alone. --check: the weights are not written;
thresholds are swept on part 1 instead, with weights from parts 2 to 4.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.evaluate.corpus_event_location import part_of, read_event_location
from dateline.evaluate.event_place import read_verb_sentence
from dateline.language.linear import UNIT, LinearModel
from dateline.resolve.where_candidates import find_candidates
from dateline.resolve.where_features import Scene, describe
from dateline.resolve.where_rank import LEAST_BEST, LEAST_EACH
from dateline.resources import open_resources
from train.linear import digest, keep

LEAST = 3
"""Examples that a feature must occur in."""
PENALTY = 1.5
"""Of the squared weights of "best"."""
STRENGTH = 0.3
"""sklearn's C for "each". All three were swept as the thresholds were."""
OUTPUT = Path(__file__).parent.parent / "src" / "dateline" / "resolve" / "data" / "place.weights.tsv"


@dataclass(frozen=True, slots=True)
class Example:
    """One act: features of its candidates, which of them are its places, and how many places it has."""

    part: int
    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    n_places: int


def read_examples(corpora: Path) -> tuple[Example, ...]:
    """The acts of event_location with their part, in the corpus's order."""
    resources = open_resources()
    found = []
    for report, gold in read_event_location(corpora / "event_location", "train"):
        part = part_of(report.text)
        seen = read_verb_sentence(report, resources)
        if seen is None:
            continue
        candidates = find_candidates(seen.sentence, seen.located)
        scene = Scene(seen.sentence, report.verb, candidates, seen.mentions)
        tokens = seen.sentence.tokens
        spans = [(tokens[c.first].start, tokens[c.end - 1].end) for c in candidates]
        right = tuple(any(g.start < end and start < g.end for g in gold.spans) for start, end in spans)
        features = tuple(tuple(sorted(set(each))) for each in describe(scene))
        found.append(Example(part, features, right, len(gold.spans)))
    return tuple(found)


class Fitted:
    """Weights of both sums over one vocabulary."""

    def __init__(self, examples: Sequence[Example]) -> None:
        rows = [features for example in examples for features in example.features]
        often = Counter(feature for row in rows for feature in row)
        vocabulary = sorted(feature for feature, n in often.items() if n >= LEAST)
        self.vectoriser = CountVectorizer(analyzer=list, vocabulary=vocabulary, dtype=float)
        matrix = self.vectoriser.transform(rows).tocsr()
        right = np.array([float(r) for example in examples for r in example.right])
        group = np.array([i for i, example in enumerate(examples) for _ in example.right])
        self.best = fit_choice(matrix, right, group, len(examples))
        model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=0)
        model.fit(matrix, right)
        self.each = model.coef_[0]
        self.each_bias = float(model.intercept_[0])

    def model(self, card: dict[str, Any]) -> LinearModel:
        """As whole-number weights; the intercept is added to the feature that every candidate has."""
        weights = {}
        for feature, column in self.vectoriser.vocabulary_.items():
            each = self.each[column] + (self.each_bias if feature == "bias" else 0.0)
            weights[feature] = (round(float(self.best[column]) * UNIT), round(float(each) * UNIT))
        return LinearModel(("best", "each"), weights, card)


def fit_choice(matrix: Any, right: Any, group: Any, n_groups: int) -> Any:
    """Weights that make the right candidate of a group likely against the others and against none, whose sum is 0.

    Of several right ones each counts its share.
    """
    n_right = np.bincount(group, weights=right, minlength=n_groups)
    share = right / np.maximum(n_right[group], 1)

    def loss(weights: Any) -> tuple[float, Any]:
        sums = matrix @ weights
        top = np.zeros(n_groups)
        np.maximum.at(top, group, sums)
        powers = np.exp(sums - top[group])
        total = np.bincount(group, weights=powers, minlength=n_groups) + np.exp(-top)
        likely = (share * sums).sum() - (np.log(total) + top).sum()
        slope = matrix.T @ (share - powers / total[group])
        return -likely + PENALTY / 2 * (weights @ weights), -slope + PENALTY * weights

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x


def score(examples: Sequence[Example], model: LinearModel, *, best: float, each: float) -> tuple[float, ...]:
    """Precision, recall and F1 of the places taken from these sums on."""
    given = right = wanted = 0
    for example in examples:
        wanted += example.n_places
        sums = [model.score(features) for features in example.features]
        if not sums:
            continue
        first = max(range(len(sums)), key=lambda i: (sum(sums[i]), -i))
        if sums[first][0] <= best:
            continue
        taken = [i for i in range(len(sums)) if i == first or sums[i][1] > each]
        given += len(taken)
        right += min(example.n_places, sum(example.right[i] for i in taken))
    precision, recall = right / max(1, given), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def sweep(examples: Sequence[Example]) -> tuple[tuple[float, ...], float, float]:
    """The best figures on part 1 with weights from the others, and the thresholds that gave them."""
    model = Fitted([e for e in examples if e.part > 1]).model({})
    asked = [e for e in examples if e.part == 1]
    tried = [
        (score(asked, model, best=best * UNIT, each=each * UNIT), best, each)
        for best, each in product((-0.8, -0.6, -0.4, -0.2, 0.0, 0.2), (-0.2, 0.2, 0.5, 0.8))
    ]
    return max(tried, key=lambda t: t[0][2])


def main(arguments: Sequence[str]) -> None:
    """Train, or check."""
    corpora = Path(arguments[0])
    examples = read_examples(corpora)
    if "--check" in arguments:
        figures, best, each = sweep(examples)
        print("precision, recall, F1:", *(f"{100 * figure:.1f}" for figure in figures), "from", best, each)
        return
    fitted = Fitted([e for e in examples if e.part])
    held = score([e for e in examples if not e.part], fitted.model({}), best=LEAST_BEST, each=LEAST_EACH)
    card = {
        "command": "python -m train.place ../shared/corpora",
        "data": digest(corpora / "event_location" / "train.jsonl"),
        "examples": sum(e.part > 0 for e in examples),
        "held_back": dict(zip(("precision", "recall", "f1"), (round(100 * s, 1) for s in held), strict=True)),
        "least": LEAST,
        "penalty": PENALTY,
        "strength": STRENGTH,
    }
    keep(fitted.model(card), OUTPUT)


if __name__ == "__main__":
    main(sys.argv[1:])
