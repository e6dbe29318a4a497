"""A sentence as the weights of this package see it: words, stems, tags, what is quoted, where noun phrases end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.errors import MissingResource
from dateline.language.syntax.tagger import tag_words
from dateline.language.token import Token
from dateline.segment.attributed.stems import stem
from dateline.segment.attributed.tidy import Tidy

EDGE = "<>"
"""The word, stem and tag of what stands before the first word and after the last."""

NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
PRONOUNS = frozenset(["PRP", "PRP$", "WP", "WP$", "WDT"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
BEFORE_NOUN = NOUNS | {"JJ", "CD", "DT", "VBG", "VBN"}


@dataclass(frozen=True, slots=True)
class View:
    """One sentence. Positions are token numbers.

    quoted: per token whether it stands between quotation marks. noun_ends: last words of noun phrases without
    their "of ..." and clauses, and pronouns; nobody else can be a source. region: the kind of its region.
    label: that of the paragraph, with how many the document has. place: see `Tidy`.
    """

    tokens: Sequence[Token]
    words: tuple[str, ...]
    stems: tuple[str, ...]
    tags: tuple[str, ...]
    quoted: tuple[bool, ...]
    noun_ends: tuple[int, ...]
    region: str
    label: str
    place: tuple[bool, int, str]

    def word(self, at: int) -> str:
        """Lower-case word at `at`, or the edge."""
        return self.words[at] if 0 <= at < len(self.words) else EDGE

    def tag(self, at: int) -> str:
        """Tag of the word at `at`, or the edge."""
        return self.tags[at] if 0 <= at < len(self.tags) else EDGE

    def is_capital(self, at: int) -> bool:
        """Whether the word at `at` begins with a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()


def view_sentence(tidy: Tidy) -> View:
    """The view of a sentence; this is where it is tagged."""
    words = tuple(token.lower for token in tidy.tokens)
    tags = tag_words(tidy.tokens)
    ends = tuple(at for at in range(len(tags)) if _ends_phrase(tags, at))
    label = f"{tidy.label}{min(3, tidy.n_labels.bit_length())}"
    stems, region = tuple(map(stem, words)), tidy.sentence.region.value
    return View(tidy.tokens, words, stems, tags, tidy.quoted, ends, region, label, tidy.place)


def _ends_phrase(tags: Sequence[str], at: int) -> bool:
    tag = tags[at]
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if tag in NOUNS:
        return following not in NOUNS
    if tag in ("DT", "CD"):
        return following not in BEFORE_NOUN
    return tag in PRONOUNS


@cache
def cue_stems() -> dict[str, int]:
    """Stems of words that report, think or judge, each with how seldom it does: 0 nearly always, 9 hardly ever.

    Made by the trainer, which says in the first line what from. Raises MissingResource if it is not there.
    """
    path = resources.files("dateline.segment") / "data" / "cue_stems.tsv"
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError as error:
        raise MissingResource("dateline.segment: no list of cue stems (data/cue_stems.tsv)") from error
    rows = (line.split("\t") for line in lines[1:])
    return {word: int(step) for word, step in rows}
