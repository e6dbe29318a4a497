"""Who says so: the chain from the outlet to the speaker to the speaker's own source."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.record.vocabulary import SpeakerKind
from dateline.text.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Speaker:
    """One link of the chain.

    text: the words that name the speaker ("a security source"), or the outlet's name from metadata.
    evidence: where the document names it; None only for an outlet known from metadata.
    cue: the reporting word ("told", "according to"); its span is `cue_evidence`.
    """

    text: str
    kind: SpeakerKind
    evidence: Evidence | None = None
    cue: str | None = None
    cue_evidence: Evidence | None = None


Attribution = tuple[Speaker, ...]
"""Outermost first: outlet, then the speaker it cites, then whom that speaker cites. Empty if unknown."""
