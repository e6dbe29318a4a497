from __future__ import annotations

from dateline.record.claim import Claim
from dateline.record.values import HumanTarget
from dateline.record.vocabulary import Effect, TargetKind
from dateline.resolve.person_claims import join_by_name
from dateline.text.document import Document
from dateline.text.span import Span
from tests.made import cite, claim, made_document

DOCUMENT = made_document(
    "Judge killed\n\nAda Quiroz Perez was shot. Quiroz died. Luis Perez fled; Perez was unhurt, a clerk said."
)


def victim(words: str, document: Document = DOCUMENT, *, effect: Effect | None = None) -> Claim[HumanTarget]:
    value = HumanTarget((words,), words, TargetKind.OFFICIAL, None, None, effect)
    return claim("human_targets", value, cite(document, words))


def at(*names: str) -> list[Span]:
    return [cite(DOCUMENT, name).span for name in names]


def test_a_surname_takes_the_full_name() -> None:
    (joined,) = join_by_name((victim("Quiroz"),), at("Ada Quiroz Perez", "Quiroz"))
    assert joined.value.name == "Ada Quiroz Perez"
    assert "Ada Quiroz Perez" in [evidence.quote for evidence in joined.evidence]


def test_two_namings_of_one_person_are_one_claim() -> None:
    claims = (victim("Ada Quiroz Perez"), victim("Quiroz", effect=Effect.KILLED))
    (joined,) = join_by_name(claims, at("Ada Quiroz Perez", "Quiroz"))
    assert joined.value.mentions == ("Ada Quiroz Perez", "Quiroz")
    assert joined.value.effect is Effect.KILLED


def test_a_surname_of_two_persons_stays() -> None:
    (joined,) = join_by_name((victim("Perez"),), at("Ada Quiroz Perez", "Luis Perez"))
    assert joined.value.name == "Perez"


def test_targets_without_names_stay_as_they_are() -> None:
    value = HumanTarget(("a clerk",), None, TargetKind.CIVILIAN, None, None, None)
    clerk = claim("human_targets", value, cite(DOCUMENT, "a clerk"))
    assert join_by_name((clerk, victim("Luis Perez")), at("Luis Perez"))[0] == clerk
