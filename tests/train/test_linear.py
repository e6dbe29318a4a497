"""Fitting: the weights are whole numbers, say what the examples say, and are the same every time."""

from pathlib import Path

from train.linear import digest, fit_classifier, fit_regression, keep

from dateline.language.linear import parse_linear

TWO = [(("fire", "bias"), "yes"), (("hope", "bias"), "no")] * 20


def test_a_classifier_tells_its_examples_apart() -> None:
    model = fit_classifier(TWO, strength=1.0, least=1, card={})
    assert [model.choose(features)[0] for features, _ in TWO[:2]] == ["yes", "no"]


def test_three_labels_have_a_weight_each() -> None:
    model = fit_classifier([*TWO, *[(("ask", "bias"), "maybe")] * 20], strength=1.0, least=1, card={})
    assert model.labels == ("maybe", "no", "yes")
    assert model.choose(("ask", "bias"))[0] == "maybe"


def test_rare_features_are_left_out() -> None:
    model = fit_classifier([*TWO, (("once", "bias"), "yes")], strength=1.0, least=2, card={})
    assert "once" not in model.weights


def test_a_regression_gives_values_in_thousandths() -> None:
    rows = [(("fire", "bias"), 3.0), (("hope", "bias"), -3.0)] * 50
    model = fit_regression(rows, penalty=0.01, least=1, card={})
    assert abs(model.score(("fire", "bias"))[0] - 3000) < 10


def test_two_fits_are_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        keep(fit_classifier(TWO, strength=1.0, least=1, card={"seed": 0}), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert parse_linear((tmp_path / "one").read_text("utf-8")).card == {"seed": 0}


def test_a_digest_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("{}\n", "utf-8")
    assert digest(tmp_path / "a.jsonl") == {"a.jsonl": "ca3d163bab055381"}
