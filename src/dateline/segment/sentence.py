"""What `split_document` gives: sentences and quotations, with offsets into the document."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from dateline.language.token import Token
from dateline.text.document import RegionKind
from dateline.text.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a region in `TEXT_KINDS`. index: running number in the document. paragraph: likewise.

    tokens: words and marks, offsets into the document (not into the sentence).
    """

    index: int
    span: Span
    region: RegionKind
    paragraph: int
    tokens: tuple[Token, ...] = field(repr=False)


class QuotationKind(StrEnum):
    DIRECT = "direct"  # between quotation marks
    INDIRECT = "indirect"  # "X said that ...", "according to X, ..."
    MIXED = "mixed"  # indirect speech with quoted words in it


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the report gives as somebody's. content: what is said, without marks, cue or speaker.

    speaker: who says it, as named nearest to it ("he", "al-Qaim mayor Farhan Fitaikhan"); None if nobody is
    named. antecedent: for a pronoun or short form, the fullest earlier naming of the same speaker, else None.
    cue: the reporting words ("told", "according to"). addressee: who was told, if named ("Diyaruna").
    cue_class: what the reporting does to the content, as in data/cues.toml: say, report, confirm, claim,
    announce, warn, deny, accuse, expect, hope, believe, show, ask.
    A quotation inside another's content is a speaker's own source; nesting is found by span containment.
    """

    kind: QuotationKind
    content: Span
    speaker: Span | None
    cue: Span | None
    antecedent: Span | None = None
    addressee: Span | None = None
    cue_class: str = "say"


@dataclass(frozen=True, slots=True)
class Segmentation:
    """sentences: in document order. quotations: sorted by content start, outer before inner."""

    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
