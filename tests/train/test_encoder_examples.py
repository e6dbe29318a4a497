"""What the encoder learns from: stretches that move with names, labels of tokens, weak labels of acts."""

from __future__ import annotations

import random

from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from train.encoder.acts import judge_acts
from train.encoder.example import TOPICS, Example, Point, Tagged
from train.encoder.swap import rewrite, swap_names
from train.encoder.windows import INSIDE, UNKNOWN, cut

TEXT = "REBELS OF THE FDR KILLED A JUDGE IN SAN MIGUEL.\n\nTALKS WENT ON IN EL SALVADOR."


def tagged(words: str, label: str, text: str = TEXT) -> Tagged:
    start = text.index(words)
    return Tagged(start, start + len(words), label)


EXAMPLE = Example(
    "made",
    TEXT,
    {"role": (tagged("FDR", "perpetrator_organisation"), tagged("A JUDGE", "human_target"))},
    {"act": (Point(TEXT.index("KILLED"), TEXT.index("KILLED") + 6, 1.0),)},
    (tagged("A JUDGE", "attack"),),
)


def words_of(example: Example) -> list[str]:
    return [example.text[t.start : t.end] for t in example.tags["role"]]


def test_stretches_move_with_the_text() -> None:
    moved = rewrite(EXAMPLE, {"FDR": "Northern Front", "San Miguel": "Aleppo"})
    assert words_of(moved) == ["Northern Front", "A JUDGE"]
    (act,) = moved.points["act"]
    assert moved.text[act.start : act.end] == "KILLED"
    assert "Aleppo" in moved.text and "SAN MIGUEL" not in moved.text


def test_a_name_inside_a_word_stays() -> None:
    assert rewrite(EXAMPLE, {"JUD": "Homs"}).text == TEXT


def test_swapping_changes_land_and_group_and_keeps_the_rest() -> None:
    swapped = swap_names(EXAMPLE, random.Random(1))
    assert "EL SALVADOR" not in swapped.text and "FDR" not in words_of(swapped)
    assert words_of(swapped)[1] == "A JUDGE"
    assert swap_names(EXAMPLE, random.Random(1)) == swapped


def tokenizer() -> Tokenizer:
    vocabulary = {
        word: number for number, word in enumerate(["?", *dict.fromkeys(TEXT.replace(".", " .").split())])
    }
    made = Tokenizer(WordLevel(vocabulary, unk_token="?"))
    made.pre_tokenizer = Whitespace()
    return made


def test_tokens_have_the_labels_of_their_stretches() -> None:
    (window,) = cut([EXAMPLE], tokenizer())
    roles = window.labels["role"].tolist()
    assert roles[:8] == [UNKNOWN, 0, 0, 0, 3, 0, 5, 6]  # the mark, REBELS OF THE, FDR, KILLED, A JUDGE
    assert window.labels["act"].tolist()[5] == 1.0
    assert set(window.labels["act"].tolist()) == {1.0, float(UNKNOWN)}


def test_a_window_learns_the_topics_that_it_holds() -> None:
    (window,) = cut([EXAMPLE], tokenizer())
    assert dict(zip(TOPICS, window.topics, strict=True)) == {name: float(name == "attack") for name in TOPICS}


def test_a_window_without_a_filler_of_a_relevant_message_is_unknown() -> None:
    far = Example("made", TEXT, topics=(Tagged(10_000, 10_005, "attack"),))
    (window,) = cut([far], tokenizer())
    assert set(window.topics) == {float(UNKNOWN)}


def test_an_irrelevant_message_teaches_no_topic() -> None:
    (window,) = cut([Example("made", TEXT, topics=())], tokenizer())
    assert window.topics == [0.0] * len(TOPICS)


def test_windows_hold_all_tokens() -> None:
    text = "WORD " * 600
    windows = list(cut([Example("made", text)], tokenizer()))
    assert [len(w.tokens) - 2 for w in windows] == [INSIDE, INSIDE, 600 - 2 * 206]


def test_acts_near_a_filler_of_their_kind_are_acts() -> None:
    start = TEXT.index("A JUDGE")
    (point,) = judge_acts(TEXT, {"attack"}, [(start, start + 7)])
    assert (TEXT[point.start : point.end], point.value) == ("KILLED", 1.0)


def test_acts_of_a_message_without_incident_are_none() -> None:
    assert [point.value for point in judge_acts(TEXT, set(), [])] == [0.0]


def test_acts_far_from_the_fillers_of_their_kind_are_unknown() -> None:
    assert judge_acts(TEXT, {"attack"}, [(60, 65)]) == ()
