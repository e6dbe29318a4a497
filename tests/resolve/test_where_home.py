"""Quarters of the town that a report is filed from, and names said to be near a town that they are far from."""

from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer
from tests.resolve.test_where import locate


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


@pytest.mark.parametrize(
    ("header", "texts", "label", "state"),
    [
        ("MEMPHIS, Tenn.", ("Police say two men were shot in Raleigh.",), "Raleigh", "Tennessee"),
        ("CHICAGO", ("A gunman wounded three in Austin on Monday, police said.",), "Austin", "Illinois"),
    ],
)
def test_a_bare_namesake_far_off_is_a_quarter_of_the_filing_city(
    gazetteer: Gazetteer, header: str, texts: tuple[str, ...], label: str, state: str
) -> None:
    found = locate(gazetteer, *texts, header=header)[label]
    assert found.place is not None
    assert (found.place.admin1, found.rule) == (state, "where.home")


@pytest.mark.parametrize(
    ("header", "texts", "label", "state"),
    [
        # its state is named with it, or by itself
        ("MEMPHIS, Tenn.", ("Police say two men were shot in Raleigh, N.C.",), "Raleigh", "North Carolina"),
        (
            "MEMPHIS, Tenn.",
            ("Two men were shot in Raleigh.", "Police in North Carolina are looking for a car."),
            "Raleigh",
            "North Carolina",
        ),
        # a metropolis is meant wherever its name stands
        ("CHICAGO", ("A gunman wounded three in Houston on Monday, police said.",), "Houston", "Texas"),
    ],
)
def test_a_town_that_is_meant_elsewhere_stays_there(
    gazetteer: Gazetteer, header: str, texts: tuple[str, ...], label: str, state: str
) -> None:
    found = locate(gazetteer, *texts, header=header)[label]
    assert found.place is not None
    assert found.place.admin1 == state


def test_a_street_near_a_town_is_no_village_far_from_it(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "Houston police say a boy was shot on Greybull near Pearland, Texas.")
    place = found["Greybull"].place
    assert place is not None
    assert place.admin1 == "Texas"
