"""What one sentence says of an act, for the other sentences that open the report."""

from __future__ import annotations

from dataclasses import replace

from dateline.assemble.event_mention import Role
from dateline.record.vocabulary import Stance
from dateline.resolve.draft import Draft
from dateline.resolve.stance_cues import listed
from dateline.text.document import RegionKind

OPENING = 3
"""Sentences after the headline that tell what a report is about."""


def spread_accidents(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts; where the opening of a report calls its deaths an accident, those of its headline and opening that
    name no weapon, no doer and no attack are taken for the same accident ("Seven killed in blasts")."""
    accident = next((d for d in drafts if d.realis.rule == "stance.accident" and _opens(d)), None)
    if accident is None or any(_opens(d) and _is_hostile(d) for d in drafts):
        return drafts
    return tuple(
        replace(
            draft,
            realis=replace(
                draft.realis,
                stance=Stance.HYPOTHETICAL,
                rule="stance.accident-report",
                cue=accident.realis.cue,
                generic=True,
            ),
        )
        if _opens(draft) and draft.realis.stance is Stance.ASSERTED
        else draft
        for draft in drafts
    )


def _opens(draft: Draft) -> bool:
    sentence = draft.event.sentence
    return sentence.region is RegionKind.HEADLINE or sentence.index <= OPENING


def _is_hostile(draft: Draft) -> bool:
    """True if a sentence names a weapon, a doer or an attack; not of the sentence that says it was an accident."""
    if draft.realis.rule == "stance.accident":
        return False
    doers = any(argument.role is Role.PERPETRATOR for argument in draft.event.participants)
    words = {token.lower for token in draft.event.sentence.tokens}
    return doers or bool(draft.event.weapons) or bool(words & listed("hostile"))
