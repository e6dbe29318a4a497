"""The weight files of this package: a line of JSON that tells how they were made, the labels, a line for each feature.

A feature is written with spaces between its parts; after a tab stand its weights as `label:weight`, labels counted
from 0.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from dateline.errors import MissingResource
from dateline.language.syntax.lanes import Lanes

Feature = tuple[str, ...]
"""Number of the template, then what stands there."""


@dataclass(frozen=True, slots=True)
class Weights:
    """labels: in the order of the lanes. packed: the weights of each feature in one number (see lanes.py).

    lexicon: words with one tag only, and the tags of other words, as the file lists them. card: how it was made.
    """

    labels: tuple[str, ...]
    lanes: Lanes
    packed: Mapping[Feature, int]
    card: Mapping[str, Any]


def load_weights(name: str) -> Weights:
    """The weights in `data/NAME.weights.tsv`. Raises MissingResource if the file is not there or not whole."""
    path = resources.files("dateline.language.syntax") / "data" / f"{name}.weights.tsv"
    try:
        return parse_weights(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise MissingResource(
            f"dateline.language.syntax: no weights {name!r} (data/{name}.weights.tsv)"
        ) from error
    except (ValueError, IndexError) as error:
        raise MissingResource(
            f"dateline.language.syntax: weights {name!r} cannot be read: {error}"
        ) from error


def parse_weights(text: str) -> Weights:
    """The weights that `write_weights` wrote as `text`. Raises ValueError for what is not such a file."""
    head, names, *lines = text.splitlines()
    labels = tuple(names.split("\t"))
    lanes = Lanes(len(labels))
    packed: dict[Feature, int] = {}
    for line in lines:
        feature, _, cells = line.partition("\t")
        total = 0
        for cell in cells.split(" "):
            label, _, weight = cell.partition(":")
            total += int(weight) << (32 * int(label))
        packed[tuple(feature.split(" "))] = total
    return Weights(labels, lanes, packed, json.loads(head))


def write_weights(
    card: Mapping[str, Any], labels: tuple[str, ...], weights: Mapping[Feature, Mapping[int, int]]
) -> str:
    """The text of a weight file; weights of zero are left out."""
    lines = [json.dumps(dict(card), sort_keys=True, ensure_ascii=False), "\t".join(labels)]
    for feature in sorted(weights):
        cells = [f"{label}:{weight}" for label, weight in sorted(weights[feature].items()) if weight]
        if cells:
            lines.append(" ".join(feature) + "\t" + " ".join(cells))
    return "\n".join(lines) + "\n"
