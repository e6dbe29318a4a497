"""The lexicon tagger: word lists, a gazetteer and an actor table. The floor that any model must beat."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Any

from dateline.codebook.actors import ActorTable
from dateline.gazetteer import Gazetteer
from dateline.language.phrases import PhraseTrie
from dateline.language.times import find_times
from dateline.language.token import Token
from dateline.record.claim import Producer
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.tag.noun_phrase import PhraseGrower, extend_by_name, extend_by_owner, extend_by_parts
from dateline.tag.organisations import find_organisations
from dateline.tag.person_names import add_names, name_parts
from dateline.tag.places import find_places
from dateline.text.document import Document
from dateline.text.span import Span

STRENGTH = {"act": 0.9, "hint": 0.5, "echo": 0.3}
"""Trigger scores by the `strength` of the word list: an ordering, not probabilities."""

NO_NAMES: frozenset[int] = frozenset()
DISARMING = frozenset(
    {"squad", "squads", "expert", "experts", "disposal", "specialist", "specialists", "technician"}
)
"""Words after a weapon that make it somebody's trade: "bomb squad", "explosives experts"."""
IGNORED = "ignored"
_TRIGGER = Producer("lexicon.trigger")
_PERSONS = Producer("lexicon.persons")
_WEAPON = Producer("lexicon.weapon")
_SITE = Producer("lexicon.site")
_HARM = Producer("lexicon.harm")
_ACTOR = Producer("lexicon.actor")
_TIME = Producer("lexicon.time")


@dataclass(frozen=True, slots=True)
class _Entry:
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class LexiconTagger:
    """Finds mentions by look-up alone. Open it once; it holds the compiled lists and no state."""

    triggers: PhraseTrie[_Entry]
    persons: PhraseTrie[_Entry]
    weapons: PhraseTrie[_Entry]
    sites: PhraseTrie[_Entry]
    harms: PhraseTrie[_Entry]
    grower: PhraseGrower
    actors: ActorTable
    gazetteer: Gazetteer
    digest: str

    @classmethod
    def open_builtin(cls, *, actors: ActorTable, gazetteer: Gazetteer) -> LexiconTagger:
        """Compile the word lists of the package. Raises MissingResource if one is absent or malformed."""
        digest = hashlib.sha256()
        lists: dict[str, dict[str, Any]] = {}
        for name in ("triggers", "persons", "weapons", "sites", "harms"):
            data = (resources.files("dateline.tag") / "data" / f"{name}.toml").read_bytes()
            digest.update(data)
            lists[name] = tomllib.loads(data.decode("utf-8"))
        return cls(
            triggers=_trigger_trie(lists["triggers"]),
            persons=_kind_trie(lists["persons"]["persons"], "heads"),
            weapons=_kind_trie(lists["weapons"]["weapon"], "phrases"),
            sites=_kind_trie(lists["sites"]["site"], "phrases"),
            harms=_kind_trie(lists["harms"]["harm"], "phrases"),
            grower=PhraseGrower.open_builtin(),
            actors=actors,
            gazetteer=gazetteer,
            digest=digest.hexdigest()[:8],
        )

    @property
    def version(self) -> str:
        return f"lexicon {self.digest}"

    def tag(self, document: Document, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
        """See `Tagger.tag`."""
        found: list[Mention] = []
        for sentence in sentences:
            found += self._look_up(sentence, self.harms, MentionKind.HARM, _HARM)
            triggers = self._look_up(sentence, self.triggers, MentionKind.TRIGGER, _TRIGGER)
            parts = name_parts(sentence, triggers)
            none = None if parts is None else NO_NAMES
            weapons = self._phrases(sentence, self.weapons, MentionKind.WEAPON, _WEAPON, names=none)
            sites = self._phrases(sentence, self.sites, MentionKind.SITE, _SITE, names=parts)
            things = weapons + [s for s in sites if not any(_swallows(w, s) for w in weapons)]
            persons = self._phrases(sentence, self.persons, MentionKind.PERSONS, _PERSONS, names=none)
            persons = [p for p in persons if not any(_swallows(t, p) for t in things)]
            actors = self._actors(sentence)
            actors += find_organisations(sentence, parts=parts, known=actors)
            if parts is not None:
                persons = [extend_by_parts(p, parts, sentence, self.grower.openers) for p in persons]
            persons = [extend_by_name(p, actors, sentence, self.grower) for p in persons]
            persons = [
                extend_by_owner(p, actors, sentence, self.grower.relational)
                for p in persons
                if not _is_inside(p, actors)
            ]
            found += triggers + actors
            persons = add_names(sentence, persons=persons, triggers=triggers, others=things + actors)
            owners = persons + actors
            found += persons
            found += [extend_by_owner(t, owners, sentence, self.grower.owned) for t in things]
            found += find_places(sentence, self.gazetteer)
            for time in find_times(document.text, sentence.span.start, sentence.span.end):
                found.append(Mention(MentionKind.TIME, time.span, sentence.index, time.rule, _TIME))
        return tuple(sorted(found, key=lambda m: (m.span.start, m.span.end, m.kind)))

    def _look_up(
        self, sentence: Sentence, trie: PhraseTrie[_Entry], kind: MentionKind, producer: Producer
    ) -> list[Mention]:
        tokens = sentence.tokens
        return [
            Mention(
                kind,
                Span(tokens[match.first].start, tokens[match.stop - 1].end),
                sentence.index,
                match.value.label,
                producer,
                score=match.value.score,
            )
            for match in trie.find(tokens)
            if match.value.label != IGNORED
        ]

    def _phrases(
        self,
        sentence: Sentence,
        trie: PhraseTrie[_Entry],
        kind: MentionKind,
        producer: Producer,
        *,
        names: frozenset[int] | None,
    ) -> list[Mention]:
        tokens = sentence.tokens
        mentions: list[Mention] = []
        floor = 0
        for match in trie.find(tokens):
            if match.stop < len(tokens) and _is_modifier(tokens, match.stop, trie):
                continue
            if (
                kind is MentionKind.WEAPON
                and match.stop < len(tokens)
                and tokens[match.stop].lower in DISARMING
            ):
                continue
            if kind is MentionKind.PERSONS and self.grower.is_adjective(tokens, match.first, match.stop):
                continue
            first = match.first
            if not self.grower.is_governed(tokens, match.stop):
                first = self.grower.first_token(tokens, match.first, floor=floor, names=names)
            floor = match.stop
            head = Span(tokens[match.first].start, tokens[match.stop - 1].end)
            span = Span(tokens[first].start, head.end)
            mentions.append(Mention(kind, span, sentence.index, match.value.label, producer, head=head))
        return mentions

    def _actors(self, sentence: Sentence) -> list[Mention]:
        tokens = sentence.tokens
        return [
            Mention(
                MentionKind.ACTOR,
                Span(tokens[match.first].start, tokens[match.last].end),
                sentence.index,
                match.actor.name,
                _ACTOR,
            )
            for match in self.actors.find(tokens)
        ]


def _swallows(thing: Mention, persons: Mention) -> bool:
    """True if the person noun only modifies a thing ("military" in "a military base"); "warplanes" is both."""
    return thing.span.contains(persons.span) and thing.head != persons.head


def _is_inside(persons: Mention, actors: list[Mention]) -> bool:
    """True for "army" in "the National Liberation Army": the noun is a part of a longer name."""
    return any(a.span.contains(persons.span) and a.span != persons.span for a in actors)


def _is_modifier(tokens: tuple[Token, ...], after: int, trie: PhraseTrie[_Entry]) -> bool:
    """True if the head only modifies the next noun: "police" in "police officers", "farmers" in "farmers' leader"."""
    if tokens[after].text in ("'", "’"):
        return True
    following = trie.find(tokens[after : after + 2])
    return bool(following) and following[0].first == 0


def _trigger_trie(data: dict[str, Any]) -> PhraseTrie[_Entry]:
    trie: PhraseTrie[_Entry] = PhraseTrie()
    for entry in data["ignore"]:
        for phrase in entry["phrases"]:
            trie.add(phrase, _Entry(IGNORED, 0.0))
    for entry in data["trigger"]:
        label = f"{entry['type']}/{entry['mode']}" if "mode" in entry else entry["type"]
        for phrase in entry["phrases"]:
            trie.add(phrase, _Entry(label, STRENGTH[entry["strength"]]))
    return trie


def _kind_trie(entries: list[dict[str, Any]], key: str) -> PhraseTrie[_Entry]:
    trie: PhraseTrie[_Entry] = PhraseTrie()
    for entry in entries:
        for phrase in entry[key]:
            trie.add(phrase, _Entry(entry["kind"], 0.5))
    return trie
