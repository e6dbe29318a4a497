"""The training texts of `polnear` as tokens: which words are cue, source and content of each attribution."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.evaluate.corpus_polnear import read_polnear
from dateline.evaluate.verbatim import Stretch, read_verbatim
from dateline.segment import Quotation, split_document
from dateline.segment.attributed.stems import stem
from dateline.segment.attributed.tidy import Tidy, tidy_sentences
from dateline.segment.words import word_list

SMALL = frozenset(
    [
        *("to", "of", "about", "in", "on", "for", "by", "at", "with", "as", "that", "and", "not", "n't"),
        *("the", "a", "an", "his", "her", "their", "its", ",", ".", ":"),
    ]
)
"""Words of a cue that are never its chief word."""

LEAST_HEADS = 2
"""A stem must be the chief word of a cue so often to be a candidate at all ..."""

LEAST_SHARE = 0.004
"""... and in at least this share of its occurrences (both chosen by recall against the number of candidates)."""


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Token numbers in one sentence. head: chief word of the cue. source: empty where nobody is named, None where
    the source stands in another sentence. content: of the first piece after the cue, or before it if there is none.
    """

    head: int
    cue: tuple[int, ...]
    source: tuple[int, ...] | None
    content: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text of the corpus: sentences, quotations by the rules, and per sentence what is attributed."""

    sentences: tuple[Tidy, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[tuple[GoldAttribution, ...], ...]


@dataclass(frozen=True, slots=True)
class StemCounts:
    """How often stems occur, and how often within a cue."""

    everywhere: Counter[str]
    in_cues: Counter[str]

    def chance(self, word: str) -> float:
        """Of a stem being part of a cue; near 0 for the unseen."""
        return (self.in_cues[word] + 0.02) / (self.everywhere[word] + 4)

    def step(self, word: str) -> int:
        """The chance on the scale of `cue_stems`: 0 nearly always, 9 hardly ever."""
        return min(9, int(-1.5 * math.log(self.chance(word))))


def read_gold(path: Path, split: str) -> tuple[tuple[GoldText, ...], StemCounts]:
    """The texts of a split and the counts of their stems, by which chief words are chosen."""
    read = []
    counts = StemCounts(Counter(), Counter())
    for report, gold in read_polnear(path, split):
        document = read_verbatim(report)
        segmentation = split_document(document)
        sentences = tidy_sentences(segmentation.sentences)
        read.append((sentences, segmentation.quotations, gold.attributions))
        for sentence in sentences:
            counts.everywhere.update(stem(token.lower) for token in sentence.tokens)
            for one in gold.attributions:
                counts.in_cues.update(stem(sentence.tokens[at].lower) for at in _within(sentence, one.cue))
    texts = []
    for sentences, quotations, attributions in read:
        ready = []
        for sentence in sentences:
            found = []
            for one in attributions:
                cue = _within(sentence, one.cue)
                if cue:
                    source = _within(sentence, one.attribution_source)
                    elsewhere = bool(one.attribution_source) and not source
                    content = _piece(sentence, one.content, cue)
                    head = _head(sentence, cue, counts)
                    found.append(GoldAttribution(head, cue, None if elsewhere else source, content))
            ready.append(tuple(found))
        texts.append(GoldText(sentences, quotations, tuple(ready)))
    return tuple(texts), counts


def candidate_stems(texts: Sequence[GoldText], counts: StemCounts) -> dict[str, int]:
    """Stems that can be the chief word of a cue, with their step; what data/cue_stems.tsv holds."""
    heads = Counter(
        stem(sentence.tokens[one.head].lower)
        for text in texts
        for sentence, row in zip(text.sentences, text.attributions, strict=True)
        for one in row
    )
    often = (
        word for word, n in heads.items() if n >= LEAST_HEADS and n / counts.everywhere[word] > LEAST_SHARE
    )
    return {word: counts.step(word) for word in sorted(often)}


def _within(sentence: Tidy, stretches: Sequence[Stretch]) -> tuple[int, ...]:
    return tuple(
        at
        for at, token in enumerate(sentence.tokens)
        if any(start <= token.start < end for start, end in stretches)
    )


def _piece(sentence: Tidy, stretches: Sequence[Stretch], cue: tuple[int, ...]) -> tuple[int, ...]:
    pieces = [piece for stretch in stretches if (piece := _within(sentence, [stretch]))]
    after = [piece for piece in pieces if piece[0] > cue[0]]
    return after[0] if after else pieces[-1] if pieces else ()


def _head(sentence: Tidy, cue: tuple[int, ...], counts: StemCounts) -> int:
    small = SMALL | word_list("cues", "between", "auxiliaries")

    def weight(at: int) -> tuple[bool, float, int]:
        word = sentence.tokens[at].lower
        return word not in small, counts.chance(stem(word)), -at

    return max(cue, key=weight)
