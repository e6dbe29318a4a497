"""Name the regions of a text."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.read.blocks import Block, split_blocks
from dateline.read.inline import cut_paragraph, cut_tail
from dateline.read.label import label_blocks
from dateline.text.document import Region, RegionKind
from dateline.text.span import Span

OPENERS = 3
"""So many first paragraphs of the body may begin with a header (a lead, a summary, then the body proper)."""
CLOSERS = 3
"""So many last paragraphs of the body may end with crumbs."""


def mark_regions(text: str, *, title: str | None = None) -> tuple[Region, ...]:
    """The regions of a plain text, sorted, one for each paragraph; what stands between them is blank.

    title: as known from elsewhere; marked as HEADLINE where the text has it near its start.
    """
    blocks = split_blocks(text)
    kinds = label_blocks([block.words for block in blocks], title=title)
    return cut_blocks(text, blocks, kinds, title=title)


def cut_blocks(
    text: str, blocks: Sequence[Block], kinds: Sequence[RegionKind], *, title: str | None = None
) -> tuple[Region, ...]:
    """Regions of labelled blocks: headers are cut off the first paragraphs, crumbs off the last."""
    bodies = [index for index, kind in enumerate(kinds) if kind is RegionKind.BODY]
    openers, closers = frozenset(bodies[:OPENERS]), frozenset(bodies[-CLOSERS:])
    has_headline = RegionKind.HEADLINE in kinds
    regions: list[Region] = []
    for index, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        pieces: tuple[Region, ...] = (Region(kind, Span(block.start, block.end)),)
        if index in openers:
            lead_title = None if has_headline or index != bodies[0] else title
            pieces = cut_paragraph(
                text, block.start, block.end, title=lead_title, one_line=index == bodies[0]
            )
        if index in closers:
            pieces = (*pieces[:-1], *cut_tail(text, pieces[-1]))
        regions.extend(pieces)
    return tuple(regions)
