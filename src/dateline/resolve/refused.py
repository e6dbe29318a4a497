"""Acts that the report speaks of and that became no record, each with the rule that refused it."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.record.claim import Rejected
from dateline.record.event import EventRecord
from dateline.record.vocabulary import Stance
from dateline.resolve.draft import Draft
from dateline.text.document import Document

REASONS = {
    "planned": "said to be planned, ordered or aimed at, not done",
    "hypothetical": "spoken of as possible, feared or hoped for",
    "denied": "denied, and nobody in the report says that it happened",
}
"""What a stance means for a person who asks why there is no record."""


def refuse_drafts(
    drafts: tuple[Draft, ...], acts: tuple[tuple[Draft, ...], ...], document: Document
) -> tuple[Rejected, ...]:
    """The drafts that are in none of the acts, in document order, with what kept each out."""
    coded = {draft.event.anchor.span for act in acts for draft in act}
    return tuple(_refuse(draft, document) for draft in drafts if draft.event.anchor.span not in coded)


def refuse_records(records: Iterable[EventRecord]) -> tuple[Rejected, ...]:
    """Records that are left out as ordinary crime between private persons."""
    return tuple(
        Rejected(
            _named(record.type.value, None if record.mode is None else record.mode.value),
            record.triggers[0].span,
            "crime.private",
            "ordinary crime between private persons; --crime codes it",
        )
        for record in records
    )


def _refuse(draft: Draft, document: Document) -> Rejected:
    value, span = _named(draft.type, draft.event.mode), draft.event.anchor.span
    realis = draft.realis
    cue = "" if realis.cue is None else f' (by the words "{" ".join(document.slice(realis.cue).split())}")'
    if realis.generic:
        return Rejected(value, span, realis.rule, f"a topic or another kind of happening, not an act{cue}")
    if realis.denial and realis.stance is not Stance.DENIED:
        return Rejected(
            value, span, realis.rule, f"a part in it is denied; nobody else tells of the act{cue}"
        )
    if realis.stance.value in REASONS:
        return Rejected(value, span, realis.rule, f"{REASONS[realis.stance.value]}{cue}")
    if not draft.is_told:
        assert realis.background is not None  # the one other way of not being told
        words = " ".join(document.slice(realis.background).split())
        return Rejected(
            value, span, "fold.history", f'history or a total ("{words}") without month and place'
        )
    if draft.is_of_a_season:
        return Rejected(value, span, "fold.history", "dated to more than a month: history")
    if realis.stance is Stance.ASSERTED and draft.can_open:
        return Rejected(value, span, "fold.shared-total", "nothing but a sum over the other acts")
    return Rejected(
        value, span, "fold.too-thin", "fits no act, and says too little (who, where, when) for one of its own"
    )


def _named(type_: str, mode: str | None) -> str:
    return type_ if mode is None else f"{type_} ({mode})"
