"""Entity mentions, on cases worked by hand."""

from __future__ import annotations

from dateline.evaluate.corpus_re3d import ACTORS, PERSONS, PLACES, WEAPONS, EntityMention, EntityText
from dateline.evaluate.score_entities import ANY, score_entities
from dateline.evaluate.tally import Tally

TEXT = "The Marwan Front shelled Old Dara with mortars. They killed Ali Hasan, it said."


def mention(words: str, name: str) -> EntityMention:
    start = TEXT.index(words)
    return EntityMention((start, start + len(words)), name)


GOLD = EntityText(
    TEXT,
    (
        mention("The Marwan Front", ACTORS),
        mention("They", ACTORS),
        mention("Old Dara", PLACES),
        mention("mortars", WEAPONS),
        mention("Ali Hasan", PERSONS),
    ),
)


def tallies(*ours: EntityMention) -> dict[str, Tally]:
    return dict(score_entities(GOLD, EntityText(TEXT, ours)).tallies)


def test_gold_against_itself_is_perfect() -> None:
    found = score_entities(GOLD, GOLD)
    assert all(tally.f1 in (1, None) for tally in found.tallies.values())
    assert found.misses == ()


def test_overlap_and_exact() -> None:
    found = tallies(mention("Marwan Front", ACTORS), mention("Dara", PLACES))
    assert found["actors overlap"] == Tally(1, 1, 2, 1)
    assert found["actors exact"] == Tally(1, 1, 2, 1)
    assert found["places overlap"] == Tally(1, 1, 1, 1)
    assert found["places exact"] == Tally(1, 0, 1, 0)


def test_names_leave_out_pronouns_and_common_words() -> None:
    found = tallies(mention("Marwan Front", ACTORS))
    assert found["actors named"] == Tally(1, 1, 1, 1)
    assert found["weapons named"] == Tally(0, 0, 0, 0)


def test_names_of_any_class_forgive_the_class() -> None:
    found = tallies(mention("Marwan", PLACES), mention("Ali Hasan", PERSONS))
    assert found[ANY] == Tally(2, 2, 3, 2)
    assert found["places overlap"] == Tally(1, 0, 1, 0)


def test_two_of_ours_in_one_of_the_gold_are_one_right() -> None:
    assert tallies(mention("Old", PLACES), mention("Dara", PLACES))["places overlap"] == Tally(2, 1, 1, 1)


def test_a_text_without_entities() -> None:
    ours = EntityText(TEXT, (mention("mortars", WEAPONS),))
    found = score_entities(EntityText(TEXT, ()), ours)
    assert found.tallies["weapons overlap"] == Tally(1, 0, 0, 0)
    assert [(miss.kind, miss.ours) for miss in found.misses] == [("false alarm", "mortars")]
