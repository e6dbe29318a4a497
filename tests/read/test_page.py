from __future__ import annotations

from datetime import date

import pytest

from dateline.errors import UnreadableReport
from dateline.read import read_report
from dateline.text.document import Document, PublishedBasis, RegionKind
from tests.read.shown import shown, words_of
from tests.read.test_plain import CAPTION, LAST, LEAD, MORE, SAVED

TITLE = "Car bomb kills guards at Northtown market"
HEAD = f"""<head><meta charset="utf-8"><title>{TITLE} | Northtown News</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Northtown News">
<script>var teaser = "<p>Ten killed in Southtown, police said on Monday.</p>";</script>
<style>p {{ color: red }}</style></head>"""
LINKED = '<script type="application/ld+json">?</script>'
PAGE = f"""<!DOCTYPE html><html lang="en">{HEAD}<body>
<nav class="menu"><ul><li><a href="/">Home</a></li><li><a>Region News</a></li></ul></nav>
<div class="content"><h1>{TITLE}</h1><p class="byline">By Ana al-Example</p>
<div class="share-bar"><a>Facebook</a> <a>Twitter</a> <a>Email</a></div>
<figure><img src="a.jpg" alt="A gate with guards"><figcaption>{CAPTION}</figcaption></figure>
<div class="image-caption">{CAPTION}</div>
<div class="article-body"><p>{LEAD}</p><p>{MORE}</p><h3>Fear and anger</h3><p>{LAST}</p></div>
<div class="like"><p>Do you like this article?</p></div>
<div class="related"><h4>Related stories</h4><ul><li><a>Gunmen kill nine in Southtown</a></li></ul>
<figure><figcaption>Soldiers carry the coffin of a comrade in Southtown.</figcaption></figure></div>
<div id="comments"><h4>0 Comment(s)</h4><form><p>Comment Policy * Denotes Required Field 1500 / 1500</p>
<textarea></textarea></form></div></div>
<footer><p>Copyright 2016 Northtown News. All rights reserved.</p></footer></body></html>"""


def read(page: str, *, published: date | None = None) -> Document:
    return read_report(page.encode("utf-8"), origin="page.html", media="html", published=published)


def test_a_page_gives_its_article_and_nothing_else() -> None:
    assert shown(read(PAGE)) == [
        ("headline", TITLE),
        ("byline", "By Ana al-Example"),
        ("caption", CAPTION),
        ("body", LEAD),
        ("body", MORE),
        ("subhead", "Fear and anger"),
        ("body", LAST),
    ]


def test_a_page_and_its_plain_text_save_tell_the_same() -> None:
    page, plain = read(PAGE), read_report(SAVED.encode("utf-8"), origin="page.txt")
    for kind in (RegionKind.HEADLINE, RegionKind.CAPTION, RegionKind.BODY, RegionKind.SUBHEAD):
        assert words_of(page, kind) == words_of(plain, kind)


def test_metadata_names_title_outlet_and_author() -> None:
    document = read(PAGE)
    assert (document.title, document.outlet, document.author) == (TITLE, "Northtown News", "Ana al-Example")
    assert document.published is None


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="article:published_time" content="2016-06-12T23:10:00-04:00">',
        '<meta name="pubdate" content="Sun, 12 Jun 2016 10:00:00 GMT">',
        '<meta itemprop="datePublished" content="2016-06-12">',
        LINKED.replace("?", '{"@graph":[{"@type":"NewsArticle","datePublished":"2016-06-12"}]}'),
        LINKED.replace("?", '[{"@type":["Article"],"datePublished":"2016-06-12T01:00:00Z"}]'),
        '<time itemprop="datePublished" datetime="2016-06-12T08:00">Sunday</time>',
        '<link rel="canonical" href="https://example.org/2016/06/12/market">',
    ],
)
def test_machine_readable_publication_days_are_metadata(tag: str) -> None:
    published = read(PAGE.replace("<style>", tag + "<style>")).published
    assert published is not None
    assert (published.day, published.basis) == (date(2016, 6, 12), PublishedBasis.METADATA)


def test_a_given_day_goes_before_metadata() -> None:
    tag = '<meta property="article:published_time" content="2016-06-12">'
    published = read(PAGE.replace("<style>", tag + "<style>"), published=date(2016, 6, 13)).published
    assert published is not None
    assert (published.day, published.basis) == (date(2016, 6, 13), PublishedBasis.GIVEN)


def test_a_printed_day_is_kept_as_a_header_with_its_span() -> None:
    document = read(PAGE.replace("</h1>", '</h1><span class="post-date">Published 12 June 2016</span>'))
    assert document.published is not None
    assert document.published.span is not None
    assert document.published.basis is PublishedBasis.PAGE_TEXT
    assert document.slice(document.published.span) == "12 June 2016"


def test_an_open_order_of_day_and_month_in_metadata_is_not_believed() -> None:
    tag = '<meta name="date" content="04/05/2016">'
    assert read(PAGE.replace("<style>", tag + "<style>")).published is None


def test_an_old_page_of_tables_and_line_breaks_is_read() -> None:
    cell = f"<td><font><b>{TITLE}</b><br><br>{LEAD}<br><br>{MORE}</font></td>"
    page = f"<html><body><table><tr>{cell}</tr></table></body></html>"
    assert words_of(read(page), RegionKind.BODY) == [LEAD, MORE]


def test_a_page_without_a_body_tag_is_read() -> None:
    assert words_of(read(f"<p>{LEAD}<p>{MORE}"), RegionKind.BODY) == [LEAD, MORE]


def test_a_very_short_page_is_read() -> None:
    page = "<html><body><p>A bomb killed three people.</p></body></html>"
    assert shown(read(page)) == [("body", "A bomb killed three people.")]


def test_a_credit_in_a_tag_of_its_own_is_parted_from_the_caption() -> None:
    page = PAGE.replace(CAPTION, "Guards search all cars at the gate.<span>Photo: Ana Example</span>")
    assert words_of(read(page), RegionKind.CAPTION) == [
        "Guards search all cars at the gate. Photo: Ana Example"
    ]


def test_tags_inside_a_word_do_not_part_it() -> None:
    page = PAGE.replace("By Ana al-Example", "By Ana al-<b>Exam</b><!-- x -->ple")
    assert read(page).author == "Ana al-Example"


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html>",
        "<html><head><title>Sign in</title></head><body><form>Name <input></form></body></html>",
        "<html><body><script>document.write('the mayor said so')</script></body></html>",
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(UnreadableReport, match=r"no article text|no words"):
        read(page)


def test_tags_nested_beyond_any_page_are_refused() -> None:
    with pytest.raises(UnreadableReport, match="nested more than 2,000 deep"):
        read("<html><body>" + "<div>" * 100_000 + LEAD)


def test_tags_nested_deeper_than_the_extractor_goes_are_read() -> None:
    page = "<html><body>" + "<div>" * 1_000 + f"<p>{LEAD}</p>" + "</div>" * 1_000
    assert words_of(read(page), RegionKind.BODY) == [LEAD]


def test_paragraphs_that_are_not_closed_do_not_count_as_nested() -> None:
    page = "<html><body>" + "".join(f"<p>On day {day} {LEAD}" for day in range(2_500))
    assert len(words_of(read(page), RegionKind.BODY)) == 2_500


def test_reading_a_page_twice_gives_the_same_document() -> None:
    assert read(PAGE) == read(PAGE)
