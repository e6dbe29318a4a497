from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest
import zstandard

from dateline.errors import MissingResource
from dateline.gazetteer import Gazetteer, PlaceKind, distance_km
from dateline.gazetteer.gazetteer import BUILTIN


@pytest.mark.parametrize("name", ["al-Qaim", "Al Qa'im", "Qaim", "AL QAIM", "Al Qā’im"])
def test_spellings_of_one_town_find_it(builtin: Gazetteer, name: str) -> None:
    (town,) = builtin.look_up(name)
    assert (town.country, town.admin1, town.kind) == ("IQ", "Anbar", PlaceKind.TOWN)
    assert distance_km(lat=town.lat, lon=town.lon, to_lat=34.37, to_lon=41.0) < 10


@pytest.mark.parametrize(
    ("name", "country", "admin1"),
    [
        ("Deir Ezzor", "SY", "Deir ez-Zor"),
        ("Hasaka", "SY", "Hasakah"),
        ("Hims", "SY", "Homs"),
        ("Kobani", "SY", "Aleppo"),
        ("Eastern Ghouta", "SY", "Rif Dimashq"),
        ("Fallujah", "IQ", "Anbar"),
        ("Kiev", "UA", "Kyiv"),
    ],
)
def test_news_spellings_are_known(builtin: Gazetteer, name: str, country: str, admin1: str) -> None:
    assert any(e.country == country and admin1 in {e.admin1, e.name} for e in builtin.look_up(name))


def test_the_article_is_no_article_outside_arabic_countries(builtin: Gazetteer) -> None:
    assert all(entry.country != "BR" for entry in builtin.look_up("El Salvador"))


def test_the_most_populous_comes_first(builtin: Gazetteer) -> None:
    found = builtin.look_up("Springfield")
    assert len(found) > 3
    assert [e.population for e in found] == sorted((e.population for e in found), reverse=True)


def test_an_unknown_name_finds_nothing(builtin: Gazetteer) -> None:
    assert builtin.look_up("Qwertzuiopville") == ()
    assert builtin.look_up("") == ()


def test_similar_spellings_are_found_only_in_the_country(builtin: Gazetteer) -> None:
    assert builtin.look_up_similar("Daret Izza", country="SY")[0].admin1 == "Aleppo"
    assert builtin.look_up_similar("Daret Izza", country="FR") == ()


def test_kinds_of_places(builtin: Gazetteer) -> None:
    assert PlaceKind.ADMIN1 in {e.kind for e in builtin.look_up("Anbar")}
    assert PlaceKind.ADMIN2 in {e.kind for e in builtin.look_up("Cook County")}
    assert PlaceKind.WATER in {e.kind for e in builtin.look_up("Red Sea")}


def test_countries_and_their_adjectives(builtin: Gazetteer) -> None:
    iraq = builtin.country("IQ")
    assert iraq is not None and iraq.name == "Iraq"
    assert builtin.country("ZZ") is None
    assert builtin.country_of_adjective("Iraqis") == builtin.country_of_adjective("iraqi") == "IQ"
    assert builtin.country_of_adjective("table") is None


def test_state_abbreviations(builtin: Gazetteer) -> None:
    assert builtin.state_of_abbreviation("Ind.") == builtin.state_of_abbreviation("IN") == "Indiana"
    assert builtin.state_of_abbreviation("in") is None


def test_the_builtin_file_is_small_enough_for_the_package() -> None:
    resource = files("dateline.gazetteer") / "data" / BUILTIN
    assert len(resource.read_bytes()) < 15_000_000


def test_version_names_the_content(builtin: Gazetteer) -> None:
    label, _, digest = builtin.version.partition("-")
    assert label == "builtin" and len(digest) == 12


def test_a_file_that_is_no_gazetteer_is_named(tmp_path: Path) -> None:
    wrong = tmp_path / "places.csv"
    wrong.write_text("name,lat,lon\n")
    with pytest.raises(MissingResource, match=r"places\.csv.*gazetteer build"):
        Gazetteer.open(wrong)


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingResource, match="absent"):
        Gazetteer.open(tmp_path / "absent.sqlite")


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    damaged = tmp_path / "cut.zst"
    damaged.write_bytes(zstandard.ZstdCompressor().compress(b"SQLite format 3\0" * 100)[:-4])
    with pytest.raises(MissingResource, match=r"cut\.zst"):
        Gazetteer.open(damaged)


def test_another_database_is_no_gazetteer(tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(MissingResource, match=r"other\.sqlite"):
        Gazetteer.open(other)
