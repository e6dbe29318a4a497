"""Our records as official MUC-4 templates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.evaluate.corpus_muc4 import Fill, OfficialTemplate
from dateline.evaluate.mapping_muc4_fills import bare, name_and_role, nation_of, number
from dateline.evaluate.mapping_muc4_official import (
    date_fill,
    location,
    naive_official,
    to_official,
    to_template,
)
from dateline.evaluate.mapping_muc4_relevance import (
    FOLDS,
    features_of,
    fold_of,
    is_of_interest,
    is_recent,
    is_specific,
    score_incident,
    without_vague_targets,
)
from dateline.evaluate.score_muc4 import score_official
from dateline.language.linear import load_linear
from dateline.record.claim import Claim
from dateline.record.event import EventRecord
from dateline.record.values import (
    Count,
    DayInterval,
    HumanTarget,
    Perpetrator,
    PhysicalTarget,
    Place,
    Weapon,
)
from dateline.record.vocabulary import (
    ActorKind,
    ActorLevel,
    Basis,
    Certainty,
    Effect,
    EventType,
    PlacePrecision,
    SiteKind,
    TargetKind,
    TimePrecision,
    WeaponKind,
)
from tests.made import cite, claim, full_record, made_chain, made_document

LIMA = Place("Lima", PlacePrecision.TOWN, "Lima", "PE")
DOCUMENT = made_document(published=date(1990, 1, 3))


def made(field: str, value: object, **more: Any) -> Claim[Any]:
    return claim(field, value, cite(DOCUMENT, "market"), **more)


def record(**changes: Any) -> EventRecord:
    """The bombing of the made report, in Lima on 2 January 1990."""
    fields: dict[str, Any] = {
        "occurred": made("occurred", DayInterval(date(1990, 1, 2), date(1990, 1, 2), TimePrecision.DAY)),
        "place": made("place", LIMA),
        "rivals": (),
    }
    return replace(full_record(DOCUMENT), **(fields | changes))


def perpetrator(
    mention: str,
    level: ActorLevel = ActorLevel.ORGANISATION,
    kind: ActorKind = ActorKind.REBEL_GROUP,
    certainty: Certainty = Certainty.ASSERTED,
    **more: Any,
) -> tuple[Claim[Any], ...]:
    value = Perpetrator((mention,), level, None, kind, certainty)
    return (made("perpetrators", value, **more),)


def thing(mention: str, kind: SiteKind, effect: Effect | None = None) -> tuple[Claim[Any], ...]:
    return (made("physical_targets", PhysicalTarget((mention,), kind, None, effect)),)


def person(*mentions: str, name: str | None = None, kind: TargetKind = TargetKind.CIVILIAN) -> HumanTarget:
    return HumanTarget(mentions, name, kind, None, None, Effect.KILLED)


def weapon(mention: str, kind: WeaponKind) -> tuple[Claim[Any], ...]:
    return (made("weapons", Weapon((mention,), kind)),)


def values(template: OfficialTemplate, slot: str) -> list[str]:
    return [fill.values[0] for fill in template.fills(slot)]


def test_a_record_becomes_a_template() -> None:
    (template,) = to_official([record()])
    assert {slot: [fill.values[0] for fill in fills] for slot, fills in template.slots.items()} == {
        "incident_date": ["02 JAN 90"],
        "incident_location": ["PERU: LIMA (CITY)"],
        "incident_type": ["BOMBING"],
        "incident_stage_of_execution": ["ACCOMPLISHED"],
        "incident_instrument_type": ["BOMB"],
        "perp_incident_category": ["TERRORIST ACT"],
        "perp_individual_id": ["SUICIDE BOMBER"],
        "hum_tgt_description": ["PEOPLE"],
        "hum_tgt_type": ["CIVILIAN"],
        "hum_tgt_number": ["12"],
        "hum_tgt_effect_of_incident": ["DEATH"],
    }
    assert template.fills("hum_tgt_type")[0].of == ("PEOPLE",)


def test_acts_outside_the_nine_countries_are_not_of_interest() -> None:
    made_in_iraq = made_document("A bomb went off in Marwan, Iraq.", published=date(1990, 1, 3))
    marwan = made("place", Place("Marwan", PlacePrecision.TOWN, "Anbar", "IQ"))
    assert not is_of_interest(record(place=marwan, document=made_in_iraq))
    embassy = thing("the Peruvian embassy", SiteKind.DIPLOMATIC)
    assert is_of_interest(record(place=marwan, document=made_in_iraq, physical_targets=embassy))
    assert is_of_interest(record(place=None))


def test_a_country_that_the_message_never_names_is_not_believed() -> None:
    assert is_of_interest(record(place=made("place", replace(LIMA, country="US"))))


def test_acts_older_than_two_months_are_not_recent() -> None:
    day = date(1989, 10, 20)
    assert not is_recent(record(occurred=made("occurred", DayInterval(day, day, TimePrecision.DAY))))


def test_an_act_without_a_target_is_too_vague() -> None:
    assert not is_specific(record(human_targets=(), physical_targets=()))
    assert is_specific(record())


def test_a_figure_alone_counts_those_told_before_it() -> None:
    more = made("human_targets", replace(person("35"), count=Count(35, 35, 35), effect=Effect.INJURED))
    template = to_template(record(human_targets=(*record().human_targets, more)))
    assert values(template, "hum_tgt_description") == ["PEOPLE"]
    assert values(template, "hum_tgt_number") == ["12", "35"]


def test_a_body_of_men_is_no_human_target() -> None:
    army = made("human_targets", person("the army", kind=TargetKind.COMBATANT))
    assert without_vague_targets(record(human_targets=(army,))).human_targets == ()


def test_what_tells_an_incident_is_the_same_every_time() -> None:
    records = (record(), record(human_targets=()))
    assert features_of(records, 0) == features_of(records, 0)
    assert features_of(records, 0) != features_of(records, 1)
    assert score_incident(records, 0) > score_incident(records, 1)


def test_every_message_has_its_column_of_weights() -> None:
    assert {fold_of(f"made-{number}") for number in range(40)} == set(range(FOLDS))
    assert len(load_linear("dateline.evaluate", "muc4_relevance").labels) == FOLDS


def test_acts_that_differ_in_no_key_slot_are_one_template() -> None:
    other = record(human_targets=(made("human_targets", person("a nurse")),))
    (template,) = to_official([record(), other])
    assert values(template, "hum_tgt_description") == ["PEOPLE", "NURSE"]
    assert values(template, "incident_date") == ["02 JAN 90"]
    elsewhere = record(place=made("place", replace(LIMA, name="Puno")))
    assert len(to_official([record(), elsewhere])) == 2


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (LIMA, "PERU: LIMA (CITY)"),
        (
            Place("Morazan Department", PlacePrecision.PROVINCE, None, "SV"),
            "EL SALVADOR: MORAZAN (DEPARTMENT)",
        ),
        (Place("Guayas", PlacePrecision.PROVINCE, None, "EC"), "ECUADOR: GUAYAS (PROVINCE)"),
        (Place("Peru", PlacePrecision.COUNTRY, None, "PE"), "PERU"),
        (Place("Miami", PlacePrecision.TOWN, "Florida", "US"), "UNITED STATES: MIAMI (CITY)"),
        (Place("the hills", PlacePrecision.NEAR), None),
    ],
)
def test_places(place: Place, text: str | None) -> None:
    assert location(place) == text


def test_days() -> None:
    first, last = date(1989, 12, 30), date(1990, 1, 2)
    span = DayInterval(first, last, TimePrecision.DAYS)
    assert date_fill(record(occurred=made("occurred", span))) == "30 DEC 89 - 02 JAN 90"
    day = DayInterval(last, last, TimePrecision.DAY)
    assert date_fill(record(occurred=made("occurred", day, rule="when.weekday"))) == "- 03 JAN 90"
    assert date_fill(record(occurred=made("occurred", day, basis=Basis.PUBLISHED))) == "- 03 JAN 90"
    assert date_fill(record(occurred=None)) == "- 03 JAN 90"


def type_of(**changes: Any) -> str:
    return values(to_template(record(**changes)), "incident_type")[0]


def test_types() -> None:
    attack, arson = made("type", EventType.ATTACK), made("type", EventType.ARSON)
    assert type_of(type=attack) == "ATTACK"
    assert type_of(type=attack, weapons=weapon("a car bomb", WeaponKind.VEHICLE_BOMB)) == "BOMBING"
    assert type_of(type=attack, weapons=weapon("rifles", WeaponKind.FIREARM)) == "ATTACK"
    assert type_of(type=arson, mode=made("mode", "arson")) == "ARSON"
    assert type_of(type=arson, mode=made("mode", "sabotage")) == "ATTACK"
    assert type_of(type=made("type", EventType.KIDNAPPING), mode=made("mode", "hijacking")) == "HIJACKING"


@pytest.mark.parametrize("kind", [EventType.ARSON, EventType.KIDNAPPING])
def test_arson_and_kidnapping_have_no_instruments(kind: EventType) -> None:
    template = to_template(
        record(type=made("type", kind), mode=None, weapons=weapon("rifles", WeaponKind.FIREARM))
    )
    assert "incident_instrument_id" not in template.slots


def test_kidnapping_has_no_physical_targets() -> None:
    bus = thing("a bus", SiteKind.VEHICLE)
    template = to_template(record(type=made("type", EventType.KIDNAPPING), mode=None, physical_targets=bus))
    assert not any(slot.startswith("phys_") for slot in template.slots)


def test_the_words_of_a_weapon_decide_its_type() -> None:
    template = to_template(record(weapons=weapon("two M-16 rifles", WeaponKind.FIREARM)))
    assert template.fills("incident_instrument_type") == (Fill(("RIFLE",), of=("M-16 RIFLES",)),)


def test_shooting_shows_a_gun() -> None:
    shot = record(type=made("type", EventType.ATTACK), mode=made("mode", "shooting"))
    assert to_template(shot).fills("incident_instrument_type") == (Fill(("GUN",)),)


def test_state_forces_make_state_violence() -> None:
    army = to_template(record(perpetrators=perpetrator("the army", kind=ActorKind.STATE_FORCES)))
    assert values(army, "perp_incident_category") == ["STATE-SPONSORED VIOLENCE"]
    assert values(army, "perp_organization_id") == ["ARMY"]


def test_people_of_an_armed_side_are_individuals() -> None:
    template = to_template(record(perpetrators=perpetrator("River Front guerrillas")))
    assert values(template, "perp_individual_id") == ["RIVER FRONT GUERRILLAS"]
    assert template.fills("perp_organization_confidence") == (
        Fill(("REPORTED AS FACT",), of=("RIVER FRONT",)),
    )
    soldiers = to_template(record(perpetrators=perpetrator("Peruvian soldiers")))
    assert values(soldiers, "perp_organization_id") == []


def test_confidence_says_who_accuses() -> None:
    accused = perpetrator("River Front", certainty=Certainty.ACCUSED)
    assert values(to_template(record(perpetrators=accused)), "perp_organization_confidence") == [
        "SUSPECTED OR ACCUSED"
    ]
    by_police = perpetrator("River Front", certainty=Certainty.ACCUSED, attribution=made_chain(DOCUMENT))
    assert values(to_template(record(perpetrators=by_police)), "perp_organization_confidence") == [
        "SUSPECTED OR ACCUSED BY AUTHORITIES"
    ]


def test_things() -> None:
    embassy = thing("the U.S. embassy", SiteKind.DIPLOMATIC, Effect.DAMAGED)
    template = to_template(record(physical_targets=embassy))
    of = ("U.S. EMBASSY",)
    assert template.fills("phys_tgt_id") == (Fill(of),)
    assert template.fills("phys_tgt_type") == (Fill(("DIPLOMAT OFFICE OR RESIDENCE",), of=of),)
    assert template.fills("phys_tgt_number") == (Fill(("1",), of=of),)
    assert template.fills("phys_tgt_foreign_nation") == (Fill(("UNITED STATES",), of=of),)
    assert template.fills("phys_tgt_effect_of_incident") == (Fill(("SOME DAMAGE",), of=of),)


def test_arson_implies_damage_and_a_ministrys_car_is_a_vehicle() -> None:
    car = thing("a ministry car", SiteKind.VEHICLE)
    template = to_template(record(type=made("type", EventType.ARSON), mode=None, physical_targets=car))
    assert values(template, "phys_tgt_effect_of_incident") == ["SOME DAMAGE"]
    assert values(template, "phys_tgt_type") == ["TRANSPORT VEHICLE"]


def test_a_named_person_is_described_by_role() -> None:
    target = person("Mayor Pedro Sol", "the mayor of Soto", name="Pedro Sol", kind=TargetKind.OFFICIAL)
    template = to_template(record(human_targets=(made("human_targets", target),)))
    assert template.fills("hum_tgt_name") == (Fill(("PEDRO SOL",)),)
    assert template.fills("hum_tgt_description") == (Fill(("MAYOR",), of=("PEDRO SOL",)),)
    assert template.fills("hum_tgt_type") == (Fill(("GOVERNMENT OFFICIAL",), of=("PEDRO SOL",)),)


def test_a_name_without_a_role_has_no_description() -> None:
    assert name_and_role(person("Ana Luz", "she", name="Ana Luz")) == ("ANA LUZ", None)


def test_former_officials_and_bodyguards_have_types_of_their_own() -> None:
    general = person("a retired general", kind=TargetKind.COMBATANT)
    guard = person("his bodyguard")
    targets = tuple(made("human_targets", target) for target in (general, guard))
    template = to_template(record(human_targets=targets))
    assert values(template, "hum_tgt_type") == ["FORMER ACTIVE MILITARY", "SECURITY GUARD"]


def test_no_victims_are_told_without_a_target() -> None:
    none = made("killed", Count(0, 0, 0)), made("injured", Count(0, 0, 0))
    template = to_template(record(human_targets=(), killed=none[0], injured=none[1]))
    assert template.fills("hum_tgt_effect_of_incident") == (Fill(("NO INJURY OR DEATH",)),)


@pytest.mark.parametrize(
    ("count", "mention", "text"),
    [
        (Count(12, 12, 12), "12 people", "12"),
        (Count(12, 12, None, "at least"), "at least 12 people", "12-"),
        (Count(None, 100, None, "about"), "about 100 people", "~100"),
        (Count(None, None, 30, "up to"), "up to 30 people", "-30"),
        (Count(6, None, 8), "six to eight people", "6-8"),
        (Count(2, None, None, "many"), "many people", "PLURAL"),
        (None, "nurses", "PLURAL"),
        (None, "people of the town", "PLURAL"),
        (None, "a nurse", "1"),
    ],
)
def test_numbers(count: Count | None, mention: str, text: str) -> None:
    assert number(count, mention) == text


def test_the_front_of_a_string_is_bared() -> None:
    assert bare("at least two\nother nurses,") == "NURSES"
    assert bare("three") == "THREE"


def test_nations() -> None:
    assert nation_of("two Spanish engineers") == "ES"
    assert nation_of("two engineers") is None


def test_the_baseline_says_the_commonest_of_every_slot() -> None:
    (template,) = naive_official(date(1990, 1, 3))
    assert values(template, "incident_date") == ["- 03 JAN 90"]
    assert values(template, "incident_type") == ["ATTACK"]
    assert "incident_date" not in naive_official(None)[0].slots


def test_bullets_show_a_gun_and_helicopters_are_no_instruments() -> None:
    attack = {"type": made("type", EventType.ATTACK), "mode": None}
    bullets = to_template(record(**attack, weapons=weapon("bullets", WeaponKind.FIREARM)))
    assert bullets.fills("incident_instrument_type") == (Fill(("GUN",)),)
    assert bullets.fills("incident_instrument_id") == ()
    helicopter = to_template(record(**attack, weapons=weapon("a helicopter", WeaponKind.AIRCRAFT)))
    assert helicopter.fills("incident_instrument_id") == ()


def test_rebels_are_no_targets() -> None:
    rebels = made("human_targets", person("three rebels", kind=TargetKind.UNKNOWN))
    assert without_vague_targets(record(human_targets=(rebels,))).human_targets == ()


def test_what_is_told_of_a_year_is_a_summary() -> None:
    year = DayInterval(date(1989, 1, 1), date(1989, 12, 31), TimePrecision.LONGER)
    assert not is_recent(record(occurred=made("occurred", year)))


def test_a_miss_shows_the_words_of_its_own_participant() -> None:
    first, second = person("12 people"), person("the stalls of bakers")
    targets = (
        claim("human_targets", first, cite(DOCUMENT, "12 people"), rule="made.first"),
        claim("human_targets", second, cite(DOCUMENT, "a market"), rule="made.second"),
    )
    (ours,) = to_official([record(human_targets=targets)])
    kept = ("hum_tgt_description", "hum_tgt_type")
    key = OfficialTemplate({**ours.slots, **{slot: ours.fills(slot)[:1] for slot in kept}})
    misses = [miss for miss in score_official([key], [ours]).misses if miss.field == "hum description"]
    assert [(miss.ours, miss.evidence, miss.rule) for miss in misses] == [
        ("STALLS OF BAKERS", "a market", "made.second")
    ]
