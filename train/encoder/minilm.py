"""The network: a BERT encoder of MiniLM size, in plain modules, and one linear layer that serves all heads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional

from train.encoder.example import GRADES, POINTS, TAGS, TOPICS

TOKEN_HEADS: dict[str, int] = {
    **{head: 1 + 2 * len(names) for head, names in TAGS.items()},
    **dict.fromkeys((*POINTS, *GRADES), 1),
}
"""Columns of the token output that each head takes, in this order."""


class Layer(nn.Module):
    """One transformer layer: attention, then two linear layers, each with a residual and a norm after it."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, eps=epsilon)
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.outer_norm = nn.LayerNorm(width, eps=epsilon)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """states: [batch, tokens, width]; mask: [batch, 1, 1, tokens], 0 or a great negative number."""
        batch, tokens, width = states.shape

        def split(x: torch.Tensor) -> torch.Tensor:
            return x.view(batch, tokens, self.heads, width // self.heads).transpose(1, 2)

        query, key, value = split(self.query(states)), split(self.key(states)), split(self.value(states))
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5 + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, tokens, width)
        states = self.attended_norm(states + self.dropout(self.attended(mixed)))
        return self.outer_norm(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """Tokens to the outputs of all heads."""

    def __init__(self, config: dict[str, Any], dropout: float = 0.1) -> None:
        super().__init__()
        width, epsilon = config["hidden_size"], config["layer_norm_eps"]
        self.words = nn.Embedding(config["vocab_size"], width)
        self.places = nn.Embedding(config["max_position_embeddings"], width)
        self.kinds = nn.Embedding(config["type_vocab_size"], width)
        self.norm = nn.LayerNorm(width, eps=epsilon)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(width, config["num_attention_heads"], config["intermediate_size"], epsilon, dropout)
            for _ in range(config["num_hidden_layers"])
        )
        self.token_heads = nn.Linear(width, sum(TOKEN_HEADS.values()))
        self.topic_pool = nn.Linear(width, width)
        self.topic_head = nn.Linear(2 * width, len(TOPICS))

    def forward(self, tokens: torch.Tensor, present: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """tokens, present (1 for a token, 0 for filling): [batch, tokens], whole numbers.

        Gives token outputs [batch, tokens, columns of TOKEN_HEADS] and topic outputs [batch, TOPICS], all logits but
        the grades.
        """
        positions = torch.arange(tokens.shape[1], device=tokens.device)
        states = self.words(tokens) + self.places(positions) + self.kinds.weight[0]
        states = self.dropout(self.norm(states))
        filling = (1.0 - present.to(states.dtype))[:, None, None, :]
        mask = filling * -10000.0
        for layer in self.layers:
            states = layer(states, mask)
        pooled = functional.gelu(self.topic_pool(states)) - filling[:, 0, 0, :, None] * 10000.0
        most = torch.cat([pooled.amax(1), states[:, 0]], -1)
        return self.token_heads(self.dropout(states)), self.topic_head(self.dropout(most))


def load_base(folder: Path) -> Encoder:
    """The encoder with the weights of a BERT in `folder` (config.json, model.safetensors), heads untrained."""
    config = json.loads((folder / "config.json").read_text("utf-8"))
    model = Encoder(config)
    given = {
        name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()
    }
    renamed = {ours: given[theirs] for ours, theirs in _names(config["num_hidden_layers"])}
    missing, unexpected = model.load_state_dict(renamed, strict=False)
    assert not unexpected
    assert all(name.startswith(("token_heads", "topic_")) for name in missing), missing
    return model


def _names(n_layers: int) -> list[tuple[str, str]]:
    """Our names of the base's weights, and theirs."""
    names = [
        ("words.weight", "embeddings.word_embeddings.weight"),
        ("places.weight", "embeddings.position_embeddings.weight"),
        ("kinds.weight", "embeddings.token_type_embeddings.weight"),
        ("norm.weight", "embeddings.LayerNorm.weight"),
        ("norm.bias", "embeddings.LayerNorm.bias"),
    ]
    inside = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "outer_norm": "output.LayerNorm",
    }
    for k in range(n_layers):
        for ours, theirs in inside.items():
            for part in ("weight", "bias"):
                names.append((f"layers.{k}.{ours}.{part}", f"encoder.layer.{k}.{theirs}.{part}"))
    return names
