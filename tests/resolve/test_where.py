from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer, distance_km
from dateline.language.token import split_words
from dateline.record.vocabulary import PlacePrecision
from dateline.resolve.where import LocatedPlace, PlaceRole, locate_places
from dateline.segment.sentence import Sentence
from dateline.tag.places import find_places
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


def locate(gazetteer: Gazetteer, *texts: str, header: str = "") -> dict[str, LocatedPlace]:
    """Located places by label (the last of each); one text a sentence, after the header."""
    regions: list[Region] = []
    sentences: list[Sentence] = []
    joined = ""
    if header:
        regions.append(Region(RegionKind.HEADER, Span(0, len(header))))
        joined = header + " "
    for index, text in enumerate(texts):
        start = len(joined)
        joined += text + " "
        span = Span(start, start + len(text))
        regions.append(Region(RegionKind.BODY, span))
        sentences.append(Sentence(index, span, RegionKind.BODY, index, split_words(joined, start, span.end)))
    document = Document("d", joined, tuple(regions), "0")
    mentions = [m for s in sentences for m in find_places(s, gazetteer)]
    return {p.mention.label: p for p in locate_places(document, tuple(sentences), tuple(mentions), gazetteer)}


@pytest.mark.parametrize(
    ("text", "label", "country", "admin1"),
    [
        ("A man was shot in Gary, Ind., on Monday.", "Gary", "US", "Indiana"),
        ("A blast hit al-Qaim in Anbar province.", "al-Qaim", "IQ", "Anbar"),
        ("Iraqi troops took the Anbar province city of al-Qaim.", "al-Qaim", "IQ", "Anbar"),
        ("Two died in Paris, Texas.", "Paris", "US", "Texas"),
        ("Two died in Paris, a French minister said.", "Paris", "FR", "Île-de-France"),
        ("The Syrian town of Douma was shelled.", "Douma", "SY", "Rif Dimashq"),
        ("Clashes broke out in Tripoli, Lebanon.", "Tripoli", "LB", None),
        ("Clashes broke out in Tripoli, the Libyan capital.", "Tripoli", "LY", "Tripoli"),
    ],
)
def test_parents_and_country_settle_a_name(
    gazetteer: Gazetteer, text: str, label: str, country: str, admin1: str | None
) -> None:
    place = locate(gazetteer, text)[label].place
    assert place is not None
    assert place.country == country
    assert admin1 is None or place.admin1 == admin1


@pytest.mark.parametrize(
    ("text", "label", "precision"),
    [
        ("A bomb exploded in Homs.", "Homs", PlacePrecision.TOWN),
        ("A bomb exploded near Homs.", "Homs", PlacePrecision.NEAR),
        ("A bomb exploded 15 km south of Homs.", "Homs", PlacePrecision.NEAR),
        ("A bomb exploded on the outskirts of Homs.", "Homs", PlacePrecision.NEAR),
        ("Clashes raged in Anbar province.", "Anbar", PlacePrecision.PROVINCE),
        ("Raids were carried out in eastern Syria.", "Syria", PlacePrecision.COUNTRY),
        ("A tanker was hit in the Red Sea.", "Red Sea", PlacePrecision.SEA_OR_AIR),
        ("Shells hit the Bustan al-Qasr neighbourhood of Aleppo.", "Bustan al-Qasr", PlacePrecision.EXACT),
    ],
)
def test_precision(gazetteer: Gazetteer, text: str, label: str, precision: PlacePrecision) -> None:
    place = locate(gazetteer, text)[label].place
    assert place is not None
    assert place.precision is precision


def test_a_quarter_unknown_to_the_gazetteer_takes_its_parents_place(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "Shells hit the Qwertabad neighbourhood of Aleppo in Syria.")
    place, town = found["Qwertabad"].place, found["Aleppo"].place
    assert place is not None and town is not None
    assert (place.name, place.gazetteer_id) == ("Qwertabad", None)
    assert (place.lat, place.lon, place.admin1, place.country) == (town.lat, town.lon, "Aleppo", "SY")
    assert [m.label for m in found["Qwertabad"].parents][:1] == ["Aleppo"]


def test_a_street_lies_in_the_town_of_the_report(gazetteer: Gazetteer) -> None:
    found = locate(
        gazetteer,
        "A man was shot in Tacoma, Wash., on Monday.",
        "It happened in the 4400 block of South Maple Street, a sheriff said.",
    )
    place = found["4400 block of South Maple Street"].place
    assert place is not None and place.lat is not None and place.lon is not None
    assert (place.precision, place.admin1) == (PlacePrecision.EXACT, "Washington")
    assert distance_km(lat=place.lat, lon=place.lon, to_lat=47.25, to_lon=-122.44) < 15


def test_a_name_tied_to_nothing_has_a_gap(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "Four people died in Qwertabad on Monday.")
    assert (found["Qwertabad"].place, found["Qwertabad"].gap) == (None, "outside the gazetteer")


def test_a_surname_is_no_place(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "Police charged Denzel Dayton on Monday.", "Then Dayton spoke.")
    assert all(p.place is None for label, p in found.items() if label == "Dayton")


@pytest.mark.parametrize(
    ("text", "label", "role"),
    [
        ("A bomb exploded in Homs.", "Homs", PlaceRole.LOCATIVE),
        ("Warplanes bombed Homs.", "Homs", PlaceRole.LOCATIVE),
        ("Damascus said it was a lie.", "Damascus", PlaceRole.ACTOR),
        ("A man from Baghdad was held.", "Baghdad", PlaceRole.ORIGIN),
        ("Chicago police held a man.", "Chicago", PlaceRole.ORIGIN),
        ("A blast hit al-Qaim in Anbar province.", "Anbar", PlaceRole.PARENT),
        ("The Aleppo attack was condemned.", "Aleppo", PlaceRole.MODIFIER),
    ],
)
def test_roles(gazetteer: Gazetteer, text: str, label: str, role: PlaceRole) -> None:
    assert locate(gazetteer, text)[label].role is role


def test_the_header_gives_the_filing_city(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "A bomb exploded on Sunday.", header="BAGHDAD, 12 May (Agency) -")
    assert found["BAGHDAD"].role is PlaceRole.FILING
    assert found["BAGHDAD"].place is not None and found["BAGHDAD"].place.country == "IQ"


def test_a_filing_city_left_in_the_body(gazetteer: Gazetteer) -> None:
    found = locate(gazetteer, "TACOMA, Wash. - A man was shot on Sunday.")
    assert found["TACOMA"].role is PlaceRole.FILING


def test_no_mentions_no_places(gazetteer: Gazetteer) -> None:
    assert locate(gazetteer, "Nothing happened.") == {}
