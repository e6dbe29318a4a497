"""Who stands beside an act and is not its doer: the candidates that the role rules refused, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.assemble.event_mention import Argument, Role
from dateline.record.claim import Claim, Gap, Rejected
from dateline.record.values import Perpetrator
from dateline.record.vocabulary import ActorKind, GapReason
from dateline.resolve.casting_context import CastingContext
from dateline.resolve.draft import Draft
from dateline.tag.mention import Mention, MentionKind
from dateline.text.span import Span

MOST = 5
"""Refused candidates that are kept of one act, in text order."""

ARMED = frozenset(kind.value for kind in ActorKind)


def reject_doers(
    act: tuple[Draft, ...], context: CastingContext, claims: Iterable[Claim[Perpetrator]]
) -> tuple[Rejected, ...]:
    """Organisations and armed persons of the act's sentences that none of the perpetrators rests on."""
    cast = [evidence.span for claim in claims for evidence in claim.evidence]
    found: dict[str, Rejected] = {}
    for draft in act:
        here = context.mentions_in(draft.event.sentence, MentionKind.ACTOR, MentionKind.PERSONS)
        armed = [m for m in here if m.kind is MentionKind.PERSONS and m.label in ARMED]
        alone = (
            m for m in here if m.kind is MentionKind.ACTOR and not any(p.span.contains(m.span) for p in armed)
        )
        for mention in (*armed, *alone):
            if any(span.overlaps(mention.span) for span in cast):
                continue
            value = " ".join(context.document.slice(mention.span).split())
            rule, reason = _why_not(mention, draft, context)
            found.setdefault(value.lower(), Rejected(value, mention.span, rule, reason))
    return tuple(sorted(found.values(), key=lambda r: r.span)[:MOST])


def explain_no_doer(act: tuple[Draft, ...], context: CastingContext) -> Gap:
    """The gap of an act without a perpetrator, with those who were refused."""
    return Gap(
        "perpetrators",
        GapReason.NOT_STATED,
        "no words of the act's sentences say who did it",
        reject_doers(act, context, ()),
    )


def _why_not(mention: Mention, draft: Draft, context: CastingContext) -> tuple[str, str]:
    target = _target(mention.span, draft.event.participants)
    if target is not None:
        return target.rule, "told as the one whom the act befell"
    if any(q.speaker is not None and q.speaker.overlaps(mention.span) for q in context.quotations):
        return "who.speaker", "speaks of the act and does not claim it"
    if not draft.event.clause.overlaps(mention.span):
        return "who.other-clause", "stands in a clause that does not tell of the act"
    return "who.bystander", "no verb or preposition ties it to the act as its doer"


def _target(span: Span, participants: Iterable[Argument]) -> Argument | None:
    return next((a for a in participants if a.role is Role.TARGET and a.mention.span.overlaps(span)), None)
