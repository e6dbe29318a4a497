"""What stands around a predicate, as features for the linear models of `factuality.py`.

A feature is a string, "group=value" or "group:value"; it is there or not. A predicate is any stretch of words
that tells of something happening: a verb, with or without its auxiliaries, or a noun.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.segment.sentence import Quotation, Sentence
from dateline.text.span import Span

LEFT, RIGHT = 12, 8
"""How many words to either side are looked at."""

NEAR_LEFT = 9
"""How many words to the left count without their distance, singly and in pairs."""

FARTHEST = 99
DISTANCES = (1, 2, 4, 7, 12)


@cache
def word_class(name: str) -> frozenset[str]:
    """A list of data/predicate.toml."""
    path = resources.files("dateline.resolve") / "data" / "predicate.toml"
    return frozenset(tomllib.loads(path.read_text("utf-8"))[name])


@dataclass(frozen=True, slots=True)
class Predicate:
    """A predicate in its sentence. All numbers are token positions.

    words: the sentence in lower case. head: the first word of content of the stretch. last: its last word.
    group: where the auxiliaries and adverbs before the head begin. capital: the head is written with one.
    """

    words: tuple[str, ...]
    head: int
    last: int
    group: int
    capital: bool

    @property
    def auxiliaries(self) -> str:
        return " ".join(self.words[self.group : self.head])

    @property
    def ending(self) -> str:
        return ending(self.words[self.head])

    def word(self, at: int) -> str:
        """The word at `at`; "^" before the sentence."""
        return self.words[at] if at >= 0 else "^"


def find_predicate(sentence: Sentence, span: Span) -> Predicate:
    """The predicate whose words start in `span`, or the first after its start.

    Raises ValueError if no word of the sentence starts in or after `span`.
    """
    tokens = sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.start >= span.start), None)
    if first is None:
        raise ValueError(f"no word of sentence {sentence.index} starts at or after {span.start}")
    last = max((i for i in range(first, len(tokens)) if tokens[i].start < span.end), default=first)
    words = tuple(token.lower for token in tokens)
    head = first
    while head < last and (words[head] in word_class("helpers") or words[head] in word_class("determiners")):
        head += 1
    return Predicate(words, head, last, group_start(words, head), tokens[head].text[:1].isupper())


def group_start(words: Sequence[str], head: int) -> int:
    """Where the auxiliaries, negations and adverbs that lead up to the verb at `head` begin."""
    helpers = word_class("helpers")
    at = head
    while at > 0 and (words[at - 1] in helpers or (words[at - 1].endswith("ly") and len(words[at - 1]) > 4)):
        at -= 1
    return at


def ending(word: str) -> str:
    """The ending that tells a verb's form or a noun's number, "0" if there is none."""
    for end in ("ing", "ed", "en", "ly"):
        if word.endswith(end):
            return end
    return "s" if word.endswith("s") and not word.endswith("ss") else "0"


def describe_predicate(predicate: Predicate, *, quotations: Iterable[Quotation] = ()) -> tuple[str, ...]:
    """The features of a predicate, without repeats, in a fixed order.

    quotations: those whose content holds it.
    """
    features = ["bias"]
    features += [f"quoted={quote.cue_class}|{quote.kind.value}" for quote in quotations]
    for group in (_own_words, _governor, _subject, _left, _right, _joint, _sentence):
        features += group(predicate)
    return tuple(dict.fromkeys(features))


def _own_words(p: Predicate) -> list[str]:
    word, end, auxiliaries = p.words[p.head], p.ending, p.auxiliaries
    features = [
        f"word={word}",
        f"end={end}",
        f"tail={word[-3:]}",
        f"aux={auxiliaries}",
        f"aux+end={auxiliaries}|{end}",
    ]
    features += [f"aux:{helper}" for helper in p.words[p.group : p.head]]
    if p.capital:
        features.append("capital" if p.head else "capital first")
    if p.last > p.head:
        last = p.words[p.last]
        features += [
            f"phrase={' '.join(p.words[p.head : p.last + 1])}",
            f"last={last}",
            f"last.end={ending(last)}",
        ]
    return features


def _governor(p: Predicate) -> list[str]:
    """The word before the verb group; before "to", what it hangs on ("want", "able", "managed") and how that stands."""
    before, second = p.word(p.group - 1), p.word(p.group - 2)
    verbal = "v" if p.group < p.head else ""
    features = [f"gov={before}", f"gov+end={before}|{p.ending}|{verbal}", f"gov2={second} {before}"]
    if "to" in p.words[p.group : p.head]:
        start = group_start(p.words, p.group - 1) if p.group > 0 else 0
        helpers = " ".join(p.words[start : max(p.group - 1, start)])
        features += [f"to.gov={before}", f"to.gov2={second}"]
        features += [f"to.aux={helpers}|{ending(before)}", f"to.aux+gov={helpers}|{before}"]
        features += [f"to.left:{p.words[at]}" for at in range(max(0, p.group - 5), p.group - 1)]
    return features


def _subject(p: Predicate) -> list[str]:
    """A pronoun close before the verb; of a noun subject nothing is told."""
    pronouns, hard = word_class("pronouns"), word_class("hard")
    subject = "-"
    for at in range(p.group - 1, max(-1, p.group - 7), -1):
        if p.words[at] in hard:
            break
        if p.words[at].split("'")[0] in pronouns:
            subject = p.words[at].split("'")[0]
            break
    else:
        joined = [w.split("'")[0] for w in p.words[p.group : p.head] if "'" in w]
        subject = next((word for word in joined if word in pronouns), subject)
    return [
        f"subject={subject}",
        f"subject+end={subject}|{p.ending}",
        f"subject+aux={subject}|{p.auxiliaries}",
    ]


def _left(p: Predicate) -> list[str]:
    breaks = word_class("breaks")
    features: list[str] = []
    for far in range(1, LEFT + 1):
        if far > p.head:
            features.append(f"left^{_bucket(far)}")
            break
        features.append(f"left{_bucket(far)}:{p.words[p.head - far]}")
    crossed = ""
    for at in range(p.head - 1, max(-1, p.head - NEAR_LEFT - 1), -1):
        crossed = "x" if p.words[at] in breaks else crossed
        features.append(f"left{crossed}:{p.words[at]}")
        if at > 0:
            features.append(f"pair{crossed}:{p.words[at - 1]} {p.words[at]}")
    return features


def _right(p: Predicate) -> list[str]:
    features: list[str] = []
    for far in range(1, RIGHT + 1):
        if p.last + far >= len(p.words):
            features.append(f"right${_bucket(far)}")
            break
        word = p.words[p.last + far]
        features += [f"right{_bucket(far)}:{word}", f"right:{word}"]
    return features


def _joint(p: Predicate) -> list[str]:
    """The nearest word to the left that hangs clauses together, with the two words before it."""
    joints = word_class("joints")
    for at in range(p.group - 1, -1, -1):
        if p.words[at] in joints:
            word, before = p.words[at], p.word(at - 1)
            return [
                f"joint={word}",
                f"joint+far={word}|{_bucket(p.head - at)}",
                f"joint+end={word}|{p.ending}",
                f"joint2={before} {word}",
                f"joint3={p.word(at - 2)} {before} {word}",
            ]
    return ["joint=-"]


def _sentence(p: Predicate) -> list[str]:
    words, n = p.words, len(p.words)
    mark = "?" if "?" in words[-3:] else "!" if "!" in words[-2:] else "."
    features = [f"first{at}:{words[at]}" for at in range(min(3, n))]
    features += [f"opening={' '.join(words[:2])}", f"mark={mark}", f"mark+aux={mark}|{p.auxiliaries}"]
    features += [f"place={min(p.head, 5)}", f"rest={min(n - p.head, 5)}", f"length={min(n // 5, 8)}"]
    lead = word_class("breaks") | word_class("before_command")
    if p.group == p.head and all(word in lead for word in words[: p.head]):
        features.append(f"command|{p.ending}")
    past = sum(w in word_class("past") or (w.endswith("ed") and len(w) > 4) for w in words)
    present = sum(w in word_class("present") for w in words)
    still_open = sum(w in word_class("open") for w in words)
    features += [f"past{min(past, 2)}", f"present{min(present, 2)}", f"open{min(still_open, 2)}"]
    features.append(f"tenses={present > 0:d}{past > 0:d}{still_open > 0:d}|{p.ending}")
    return features


def _bucket(far: int) -> int:
    """A distance in words as the least of `DISTANCES` that is not smaller."""
    return next((limit for limit in DISTANCES if far <= limit), FARTHEST)
