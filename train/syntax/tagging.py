"""The word list and the weights of the tagger."""

from __future__ import annotations

import random
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Any

from dateline.language.syntax.forms import word_forms
from dateline.language.syntax.lexicon import TagLexicon
from dateline.language.syntax.tagger import Window, tag_forms
from dateline.language.syntax.weights import Feature, Weights
from train.syntax.perceptron import Perceptron
from train.syntax.treebank import TaggedSentence, lower_case

CLASS_COUNT = 8
"""A word seen less often than this is judged by its ending."""

CLASS_SHARE = 0.03
"""Tags that a word has less often than this are not of its class."""

FEW = 100
"""A past form seen less often than this may be a verb though the treebank has it as an adjective."""

SURE_SHARE = 0.99
"""A word with one tag this often is tagged without looking around it."""


def make_lexicon(
    sentences: Sequence[TaggedSentence], clusters: Mapping[str, tuple[int, ...]], card: dict[str, Any]
) -> TagLexicon:
    """Words seen at least `CLASS_COUNT` times, with their tags, and those with a cluster (coarse, fine)."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for form, tag in zip(word_forms(sentence.words), sentence.tags, strict=True):
            counts[form.word][tag] += 1
    sure: dict[str, str] = {}
    classes: dict[str, str] = {}
    for word, tags in counts.items():
        if tags.total() < CLASS_COUNT:
            continue
        classes[word] = class_of(word, tags, least=CLASS_SHARE)
        tag, count = max(tags.items(), key=lambda item: (item[1], item[0]))
        if count >= SURE_SHARE * tags.total() and not may_be_verb(word, tag, counts):
            sure[word] = classes[word] = tag
    for word, (coarse, _) in clusters.items():
        if word not in classes and word.endswith("men") and f"{word[:-2]}an" in clusters:
            sure[word] = classes[word] = "NNS"  # "gunmen", "policemen": a treebank of the web has few
        classes.setdefault(word, f"~{coarse}")
    return TagLexicon(sure, classes, {word: f"{fine}" for word, (_, fine) in clusters.items()}, card)


def class_of(word: str, tags: Counter[str], *, least: float) -> str:
    """The tags that a word has in at least this share, most frequent first; the two past forms of a verb are one."""
    often = sorted(tags.items(), key=lambda item: (-item[1], item[0]))
    kept = [tag for tag, count in often if count >= least * tags.total()]
    if word.endswith("ed") or word in one_past_form():
        kept = ["VED" if tag in ("VBD", "VBN") else tag for tag in kept]
        if tags.total() < FEW and "VED" not in kept and "JJ" in kept:
            kept.append("VED")
    kept = ["VB" if tag == "VBP" else tag for tag in kept]
    return "|".join(list(dict.fromkeys(kept))[:3])


@cache
def one_past_form() -> frozenset[str]:
    """Irregular past forms that are participles too: "shot", "held"; looked up, never listed."""
    path = resources.files("dateline.language") / "data" / "irregular.toml"
    pasts = tomllib.loads(path.read_text("utf-8"))["past"]
    return frozenset(forms[0] for base, forms in pasts.items() if len(forms) == 1 and forms[0] != base)


def may_be_verb(word: str, tag: str, counts: Mapping[str, Counter[str]]) -> bool:
    """True if a word with this tag alone could still be a verb elsewhere: "bombed", "strikes", "storm"."""
    if tag in ("VBD", "VBN", "VB", "VBP", "JJ", "UH") and (tag != "JJ" or word.endswith("ed")):
        return True
    stem = counts.get(word[:-1], Counter[str]())
    return tag == "NNS" and word.endswith("s") and bool(stem["VB"] + stem["VBP"])


def train_tagger(
    sentences: Sequence[TaggedSentence], lexicon: TagLexicon, *, rounds: int, seed: int, unit: int, least: int
) -> tuple[tuple[str, ...], dict[Feature, dict[int, int]]]:
    """Labels and averaged weights. Sentences are seen as written and in small letters, each round in another order."""
    labels = tuple(sorted({tag for sentence in sentences for tag in sentence.tags}))
    number = {label: k for k, label in enumerate(labels)}
    model = Perceptron(len(labels))
    draw = random.Random(seed)
    order = list(range(len(sentences)))
    for turn in range(rounds):
        draw.shuffle(order)
        wrong = seen = 0
        for i in order:
            sentence = sentences[i] if draw.random() < 0.7 else lower_case(sentences[i])
            forms = word_forms(sentence.words)
            window = Window(forms, lexicon)
            tags: list[str] = []
            for at, gold in enumerate(sentence.tags):
                tag = lexicon.sure.get(forms[at].word)
                if tag is None:
                    model.step += 1
                    seen += 1
                    features = window.features(at, tags)
                    guess = model.lanes.best(model.score(features))
                    if guess != number[gold]:
                        wrong += 1
                        model.update(features, right=number[gold], wrong=guess)
                    tag = labels[guess]
                tags.append(tag)
        print(f"tagger round {turn + 1}: {wrong} of {seen} wrong", flush=True)
    return labels, model.averaged(unit=unit, least=least)


def tag_accuracy(
    sentences: Sequence[TaggedSentence], weights: Weights, lexicon: TagLexicon
) -> tuple[int, int]:
    """Right tags and all tags."""
    right = total = 0
    for sentence in sentences:
        found = tag_forms(word_forms(sentence.words), weights, lexicon)
        right += sum(a == b for a, b in zip(found, sentence.tags, strict=True))
        total += len(sentence.tags)
    return right, total
