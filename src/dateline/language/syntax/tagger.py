"""Parts of speech, from left to right: the Penn Treebank's tags as the English Web Treebank uses them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dateline.language.syntax.forms import EDGE, Form, word_forms
from dateline.language.syntax.lexicon import UNKNOWN, TagLexicon, load_lexicon
from dateline.language.syntax.weights import Feature, Weights, load_weights
from dateline.language.token import Token

AUXILIARIES = {
    **dict.fromkeys(("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"), "be"),
    **dict.fromkeys(("have", "has", "had", "having", "'ve", "'d"), "have"),
    **dict.fromkeys(("get", "gets", "got", "getting", "gotten"), "get"),
    **dict.fromkeys(("isn't", "aren't", "wasn't", "weren't", "i'm", "you're", "we're", "they're"), "be"),
    **dict.fromkeys(("hasn't", "haven't", "hadn't", "i've", "you've", "we've", "they've"), "have"),
    **dict.fromkeys(("do", "does", "did", "don't", "doesn't", "didn't"), "do"),
}
"""Words on which the form of the next verb hangs: "was killed", "had killed", "did kill"."""

ADVERBS = frozenset({"RB", "RBR", "RBS", "PRP", "EX"})
"""Tags that may stand between an auxiliary and its verb."""


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PARTING = frozenset({",", ":", "CC", "WDT", "WP", "WRB", "``", "''"})
"""Tags of finite verbs, and of words and marks at which a clause may begin."""


@cache
def _resources() -> tuple[Weights, TagLexicon]:
    return load_weights("tagger"), load_lexicon()


def tag_words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The tag of each word of one sentence: NN, NNS, NNP, VBD, VBN, IN, ... (see docs/rules/syntax.md)."""
    weights, lexicon = _resources()
    return tag_forms(word_forms(tokens), weights, lexicon)


def tag_forms(forms: list[Form], weights: Weights, lexicon: TagLexicon) -> tuple[str, ...]:
    """As `tag_words`, with given weights."""
    find, best, labels = weights.packed.get, weights.lanes.best, weights.labels
    sure = lexicon.sure.get
    tags: list[str] = []
    window: Window | None = None
    for at, form in enumerate(forms):
        tag = sure(form.word)
        if tag is None:
            window = window or Window(forms, lexicon)
            total = 0
            for feature in window.features(at, tags):
                weight = find(feature)
                if weight is not None:
                    total += weight
            tag = labels[best(total)]
        tags.append(tag)
    return tuple(tags)


class Window:
    """The words of a sentence with their classes, and the features that the tag of one of them is decided on."""

    __slots__ = ("classes", "clusters", "forms")

    def __init__(self, forms: list[Form], lexicon: TagLexicon) -> None:
        self.forms = [EDGE, EDGE, *forms, EDGE, EDGE]
        find = lexicon.classes.get
        self.classes = [find(form.word, UNKNOWN) for form in self.forms]
        near = lexicon.clusters.get
        self.clusters = [near(form.word, "") for form in self.forms]

    def features(self, at: int, tags: Sequence[str]) -> tuple[Feature, ...]:
        """Features of word `at`, given the tags of those before it."""
        here = at + 2
        word, ending, shape = self.forms[here]
        left, right = self.forms[here - 1], self.forms[here + 1]
        tag1 = tags[at - 1] if at else "<>"
        tag2 = tags[at - 2] if at > 1 else "<>"
        own, next1, next2 = self.classes[here : here + 3]
        edge = "^" if at == 0 else ""
        return (
            ("1", word),
            ("2", ending, own if own[0] in "?~" else ""),
            ("3", ending[-2:], tag1),
            ("4", word[:3] if own == UNKNOWN else ""),
            ("5", shape, edge, ending[-1:]),
            ("6", shape, tag1, own),
            ("7", tag1, tag2),
            ("8", tag1, word),
            ("9", tag1, tag2, own),
            ("10", left.word),
            ("11", self.forms[here - 2].word),
            ("12", right.word),
            ("13", self.forms[here + 2].word),
            ("14", right.ending),
            ("15", own, next1),
            ("16", own, next1, next2),
            ("17", tag1, own, next1),
            ("18", word, right.word),
            ("19", left.word, word),
            ("20", own, self._governing(at, tags)),
            ("21", word, next1),
            ("22", own, right.word),
            ("23", tag1, right.shape, shape),
            ("24", "-" if "-" in word else "", ending, "0" if "0" in word else ""),
            ("27", self.clusters[here], tag1),
            ("28", self.clusters[here + 1], own),
            ("29", self.clusters[here - 1], tag1),
            *(self._past_form(at, tags) if ending[-2:] == "ed" or "VED" in own else ()),
        )

    def _past_form(self, at: int, tags: Sequence[str]) -> tuple[Feature, ...]:
        """What tells "the men killed a guard" from "the men killed in the raid were": verbs on both sides."""
        own, right = self.classes[at + 2 : at + 4]
        before, after = self._clause(at, tags), self._verb_ahead(at)
        return (("25", own, before, right), ("26", own, before, after), ("30", before, after, right))

    def _verb_ahead(self, at: int) -> str:
        """What follows first in the clause: "v" a word that is always a finite verb, "," a mark or a link; else "" """
        for here in range(at + 3, min(at + 15, len(self.classes) - 2)):
            near = self.classes[here]
            if near[:3] in ("VBD", "VBZ", "MD") or self.forms[here].word in ("are", "have"):
                return "v"
            if near in PARTING:
                return ","
        return ""

    @staticmethod
    def _clause(at: int, tags: Sequence[str]) -> str:
        """What stands before the word in its clause: "v" a finite verb, "n" a noun without one, "" neither."""
        found = ""
        for back in range(at - 1, max(-1, at - 16), -1):
            tag = tags[back]
            if tag in FINITE:
                return "v"
            if tag in PARTING:
                return found + tag
            if tag[0] == "N" or tag == "PRP":
                found = "n"
        return found

    def _governing(self, at: int, tags: Sequence[str]) -> str:
        """The auxiliary before the word, over adverbs and a subject: "was", "had", "did", a modal, "to"; else "" """
        for back in range(at - 1, max(-1, at - 5), -1):
            tag = tags[back]
            if tag in ("MD", "TO"):
                return tag
            word = AUXILIARIES.get(self.forms[back + 2].word)
            if word is not None:
                return word
            if tag not in ADVERBS:
                return ""
        return ""
