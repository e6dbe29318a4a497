"""The place that only the title names."""

from __future__ import annotations

import pytest

from dateline.gazetteer import Gazetteer
from dateline.resolve.where_title import place_of_title
from dateline.text.document import Document, Region, RegionKind
from dateline.text.span import Span

TEXT = "A man was shot outside a shop on Friday, police said."


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open_builtin()


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("Man hurt in shooting at north Tucson shop", "Arizona"),
        ("One Hurt In Shooting At Cinema in Mobile", "Alabama"),
        ("Pittsburgh police look for gunman", "Pennsylvania"),
        ("Man hurt in shooting at Springfield shop", None),  # too many of the name
        ("Man hurt in shooting at shop", None),
    ],
)
def test_an_act_without_a_place_takes_the_town_of_the_title(
    gazetteer: Gazetteer, title: str, state: str | None
) -> None:
    document = Document("d", TEXT, (Region(RegionKind.BODY, Span(0, len(TEXT))),), "0", title=title)
    found = place_of_title(Span(6, 14), document, gazetteer, fallback=None)
    place = None if found is None else found.place
    assert (None if place is None else place.admin1) == state
