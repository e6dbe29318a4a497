"""Did it happen: stance, stage and background of an event mention, from the words around its trigger."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dateline.assemble.event_mention import EventMention, TriggerStrength
from dateline.language.phrases import PhraseTrie
from dateline.language.token import Token
from dateline.record.claim import Producer
from dateline.record.vocabulary import EventType, Stage, Stance
from dateline.segment.sentence import Quotation, Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

NO_ACT = frozenset({Stance.PLANNED, Stance.HYPOTHETICAL})
"""Stances of what nobody says has happened: never a record by itself."""


@dataclass(frozen=True, slots=True)
class Realis:
    """What the words around a trigger say about the act.

    cue: the words that decided, None for the plain assertion. generic: the words name a topic, not an act
    ("the fight against bombings"). background: the sentence tells history or a total.
    """

    stance: Stance
    stage: Stage
    rule: str
    cue: Span | None = None
    generic: bool = False
    background: Span | None = None


@dataclass(frozen=True, slots=True)
class _Cues:
    before: dict[str, tuple[PhraseTrie[str], int]]
    around: dict[str, tuple[PhraseTrie[str], int]]
    background: PhraseTrie[str]
    topics: dict[str, PhraseTrie[str]]


@cache
def _cues() -> _Cues:
    path = resources.files("dateline.resolve") / "data" / "realis.toml"
    data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    return _Cues(
        before={name: (_trie(e["before"], name), e["reach"]) for name, e in data.items() if "before" in e},
        around={name: (_trie(e["around"], name), e["reach"]) for name, e in data.items() if "around" in e},
        background=_trie(data["background"]["phrases"], "background"),
        topics={name: _trie(data[name]["phrases"], name) for name in ("accident", "figurative")},
    )


def _trie(phrases: list[str], value: str) -> PhraseTrie[str]:
    trie: PhraseTrie[str] = PhraseTrie()
    for phrase in phrases:
        trie.add(phrase, value)
    return trie


def judge_realis(event: EventMention, *, quotations: tuple[Quotation, ...], crime: bool = False) -> Realis:
    """Stance and stage of one event mention.

    crime: acts between private persons are coded too; a shooting by accident then counts as one.

    quotations: those of the document; one whose cue is a denial, a hope or a warning colours what it covers.
    Rules, first that fires: planned, hypothetical, negation, generic, averted, accident, figurative, infinitive, the
    reporting verb's class, attempted, alleged, else asserted.
    """
    tokens = event.sentence.tokens
    at = next(i for i, token in enumerate(tokens) if token.start >= event.anchor.span.start)
    background = _first(_cues().background, tokens, 0, len(tokens))
    stage = Stage.THREATENED if event.type is EventType.THREAT else Stage.COMPLETED
    for name, stance in (
        ("planned", Stance.PLANNED),
        ("hypothetical", Stance.HYPOTHETICAL),
        ("negation", Stance.DENIED),
        ("generic", Stance.HYPOTHETICAL),
        ("averted", Stance.HYPOTHETICAL),
    ):
        cue = _cue_before(name, tokens, at)
        if cue is not None and not (name == "generic" and event.names_victim):
            return Realis(
                stance, stage, f"stance.{name}", cue, generic=name == "generic", background=background
            )
    coded_accident = crime and event.mode == "shooting"
    for name in ("figurative",) if coded_accident else ("accident", "figurative"):
        cue = _first(_cues().topics[name], tokens, 0, len(tokens))
        if cue is not None and (name == "accident" or not event.is_harmful):
            return Realis(
                Stance.HYPOTHETICAL, stage, f"stance.{name}", cue, generic=True, background=background
            )
    infinitive = _infinitive(tokens, at)
    if infinitive is not None and _cue_around("attempted", tokens, at) is None:
        return Realis(Stance.PLANNED, stage, "stance.infinitive", infinitive, background=background)
    voiced = _voiced(event, quotations)
    if voiced is not None:
        return Realis(voiced[0], stage, f"stance.cue-{voiced[1]}", voiced[2], background=background)
    attempted = _cue_around("attempted", tokens, at)
    if attempted is not None:
        return Realis(Stance.ASSERTED, Stage.ATTEMPTED, "stage.attempted", attempted, background=background)
    alleged = _cue_around("alleged", tokens, at)
    if alleged is not None:
        return Realis(Stance.ALLEGED, stage, "stance.alleged", alleged, background=background)
    return Realis(Stance.ASSERTED, stage, "stance.asserted", background=background)


def judge_predicate(sentence: Sentence, span: Span, *, quotations: tuple[Quotation, ...]) -> Realis:
    """`judge_realis` of any words of a sentence, whether or not they name an act of violence.

    Raises ValueError if no word of the sentence starts in or after `span`.
    """
    if not any(token.start >= span.start for token in sentence.tokens):
        raise ValueError(f"no word of sentence {sentence.index} starts at or after {span.start}")
    mention = Mention(MentionKind.TRIGGER, span, sentence.index, EventType.ATTACK.value, Producer("given"))
    event = EventMention(
        sentence=sentence,
        triggers=(mention,),
        anchor=mention,
        type=EventType.ATTACK,
        mode=None,
        strength=TriggerStrength.ACT,
        clause=sentence.span,
    )
    return judge_realis(event, quotations=quotations)


VOICES = {
    "deny": Stance.DENIED,
    "hope": Stance.HYPOTHETICAL,
    "expect": Stance.HYPOTHETICAL,
    "warn": Stance.HYPOTHETICAL,
    "accuse": Stance.ALLEGED,
}
"""What a reporting verb of a class (segment/data) does to the words it reports."""


def _voiced(event: EventMention, quotations: tuple[Quotation, ...]) -> tuple[Stance, str, Span] | None:
    for quotation in quotations:
        stance = VOICES.get(quotation.cue_class or "")
        if stance is not None and quotation.cue is not None and quotation.content.contains(event.anchor.span):
            return stance, str(quotation.cue_class), quotation.cue
    return None


DONE_TO = frozenset(
    {"continued", "began", "managed", "started", "led", "used", "went", "proceeded", "confessed", "admitted"}
)
"""Verbs whose infinitive tells of something done: "began to shell"."""


def _infinitive(tokens: tuple[Token, ...], at: int) -> Span | None:
    """The "to" of "to attack it": an aim, not an act. "led to attacks" has no verb after "to"."""
    if at < 2 or tokens[at - 1].lower != "to" or tokens[at - 2].lower in DONE_TO:
        return None
    if tokens[at].lower.endswith(("s", "ed", "ing")):
        return None
    return Span(tokens[at - 1].start, tokens[at - 1].end)


def _cue_before(name: str, tokens: tuple[Token, ...], at: int) -> Span | None:
    trie, reach = _cues().before[name]
    first = at
    while first > max(0, at - reach) and tokens[first - 1].text not in {",", ";", ":", "(", '"', "“"}:
        first -= 1
    return _first(trie, tokens, first, at)


def _cue_around(name: str, tokens: tuple[Token, ...], at: int) -> Span | None:
    trie, reach = _cues().around[name]
    return _first(trie, tokens, max(0, at - reach), min(len(tokens), at + reach))


def _first(trie: PhraseTrie[str], tokens: tuple[Token, ...], first: int, stop: int) -> Span | None:
    for match in trie.find(tokens[first:stop]):
        return Span(tokens[first + match.first].start, tokens[first + match.stop - 1].end)
    return None
