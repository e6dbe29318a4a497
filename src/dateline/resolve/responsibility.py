"""Who is said to have done it, apart from the clause that tells of the act: "blamed on", "claimed responsibility".

A statement names a doer and how sure the report is of it. Which act it is about is the caller's business: it
stands in the act's own sentences or goes on from them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.assemble.scene import role_words
from dateline.language.phrases import PhraseTrie
from dateline.language.token import Token
from dateline.record.vocabulary import ActorKind, Certainty
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

ARMED = frozenset(kind.value for kind in ActorKind)

AFTER = 8
"""Words between a cue and the doer after it ("blamed the attack on members of the outlawed")."""
BEFORE = 18
"""Words between the doer and a cue after it: room for an apposition or a clause between commas."""
DEED = 8
"""Words after "responsible for" in which the act is named."""
DOUBT = 10
"""Words before a cue in which "if" or "whether" makes it a supposition."""
ABOUT = 6
"""Words before a cue in which "no group" or "nobody" empties it."""

REGULAR = frozenset(
    {
        ActorKind.STATE_FORCES.value,
        ActorKind.POLICE.value,
        ActorKind.FOREIGN_FORCES.value,
        ActorKind.PEACEKEEPERS.value,
    }
)
"""Labels of those who shoot back: fire alone does not make them the doers."""
STATE = ("Police of ", "Government of ")

OBJECTS = frozenset({"on", "against", "at", "with", "to", "of", "killing"})
"""Words before a phrase that keep it from being a subject, unless "who" or "which" follows."""
RELATIVE = frozenset({"who", "which", "that"})

RULE = {
    Certainty.CLAIMED: "who.claims-responsibility",
    Certainty.DENIED: "who.denies-responsibility",
    Certainty.ACCUSED: "who.held-responsible",
    Certainty.SUSPECTED: "who.held-suspect",
    Certainty.ASSERTED: "who.carried-out-by",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A doer, how sure the statement makes it, and the words that say so."""

    mention: Mention
    certainty: Certainty
    cue: Span

    @property
    def rule(self) -> str:
        return RULE[self.certainty]


@dataclass(frozen=True, slots=True)
class _Cue:
    """needs_act: it lays an act at a door only if the sentence names one ("accused X of ...").

    within: most words between the doer before and the cue. irregular: police and army are not meant.
    """

    certainty: Certainty
    side: str
    needs_act: bool
    within: int
    irregular: bool


@dataclass(frozen=True, slots=True)
class _Words:
    trie: PhraseTrie[_Cue]
    doubting: frozenset[str]
    deeds: frozenset[str]
    none: frozenset[str]
    holding: frozenset[str]
    parting: frozenset[str]


@cache
def _words() -> _Words:
    path = resources.files("dateline.resolve") / "data" / "responsibility.toml"
    lists = tomllib.loads(path.read_text("utf-8"))
    trie: PhraseTrie[_Cue] = PhraseTrie()
    for entry in lists["statement"]:
        cue = _Cue(
            certainty=Certainty(entry["certainty"]),
            side=entry["side"],
            needs_act=entry.get("needs_act", False),
            within=entry.get("within", BEFORE),
            irregular=entry.get("irregular", False),
        )
        for phrase in entry["phrases"]:
            trie.add(phrase, cue)
    words = {key: frozenset(listed) for key, listed in lists["words"].items()}
    return _Words(trie, **words)


def find_statements(sentence: Sentence, mentions: Iterable[Mention]) -> tuple[Statement, ...]:
    """The statements of one sentence, in its order. mentions: those of the sentence, in document order."""
    tokens = sentence.tokens
    matches = _words().trie.find(tokens)
    if not matches:
        return ()
    mentions = tuple(mentions)
    doers = _doers(mentions)
    names_act = any(m.kind is MentionKind.TRIGGER for m in mentions)
    found: list[Statement] = []
    for match in matches:
        if match.value.needs_act and not names_act:
            continue  # "accused the government of neglect"
        cue = Span(tokens[match.first].start, tokens[match.stop - 1].end)
        if _asks_for_deed(tokens, match.stop) and not _tells_deed(tokens, match.stop, mentions):
            continue  # "responsible for producing gas"
        certainty = _doubted(match.value.certainty, tokens, match.first)
        for doer in _named_by(match.value, match.first, match.stop, tokens, doers):
            own_words = certainty in (Certainty.CLAIMED, Certainty.DENIED)
            if own_words and doer.kind is MentionKind.PERSONS and doer.label not in ARMED:
                continue  # "innocent people who had nothing to do with it"
            regular = doer.label in REGULAR or doer.label.endswith(" Armed Forces")
            if match.value.irregular and (regular or doer.label.startswith(STATE)):
                continue  # "the officers opened fire": they shot back
            if not any(doer.span.overlaps(s.mention.span) for s in found):
                found.append(Statement(doer, certainty, cue))
    return tuple(found)


def _asks_for_deed(tokens: Sequence[Token], stop: int) -> bool:
    """True after "responsible for", which is said of duties as well."""
    return [t.lower for t in tokens[max(0, stop - 2) : stop]] == ["responsible", "for"]


def _tells_deed(tokens: Sequence[Token], stop: int, mentions: Sequence[Mention]) -> bool:
    """True if what follows is an act of violence or a word for one."""
    following = tokens[stop : stop + DEED]
    if not following:
        return False
    start, end = following[0].start, following[-1].end
    triggers = (m.span for m in mentions if m.kind is MentionKind.TRIGGER)
    return any(start <= t.start < end for t in triggers) or any(
        t.lower in _words().deeds for t in following[:3]
    )


def _doubted(certainty: Certainty, tokens: Sequence[Token], first: int) -> Certainty:
    """Suspected, where plain words stand after "if" or "whether"."""
    before = {t.lower for t in tokens[max(0, first - DOUBT) : first]}
    doubted = certainty is Certainty.ASSERTED and bool(before & _words().doubting)
    return Certainty.SUSPECTED if doubted else certainty


def _doers(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions that can be laid an act at the door of; organisations inside a phrase for persons go with it."""
    persons = tuple(m for m in mentions if m.kind is MentionKind.PERSONS)
    actors = (m for m in mentions if m.kind is MentionKind.ACTOR)
    alone = tuple(a for a in actors if not any(p.span.contains(a.span) for p in persons))
    return tuple(sorted((*persons, *alone), key=lambda m: m.span))


def _can_do(mention: Mention, tokens: Sequence[Token]) -> bool:
    """True for organisations, armed persons, and persons whose noun says nothing ("two men")."""
    if mention.kind is MentionKind.ACTOR or mention.label in ARMED:
        return True
    head = mention.head or mention.span
    word = next((t.lower for t in tokens if t.start >= head.start), "")
    return word in role_words().anybody


def _named_by(
    cue: _Cue, first: int, stop: int, tokens: Sequence[Token], doers: Sequence[Mention]
) -> tuple[Mention, ...]:
    if cue.side == "after":
        return _after(stop, tokens, doers)
    before = [t.lower for t in tokens[max(0, first - ABOUT) : first]]
    if _words().none & set(before):
        return ()
    if cue.side == "between":
        holds = [t.start for t in tokens[max(0, first - ABOUT) : first] if t.lower in _words().holding]
        held = [d for d in doers if holds and holds[-1] < d.span.start < tokens[first].start]
        return tuple(d for d in held[-1:] if _can_do(d, tokens))
    return _before(first, tokens, doers, within=cue.within)


def _after(stop: int, tokens: Sequence[Token], doers: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first doer after the cue, with those joined to it by "and"."""
    if stop >= len(tokens):
        return ()
    begins = tokens[stop].start
    later = [d for d in doers if d.span.start >= begins]
    if not later:
        return ()
    between = [t.lower for t in tokens[stop:] if t.start < later[0].span.start]
    if (
        not _can_do(later[0], tokens)
        or len(between) > AFTER
        or _words().parting & set(between)
        or _words().none & set(between)
    ):
        return ()
    found = [later[0]]
    for doer in later[1:]:
        gap = [t.lower for t in tokens if found[-1].span.end <= t.start < doer.span.start]
        if not gap or not set(gap) <= {"and", "or", ",", "the"} or not _can_do(doer, tokens):
            break
        found.append(doer)
    return tuple(found)


def _before(
    first: int, tokens: Sequence[Token], doers: Sequence[Mention], *, within: int
) -> tuple[Mention, ...]:
    """The nearest doer before the cue that is no object of an attack, and the one joined to it by "and"."""
    ends = tokens[first].start
    for doer in reversed([d for d in doers if d.span.end <= ends]):
        between = [t.lower for t in tokens if doer.span.end <= t.start < ends]
        if len(between) > within or _words().parting & set(between):
            return ()
        preceding = [t.lower for t in tokens if t.end <= doer.span.start][-2:]
        governed = (OBJECTS | role_words().opposing) & set(preceding) and not RELATIVE & set(between[:2])
        if governed or doer.name is not None:
            continue
        return (*_joined_before(doer, tokens, doers), doer) if _can_do(doer, tokens) else ()
    return ()


def _joined_before(doer: Mention, tokens: Sequence[Token], doers: Sequence[Mention]) -> tuple[Mention, ...]:
    """The doer that "and" joins to the subject: "the government and the army are responsible"."""
    for other in doers:
        gap = [t.lower for t in tokens if other.span.end <= t.start < doer.span.start]
        if gap in (["and"], ["and", "the"]) and other.name is None and _can_do(other, tokens):
            return (other,)
    return ()
