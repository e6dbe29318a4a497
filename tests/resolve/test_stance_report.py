"""A report whose opening tells of an accident."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.pipeline import code_report
from dateline.read import read_text
from dateline.resources import Resources, open_resources


@pytest.fixture(scope="module")
def resources() -> Resources:
    return open_resources()


def n_records(text: str, title: str, resources: Resources) -> int:
    document = read_text(text, origin="t", title=title, stamped=date(2019, 3, 4))
    return len(code_report(document, resources))


LEAD = "Seven workers were killed in two accidental explosions at a factory near Basra on Friday, officials said. "


def test_the_headline_of_an_accident_is_no_act(resources: Resources) -> None:
    assert (
        n_records(LEAD + "Officials said the plant was old.", "Seven killed in blasts near Basra", resources)
        == 0
    )


def test_an_attack_in_the_opening_stays_one(resources: Resources) -> None:
    text = LEAD + "Hours later gunmen attacked a police post in Mosul and killed four officers."
    assert n_records(text, "Seven killed in blasts near Basra", resources) > 0
