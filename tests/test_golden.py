"""Same input, same bytes: the examples' lines equal the committed ones, whatever the hash seed."""

from __future__ import annotations

import pytest

from tests.coded_examples import GOLDEN, golden_outputs

HINT = "if the change is meant: python -m tests.regenerate_golden, and read the difference"


@pytest.mark.parametrize("seed", ["1", "4242"])
def test_lines_of_the_examples_equal_the_golden_lines(seed: str) -> None:
    outputs = golden_outputs(seed=seed)
    committed = {path.name: path.read_bytes() for path in sorted(GOLDEN.glob("*.jsonl"))}
    assert sorted(outputs) == sorted(committed)
    changed = [name for name in sorted(outputs) if outputs[name] != committed[name]]
    assert changed == [], HINT
