from __future__ import annotations

import pytest

from dateline.record.vocabulary import Stage, Stance
from dateline.resolve.stance import Realis, judge_realis
from tests.assemble.scene import events_of


def judge(text: str) -> Realis:
    _, segmentation, events = events_of(text)
    return judge_realis(events[0], quotations=segmentation.quotations)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Gunmen attacked the village on Friday.", Stance.ASSERTED),
        ("The army did not bomb the village on Friday.", Stance.DENIED),
        ("The militants plan to attack the village.", Stance.PLANNED),
        ("The rebels could bomb the village.", Stance.HYPOTHETICAL),
        ("If rebels attack the village, people will flee.", Stance.HYPOTHETICAL),
        ("The mayor urged the group to attack it.", Stance.PLANNED),
        ("Soldiers allegedly tortured the man on Friday.", Stance.ALLEGED),
        ("The rebels will storm the village.", Stance.PLANNED),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    assert judge(text).stance is stance


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("A bomb attack was foiled on Friday.", Stage.ATTEMPTED),
        ("Gunmen tried to kidnap the mayor on Friday.", Stage.ATTEMPTED),
        ("Gunmen kidnapped the mayor on Friday.", Stage.COMPLETED),
    ],
)
def test_stage(text: str, stage: Stage) -> None:
    assert judge(text).stage is stage


def test_totals_since_a_war_began_are_background() -> None:
    assert judge("Bombings have killed thousands since the war began.").background is not None


def test_a_topic_is_no_act() -> None:
    assert judge("The minister spoke of the fight against bombings.").generic


def test_the_deciding_words_are_kept() -> None:
    realis = judge("The army did not bomb the village on Friday.")
    assert realis.cue is not None and realis.rule == "stance.negation"
