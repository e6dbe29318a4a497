"""Pictures as carriers: "A video posted on social media by activists shows soldiers shooting two men"."""

from __future__ import annotations

from dateline.language.token import Token
from dateline.segment.clause import Clause, Report
from dateline.segment.cues import ReportingVerb
from dateline.segment.speaker_phrase import TokenRange
from dateline.segment.words import word_list

FURTHEST = 16
"""Words between the picture and what it shows at most."""

LONGEST_NAME = 8
"""Words at most of a picture that stands for its maker where none is named."""


def read_picture(clause: Clause, at: int, verb: ReportingVerb) -> Report | None:
    """What the picture before the verb at `at` shows, and of whom it is; None if no picture stands there."""
    if "picture" not in verb.flags:
        return None
    seems = clause.word(at - 1) == "to" and clause.word(at - 2) in word_list("speakers", "shape", "seeming")
    stop = clause.verb_start(at - 2 if seems else at)
    noun = _picture_before(clause, stop)
    if noun is None:
        return None
    speaker = _maker(clause, noun, stop) or _itself(clause, noun, stop)
    start = at + 1
    if clause.word(start) in ("to", "as"):
        return None
    start += clause.word(start) in ("that", "how", ":")
    content = clause.strip(start, clause.high)
    if speaker is None or content[1] <= content[0]:
        return None
    return Report((at, at + 1), verb.cue_class, speaker, (content,), after=True)


def _picture_before(clause: Clause, stop: int) -> int | None:
    pictures = word_list("speakers", "shape", "pictures")
    for at in range(stop - 1, max(clause.low - 1, stop - FURTHEST), -1):
        word = clause.word(at)
        if word in pictures:
            return at
        if word in ("that", "which", "who", "but", ".", ";", ":", "said", "says"):
            return None
    return None


def _maker(clause: Clause, noun: int, stop: int) -> TokenRange | None:
    """Whoever took or published the picture: the words after "released by", "posted online by", "taken by"."""
    conveyed = word_list("speakers", "shape", "conveyed") | word_list("speakers", "shape", "filmed")
    for at in range(noun + 1, stop - 1):
        if clause.word(at) == "by" and any(clause.word(k) in conveyed for k in range(noun + 1, at)):
            made = clause.named_after(at + 1)
            if made is None:
                return None
            maker = made[0], min(made[1], stop)
            # The whole phrase where it reads "released by NAME": its cue is then taken from it.
            whole = at - noun == 2 and maker[1] == stop
            return (_first(clause, noun), maker[1]) if whole else maker
    return None


def _itself(clause: Clause, noun: int, stop: int) -> TokenRange | None:
    first = _first(clause, noun)
    comma = next((at for at in range(noun + 1, stop) if clause.text(at) in (",", "(")), stop)
    last = comma if comma - first <= LONGEST_NAME else noun + 1
    return first, last


def _first(clause: Clause, noun: int) -> int:
    """Where the phrase of the picture begins: its article, or its first word that is no verb or small word."""
    modifiers, stops = word_list("speakers", "shape", "modifiers"), word_list("speakers", "shape", "stops")
    first = noun
    while first > clause.low and noun - first < 3:
        before: Token = clause.tokens[first - 1]
        if before.lower in word_list("speakers", "shape", "determiners"):
            return first - 1
        fits = before.lower in modifiers or before.text[0].isupper() or "-" in before.lower
        if before.lower in stops or not (fits or first - 1 == clause.low) or not before.text[0].isalpha():
            break
        first -= 1
    return first
