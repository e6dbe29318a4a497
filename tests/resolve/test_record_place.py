"""The place of a record: the finest that its sentences give it, with what was refused."""

from __future__ import annotations

import dateline
from dateline.record.vocabulary import Basis, PlacePrecision

PUBLISHED = "2014-05-13"


def test_the_finest_place_stands_and_the_wider_is_kept() -> None:
    text = "A car bomb killed nine people in Iraq on Monday.\n\nThe car bomb exploded at a market in Mosul."
    (record,) = dateline.code_report(text, published=PUBLISHED)
    assert record.place is not None
    assert (record.place.value.name, record.place.value.precision) == ("Mosul", PlacePrecision.TOWN)
    assert [(r.value, r.rule) for r in record.place.rejected] == [("Iraq", "where.finest")]


def test_another_place_of_the_sentence_is_kept_as_refused() -> None:
    text = "A suicide bomber from Aleppo killed nine people in Mosul on Monday."
    (record,) = dateline.code_report(text, published=PUBLISHED)
    assert record.place is not None and record.place.value.name == "Mosul"
    assert [(r.value, r.span.start) for r in record.place.rejected] == [("Aleppo", text.index("Aleppo"))]


def test_a_place_from_elsewhere_in_the_report_is_inferred() -> None:
    text = "Police met in Mosul on Sunday.\n\nThe next day, a car bomb killed nine people and wounded twelve."
    (record,) = dateline.code_report(text, published=PUBLISHED)
    assert record.place is not None
    assert (record.place.value.name, record.place.basis) == ("Mosul", Basis.INFERRED)
