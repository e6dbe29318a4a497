"""Fit a linear model on string features and round it to the whole-number weights that the program adds up."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression, Ridge

from dateline.language.linear import UNIT, LinearModel, write_linear

Examples = Sequence[tuple[Sequence[str], str]]
"""Features and label of each example; a feature given twice counts twice."""


def fit_classifier(examples: Examples, *, strength: float, least: int, card: dict[str, Any]) -> LinearModel:
    """Logistic regression. strength: sklearn's C, larger fits closer; least: examples a feature must occur in.

    Of two labels the second gets the weights and the first zeros; labels stand in sorted order. The intercept is the
    weight of the feature "bias", which whoever scores must give.
    """
    vectoriser, matrix = _vectors([features for features, _ in examples], least)
    labels = [label for _, label in examples]
    model = LogisticRegression(C=strength, max_iter=1000, random_state=0)
    model.fit(matrix, labels)
    names = tuple(map(str, model.classes_))
    rows = model.coef_ if len(names) > 2 else [[0.0] * model.coef_.shape[1], model.coef_[0]]
    bias = model.intercept_ if len(names) > 2 else [0.0, model.intercept_[0]]
    weights = {
        feature: tuple(round(float(row[column]) * UNIT) for row in rows)
        for feature, column in vectoriser.vocabulary_.items()
    }
    weights["bias"] = tuple(round(float(value) * UNIT) for value in bias)
    return LinearModel(names, weights, card)


def fit_regression(
    examples: Sequence[tuple[Sequence[str], float]], *, penalty: float, least: int, card: dict[str, Any]
) -> LinearModel:
    """Ridge regression, one label "value". penalty: sklearn's alpha; least, "bias": as in `fit_classifier`."""
    vectoriser, matrix = _vectors([features for features, _ in examples], least)
    model = Ridge(alpha=penalty, random_state=0)
    model.fit(matrix, [value for _, value in examples])
    weights = {
        feature: (round(float(model.coef_[column]) * UNIT),)
        for feature, column in vectoriser.vocabulary_.items()
    }
    weights["bias"] = (round(float(model.intercept_) * UNIT),)
    return LinearModel(("value",), weights, card)


def _vectors(rows: Iterable[Sequence[str]], least: int) -> tuple[CountVectorizer, Any]:
    kept = list(rows)
    often = Counter(feature for row in kept for feature in set(row))
    vectoriser = CountVectorizer(
        analyzer=list, vocabulary=sorted(f for f, n in often.items() if n >= least), dtype=float
    )
    return vectoriser, vectoriser.fit_transform(kept)


def digest(*paths: Path) -> dict[str, str]:
    """The SHA-256 of each file, sixteen digits, by its name: what weights were trained on."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in paths}


def keep(model: LinearModel, path: Path) -> None:
    """Write the model where the program reads it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(write_linear(model), "utf-8")
