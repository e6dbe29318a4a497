from __future__ import annotations

import pytest

from dateline.read import read_text
from dateline.record.vocabulary import Effect
from dateline.resolve.site_effects import find_effect, find_general_effect
from dateline.segment import split_document
from dateline.text.span import Span


def effect(text: str, thing: str) -> Effect | None:
    document = read_text(text)
    sentence = split_document(document).sentences[0]
    start = document.text.index(thing)
    found = find_effect(Span(start, start + len(thing)), sentence)
    return None if found is None else found.effect


@pytest.mark.parametrize(
    ("text", "thing", "expected"),
    [
        ("The blast destroyed a shop and two cars.", "two cars", Effect.DESTROYED),
        ("A shop was badly damaged in the blast.", "A shop", Effect.DAMAGED),
        ("Five houses were burned to the ground.", "Five houses", Effect.DESTROYED),
        ("The blast did heavy damage to the bridge.", "the bridge", Effect.DAMAGED),
        ("The blast shattered the windows of a school.", "a school", Effect.DAMAGED),
        ("There was no damage to the embassy.", "the embassy", Effect.UNHARMED),
        ("A bomb exploded when the minister left the hotel.", "the hotel", None),
        ("Burning tyres lay on the road.", "the road", None),
        ("A shop was destroyed when a car blew up near the bank.", "the bank", None),
    ],
)
def test_the_effect_on_a_thing_is_that_of_the_word_that_governs_it(
    text: str, thing: str, expected: Effect | None
) -> None:
    assert effect(text, thing) is expected


def test_damage_without_a_thing_is_said_of_everything_hit() -> None:
    sentences = split_document(read_text("The blast caused serious damage.")).sentences
    found = find_general_effect(sentences)
    assert found is not None
    assert found.effect is Effect.DAMAGED


def test_no_damage_is_said_as_well() -> None:
    sentences = split_document(read_text("There was no material damage.")).sentences
    found = find_general_effect(sentences)
    assert found is not None
    assert found.effect is Effect.UNHARMED
