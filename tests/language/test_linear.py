"""Whole-number weights: exact sums, ties, and files that are not as they should be."""

import pytest

from dateline.errors import MissingResource
from dateline.language.linear import LinearModel, load_linear, parse_linear, write_linear

MODEL = LinearModel(
    ("no", "yes"), {"w=fire": (-200, 700), "w=hope": (900, -100), "odd": (0, 0)}, {"made": "by hand"}
)


def test_a_score_is_the_sum_of_the_known_features() -> None:
    assert MODEL.score(["w=fire", "w=hope", "w=unseen"]) == [700, 600]


def test_the_lead_is_over_the_second_label() -> None:
    assert MODEL.choose(["w=fire"]) == ("yes", 900)


def test_of_equal_labels_the_first_is_chosen() -> None:
    assert MODEL.choose([]) == ("no", 0)


def test_a_model_of_one_label_gives_its_score() -> None:
    assert LinearModel(("x",), {"a": (5,)}, {}).choose(["a", "a"]) == ("x", 10)


def test_what_is_written_is_read_back_without_empty_rows() -> None:
    again = parse_linear(write_linear(MODEL))
    assert again == LinearModel(MODEL.labels, {k: v for k, v in MODEL.weights.items() if any(v)}, MODEL.card)


def test_a_line_with_too_few_weights_is_named() -> None:
    with pytest.raises(ValueError, match="line 3: 1 weights, expected 2"):
        parse_linear("{}\nno\tyes\na\t1\n")


def test_weights_that_are_not_there_are_a_missing_resource() -> None:
    with pytest.raises(MissingResource, match=r"data/nothing\.weights\.tsv"):
        load_linear("dateline.resolve", "nothing")
