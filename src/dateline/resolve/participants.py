"""Participants of an act: perpetrators, human and physical targets and weapons, gathered over its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.assemble.event_mention import Argument, Role
from dateline.codebook.actors import Actor, ActorTable
from dateline.language.token import split_words
from dateline.record.claim import Claim, Producer
from dateline.record.values import Count, HumanTarget, Perpetrator, PhysicalTarget, Weapon
from dateline.record.vocabulary import (
    ActorKind,
    ActorLevel,
    Basis,
    Certainty,
    Effect,
    Harm,
    SiteKind,
    TargetKind,
    WeaponKind,
)
from dateline.resolve.draft import Draft
from dateline.resolve.person_claims import join_by_name
from dateline.resolve.toll import TollStatement
from dateline.tag.mention import Mention, MentionKind
from dateline.text.document import Document
from dateline.text.evidence import Evidence
from dateline.text.span import Span

EFFECT_OF_HARM = {
    Harm.KILLED: Effect.KILLED,
    Harm.INJURED: Effect.INJURED,
    Harm.DETAINED: Effect.DETAINED,
    Harm.DISPLACED: Effect.DISPLACED,
}

SURE_FIRST = (Certainty.CLAIMED, Certainty.ASSERTED, Certainty.ACCUSED, Certainty.SUSPECTED, Certainty.DENIED)

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

ARMED = frozenset(kind.value for kind in ActorKind)
NAMED_BY_NOUN = frozenset(
    {ActorKind.REBEL_GROUP.value, ActorKind.POLITICAL_MILITIA.value, ActorKind.CRIMINAL_GROUP.value}
)
"""Person labels whose noun can stand for one organisation all through a report."""

KIND_OF_ARMED = {
    ActorKind.STATE_FORCES.value: TargetKind.COMBATANT,
    ActorKind.REBEL_GROUP.value: TargetKind.COMBATANT,
    ActorKind.POLITICAL_MILITIA.value: TargetKind.COMBATANT,
    ActorKind.CRIMINAL_GROUP.value: TargetKind.COMBATANT,
    ActorKind.UNKNOWN_ARMED.value: TargetKind.COMBATANT,
    ActorKind.POLICE.value: TargetKind.POLICE,
    ActorKind.CROWD.value: TargetKind.CIVILIAN,
    ActorKind.PEACEKEEPERS.value: TargetKind.COMBATANT,
    ActorKind.FOREIGN_FORCES.value: TargetKind.COMBATANT,
    ActorKind.COMMUNAL_GROUP.value: TargetKind.CIVILIAN,
}


@dataclass(frozen=True, slots=True)
class CastingContext:
    """What naming a participant needs: the document, the actor table, and the act's country and year if known."""

    document: Document
    actors: ActorTable
    country: str | None
    year: int | None
    namings: dict[str, tuple[Span, ...]]

    def actor_named(self, span: Span) -> tuple[Actor, Span] | None:
        """The actor that the words at `span` name, with the words that name it; None if they name none."""
        tokens = split_words(self.document.text, span.start, span.end)
        matches = self.actors.find(tokens, country=self.country, year=self.year)
        if matches:
            first = matches[0]
            return first.actor, Span(tokens[first.first].start, tokens[first.last].end)
        bare = self.actors.resolve_bare_force(self.document.slice(span), self.country)
        return None if bare is None else (bare, span)


def cast_perpetrators(act: tuple[Draft, ...], context: CastingContext) -> tuple[Claim[Perpetrator], ...]:
    """Perpetrators of an act: one claim an organisation, one for the individuals of each kind; organisations last.

    An organisation named inside a person phrase ("ISIS suicide bomber") stands behind that individual. Where none is
    named, "the militants" are those of the organisation that the report names with the same noun elsewhere.
    """
    organisations: dict[str, list[_Named]] = defaultdict(list)
    individuals: dict[str, list[Argument]] = defaultdict(list)
    for argument in _arguments(act, Role.PERPETRATOR):
        mention = argument.mention
        named = context.actor_named(mention.span)
        if named is not None:
            organisations[named[0].name].append(_Named(argument, *named))
        if mention.kind is MentionKind.PERSONS and (
            named is None or not _is_force(mention, context.document)
        ):
            label = mention.label if mention.label in ARMED else ActorKind.UNKNOWN_ARMED.value
            individuals[label].append(argument)
    unknown = individuals.pop(ActorKind.UNKNOWN_ARMED.value, [])
    if individuals:  # "a suicide bomber", "an ISIS element": one doer, described twice
        individuals[next(iter(individuals))] += unknown
    elif unknown:
        individuals[ActorKind.UNKNOWN_ARMED.value] = unknown
    if not organisations:
        for elsewhere in _named_elsewhere(individuals, context):
            organisations[elsewhere.actor.name].append(elsewhere)
    _unite_state(organisations)
    claims = [
        _individual_claim(label, arguments, context.document) for label, arguments in individuals.items()
    ]
    claims += [_organisation_claim(named, context.document) for named in organisations.values()]
    return tuple(claims)


def _unite_state(organisations: dict[str, list[_Named]]) -> None:
    """A government and its forces in one act are one doer: the forces ("the regime ... its warplanes")."""
    state = [name for name, named in organisations.items() if named[0].actor.kind is ActorKind.STATE_FORCES]
    for name in [n for n in state if n.startswith("Government of ")]:
        countries = organisations[name][0].actor.countries
        forces = [n for n in state if n != name and organisations[n][0].actor.countries == countries]
        if countries and forces:
            organisations[forces[0]] += organisations.pop(name)


@dataclass(frozen=True, slots=True)
class _Named:
    """A perpetrator whose words name an organisation; span: those words. rule: how, if not by its own words."""

    argument: Argument
    actor: Actor
    span: Span
    rule: str | None = None


def _is_force(mention: Mention, document: Document) -> bool:
    """True for words that name a force as a whole ("the army", "police"), not its men ("soldiers", "policemen")."""
    head = document.slice(mention.head or mention.span).lower()
    return mention.label in COLLECTIVE and not head.endswith(OF_MEN)


def _named_elsewhere(individuals: dict[str, list[Argument]], context: CastingContext) -> list[_Named]:
    found: list[_Named] = []
    for argument in (a for arguments in individuals.values() for a in arguments):
        spans = context.namings.get(_head_noun(argument.mention, context.document), ())
        actors = {
            named[0].name: (named[0], span)
            for span in reversed(spans)
            if (named := context.actor_named(span))
        }
        if len(actors) == 1:
            actor, span = next(iter(actors.values()))
            found.append(_Named(argument, actor, span, "who.named-elsewhere"))
    return found


def find_namings(mentions: Iterable[Mention], document: Document) -> dict[str, tuple[Span, ...]]:
    """For each person noun, where the document gives it together with an organisation ("Taliban militants")."""
    actors = [m.span for m in mentions if m.kind is MentionKind.ACTOR]
    found: dict[str, list[Span]] = defaultdict(list)
    for mention in mentions:
        if mention.kind is MentionKind.PERSONS and mention.label in NAMED_BY_NOUN:
            found[_head_noun(mention, document)] += [a for a in actors if mention.span.contains(a)]
    return {noun: tuple(spans) for noun, spans in found.items() if spans}


def _head_noun(mention: Mention, document: Document) -> str:
    return document.slice(mention.head or mention.span).lower().removesuffix("s")


def _arguments(act: tuple[Draft, ...], role: Role) -> Iterable[Argument]:
    """Arguments in a role; doers only of the act itself, not of what was folded into it (guards who shot back)."""
    main = next((d.type for d in act if not d.is_plain), act[0].type)
    return (
        a
        for draft in act
        if role is Role.TARGET or draft.type is main or draft.is_plain
        for a in draft.event.participants
        if a.role is role
    )


def _individual_claim(label: str, arguments: list[Argument], document: Document) -> Claim[Perpetrator]:
    value = Perpetrator(
        mentions=_distinct(document.slice(a.mention.span) for a in arguments),
        level=ActorLevel.INDIVIDUAL,
        actor=None,
        kind=ActorKind(label),
        certainty=_surest(arguments),
    )
    return Claim("perpetrators", value, _evidence(arguments, document), Producer(arguments[0].rule))


def _organisation_claim(named: list[_Named], document: Document) -> Claim[Perpetrator]:
    arguments = [n.argument for n in named]
    actor = named[0].actor
    value = Perpetrator(
        mentions=_distinct(document.slice(n.span) for n in named),
        level=ActorLevel.ORGANISATION,
        actor=actor.name,
        kind=actor.kind,
        certainty=_surest(arguments),
    )
    evidence = tuple(Evidence(document, span) for span in dict.fromkeys(n.span for n in named))
    rule = named[0].rule
    basis = Basis.STATED if rule is None else Basis.INFERRED
    return Claim("perpetrators", value, evidence, Producer(rule or arguments[0].rule), basis=basis)


def _surest(arguments: list[Argument]) -> Certainty:
    return min((a.certainty for a in arguments), key=SURE_FIRST.index)


def _evidence(arguments: list[Argument], document: Document) -> tuple[Evidence, ...]:
    return tuple(Evidence(document, span) for span in dict.fromkeys(a.mention.span for a in arguments))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple({text.lower(): text for text in reversed(list(texts))}.values())[::-1]


# -- targets


def cast_human_targets(
    act: tuple[Draft, ...], context: CastingContext, mentions: tuple[Mention, ...]
) -> tuple[Claim[HumanTarget], ...]:
    """Those harmed or aimed at: each harmed phrase of the counts, then targets without a count.

    mentions: the document's PERSONS mentions; the one that ends a harmed phrase tells its kind.
    """
    persons = [m for m in mentions if m.kind is MentionKind.PERSONS]
    claims: dict[str, Claim[HumanTarget]] = {}
    for toll in (t for draft in act for t in draft.tolls if t.persons_span is not None and not t.negated):
        claim = _harmed_claim(toll, persons, context)
        key = claim.value.mentions[0].lower()
        claims.setdefault(key, claim)
    covered = [e.span for claim in claims.values() for e in claim.evidence]
    for argument in _arguments(act, Role.TARGET):
        span = argument.mention.span
        if any(span.overlaps(other) for other in covered):
            continue
        words = context.document.slice(span).lower()
        if any(words in mention.lower() for claim in claims.values() for mention in claim.value.mentions):
            continue  # "ISIS" beside "many ISIS elements": the same persons, told in fewer words
        name = argument.mention.name
        value = HumanTarget(
            mentions=(context.document.slice(span),),
            name=None if name is None else context.document.slice(name),
            kind=_target_kind(argument.mention),
            actor=_actor_name(span, context),
            count=None,
            effect=None,
        )
        claims.setdefault(
            value.mentions[0].lower(),
            Claim("human_targets", value, (Evidence(context.document, span),), Producer(argument.rule)),
        )
    return join_by_name(tuple(claims.values()), tuple(m.name for m in persons if m.name is not None))


def _harmed_claim(toll: TollStatement, persons: list[Mention], context: CastingContext) -> Claim[HumanTarget]:
    span = toll.persons_span
    assert span is not None  # the caller chose those with a phrase
    inside = [m for m in persons if m.head is not None and span.overlaps(m.head)]
    names = toll.persons_names or tuple(context.document.slice(m.name) for m in inside if m.name is not None)
    value = HumanTarget(
        mentions=(context.document.slice(span),),
        name=names[0] if names else None,
        kind=_target_kind(inside[0]) if inside else TargetKind.CIVILIAN if names else TargetKind.UNKNOWN,
        actor=_actor_name(span, context),
        count=toll.count,
        effect=EFFECT_OF_HARM.get(toll.harm),
    )
    return Claim("human_targets", value, (Evidence(context.document, span),), Producer(toll.rule))


def _target_kind(mention: Mention) -> TargetKind:
    if mention.kind is MentionKind.ACTOR:
        return TargetKind.COMBATANT
    if mention.label in KIND_OF_ARMED:
        return KIND_OF_ARMED[mention.label]
    return TargetKind(mention.label)


def _actor_name(span: Span, context: CastingContext) -> str | None:
    named = context.actor_named(span)
    return None if named is None else named[0].name


def cast_physical_targets(act: tuple[Draft, ...], document: Document) -> tuple[Claim[PhysicalTarget], ...]:
    """Things aimed at or damaged, one claim for each head noun, its longest description first."""
    return tuple(
        Claim(
            "physical_targets",
            PhysicalTarget(
                mentions=_distinct(document.slice(m.span) for m in group),
                kind=SiteKind(group[0].label),
                count=_one(document.slice(group[0].span)),
                effect=None,
            ),
            tuple(Evidence(document, span) for span in dict.fromkeys(m.span for m in group)),
            Producer("whom.site"),
        )
        for group in _by_head((m for draft in act for m in draft.event.sites), document)
    )


def _one(words: str) -> Count | None:
    return Count(1, 1, 1) if words.lower().startswith(("a ", "an ", "one ")) else None


def cast_weapons(act: tuple[Draft, ...], document: Document) -> tuple[Claim[Weapon], ...]:
    """What was used, one claim for each head noun."""
    return tuple(
        Claim(
            "weapons",
            Weapon(
                mentions=_distinct(document.slice(m.span) for m in group), kind=WeaponKind(group[0].label)
            ),
            tuple(Evidence(document, span) for span in dict.fromkeys(m.span for m in group)),
            group[0].producer,
        )
        for group in _by_head((m for draft in act for m in draft.event.weapons), document)
    )


def _by_head(mentions: Iterable[Mention], document: Document) -> list[list[Mention]]:
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        head = document.slice(mention.head or mention.span).lower()
        groups[head.removesuffix("s")].append(mention)
    return [sorted(group, key=lambda m: (-len(m.span), m.span)) for group in groups.values()]
