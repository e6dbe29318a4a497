from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.gazetteer import Gazetteer
from dateline.language.token import split_words
from dateline.segment.sentence import Sentence
from dateline.tag.mention import MentionKind
from dateline.tag.place_view import Lettering, lettering
from dateline.tag.places import find_places
from dateline.text.document import RegionKind
from dateline.text.span import Span


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


def sentence(text: str) -> Sentence:
    return Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))


def labels(text: str, gazetteer: Gazetteer) -> list[str]:
    return [mention.label for mention in find_places(sentence(text), gazetteer)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A blast hit the city of al-Qaim in Anbar province, Iraq.", ["al-Qaim", "Anbar", "Iraq"]),
        ("Shells fell on Deir ez-Zor overnight.", ["Deir ez-Zor"]),
        ("A man was shot in Gary, Ind., on Monday.", ["Gary", "Indiana"]),
        ("Two died in Waco, TX.", ["Waco", "Texas"]),
        ("The Syrian city of Homs was calm.", ["Homs"]),
        ("Fighting raged in the villages of Kafr Zita and Morek.", ["Kafr Zita", "Morek"]),
        ("The troops left St. Louis on Friday.", ["St. Louis"]),
        ("Puyallup Police Department officers came.", ["Puyallup"]),
        ("Syrias southwestern province of Daraa was shelled.", ["Syria", "Daraa"]),
    ],
)
def test_names_in_the_gazetteer(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert labels(text, gazetteer) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit the Bustan al-Qasr district of Aleppo.", ["Bustan al-Qasr", "Aleppo"]),
        ("Raiders burned the village of Qwertabad.", ["Qwertabad"]),
        ("Raiders burned Qwertabad, a small village near Homs.", ["Qwertabad", "Homs"]),
        ("Four people died in Qwertabad on Monday.", ["Qwertabad"]),
    ],
)
def test_names_that_the_text_marks_as_places(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert labels(text, gazetteer) == expected


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("He was shot in the 4400 block of South Maple Street.", "4400 block of South Maple Street"),
        ("They met at 6740 N. Clark St. on Sunday.", "6740 N. Clark St"),
        ("A car burned on Prouty Avenue.", "Prouty Avenue"),
    ],
)
def test_street_addresses(gazetteer: Gazetteer, text: str, street: str) -> None:
    assert labels(text, gazetteer) == [street]


@pytest.mark.parametrize(
    "text",
    [
        "Jackson said the trial would start in May.",
        "Mr. Lincoln met John Washington on Monday.",
        "The Iraqi army and the Syrians agreed.",
        "The Islamic State of Iraq and Syria claimed it.",
        "A student of the University of Michigan spoke.",
        "He wrote for the New York Times.",
        "The Superior Court ruled on Friday.",
        "I've seen it, and we'll say so.",
        "Police said nothing more.",
    ],
)
def test_what_is_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert labels(text, gazetteer) == []


def test_text_in_capitals(gazetteer: Gazetteer) -> None:
    text = "REBELS ATTACKED THE ARMY IN USULUTAN, 110 KM EAST OF SAN SALVADOR, THE CAPITAL OF EL SALVADOR."
    assert labels(text, gazetteer) == ["USULUTAN", "SAN SALVADOR", "EL SALVADOR"]


def test_text_in_small_letters_gives_only_large_places(gazetteer: Gazetteer) -> None:
    assert labels("a bomb went off in baghdad, iraq, near the mobile market of hope", gazetteer) == [
        "baghdad",
        "iraq",
    ]


def test_spans_are_the_names_themselves(gazetteer: Gazetteer) -> None:
    text = "Aleppo's markets and the town of Azaz burned."
    found = find_places(sentence(text), gazetteer)
    assert [text[m.span.start : m.span.end] for m in found] == ["Aleppo", "Azaz"]
    assert {m.kind for m in found} == {MentionKind.PLACE}


def test_mentions_are_sorted_and_do_not_nest(gazetteer: Gazetteer) -> None:
    spans = [m.span for m in find_places(sentence("In New York City, New York, and Hama, Syria."), gazetteer)]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb exploded in Homs today.", Lettering.NORMAL),
        ("A BOMB EXPLODED IN HOMS TODAY", Lettering.LOUD),
        ("Bomb Explodes Near Homs Market Today", Lettering.TITLE),
        ("a bomb exploded today", Lettering.QUIET),
        ("The attacker rammed the gate", Lettering.NORMAL),
    ],
)
def test_lettering(text: str, expected: Lettering) -> None:
    assert lettering(split_words(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb went off near Tame, in Arauca department.", ["Tame", "Arauca"]),
        ("Rebels attacked a post in Tame, in Arauca department.", ["Tame", "Arauca"]),
        ("The vote was held in Congress, in Washington.", ["Washington"]),
        ("It began in May, in Syria.", ["Syria"]),
    ],
)
def test_an_ordinary_word_is_a_place_where_its_province_follows(
    gazetteer: Gazetteer, text: str, expected: list[str]
) -> None:
    assert labels(text, gazetteer) == expected


def test_a_day_ends_a_name(gazetteer: Gazetteer) -> None:
    assert "Klamath" in labels("A boy was shot in the town of Klamath Friday night.", gazetteer)


def test_a_person_named_like_a_town(gazetteer: Gazetteer) -> None:
    assert labels("A little boy named Hayden was shot.", gazetteer) == []
