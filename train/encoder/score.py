"""What the model gets right on texts that it has not seen: spans, single words, topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch

from train.encoder.example import GRADES, TAGS, Example
from train.encoder.fit import collate, columns
from train.encoder.minilm import Encoder
from train.encoder.windows import UNKNOWN, cut


def score(
    model: Encoder, messages: Sequence[Example], others: Sequence[Example], tokenizer: Any
) -> dict[str, float]:
    """F1 of spans and of yes-or-no heads, Pearson's r of grades, F1 of relevant messages; in per cent."""
    model.eval()
    counts: Counter[tuple[str, str]] = Counter()
    grades: list[tuple[float, float]] = []
    relevant: list[tuple[bool, float]] = []
    for example in [*messages, *others]:
        windows = list(cut([example], tokenizer))
        batch = collate(windows)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            tokens, topics = model(batch["tokens"], batch["present"])
        tokens, topics = tokens.float(), topics.float()
        if example.topics is not None:
            relevant.append((bool(example.topics), float(topics.max())))
        for head, start, stop in columns():
            for row in range(len(windows)):
                labels = batch[head][row].numpy()
                known = labels != UNKNOWN
                if not known.any():
                    continue
                output = tokens[row, :, start:stop].numpy()
                if head in TAGS:
                    gold, found = spans(labels[known]), spans(output.argmax(-1)[known])
                    counts[head, "right"] += len(gold & found)
                    counts[head, "gold"] += len(gold)
                    counts[head, "found"] += len(found)
                elif head in GRADES:
                    grades += zip(labels[known].tolist(), output[known, 0].tolist(), strict=True)
                else:
                    yes = output[known, 0] > 0
                    counts[head, "right"] += int((yes & (labels[known] > 0.5)).sum())
                    counts[head, "gold"] += int((labels[known] > 0.5).sum())
                    counts[head, "found"] += int(yes.sum())
    figures = {head: f1(counts, head) for head in sorted({h for h, _ in counts})}
    for gold_relevant, top in relevant:
        counts["relevant", "right"] += gold_relevant and top > 0
        counts["relevant", "gold"] += gold_relevant
        counts["relevant", "found"] += top > 0
    figures["relevant"] = f1(counts, "relevant")
    if len(grades) > 2:
        figures["happened"] = round(100 * float(np.corrcoef(np.array(grades).T)[0, 1]), 1)
    return figures


def f1(counts: Counter[tuple[str, str]], name: str) -> float:
    """F1 in per cent."""
    total = counts[name, "gold"] + counts[name, "found"]
    return round(200 * counts[name, "right"] / total, 1) if total else 0.0


def spans(labels: Any) -> set[tuple[int, int, int]]:
    """First token, token after the last, label number of each span; a stray I opens one."""
    found: set[tuple[int, int, int]] = set()
    start, kind = -1, -1
    for at, label in enumerate([*labels.tolist(), 0]):
        inside = label > 0 and label % 2 == 0 and (label - 2) // 2 == kind
        if not inside and kind >= 0:
            found.add((start, at, kind))
            kind = -1
        if label > 0 and not inside:
            start, kind = at, (label - 1) // 2
    return found
