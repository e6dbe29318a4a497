"""What the stages give, in the terms of the corpora that ask them."""

from __future__ import annotations

import pytest

from dateline.evaluate.corpus_casie import ACTUAL, GENERIC, OTHER
from dateline.evaluate.corpus_re3d import ACTORS, PERSONS, PLACES, WEAPONS
from dateline.evaluate.corpus_report import CorpusReport
from dateline.evaluate.corpus_uds import MOST
from dateline.evaluate.corpus_wikievents import ATTACK, PLACE, TARGET
from dateline.evaluate.mapping_factuality import answer_casie, answer_uds, naive_casie, naive_uds
from dateline.evaluate.mapping_page_text import answer_page, naive_body
from dateline.evaluate.mapping_polnear import answer_polnear, naive_attributed
from dateline.evaluate.mapping_re3d import answer_re3d, naive_entities
from dateline.evaluate.mapping_wikievents import answer_wikievents, naive_acts
from dateline.evaluate.verbatim import Stretch, read_verbatim
from dateline.resources import Resources, open_resources


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


def shown(text: str, stretches: tuple[Stretch, ...]) -> list[str]:
    return [text[start:end] for start, end in stretches]


def test_offsets_stay_true_whatever_the_spaces() -> None:
    text = "Ali\u00a0left.\r\n\r\nHe\u200b came\u2028back."
    document = read_verbatim(CorpusReport("v", text))
    assert len(document.text) == len(text)
    assert document.text[4:8] == "left"


def test_a_single_passage_is_body() -> None:
    assert [
        str(region.kind) for region in read_verbatim(CorpusReport("v", "By Ali"), whole=True).regions
    ] == ["body"]
    assert read_verbatim(CorpusReport("v", " "), whole=True).regions == ()


def test_attribution(resources: Resources) -> None:
    text = "The mayor said on Monday that two men had died in Marwan."
    (found,) = answer_polnear(CorpusReport("p", text), resources).given.attributions
    assert shown(text, found.attribution_source) == ["The mayor"]
    assert shown(text, found.cue) == ["said"]
    assert "two men had died in Marwan" in shown(text, found.content)[0]


def test_pieces_of_one_quotation_are_one_attribution(resources: Resources) -> None:
    text = '"We heard two blasts," Ali Hasan said. "Then there was smoke."'
    (found,) = answer_polnear(CorpusReport("p", text), resources).given.attributions
    assert shown(text, found.content) == ["We heard two blasts", "Then there was smoke."]


def test_naive_attribution() -> None:
    text = "On Monday Ali Hasan said that he left."
    (found,) = naive_attributed(CorpusReport("p", text)).attributions
    assert shown(text, found.attribution_source) == ["On Monday Ali Hasan"]
    assert shown(text, found.content) == [" that he left."]


UDS = "The rebels attacked the town but they did not enter it and will attack again."


def grades(resources: Resources, *words: str) -> list[float]:
    given = tuple((UDS.index(word), UDS.index(word) + len(word)) for word in words)
    return [one.value for one in answer_uds(CorpusReport("u", UDS, given=given), resources).given]


def test_grades_follow_stance(resources: Resources) -> None:
    attacked, enter, again = grades(resources, "attacked", "enter", "attack again")
    assert MOST / 2 < attacked <= MOST
    assert again < 0
    assert again < enter < attacked


def test_naive_grades() -> None:
    assert [one.value for one in naive_uds(CorpusReport("u", UDS, given=((0, 3),)))] == [MOST]


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        ("Hackers attacked the bank on Monday.", "attacked", ACTUAL),
        ("Police fear that hackers will attack the bank next week.", "attack", OTHER),
        ("Hackers often use such attacks to steal passwords.", "attacks", GENERIC),
        ("The data may have been stolen.", "stolen", OTHER),
    ],
)
def test_classes(text: str, word: str, realis: str, resources: Resources) -> None:
    given = ((text.index(word), text.index(word) + len(word)),)
    report = CorpusReport("c", text, given=given)
    assert [one.realis for one in answer_casie(report, resources).given] == [realis]
    assert [one.realis for one in naive_casie(report)] == [ACTUAL]


def test_words_outside_every_sentence_are_asserted(resources: Resources) -> None:
    report = CorpusReport("c", "Hackers struck.\n\n* * *", given=((17, 18),))
    assert [one.realis for one in answer_casie(report, resources).given] == [ACTUAL]


HTML = (
    "<html><head><title>Two die in Marwan</title></head><body><nav><p>Home News</p></nav><article>"
    "<h1>Two die in Marwan</h1>"
    "<p>Two men died on Sunday when shells hit the market of Marwan, police said.</p>"
    "<p>The town has been under fire for a week and most of its people have left for the coast.</p>"
    "</article></body></html>"
)


def test_page_without_headline_and_menu(resources: Resources) -> None:
    body = answer_page(CorpusReport("h", "", page=HTML.encode()), resources).given
    assert body.startswith("Two men died on Sunday")
    assert body.endswith("left for the coast.")
    assert "Home News" in naive_body(CorpusReport("h", "", page=HTML.encode()))


def test_a_page_that_cannot_be_read(resources: Resources) -> None:
    answer = answer_page(CorpusReport("h", "", page=b""), resources)
    assert (answer.document, answer.given) == (None, "")


def test_entities(resources: Resources) -> None:
    text = "Islamic State fighters fired mortars at Mosul on Monday."
    found = answer_re3d(CorpusReport("r", text), resources).given
    names = {(text[one.stretch[0] : one.stretch[1]], one.name) for one in found.mentions}
    assert {("Mosul", PLACES), ("mortars", WEAPONS)} <= names
    assert {name for _, name in names} <= {ACTORS, PERSONS, PLACES, WEAPONS}


def test_naive_entities_skip_the_first_word() -> None:
    text = "Shells hit Old Dara. Nobody died."
    found = naive_entities(CorpusReport("r", text)).mentions
    assert {text[one.stretch[0] : one.stretch[1]] for one in found} == {"Old Dara"}


def test_acts(resources: Resources) -> None:
    text = "A car bomb exploded in Mosul on Monday, killing three policemen."
    answer = answer_wikievents(CorpusReport("w", text), resources)
    (act,) = answer.given.acts
    assert (act.kind, answer.n_records) == (ATTACK, 1)
    fillers = {(one.role, text[start:end]) for one in act.fillers for start, end in one.stretches}
    assert (PLACE, "Mosul") in fillers
    assert any(role == TARGET and "policemen" in words for role, words in fillers)


def test_naive_acts() -> None:
    text = "A bomb killed two."
    assert [shown(text, act.triggers) for act in naive_acts(CorpusReport("w", text)).acts] == [
        ["bomb"],
        ["killed"],
    ]
