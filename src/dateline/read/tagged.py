"""What a page's own tags mark: its headline, byline, day line and captions."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from dateline.read.days import DAY
from dateline.read.metadata import PageMetadata, page_words
from dateline.read.node import is_foreign, likeness_key, words_of
from dateline.read.published import DATE_LINE
from dateline.read.titles import trim_title

CAPTION_WORDS = 5
LONGEST_CAPTION = 1500
LONGEST_BYLINE = 120
LONGEST_DAY_LINE = 80
LONGEST_HEADLINE = 300
ALIKE = 0.5
"""Share of the title's words that a page's heading must have to be its headline."""
WORD = re.compile(r"\w+")


def find_headline(tree: LexborHTMLParser, metadata: PageMetadata) -> str | None:
    """The heading most like the page's title; else the title without the site's name."""
    wanted = {word.lower() for title in metadata.titles[:1] for word in WORD.findall(trim_title(title))}
    best, best_share = None, 0.0
    for selector in page_words()["headlines"]:
        for node in tree.css(selector):
            words = words_of(node)
            if not words or len(words) > LONGEST_HEADLINE or is_foreign(node):
                continue
            found = {word.lower() for word in WORD.findall(words)}
            share = len(wanted & found) / max(1, len(wanted | found)) if wanted else 1.0
            if share > best_share:
                best, best_share = words, share
    if best is not None and best_share >= ALIKE:
        return best
    return trim_title(metadata.titles[0]) if metadata.titles else best


def find_byline(tree: LexborHTMLParser) -> str | None:
    for selector in page_words()["bylines"]:
        for node in tree.css(selector):
            words = words_of(node)
            if 3 <= len(words) <= LONGEST_BYLINE and not is_foreign(node) and words[:1].isalpha():
                return words
    return None


def find_day_line(tree: LexborHTMLParser, metadata: PageMetadata) -> str | None:
    """The line in which the page prints its publication day, where its metadata has none."""
    if metadata.published is not None:
        return None
    for selector in page_words()["day_lines"]:
        for node in tree.css(selector):
            words = words_of(node)
            if len(words) > LONGEST_DAY_LINE or is_foreign(node):
                continue
            if DATE_LINE.fullmatch(words) and DAY.search(words):
                return words
    return None


def find_captions(tree: LexborHTMLParser) -> list[str]:
    """Captions of the article's pictures, each once, in page order."""
    seen: dict[str, str] = {}
    selector = ", ".join(page_words()["captions"])
    for node in tree.css(selector):
        words = words_of(node)
        if words.count(" ") + 1 < CAPTION_WORDS or len(words) > LONGEST_CAPTION or is_foreign(node):
            continue
        if node.css_first("h1, form, script") is not None:
            continue
        key = likeness_key(words)
        if any(key in other for other in seen):
            continue
        for other in [other for other in seen if other in key]:
            del seen[other]
        seen[key] = words
    return list(seen.values())
