"""Which place of a sentence is the act's: the phrase file of the ranking and its rules."""

from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer
from dateline.language.token import split_words
from dateline.resolve.where import locate_places
from dateline.resolve.where_choose import PlaceChoice, choose_in_sentence
from dateline.segment.sentence import Sentence
from dateline.tag.places import find_places
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span
from tests.phrase_file import Phrase, read_phrases

PHRASES = read_phrases("where_act.en.txt")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


def choose(gazetteer: Gazetteer, text: str, act: str) -> PlaceChoice:
    span = Span(0, len(text))
    sentence = Sentence(0, span, RegionKind.BODY, 0, split_words(text))
    document = Document("d", text, (Region(RegionKind.BODY, span),), "0")
    located = locate_places(document, (sentence,), find_places(sentence, gazetteer), gazetteer)
    start = text.index(act)
    return choose_in_sentence(Span(start, start + len(act)), sentence=sentence, located=located)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.where} {phrase.text}")
def test_the_place_of_an_act(gazetteer: Gazetteer, phrase: Phrase) -> None:
    choice = choose(gazetteer, phrase.text, phrase.setting("act"))
    assert (choice.places[0].mention.label if choice.places else None) == phrase.expected


def test_the_others_of_a_list_are_places_too(gazetteer: Gazetteer) -> None:
    choice = choose(gazetteer, "Warplanes bombed the towns of Azaz and Saraqib on Monday.", "bombed")
    assert [place.mention.label for place in choice.places] == ["Azaz", "Saraqib"]


def test_what_was_refused_says_why(gazetteer: Gazetteer) -> None:
    choice = choose(gazetteer, "A boy was shot in Homs and was flown to a hospital in Damascus.", "shot")
    assert [(r.value, r.rule) for r in choice.rejected] == [("Damascus", "where.away")]
    assert "brought" in choice.rejected[0].reason


def test_a_home_town_is_refused_as_one(gazetteer: Gazetteer) -> None:
    choice = choose(gazetteer, "Two men from Aleppo were killed in Homs.", "killed")
    assert [(r.value, r.rule) for r in choice.rejected] == [("Aleppo", "where.ranked")]
    assert choice.rejected[0].reason == "where somebody comes from"


def test_no_record_is_built_on_a_name_that_no_list_has(gazetteer: Gazetteer) -> None:
    choice = choose(
        gazetteer, "Hours later the brigade stormed Tel Qwertamar after heavy shelling.", "stormed"
    )
    assert [place.rule for place in choice.places] == ["place.named"]
    assert choice.first is None
