"""How sure a doer is who is named in somebody's words: claimed by itself, accused by others, believed."""

from __future__ import annotations

from dataclasses import replace

from dateline.assemble.event_mention import Argument
from dateline.record.vocabulary import ActorKind, Certainty
from dateline.resolve.casting_context import CastingContext
from dateline.segment.sentence import Quotation
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

CERTAINTY_OF_VOICE = {
    "claim": Certainty.ACCUSED,
    "accuse": Certainty.ACCUSED,
    "believe": Certainty.SUSPECTED,
    "expect": Certainty.SUSPECTED,
}
"""What a reporting verb of a class (segment/data/cues.toml) makes of a doer that it names."""

UNSURE_KINDS = frozenset({ActorKind.UNKNOWN_ARMED.value})


def as_reported(argument: Argument, context: CastingContext) -> Argument:
    """The argument with the certainty that the voice around it gives, if its own words say no more than "it did".

    A speaker that tells of its own side's act claims it ("rebel radio said that rebels had attacked").
    """
    if argument.certainty is not Certainty.ASSERTED or argument.trigger is None:
        return argument
    for quotation in context.quotations:
        if not quotation.content.contains(argument.mention.span):
            continue
        if quotation.speaker is not None and _is_own_side(quotation, argument.mention, context):
            return replace(argument, rule="who.own-side", certainty=Certainty.CLAIMED)
        certainty = CERTAINTY_OF_VOICE.get(quotation.cue_class)
        if certainty is not None:
            return replace(argument, rule="who.said-to-have", certainty=certainty)
    return argument


def _is_own_side(quotation: Quotation, doer: Mention, context: CastingContext) -> bool:
    """True if the speaker's phrase and the doer's name one organisation, or one kind of fighters."""
    speaker = quotation.antecedent or quotation.speaker
    assert speaker is not None  # the caller has looked
    theirs = context.actor_named(speaker)
    own = context.actor_named(doer.span)
    if theirs is not None and own is not None:
        return theirs[0].name == own[0].name
    return own is None and doer.label in _labels(speaker, context) - UNSURE_KINDS


def _labels(span: Span, context: CastingContext) -> frozenset[str]:
    return frozenset(
        m.label
        for m in context.mentions
        if m.kind is MentionKind.PERSONS and span.overlaps(m.span) and m.label in set(ActorKind)
    )
