"""Ordinary crime between private persons, which is coded only when the deployment asks for it."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from dateline.language.phrases import PhraseTrie
from dateline.record.event import EventRecord
from dateline.record.vocabulary import ActorKind, ActorLevel, EventType, TargetKind
from dateline.segment.sentence import Sentence

PRIVATE_TYPES = frozenset(
    {
        EventType.ATTACK,
        EventType.ROBBERY,
        EventType.KIDNAPPING,
        EventType.SEXUAL_VIOLENCE,
        EventType.ARREST,
        EventType.ARSON,
        EventType.BATTLE,
    }
)
"""Types that private persons commit as well; a bombing or an air strike is never private crime here."""

PUBLIC_TARGETS = frozenset(
    {TargetKind.OFFICIAL, TargetKind.POLITICIAN, TargetKind.JOURNALIST, TargetKind.DIPLOMAT}
)
COURT_WORDS_PER_SENTENCE = 0.25
"""Share of sentences with a word of criminal justice at which a report is one of crime; between the shares seen in
conflict news (below 0.1) and local crime news (above 0.4)."""


@cache
def _words() -> PhraseTrie[str]:
    path = resources.files("dateline.resolve") / "data" / "crime.toml"
    trie: PhraseTrie[str] = PhraseTrie()
    for phrase in tomllib.loads(path.read_text("utf-8"))["court"]["phrases"]:
        trie.add(phrase, "court")
    return trie


def is_private_crime(record: EventRecord, sentences: tuple[Sentence, ...]) -> bool:
    """True if the act is of a kind that private persons commit, no armed or public party has a part in it, and the
    report speaks the language of criminal justice."""
    if record.type.value not in PRIVATE_TYPES:
        return False
    for claim in record.perpetrators:
        if claim.value.level is ActorLevel.ORGANISATION and claim.value.kind is not ActorKind.POLICE:
            return False
        if claim.value.kind in (ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA, ActorKind.STATE_FORCES):
            return False
    if any(claim.value.kind in PUBLIC_TARGETS or claim.value.actor for claim in record.human_targets):
        return False
    told = sum(1 for sentence in sentences if _words().find(sentence.tokens))
    return told >= COURT_WORDS_PER_SENTENCE * max(1, len(sentences))
