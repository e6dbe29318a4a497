"""Whom and what an act befell, and what was used: human and physical targets and weapons, over its sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from dateline.assemble.event_mention import Argument, Role
from dateline.language.numerals import find_numerals
from dateline.language.token import split_words
from dateline.record.claim import Claim, Producer
from dateline.record.values import Count, HumanTarget, PhysicalTarget, Weapon
from dateline.record.vocabulary import ActorKind, Effect, EventType, Harm, SiteKind, TargetKind, WeaponKind
from dateline.resolve.casting_context import CastingContext
from dateline.resolve.draft import Draft
from dateline.resolve.participants import distinct_texts, list_arguments
from dateline.resolve.person_claims import join_by_name, join_described, name_by_description
from dateline.resolve.person_effects import (
    are_joined,
    count_of,
    counted_phrase,
    cut_parts,
    effect_of_words,
    find_escape,
    find_identification,
    find_joined,
    is_nobody,
    is_vague,
    names_beside,
    whole_phrase,
    with_office,
)
from dateline.resolve.site_effects import (
    ThingEffect,
    find_effect,
    find_general_effect,
    has_effect_words,
)
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

TAKING = frozenset({EventType.KIDNAPPING, EventType.PROTEST, EventType.RIOT, EventType.WORK_STOPPAGE})
"""Types whose acts have those taken for targets; an arrest folded into another act is what followed it."""

JOINABLE = frozenset({"toll.noun of", "whom.toward"})
"""Rules after whose person "and" can hardly open another clause: the act is a noun."""

AT_LEAST = re.compile(r"\b(?:at\s+least|more\s+than|about|some|approximately)\s+(?=\w)", re.IGNORECASE)
"""Hedges that may have been left out of a thing's phrase."""

BEFALLEN = frozenset(
    {
        "whom.object",
        "whom.passive-subject",
        "whom.apposed-subject",
        "whom.possessor",
        "whom.toward",
        "whom.listed",
    }
)
"""Rules whose target is what the trigger's own word befell."""


def cast_human_targets(act: tuple[Draft, ...], context: CastingContext) -> tuple[Claim[HumanTarget], ...]:
    """Those harmed or aimed at: each harmed phrase of the counts, then targets without a count.

    The PERSONS mention that ends a harmed phrase tells its kind; a phrase of several ("two nuns and a guard") gives one
    claim each. Phrases that only refer back ("the victims") are left out where others say more.
    """
    persons = [m for m in context.mentions if m.kind is MentionKind.PERSONS]
    claims, suspects = _claims_of_tolls(act, persons, context)
    covered = [e.span for claim in claims.values() for e in claim.evidence] + suspects
    for argument in (*list_arguments(act, Role.TARGET), *_identified(context)):
        span = argument.mention.span
        if any(span.overlaps(other) for other in covered):
            continue
        words = context.document.slice(span).lower()
        if any(words in mention.lower() for claim in claims.values() for mention in claim.value.mentions):
            continue  # "ISIS" beside "many ISIS elements": the same persons, told in fewer words
        claim = _argument_claim(argument, context)
        if claim.value.effect is not Effect.DETAINED or is_taking(act):
            claims.setdefault(words, claim)
    for claim in tuple(claims.values()):
        for beside in _joined_claims(claim, persons, context, covered):
            claims.setdefault(beside.value.mentions[0].lower(), beside)
    named = join_described(
        join_by_name(
            name_by_description(tuple(c for c in claims.values() if not is_nobody(c.value)), persons),
            tuple(m.name for m in persons if m.name is not None),
        )
    )
    return tuple(claim for claim in named if len(named) == 1 or not is_vague(claim.value))


def is_taking(act: tuple[Draft, ...]) -> bool:
    """True if those taken are whom the act befell; not where an arrest followed another act."""
    return any(draft.type in TAKING for draft in act) or all(d.type is EventType.ARREST for d in act)


def _claims_of_tolls(
    act: tuple[Draft, ...], persons: list[Mention], context: CastingContext
) -> tuple[dict[str, Claim[HumanTarget]], list[Span]]:
    """The claims of the harmed phrases by their words, and the phrases of those who were arrested for the act."""
    claims: dict[str, Claim[HumanTarget]] = {}
    suspects: list[Span] = []
    is_abduction = any(draft.type is EventType.KIDNAPPING for draft in act)
    doers = [a.mention.span for a in list_arguments(act, Role.PERPETRATOR) if a.rule == "who.subject"]
    for toll in (t for draft in act for t in draft.tolls if not t.negated):
        span = toll.persons_span
        if span is None or any(doer.overlaps(span) for doer in doers):
            continue
        if toll.harm is Harm.DETAINED and not is_taking(act):
            suspects.append(span)
            continue
        for claim in _harmed_claims(toll, persons, context):
            if is_abduction and claim.value.effect is Effect.DETAINED:
                claim = replace(claim, value=replace(claim.value, effect=Effect.ABDUCTED))
            claims.setdefault(claim.value.mentions[0].lower(), claim)
    return claims, suspects


def _argument_claim(argument: Argument, context: CastingContext) -> Claim[HumanTarget]:
    mention, document = argument.mention, context.document
    effect = _effect_on(argument, context)
    own = with_office(mention.span, context.sentence_of(mention))
    spans = [own] if effect is None else [own, effect[1]]
    value = HumanTarget(
        mentions=(document.slice(own),),
        name=None if mention.name is None else document.slice(mention.name),
        kind=_target_kind(mention),
        actor=_actor_name(mention.span, context),
        count=None,
        effect=None if effect is None else effect[0],
    )
    evidence = tuple(Evidence(document, span) for span in spans)
    return Claim("human_targets", value, evidence, Producer(argument.rule))


def _joined_claims(
    claim: Claim[HumanTarget], persons: list[Mention], context: CastingContext, covered: list[Span]
) -> Iterable[Claim[HumanTarget]]:
    """Those joined by "and" to a named person whom a noun befell: "the murder of Ana Perez and her driver"."""
    if claim.value.name is None or claim.producer.rule not in JOINABLE:
        return
    own = claim.evidence[0].span
    for mention in find_joined(own, persons, context.document):
        if not any(mention.span.overlaps(span) for span in covered):
            yield replace(
                _argument_claim(Argument(mention, Role.TARGET, "whom.listed", trigger=None), context),
                value=HumanTarget(
                    mentions=(context.document.slice(mention.span),),
                    name=None,
                    kind=_target_kind(mention),
                    actor=_actor_name(mention.span, context),
                    count=count_of(counted_phrase(mention.span, own.end, context.document), context.document),
                    effect=claim.value.effect,
                ),
            )


def _effect_on(argument: Argument, context: CastingContext) -> tuple[Effect, Span] | None:
    """What became of a target that no figure tells of: by words of escape in its sentence, else by its trigger."""
    sentence = context.sentence_of(argument.mention)
    if sentence is not None:
        escaped = find_escape(argument.mention.span, sentence)
        if escaped is not None:
            return Effect.UNHARMED, escaped
    if argument.trigger is None or argument.rule not in BEFALLEN:
        return None
    effect = effect_of_words(split_words(context.document.text, argument.trigger.start, argument.trigger.end))
    if argument.rule == "whom.toward" and not _is_object(argument, context):
        return None
    return None if effect is None else (effect, argument.trigger)


def _is_object(argument: Argument, context: CastingContext) -> bool:
    """True after "of": the death of somebody, not an attack on somebody."""
    assert argument.trigger is not None  # the caller has looked
    start, end = argument.trigger.start, argument.mention.span.start
    return "of" in [t.lower for t in split_words(context.document.text, start, end)]


def _identified(context: CastingContext) -> tuple[Argument, ...]:
    """Named persons after "identified as" in the act's sentences and those after them."""
    return tuple(
        Argument(mention, Role.TARGET, "whom.identified", trigger=None)
        for sentence in context.vicinity.sentences
        if (named := find_identification(sentence)) is not None and not named.of_doers
        for mention in context.mentions_in(sentence, MentionKind.PERSONS)
        if mention.name is not None and mention.span.start >= named.since
    )


def _harmed_claims(
    toll: TollStatement, persons: list[Mention], context: CastingContext
) -> Iterable[Claim[HumanTarget]]:
    """One claim for the phrase of a figure, or one for each of several joined in it."""
    span = toll.persons_span
    assert span is not None  # the caller chose those with a phrase
    span = whole_phrase(span, persons)
    inside = [m for m in persons if m.head is not None and span.overlaps(m.head)]
    heading = inside[0] if len(inside) > 1 and inside[0].name is None else None
    listed = [] if heading is None else names_beside(heading.span, persons, context.document)
    if heading is not None and len(listed) > 1:
        for mention in listed:
            yield _described_claim(toll, mention, heading.span, context)
        return
    are_seen = len(toll.persons_names) <= sum(m.name is not None for m in inside)
    joined = len(inside) > 1 and are_seen and are_joined(inside, context.document)
    if joined:
        for mention in inside:
            own = mention.span if span.contains(mention.span) else mention.head or mention.span
            before = max((m.span.end for m in inside if m.span.end <= own.start), default=own.start)
            counted = counted_phrase(own, before, context.document)
            count = Count(1, 1, 1) if mention.name is not None else count_of(counted, context.document)
            yield _harmed_claim(replace(toll, persons_names=()), own, [mention], context, count=count)
        return
    cut = cut_parts(span, context.document)
    if not toll.persons_names and not any(m.name is not None for m in inside):
        named = names_beside(cut, persons, context.document)
        if len(named) > 1:
            for mention in named:
                yield _described_claim(toll, mention, cut, context)
            return
        inside = [*inside, *named]
    yield _harmed_claim(toll, cut, inside, context, count=toll.count)


def _described_claim(
    toll: TollStatement, mention: Mention, description: Span, context: CastingContext
) -> Claim[HumanTarget]:
    """One of several names that share the noun before them: "the engineers Ana Perez and Luis Paz"."""
    claim = _harmed_claim(toll, mention.span, [mention], context, count=None)
    told = context.document.slice(description)
    value = replace(claim.value, mentions=(*claim.value.mentions, told))
    return replace(claim, value=value, evidence=(*claim.evidence, Evidence(context.document, description)))


def _harmed_claim(
    toll: TollStatement,
    span: Span,
    inside: list[Mention],
    context: CastingContext,
    *,
    count: Count | None,
) -> Claim[HumanTarget]:
    if inside:
        span = with_office(span, context.sentence_of(inside[-1]))
    told = tuple(context.document.slice(m.name) for m in inside if m.name is not None)
    names = told or tuple(_as_written(name, span, context.document) for name in toll.persons_names)
    value = HumanTarget(
        mentions=(context.document.slice(span),),
        name=names[0] if names else None,
        kind=_target_kind(inside[0]) if inside else TargetKind.CIVILIAN if names else TargetKind.UNKNOWN,
        actor=_actor_name(span, context),
        count=count,
        effect=EFFECT_OF_HARM.get(toll.harm),
    )
    return Claim("human_targets", value, (Evidence(context.document, span),), Producer(toll.rule))


def _as_written(name: str, span: Span, document: Document) -> str:
    """The name with the capitals that the phrase at `span` gives it; the counts keep names in small letters."""
    words = document.slice(span)
    at = words.lower().find(name)
    return words[at : at + len(name)] if at >= 0 else name


def _target_kind(mention: Mention) -> TargetKind:
    if mention.kind is MentionKind.ACTOR:
        return TargetKind.COMBATANT
    if mention.label in KIND_OF_ARMED:
        return KIND_OF_ARMED[mention.label]
    return TargetKind(mention.label)


def _actor_name(span: Span, context: CastingContext) -> str | None:
    named = context.actor_named(span)
    return None if named is None else named[0].name


def cast_physical_targets(
    act: tuple[Draft, ...], context: CastingContext
) -> tuple[Claim[PhysicalTarget], ...]:
    """Things aimed at or damaged, one claim for each head noun, its longest description first."""
    document = context.document
    aimed_at = tuple(m for draft in act for m in draft.event.sites)
    damaged = _damaged_things(context, aimed_at)
    general = find_general_effect(context.vicinity.sentences)
    claims: list[Claim[PhysicalTarget]] = []
    for group in _by_head((*aimed_at, *(thing for thing, _ in damaged)), document):
        told = next((effect for m in group for thing, effect in damaged if thing == m), None) or next(
            (effect for m in group if (effect := _own_effect(m, context)) is not None), general
        )
        value = PhysicalTarget(
            mentions=distinct_texts(document.slice(m.span) for m in group),
            kind=SiteKind(group[0].label),
            count=_count_of_things(group[0].span, document),
            effect=None if told is None else told.effect,
        )
        spans = dict.fromkeys([*(m.span for m in group), *([] if told is None else [told.span])])
        rule = "whom.site" if any(m in aimed_at for m in group) else "whom.damaged"
        claims.append(
            Claim(
                "physical_targets", value, tuple(Evidence(document, span) for span in spans), Producer(rule)
            )
        )
    return tuple(claims)


def _own_effect(thing: Mention, context: CastingContext) -> ThingEffect | None:
    sentence = next(s for s in context.vicinity.sentences if s.index == thing.sentence)
    return find_effect(thing.span, sentence)


def _damaged_things(
    context: CastingContext, known: tuple[Mention, ...]
) -> tuple[tuple[Mention, ThingEffect], ...]:
    """Things that the act's sentences, or those after them, say were destroyed or damaged."""
    return tuple(
        (thing, effect)
        for sentence in context.vicinity.sentences
        if has_effect_words(sentence)
        for thing in context.mentions_in(sentence, MentionKind.SITE)
        if thing not in known
        and (effect := find_effect(thing.span, sentence)) is not None
        and effect.effect is not Effect.UNHARMED
    )


def _count_of_things(span: Span, document: Document) -> Count | None:
    """One for "a bank"; the figure that the phrase begins with, "at least" before it included; else None."""
    words = document.slice(span).lower()
    if words.startswith(("a ", "an ", "one ")):
        return Count(1, 1, 1)
    opening = AT_LEAST.search(document.text, max(0, span.start - 12), span.end)
    start = span.start if opening is None or opening.start() > span.start else opening.start()
    numerals = find_numerals(split_words(document.text, start, span.end))
    return numerals[0].count if numerals and numerals[0].first == 0 else None


def cast_weapons(act: tuple[Draft, ...], document: Document) -> tuple[Claim[Weapon], ...]:
    """What was used, one claim for each head noun."""
    return tuple(
        Claim(
            "weapons",
            Weapon(
                mentions=distinct_texts(document.slice(m.span) for m in group),
                kind=WeaponKind(group[0].label),
            ),
            tuple(Evidence(document, span) for span in dict.fromkeys(m.span for m in group)),
            group[0].producer,
        )
        for group in _by_head((m for draft in act for m in draft.event.weapons), document)
    )


def _by_head(mentions: Iterable[Mention], document: Document) -> list[list[Mention]]:
    """Mentions of one thing each: of one head, "the post" with "a command post"."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        head = " ".join(document.slice(mention.head or mention.span).lower().split()).removesuffix("s")
        groups[head].append(mention)
    for head in sorted(groups, key=len):
        fuller = next((other for other in groups if other.endswith(f" {head}")), None)
        if fuller is not None:
            groups[fuller] += groups.pop(head)
    return [sorted(group, key=lambda m: (-len(m.span), m.span)) for group in groups.values()]
