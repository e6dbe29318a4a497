"""Triggers and arguments, on cases worked by hand."""

from __future__ import annotations

from dateline.evaluate.corpus_wikievents import (
    ALLOWED,
    ATTACK,
    HARM,
    PERPETRATOR,
    PLACE,
    PROTEST,
    TARGET,
    Act,
    ActText,
    Filler,
)
from dateline.evaluate.score_arguments import ARGUMENTS, OF_FOUND, RECORDS, TRIGGERS, score_acts
from dateline.evaluate.tally import Tally
from dateline.evaluate.verbatim import Stretch

TEXT = "Rebels bombed Dara, killing two farmers. The rebels were warned of a rally."


def at(words: str) -> Stretch:
    return (TEXT.index(words), TEXT.index(words) + len(words))


REBELS = Filler(PERPETRATOR, (at("Rebels"), at("The rebels")))
FARMERS = Filler(TARGET, (at("farmers"),))
DARA = Filler(PLACE, (at("Dara"),))
GOLD = ActText(
    TEXT,
    (
        Act(ATTACK, (at("bombed"),), (REBELS, DARA)),
        Act(HARM, (at("killing"),), (FARMERS, REBELS)),
        Act(ALLOWED, (at("warned"),), (Filler(TARGET, (at("The rebels"),)),)),
    ),
)


def tallies(*ours: Act) -> dict[str, Tally]:
    return dict(score_acts(GOLD, ActText(TEXT, ours)).tallies)


def test_gold_against_itself_is_perfect() -> None:
    found = score_acts(GOLD, GOLD)
    assert all(tally.right_wanted == tally.wanted for tally in found.tallies.values())
    assert all(tally.right_given == tally.given for tally in found.tallies.values())
    assert found.misses == ()


def test_a_figure_of_killed_finds_the_harm() -> None:
    found = tallies(Act(ATTACK, (at("bombed"),), (), harm=(at("killing two"),)))
    assert found[TRIGGERS] == Tally(1, 1, 2, 2)
    assert found[f"{TRIGGERS}: {HARM}"].recall == 1


def test_a_false_trigger_is_one_unless_allowed() -> None:
    found = tallies(Act(PROTEST, (at("rally"),), ()), Act(ATTACK, (at("warned"),), ()))
    assert found[TRIGGERS] == Tally(1, 0, 2, 0)
    assert found[RECORDS] == Tally(1, 0, 1, 0)


def test_any_mention_of_the_entity_will_do() -> None:
    found = tallies(Act(ATTACK, (at("bombed"),), (Filler(PERPETRATOR, (at("rebels"),)),)))
    assert found[f"{ARGUMENTS}: {PERPETRATOR}"] == Tally(1, 1, 1, 1)


def test_an_entity_in_a_role_twice_counts_once() -> None:
    assert tallies()[f"{ARGUMENTS}: {PERPETRATOR}"] == Tally(0, 0, 1, 0)


def test_an_argument_of_an_allowed_event_is_neither_right_nor_wrong() -> None:
    found = tallies(Act(ATTACK, (at("warned"),), (Filler(TARGET, (at("The rebels"),)),)))
    assert found[f"{ARGUMENTS}: {TARGET}"] == Tally(0, 0, 1, 0)


def test_arguments_must_be_of_the_record_that_tells_the_event() -> None:
    split = (Act(ATTACK, (at("bombed"),), (REBELS,)), Act(PROTEST, (at("rally"),), (DARA,)))
    found = tallies(*split)
    assert found[OF_FOUND] == Tally(2, 1, 2, 1)
    assert found[f"{ARGUMENTS}: {PLACE}"].recall == 1


def test_a_text_without_acts() -> None:
    found = score_acts(ActText(TEXT, ()), ActText(TEXT, ()))
    assert all(tally.f1 is None for tally in found.tallies.values())
    assert found.misses == ()
