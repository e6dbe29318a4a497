"""The body of a page: trafilatura's paragraphs, or where it finds next to nothing all plain ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from dateline.read.blocks import ends_with_stop, split_blocks
from dateline.read.decode import tidy
from dateline.read.node import is_foreign, words_of
from dateline.text.document import RegionKind

FEWEST_LETTERS = 80
"""A body with fewer letters is taken from the page's plain paragraphs instead."""
LONGEST_SUBHEAD = 60
"""A longer heading that ends with a stop is a sentence of the body."""
BLOCK_TAGS = frozenset(
    {"p", "head", "item", "cell", "quote", "code", "row", "table", "list", "fw", "ab", "div"}
)
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the article that will be a paragraph of the text. kind: None where its wording must tell."""

    words: str
    kind: RegionKind | None = None


def read_body(html: str, tree: LexborHTMLParser, url: str | None) -> list[Part]:
    """The body's paragraphs as trafilatura finds them; else all plain paragraphs."""
    try:
        found = trafilatura.bare_extraction(
            html, url=url, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # whatever a broken page does to the extractor, its plain paragraphs can still be read
        found = None
    body = getattr(found, "body", None)
    parts = list(_parts(body)) if body is not None else []
    if _n_letters(parts) >= FEWEST_LETTERS:
        return parts
    plain = [Part(words) for words in _plain_paragraphs(tree)]
    return plain if _n_letters(plain) > _n_letters(parts) else parts


def _parts(body: etree._Element) -> Iterator[Part]:
    """Paragraphs of trafilatura's tree, in order. Its line breaks are line ends, other space is one space."""
    pieces: list[str] = []
    open_tags: list[str] = []
    for step, element in etree.iterwalk(body, events=("start", "end")):
        tag = str(element.tag)
        if tag in BLOCK_TAGS:
            yield from _flush(pieces, open_tags)
            pieces = []
        if step == "start":
            open_tags.append(tag)
            pieces.append("\n" if tag == "lb" else _spaced(element.text))
        else:
            open_tags.pop()
            pieces.append(_spaced(element.tail))
    yield from _flush(pieces, open_tags)


def _flush(pieces: list[str], open_tags: list[str]) -> Iterator[Part]:
    text = tidy("".join(pieces))
    kind = None
    if "quote" in open_tags:
        kind = RegionKind.QUOTATION
    for block in split_blocks(text):
        if "head" in open_tags and not (ends_with_stop(block.words) and len(block.words) > LONGEST_SUBHEAD):
            kind = RegionKind.SUBHEAD
        yield Part(block.words, kind)


def _spaced(text: str | None) -> str:
    if not text:
        return ""
    return SPACE.sub(" ", text)


def _plain_paragraphs(tree: LexborHTMLParser) -> Iterator[str]:
    nodes = [node for node in tree.css("p") if not is_foreign(node)]
    if not nodes and tree.body is not None:
        for node in tree.body.css("script, style, nav, footer, form, noscript"):
            node.decompose()
        yield from (block.words for block in split_blocks(tidy(tree.body.text(separator="\n"))))
    for node in nodes:
        if words := words_of(node):
            yield words


def _n_letters(parts: list[Part]) -> int:
    return sum(len(part.words) for part in parts)
