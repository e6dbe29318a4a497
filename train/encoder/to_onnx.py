"""The trained network as an ONNX file of whole-number weights, with what the program needs to read its output.

    python -m train.encoder.to_onnx OUT FOLDER

OUT is the folder that `python -m train.encoder` wrote; FOLDER is what `dateline code --tagger FOLDER` takes.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from train.encoder.__main__ import base_folder
from train.encoder.example import TAGS, TOPICS
from train.encoder.minilm import TOKEN_HEADS, Encoder
from train.encoder.windows import INSIDE, STEP


def main(trained: Path, package: Path) -> None:
    """Export, quantise, and write model, vocabulary and labels."""
    package.mkdir(parents=True, exist_ok=True)
    config = json.loads((base_folder() / "config.json").read_text("utf-8"))
    model = Encoder(config)
    model.load_state_dict(torch.load(trained / "encoder.pt", weights_only=True))
    model.eval()
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder, "exact.onnx")
        export(model, exact)
        quantise(exact, package / "encoder.onnx")
    shutil.copyfile(base_folder() / "tokenizer.json", package / "tokenizer.json")
    labels = {"tags": TAGS, "columns": TOKEN_HEADS, "topics": TOPICS, "inside": INSIDE, "step": STEP}
    (package / "labels.json").write_text(json.dumps(labels, indent=1) + "\n", "utf-8")
    print(f"encoder.onnx: {(package / 'encoder.onnx').stat().st_size} bytes")


def export(model: Encoder, path: Path) -> None:
    """An ONNX file of 32-bit floats; batch and length are free."""
    tokens = torch.ones(2, 16, dtype=torch.long)
    torch.onnx.export(
        model,
        (tokens, torch.ones_like(tokens)),
        str(path),
        input_names=["tokens", "present"],
        output_names=["token_outputs", "topic_outputs"],
        dynamic_axes={name: {0: "batch", 1: "length"} for name in ("tokens", "present", "token_outputs")}
        | {"topic_outputs": {0: "batch"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(exact: Path, path: Path) -> None:
    """8-bit weights, one scale for each channel and of seven bits, as sums of eight overflow on older processors."""
    quantize_dynamic(
        exact,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": 1},
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
