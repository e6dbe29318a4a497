"""The network as a resource: a file of weights, its vocabulary and its labels; text to the outputs of all heads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from dateline.errors import MissingResource
from dateline.tag.encoder.windows import CLS, SEP, cover
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the network says of a text.

    spans: of the pieces of words, in order. columns: for each head an array [pieces, its columns]: logits, or grades.
    tags: the names of each tagging head, in the order of its columns. topics: for each window in order the logit of
    each topic.
    """

    spans: tuple[Span, ...]
    columns: Mapping[str, Any]
    tags: Mapping[str, Sequence[str]]
    topics: tuple[Mapping[str, float], ...]


@dataclass(frozen=True, slots=True)
class EncoderModel:
    """An opened network. Runs on one thread, so that sums are always added in the same order."""

    session: Any
    tokenizer: Tokenizer
    labels: Mapping[str, Any]
    digest: str

    @classmethod
    def open_folder(cls, folder: Path) -> EncoderModel:
        """A model as the trainer writes it: encoder.onnx, tokenizer.json, labels.json.

        Raises MissingResource, naming the file that is absent or that cannot be read.
        """
        for name in ("encoder.onnx", "tokenizer.json", "labels.json"):
            if not (folder / name).is_file():
                raise MissingResource(
                    f"{folder / name}: no such file; expected a model as `python -m train.encoder.to_onnx` writes it"
                )
        weights = (folder / "encoder.onnx").read_bytes()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
            labels = json.loads((folder / "labels.json").read_text("utf-8"))
            tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # the libraries have no error of their own for a damaged file
            raise MissingResource(f"{folder}: not a model that can be read ({error})") from error
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return cls(session, tokenizer, labels, hashlib.sha256(weights).hexdigest()[:8])

    def read(self, text: str, *, start: int = 0) -> Outputs:
        """The outputs for `text`. start: its place in the document, added to all spans.

        A long text is read in windows that share pieces; a piece is judged where it stands furthest from an edge.
        """
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        spans = tuple(Span(start + a, start + b) for a, b in encoding.offsets)
        width = sum(self.labels["columns"].values())
        outputs = np.zeros((len(spans), width), dtype=np.float32)
        topics: list[Mapping[str, float]] = []
        for window in cover(len(spans), inside=self.labels["inside"], step=self.labels["step"]):
            tokens = np.array([[CLS, *encoding.ids[window.first : window.stop], SEP]], dtype=np.int64)
            found, told = self.session.run(None, {"tokens": tokens, "present": np.ones_like(tokens)})
            kept = slice(window.keep_first - window.first + 1, window.keep_stop - window.first + 1)
            outputs[window.keep_first : window.keep_stop] = found[0, kept]
            topics.append(dict(zip(self.labels["topics"], map(float, told[0]), strict=True)))
        return Outputs(spans, self._columns(outputs), self.labels["tags"], tuple(topics))

    def _columns(self, outputs: Any) -> dict[str, Any]:
        columns, at = {}, 0
        for head, width in self.labels["columns"].items():
            columns[head] = outputs[:, at : at + width]
            at += width
        return columns
