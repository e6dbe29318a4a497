"""Text to outputs, window by window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dateline.errors import MissingResource
from dateline.resources import open_resources
from dateline.tag.encoder.model import EncoderModel
from dateline.text.span import Span
from tests.tag.encoder.fake import COLUMNS, LABELS, fake_model

TEXT = "Gunmen shot two farmers near a mill and burned the mill, police said."


def test_every_piece_has_its_span_and_columns() -> None:
    outputs = fake_model(TEXT).read(TEXT, start=100)
    assert outputs.spans[0] == Span(100, 106)
    assert {head: values.shape for head, values in outputs.columns.items()} == {
        head: (len(outputs.spans), width) for head, width in COLUMNS.items()
    }


def test_a_long_text_is_read_in_windows_with_marks_at_their_ends() -> None:
    model = fake_model(TEXT)
    outputs = model.read(TEXT)
    assert max(model.session.lengths) == LABELS["inside"] + 2
    assert len(outputs.topics) == len(model.session.lengths) > 1


def test_windows_do_not_change_what_is_said_of_a_word() -> None:
    outputs = fake_model(TEXT, roles={"gunmen": "perpetrator_individual", "mill": "physical_target"}).read(
        TEXT
    )
    found = [
        TEXT[s.start : s.end]
        for s, role in zip(outputs.spans, outputs.columns["role"], strict=True)
        if np.argmax(role)
    ]
    assert found == ["Gunmen", "mill", "mill"]


def test_no_text_no_outputs() -> None:
    outputs = fake_model(TEXT).read("")
    assert (outputs.spans, outputs.topics) == ((), ())


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingResource, match=r"encoder\.onnx: no such file"):
        open_resources(tagger=str(tmp_path))


def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    for name in ("encoder.onnx", "tokenizer.json", "labels.json"):
        (tmp_path / name).write_text("{", "utf-8")
    with pytest.raises(MissingResource, match="not a model that can be read"):
        EncoderModel.open_folder(tmp_path)
