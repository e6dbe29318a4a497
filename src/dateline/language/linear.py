"""Linear models with whole-number weights: scores are exact sums, so every machine decides alike.

The file is text: a first line of JSON (what made the weights, from which data, with which scores), a second
with the labels, then one feature a line with a weight for each label, tab-separated, features in sorted order.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dateline.errors import MissingResource

UNIT = 1000
"""A weight of 1000 in the file stands for 1.0 of the model that was trained."""


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of features, one for each label, in thousandths. card: how they were made, as the file tells it."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[int, ...]]
    card: Mapping[str, Any]

    def score(self, features: Iterable[str]) -> list[int]:
        """The sum of the features' weights for each label, in thousandths; unknown features count nothing."""
        sums = [0] * len(self.labels)
        find = self.weights.get
        for feature in features:
            row = find(feature)
            if row is not None:
                for i, weight in enumerate(row):
                    sums[i] += weight
        return sums

    def choose(self, features: Iterable[str]) -> tuple[str, int]:
        """The label of the highest score, and its lead over the second in thousandths; of equals the first label.

        Of a model with one label, that label and its score.
        """
        sums = self.score(features)
        best = max(range(len(sums)), key=lambda i: (sums[i], -i))
        others = [s for i, s in enumerate(sums) if i != best]
        return self.labels[best], sums[best] - max(others, default=0)


@cache
def load_linear(package: str, name: str) -> LinearModel:
    """The model in `data/NAME.weights.tsv` of a package. Raises MissingResource if it is not there or not whole."""
    path = resources.files(package) / "data" / f"{name}.weights.tsv"
    try:
        return parse_linear(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise MissingResource(f"{package}: no weights {name!r} (data/{name}.weights.tsv)") from error
    except ValueError as error:
        raise MissingResource(f"{package}: weights {name!r} cannot be read: {error}") from error


def parse_linear(text: str) -> LinearModel:
    """The model that `write_linear` wrote as `text`. Raises ValueError naming the line that is not as expected."""
    lines = text.splitlines()
    if len(lines) < 2:
        raise ValueError("expected a line of JSON and a line of labels")
    card = json.loads(lines[0])
    labels = tuple(lines[1].split("\t"))
    weights: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(lines[2:], start=3):
        feature, *cells = line.split("\t")
        if len(cells) != len(labels):
            raise ValueError(f"line {number}: {len(cells)} weights, expected {len(labels)}")
        weights[feature] = tuple(map(int, cells))
    return LinearModel(labels, weights, card)


def write_linear(model: LinearModel) -> str:
    """The text of a model; features without any weight are left out."""
    lines = [json.dumps(dict(model.card), sort_keys=True, ensure_ascii=False), "\t".join(model.labels)]
    lines += [
        "\t".join((feature, *map(str, model.weights[feature])))
        for feature in sorted(model.weights)
        if any(model.weights[feature])
    ]
    return "\n".join(lines) + "\n"
