"""Namesakes told apart by the rest of the report: learned weights, and what the words bind whatever they say."""

from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.resolve.where_score import Context, likely_bearers, seat_or_province
from tests.resolve.test_where import locate


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


REPORTS = [
    # a small town beats the famous city where its county and neighbours are named
    (
        (
            "Paris police said a man was shot near the courthouse.",
            "Deputies of Lamar County and firefighters from Reno and Blossom came to help.",
            "He was flown to Dallas, Texas.",
        ),
        "Paris",
        "Texas",
    ),
    (
        (
            "Lebanon police arrested two men.",
            "They were taken to the Boone County jail.",
            "Indiana troopers came.",
        ),
        "Lebanon",
        "Indiana",
    ),
    # and the famous place stands where nothing speaks for the small one
    (("The minister flew to Paris on Monday.", "French officials met him."), "Paris", "Île-de-France"),
    (("The rebels fled to Lebanon.", "Syrian troops held the border."), "Lebanon", None),
    # conflict countries have namesakes too
    (("Gunmen killed two in Tripoli.", "Libyan forces sealed the road to Misrata."), "Tripoli", "Tripoli"),
    (("Clashes broke out in Tripoli.", "The Lebanese army deployed in Akkar."), "Tripoli", "Liban-Nord"),
    (("A bomb went off in Salahuddin province.", "Iraqi police spoke of three dead."), "Salahuddin", None),
    (("Fighters seized Hama.", "Homs and Aleppo are next, a Syrian officer said."), "Hama", "Hama"),
    (("Shells fell on Hims.", "The Syrian army shelled Idlib too."), "Hims", "Homs"),
]


@pytest.mark.parametrize(("texts", "label", "admin1"), REPORTS)
def test_the_rest_of_the_report_settles_a_name(
    gazetteer: Gazetteer, texts: tuple[str, ...], label: str, admin1: str | None
) -> None:
    found = locate(gazetteer, *texts)[label]
    assert found.entry is not None
    assert found.entry.admin1 == admin1


def test_a_province_is_meant_where_its_noun_stands(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "Air strikes hit Idlib province, the Syrian monitor said.")["Idlib"].entry
    assert found is not None and found.kind is PlaceKind.ADMIN1
    found = locate(gazetteer, "Air strikes hit Idlib, the Syrian monitor said.")["Idlib"].entry
    assert found is not None and found.kind is PlaceKind.TOWN


def entry(kind: PlaceKind, country: str, *, admin1: str | None = None, population: int = 1_000) -> PlaceEntry:
    return PlaceEntry(
        f"made:{kind}:{country}:{admin1}", "Alder", kind, 34.0, 36.0, country, admin1, None, population
    )


def spoken(country: str, weight: int) -> Context:
    context = Context()
    context.say(country, weight, by="")
    return context


def test_seats_stay_seats_without_a_noun() -> None:
    province = entry(PlaceKind.ADMIN1, "SY", population=500_000)
    province = PlaceEntry("made:p", "Alder", PlaceKind.ADMIN1, 34.0, 36.0, "SY", None, None, 500_000)
    seat = entry(PlaceKind.TOWN, "SY", admin1="Alder", population=200_000)
    assert seat_or_province(province, (province, seat), noun_kind=None) is seat
    assert seat_or_province(seat, (province, seat), noun_kind="province") is province


def test_a_sea_or_a_country_stands_in_a_report_from_another_country() -> None:
    town, country = entry(PlaceKind.TOWN, "SY", admin1="Homs"), entry(PlaceKind.COUNTRY, "QA")
    assert likely_bearers((country, town), spoken("SY", 4), key="alder") == [country]
    sea = entry(PlaceKind.WATER, "SY")
    assert likely_bearers((sea, town), Context(), key="alder") == [sea]


def test_a_small_place_of_a_country_never_mentioned_is_not_meant() -> None:
    here, far = entry(PlaceKind.TOWN, "SY", admin1="Homs"), entry(PlaceKind.TOWN, "FR", admin1="Nord")
    assert likely_bearers((far, here), spoken("SY", 1), key="alder") == [here]
    assert likely_bearers((far,), spoken("SY", 1), key="alder") == [far]
    assert likely_bearers((far,), spoken("SY", 3), key="alder") == []


def test_a_famous_city_beats_a_town_in_a_state_that_is_not_named() -> None:
    famous = entry(PlaceKind.TOWN, "SY", admin1="Homs", population=900_000)
    stray = entry(PlaceKind.TOWN, "US", admin1="Maryland")
    context = spoken("SY", 3)
    context.say("US", 4, by="")
    assert likely_bearers((famous, stray), context, key="alder") == [famous]
    context.speakers["SY"] = type(context.countries)({"alder": 3})
    assert likely_bearers((famous, stray), context, key="alder") == [famous, stray]
