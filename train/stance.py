"""Train the models of `dateline.resolve.factuality`: `python -m train.stance CORPORA`.

Ridge regressions. factuality: on the train split of `uds_it_happened`, scored on its dev split. realis: one a
class, on the learned part of `casie`, scored on the part that the bench reports.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.evaluate.corpus_casie import HELD, LEARNED, read_casie
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.corpus_uds import read_uds
from dateline.evaluate.given_predicates import find_sentence
from dateline.evaluate.verbatim import Stretch, read_verbatim
from dateline.language.linear import LinearModel
from dateline.resolve.predicate import describe_predicate, find_predicate
from dateline.segment import split_document
from dateline.text.span import Span
from train.linear import digest, fit_regression, keep

DATA = Path(__file__).parent.parent / "src" / "dateline" / "resolve" / "data"
COMMAND = "python -m train.stance CORPORA"

PENALTY = 45.0
"""Of the ridge; 15 to 300 were tried on the dev split, where 30 to 100 differ by less than half a point."""

OFFSETS = {"actual": 0, "generic": 150, "other": 200}
"""Added to the scores of the rarer classes, in thousandths, so that all three weigh alike in the mean F1; from
five-fold cross-validation on casie, where 100 to 250 differ by less than half a point."""

SMALL = (40, 15)
"""Weights left out, in thousandths, of the grades and of the classes; they make up half of the features and change
neither score by half a point."""

LEAST = 5
"""Predicates a feature must occur with."""


def describe(report: CorpusReport, stretches: Sequence[Stretch], *, whole: bool) -> Iterator[tuple[str, ...]]:
    """Features of each given predicate; empty where no sentence holds it."""
    segmentation = split_document(read_verbatim(report, whole=whole))
    for stretch in stretches:
        sentence = find_sentence(segmentation.sentences, stretch)
        if sentence is None:
            yield ()
            continue
        span = Span(stretch[0], max(stretch[0] + 1, min(stretch[1], sentence.span.end)))
        holding = tuple(quote for quote in segmentation.quotations if quote.content.contains(span))
        yield describe_predicate(find_predicate(sentence, span), quotations=holding)


def graded(corpora: Path, split: str) -> list[tuple[tuple[str, ...], float]]:
    """Features and mean grade of every predicate of a split of uds_it_happened."""
    return [
        (features, one.value)
        for report, gold in read_uds(corpora / "uds_it_happened", split)
        for one, features in zip(gold, describe(report, report.given, whole=True), strict=True)
        if features
    ]


def classed(corpora: Path, split: str) -> list[tuple[tuple[str, ...], str]]:
    """Features and class of every trigger of a part of casie."""
    return [
        (features, one.realis.lower())
        for report, gold in read_casie(corpora / "casie", split)
        for one, features in zip(gold, describe(report, report.given, whole=False), strict=True)
        if features
    ]


def train_factuality(corpora: Path) -> LinearModel:
    """The regression, with its correlation on the dev split in its card."""
    card = {
        "command": COMMAND,
        "data": digest(corpora / "uds_it_happened" / "train.jsonl"),
        "penalty": PENALTY,
    }
    model = fit_regression(graded(corpora, "train"), penalty=PENALTY, least=LEAST, card=card)
    model = without_small(model)
    dev = graded(corpora, "dev")
    r = correlation([model.score(features)[0] for features, _ in dev], [value for _, value in dev])
    return LinearModel(model.labels, model.weights, {**card, "dev_pearson": round(r, 3)})


def train_realis(corpora: Path) -> LinearModel:
    """One regression a class, with the macro F1 on the held-back part in the card."""
    card = {
        "command": COMMAND,
        "data": digest(corpora / "casie" / "all.jsonl"),
        "part": LEARNED,
        "penalty": PENALTY,
    }
    learned, held = classed(corpora, LEARNED), classed(corpora, HELD)
    labels = tuple(sorted({label for _, label in learned}))
    rows: dict[str, list[int]] = {}
    for number, label in enumerate(labels):
        examples = [(features, float(label == own)) for features, own in learned]
        for feature, (weight,) in fit_regression(
            examples, penalty=PENALTY, least=LEAST, card={}
        ).weights.items():
            rows.setdefault(feature, [0] * len(labels))[number] = weight
        rows["bias"][number] += OFFSETS[label]
    model = without_small(LinearModel(labels, {feature: tuple(row) for feature, row in rows.items()}, card))
    ours = [model.choose(features)[0] for features, _ in held]
    f1 = macro_f1(ours, [label for _, label in held], labels)
    return LinearModel(labels, model.weights, {**card, "held_macro_f1": round(f1, 3)})


def without_small(model: LinearModel) -> LinearModel:
    """The model without features whose weights are all below `SMALL`."""
    kept = {name: row for name, row in model.weights.items() if max(map(abs, row)) >= SMALL[len(row) > 1]}
    return LinearModel(model.labels, kept, model.card)


def correlation(ours: Sequence[float], gold: Sequence[float]) -> float:
    """Pearson's r."""
    n = len(ours)
    mean_x, mean_y = sum(ours) / n, sum(gold) / n
    xy = sum((x - mean_x) * (y - mean_y) for x, y in zip(ours, gold, strict=True))
    xx = sum((x - mean_x) ** 2 for x in ours)
    yy = sum((y - mean_y) ** 2 for y in gold)
    return float(xy / (xx * yy) ** 0.5)


def macro_f1(ours: Sequence[str], gold: Sequence[str], labels: Sequence[str]) -> float:
    """Mean F1 of the labels."""
    total = 0.0
    for label in labels:
        both = sum(x == y == label for x, y in zip(ours, gold, strict=True))
        total += 2 * both / max(1, ours.count(label) + gold.count(label))
    return total / len(labels)


def main() -> None:
    """Train both and write their weights."""
    corpora = Path(sys.argv[1])
    for name, model in (("factuality", train_factuality(corpora)), ("realis", train_realis(corpora))):
        keep(model, DATA / f"{name}.weights.tsv")
        print(name, dict(model.card), len(model.weights))


if __name__ == "__main__":
    main()
