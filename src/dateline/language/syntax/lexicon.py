"""What is known of a word before it is read: the tags that it had in the treebank, and its cluster.

A cluster holds words with like neighbours in news, so that a word which the treebank lacks is treated as those it has.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dateline.errors import MissingResource

UNKNOWN = "?"
"""The class of a word that the treebank does not have, or too seldom."""


@dataclass(frozen=True, slots=True)
class TagLexicon:
    """sure: words that had one tag, often enough to tag them without looking around. classes: the tags of a word, most
    frequent first ("JJ|VED", VED for VBD and VBN), or its coarse cluster ("~12") if the treebank says too little.
    clusters: its fine cluster. card: how it was made."""

    sure: Mapping[str, str]
    classes: Mapping[str, str]
    clusters: Mapping[str, str]
    card: Mapping[str, Any]


@cache
def load_lexicon() -> TagLexicon:
    """The lexicon in `data/words.tsv`. Raises MissingResource if it is not there."""
    path = resources.files("dateline.language.syntax") / "data" / "words.tsv"
    try:
        return parse_lexicon(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise MissingResource("dateline.language.syntax: no word list (data/words.tsv)") from error


def parse_lexicon(text: str) -> TagLexicon:
    """The lexicon that `write_lexicon` wrote as `text`."""
    head, *lines = text.splitlines()
    sure: dict[str, str] = {}
    classes: dict[str, str] = {}
    clusters: dict[str, str] = {}
    for line in lines:
        word, tags, cluster = line.split("\t")
        if tags.endswith("!"):
            sure[word] = tags = tags[:-1]
        classes[word] = tags
        if cluster:
            clusters[word] = cluster
    return TagLexicon(sure, classes, clusters, json.loads(head))


def write_lexicon(lexicon: TagLexicon) -> str:
    """The text of a lexicon: one word a line with its class, "!" after a sure one, and its fine cluster."""
    lines = [json.dumps(dict(lexicon.card), sort_keys=True, ensure_ascii=False)]
    for word in sorted(lexicon.classes):
        sure = "!" if word in lexicon.sure else ""
        lines.append(f"{word}\t{lexicon.classes[word]}{sure}\t{lexicon.clusters.get(word, '')}")
    return "\n".join(lines) + "\n"
