"""Tolls: the phrase file specifies `find_tolls`; combining is tested by reports of a few sentences."""

from __future__ import annotations

import pytest

from dateline.language.token import split_words
from dateline.record.values import Count
from dateline.record.vocabulary import Harm
from dateline.resolve.toll import TollStatement, find_tolls
from dateline.resolve.toll_combine import CombinedToll, combine_tolls
from dateline.segment.sentence import Sentence
from dateline.text.document import RegionKind
from dateline.text.span import Span
from tests.phrase_file import Phrase, read_phrases


def sentence(text: str, index: int = 0) -> Sentence:
    return Sentence(index, Span(0, len(text)), RegionKind.BODY, 0, split_words(text))


def tolls(text: str) -> tuple[TollStatement, ...]:
    return find_tolls(sentence(text))


def report(*sentences: str) -> tuple[TollStatement, ...]:
    return tuple(toll for index, text in enumerate(sentences) for toll in find_tolls(sentence(text, index)))


def combined(*sentences: str) -> dict[Harm, CombinedToll]:
    return combine_tolls(report(*sentences))


def words(count: Count) -> str:
    return "/".join("-" if n is None else str(n) for n in (count.low, count.best, count.high))


MARKS = (
    ("part", "is_subtotal"),
    ("running", "is_running_total"),
    ("superseded", "superseded"),
    ("denied", "negated"),
    ("attackers", "perpetrator_dead"),
    ("open", "outcome_open"),
)


def show(statement: TollStatement, *, more: bool) -> str:
    marks = [mark for mark, name in MARKS if getattr(statement, name)]
    marks += ["more"] if more else []
    return " ".join([f"{statement.harm.value} {words(statement.count)}", *marks])


def shown(text: str, *, more: bool) -> str:
    """The statements as the phrase file writes them; `more` says whether to show what comes on top."""
    lines = [show(toll, more=more and toll.is_additional) for toll in tolls(text)]
    return "; ".join(sorted(set(lines)))


@pytest.mark.parametrize("phrase", read_phrases("toll.en.txt"), ids=lambda phrase: phrase.where)
def test_phrase(phrase: Phrase) -> None:
    wanted = sorted(part.strip() for part in (phrase.expected or "").split(";"))
    more = any(part.endswith("more") for part in wanted)
    assert shown(phrase.text, more=more) == "; ".join(wanted), phrase.text


def test_spans_are_slices_of_the_text() -> None:
    text = "Early on Friday at least seventeen civilians including eight children were killed by gunmen."
    toll = tolls(text)[0]
    assert text[toll.span.start : toll.span.end].startswith("at least seventeen civilians")
    assert text[toll.harm_word.start : toll.harm_word.end] == "killed"
    assert toll.count_span is not None
    assert text[toll.count_span.start : toll.count_span.end] == "at least seventeen"
    assert toll.persons_span is not None
    assert (
        text[toll.persons_span.start : toll.persons_span.end]
        == "at least seventeen civilians including eight children"
    )
    assert toll.persons_head == "civilians"
    assert toll.agent_span is not None
    assert text[toll.agent_span.start : toll.agent_span.end] == "gunmen"


def test_offsets_are_those_of_the_document() -> None:
    text = "A quiet day. Gunmen killed two guards."
    found = find_tolls(Sentence(1, Span(13, len(text)), RegionKind.BODY, 0, split_words(text, 13)))
    assert text[found[0].span.start : found[0].span.end] == "killed two guards"


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Air strikes killed 12 people.", "Air strikes"),
        ("The army stormed a village killing 12 men.", "The army"),
        ("The blast killed 13 and wounded 29.", "The blast"),
        ("Two men were shot dead by masked gunmen.", "masked gunmen"),
    ],
)
def test_agent(text: str, agent: str) -> None:
    spans = [toll.agent_span for toll in tolls(text)]
    assert all(span is not None and text[span.start : span.end] == agent for span in spans)


def test_names_and_ages_are_kept() -> None:
    toll = tolls("Amina Saleh, 31, and Omar Haddad, 8, were killed.")[0]
    assert toll.persons_names == ("amina saleh", "omar haddad")
    assert toll.persons_ages == (31, 8)


def test_a_hedge_is_kept_in_words() -> None:
    assert tolls("More than 30 people were killed.")[0].count.hedge == "more than"
    assert tolls("Dozens of people were killed.")[0].count.hedge == "dozens"


def test_a_part_is_never_added() -> None:
    toll = combined("Seventeen people including eight children were killed.")[Harm.KILLED]
    assert toll.count == Count(17, 17, 17)


def test_a_superseded_figure_gives_way() -> None:
    toll = combined("Five people were hurt.", "The death toll rose from 5 to 12.")[Harm.KILLED]
    assert toll.count == Count(12, 12, 12)


def test_a_running_total_is_no_toll() -> None:
    assert combined("Since 2011 the war has killed more than 280,000 people.") == {}


def test_a_figure_beats_a_word_for_many() -> None:
    toll = combined("Dozens killed in market strike", "At least 56 people were killed on Friday.")[
        Harm.KILLED
    ]
    assert toll.count == Count(56, 56, None, "at least")


def test_the_same_victim_named_and_described_is_one() -> None:
    toll = combined(
        "A man was shot dead in the old town.",
        "Karim Nader, 25, was pronounced dead at the scene.",
        "Nader was killed outside his shop.",
    )[Harm.KILLED]
    assert toll.count == Count(1, 1, 1)
    assert toll.rule == "toll.combine.single victims"


def test_plainly_different_victims_are_counted() -> None:
    toll = combined("A 20-year-old man was killed.", "A second man was killed near the bridge.")[Harm.KILLED]
    assert toll.count == Count(2, 2, 2)


def test_a_total_beats_its_victims_told_one_by_one() -> None:
    toll = combined("Three people were killed.", "Karim Nader, 25, was killed.", "Omar Saleh, 8, was killed.")
    assert toll[Harm.KILLED].count == Count(3, 3, 3)


def test_another_figure_comes_on_top() -> None:
    toll = combined("Raids killed 17 villagers.", "Shelling killed another two villagers.")[Harm.KILLED]
    assert toll.count == Count(19, 19, 19)
    assert toll.rule == "toll.combine.additions"


def test_others_injured_do_not_add_to_each_other() -> None:
    toll = combined("Two died and five others were injured.", "Two were killed and five others wounded.")
    assert toll[Harm.INJURED].count == Count(5, 5, 5)


def test_two_speakers_give_a_range() -> None:
    statements = report("The army said 12 rebels were killed.", "The rebels said 5 fighters were killed.")
    speakers = dict(zip(statements, ("army", "rebels"), strict=True))
    toll = combine_tolls(statements, speakers=speakers)[Harm.KILLED]
    assert toll.count == Count(5, 5, 12)
    trusted = combine_tolls(statements, speakers=speakers, authority={statements[0]: 1})[Harm.KILLED]
    assert trusted.count == Count(5, 12, 12)


def test_the_dead_among_the_shot_are_not_injured() -> None:
    toll = combined("Five people were shot at a party.", "One man died at the scene.")
    assert toll[Harm.KILLED].count == Count(1, 1, 1)
    assert toll[Harm.INJURED].count == Count(4, 4, 4)


def test_one_person_shot_who_dies_is_killed_only() -> None:
    toll = combined("A boy was shot in the chest.", "The boy died in hospital.")
    assert list(toll) == [Harm.KILLED]


def test_a_person_shot_who_is_plainly_not_the_dead_is_injured() -> None:
    toll = combined("A gunman killed Ana Garza, 5.", "Carlos Aguilar, 19, was shot in the arm.")
    assert toll[Harm.INJURED].count == Count(1, 1, 1)


def test_an_officer_shot_by_a_gunman_who_kills_himself_is_injured() -> None:
    toll = combined("A policeman was shot.", "The gunman then killed himself.")
    assert toll[Harm.INJURED].count == Count(1, 1, 1)


def test_a_zero_gives_way_to_stated_harm() -> None:
    toll = combined("There were no casualties, the army said.", "Residents said two people were killed.")
    assert toll[Harm.KILLED].count == Count(2, 2, 2)
    assert toll[Harm.INJURED].count == Count(0, 0, 0)


def test_attackers_do_not_add_to_their_victims() -> None:
    toll = combined("A teacher was killed.", "The gunman was killed by police.")[Harm.KILLED]
    assert toll.count == Count(1, 1, 1)


def test_losing_figures_are_kept_as_rivals() -> None:
    toll = combined("Twelve people were killed.", "Seven people were killed in the market.")[Harm.KILLED]
    assert [rival.count for rival in toll.rivals] == [Count(7, 7, 7)]


def test_most_tellings_settle_between_equals() -> None:
    statements = report(
        "Residents said 12 people were killed.",
        "The monitor said 12 people were killed.",
        "The council said 13 people were killed.",
    )
    speakers = dict(zip(statements, ("residents", "monitor", "council"), strict=True))
    assert combine_tolls(statements, speakers=speakers)[Harm.KILLED].count == Count(12, 12, 13)


def test_a_rounded_figure_is_no_other_opinion() -> None:
    statements = report(
        "The army said more than 30 people were killed.", "The monitor said 32 people were killed."
    )
    speakers = dict(zip(statements, ("army", "monitor"), strict=True))
    assert combine_tolls(statements, speakers=speakers)[Harm.KILLED].count == Count(32, 32, 32)


def test_a_party_to_the_fighting_weighs_less_than_the_report() -> None:
    statements = report("The blast killed 32 rebels.", "The group said it killed 50 rebels.")
    toll = combine_tolls(statements, speakers={statements[1]: "group"}, authority={statements[1]: -1})
    assert toll[Harm.KILLED].count == Count(32, 32, 50)


def test_a_figure_beats_scores() -> None:
    toll = combined("Scores of people were killed.", "Thirty-two people were killed.")
    assert toll[Harm.KILLED].count == Count(32, 32, 32)


def test_also_killed_comes_on_top() -> None:
    toll = combined("A general was killed.", "A local commander was also killed.")
    assert toll[Harm.KILLED].count == Count(2, 2, 2)


def test_a_headline_run_into_its_sentence_restates() -> None:
    toll = combined("Child killed in raid on camp One child was killed on Monday.")
    assert toll[Harm.KILLED].count == Count(1, 1, 1)


def test_others_after_the_dead_are_the_wounded() -> None:
    toll = combined("A man was killed.", "Three others were wounded.", "Two men were wounded in the car.")
    assert toll[Harm.INJURED].count == Count(3, 3, 3)


def test_a_group_in_hospital_after_the_dead_is_alive() -> None:
    toll = combined("A boy was killed.", "Three women were taken to Grace Memorial Hospital.")
    assert toll[Harm.INJURED].count == Count(3, 3, 3)


def test_one_and_others_add_up() -> None:
    toll = combined("A boy is in critical condition after a shooting that also injured three other people.")
    assert toll[Harm.INJURED].count == Count(4, 4, 4)
    assert toll[Harm.INJURED].rule == "toll.combine.one and others"


def test_a_dead_attacker_is_kept_as_a_rival() -> None:
    toll = combined("A teacher was killed.", "The gunman killed himself.")[Harm.KILLED]
    assert [rival.perpetrator_dead for rival in toll.rivals] == [True]


def test_nothing_stated_gives_nothing() -> None:
    assert combined("The army shelled the town.") == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A curfew began after 40 people were killed.", 40),
        ("The road was shut before 12 villagers were killed there.", 12),
        ("The army left after killing seven people.", 7),
    ],
)
def test_after_opens_a_clause_with_a_subject_of_its_own(text: str, expected: int) -> None:
    (statement,) = tolls(text)
    assert (statement.harm, statement.count.best) == (Harm.KILLED, expected)


def test_an_earlier_attack_of_the_same_kind_is_not_this_one() -> None:
    (statement,) = tolls(
        "It was the second time this month after 17 people were killed in an attack on a post."
    )
    assert statement.is_running_total


@pytest.mark.parametrize(
    "text",
    [
        "Officers found three men and one woman suffering from gunshot wounds.",
        "The raid put four women into the hospital.",
    ],
)
def test_the_whole_object_is_in_hospital(text: str) -> None:
    (statement,) = tolls(text)
    assert (statement.harm, statement.count.best) == (Harm.INJURED, 4)
