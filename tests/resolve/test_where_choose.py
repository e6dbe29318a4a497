from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer
from dateline.language.token import split_words
from dateline.resolve.where import LocatedPlace, locate_places
from dateline.resolve.where_choose import PlaceChoice, choose_place, main_place
from dateline.segment.sentence import Sentence
from dateline.tag.places import find_places
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


def read(gazetteer: Gazetteer, *texts: str) -> tuple[str, tuple[Sentence, ...], tuple[LocatedPlace, ...]]:
    joined, sentences = "", []
    for index, text in enumerate(texts):
        start = len(joined)
        joined += text + " "
        span = Span(start, start + len(text))
        sentences.append(Sentence(index, span, RegionKind.BODY, index, split_words(joined, start, span.end)))
    regions = tuple(Region(s.region, s.span) for s in sentences)
    document = Document("d", joined, regions, "0")
    mentions = [m for s in sentences for m in find_places(s, gazetteer)]
    return joined, tuple(sentences), locate_places(document, sentences, mentions, gazetteer)


def chosen(gazetteer: Gazetteer, trigger: str, *texts: str) -> str | None:
    joined, sentences, located = read(gazetteer, *texts)
    start = joined.index(trigger)
    span = Span(start, start + len(trigger))
    sentence = next(s for s in sentences if s.span.contains(span))
    place = choose_place(span, sentence=sentence, sentences=sentences, located=located)
    return None if place is None else place.mention.label


@pytest.mark.parametrize(
    ("expected", "trigger", "texts"),
    [
        ("Homs", "exploded", ("A bomb exploded in Homs, Damascus said.",)),
        ("Karachi", "seized", ("A planner of the attacks in London was seized in the city of Karachi.",)),
        ("al-Qaim", "blew", ("A man blew himself up in al-Qaim in Anbar province, Iraq.",)),
        ("Mosul", "killed", ("Two men from Baghdad were killed in Mosul on Sunday.",)),
        ("Homs", "killed", ("Shells hit Homs on Sunday.", "Four people were killed.")),
        ("Idlib", "killed", ("Four people were killed.", "The blast shook a market in Idlib.")),
        ("Azaz", "strikes", ("Air strikes killed ten in northern Syria.", "They hit a market in Azaz.")),
        ("BAGHDAD", "killed", ("BAGHDAD (Agency) - Four people were killed on Sunday.",)),
        (None, "killed", ("Four people were killed on Sunday.",)),
    ],
)
def test_the_place_of_an_act(
    gazetteer: Gazetteer, expected: str | None, trigger: str, texts: tuple[str, ...]
) -> None:
    assert chosen(gazetteer, trigger, *texts) == expected


def test_the_main_place_is_the_one_most_spoken_of(gazetteer: Gazetteer) -> None:
    _, _, located = read(
        gazetteer,
        "A bomb exploded in Homs.",
        "In Homs, a doctor spoke of five dead.",
        "Last week, shells fell in Idlib.",
    )
    place = main_place(located)
    assert place is not None
    assert place.mention.label == "Homs"


def test_without_places_there_is_no_main_place() -> None:
    assert main_place(()) is None


def test_a_lead_that_names_a_province_takes_the_town_named_most_in_it(gazetteer: Gazetteer) -> None:
    texts = (
        "A former guard in Anbar province killed his wife on Sunday.",
        "He had lost his post.",
        "Neighbours were shocked.",
        "He fled.",
        "Police in Ramadi found the man, and in Ramadi he was held.",
    )
    assert chosen(gazetteer, "killed", *texts) == "Ramadi"


def test_a_lead_that_names_a_country_takes_the_town_named_most_in_it(gazetteer: Gazetteer) -> None:
    texts = (
        "Air strikes killed ten people in Syria on Sunday.",
        "A monitor gave no details.",
        "Nobody claimed them.",
        "Rescuers were slow.",
        "The jets came back to Azaz in the evening, and people in Azaz fled.",
    )
    assert chosen(gazetteer, "killed", *texts) == "Azaz"


def test_a_lead_that_names_a_country_takes_the_province_if_no_town_is_named(gazetteer: Gazetteer) -> None:
    texts = (
        "Fighting killed ten people in Iraq on Sunday.",
        "An officer gave no details.",
        "Nobody claimed the attack.",
        "Such fighting is frequent in Anbar province.",
    )
    assert chosen(gazetteer, "killed", *texts) == "Anbar"


def test_a_town_stands_before_a_likelier_province(gazetteer: Gazetteer) -> None:
    _, _, located = read(gazetteer, "Two died in Azaz.", "Fighting goes on in Anbar province.")
    town, province = (next(p for p in located if p.mention.label == name) for name in ("Azaz", "Anbar"))
    assert PlaceChoice((province, town), ()).first is town


def test_where_nothing_is_taken_the_stand_in_is_recorded(gazetteer: Gazetteer) -> None:
    _, _, (town,) = read(gazetteer, "Two died in Azaz.")
    assert PlaceChoice((), (), town).first is town
