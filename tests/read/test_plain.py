from __future__ import annotations

import pytest

from dateline.read import read_text
from dateline.text.document import RegionKind
from tests.read.shown import shown, words_of

LEAD = "A car bomb killed four guards outside the grain market in Northtown on Sunday, the mayor said."
MORE = "Two more guards were hurt, one of them badly, a doctor at the district hospital told this paper."
LAST = "No group has said that it was behind the blast, the second in the town within a month."
CAPTION = (
    "Guards search cars at the gate of the grain market in Northtown. [Photo circulated on social media]"
)

SAVED = f"""Region News
Security

Car bomb kills guards at Northtown market

By Ana al-Example

{CAPTION}

{CAPTION}

{LEAD}

{MORE}

Fear and anger

{LAST}

Do you like this article?

0 Comment(s)
Comment Policy * Denotes Required Field 1500 / 1500"""


def test_a_saved_page_is_told_apart() -> None:
    assert shown(read_text(SAVED)) == [
        ("section", "Region News"),
        ("section", "Security"),
        ("headline", "Car bomb kills guards at Northtown market"),
        ("byline", "By Ana al-Example"),
        ("caption", CAPTION),
        ("furniture", CAPTION),
        ("body", LEAD),
        ("body", MORE),
        ("subhead", "Fear and anger"),
        ("body", LAST),
        ("furniture", "Do you like this article?"),
        ("furniture", "0 Comment(s)"),
        ("furniture", "Comment Policy * Denotes Required Field 1500 / 1500"),
    ]


def test_the_text_is_kept_as_it_was() -> None:
    document = read_text(SAVED)
    assert document.text == SAVED
    assert document.published is None
    assert (document.title, document.author) == (
        "Car bomb kills guards at Northtown market",
        "Ana al-Example",
    )


def test_a_caption_repeated_without_its_credit_is_furniture() -> None:
    bare = CAPTION.partition(" [")[0]
    assert shown(read_text(f"{CAPTION}\n\n{LEAD}\n\n{bare}\n\n{MORE}"))[2] == ("furniture", bare)


@pytest.mark.parametrize(
    "caption",
    [
        "Guards search cars at the gate. (AP Photo/Ana Example)",
        "Guards search cars at the gate. View Full Caption Example/Ana Example",
        "Guards search cars at the gate. Example/Getty Images",
        "Guards search cars at the gate. File photo",
        "Guards search cars at the gate. (Photo: Example Office)",
        "Guards search cars at the gate. Photo: Ana Example, Example News",
        "In this May 7, 2016 photo, guards search cars at the gate of the market.",
        "Guards search cars at the gate. (Published Friday, May 29, 2015)",
        "Guards search cars at the gate. (Ana Example / Northtown News)",
    ],
)
def test_a_photo_credit_makes_a_caption(caption: str) -> None:
    assert shown(read_text(f"{LEAD}\n\n{caption}\n\n{MORE}")) == [
        ("body", LEAD),
        ("caption", caption),
        ("body", MORE),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Also read",
        "Read more: Five held over market blast",
        "Related stories",
        "Advertisement",
        "Follow us on Facebook and Twitter for more.",
        "Sign up for our newsletter",
        "Share this story",
        "Facebook Twitter Email Print",
        "(Reporting by Ana Example; editing by Bo Example)",
        "Copyright 2016 Northtown News. All rights reserved.",
        "We use cookies to give you the best experience on our site.",
        "By using this site you agree to our use of cookies.",
        "Please enable Javascript to watch this video",
        "12 Comments",
        "___",
    ],
)
def test_page_furniture_is_named(line: str) -> None:
    assert shown(read_text(f"{LEAD}\n\n{MORE}\n\n{line}"))[-1] == ("furniture", line)


@pytest.mark.parametrize(
    "sentence",
    [
        "By using a car bomb, the group showed that it can still reach the town.",
        "Follow-up attacks hit the same road on Monday and Tuesday.",
        "Related attacks in the south killed nine people.",
        "Police shared a photo of the wanted man.",
        "Comments by the mayor angered the families of the dead.",
    ],
)
def test_a_sentence_of_the_report_is_never_furniture(sentence: str) -> None:
    assert shown(read_text(f"{LEAD}\n\n{sentence}\n\n{MORE}"))[1] == ("body", sentence)


def test_lines_under_related_stories_are_furniture_until_the_report_goes_on() -> None:
    links = "Related stories\n\nGunmen kill nine in Southtown\n\nBlast hits army bus in Easttown"
    text = f"{LEAD}\n\n{links}\n\n{MORE}"
    assert words_of(read_text(text), RegionKind.BODY) == [LEAD, MORE]


def test_what_readers_write_is_furniture() -> None:
    remark = "They killed my cousin there last year, all of them are to blame."
    text = f"{LEAD}\n\n{MORE}\n\n{LAST}\n\n2 Comments\n\n{remark}"
    assert words_of(read_text(text), RegionKind.BODY) == [LEAD, MORE, LAST]


def test_a_menu_is_furniture() -> None:
    text = f"Home\n\nWorld\n\nSport\n\nBusiness\n\nCar bomb kills guards at market\n\n{LEAD}\n\n{MORE}"
    document = read_text(text)
    assert words_of(document, RegionKind.FURNITURE) == ["Home", "World", "Sport", "Business"]
    assert words_of(document, RegionKind.HEADLINE) == ["Car bomb kills guards at market"]


def test_a_header_is_cut_off_the_lead() -> None:
    assert shown(read_text(f"NORTHTOWN, 12 May (Agency) - {LEAD}\n\n{MORE}"))[:2] == [
        ("header", "NORTHTOWN, 12 May (Agency) -"),
        ("body", LEAD),
    ]


def test_a_header_on_its_own_line_is_named() -> None:
    assert shown(read_text(f"Blast kills four at market\n\nNORTHTOWN —\n\n{LEAD}"))[1] == (
        "header",
        "NORTHTOWN —",
    )


def test_a_known_title_is_the_headline_wherever_it_stands_at_the_top() -> None:
    text = f"Big blast\n\nFour guards dead in market blast.\n\n{LEAD}\n\n{MORE}"
    document = read_text(text, title="Four guards dead in market blast | Northtown News")
    assert words_of(document, RegionKind.HEADLINE) == ["Four guards dead in market blast."]


def test_a_report_saved_as_one_line_is_cut_into_its_parts() -> None:
    text = (
        f"Mon 06 Jun 2016 Four guards dead in market blast {LEAD} {MORE} (Source: Northtown Office) Twitter"
    )
    assert shown(read_text(text, title="Four guards dead in market blast")) == [
        ("header", "Mon 06 Jun 2016"),
        ("headline", "Four guards dead in market blast"),
        ("body", f"{LEAD} {MORE}"),
        ("furniture", "(Source: Northtown Office) Twitter"),
    ]


def test_an_author_before_an_inline_title_is_a_byline() -> None:
    text = f"Posted on June 6 2016 by Ana Example Four guards dead in market blast {LEAD}"
    document = read_text(text, title="Four guards dead in market blast")
    assert [kind for kind, _ in shown(document)] == ["header", "byline", "headline", "body"]
    assert document.author == "Ana Example"


def test_an_agency_and_its_day_after_an_inline_title_are_a_header() -> None:
    text = f"Four guards dead in market blast AFP Monday 6 Jun 2016 {LEAD}"
    assert shown(read_text(text, title="Four guards dead in market blast")) == [
        ("headline", "Four guards dead in market blast"),
        ("header", "AFP Monday 6 Jun 2016"),
        ("body", LEAD),
    ]


def test_an_inline_caption_is_cut_off_with_the_city_behind_it() -> None:
    text = f"Jul 152015 Guards search cars at the gate (AFP photo) BEIRUT {LEAD} {MORE}"
    assert [kind for kind, _ in shown(read_text(text))] == ["header", "caption", "header", "body"]


def test_a_report_of_one_sentence_is_body() -> None:
    assert shown(read_text("A bomb killed three people in Northtown on Sunday")) == [
        ("body", "A bomb killed three people in Northtown on Sunday")
    ]


def test_capitals_are_no_headlines() -> None:
    text = (
        "NORTHTOWN, 12 JAN 90 (RADIO NORTE) -- [TEXT] GUERRILLAS BLEW UP A POWER\n"
        "PYLON NEAR THE TOWN OF SAN EJEMPLO ON TUESDAY, THE ARMY SAID IN A NOTE.\n\n"
        "   TWO SOLDIERS WERE HURT WHEN A MINE WENT OFF UNDER THEIR TRUCK ON THE WAY\n"
        "TO THE SITE OF THE ATTACK, THE NOTE ADDED."
    )
    assert [kind for kind, _ in shown(read_text(text))] == ["header", "body", "body"]
