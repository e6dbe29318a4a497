"""What a page says about itself for programs: titles, outlet, author, publication day, address."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from dateline.read.days import find_day, published_words
from dateline.read.decode import tidy
from dateline.read.published import parse_day

DATA = Path(__file__).parent / "data"
LONGEST_VALUE = 400
DEEPEST_JSON = 8


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """titles: the page's own names for itself, best first. published: day in the zone it is written in."""

    titles: tuple[str, ...]
    outlet: str | None
    author: str | None
    published: date | None
    url: str | None


@cache
def page_words() -> dict[str, list[str]]:
    """The lists of data/page.toml."""
    return tomllib.loads((DATA / "page.toml").read_text("utf-8"))


def read_metadata(tree: LexborHTMLParser) -> PageMetadata:
    """The page's metadata; what it does not say is None."""
    tags = _meta_tags(tree)
    articles = tuple(_linked_articles(tree))
    words = page_words()
    title_node = tree.css_first("title")
    titles = [tags[key] for key in words["titles"] if key in tags]
    titles += [title for article in articles if (title := _text_of(article.get("headline")))]
    if title_node is not None and (title := _clean(title_node.text())):
        titles.append(title)
    outlet = next((tags[key] for key in words["outlets"] if key in tags and "://" not in tags[key]), None)
    author = next((tags[key] for key in words["authors"] if key in tags and "://" not in tags[key]), None)
    canonical = tree.css_first("link[rel='canonical']")
    url = tags.get("og:url") or (canonical.attributes.get("href") if canonical is not None else None)
    return PageMetadata(
        titles=tuple(dict.fromkeys(titles)),
        outlet=outlet or next((n for a in articles if (n := _name(a.get("publisher")))), None),
        author=author or next((n for a in articles if (n := _name(a.get("author")))), None),
        published=_published(tree, tags, articles),
        url=url if url is not None and url.startswith(("http://", "https://")) else None,
    )


def _meta_tags(tree: LexborHTMLParser) -> dict[str, str]:
    tags: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        value = _clean(attributes.get("content"))
        if name and value:
            tags.setdefault(name.strip().lower(), value)
    return tags


def _published(
    tree: LexborHTMLParser, tags: Mapping[str, str], articles: tuple[Mapping[str, object], ...]
) -> date | None:
    metadata = published_words()["metadata"]
    names = metadata["published"]
    values = [_text_of(article.get("datePublished")) for article in articles]
    values += [tags.get(name) for name in (names if isinstance(names, list) else ())]
    for node in tree.css(
        "time[pubdate], time[itemprop='datePublished'], [itemprop='datePublished'][content]"
    ):
        values += [node.attributes.get("datetime"), node.attributes.get("content")]
    for value in values:
        day = _day(value) if value else None
        if day is not None:
            return day
    return None


def _day(value: str) -> date | None:
    """The day of a metadata value; None if day and month could change places."""
    day = parse_day(value) or parse_day(value.strip()[:10])
    if day is not None:
        return day
    found = find_day(value[:LONGEST_VALUE])
    return found.day if found is not None and found.swapped is None else None


def _linked_articles(tree: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """The JSON-LD objects that describe an article."""
    types = frozenset(page_words()["article_types"])
    for node in tree.css("script[type='application/ld+json']"):
        try:
            value = json.loads(node.text(), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value, 0):
            kind = item.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(isinstance(name, str) and name in types for name in kinds):
                yield item


def _objects(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > DEEPEST_JSON:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            yield from _objects(value.get(key), depth + 1)


def _name(value: object) -> str | None:
    """The name of a JSON-LD person or organisation, or of the first of several."""
    if isinstance(value, list):
        return next((name for item in value if (name := _name(item))), None)
    return _text_of(value.get("name") if isinstance(value, dict) else value)


def _text_of(value: object) -> str | None:
    return _clean(value) if isinstance(value, str) else None


def _clean(value: str | None) -> str | None:
    words = " ".join(tidy(value).split()) if value else ""
    return words if 0 < len(words) <= LONGEST_VALUE else None
