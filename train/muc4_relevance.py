"""Weights of MUC-4 relevance: python -m train.muc4_relevance ../shared/corpora

Learns from the 1,300 dev messages of `muc4`. A record is right if it pairs with a template of the key when all
records of the message are given as templates. Five models, each made without the fifth of the messages that it is
to judge, are the five columns of the file.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.align_muc4 import align_official
from dateline.evaluate.code_corpus import code_corpus_report
from dateline.evaluate.corpus_muc4 import read_muc4
from dateline.evaluate.mapping_muc4_official import to_template
from dateline.evaluate.mapping_muc4_relevance import (
    FOLDS,
    LEAST,
    TYPES,
    features_of,
    fold_of,
    without_vague_targets,
)
from dateline.language.linear import LinearModel
from dateline.resources import open_resources
from train.linear import digest, fit_classifier, keep

STRENGTH = 0.05
"""sklearn's C; 0.02 to 0.1 differ by less than half a point in ALL TEMPLATES."""
RARE = 5
"""Records a feature must occur in."""
SMALL = 15
"""Weights left out, in thousandths."""
OUTPUT = (
    Path(__file__).parent.parent / "src" / "dateline" / "evaluate" / "data" / "muc4_relevance.weights.tsv"
)


@dataclass(frozen=True, slots=True)
class Example:
    """A record's features, whether it is an incident of the key, and the fold of its message."""

    features: tuple[str, ...]
    is_right: bool
    fold: int


def read_examples(corpora: Path) -> tuple[Example, ...]:
    """Every record of the dev messages that the task has a type for, in order."""
    resources = open_resources()
    found: list[Example] = []
    for report, key in read_muc4(corpora / "muc4", "dev"):
        _, records = code_corpus_report(report, resources)
        typed = tuple(record for record in records if record.type.value in TYPES)
        templates = tuple(to_template(without_vague_targets(record)) for record in typed)
        right = {ours for _, ours, _ in align_official(key, templates).pairs}
        fold = fold_of(report.report_id)
        found += [Example(features_of(typed, at), at in right, fold) for at in range(len(typed))]
    return tuple(found)


def fit(examples: Sequence[Example]) -> LinearModel:
    """The weights of "yes" against "no"."""
    labelled = [(example.features, "yes" if example.is_right else "no") for example in examples]
    return fit_classifier(labelled, strength=STRENGTH, least=RARE, card={})


def join(models: Sequence[LinearModel], card: dict[str, object]) -> LinearModel:
    """The models' weights for "yes" side by side."""
    features = {feature for model in models for feature in model.weights}
    weights = {}
    for feature in sorted(features):
        row = tuple(model.weights.get(feature, (0, 0))[1] for model in models)
        kept = tuple(weight if abs(weight) >= SMALL else 0 for weight in row)
        if any(kept):
            weights[feature] = kept
    return LinearModel(tuple(f"without {fold}" for fold in range(FOLDS)), weights, card)


def main(arguments: Sequence[str]) -> None:
    """Train, and count how the records out of fold are judged."""
    corpora = Path(arguments[0])
    examples = read_examples(corpora)
    model = join([fit([e for e in examples if e.fold != fold]) for fold in range(FOLDS)], {})
    taken = [e.is_right for e in examples if model.score(e.features)[e.fold] >= LEAST]
    wanted = sum(e.is_right for e in examples)
    card: dict[str, object] = {
        "command": "python -m train.muc4_relevance ../shared/corpora",
        "data": digest(corpora / "muc4" / "dev.jsonl"),
        "examples": len(examples),
        "out_of_fold": {
            "precision": round(100 * sum(taken) / max(1, len(taken)), 1),
            "recall": round(100 * sum(taken) / max(1, wanted), 1),
        },
        "least": RARE,
        "small": SMALL,
        "strength": STRENGTH,
    }
    print(card)
    keep(LinearModel(model.labels, model.weights, card), OUTPUT)


if __name__ == "__main__":
    main(sys.argv[1:])
