"""Sentences as the weights want them: one way of writing quotation marks, dashes and abbreviations; what is quoted.

Three outlets write “so”, "so" and ''so''. A weight learned on one of them should serve for all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.language.token import Token
from dateline.segment.sentence import Sentence
from dateline.segment.words import word_list

OPENING, CLOSING, EITHER = frozenset("“„«"), frozenset("”»"), frozenset(['"', "''", "``"])
LABEL_WORDS = 5
"""Words at most of whoever speaks in a transcript, before the colon."""


@dataclass(frozen=True, slots=True)
class Tidy:
    """A sentence whose tokens are joined and spelt one way; offsets are kept.

    quoted: per token whether it stands between double marks; unlike in quotations, names and single words in
    marks count as well. label: what the paragraph begins with, if with a speaker's label as transcripts have:
    "q", "a", "caps" (a name in capitals), "name", else "". n_labels: paragraphs of the document that do.
    place: whether it opens its paragraph, its number in the document up to 3, and whether words stand between
    marks in the sentence before and the one after ("10").
    """

    sentence: Sentence
    quoted: tuple[bool, ...]
    label: str
    n_labels: int
    place: tuple[bool, int, str] = (True, 0, "")

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Of the sentence."""
        return self.sentence.tokens


def tidy_sentences(sentences: Sequence[Sentence]) -> tuple[Tidy, ...]:
    """All sentences of a document. A paragraph's end closes what quotation marks left open."""
    joined = [join_tokens(sentence.tokens) for sentence in sentences]
    labels: dict[int, str] = {}
    for sentence, tokens in zip(sentences, joined, strict=True):
        labels.setdefault(sentence.paragraph, _label(tokens))
    n_labels = sum(1 for label in labels.values() if label)
    found: list[Tidy] = []
    inside, paragraph = False, None
    for sentence, tokens in zip(sentences, joined, strict=True):
        opens = sentence.paragraph != paragraph
        if opens:
            inside, paragraph = False, sentence.paragraph
        spelt, quoted, inside = _read_marks(tokens, inside=inside)
        tidy = replace(sentence, tokens=spelt)
        place = (opens, min(3, len(found)), "")
        found.append(Tidy(tidy, quoted, labels[sentence.paragraph], n_labels, place))
    marks = [any(one.quoted) for one in found]
    around = zip([False, *marks], [*marks[1:], False], strict=False)
    return tuple(
        replace(one, place=(*one.place[:2], f"{before:d}{after:d}"))
        for one, (before, after) in zip(found, around, strict=False)
    )


def join_tokens(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Two single marks as one double mark, two hyphens as one dash, "Mr" and its stop as one word."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        last = found[-1] if found else None
        if last is not None and last.end == token.start and _joins(last, token, at == len(tokens) - 1):
            text = last.text + token.text
            stops = token.text == "." and last.text[-1] != "."
            found[-1] = Token(last.start, token.end, text, last.lower if stops else _spelt(text))
        else:
            found.append(token._replace(lower=_spelt(token.lower)))
    return tuple(found)


def _joins(last: Token, token: Token, is_last: bool) -> bool:
    if token.text == ".":
        initial = len(last.text) == 1 and last.text.isupper()
        return last.text in (".", "..") or (
            not is_last and (initial or last.lower in word_list("stems", "abbreviations", "titles"))
        )
    if token.text in "'`-’‘":
        return last.text == token.text
    return False


def _spelt(lower: str) -> str:
    return {"—": "–", "--": "–", "-": "–", "...": "…"}.get(lower, lower)


def _read_marks(tokens: Sequence[Token], *, inside: bool) -> tuple[tuple[Token, ...], tuple[bool, ...], bool]:
    spelt, quoted = [], []
    for at, token in enumerate(tokens):
        opens = _opens(tokens, at, inside=inside)
        if opens is None:
            spelt.append(token)
            quoted.append(inside)
            continue
        spelt.append(token._replace(lower="“" if opens else "”"))
        quoted.append(False)
        inside = opens
    return tuple(spelt), tuple(quoted), inside


def _opens(tokens: Sequence[Token], at: int, *, inside: bool) -> bool | None:
    """Whether the token is an opening mark; None if it is no double mark."""
    text = tokens[at].text
    if text in OPENING:
        return True
    if text in CLOSING:
        return False
    if text not in EITHER and text not in ("’’", "‘‘"):
        return None
    touches_left = at > 0 and tokens[at - 1].end == tokens[at].start
    touches_right = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return touches_right if touches_left != touches_right else not inside


def _label(tokens: Sequence[Token]) -> str:
    """Of a paragraph that begins with `tokens`."""
    words = [token.text for token in tokens[: LABEL_WORDS + 1]]
    if ":" not in words[1:]:
        return ""
    name = words[: words.index(":")]
    if name in (["Q"], ["A"]):
        return name[0].lower()
    if len(name) > LABEL_WORDS or not all(word[0].isupper() or not word[0].isalpha() for word in name):
        return ""
    return "caps" if name[0].isupper() and len(name[0]) > 1 else "name"
