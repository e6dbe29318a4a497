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
from scipy.sparse import hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from dateline.language.linear import UNIT, LinearModel
from dateline.segment.attributed.cue_context import context_features, step_of
from dateline.segment.attributed.cues import TURNS, Candidates, find_candidates, neighbourhoods
from dateline.segment.attributed.view import cue_stems
from train.attribution.examples import Example, extent_examples, side_examples, source_examples
from train.attribution.gold import GoldText, candidate_stems, read_gold
from train.linear import digest, keep

DATA = Path(__file__).parents[2] / "src" / "dateline" / "segment" / "data"
STRENGTH = 0.15
"""Of the fit (sklearn's C); 0.1 to 0.3 gave the same F1 on held-back training texts."""

LEAST = 2
"""Examples that a feature must occur in."""

CUE_STRENGTH = 0.06
CUE_LEAST = 3
"""The same for the models of cues, which have more features (0.03 to 0.15 tried on the same texts)."""

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
    """The cue weights, alone and in context; gives the last steps of all candidates by weights not trained on them."""
    features, labels, fold = [], [], []
    for number, (text, rows) in enumerate(zip(texts, found, strict=True)):
        for here, row in zip(rows, text.attributions, strict=True):
            heads = {one.head for one in row}
            for at, own in () if here is None else here.features.items():
                features.append(own)
                labels.append(at in heads)
                fold.append(number % FOLDS)
    wanted, part = np.array(labels), np.array(fold)
    names, matrix = _vectors(features, CUE_LEAST)
    del features
    steps: list[list[dict[int, int]]] = []
    for turn in ("cue", *TURNS):
        if steps:
            more_names, more = _vectors(_contexts(found, steps), CUE_LEAST)
            all_names, wide = [*names, *more_names], hstack([matrix, more]).tocsr()
        else:
            all_names, wide = names, matrix
        scores = np.zeros(len(labels))
        for held in range(FOLDS):
            model = _fit(wide[part != held], wanted[part != held], CUE_STRENGTH)
            scores[part == held] = model.decision_function(wide[part == held])
        weights = _weights(all_names, _fit(wide, wanted, CUE_STRENGTH))
        keep(LinearModel(("yes",), weights, {**card, "for": "whether a word is a cue"}), _path(turn))
        steps = _steps(found, scores)
    return steps


def _steps(found: Sequence[Sequence[Candidates | None]], scores: Any) -> list[list[dict[int, int]]]:
    """Per text and sentence the steps of the candidates, of their scores in one row."""
    given = iter(scores)
    return [
        [
            {} if here is None else {at: step_of(round(float(next(given)) * UNIT)) for at in here.features}
            for here in rows
        ]
        for rows in found
    ]


def _contexts(
    found: Sequence[Sequence[Candidates | None]], steps: Sequence[Sequence[dict[int, int]]]
) -> list[list[str]]:
    return [
        context_features(here.view, at, near)
        for rows, row_steps in zip(found, steps, strict=True)
        for here, near in zip(rows, neighbourhoods(row_steps), strict=True)
        if here is not None
        for at in here.features
    ]


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
        names, matrix = _vectors([features for features, _ in examples])
        weights = _weights(names, _fit(matrix, np.array([right for _, right in examples])))
        keep(LinearModel(("yes",), weights, {**card, "for": about}), _path(name))


def _path(name: str) -> Path:
    return DATA / f"{name}.weights.tsv"


def _vectors(rows: Sequence[Sequence[str]], least: int = LEAST) -> tuple[list[str], Any]:
    """The features that occur often enough, and which of them each row has."""
    vectoriser = CountVectorizer(analyzer=list, min_df=least, dtype=np.float64, binary=True)
    matrix = vectoriser.fit_transform(rows).tocsr()
    return list(vectoriser.get_feature_names_out()), matrix


def _fit(matrix: Any, labels: Any, strength: float = STRENGTH) -> LogisticRegression:
    """A feature "bias" is in every example, so no intercept is fitted besides."""
    model = LogisticRegression(C=strength, solver="liblinear", tol=0.01, fit_intercept=False, random_state=0)
    return model.fit(matrix, labels)


def _weights(names: Sequence[str], model: LogisticRegression) -> dict[str, tuple[int, ...]]:
    row = model.coef_[0]
    return {
        feature: (round(float(weight) * UNIT),)
        for feature, weight in zip(names, row, strict=True)
        if abs(weight) >= SMALLEST
    }


if __name__ == "__main__":
    main()
