"""A saved web page to the text of its article, without menus, forms, scripts and other stories."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from selectolax.lexbor import LexborHTMLParser

from dateline.errors import UnreadableReport
from dateline.read.blocks import Block
from dateline.read.body import Part, read_body
from dateline.read.decode import SURROGATE
from dateline.read.label import label_blocks
from dateline.read.lines import line_patterns
from dateline.read.metadata import read_metadata
from dateline.read.node import likeness_key
from dateline.read.plain import cut_blocks
from dateline.read.tagged import find_byline, find_captions, find_day_line, find_headline
from dateline.text.document import TEXT_KINDS, Region, RegionKind

DEEPEST = 2000
"""Tags open inside each other; parsers need minutes for 100,000, and news pages have at most 60."""
TAG = re.compile(
    r"<(/?)(?:div|span|table|ul|ol|section|article|blockquote|font|b|i|em|center)\b", re.IGNORECASE
)
"""Tags that nest if they are not closed; paragraphs, list items and cells close each other."""
FEWEST_WORDS = 4
"""A page whose body and captions have fewer words is a form or an error message."""
XML_MARK = re.compile(r"^\s*<\?xml[^>]*>")


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page. title, outlet, author, published, url: as its metadata has them."""

    text: str
    regions: tuple[Region, ...]
    title: str | None
    outlet: str | None
    author: str | None
    published: date | None
    url: str | None


def read_page(html: str, *, where: str, url: str | None = None) -> Page:
    """The article of a decoded page.

    Raises UnreadableReport if the page has no article text or its tags are nested beyond any real page.
    """
    html = SURROGATE.sub("\ufffd", XML_MARK.sub("", html).replace("\x00", ""))
    _refuse_deep(html, where)
    tree = LexborHTMLParser(html)
    metadata = read_metadata(tree)
    headline = find_headline(tree, metadata)
    body = read_body(html, tree, url)
    captions = find_captions(tree)
    parts = _without_copies(headline, find_byline(tree), find_day_line(tree, metadata), captions, body)
    kinds = label_blocks([part.words for part in parts], title=headline, known=[part.kind for part in parts])
    kept = [
        (part.words, kind)
        for part, kind in zip(parts, kinds, strict=True)
        if kind is not RegionKind.FURNITURE
    ]
    told = " ".join(words for words, kind in kept if kind in TEXT_KINDS and kind is not RegionKind.HEADLINE)
    if len(told.split()) < FEWEST_WORDS:
        raise UnreadableReport(where, "no article text in this page; expected a saved news report")
    text, blocks = _join([words for words, _ in kept])
    return Page(
        text=text,
        regions=cut_blocks(text, blocks, [kind for _, kind in kept]),
        title=headline,
        outlet=metadata.outlet,
        author=metadata.author,
        published=metadata.published,
        url=metadata.url,
    )


def _refuse_deep(html: str, where: str) -> None:
    depth = 0
    for match in TAG.finditer(html):
        depth = max(0, depth - 1) if match.group(1) else depth + 1
        if depth > DEEPEST:
            raise UnreadableReport(where, f"HTML tags nested more than {DEEPEST:,} deep; expected a web page")


def _without_copies(
    headline: str | None, byline: str | None, day_line: str | None, captions: list[str], body: Iterable[Part]
) -> list[Part]:
    """All parts in the order of the text, each once: the body often repeats headline, byline and captions."""
    parts: list[Part] = []
    if headline is not None:
        parts.append(Part(headline, RegionKind.HEADLINE))
    if byline is not None:
        parts.append(Part(byline, RegionKind.BYLINE))
    if day_line is not None:
        parts.append(Part(day_line, RegionKind.HEADER))
    parts.extend(Part(caption, RegionKind.CAPTION) for caption in captions)
    seen = {likeness_key(part.words) for part in parts}
    credit = line_patterns().caption_credit
    seen |= {likeness_key(credit.sub("", caption)) for caption in captions}
    parts.extend(part for part in body if likeness_key(part.words) not in seen)
    return parts


def _join(paragraphs: list[str]) -> tuple[str, tuple[Block, ...]]:
    blocks: list[Block] = []
    start = 0
    for words in paragraphs:
        blocks.append(Block(start, start + len(words), words))
        start += len(words) + 2
    return "\n\n".join(paragraphs), tuple(blocks)
