from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.resolve.where_candidates import Candidate, find_candidates
from dateline.resolve.where_features import Scene, describe, step
from dateline.resolve.where_rank import Ranked, first_named, is_verb, rank_candidates, take
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span


def scene(text: str, act: str) -> Scene:
    sentence = Sentence(0, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))
    start = text.index(act)
    return Scene(sentence, Span(start, start + len(act)), find_candidates(sentence, ()), ())


def ranked(best: int, each: int, first: int = 0) -> Ranked:
    return Ranked(Candidate(first, first + 1, None), best, each)


@pytest.mark.parametrize(
    ("text", "act", "verb"),
    [
        ("Gunmen attacked Varo", "attacked", True),
        ("Men tried to attack Varo", "attack", True),
        ("The attack on Varo", "attack", False),
        ("Men shot guards in Varo", "shot", True),
        ("The shelling of Varo", "shelling", False),
        ("Troops were shelling Varo", "shelling", True),
        ("Clashes in Varo", "Clashes", False),
    ],
)
def test_only_verbs_are_ranked(text: str, act: str, verb: bool) -> None:
    assert is_verb(scene(text, act)) is verb


def test_none_is_taken_if_the_likeliest_is_unlikely() -> None:
    assert take([ranked(-900, 900)]) == ()


def test_others_are_taken_by_their_own_sum() -> None:
    first, second, third = ranked(2000, 1500), ranked(900, 800, 1), ranked(800, 100, 2)
    assert take([first, second, third]) == (first, second)


def test_the_first_named_of_a_list_comes_first() -> None:
    here = scene("They shelled Varo, Ruvel and Mirat", "shelled")
    _, varo, ruvel, mirat = here.candidates
    taken = (Ranked(mirat, 3000, 900), Ranked(varo, 2000, 900), Ranked(ruvel, 1000, 900))
    assert [r.candidate for r in first_named(taken, here)] == [varo, mirat, ruvel]


def test_a_name_in_a_list_has_what_the_first_has() -> None:
    here = scene("They marched in Varo, Ruvel and Mirat", "marched")
    features = describe(here)
    assert "prep=in" in features[1]
    assert any(f.startswith("L=RUN|in|A") for f in features[3])


def test_the_ranking_is_in_order_of_its_sums() -> None:
    sums = [r.best for r in rank_candidates(scene("In Varo, gunmen killed a man from Ruvel.", "killed"))]
    assert len(sums) == 2
    assert sums == sorted(sums, reverse=True)


def test_distances_fall_into_classes() -> None:
    assert [step(0), step(5), step(12), step(80)] == [0, 6, 15, 99]
