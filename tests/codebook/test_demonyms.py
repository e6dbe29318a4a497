"""Countries by code, name and adjective."""

from __future__ import annotations

from dateline.codebook.demonyms import (
    country_of_adjective,
    country_of_code,
    country_of_name,
    open_countries,
)


def test_countries_are_sorted_and_unique() -> None:
    codes = [country.iso2 for country in open_countries()]
    assert codes == sorted(set(codes))
    assert len(codes) > 180


def test_adjective_and_people() -> None:
    table = country_of_adjective()
    assert (table["salvadoran"].iso2, table["syrians"].iso2, table["u.s."].iso2) == ("SV", "SY", "US")


def test_pronoun_is_no_adjective() -> None:
    assert "us" not in country_of_adjective()
    assert "us" not in country_of_name()


def test_former_name() -> None:
    assert country_of_name()["burma"] is country_of_code()["MM"]
