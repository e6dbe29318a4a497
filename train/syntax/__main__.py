"""`python -m train.syntax CORPORA`: make the word list and the weights of dateline.language.syntax anew (ten minutes).

Everything is learned from train splits of the folders named below; the scores that go into the files are those on the
treebank's dev split.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.language.syntax.lexicon import TagLexicon, write_lexicon
from dateline.language.syntax.weights import parse_weights, write_weights
from train.syntax.clusters import cluster_words, news_sentences
from train.syntax.tagging import make_lexicon, tag_accuracy, train_tagger
from train.syntax.treebank import TaggedSentence, lower_case, read_sentences

TREEBANK = "ud_ewt"
NEWS = (
    "muc4_gtt/train",
    "polnear/train",
    "ecbplus/train",
    "wikievents/train_text_weak",
    "casie/all",
    "ngec_synthetic/all",
    "ud_ewt/train",
    "plover_gsr/all",
)
"""Texts in which the neighbours of words are counted."""

SIZES = (60, 250)
"""Clusters, coarse and fine."""

UNIT = 100
"""A weight of 100 in the files stands for 1 of the perceptron."""

SEED = 1
DATA = Path(__file__).parents[2] / "src" / "dateline" / "language" / "syntax" / "data"


def main(corpora: Path) -> None:
    """Train, score and write everything."""
    train = list(read_sentences(corpora / TREEBANK / "train.jsonl"))
    dev = list(read_sentences(corpora / TREEBANK / "dev.jsonl"))
    news = [corpora / f"{name}.jsonl" for name in NEWS]
    clusters = cluster_words(news_sentences(news), sizes=SIZES, seed=SEED)
    card = make_card(corpora, news)
    lexicon = make_lexicon(train, clusters, {**card, "holds": "word, tags or ~coarse cluster, fine cluster"})
    write(DATA / "words.tsv", write_lexicon(lexicon))
    make_tagger(train, dev, lexicon, card)


def make_card(corpora: Path, news: Sequence[Path]) -> dict[str, Any]:
    """What every file says of its making: command, data with digests, licence."""
    paths = [corpora / TREEBANK / "train.jsonl", *news]
    digests = {
        p.relative_to(corpora).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()[:16] for p in paths
    }
    return {
        "command": "python -m train.syntax CORPORA",
        "data": digests,
        "treebank": "Universal Dependencies English Web Treebank, commit 15d613d8447b, CC BY-SA 4.0",
        "seed": SEED,
    }


def make_tagger(
    train: Sequence[TaggedSentence],
    dev: Sequence[TaggedSentence],
    lexicon: TagLexicon,
    card: Mapping[str, Any],
) -> None:
    """The tagger's weights, written with their scores."""
    labels, weights = train_tagger(train, lexicon, rounds=5, seed=SEED, unit=UNIT, least=3)
    draft = parse_weights(write_weights({}, labels, weights))
    right, total = tag_accuracy(dev, draft, lexicon)
    small, _ = tag_accuracy([lower_case(sentence) for sentence in dev], draft, lexicon)
    score = {"tag accuracy, dev": percent(right, total), "the same in small letters": percent(small, total)}
    print(score, flush=True)
    write(DATA / "tagger.weights.tsv", write_weights({**card, "scores": score}, labels, weights))


def percent(part: int, whole: int) -> float:
    """A share in percent, to two places."""
    return round(100 * part / whole, 2)


def write(path: Path, text: str) -> None:
    """Write a data file, with its size on the screen."""
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {len(text.encode('utf-8'))} bytes", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
