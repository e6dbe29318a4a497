"""In which of the United States a report plays: votes, and what they do to namesakes."""

from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer, PlaceEntry, PlaceKind
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where_states import home_states, vote_states
from tests.resolve.test_where import locate


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


def town(name: str, state: str, population: int = 5_000) -> PlaceEntry:
    return PlaceEntry(
        f"made:{name}:{state}", name, PlaceKind.TOWN, 40.0, -90.0, "US", state, None, population
    )


def state(name: str) -> PlaceEntry:
    return PlaceEntry(f"made:{name}", name, PlaceKind.ADMIN1, 40.0, -90.0, "US", name, None, 5_000_000)


def test_nothing_named_gives_no_votes() -> None:
    assert not vote_states([])
    assert home_states([]) == frozenset()


def test_names_shared_by_two_states_agree_on_one() -> None:
    names = [
        ((town("Alder", "Ohio"), town("Alder", "Iowa")), 1.0),
        ((town("Birch", "Iowa"), town("Birch", "Utah")), 1.0),
    ]
    votes = vote_states(names)
    assert max(votes, key=lambda name: votes[name]) == "Iowa"


def test_a_state_named_outvotes_a_larger_namesake() -> None:
    names = [((town("Alder", "Ohio", 90_000), town("Alder", "Iowa")), 1.0), ((state("Iowa"),), 1.0)]
    votes = vote_states(names)
    assert votes["Iowa"] > votes["Ohio"]
    assert home_states(names) == frozenset({"Iowa"})


def test_a_small_town_makes_no_home() -> None:
    assert home_states([((town("Alder", "Ohio"),), 1.0)]) == frozenset()


def test_a_large_town_without_rivals_makes_one() -> None:
    assert home_states([((town("Alder", "Ohio", 300_000),), 1.0)]) == frozenset({"Ohio"})


def test_the_state_settles_a_county(gazetteer: Gazetteer) -> None:
    found = locate(
        gazetteer,
        "The sheriff of Union County said a man was shot near Magnolia.",
        "The body was sent to Little Rock, Ark.",
    )
    place = found["Union County"].place
    assert place is not None and place.admin1 == "Arkansas"


def test_a_quarter_named_like_a_far_town_lies_in_the_town_of_the_report(gazetteer: Gazetteer) -> None:
    found = locate(
        gazetteer,
        "Four people were shot by gunmen in Homewood.",
        "Sheriff's deputies sealed Hamilton Avenue.",
        header="PITTSBURGH, Pa.",
    )
    place = found["Homewood"].place
    assert place is not None and place.admin1 == "Pennsylvania"
    street = found["Hamilton Avenue"].place
    assert street is not None and street.admin1 == "Pennsylvania"


def test_a_county_after_a_comma_holds_an_unknown_town(gazetteer: Gazetteer) -> None:
    found = locate(
        gazetteer, "A Texas boy was shot in Eureka, Navarro County, on Monday.", "Texas troopers came."
    )
    place = found["Eureka"].place
    assert place is not None and place.admin1 == "Texas"


def test_a_street_with_no_town_lies_in_the_county(gazetteer: Gazetteer) -> None:
    found = locate(
        gazetteer,
        "Deputies of Stokes County, N.C., found the man dead on Ralph Moore Road, the sheriff said.",
    )
    place = found["Ralph Moore Road"].place
    assert place is not None and place.precision is not PlacePrecision.TOWN
    assert place.admin1 == "North Carolina"


def test_a_quarter_called_district_of_a_town_is_exact(gazetteer: Gazetteer) -> None:
    place = locate(gazetteer, "Shells hit the Salihin district of Aleppo.")["Salihin"].place
    assert place is not None and place.precision is PlacePrecision.EXACT


def test_a_report_from_elsewhere_has_no_states(gazetteer: Gazetteer) -> None:
    place = locate(gazetteer, "A bomb went off in Hama, Syria.", "Clashes went on in Homs.")["Homs"].place
    assert place is not None and place.country == "SY"
