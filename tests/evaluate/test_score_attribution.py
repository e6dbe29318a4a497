"""Attribution by words, on cases worked by hand."""

from __future__ import annotations

import pytest

from dateline.evaluate.corpus_polnear import Attributed, AttributedText
from dateline.evaluate.score_attribution import PARTS, WAYS, score_attributions
from dateline.evaluate.tally import Tally

TEXT = "The old mayor of Marwan said that two men had died. Aid workers believe that it was three."


def stretch(words: str) -> tuple[tuple[int, int], ...]:
    if not words:
        return ()
    start = TEXT.index(words)
    return ((start, start + len(words)),)


def one(source: str, cue: str, content: str) -> Attributed:
    return Attributed(stretch(source), stretch(cue), stretch(content))


SAID = one("The old mayor of Marwan", "said", "that two men had died")
BELIEVE = one("Aid workers", "believe", "that it was three")
GOLD = AttributedText(TEXT, (SAID, BELIEVE))


def tallies(*ours: Attributed) -> dict[str, Tally]:
    return dict(score_attributions(GOLD, AttributedText(TEXT, ours)).tallies)


def test_gold_against_itself_is_perfect() -> None:
    found = score_attributions(GOLD, GOLD)
    assert all(tally.f1 == 1 for tally in found.tallies.values())
    assert len(found.tallies) == 2 * len(PARTS) * len(WAYS)
    assert found.misses == ()


def test_partial_counts_words_and_exact_all_of_them() -> None:
    found = tallies(one("mayor of Marwan", "said", "two men had died."), BELIEVE)
    assert found["source words"] == Tally(5, 5, 7, 5)
    assert found["source partial"] == Tally(2, 2, 2, 1 + 3 / 5)
    assert found["source overlap"] == Tally(2, 2, 2, 2)
    assert found["source exact"] == Tally(2, 1, 2, 1)
    assert found["content words"] == Tally(8, 8, 9, 8)
    assert found["cue exact"].f1 == 1


def test_marks_do_not_count() -> None:
    assert (
        tallies(one("The old mayor of Marwan", "said", "that two men had died."))["content exact"].recall
        == 0.5
    )


def test_speech_leaves_out_thought_and_what_is_aligned_to_it() -> None:
    assert tallies(SAID, BELIEVE)["speech: source overlap"] == Tally(1, 1, 1, 1)
    assert tallies(SAID)["speech: source overlap"].f1 == 1
    assert tallies(SAID)["source overlap"].recall == 0.5


def test_speech_leaves_out_thought_that_is_aligned_to_nothing() -> None:
    gold = AttributedText(TEXT, (SAID,))
    found = score_attributions(gold, GOLD).tallies
    assert found["speech: cue overlap"] == Tally(1, 1, 1, 1)
    assert found["cue overlap"] == Tally(2, 1, 1, 1)


def test_a_speaker_of_other_words_is_wrong() -> None:
    swapped = tallies(one("Aid workers", "said", "that two men had died"), BELIEVE)
    assert swapped["source overlap"] == Tally(2, 1, 2, 1)
    assert swapped["cue overlap"].f1 == 1


def test_an_attribution_in_the_wrong_place_is_missed_and_a_false_alarm() -> None:
    gold = AttributedText(TEXT, (SAID,))
    found = score_attributions(gold, AttributedText(TEXT, (BELIEVE,)))
    assert found.tallies["source overlap"] == Tally(1, 0, 1, 0)
    assert [miss.kind for miss in found.misses] == ["missed", "false alarm"]


def test_an_absent_speaker_is_missed_alone() -> None:
    found = score_attributions(
        AttributedText(TEXT, (SAID,)), AttributedText(TEXT, (one("", "said", "two men"),))
    )
    assert found.tallies["source overlap"] == Tally(0, 0, 1, 0)
    assert [(miss.field, miss.gold) for miss in found.misses] == [
        ("source overlap", "The old mayor of Marwan")
    ]


@pytest.mark.parametrize("ours", [(), (SAID,)])
def test_a_text_without_attributions(ours: tuple[Attributed, ...]) -> None:
    found = score_attributions(AttributedText(TEXT, ()), AttributedText(TEXT, ours)).tallies
    assert sum(tally.wanted for tally in found.values()) == 0
    assert found.get("source overlap", Tally()).given == len(ours)
