"""A lead's total over several places belongs to none of them."""

from __future__ import annotations

import dateline

REPORT = """Five killed in rocket attacks in Aleppo

Rocket attacks killed five people in Aleppo on Monday, police said.

Three people were killed when rockets hit the Salihin quarter of Aleppo on Monday.

Two people were killed when rockets hit the Hamdaniya quarter of Aleppo on Monday.
"""


def test_the_sum_is_no_tolls_of_an_act() -> None:
    killed = [r.killed.value.best for r in dateline.code_report(REPORT, published="2014-05-13") if r.killed]
    assert 5 not in killed and sorted(n for n in killed if n is not None) == [2, 3]


def test_a_figure_that_is_no_sum_stays() -> None:
    text = REPORT.replace("five people", "nine people").replace("Five", "Nine")
    killed = [r.killed.value.best for r in dateline.code_report(text, published="2014-05-13") if r.killed]
    assert 9 in killed


def test_a_run_of_the_acts_told_after_is_a_sum_too() -> None:
    text = """Rocket attacks killed nine people in Aleppo on Monday, police said.

Six people were killed when rockets hit the Salihin quarter of Aleppo on Monday.

Three people were killed when rockets hit the Hamdaniya quarter of Aleppo on Monday.

Seven people were killed when rockets hit the town of Homs on Monday.
"""
    killed = [r.killed.value.best for r in dateline.code_report(text, published="2014-05-13") if r.killed]
    assert 9 not in killed and {3, 6, 7} == set(killed)


def test_a_sentence_without_day_and_place_speaks_of_the_act_before_it() -> None:
    text = """A bomb killed five people at a market in Aleppo on Monday, police said.

A bomb damaged a hospital in Homs on Monday, police said.

The police said that no casualties were reported in the attack.
"""
    records = dateline.code_report(text, published="2014-05-13")
    homs = next(r for r in records if r.place is not None and r.place.value.name == "Homs")
    assert homs.killed is not None and homs.killed.value.best == 0
