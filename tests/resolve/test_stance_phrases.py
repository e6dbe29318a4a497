"""The phrases of tests/phrases/stance.en.txt: stance, stage, denial and background of the first act of each."""

from __future__ import annotations

import pytest

from dateline.record.vocabulary import Stage
from dateline.resolve.realis import Realis
from tests.phrase_file import Phrase, read_phrases
from tests.resolve.test_stance import judge

PHRASES = read_phrases("stance.en.txt")


def told(realis: Realis) -> str:
    """A judgement in the words of the phrase file."""
    words = ["topic" if realis.generic else str(realis.stance)]
    if realis.stage is not Stage.COMPLETED:
        words.append(realis.stage)
    if realis.denial:
        words.append("denial")
    if realis.background is not None:
        words.append("background")
    return " ".join(words)


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: f"{phrase.where} {phrase.text}")
def test_stance(phrase: Phrase) -> None:
    assert told(judge(phrase.text)) == phrase.expected
