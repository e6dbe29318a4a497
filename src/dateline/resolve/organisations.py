"""Which organisation stands behind the doers: named with them, or with the same noun elsewhere in the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.assemble.event_mention import Argument
from dateline.assemble.scene import role_words
from dateline.codebook.actors import Actor
from dateline.record.vocabulary import ActorKind, Certainty
from dateline.resolve.casting_context import CastingContext
from dateline.tag.mention import Mention, MentionKind
from dateline.text.document import Document
from dateline.text.span import Span

COLLECTIVE = frozenset({ActorKind.STATE_FORCES.value, ActorKind.POLICE.value})
"""Person labels that name a force rather than individuals, so that the country tells the organisation."""

OF_MEN = (
    "soldier",
    "soldiers",
    "men",
    "man",
    "officer",
    "officers",
    "guard",
    "guards",
    "agent",
    "agents",
    "troops",
)
"""Endings of person nouns that name the men of a force; the force stands behind them."""

NAMED_BY_NOUN = frozenset(
    {ActorKind.REBEL_GROUP.value, ActorKind.POLITICAL_MILITIA.value, ActorKind.CRIMINAL_GROUP.value}
)
"""Person labels whose noun can stand for one organisation all through a report."""

NOBODY_KNOWN = frozenset({"unidentified", "unknown", "other", "another", "rival", "masked", "hooded"})
"""Words of phrases that do not mean the organisation told before."""

MOST_IN_CAMPAIGN = 2
"""Allies that fly together ("the regime and Russia"); three or more are different campaigns."""

DEFINITE = frozenset({"the", "these", "those", "this", "that", "such"})
"""First words of a phrase that means doers told before."""

NAME_CALLED = ("terrorist", "militant", "criminal", "extremist", "jihadist")
"""Nouns that a report gives to doers of several organisations; they mean those told before only with "the"."""


BODY_LABELS = frozenset({ActorKind.CRIMINAL_GROUP.value, ActorKind.POLITICAL_MILITIA.value})
BODIES = ("mafia", "cartel", "gang", "ring", "death squad", "organization", "organisation")
"""Heads of criminal groups' phrases that mean the body, not its men."""


def is_body(mention: Mention, document: Document) -> bool:
    """True for "the drug mafia", "two gangs": an organisation without a name, not its members."""
    head = document.slice(mention.head or mention.span).lower().removesuffix("s")
    return mention.label in BODY_LABELS and head.endswith(BODIES)


@dataclass(frozen=True, slots=True)
class Named:
    """A perpetrator whose words name an organisation; span: those words. rule: how, if not by its own words."""

    argument: Argument
    actor: Actor
    span: Span
    rule: str | None = None


def is_force(mention: Mention, document: Document) -> bool:
    """True for words that name a force as a whole ("the army", "police"), not its men ("soldiers", "policemen")."""
    head = document.slice(mention.head or mention.span).lower()
    return mention.label in COLLECTIVE and not head.endswith(OF_MEN)


def name_elsewhere(arguments: Iterable[Argument], context: CastingContext) -> list[Named]:
    """The organisations of doers that are told by a noun alone.

    "The militants" are those whom the report names with the same noun ("Taliban militants"); else, those of the only
    organisation of their kind that it names at all.
    """
    namings = _find_namings(context)
    found: list[Named] = []
    for argument in arguments:
        if argument.mention.label not in NAMED_BY_NOUN:
            continue
        words = context.document.slice(argument.mention.span).lower().split()
        if NOBODY_KNOWN & set(words) or (words[0] not in DEFINITE and words[-1].startswith(NAME_CALLED)):
            continue
        actors = _actors(namings.get(_head_noun(argument.mention, context.document), ()), context)
        rule = "who.named-elsewhere"
        if not actors:
            kind = ActorKind(argument.mention.label)
            spans = tuple(m.span for m in context.mentions if m.kind is MentionKind.ACTOR)
            actors = {n: a for n, a in _actors(spans, context).items() if a[0].kind is kind}
            rule = "who.only-organisation"
        if len(actors) == 1:
            actor, span = next(iter(actors.values()))
            if argument.certainty is Certainty.ASSERTED and _is_hedged(span, context):
                argument = replace(argument, certainty=Certainty.SUSPECTED)
            found.append(Named(argument, actor, span, rule))
    return found


def name_campaign(context: CastingContext) -> list[Named]:
    """The organisations that the report says flew its other strikes, for one of which it names nobody; two at most."""
    found = {
        named[0].name: Named(argument, *named, "who.same-campaign")
        for argument in reversed(context.vicinity.campaign)
        if (named := context.actor_named(argument.mention.span)) is not None
    }
    return list(found.values())[::-1] if len(found) <= MOST_IN_CAMPAIGN else []


def _is_hedged(name: Span, context: CastingContext) -> bool:
    """True for the name in "alleged members of the Front": who they are is not sure."""
    phrases = (m.span for m in context.mentions if m.kind is MentionKind.PERSONS and m.span.contains(name))
    words = {word for span in phrases for word in context.document.slice(span).lower().split()}
    return bool(words & role_words().suspecting)


def _actors(spans: Iterable[Span], context: CastingContext) -> dict[str, tuple[Actor, Span]]:
    return {
        named[0].name: (named[0], named[1])
        for span in reversed(tuple(spans))
        if (named := context.actor_named(span))
    }


def _find_namings(context: CastingContext) -> dict[str, tuple[Span, ...]]:
    """For each person noun, where the document gives it together with an organisation ("Taliban militants")."""
    actors = [m.span for m in context.mentions if m.kind is MentionKind.ACTOR]
    found: dict[str, list[Span]] = defaultdict(list)
    for mention in context.mentions:
        if mention.kind is MentionKind.PERSONS and mention.label in NAMED_BY_NOUN:
            found[_head_noun(mention, context.document)] += [a for a in actors if mention.span.contains(a)]
    return {noun: tuple(spans) for noun, spans in found.items() if spans}


def _head_noun(mention: Mention, document: Document) -> str:
    return document.slice(mention.head or mention.span).lower().removesuffix("s")


def proper_namings(named: list[Named], context: CastingContext) -> tuple[Span, ...]:
    """Where else the report names the organisation, if the act's own words are only its men ("soldiers").

    The first naming by name, else by a word for the force as a whole ("the army").
    """
    if any(n.argument.mention.kind is MentionKind.ACTOR or n.span != n.argument.mention.span for n in named):
        return ()
    if any(is_force(n.argument.mention, context.document) for n in named):
        return ()
    name = named[0].actor.name
    actors = [m for m in context.mentions if m.kind is MentionKind.ACTOR]
    forces = [
        m
        for m in context.mentions
        if m.kind is MentionKind.PERSONS and is_force(m, context.document) and m.label in COLLECTIVE
    ]
    for mention in (*actors, *forces):
        other = context.actor_named(mention.span)
        if other is not None and other[0].name == name:
            return (other[1],)
    return ()
