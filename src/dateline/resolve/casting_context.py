"""What naming the participants of an act needs: the document, its mentions, the actor table, its sentences."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.codebook.actors import Actor, ActorTable
from dateline.language.token import split_words
from dateline.resolve.reading import Reading
from dateline.resolve.vicinity import Vicinity
from dateline.segment.sentence import Quotation, Sentence
from dateline.tag.mention import Mention, MentionKind
from dateline.text.document import Document
from dateline.text.span import Span

LOOK_AHEAD = 30
"""Characters after a name that may tell whose it is: "Russian" is a force before "air strikes" only."""

NOWHERE = Vicinity((), (), True)
"""For values that are named outside any act."""


@dataclass(frozen=True, slots=True)
class CastingContext:
    """What naming a participant needs.

    country, year: of the act, None if unknown. mentions: of the whole report. vicinity: the act's sentences.
    """

    document: Document
    actors: ActorTable
    country: str | None
    year: int | None
    mentions: tuple[Mention, ...] = ()
    vicinity: Vicinity = NOWHERE
    quotations: tuple[Quotation, ...] = ()

    @classmethod
    def of(
        cls, reading: Reading, *, country: str | None, year: int | None, vicinity: Vicinity
    ) -> CastingContext:
        """The context of one act of a report that was read."""
        return cls(
            reading.document,
            reading.actors,
            country,
            year,
            reading.mentions,
            vicinity,
            reading.segmentation.quotations,
        )

    def mentions_in(self, sentence: Sentence, *kinds: MentionKind) -> tuple[Mention, ...]:
        """The mentions of one sentence, of these kinds only, in document order."""
        return tuple(m for m in self.mentions if m.sentence == sentence.index and m.kind in kinds)

    def sentence_of(self, mention: Mention) -> Sentence | None:
        """The mention's sentence, if it is one of the act's or follows them."""
        return next((s for s in self.vicinity.sentences if s.index == mention.sentence), None)

    def actor_named(self, span: Span) -> tuple[Actor, Span] | None:
        """The actor that the words at `span` name, with the words that name it; None if they name none."""
        tokens = split_words(self.document.text, span.start, span.end + LOOK_AHEAD)
        for match in self.actors.find(tokens, country=self.country, year=self.year):
            if tokens[match.first].start < span.end:
                return match.actor, Span(tokens[match.first].start, tokens[match.last].end)
        bare = self.actors.resolve_bare_force(self.document.slice(span), self.country)
        return None if bare is None else (bare, span)
