"""The words of one element of a page, and whether it belongs to another story."""

from __future__ import annotations

import re
from functools import cache

from selectolax.lexbor import LexborNode

from dateline.read.decode import tidy
from dateline.read.metadata import page_words

TOUCHING = re.compile(r"[\w.!?)\]][A-Z(©]")
"""Two inline elements without a space between them are two phrases if the second starts like one."""
INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "cite", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"}
)
WORD = re.compile(r"\w+")


def words_of(node: LexborNode) -> str:
    """The node's text on one line. Pages part words with inline tags, and set credits apart by tags alone."""
    pieces: list[str] = []
    for child in node.traverse(include_text=True):
        if child.tag == "-text":
            piece = child.text_content or ""
            if pieces and piece and TOUCHING.search(pieces[-1][-1:] + piece[:1]):
                pieces.append(" ")
            pieces.append(piece)
        elif child.tag not in INLINE_TAGS and child.tag != "-comment":
            pieces.append(" ")
    return " ".join(tidy("".join(pieces)).split())


def likeness_key(words: str) -> str:
    """The words in lower case without marks: equal for two copies of a paragraph."""
    return " ".join(WORD.findall(words.lower()))


def is_foreign(node: LexborNode) -> bool:
    """True inside a menu, a form, a list of related stories and the like."""
    pattern = _foreign()
    tags = page_words()["foreign_tags"]
    current: LexborNode | None = node
    while current is not None and current.tag not in ("body", "html", "article", "main"):
        attributes = current.attributes
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        if current.tag in tags or pattern.search(names):
            return True
        current = current.parent
    return False


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(str(page_words()["foreign"]), re.IGNORECASE)
