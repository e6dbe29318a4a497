"""Train the weights of `segment/attributed` on the training split of `polnear` and write them into the package.

    python -m train.attribution CORPORA

The development split is never read. Takes a few minutes on one core.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.language.linear import UNIT, LinearModel
from dateline.segment.attributed.cue_context import context_features, step_of
from dateline.segment.attributed.cues import Candidates, find_candidates, neighbourhoods
from dateline.segment.attributed.view import cue_stems
from train.attribution.examples import Example, extent_examples, side_examples, source_examples
from train.attribution.gold import GoldText, candidate_stems, read_gold
from train.linear import digest, keep

DATA = Path(__file__).parents[2] / "src" / "dateline" / "segment" / "data"
STRENGTH = 0.15
"""Of the fit (sklearn's C); 0.1 to 0.3 gave the same F1 on held-back training texts."""

LEAST = 2
"""Examples that a feature must occur in."""

SMALLEST = 0.025
"""Weights nearer to nothing are dropped; keeps the files small."""

FOLDS = 4


def main() -> None:
    """Train everything. The corpora's folder is the only argument."""
    corpus = Path(sys.argv[1]) / "polnear"
    card = {
        "command": "python -m train.attribution",
        "data": digest(corpus / "train.jsonl"),
        "split": "train",
    }
    texts, counts = read_gold(corpus, "train")
    stems = candidate_stems(texts, counts)
    lines = [json.dumps(card, sort_keys=True), *(f"{word}\t{step}" for word, step in stems.items())]
    (DATA / "cue_stems.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    cue_stems.cache_clear()
    found = [find_candidates(text.sentences, text.quotations) for text in texts]
    alone = _train_cues(texts, found, card)
    _train_rest(texts, found, alone, card)


def _train_cues(
    texts: Sequence[GoldText], found: Sequence[Sequence[Candidates | None]], card: dict[str, Any]
) -> list[list[dict[int, int]]]:
    """The cue weights, alone and in context; gives the steps of all candidates by weights not trained on them."""
    features, labels, fold = [], [], []
    for number, (text, rows) in enumerate(zip(texts, found, strict=True)):
        for here, row in zip(rows, text.attributions, strict=True):
            heads = {one.head for one in row}
            for at, own in () if here is None else here.features.items():
                features.append(own)
                labels.append(at in heads)
                fold.append(number % FOLDS)
    vectoriser, matrix = _vectors(features)
    wanted, part = np.array(labels), np.array(fold)
    scores = np.zeros(len(labels))
    for held in range(FOLDS):
        model = _fit(matrix[part != held], wanted[part != held])
        scores[part == held] = model.decision_function(matrix[part == held])
    alone = _fit(matrix, wanted)
    given = iter(scores)
    steps = [
        [
            {} if here is None else {at: step_of(round(float(next(given)) * UNIT)) for at in here.features}
            for here in rows
        ]
        for rows in found
    ]
    context = [
        context_features(here.view, at, near)
        for rows, row_steps in zip(found, steps, strict=True)
        for here, near in zip(rows, neighbourhoods(row_steps), strict=True)
        if here is not None
        for at in here.features
    ]
    both = [[*own, *more] for own, more in zip(features, context, strict=True)]
    wide, wide_matrix = _vectors(both)
    together = _fit(wide_matrix, wanted)
    weights = _two_columns(_weights(vectoriser, alone), _weights(wide, together))
    keep(
        LinearModel(("alone", "in context"), weights, {**card, "for": "whether a word is a cue"}),
        _path("cue"),
    )
    return steps


def _train_rest(
    texts: Sequence[GoldText],
    found: Sequence[Sequence[Candidates | None]],
    steps: Sequence[Sequence[dict[int, int]]],
    card: dict[str, Any],
) -> None:
    def gather(make: Callable[..., Any], *, stepped: bool = False) -> list[Example]:
        return [
            example
            for text, rows, row_steps in zip(texts, found, steps, strict=True)
            for here, row, near in zip(rows, text.attributions, row_steps, strict=True)
            if here is not None
            for one in row
            for example in (make(here, one, near) if stepped else make(here, one))
        ]

    for name, examples, about in (
        ("extent", gather(extent_examples), "how far cue, source and content reach"),
        ("source", gather(source_examples, stepped=True), "whom a cue is of"),
        ("side", gather(side_examples), "whether the content stands after the cue"),
    ):
        vectoriser, matrix = _vectors([features for features, _ in examples])
        model = _fit(matrix, np.array([right for _, right in examples]))
        weights = {feature: (weight,) for feature, weight in _weights(vectoriser, model).items()}
        keep(LinearModel(("yes",), weights, {**card, "for": about}), _path(name))


def _path(name: str) -> Path:
    return DATA / f"{name}.weights.tsv"


def _vectors(rows: Sequence[Sequence[str]]) -> tuple[CountVectorizer, Any]:
    vectoriser = CountVectorizer(analyzer=list, min_df=LEAST, dtype=np.float64, binary=True)
    return vectoriser, vectoriser.fit_transform(rows).tocsr()


def _fit(matrix: Any, labels: Any) -> LogisticRegression:
    """A feature "bias" is in every example, so no intercept is fitted besides."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=0.01, fit_intercept=False, random_state=0)
    return model.fit(matrix, labels)


def _weights(vectoriser: CountVectorizer, model: LogisticRegression) -> dict[str, int]:
    row = model.coef_[0]
    return {
        feature: round(float(row[column]) * UNIT)
        for feature, column in vectoriser.vocabulary_.items()
        if abs(row[column]) >= SMALLEST
    }


def _two_columns(first: dict[str, int], second: dict[str, int]) -> dict[str, tuple[int, int]]:
    return {feature: (first.get(feature, 0), second.get(feature, 0)) for feature in sorted({*first, *second})}


if __name__ == "__main__":
    main()
