"""Who did it: the perpetrators of an act, gathered over its sentences and those that lay it at somebody's door."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dateline.assemble.event_mention import Argument, Role
from dateline.record.claim import Claim, Producer
from dateline.record.values import Perpetrator
from dateline.record.vocabulary import ActorKind, ActorLevel, Basis, Certainty
from dateline.resolve.bystanders import reject_doers
from dateline.resolve.casting_context import CastingContext
from dateline.resolve.draft import Draft
from dateline.resolve.organisations import (
    DEFINITE,
    Named,
    is_body,
    is_force,
    name_campaign,
    name_elsewhere,
    proper_namings,
)
from dateline.resolve.person_effects import find_identification
from dateline.resolve.reported_doers import as_reported
from dateline.resolve.responsibility import Statement, find_statements
from dateline.tag.mention import MentionKind
from dateline.text.document import Document
from dateline.text.evidence import Evidence

TELLING_FIRST = (
    Certainty.CLAIMED,
    Certainty.DENIED,
    Certainty.ACCUSED,
    Certainty.SUSPECTED,
    Certainty.ASSERTED,
)
"""Which of several wordings tells how sure the report is: what the doer says itself, any hedge, plain words."""

ARMED = frozenset(kind.value for kind in ActorKind)


def cast_perpetrators(act: tuple[Draft, ...], context: CastingContext) -> tuple[Claim[Perpetrator], ...]:
    """Perpetrators of an act: one claim an organisation, one for the individuals of each kind; organisations last.

    An organisation named inside a person phrase ("ISIS suicide bomber") stands behind that individual. Where none is
    named, "the militants" are those of the organisation that the report names with the same noun elsewhere.
    """
    organisations: dict[str, list[Named]] = defaultdict(list)
    individuals: dict[str, list[Argument]] = defaultdict(list)
    bodies: dict[str, list[Argument]] = defaultdict(list)
    unlisted: dict[str, list[Argument]] = defaultdict(list)
    for argument in _doers(act, context):
        mention = argument.mention
        named = context.actor_named(mention.span)
        if named is not None:
            organisations[named[0].name].append(Named(argument, *named))
        elif mention.kind is MentionKind.ACTOR:
            unlisted[mention.label.lower()].append(argument)
        if mention.kind is MentionKind.PERSONS and (named is None or not is_force(mention, context.document)):
            label = mention.label if mention.label in ARMED else ActorKind.UNKNOWN_ARMED.value
            unnamed_body = named is None and is_body(mention, context.document)
            (bodies if unnamed_body else individuals)[label].append(argument)
    unknown = individuals.pop(ActorKind.UNKNOWN_ARMED.value, [])
    known = next((kind for kind, told in individuals.items() if _did_it(told)), None)
    if known is not None:  # "a suicide bomber", "an ISIS element": one doer, described twice
        individuals[known] += unknown
    elif unknown:
        individuals[ActorKind.UNKNOWN_ARMED.value] = unknown
    if not organisations and not unlisted:
        nouns = (a for arguments in individuals.values() for a in arguments)
        for elsewhere in name_elsewhere(nouns, context):
            organisations[elsewhere.actor.name].append(elsewhere)
    if not (organisations or individuals or bodies or unlisted):
        for flier in name_campaign(context):
            organisations[flier.actor.name].append(flier)
    _unite_state(organisations)
    _pass_on_statements(individuals, organisations, context.document)
    claims = [
        _individual_claim(label, arguments, context.document) for label, arguments in individuals.items()
    ]
    claims += [_organisation_claim(named, context) for named in organisations.values()]
    claims += [_unlisted_claim(told, context.document) for told in unlisted.values()]
    if not organisations:
        claims += [
            _individual_claim(label, told, context.document, level=ActorLevel.ORGANISATION)
            for label, told in bodies.items()
        ]
    refused = reject_doers(act, context, claims)
    return tuple(replace(claim, rejected=refused) if claim is claims[0] else claim for claim in claims)


def _doers(act: tuple[Draft, ...], context: CastingContext) -> tuple[Argument, ...]:
    """The doers of the act's clauses, then those that a statement of responsibility names."""
    statements = [
        statement
        for sentence in context.vicinity.sentences
        for statement in find_statements(
            sentence,
            context.mentions_in(sentence, MentionKind.ACTOR, MentionKind.PERSONS, MentionKind.TRIGGER),
        )
    ]
    cast = list_arguments(act, Role.PERPETRATOR)
    said = {s.mention.span: s for s in statements}
    plain = [
        as_reported(_as_said(argument, said.pop(argument.mention.span, None)), context) for argument in cast
    ]
    aimed_at = [a.mention.span for a in list_arguments(act, Role.TARGET)]
    added = [
        Argument(s.mention, Role.PERPETRATOR, s.rule, s.certainty)
        for s in said.values()
        if not any(s.mention.span.overlaps(span) for span in aimed_at)
    ]
    return (*plain, *added, *_identified_suspects(context))


def _identified_suspects(context: CastingContext) -> tuple[Argument, ...]:
    """Persons named after "the suspects were identified as" in the act's sentences and those after them."""
    return tuple(
        Argument(mention, Role.PERPETRATOR, "who.identified", Certainty.SUSPECTED)
        for sentence in context.vicinity.sentences
        if (named := find_identification(sentence)) is not None and named.of_doers
        for mention in context.mentions_in(sentence, MentionKind.PERSONS)
        if mention.name is not None and mention.span.start >= named.since
    )


def _as_said(argument: Argument, statement: Statement | None) -> Argument:
    """The argument with the certainty of a statement about the same words, if that is more than "it did"."""
    if statement is None or statement.certainty is Certainty.ASSERTED:
        return argument
    return replace(argument, rule=statement.rule, certainty=statement.certainty)


def _did_it(arguments: list[Argument]) -> bool:
    """False for those of whom the report says no more than that they deny it."""
    return any(a.certainty is not Certainty.DENIED for a in arguments)


def _pass_on_statements(
    individuals: dict[str, list[Argument]], organisations: dict[str, list[Named]], document: Document
) -> None:
    """What "the guerrillas" claim or deny, the one organisation of their kind claims or denies."""
    for kind, arguments in individuals.items():
        ofkind = [named for named in organisations.values() if named[0].actor.kind.value == kind]
        if len(ofkind) != 1:
            continue
        for argument in arguments:
            words = document.slice(argument.mention.span).lower().split()
            claims = argument.certainty is Certainty.CLAIMED
            if claims or (words[0] in DEFINITE and argument.certainty is Certainty.DENIED):
                first = ofkind[0][0]
                own = replace(first.argument, certainty=argument.certainty, rule=argument.rule)
                ofkind[0][0] = replace(first, argument=own)


def _unite_state(organisations: dict[str, list[Named]]) -> None:
    """A government and its forces in one act are one doer: the forces ("the regime ... its warplanes")."""
    state = [name for name, named in organisations.items() if named[0].actor.kind is ActorKind.STATE_FORCES]
    for name in [n for n in state if n.startswith("Government of ")]:
        countries = organisations[name][0].actor.countries
        forces = [n for n in state if n != name and organisations[n][0].actor.countries == countries]
        if countries and forces:
            organisations[forces[0]] += organisations.pop(name)


def list_arguments(act: tuple[Draft, ...], role: Role) -> tuple[Argument, ...]:
    """Arguments in a role; doers only of the act itself, not of what was folded into it (guards who shot back)."""
    main = next((d.type for d in act if not d.is_plain), act[0].type)
    return tuple(
        a
        for draft in act
        if role is Role.TARGET or draft.type is main or draft.is_plain
        for a in draft.event.participants
        if a.role is role
    )


def _individual_claim(
    label: str, arguments: list[Argument], document: Document, *, level: ActorLevel = ActorLevel.INDIVIDUAL
) -> Claim[Perpetrator]:
    value = Perpetrator(
        mentions=distinct_texts(document.slice(a.mention.span) for a in arguments),
        level=level,
        actor=None,
        kind=ActorKind(label),
        certainty=_certainty(arguments),
    )
    return Claim("perpetrators", value, _evidence(arguments, document), Producer(arguments[0].rule))


def _unlisted_claim(arguments: list[Argument], document: Document) -> Claim[Perpetrator]:
    """An organisation that the actor table does not hold: its name, no canonical actor, no kind."""
    claim = _individual_claim(
        ActorKind.UNKNOWN_ARMED.value, arguments, document, level=ActorLevel.ORGANISATION
    )
    return replace(claim, value=replace(claim.value, kind=None))


def _organisation_claim(named: list[Named], context: CastingContext) -> Claim[Perpetrator]:
    document = context.document
    arguments = [n.argument for n in named]
    actor = named[0].actor
    spans = tuple(dict.fromkeys((*proper_namings(named, context), *(n.span for n in named))))
    value = Perpetrator(
        mentions=distinct_texts(document.slice(span) for span in spans),
        level=ActorLevel.ORGANISATION,
        actor=actor.name,
        kind=actor.kind,
        certainty=_certainty(arguments),
    )
    rule = named[0].rule
    basis = Basis.STATED if rule is None else Basis.INFERRED
    evidence = tuple(Evidence(document, span) for span in spans)
    return Claim("perpetrators", value, evidence, Producer(rule or arguments[0].rule), basis=basis)


def _certainty(arguments: list[Argument]) -> Certainty:
    return min((a.certainty for a in arguments), key=TELLING_FIRST.index)


def _evidence(arguments: list[Argument], document: Document) -> tuple[Evidence, ...]:
    return tuple(Evidence(document, span) for span in dict.fromkeys(a.mention.span for a in arguments))


def distinct_texts(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, whatever its letter case, in order."""
    return tuple({text.lower(): text for text in reversed(list(texts))}.values())[::-1]
