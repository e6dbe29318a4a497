"""Our records in the terms of each corpus."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.evaluate.choice import choose_record
from dateline.evaluate.mapping_fa_kes import to_day_and_place
from dateline.evaluate.mapping_gun_violence import to_facts
from dateline.evaluate.mapping_modern import organisation_keys, to_modern
from dateline.evaluate.mapping_muc4 import to_templates
from dateline.record.values import HumanTarget, Perpetrator, PhysicalTarget, Weapon
from dateline.record.vocabulary import (
    ActorKind,
    ActorLevel,
    Certainty,
    EventType,
    SiteKind,
    Stance,
    TargetKind,
    WeaponKind,
)
from tests.made import brief_record, cite, claim, full_record, made_document

DOCUMENT = made_document()


def test_modern_takes_every_field() -> None:
    event = to_modern(full_record())
    assert (event.type, event.mode) == ("bombing", "suicide")
    assert (event.start, event.end) == (date(2016, 5, 8), date(2016, 5, 8))
    assert (event.place, event.lat, event.lon) == ("Marwan", 34.25, 41.5)
    assert (event.killed, event.injured) == ((12, 12, 12), (30, 30, 30))
    assert event.organisations == ()
    assert event.speakers == ("a police officer",)


def test_modern_trigger_positions_are_the_records_own() -> None:
    record = full_record()
    assert to_modern(record).triggers == tuple((t.span.start, t.span.end) for t in record.triggers)


def test_organisations_of_one_state_share_a_key() -> None:
    keys = [
        organisation_keys([name])
        for name in ("Syrian Armed Forces", "Government of Syria", "Syria", "Syrian Arab Army")
    ]
    assert set(keys) == {frozenset({"state SY"})}


def test_spellings_of_one_group_share_a_key() -> None:
    assert organisation_keys(["Jaish al-Islam"]) == organisation_keys(["Jaysh al-Islam"])
    assert organisation_keys(["ISIS"]) == organisation_keys(["Islamic State"])


def test_an_organisation_outside_the_table_is_its_own_key() -> None:
    assert organisation_keys(["The  Marwan Boys"]) == {"the marwan boys"}


def test_muc4_takes_types_and_fills() -> None:
    (template,) = to_templates([full_record()])
    assert template.incident_type == "bombing"
    assert template.roles["PerpInd"] == (("suicide bomber",),)
    assert template.roles["Victim"] == ()


def test_muc4_victims_are_the_named_ones() -> None:
    (template,) = to_templates([brief_record(DOCUMENT, "Bomb", victim="Maria Sol")])
    assert template.roles["Victim"] == (("Maria Sol",),)


def test_muc4_bombing_from_the_air_is_an_attack() -> None:
    (template,) = to_templates(
        [brief_record(DOCUMENT, "Bomb", kind=EventType.AIR_STRIKE, victim="Maria Sol")]
    )
    assert template.incident_type == "attack"


def test_muc4_has_no_protests() -> None:
    assert to_templates([brief_record(DOCUMENT, "Bomb", kind=EventType.PROTEST)]) == ()


def test_muc4_leaves_out_history() -> None:
    assert to_templates([replace(full_record(), background=True)]) == ()


def test_muc4_has_what_one_side_denies_and_another_asserts() -> None:
    record = full_record()
    denied = replace(record, stance=claim("stance", Stance.DENIED, record.triggers[0]))
    assert len(to_templates([denied])) == 1


def test_muc4_leaves_out_an_act_without_any_participant() -> None:
    record = replace(full_record(), perpetrators=(), human_targets=(), physical_targets=(), weapons=())
    assert to_templates([record]) == ()


def test_muc4_instruments_are_not_carriers_or_shots() -> None:
    record = full_record()
    weapons = tuple(
        claim("weapons", Weapon((words,), kind), cite(record.document, "market"))
        for words, kind in (
            ("two helicopters", WeaponKind.AIRCRAFT),
            ("bullets", WeaponKind.FIREARM),
            ("a rifle", WeaponKind.FIREARM),
        )
    )
    (template,) = to_templates([replace(record, weapons=weapons)])
    assert template.roles["Weapon"] == (("rifle",),)


def test_muc4_men_of_a_force_are_no_organisation() -> None:
    record = full_record()
    soldiers = Perpetrator(
        ("soldiers",), ActorLevel.ORGANISATION, "Army", ActorKind.STATE_FORCES, Certainty.ASSERTED
    )
    doers = (claim("perpetrators", soldiers, cite(record.document, "market")),)
    (template,) = to_templates([replace(record, perpetrators=doers)])
    assert template.roles["PerpOrg"] == ()


def test_muc4_leaves_out_what_only_soldiers_suffer() -> None:
    record = full_record()
    soldiers = HumanTarget(("soldiers",), None, TargetKind.COMBATANT, None, None, None)
    targets = (claim("human_targets", soldiers, cite(record.document, "people")),)
    assert to_templates([replace(record, human_targets=targets)]) == ()
    bridge = PhysicalTarget(("a bridge",), SiteKind.ROAD_OR_BRIDGE, None, None)
    hit = (claim("physical_targets", bridge, cite(record.document, "market")),)
    assert len(to_templates([replace(record, human_targets=targets, physical_targets=hit)])) == 1


def test_muc4_has_equal_templates_once() -> None:
    record = brief_record(DOCUMENT, "Bomb", victim="Maria Sol")
    assert len(to_templates([record, record])) == 1


def test_the_record_of_the_highest_score_stands_for_the_report() -> None:
    low = brief_record(DOCUMENT, "Bomb")
    high = replace(brief_record(DOCUMENT, "blew"), score=0.9)
    assert choose_record([low, high]) is high
    assert choose_record([low, replace(high, background=True)]) is low
    assert choose_record([]) is None


def test_the_first_told_wins_among_equals() -> None:
    first, second = brief_record(DOCUMENT, "Bomb"), brief_record(DOCUMENT, "blew")
    assert choose_record([first, second]) is first


def test_register_facts() -> None:
    facts = to_facts([full_record()])
    assert (facts.occurred, facts.state, facts.killed, facts.injured) == (date(2016, 5, 8), "Anbar", 12, 30)


def test_day_and_place() -> None:
    assert to_day_and_place([full_record()]).places == ("Marwan", "Anbar")
    assert to_day_and_place(()).day is None
