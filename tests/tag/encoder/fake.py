"""A network of a few words that is sure of everything, for tests without weights."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace

from dateline.tag.encoder.model import EncoderModel

ROLES = ("perpetrator_individual", "perpetrator_organisation", "human_target", "physical_target", "weapon")
SIDES = ("doer", "undergoer")
COLUMNS = {"role": 1 + 2 * len(ROLES), "side": 1 + 2 * len(SIDES), "act": 1}
LABELS: Mapping[str, Any] = {
    "tags": {"role": ROLES, "side": SIDES},
    "columns": COLUMNS,
    "topics": ["attack"],
    "inside": 6,
    "step": 4,
}
SURE = 9.0


class FakeSession:
    """Gives each word the role in `roles`, and says of `idle` words that they tell of no act."""

    def __init__(self, words: list[str], roles: Mapping[str, str], idle: frozenset[str]) -> None:
        self.words, self.roles, self.idle = words, roles, idle
        self.lengths: list[int] = []

    def run(self, _names: None, inputs: Mapping[str, Any]) -> tuple[Any, Any]:
        tokens = inputs["tokens"][0]
        self.lengths.append(len(tokens))
        found = np.zeros((1, len(tokens), sum(COLUMNS.values())), dtype=np.float32)
        side_at, act_at = COLUMNS["role"], COLUMNS["role"] + COLUMNS["side"]
        for place, token in enumerate(tokens):
            word = self.words[token] if token < len(self.words) else ""
            role = self.roles.get(word)
            found[0, place, 0 if role is None else 1 + 2 * ROLES.index(role)] = SURE
            found[0, place, side_at] = SURE
            found[0, place, act_at] = -SURE if word in self.idle else SURE
        return found, np.array([[1.0]], dtype=np.float32)


def fake_model(
    text: str, *, roles: Mapping[str, str] | None = None, idle: frozenset[str] = frozenset()
) -> EncoderModel:
    """A model that knows the words of `text`."""
    words = list(dict.fromkeys(["?", *text.lower().replace(".", " .").replace(",", " ,").split()]))
    tokenizer = Tokenizer(WordLevel({word: i for i, word in enumerate(words)}, unk_token="?"))
    tokenizer.normalizer = Lowercase()
    tokenizer.pre_tokenizer = Whitespace()
    return EncoderModel(FakeSession(words, roles or {}, idle), tokenizer, LABELS, "fake")
