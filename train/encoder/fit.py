"""Training: batches of windows, one loss for each head, weights that move least where least is known."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from train.encoder.example import GRADES, TAGS
from train.encoder.minilm import TOKEN_HEADS, Encoder
from train.encoder.windows import UNKNOWN, Window

WEIGHTS = {
    "role": 1.0,
    "side": 0.5,
    "speech": 1.0,
    "name": 0.4,
    "act": 1.0,
    "content": 0.3,
    "happened": 0.2,
    "topics": 1.0,
}
"""Of each head's loss."""

BATCH_TOKENS = 4096
"""Tokens of a batch at most, filling included."""


def fit(
    model: Encoder,
    epochs: int,
    windows_of: Callable[[int], Sequence[Window]],
    *,
    rate: float,
    seed: int,
    after: Callable[[int], None],
) -> None:
    """Train in place. windows_of: those of an epoch. rate: highest learning rate of the encoder; that of the heads is
    five times it. after: called when an epoch is done."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    heads = [p for n, p in model.named_parameters() if n.startswith(("token_heads", "topic_"))]
    body = [p for n, p in model.named_parameters() if not n.startswith(("token_heads", "topic_"))]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": rate, "top": rate}, {"params": heads, "lr": 5 * rate, "top": 5 * rate}],
        weight_decay=0.01,
    )
    step, total = 0, 0
    for epoch in range(epochs):
        rows = batches(windows_of(epoch), draw)
        total = total or epochs * len(rows)
        model.train()
        losses: dict[str, list[float]] = {}
        began = time.time()
        for number, batch in enumerate(rows):
            warm = min(1.0, (step + 1) / (0.06 * total)) * max(0.0, 1 - step / total)
            for group in optimiser.param_groups:
                group["lr"] = group["top"] * warm
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tokens, topics = model(batch["tokens"], batch["present"])
            found = head_losses(tokens.float(), topics.float(), batch)
            loss = sum((WEIGHTS[name] * value for name, value in found.items()), torch.zeros(()))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            for name, value in found.items():
                losses.setdefault(name, []).append(float(value))
            if number % 100 == 99:
                means = {name: round(float(np.mean(values[-100:])), 3) for name, values in losses.items()}
                print(
                    f"epoch {epoch + 1}, {number + 1}/{len(rows)}, {time.time() - began:.0f} s: {means}",
                    flush=True,
                )
        after(epoch)


def batches(windows: Sequence[Window], draw: random.Random) -> list[dict[str, Any]]:
    """Windows of like length together, in random order."""
    order = sorted(windows, key=lambda w: (len(w.tokens) + draw.randrange(16), draw.random()))
    groups: list[list[Window]] = [[]]
    for window in order:
        longest = max(len(window.tokens), *(len(w.tokens) for w in groups[-1])) if groups[-1] else 0
        if groups[-1] and longest * (len(groups[-1]) + 1) > BATCH_TOKENS:
            groups.append([])
        groups[-1].append(window)
    draw.shuffle(groups)
    return [collate(group) for group in groups if group]


def collate(windows: Sequence[Window]) -> dict[str, Any]:
    """Tensors of one batch: tokens, present, topics, and labels of each head."""
    length = max(len(w.tokens) for w in windows)
    tokens = torch.zeros(len(windows), length, dtype=torch.long)
    present = torch.zeros(len(windows), length, dtype=torch.long)
    labels = {
        head: torch.full((len(windows), length), UNKNOWN, dtype=torch.long if head in TAGS else torch.float)
        for head in TOKEN_HEADS
    }
    for row, window in enumerate(windows):
        tokens[row, : len(window.tokens)] = torch.tensor(window.tokens)
        present[row, : len(window.tokens)] = 1
        for head, values in window.labels.items():
            labels[head][row, : len(values)] = torch.tensor(values, dtype=labels[head].dtype)
    return {
        "tokens": tokens,
        "present": present,
        "topics": torch.tensor([w.topics for w in windows]),
        **labels,
    }


def columns() -> Iterator[tuple[str, int, int]]:
    """Each head with its first column and the one after its last."""
    at = 0
    for head, width in TOKEN_HEADS.items():
        yield head, at, at + width
        at += width


def head_losses(tokens: Any, topics: Any, batch: dict[str, Any]) -> dict[str, Any]:
    """The mean loss of every head for which the batch has a label."""
    found: dict[str, Any] = {}
    for head, start, stop in columns():
        labels = batch[head]
        known = labels != UNKNOWN
        if not known.any():
            continue
        output = tokens[..., start:stop][known]
        if head in TAGS:
            found[head] = functional.cross_entropy(output, labels[known])
        elif head in GRADES:
            found[head] = functional.mse_loss(output[:, 0], labels[known])
        else:
            found[head] = functional.binary_cross_entropy_with_logits(output[:, 0], labels[known])
    known = batch["topics"] != UNKNOWN
    if known.any():
        found["topics"] = functional.binary_cross_entropy_with_logits(topics[known], batch["topics"][known])
    assert all(math.isfinite(float(value)) for value in found.values())
    return found
