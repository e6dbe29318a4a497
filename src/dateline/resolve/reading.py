"""A document with what the earlier stages found in it: what every claim of its records is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dateline.codebook.actors import ActorTable
from dateline.record.attribution import Attribution
from dateline.record.vocabulary import EventType
from dateline.resolve.attribution import attribute_span
from dateline.resolve.when import TimesBySentence
from dateline.segment.sentence import Segmentation
from dateline.tag.mention import Mention
from dateline.text.document import Document, Published
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what the earlier stages found in it.

    published: its own publication day, or the one worked out. times: the time expressions of each sentence.
    claimed: the times that date acts in their own sentences, with the types of those acts.
    """

    document: Document
    segmentation: Segmentation
    mentions: tuple[Mention, ...]
    published: Published | None
    times: TimesBySentence
    actors: ActorTable
    outlet: str | None
    claimed: Mapping[Span, frozenset[EventType]] = field(default_factory=dict)

    def attribute(self, span: Span) -> Attribution:
        """Who says the words at `span`."""
        return attribute_span(
            span, document=self.document, segmentation=self.segmentation, outlet_text=self.outlet
        )
