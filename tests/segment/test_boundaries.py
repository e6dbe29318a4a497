"""Where sentences end. Each case: the sentences, parted by a bar."""

from __future__ import annotations

import pytest

from tests.segment.build import sentences

CASES = {
    "ranks": "Gen. Omar Said met Lt. Col. Adel Nur.|Both left.",
    "initials": "J. R. Okello was shot in Lira.|He died.",
    "country initials": "The U.S. Army left.|It went to the U.S.|The base was empty.",
    "country initials before a name": "He works for the U.N. Mission.",
    "clock before a weekday": "It blew up at 7 p.m. Tuesday near Kafr Nur.|Nobody died.",
    "clock at the end": "It blew up at 7 p.m.|Police came.",
    "months": "He died on Jan. 3 in Gao.|She lived.",
    "number": "Military Detachment No. 4 was hit.|Nos. 2 and 3 were not.",
    "states": "They met in Evansville, Ind. on Monday.|They left for Fresno, Calif.|The road was shut.",
    "decimals": "A 3.5 km front and 12.000 men.|The end.",
    "quotation before its speaker": '"We ran," he said.|"They fired."',
    "question before its speaker": '"Where is he?" she asked.|Nobody knew.',
    "quotation of several sentences": '"They came at night.|They took him," he said.',
    "exclamation": '"Run!" Omar shouted.|They ran.',
    "ellipsis inside": "He waited ... and left.|The end.",
    "ellipsis at the end": "He waited...|Then he left.",
    "missing space": "They entered the town.|The army fled.",
    "lower-case text": "the army fled.|gen. said died at 3.5 km.|nobody else did.",
    "capitals": "THE ARMY FLED.|DETACHMENT NO. 4 OF GEN. LOPEZ DID NOT.|HE DIED.",
    "lower case after a long word": "He reached the market.|seven people died.",
    "brackets": "He died (his wife did not.)|She fled.",
    "note numbers": "He fled in July.[9]|She stayed.[16]:87|They met.",
    "numbered item": "1. The army fled.|The town fell.",
    "company": "Halliday Inc. workers fled.|The plant closed.",
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES.keys())
def test_sentence_ends(expected: str) -> None:
    text = (
        expected.replace("town.|The", "town.The") if "town.|The" in expected else expected.replace("|", " ")
    )
    assert sentences(text) == expected.split("|")


def test_hard_wrapped_line_is_no_end() -> None:
    text = (
        "THE ARMY SAID THAT THREE MEN WERE KILLED\nBY A MINE NEAR LA PALMA ON SUNDAY AND THAT\nTWO WERE HURT."
    )
    assert sentences(text) == [text]


def test_blank_line_ends_a_sentence_without_a_stop() -> None:
    assert sentences("Three men killed in Gao\n\nThe army fled.") == [
        "Three men killed in Gao",
        "The army fled.",
    ]


def test_short_line_among_long_ones_is_a_paragraph() -> None:
    long = "The army said that three men were killed by a mine near the town of Kafr Nur, and two hurt."
    assert sentences(f"Fighting goes on\n{long}") == ["Fighting goes on", long]


def test_a_ruled_line_parts_sentences() -> None:
    assert sentences("He was jailed.--------A woman died.")[0] == "He was jailed."


def test_line_end_before_a_small_letter_runs_on() -> None:
    text = "The car was\nfound in Gao on the road that leads north to the hills and the mines of the company."
    assert sentences(text) == [text]
