"""Template micro-F1 and CEAF-REE, on cases worked by hand."""

from __future__ import annotations

from dateline.evaluate.align_templates import align_templates, is_right, normalise
from dateline.evaluate.corpus_muc4_gtt import ROLES, Entity, Template
from dateline.evaluate.score_templates import ALL_SLOTS, CEAF_REE, score_templates
from dateline.evaluate.tally import Tally


def template(incident_type: str, **roles: tuple[Entity, ...]) -> Template:
    return Template(incident_type, {role: roles.get(role, ()) for role in ROLES})


BOMBING = template(
    "bombing",
    PerpInd=(("guerrillas", "urban guerrillas"),),
    Target=(("the bank",), ("city hall", "hall")),
    Weapon=(("bomb",),),
)
KIDNAPPING = template("kidnapping", Victim=(("maria sol",),))


def test_gold_against_itself_is_perfect() -> None:
    score = score_templates([BOMBING, KIDNAPPING], [BOMBING, KIDNAPPING])
    assert score.misses == ()
    assert score.tallies[ALL_SLOTS].f1 == 1
    assert score.tallies[CEAF_REE].f1 == 1


def test_strings_are_compared_without_case_articles_and_punctuation() -> None:
    assert normalise('The "Santo Tomas" farm') == "santo tomas farm"
    assert is_right(("A bank",), ("the bank",))


def test_all_strings_of_ours_must_be_the_gold_entitys() -> None:
    assert is_right(("guerrillas",), ("guerrillas", "rebels"))
    assert not is_right(("guerrillas", "peasants"), ("guerrillas", "rebels"))


def test_slots_are_counted_over_all_templates() -> None:
    ours = template("bombing", PerpInd=(("guerrillas",),), Target=(("bank",), ("school",)))
    tallies = score_templates([BOMBING, KIDNAPPING], [ours]).tallies
    # ours: type, one perpetrator and one of two targets right; gold: 2 types, 1 + 2 + 1 + 1 entities
    assert tallies[ALL_SLOTS] == Tally(given=4, right_given=3, wanted=7, right_wanted=3)
    assert tallies["Target"] == Tally(given=2, right_given=1, wanted=2, right_wanted=1)


def test_a_template_of_another_type_pairs_with_none() -> None:
    ours = template("attack", Weapon=(("bomb",),))
    assert align_templates([BOMBING], [ours]) == ()
    assert score_templates([BOMBING], [ours]).tallies[ALL_SLOTS] == Tally(given=2, wanted=5)


def test_one_of_two_alternative_types_is_enough() -> None:
    gold = template("bombing / attack")
    assert score_templates([gold], [template("attack")]).tallies[ALL_SLOTS].f1 == 1


def test_the_pairing_with_the_most_right_is_taken() -> None:
    one = template("attack", Victim=(("maria sol",),))
    two = template("attack", Victim=(("juan mar",),))
    assert align_templates([one, two], [two, one]) == ((0, 1), (1, 0))


def test_many_templates_are_paired_without_trying_everything() -> None:
    gold = [template("attack", Victim=((f"person {i}",),)) for i in range(9)]
    ours = list(reversed(gold))
    assert align_templates(gold, ours) == tuple((i, 8 - i) for i in range(9))


def test_an_empty_message_wants_nothing_and_every_template_is_spurious() -> None:
    assert score_templates([], []).tallies[ALL_SLOTS].f1 is None
    assert score_templates([], [KIDNAPPING]).tallies[ALL_SLOTS] == Tally(given=2)


def test_equal_gold_templates_count_once() -> None:
    assert score_templates([KIDNAPPING, KIDNAPPING], [KIDNAPPING]).tallies[ALL_SLOTS].f1 == 1


def test_two_strings_of_ours_may_hit_one_entity_but_count_once_in_recall() -> None:
    gold = template("attack", PerpInd=(("rebels", "guerrillas"),))
    ours = template("attack", PerpInd=(("rebels",), ("guerrillas",)))
    tallies = score_templates([gold], [ours]).tallies
    assert tallies["PerpInd"] == Tally(given=2, right_given=2, wanted=1, right_wanted=1)
    assert tallies[f"{CEAF_REE} PerpInd"] == Tally(given=2, right_given=1, wanted=1, right_wanted=1)


def test_ceaf_sets_templates_aside() -> None:
    ours = template("kidnapping", Weapon=(("bomb",),))
    tallies = score_templates([BOMBING], [ours]).tallies
    assert tallies[CEAF_REE] == Tally(given=1, right_given=1, wanted=4, right_wanted=1)


def test_ceaf_counts_an_entity_of_two_templates_once() -> None:
    gold = [template(kind, PerpInd=(("rebels",),)) for kind in ("attack", "arson")]
    assert score_templates(gold, []).tallies[CEAF_REE] == Tally(wanted=1)
