"""A sentence as the role rules ask for it, and their word lists."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dateline.language.token import Token
from dateline.segment.sentence import Sentence
from dateline.tag.mention import Mention
from dateline.text.span import Span

PASSED_OVER = frozenset(
    {"the", "a", "an", "about", "some", "nearly", "approximately", "almost", "least", "over"}
)
"""Words between a preposition and its phrase: "by about 150 rebels"."""

LISTING = frozenset({",", "and", ";", ":", "the", "years", "old", "year-old", "aged"})
"""What may stand between the persons of a list, beside their ages."""


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Closed word lists of assemble/data/roles.toml."""

    by: frozenset[str]
    toward: frozenset[str]
    between: frozenset[str]
    at_site: frozenset[str]
    striking: frozenset[str]
    be: frozenset[str]
    accusing: frozenset[str]
    claiming: frozenset[str]
    credit: frozenset[str]
    suspecting: frozenset[str]
    maybe: frozenset[str]
    apposing: frozenset[str]
    beginning: frozenset[str]
    noun_marks: frozenset[str]
    past: frozenset[str]
    linking: frozenset[str]
    between_be: frozenset[str]
    carrying_out: frozenset[str]
    from_the_air: frozenset[str]
    gas: frozenset[str]
    of_part: frozenset[str]
    befalling: frozenset[str]
    holding: frozenset[str]
    opposing: frozenset[str]
    participles: frozenset[str]
    wrecking: frozenset[str]
    on_persons: frozenset[str]
    escaping: frozenset[str]
    when: frozenset[str]
    done_by: frozenset[str]
    posing: frozenset[str]
    slaying: frozenset[str]
    anybody: frozenset[str]
    blaming: frozenset[str]
    befallen: frozenset[str]
    after_participle: frozenset[str]
    kin: frozenset[str]
    parting: frozenset[str]
    clothing: frozenset[str]


@cache
def role_words() -> RoleWords:
    """The lists, read once from the package."""
    path = resources.files("dateline.assemble") / "data" / "roles.toml"
    return RoleWords(
        **{key: frozenset(words) for key, words in tomllib.loads(path.read_text("utf-8")).items()}
    )


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence prepared for role rules: tokens, and the index of the token at each offset."""

    sentence: Sentence
    index: dict[int, int]
    trigger: Span
    clause: Span
    verbal: bool
    passive: bool

    def before(self, span: Span, n: int = 1) -> tuple[str, ...]:
        """The `n` words before `span`, its article and words such as "about", nearest last."""
        at = self.index.get(span.start, 0)
        while at > 0 and self.sentence.tokens[at - 1].lower in PASSED_OVER:
            at -= 1
        return tuple(token.lower for token in self.sentence.tokens[max(0, at - n) : at])

    def after(self, span: Span, n: int = 1) -> tuple[str, ...]:
        """The `n` words after `span`."""
        return tuple(t.lower for t in self.sentence.tokens if t.start >= span.end)[:n]

    def sentence_word(self, span: Span) -> str:
        """The first word of `span`, in lower case."""
        return self.sentence.tokens[self.index.get(span.start, 0)].lower

    def words(self) -> tuple[str, ...]:
        """The words of the trigger."""
        return tuple(
            t.lower for t in self.sentence.tokens if self.trigger.start <= t.start < self.trigger.end
        )

    def words_from(self, start: int, end: int) -> tuple[str, ...]:
        """The words that begin in [start, end)."""
        return tuple(t.lower for t in self.sentence.tokens if start <= t.start < end)

    def words_between(self, left: Span, right: Span) -> int:
        """Words strictly between two spans; 0 if they touch or overlap."""
        return sum(1 for t in self.sentence.tokens if left.end <= t.start < right.start)


def set_scene(sentence: Sentence, trigger: Mention, clause: Span) -> Scene:
    """Prepare the rules for one trigger."""
    index = {token.start: at for at, token in enumerate(sentence.tokens)}
    words = role_words()
    at = index.get(trigger.span.start, 0)
    tokens = sentence.tokens
    preceding = [t.lower for t in tokens[max(0, at - 3) : at]]
    before = at - 1
    while before > 0 and (tokens[before].lower.endswith("ly") or tokens[before].lower in words.between_be):
        before -= 1
    passive = before >= 0 and tokens[before].lower in words.be and _looks_past(tokens[at])
    running = tokens[at].lower.endswith("ing") and any(w in words.be | words.beginning for w in preceding)
    verbal = (
        passive
        or running
        or (_looks_past(tokens[at]) and not (preceding and preceding[-1] in words.noun_marks))
    )
    return Scene(sentence, index, trigger.span, clause, verbal, passive)


def _looks_past(token: Token) -> bool:
    return token.lower.endswith("ed") or token.lower in role_words().past


def is_listed(one: Mention, other: Mention, scene: Scene) -> bool:
    """True if only commas and "and" stand between the two."""
    left, right = sorted((one.span, other.span))
    between = {t.lower for t in scene.sentence.tokens if left.end <= t.start < right.start}
    return bool(between) and all(word in LISTING or word.isdigit() for word in between)
