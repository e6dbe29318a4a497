from __future__ import annotations

from dateline.language.token import split_words
from dateline.resolve.where_candidates import NAMED, as_place, find_candidates
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def sentence(text: str) -> Sentence:
    return Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))


def names(text: str) -> list[str]:
    here = sentence(text)
    return [as_place(c, here).mention.label for c in find_candidates(here, ())]


def test_runs_of_capitalised_words_are_candidates() -> None:
    assert names("They took Umm al-Tuyur and Tel Varo on Monday.") == ["They", "Umm al-Tuyur", "Tel Varo"]


def test_a_preposition_that_opens_the_sentence_is_no_part_of_a_name() -> None:
    assert names("In Varo Camp two died.") == ["Varo Camp"]


def test_an_ordinary_word_that_opens_the_sentence_is_none() -> None:
    assert names("In the camp two died.") == []


def test_a_weekday_is_none() -> None:
    assert names("Two died on Monday.") == ["Two"]


def test_a_name_that_no_list_has_lies_outside_the_gazetteer() -> None:
    here = sentence("They took Tel Varo.")
    place = as_place(find_candidates(here, ())[1], here)
    assert (place.place, place.rule, place.mention.producer) == (None, "place.named", NAMED)
    assert place.gap == "outside the gazetteer"
