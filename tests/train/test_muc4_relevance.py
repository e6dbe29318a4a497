"""The five models of relevance side by side in one file."""

from __future__ import annotations

from train.muc4_relevance import SMALL, join

from dateline.language.linear import LinearModel


def model(**weights: int) -> LinearModel:
    return LinearModel(("no", "yes"), {feature: (0, weight) for feature, weight in weights.items()}, {})


def test_each_model_is_a_column() -> None:
    joined = join([model(bias=100 + fold) for fold in range(5)], {"made": True})
    assert joined.weights == {"bias": (100, 101, 102, 103, 104)}
    assert joined.score(["bias"]) == [100, 101, 102, 103, 104]


def test_small_weights_are_left_out() -> None:
    models = [model(faint=SMALL - 1, plain=SMALL)] + [model()] * 4
    assert join(models, {}).weights == {"plain": (SMALL, 0, 0, 0, 0)}
