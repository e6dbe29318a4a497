"""Suggested classes of error: one case for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.evaluate.error_class import ERROR_CLASSES, Case, suggest
from dateline.evaluate.miss import note_miss
from dateline.record.claim import Claim, Gap
from dateline.record.event import EventRecord
from dateline.record.values import Count, DayInterval, Place
from dateline.record.vocabulary import Basis, GapReason, PlacePrecision, TimePrecision
from tests.made import TEXT, brief_record, cite, claim, full_record, made_document

ROOT = Path(__file__).parents[2]
FAR = "x " * 200 + "Elsewhere 77 people were hurt."


def case(
    field: str,
    gold: str | None,
    ours: str | None,
    record: EventRecord | None = None,
    made: Claim[Any] | None = None,
    text: str = TEXT,
) -> Case:
    return Case(field, gold, ours, full_record() if record is None else record, made, text)


def count(value: int, words: str) -> Claim[Count]:
    return claim("killed", Count(value, value, value), cite(made_document(), words))


def days(start: str, end: str, basis: Basis = Basis.STATED) -> Claim[DayInterval]:
    value = DayInterval(date.fromisoformat(start), date.fromisoformat(end), TimePrecision.DAYS)
    return claim("occurred", value, cite(made_document(), "on Sunday"), basis=basis)


def place(name: str, precision: PlacePrecision = PlacePrecision.TOWN, **more: Any) -> Claim[Place]:
    more = {"lat": 34.0, "lon": 41.0, "gazetteer_id": "g", **more}
    basis = more.pop("basis", Basis.STATED)
    return claim("place", Place(name, precision, **more), cite(made_document(), "in Marwan"), basis=basis)


GAP = Gap("place", GapReason.OUTSIDE_GAZETTEER, "Tellan")
ONE_DAY = "2016-05-08..2016-05-08"

CASES: Sequence[tuple[Case, str]] = (
    (Case("killed", "3", None, None, None, TEXT), "no record of the act"),
    (case("killed", None, "12"), "figure of something else"),
    (case("killed", "14", "12", made=count(12, "killing 12 people")), "other speaker's figure"),
    (
        case("killed", "(12, 13, None)", "(12, 12, 12)", replace(full_record(), rivals=())),
        "hedge or bound read otherwise",
    ),
    (case("killed", "0", None), "nobody harmed, not read"),
    (case("killed", "30", "12", made=count(12, "killing 12 people")), "wrong figure of the sentence"),
    (
        case("injured", "77", "30", made=count(30, "wounding 30"), text=f"{TEXT}\n{FAR}"),
        "wrong sentence's figure",
    ),
    (case("injured", "30", None), "figure by the trigger not read"),
    (case("injured", "77", None, text=f"{TEXT}\n{FAR}"), "figure elsewhere not joined to the act"),
    (case("killed", "99", "12"), "figure not in the text: a sum, or persons told one by one"),
    (case("occurred", ONE_DAY, None), "day not found"),
    (
        case("occurred", ONE_DAY, "2016-05-09", made=days("2016-05-09", "2016-05-09", Basis.PUBLISHED)),
        "stand-in day",
    ),
    (case("occurred", ONE_DAY, "2015-05-08..2015-05-08"), "wrong year"),
    (case("occurred", "2016-05-01..2016-05-31", ONE_DAY), "interval too narrow"),
    (case("occurred", ONE_DAY, "2016-05-01..2016-05-31"), "interval too broad"),
    (case("occurred", ONE_DAY, "2016-05-09..2016-05-09"), "one day off"),
    (case("occurred", ONE_DAY, "2016-05-15..2016-05-15"), "wrong week"),
    (case("occurred", ONE_DAY, "2016-05-12..2016-05-12"), "another day of the text"),
    (
        case("place", "Tellan (34.1, 41.2)", None, replace(full_record(), gaps=(GAP,))),
        "place outside gazetteer",
    ),
    (
        case("place", "Tellan", "Tellan", made=place("Tellan", lat=None, lon=None, gazetteer_id=None)),
        "place outside gazetteer",
    ),
    (case("place", "Tellan", None), "place not found"),
    (case("place", "Tellan", "Marwan", made=place("Marwan", basis=Basis.PUBLISHED)), "stand-in place"),
    (case("place", "Marwan (34.2, 41.5)", "Marwan", made=place("Marwan")), "another place of that name"),
    (
        case("place", "Marwan", "Anbar", made=place("Anbar", PlacePrecision.PROVINCE)),
        "parent instead of place",
    ),
    (case("place", "Marwan", "Tellan", made=place("Tellan")), "another place of the text"),
    (case("place", "Ohio (40.0, -80.0)", "Tellan", made=place("Tellan")), "another place"),
    (case("type", "attack", "battle"), "battle or attack"),
    (case("type", "shelling", "bombing"), "kind of explosion"),
    (case("mode", "suicide", None), "mode left open"),
    (case("mode", "other", "IED"), "mode too specific"),
    (case("mode", "suicide", "IED"), "another mode"),
    (case("perpetrators", "people", None), "sides swapped"),
    (case("perpetrators", None, "a suicide bomber"), "participant of another act or none"),
    (case("perpetrators", "suicide bomber", "a bomber"), "same participant in other words"),
    (case("human_targets", "traders", "a suicide bomber"), "another participant"),
    (case("human_targets", "a doctor", None), "participant by the trigger not taken"),
    (
        case("human_targets", "villagers", None, text=f"{TEXT}\n{FAR} Villagers fled."),
        "participant elsewhere not joined to the act",
    ),
    (case("perpetrators", "Jabhat al-Nusra", None), "participant under another name"),
)


@pytest.mark.parametrize(("found", "name"), CASES, ids=[name for _, name in CASES])
def test_suggestion(found: Case, name: str) -> None:
    assert suggest(found) == name


def test_every_class_has_a_case() -> None:
    assert {name for _, name in CASES} == {known.name for known in ERROR_CLASSES}


def test_other_fields_have_no_suggestion() -> None:
    assert suggest(case("weather", "rain", None)) is None


def test_a_noted_miss_carries_its_suggestion() -> None:
    record = brief_record(made_document(), "blew himself up", killed=12)
    miss = note_miss("killed, any row", gold=30, ours=12, record=record, claim_field="killed")
    assert miss.suggestion == "wrong figure of the sentence"


def test_a_scorer_may_know_better() -> None:
    miss = note_miss("events", gold=None, ours="bombing", record=full_record(), suggestion="one act split")
    assert miss.suggestion == "one act split"


def test_every_class_is_documented() -> None:
    page = (ROOT / "docs" / "evaluate.md").read_text("utf-8")
    assert [known.name for known in ERROR_CLASSES if f"| {known.name} |" not in page] == []
