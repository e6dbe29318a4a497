"""Quotations: kind, content, speaker, cue, addressee, antecedent."""

from __future__ import annotations

import pytest

from dateline.segment import QuotationKind
from tests.segment.build import only_quotation, quotations, words

# text: speaker | cue | content
ONE = {
    "that": ("The mayor said that two men died.", "The mayor", "said", "two men died"),
    "bare": ("Police said two men died.", "Police", "said", "two men died"),
    "after": ("Two men died, a hospital official said.", "a hospital official", "said", "Two men died"),
    "after, with a day": ("Two men died, officials said on Monday.", "officials", "said", "Two men died"),
    "after, with day in brackets": (
        "Two men died, an official said Monday (June 3rd).",
        "an official",
        "said",
        "Two men died",
    ),
    "after, without a comma": (
        "Two men died in Gao a monitor said.",
        "a monitor",
        "said",
        "Two men died in Gao",
    ),
    "inverted": ('"We all ran away," said Omar Nur.', "Omar Nur", "said", "We all ran away"),
    "according first": ("According to residents, two men died.", "residents", "According to", "two men died"),
    "according last": ("Two men died, according to residents.", "residents", "according to", "Two men died"),
    "statement": (
        "The army said in a statement that two men died.",
        "The army",
        "said",
        "two men died",
    ),
    "between commas": (
        "Omar Nur, a police spokesman, said two men died.",
        "Omar Nur",
        "said",
        "two men died",
    ),
    "relative clause": (
        "The Gao Observatory which relies on activists on the ground said two men died.",
        "The Gao Observatory",
        "said",
        "two men died",
    ),
    "modifier before a name": (
        "It hurt some of the wounded district chief Omar Nur said.",
        "district chief Omar Nur",
        "said",
        "It hurt some of the wounded",
    ),
    "quoted as saying": (
        "A doctor was quoted as saying that two men died.",
        "A doctor",
        "quoted",
        "two men died",
    ),
    "adverb": ("The group also reported that two men died.", "The group", "reported", "two men died"),
    "denial": ("The army denied that it shelled Gao.", "The army", "denied", "it shelled Gao"),
    "denial of a thing": ("The army denied the attack.", "The army", "denied", "the attack"),
    "accusation": (
        "Rebels accused the army of killing two men.",
        "Rebels",
        "accused",
        "the army of killing two men",
    ),
    "claim": (
        "The group claimed responsibility for the blast.",
        "The group",
        "claimed",
        "responsibility for the blast",
    ),
    "hope": ("He hopes the army will leave Gao.", "He", "hopes", "the army will leave Gao"),
    "capitals": (
        "THE GAO COMMAND HAS REPORTED THAT TWO MEN DIED.",
        "THE GAO COMMAND",
        "REPORTED",
        "TWO MEN DIED",
    ),
    "bracketed short form": (
        "Two men died, the Gao Monitor (GM) said.",
        "the Gao Monitor (GM)",
        "said",
        "Two men died",
    ),
    "picture": (
        "A photo circulated by the 'Army of Gao' shows men who burned a bus.",
        "A photo circulated by the 'Army of Gao'",
        "shows",
        "men who burned a bus",
    ),
}


@pytest.mark.parametrize(("text", "speaker", "cue", "content"), ONE.values(), ids=ONE.keys())
def test_one_quotation(text: str, speaker: str, cue: str, content: str) -> None:
    document, quotation = only_quotation(text)
    found = (
        words(document, quotation.speaker),
        words(document, quotation.cue),
        words(document, quotation.content),
    )
    assert found == (speaker, cue, content)


@pytest.mark.parametrize(
    "text",
    [
        "The Islamic State took Gao.",
        "The state of the road is bad.",
        "Two reports of theft were filed.",
        "The accused man fled.",
        "He went to say goodbye.",
        "Residents of the town fled.",
        "Men accused of the bombing were freed.",
    ],
)
def test_no_quotation(text: str) -> None:
    assert quotations(text)[1].quotations == ()


def test_direct_quotation_runs_over_its_sentences() -> None:
    document, segmentation = quotations('"They came at night. They took my son," Omar Nur said.')
    (quotation,) = segmentation.quotations
    assert quotation.kind == QuotationKind.DIRECT
    assert words(document, quotation.content) == "They came at night. They took my son"


def test_mixed_quotation_keeps_the_words_around() -> None:
    document, quotation = only_quotation('The blast came when men "were holding a long meeting", he said.')
    assert quotation.kind == QuotationKind.MIXED
    assert words(document, quotation.content) == 'The blast came when men "were holding a long meeting'


def test_scare_quotes_are_no_quotation() -> None:
    assert quotations('The "martyr" fled to Gao.')[1].quotations == ()


def test_addressee() -> None:
    document, quotation = only_quotation("The mayor told Gao Today that two men died.")
    assert words(document, quotation.addressee) == "Gao Today"


def test_a_quotation_inside_another_is_found_by_its_span() -> None:
    text = '"According to people who live there, two men died," mayor Omar Nur told Gao Today.'
    document, segmentation = quotations(text)
    outer, inner = segmentation.quotations
    assert outer.content.contains(inner.content)
    assert words(document, outer.speaker) == "mayor Omar Nur"
    assert words(document, inner.speaker) == "people"


def test_quoted_speaker_stands_inside_the_one_who_quotes() -> None:
    text = "The Gao Agency quoted a police source as saying that two men died."
    document, segmentation = quotations(text)
    assert [words(document, q.speaker) for q in segmentation.quotations] == [
        "The Gao Agency",
        "a police source",
    ]


def test_citing_has_the_same_content() -> None:
    text = "Two men died, the Gao Agency reported, citing a security source."
    document, segmentation = quotations(text)
    outer, inner = segmentation.quotations
    assert words(document, inner.speaker) == "a security source"
    assert inner.content == outer.content


def test_adding_goes_on_with_the_speaker() -> None:
    document, segmentation = quotations('"We fled," he said, adding that two men died.')
    assert [words(document, q.content) for q in segmentation.quotations] == ["We fled", "two men died"]
    assert {words(document, q.speaker) for q in segmentation.quotations} == {"he"}


def test_two_speakers_of_one_sentence_share_nothing() -> None:
    document, segmentation = quotations("The army denied the attack, but residents said shells fell at dawn.")
    assert [words(document, q.content) for q in segmentation.quotations] == [
        "the attack",
        "shells fell at dawn",
    ]


def test_quotation_without_a_clause_of_its_own_goes_on() -> None:
    document, segmentation = quotations('"We ran to the hills," Omar Nur said. "They burned all our houses."')
    assert [words(document, q.speaker) for q in segmentation.quotations] == ["Omar Nur", "Omar Nur"]


def test_quotation_over_two_paragraphs_takes_the_later_speaker() -> None:
    document, segmentation = quotations(
        '"They came to the town at night.\n\n"They took my son," Omar Nur said.'
    )
    assert [words(document, q.speaker) for q in segmentation.quotations] == ["Omar Nur", "Omar Nur"]


def test_nobody_named() -> None:
    _, quotation = only_quotation("It was reported that two men died.")
    assert quotation.speaker is None


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("The army denied that two men died.", "deny"),
        ("The mayor hopes that the army will leave.", "hope"),
        ("The mayor expects the army to leave.", "expect"),
        ("Rebels accused the army of murder.", "accuse"),
        ("Police confirmed that two men died.", "confirm"),
        ("The group claimed that two men died.", "claim"),
        ("The mayor said two men died.", "say"),
    ],
)
def test_cue_class(text: str, cue_class: str) -> None:
    assert only_quotation(text)[1].cue_class == cue_class


@pytest.mark.parametrize(
    ("text", "antecedent"),
    [
        ("Gao mayor Omar Nur said two died. He said one fled.", "Gao mayor Omar Nur"),
        ("Gao mayor Omar Nur said two died. Nur said one fled.", "Gao mayor Omar Nur"),
        ("The Gao Observatory for Peace said two died. It said one fled.", "The Gao Observatory for Peace"),
        (
            "The Gao Observatory for Peace said two died. The Observatory said one fled.",
            "The Gao Observatory for Peace",
        ),
        ("A source at Gao Command said two died. The source said one fled.", "A source at Gao Command"),
        ("Police said in a statement two died. The statement said one fled.", "Police"),
        ("Police said two died. They said one fled.", "Police"),
    ],
)
def test_antecedent(text: str, antecedent: str) -> None:
    document, segmentation = quotations(text)
    assert words(document, segmentation.quotations[-1].antecedent) == antecedent


def test_a_pronoun_before_any_name_has_no_antecedent() -> None:
    assert only_quotation("He said two men died.")[1].antecedent is None
