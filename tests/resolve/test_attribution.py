"""The chain of speakers over a span, and the chain of an act told in several sentences."""

from __future__ import annotations

import pytest

from dateline.record.attribution import Attribution
from dateline.record.vocabulary import SpeakerKind
from dateline.resolve.attribution import attribute_span, merge_attributions
from dateline.segment import split_document
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span

MODEL = (
    "A bomber blew himself up in Kafr Nur, a local official said Monday.\n\n"
    '"According to information provided by local residents, a man wearing a vest has blown himself up," '
    "Kafr Nur mayor Adel Hassan told Barqa.\n\n"
    "Hassan said he hopes a campaign will soon take back the hills."
)


def report(text: str, *, outlet: str | None = None) -> Document:
    regions = (Region(RegionKind.BODY, Span(0, len(text))),)
    return Document("test", text, regions, sha256="0" * 64, outlet=outlet)


def chain(text: str, words: str, *, outlet: str | None = None) -> Attribution:
    """The chain over the first place of `words` in `text`."""
    document = report(text, outlet=outlet)
    start = text.index(words)
    span = Span(start, start + len(words))
    return attribute_span(span, document=document, segmentation=split_document(document))


def links(found: Attribution) -> list[tuple[str, str, str | None]]:
    return [(speaker.text, speaker.kind.value, speaker.cue) for speaker in found]


def test_chain_from_outlet_to_the_speakers_own_source() -> None:
    assert links(chain(MODEL, "blown himself up")) == [
        ("Barqa", "outlet", None),
        ("Adel Hassan", "official", "told"),
        ("local residents", "unnamed", "according to"),
    ]


def test_merged_chain_takes_the_named_speaker() -> None:
    merged = merge_attributions([chain(MODEL, "blew himself up"), chain(MODEL, "blown himself up")])
    assert [speaker.text for speaker in merged] == ["Barqa", "Adel Hassan", "local residents"]


def test_merging_ignores_nothing_but_vaguer_chains() -> None:
    assert merge_attributions([(), chain(MODEL, "blew himself up")]) == chain(MODEL, "blew himself up")


def test_merging_nothing_gives_nothing() -> None:
    assert merge_attributions([(), ()]) == ()


def test_evidence_is_the_naming_words() -> None:
    for speaker in chain(MODEL, "blown himself up"):
        assert speaker.evidence is not None
        assert speaker.evidence.quote == speaker.text


def test_cue_evidence_is_the_cue() -> None:
    for speaker in chain(MODEL, "blown himself up")[1:]:
        assert speaker.cue_evidence is not None
        assert speaker.cue_evidence.quote.lower() == speaker.cue


def test_short_name_is_given_in_full() -> None:
    assert links(chain(MODEL, "take back"))[1] == ("Adel Hassan", "official", "said")


def test_outlet_from_metadata_has_no_evidence() -> None:
    (outlet,) = chain("Two men died in Gao.", "died", outlet="Gao Today")
    assert (outlet.text, outlet.kind, outlet.evidence) == ("Gao Today", SpeakerKind.OUTLET, None)


def test_nobody_known_gives_no_chain() -> None:
    assert chain("Two men died in Gao.", "died") == ()


def test_several_outlets_told_give_no_outlet() -> None:
    text = "Adel Hassan told Barqa that two died. Omar Nur told Sahel Post that one fled."
    assert [speaker.kind for speaker in chain(text, "died")] == [SpeakerKind.OTHER]


def test_outlet_in_the_header() -> None:
    head = "GAO, May 3 (Sahel Wire) -"
    text = f"{head} Two men died."
    regions = (
        Region(RegionKind.HEADER, Span(0, len(head))),
        Region(RegionKind.BODY, Span(len(head) + 1, len(text))),
    )
    document = Document("test", text, regions, sha256="0" * 64)
    span = Span(text.index("died"), text.index("died") + 4)
    (outlet,) = attribute_span(span, document=document, segmentation=split_document(document))
    assert outlet.text == "Sahel Wire"


def test_a_person_told_is_no_outlet() -> None:
    text = "Adel Hassan told Omar Nur that two died. Nur said he wept."
    assert [speaker.kind for speaker in chain(text, "died")] == [SpeakerKind.OTHER]


def test_pronoun_without_a_name_gives_no_link() -> None:
    assert chain("He said two men died.", "died") == ()


def test_first_person_gives_no_link() -> None:
    text = '"According to our information, two men died in Gao," Gao mayor Omar Nur said.'
    assert links(chain(text, "died")) == [("Omar Nur", "official", "said")]


def test_own_reporter_adds_nobody() -> None:
    text = "A Barqa reporter said that two men died."
    assert [speaker.kind for speaker in chain(text, "died", outlet="Barqa")] == [SpeakerKind.OUTLET]


def test_words_outside_the_quotation_are_not_attributed() -> None:
    assert chain("Two men died in Gao. Police said one fled.", "died") == ()


def test_picture_is_the_group_that_spread_it() -> None:
    text = "A video released by the 'Islamic Army of Gao' shows men who attacked a base."
    assert links(chain(text, "attacked")) == [("Islamic Army of Gao", "military", "released by")]


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("Gao mayor Omar Nur", "Omar Nur", "official"),
        ("the Gao Observatory for Human Rights", "Gao Observatory for Human Rights", "monitor"),
        ("a security source", "a security source", "unnamed"),
        ("local residents", "local residents", "unnamed"),
        ("witnesses", "witnesses", "witness"),
        ("Reuters", "Reuters", "agency"),
        ("state television", "state television", "agency"),
        ("a hospital spokesman", "a hospital spokesman", "medical"),
        ("doctors", "doctors", "medical"),
        ("army commander Omar Nur", "Omar Nur", "military"),
        ("the interior ministry", "the interior ministry", "police"),
        ("a police officer", "a police officer", "police"),
        ("a rebel commander", "a rebel commander", "armed group"),
        ("the Taliban", "Taliban", "armed group"),
        ("opposition activists", "opposition activists", "activist"),
        ("a court document", "a court document", "document"),
        ("Attorney General Omar Nur", "Attorney General Omar Nur", "official"),
        ("Omar Nur", "Omar Nur", "other"),
    ],
)
def test_name_and_kind(phrase: str, name: str, kind: str) -> None:
    (speaker,) = chain(f"Two men died on the road, {phrase} said.", "died")
    assert (speaker.text, speaker.kind.value) == (name, kind)


def test_kind_from_an_apposition() -> None:
    (speaker,) = chain("Omar Nur, a police spokesman, said two men died.", "died")
    assert (speaker.text, speaker.kind) == ("Omar Nur", SpeakerKind.POLICE)
